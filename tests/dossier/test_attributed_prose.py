"""Prose that rests on what somebody passes on: it says so somewhere in its paragraph, or is warned of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import attributed_prose, naming, resolve, validate
from generator.dossier.prose import Prose
from generator.model import Basis, BasisKind, Fact, Origin, Severity, Stance
from tests.dossier.claims import ACTORS, LINES
from tests.factories import article, position, proposal, seeds
from tests.timing import SQUARE, growth

ARTICLE = article(
    "Nach Angaben der Nordzeitung will das Land eine Fähre zahlen. Behrens lehnt sie ab.",
    id="bruecke",
    day="2024-05-03",
)
PAID = position(
    "Nach Angaben der Nordzeitung will das Land eine Fähre zahlen.",
    id="zahlt",
    actor="land",
    via=("nordzeitung",),
    stance=Stance.OFFERS,
    lines=LINES,
)
REFUSED = position("Behrens lehnt sie ab.", id="behrens", actor="bo-behrens", stance=Stance.REJECTS, lines=LINES)
SAID = [
    "Laut „Nordzeitung“ will das Land eine Fähre zahlen.[@zahlt]",
    "Das Land will eine Fähre zahlen,[@zahlt] berichtet die „Nordzeitung“.",
    "Die Nordzeitung nennt Einzelheiten. Das Land will eine Fähre zahlen.[@zahlt]",
    "Das Land wolle eine Fähre zahlen.[@zahlt]",
    "Das Land soll eine Fähre zahlen.[@zahlt]",
    "Das Land will demnach eine Fähre zahlen.[@zahlt]",
    "Das Land will angeblich eine Fähre zahlen.[@zahlt]",
    "Nach Einschätzung der Zeitung zahlt das Land eine Fähre.[@zahlt]",
    "Einer Zeitung nach will das Land eine Fähre zahlen.[@zahlt]",
    "Es geht dem Bericht zufolge um dies:\n\n- Das Land will eine Fähre zahlen.[@zahlt]\n- Es zahlt sie.[@zahlt]",
    "Das Land will eine Fähre zahlen, Behrens lehnt sie ab.[@zahlt][@behrens]",
    "Behrens lehnt die Fähre ab.[@behrens]",
    "Das Land will eine Fähre zahlen.",
]
TOLD = [
    "Das Land will eine Fähre zahlen.[@zahlt]",
    "Das Land will „eine Fähre zahlen“.[@zahlt]",
    "Nach einer Sitzung nach dem Rat will das Land eine Fähre zahlen.[@zahlt]",
    "Eine Fähre ist geplant;[@zahlt] Behrens lehnt sie ab.[@behrens]",
    "Laut „Nordzeitung“ kommt sie.\n\nDas Land will eine Fähre zahlen.[@zahlt]",
    "Die Fähre kommt.\n\n- Das Land will eine Fähre zahlen.[@zahlt]",
    "Das Land will eine Fähre zahlen.[@zahlt] Laut „Nordzeitung“ hält sie zehn Jahre.",
]


def warnings(text: str) -> list[str]:
    """The messages on this prose."""
    made = resolve.resolve(seeds((proposal(PAID, REFUSED),), ACTORS), [ARTICLE])[0]
    pages = {"neubau": {each.position.id: each for each in made.citations}}
    found = list(attributed_prose.problems(Prose(text, "a.md", 5, "neubau"), pages, naming.namer(ACTORS)))
    assert all(each.severity is Severity.WARNING for each in found)
    return [each.message for each in found]


@pytest.mark.parametrize("text", SAID)
def test_who_says_it_is_told(text):
    """By a name, a verb, a phrase or the subjunctive, before it or in its sentence; or somebody speaks for itself."""
    assert warnings(text) == []


@pytest.mark.parametrize("text", TOLD)
def test_a_report_told_as_a_fact_is_warned_of(text):
    """Neither the paragraph before nor the next sentence tells readers whose report it is."""
    (message,) = warnings(text)
    assert "is only passed on, its paragraph tells it as a fact" in message


REPORTED = "Behrens sagte, die alte Brücke könne noch zehn Jahre halten."
BY_NAME = {
    "Die alte Brücke kann noch zehn Jahre halten.[@b]": 1,
    "Es gibt Zweifel. Die alte Brücke kann sich halten. Das kommt vor.[@b]": 1,
    "Behrens gibt der alten Brücke noch zehn Jahre.[@b]": 0,
    "Die Bahn hält die alte Brücke noch zehn Jahre für gut.[@b]": 0,
    "Er gibt der alten Brücke noch zehn Jahre.[@b]": 0,
    "Die alte Brücke könne noch zehn Jahre halten.[@b]": 0,
}


@pytest.mark.parametrize(("text", "number"), BY_NAME.items())
def test_what_somebody_is_reported_to_say_is_no_fact(text, number):
    """Its paragraph names the speaker or whom it speaks for, or is in the subjunctive; a pronoun may mean either."""
    made = position(REPORTED, id="b", actor="bo-behrens", stance=Stance.SUPPORTS, lines=LINES)
    everybody = (ACTORS[0], replace(ACTORS[1], part_of="bahn"), *ACTORS[2:])
    whole = resolve.resolve(seeds((proposal(made, prose=text),), everybody), [article(REPORTED)])[0]
    found = [each for each in validate.validate(whole) if "tells it as a fact" in each.message]
    assert len(found) == number


def test_a_long_list_is_read_fast():
    """Each item belongs to the paragraph that leads to the list, which is read once."""

    def read(size: int) -> None:
        assert len(warnings("Die Fähre kommt.\n\n" + "- Das Land will eine Fähre zahlen.[@zahlt]\n" * size)) == size

    assert growth(read, 800) < SQUARE


def test_what_the_source_of_the_article_itself_reports_is_no_hearsay():
    """A reader sees which article it stands in."""
    own = replace(ARTICLE, source=Fact("Nordzeitung", Basis(BasisKind.EDITOR), Origin.EDITOR))
    made = resolve.resolve(seeds((proposal(PAID),), ACTORS), [own])[0]
    pages = {"neubau": {each.position.id: each for each in made.citations}}
    text = Prose(TOLD[0], "a.md", 5, "neubau")
    assert list(attributed_prose.problems(text, pages, naming.namer(ACTORS))) == []


@pytest.mark.parametrize(("language", "noticed"), [("de", True), ("en", False)])
def test_only_german_prose_is_asked(language, noticed):
    """The words that tell it are German."""
    whole = seeds((proposal(PAID, prose=TOLD[0]),), ACTORS)
    made = resolve.resolve(replace(whole, home=replace(whole.home, language=language)), [ARTICLE])[0]
    assert any("passed on" in each.message for each in validate.validate(made)) is noticed
