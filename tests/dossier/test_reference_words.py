"""References belong to their sentences: the right one passes, one that proves something else is called in question."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.dossier import prose, reference_words, resolve, validate
from generator.model import Dossier, Severity, Stance
from generator.pipeline import take_in
from generator.seeds import read
from tests.conftest import GOLDEN, ROOT
from tests.dossier.claims import DEMAND, claim, dossier

REFUSED = "Sprecher Bo Behrens lehnte den Neubau ab."
BOTH = (
    claim(id="forderung"),
    claim(REFUSED, id="ablehnung", actor="bo-behrens", stance=Stance.REJECTS),
)
LEAST = 0.85
"""Share of moved references that are noticed, a little below what was measured (.91)."""


def messages(text: str) -> list[tuple[Severity, str]]:
    """What is said of the references of a text; what its sentences say themselves, `paraphrase` and its test tell."""
    found = validate.validate(dossier(*BOTH, prose=text))
    return [(each.severity, each.remedy.partition("?")[0]) for each in found if not each.remedy.startswith("correct “")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Adler forderte eine neue Brücke.[@forderung]", []),
        ("Der Sprecher lehnt den Neubau ab.[@ablehnung]", []),
        ("Adler forderte eine neue Brücke,[@forderung] Behrens lehnte das ab.[@ablehnung]", []),
        ("Bürgermeisterin und Sprecher sind uneins.[@forderung][@ablehnung]", []),
        (
            "Bürgermeisterin Adler forderte am Donnerstag als Neubau eine neue Brücke.[@ablehnung]",
            [(Severity.WARNING, "did you mean [@neubau:forderung]")],
        ),
        (
            "Sprecher Bo Behrens lehnte am Donnerstag alles ab.[@forderung]",
            [(Severity.WARNING, "did you mean [@neubau:ablehnung]")],
        ),
        (
            "Das Wetter wechselte im Winter häufig.[@forderung]",
            [(Severity.ERROR, "refer to the position that proves the sentence")],
        ),
    ],
)
def test_which_reference_belongs(text, expected):
    """Nothing at the right one; the better one is named; what shares nothing is an error."""
    assert messages(text) == expected


def test_what_is_compared():
    """Stems, parts of compounds, days, and verbs that take a stance, whatever their form."""
    assert reference_words.units("Am 2. Mai") == {"2."}
    apart, together = map(reference_words.units, ("schloss den Neubau aus", "ausgeschlossen wurde ein Neubau"))
    assert {"~ausschließen", "neubau"} <= apart & together
    assert {"adler", "~fordern"} <= reference_words.units(DEMAND)


@pytest.mark.of_this_dossier
def test_a_reference_moved_to_another_position_is_noticed():
    """Each reference of the dossier to each other position of its page; none where it stands."""
    seeds, _ = read.seeds(ROOT / "seeds")
    whole = resolve.resolve(seeds, take_in(seeds)[0])[0]
    noticed = moves(whole)
    assert noticed[True] / noticed.total() >= LEAST
    golden, _ = read.seeds(GOLDEN / "seeds")
    assert moves(resolve.resolve(golden, take_in(golden)[0])[0])[True] > 0


def moves(whole: Dossier) -> Counter[bool]:
    """How often a moved reference is noticed, and not."""
    pages = validate.pages(whole)
    found: Counter[bool] = Counter()
    for text in validate.proses(whole):
        for stretch in prose.claims(text, pages):
            for right in stretch.cited:
                others = pages[right.proposal.id].values()
                for wrong in (each for each in others if each not in stretch.cited):
                    moved = [wrong if each is right else each for each in stretch.cited]
                    shares = reference_words.shared(stretch.said, wrong)
                    found[not shares or reference_words.better(stretch.said, wrong, moved, others) is not None] += 1
    return found
