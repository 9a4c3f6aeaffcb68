"""Where an article begins and ends, its title and its kicker."""

from __future__ import annotations

import pytest

from generator.intake import text_extent, text_lines
from generator.intake.text_segmentation import ARTICLE
from tests.intake.made_up import PARAGRAPHS, TEXT, TITLE, read


def test_title_and_kicker_stand_above_the_first_paragraph() -> None:
    """The menu above is no part of the article, nor is what stands below."""
    found = read()
    assert found.said(found.place.title) == TITLE
    assert found.said(found.place.kicker) == "Verkehr in Flussstadt"
    assert found.said(found.place.first) == PARAGRAPHS[0]
    assert found.said(found.place.start) == "Verkehr in Flussstadt"
    assert found.said(found.place.end - 1) == PARAGRAPHS[2]


def test_nothing_speaks_for_an_article() -> None:
    """A menu has no extent."""
    assert text_extent.extent([], []) is None


def test_a_title_that_the_file_names_is_not_looked_for() -> None:
    """Above the first paragraph all is article then; what repeats it is the title."""
    found = read("\n\n".join([TITLE, "Vorspann ohne Punkt", *PARAGRAPHS]))
    path, place = text_extent.below_given_title(found.lines, found.path, found.place, TITLE)
    assert (place.title, len(path)) == (0, len(found.path))
    assert path[1:] == [ARTICLE] * (len(path) - 1)
    _, other = text_extent.below_given_title(found.lines, found.path, found.place, "Ein anderer Titel")
    assert other.title is None


@pytest.mark.parametrize(
    ("text", "kicker"),
    [("Verkehr in Flussstadt : Rat will neue Brücke bauen", "Verkehr in Flussstadt"), ("Rat will neue Brücke", None)],
)
def test_kicker_and_title_in_one_line(text: str, kicker: str | None) -> None:
    """Parted where a colon between blanks joins them; a title alone is one piece."""
    joint = text_extent.parted(text)
    assert (text[: joint[0]].strip() if joint else None) == kicker


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("3. Mai 2024   Rat will neue Brücke bauen", "Rat will neue Brücke bauen"),
        ("Rat will neue Brücke bauen  3.17 5  12", "Rat will neue Brücke bauen"),
        ("Verkehr\tRat will neue Brücke", "Rat will neue Brücke"),
        ("Rat will neue Brücke bauen", None),
        ("Rat will neue Brücke  bauen", None),
        ("Rat will neue Brücke   bauen", None),
        ("Der Rat will.  Wer zahlt die Brücke?", None),
        ("Start  Johannes", None),
        ("Rat  will  jetzt  eine neue Brücke", None),
    ],
)
def test_a_headline_beside_wide_gaps(text: str, part: str | None) -> None:
    """The part with most words; none in a line without gaps, of a menu, with a slip, or spread over the width."""
    found = text_extent.widest_part(text)
    assert (text[slice(*found)] if found else None) == part


def test_a_title_said_again() -> None:
    """Whatever its case and its signs."""
    first, again, other = text_lines.split(f"{TITLE}\n{TITLE.upper()}!\nAnderes")
    assert text_extent.repeated_title(again, first)
    assert not text_extent.repeated_title(other, first)
    assert TITLE in TEXT


@pytest.mark.parametrize("told", ["die Brücke, ein", "Brücke und Brückenbau", "(Brücke)", "Rheinbrücken-Brücke"])
def test_words_of_a_headline_come_again(told: str) -> None:
    """They speak for it wherever they stand by themselves, and nowhere as parts of other words."""
    text = "Neue Brücke am Kanal\n\nDie Sitzung über {} dauerte bis in den frühen Abend, wie der Rat von Hohenau sagte."

    def score(word: str) -> float:
        found = read(text.format(word))
        return text_extent.title_scores(found.lines, found.place.first)[0]

    assert score(told) > score("Brückenbau und Rheinbrücke, eine_brücke")
