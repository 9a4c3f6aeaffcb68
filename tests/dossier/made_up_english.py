"""A made-up article in English, and positions on it, as (actor, stance, day of August 2025, quotation, more)."""

from __future__ import annotations

from generator.model import Stance
from tests.factories import actor, article

ARTICLE = article(
    "Mayor Helen Ward on Tuesday rejected calls for a public vote on the new stadium.",
    "The Rovers have offered to pay $20 million, club president Marc Dunne said Monday. "
    "Dunne said the Rovers would pay for new roads.",
    "Governor Paul Hale has not ruled out state money. His office said on Aug. 18 that it was weighing a request.",
    "Senator Nina Ortiz said last Thursday she would vote against any subsidy.",
    "The Greens say they may support the plan if the club builds a tram stop.",
    "“I will look at the numbers”, Hale said on Saturday. The council is to vote on Friday.",
    id="gazette",
    day="2025-08-20",
    lang="en",
)
ACTORS = (
    actor("helen-ward", "Helen Ward", ("Ward",)),
    actor("rovers", "Rovers", ()),
    actor("marc-dunne", "Marc Dunne", ("Dunne",)),
    actor("paul-hale", "Paul Hale", ("Hale",)),
    actor("nina-ortiz", "Nina Ortiz", ("Ortiz",)),
    actor("greens", "Greens", ()),
)
TRUE: list[tuple[str, Stance, int, str, dict[str, object]]] = [
    (
        "helen-ward",
        Stance.REJECTS,
        19,
        "Mayor Helen Ward on Tuesday rejected calls for a public vote on the new stadium.",
        {},
    ),
    (
        "rovers",
        Stance.OFFERS,
        18,
        "The Rovers have offered to pay $20 million, club president Marc Dunne said Monday.",
        {"via": ("marc-dunne",)},
    ),
    ("paul-hale", Stance.LEAVES_OPEN, 20, "Governor Paul Hale has not ruled out state money.", {}),
    (
        "paul-hale",
        Stance.CONSIDERS,
        18,
        "His office said on Aug. 18 that it was weighing a request.",
        {"speaker": "Governor Paul Hale has not ruled out state money."},
    ),
    (
        "nina-ortiz",
        Stance.REJECTS,
        14,
        "Senator Nina Ortiz said last Thursday she would vote against any subsidy.",
        {},
    ),
    ("greens", Stance.CONSIDERS, 20, "The Greens say they may support the plan if the club builds a tram stop.", {}),
    ("paul-hale", Stance.CONSIDERS, 16, "“I will look at the numbers”, Hale said on Saturday.", {}),
]
