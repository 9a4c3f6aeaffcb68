"""Lines that can be the headline of a text, and those that look like one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.intake.line_roles import Role
from generator.intake.text_extent import Extent
from generator.intake.title_candidates import candidates
from tests.intake.made_up import SENTENCE, by_rules


def test_lines_of_the_text_are_no_candidates() -> None:
    """Sentences at the beginning of a text that has no headline, and what stands far below."""
    text = by_rules("Die Brücke bleibt gesperrt.", SENTENCE, "Der Rat berät.", SENTENCE, "Nachspiel", SENTENCE)
    assert candidates(text) == []


def test_a_short_sentence_over_the_text() -> None:
    """It can be the headline though rules take it for the first sentence, but not where no other line can be one."""
    headline = "Von null auf hundert in zwölf Monaten."
    text = by_rules("Aus der Region", headline, SENTENCE)
    assert text.lines[1].role is Role.SENTENCE
    assert 1 in candidates(replace(text, place=Extent(start=0, end=3, first=1)))
    assert candidates(by_rules(headline, SENTENCE)) == []


def test_a_headline_below_a_notice() -> None:
    """What rules take for the text is a notice far above: the headline stands over the longest stretch of text."""
    menu = [f"Rubrik {number}" for number in range(20)]
    report = [f"{SENTENCE} Das ist seit {number} Tagen so." for number in range(2, 7)]
    text = by_rules(SENTENCE, *menu, "Brücke am Markt gesperrt", *report)
    given = replace(text, place=Extent(start=0, end=27, first=0))
    assert 21 in candidates(given)
    assert candidates(replace(text, place=None)) == []


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
    assert candidates(by_rules(line, "Brücke am Markt gesperrt", SENTENCE)) == [1]


def test_who_sends_a_press_release_is_no_candidate() -> None:
    """A line with a legal form beside the label names the sender; elsewhere a headline may end so."""
    headline = "Brücke am Markt gesperrt"
    found = candidates(by_rules("Pressemitteilung", "Klinikverbund Aue gGmbH", headline, SENTENCE))
    assert (1 in found, 2 in found) == (False, True)
    assert 0 in candidates(by_rules("Streit um die Bahn AG", headline, SENTENCE))


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
    assert 0 in candidates(by_rules(line, SENTENCE))
