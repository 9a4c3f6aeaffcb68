"""Which line is the headline."""

from __future__ import annotations

from dataclasses import replace

from generator.intake import day_choice, title_choice
from generator.intake.line_features import Lines
from generator.model import BlockKind
from tests.intake.made_up import PARAGRAPHS, SENTENCE, by_rules, taken


def chosen(text: Lines) -> str:
    """The line that the weights choose."""
    at = title_choice.title(text, text.path)
    return "" if at is None else text.lines[at].line.text


def test_the_line_whose_words_the_text_says_again() -> None:
    """Between a section's name and a line about the page."""
    text = by_rules("Aus der Region", "Brücke am Markt bleibt gesperrt", "3. Mai 2024", "Artikel merken", SENTENCE)
    assert chosen(text) == "Brücke am Markt bleibt gesperrt"


def test_no_line_can_be_one() -> None:
    """A text of paragraphs only."""
    text = by_rules(SENTENCE, SENTENCE + " Das gilt seit Mai.")
    assert title_choice.title(text, text.path) is None


def test_lines_that_say_the_same_count_together() -> None:
    """Two lines of some weight are a headline before one of a little more; of the two the likelier one is taken."""
    headline, other = "Brücke am Markt bleibt gesperrt", "Jetzt alle Karten im Vorverkauf"
    text = by_rules(headline, other, headline, SENTENCE)
    weights = {"again": 0.2, "told 0": 0.5}
    assert title_choice.title(text, text.path, weights) == 2
    assert title_choice.title(by_rules(headline, other, SENTENCE), [0] * 3, weights) == 1


def test_the_place_of_another_headline() -> None:
    """The article then begins there; with no text below it, nothing changes."""
    text = by_rules("Region", "Brücke am Markt bleibt gesperrt", SENTENCE)
    place = text.place
    assert place is not None
    moved = replace(place, title=0, start=0, kicker=None)
    weights = {"told": 1.0}
    assert title_choice.placed(text, text.path, moved, weights).title == 1
    assert title_choice.placed(text, [0] * 3, replace(moved, first=1, end=2), weights).title == 0
    assert title_choice.score({"told": 0.5, "other": 1.0}, weights) == 0.5


def test_weights_of_one_kind_of_text() -> None:
    """What both kinds share and what one adds; the other kind's are left out."""
    weights = {"told": 1.0, "bare: told": 0.5, "bare: at": 0.25, "page: told": 9.0}
    found = title_choice.weights_of("bare", weights)
    assert (found["told"], found["at"]) == (1.5, 0.25)


def test_the_order_of_features_changes_no_score() -> None:
    """Numbers added one by one differ in their last digit with their order, and sets have another in each process."""
    weights = {"a": 0.1, "b": 0.2, "c": 0.3}
    there, back = dict.fromkeys("abc", 1.0), dict.fromkeys("cba", 1.0)
    assert title_choice.score(there, weights) == title_choice.score(back, weights)
    assert day_choice.probability(there, weights) == day_choice.probability(back, weights)


def test_a_caption_that_stands_twice_is_no_headline() -> None:
    """Once for those who cannot see the picture, once with its credit."""
    headline, caption = "Brücke am Markt bleibt gesperrt", "Die gesperrte Brücke am Markt."
    text = by_rules(headline, "Von Eva Muster", caption, f"{caption} © Ada Licht/Archiv", SENTENCE)
    assert title_choice.title(text, text.path, {"over standfirst": 1.0}) == 0


def over(*lines: str) -> str:
    """The headline if the weights choose the last of some lines above a text."""
    text = by_rules(*lines, "Von Eva Muster", SENTENCE)
    return lines[-2] if title_choice._is_standfirst(text.lines, len(lines) - 1) else lines[-1]


HEADLINE, BELOW = "Brücke am Markt bleibt gesperrt", "Gutachten nennt Schäden am Fundament – Umleitung bis zum Herbst"


def test_a_standfirst_under_kicker_and_headline() -> None:
    """The kicker is in capitals, or lists subjects as agencies do."""
    assert over("VERKEHR", HEADLINE, BELOW) == HEADLINE
    assert over("Verkehr/Kommunen/Flussstadt", HEADLINE, BELOW) == HEADLINE


def test_kickers_over_a_headline() -> None:
    """A section, a short kicker, a longer line above, and lines far down a page."""
    assert over("Verkehr", HEADLINE, BELOW) == BELOW
    assert over("VERKEHR", "Streit um Brücke", BELOW) == BELOW
    assert over("VERKEHR", BELOW, HEADLINE) == HEADLINE
    assert over("A", "B", "C", "D", "VERKEHR", HEADLINE, BELOW) == BELOW


def test_below_the_label_of_a_report_the_headline_is_first() -> None:
    """The line above place and day is then its second one, however long."""
    assert over("Eilmeldung", "Fähre vor Flussstadt auf Grund gelaufen", "Alle 184 Fahrgäste sicher") == (
        "Fähre vor Flussstadt auf Grund gelaufen"
    )


def test_the_name_of_an_outlet_is_no_headline() -> None:
    """A database prints it between headline and day."""
    text = f"Brücke am Markt bleibt lange gesperrt\nAuenspiegel\n3. Mai 2024\n\n{SENTENCE}"
    assert (title := taken(text).title) is not None
    assert title.value == "Brücke am Markt bleibt lange gesperrt"


def test_the_name_of_an_outlet_is_no_kicker() -> None:
    """Reading views of browsers print the site over the headline, and the author below."""
    text = "\n\n".join(["auenspiegel.example\nBrücke am Markt bleibt gesperrt\nEva Muster\n3–4 Minuten", *PARAGRAPHS])
    article = taken(text)
    assert article.title is not None
    assert article.source is not None
    assert (article.title.value, article.source.value) == ("Brücke am Markt bleibt gesperrt", "auenspiegel.example")
    assert [author.value for author in article.authors] == ["Eva Muster"]
    assert BlockKind.KICKER not in {block.kind for block in article.blocks}
