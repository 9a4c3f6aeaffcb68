"""Features of lines that can be the headline."""

from __future__ import annotations

from dataclasses import replace
from math import log1p

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import text_article, text_lines, title_features
from generator.intake.line_features import Lines
from generator.intake.line_roles import Role
from generator.intake.text_extent import Extent
from generator.intake.text_segmentation import ARTICLE, BEFORE
from tests import told

PARAGRAPH = "Die Brücke am Markt bleibt gesperrt, weil ihr Fundament nach dem Hochwasser neu gegründet werden muss."


def lines(*texts: str) -> Lines:
    """A text with what rules say of it."""
    return text_article.by_rules(text_lines.split("\n\n".join(texts)))


def features(text: Lines) -> dict[int, dict[str, float]]:
    """The features of the lines, when labels keep what rules keep."""
    return title_features.features(text, text.path)


def test_a_headline_over_its_text() -> None:
    """What it looks like, what stands below it, and that the text has its words again."""
    found = features(lines("Brücke am Markt gesperrt", "3. Mai 2024", PARAGRAPH))[0]
    assert {"end word", "date below by 1", "title by rules", "next PROSE"} <= set(found)
    assert found["told"] == 1.0
    assert found["at"] == 0.0


def test_what_a_page_says_again() -> None:
    """A path that ends with the headline, and the same line twice."""
    found = features(lines("Start » Brücke am Markt gesperrt", *["Brücke am Markt gesperrt"] * 2, PARAGRAPH))
    assert {"held above", "tail above", "first of several", "the same below"} <= set(found[1])
    assert {"again", "the same above"} <= set(found[2])


def test_lines_of_the_text_are_no_candidates() -> None:
    """Sentences at the beginning of a text that has no headline, and what stands far below."""
    text = lines("Die Brücke bleibt gesperrt.", PARAGRAPH, "Der Rat berät.", PARAGRAPH, "Nachspiel", PARAGRAPH)
    assert title_features.candidates(text) == []


def test_a_short_sentence_over_the_text() -> None:
    """It can be the headline though rules take it for the first sentence, but not where no other line can be one."""
    headline = "Von null auf hundert in zwölf Monaten."
    text = lines("Aus der Region", headline, PARAGRAPH)
    assert text.lines[1].role is Role.SENTENCE
    assert 1 in title_features.candidates(replace(text, place=Extent(start=0, end=3, first=1)))
    assert title_features.candidates(lines(headline, PARAGRAPH)) == []


def test_how_much_text_is_kept_around() -> None:
    """Words that labels keep in the next ten and thirty lines, and in thirty above; what lies farther off and the line
    itself do not count."""
    text = lines("Brücke am Markt gesperrt", *[f"Rubrik {number}" for number in range(12)], PARAGRAPH)
    kept = title_features.features(text, [ARTICLE] * len(text.lines))[0]
    assert kept["kept below within 10"] == log1p(20)
    assert kept["kept below within 30"] == log1p(24 + len(PARAGRAPH.split()))
    assert title_features.features(text, [BEFORE] * len(text.lines))[0]["kept below within 30"] == 0.0
    far = lines(*[f"Rubrik {number}" for number in range(40)], "Brücke am Markt gesperrt", PARAGRAPH)
    assert title_features.features(far, [ARTICLE] * len(far.lines))[40]["kept above"] == log1p(60)


def test_a_headline_below_a_notice() -> None:
    """What rules take for the text is a notice far above: the headline stands over the longest stretch of text."""
    menu = [f"Rubrik {number}" for number in range(20)]
    report = [f"{PARAGRAPH} Das ist seit {number} Tagen so." for number in range(2, 7)]
    text = lines(PARAGRAPH, *menu, "Brücke am Markt gesperrt", *report)
    given = replace(text, place=Extent(start=0, end=27, first=0))
    assert 21 in title_features.candidates(given)
    assert title_features.candidates(replace(text, place=None)) == []


def test_the_kind_of_a_text() -> None:
    """With a menu above the article a text is a page; `of_kind` names a feature in texts of one kind."""
    assert title_features.kind(lines("Brücke am Markt gesperrt", PARAGRAPH)) == "bare"
    assert title_features.kind(lines(*["Stadt"] * 20, "Brücke am Markt gesperrt", PARAGRAPH)) == "page"
    assert title_features.of_kind("bare", "told") == "bare: told"


@pytest.mark.parametrize(
    "line",
    [
        "Start » Stadt » Brücke am Markt",
        "Startseite/Stadt",
        "Sie sind hier: Stadt",
        "← Neuer Rektor der Schule",
        "Neuer Rektor der Schule →",
        "Jana Muster 11/08/2020 Stadt",
        "Rathaus, 3. Mai 2024",
        "Brücken, Hochwasser, Bau",
        "In diesem Beitrag erfahren Sie, was die Brücke am Markt kostet und wann sie wieder öffnet.",
    ],
)
def test_lines_about_the_page_are_no_candidates(line: str) -> None:
    """Paths, pointers to other articles, a day with a name, lists of subjects, a lead above the headline."""
    assert title_features.candidates(lines(line, "Brücke am Markt gesperrt", PARAGRAPH)) == [1]


def test_who_sends_a_press_release_is_no_candidate() -> None:
    """A line with a legal form beside the label names the sender; elsewhere a headline may end so."""
    headline = "Brücke am Markt gesperrt"
    found = title_features.candidates(lines("Pressemitteilung", "Klinikverbund Aue gGmbH", headline, PARAGRAPH))
    assert (1 in found, 2 in found) == (False, True)
    assert 0 in title_features.candidates(lines("Streit um die Bahn AG", headline, PARAGRAPH))


@pytest.mark.parametrize(
    "line",
    [
        "Von A → B: Umzug der Schule",
        "Was am 3. Mai 2024 in der Stadt geschah",
        "Bund, Länder, Kommunen streiten über die Brücke",
        "Brücke, Markt, Rathaus und Schule: was saniert wird",
        "Hier ist die Startseite/Stadt",
        "Sitzung des Rates, 3. Mai 2024",
    ],
)
def test_headlines_that_look_like_lines_about_the_page(line: str) -> None:
    """An arrow among words, a day in a longer headline or beside small words, commas among small words."""
    assert 0 in title_features.candidates(lines(line, PARAGRAPH))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_line_has_features(text: str) -> None:
    """Whatever a line holds, its features are numbers."""
    found = features(text_article.by_rules(text_lines.split(f"{text}\n\n{PARAGRAPH}")))
    assert all(isinstance(size, float | int) for each in found.values() for size in each.values())


def test_weights_were_learnt_with_these_features() -> None:
    """With others they are worth less, and nothing else would say so; `tests/told.py` tells what to do."""
    assert told.digest("title") == told.kept("title")
