"""Reasons of editors: what the article bears out, and what it does not."""

from __future__ import annotations

from datetime import date

import pytest

from generator.dossier import resolve, validate
from generator.model import PositionKind, Severity
from tests.dossier.claims import ACTORS, ARTICLE, LINES, claim
from tests.factories import actor, proposal, seeds

QUOTE = "Sprecher Bo Behrens lehnte den Neubau ab."
FALSE = [
    ("„Am Freitag“ ist der Tag; gesetzt ist der Tag des Artikels.", "“Am Freitag” stands in no article"),
    ("Das Land zahlt 49 Prozent; gesetzt ist der Tag des Artikels.", "names “49”, no article does"),
    ("Auch Dorn sprach; gesetzt ist der Tag des Artikels.", "names Dora Dorn, no article does"),
    ("„Am Donnerstag“ meint die Sitzung des Kreistags.", "“Am Donnerstag” means “die Sitzung des Kreistags”"),
]
TRUE = [
    "„Am Donnerstag“ meint die Forderung nach einer Brücke.",
    "„Am Donnerstag“ meint ihre Rede, die der Artikel weiter oben nennt.",
    "„Keine zehn Jahre“ sagt Adler; gesetzt ist der 3. Mai 2024, der Tag des Artikels.",
    "Gesetzt ist der Tag des Artikels.",
]


def told(reason: str) -> list[str]:
    """What is said of a reason."""
    made = claim(
        QUOTE,
        actor="bo-behrens",
        stance=None,
        kind=PositionKind.BACKGROUND,
        date_basis=reason,
        day=date(2024, 5, 3),
        lines=LINES | {"date_basis": 30},
    )
    everybody = (*ACTORS, actor("dora-dorn", "Dora Dorn", ("Dorn",)))
    whole = resolve.resolve(seeds((proposal(made),), everybody), [ARTICLE])[0]
    found = [each for each in validate.validate(whole) if each.line == 30]
    assert all(each.severity is Severity.WARNING or "stands in no article" in each.message for each in found)
    return [each.message for each in found]


@pytest.mark.parametrize("reason", TRUE)
def test_what_is_borne_out(reason):
    """Words of the article, the day that they name, or a hint at another place."""
    assert told(reason) == []


@pytest.mark.parametrize(("reason", "message"), FALSE)
def test_what_is_not_borne_out(reason, message):
    """Words, numbers and actors that no article has; a meaning of which its sentence says nothing."""
    assert any(message in each for each in told(reason))
