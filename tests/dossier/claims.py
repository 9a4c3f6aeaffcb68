"""A made-up article and its actors, from which tests of claims build positions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from generator.dossier import resolve
from generator.model import BlockKind, Citation, Dossier, Home, Position, Stance
from tests.factories import actor, article, block, position, proposal, seeds

ARTICLE = article(
    block("Streit um die Brücke", BlockKind.TITLE),
    "Bürgermeisterin Anna Adler forderte am Donnerstag eine neue Brücke. "
    "„Die alte hält keine zehn Jahre mehr“, sagte sie.",
    "Sprecher Bo Behrens lehnte den Neubau ab. Die Nordzeitung berichtet, das Land schließe Zuschüsse nicht aus.",
    "Nach Angaben von Cem Can will das Land eine Studie zahlen. Die Bahn könnte helfen.",
    id="bruecke",
)
OTHER = article("Der Rat tagt im September in der alten Mühle.", id="muehle")
ACTORS = (
    actor(),
    actor("bo-behrens", "Bo Behrens", ("Behrens",)),
    actor("cem-can", "Cem Can", ("Can",)),
    actor("land", "Land", ()),
    actor("bahn", "Bahn", ()),
    actor("nordzeitung", "Nordzeitung", ()),
)
LINES = {key: number for number, key in enumerate(("actor", "via", "stance", "date", "speaker", "quote", "note"), 6)}
DEMAND = "Bürgermeisterin Anna Adler forderte am Donnerstag eine neue Brücke."


def claim(quote: str = DEMAND, **more: object) -> Position:
    """A position whose keys stand in lines of their own; true unless something is changed."""
    values: dict[str, object] = {"stance": Stance.DEMANDS, "day": date(2024, 5, 2), "lines": LINES}
    return position(quote, **(values | more))  # type: ignore[arg-type]


def dossier(*positions: Position, prose: str = "", home: Home | None = None) -> Dossier:
    """The dossier of these positions on a new bridge."""
    whole = seeds((proposal(*positions, prose=prose),), ACTORS)
    return resolve.resolve(replace(whole, home=home or whole.home), [ARTICLE, OTHER])[0]


def citation(made: Position) -> Citation:
    """The position, resolved."""
    (found,) = dossier(made).citations
    return found
