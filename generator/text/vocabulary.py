"""The words that editors write in seeds/, German or English: stances, kinds of actors, kinds of positions.

If several words stand for one value, messages suggest the first one; all are accepted.
"""

from __future__ import annotations

from generator.model import ActorKind, LayerPlace, PositionKind, Stance

STANCES = {
    "fordert": Stance.DEMANDS,
    "schlägt vor": Stance.PROPOSES,
    "bietet an": Stance.OFFERS,
    "sagt zu": Stance.COMMITS,
    "befürwortet": Stance.SUPPORTS,
    "erwägt": Stance.CONSIDERS,
    "lässt offen": Stance.LEAVES_OPEN,
    "schließt aus": Stance.RULES_OUT,
    "lehnt ab": Stance.REJECTS,
    "bestreitet": Stance.DENIES,
    "demands": Stance.DEMANDS,
    "proposes": Stance.PROPOSES,
    "offers": Stance.OFFERS,
    "commits to": Stance.COMMITS,
    "supports": Stance.SUPPORTS,
    "considers": Stance.CONSIDERS,
    "leaves open": Stance.LEAVES_OPEN,
    "rules out": Stance.RULES_OUT,
    "rejects": Stance.REJECTS,
    "denies": Stance.DENIES,
}
FORMER_STANCES = {
    "berichtet über": "write in “actor” and “stance” who holds what, and in “via” who tells it",
    "verspricht": "write “sagt zu”",
}
"""Words that once were stances, and what to write instead."""
ACTOR_KINDS = {
    "Person": ActorKind.PERSON,
    "Organisation": ActorKind.ORGANISATION,
    "Gruppe": ActorKind.GROUP,
    "Staat": ActorKind.STATE,
    "Medium": ActorKind.MEDIUM,
    **{kind.value: kind for kind in ActorKind},
}
POSITION_KINDS = {
    "statement": PositionKind.STATEMENT,
    "background": PositionKind.BACKGROUND,
    "Äußerung": PositionKind.STATEMENT,
    "Hintergrund": PositionKind.BACKGROUND,
}
LAYER_PLACES = {place.value: place for place in LayerPlace}


def stance_word(stance: Stance, language: str = "de") -> str:
    """The word that messages suggest for a stance: German, or English in a dossier of another language."""
    german, english = (word for word, value in STANCES.items() if value is stance)
    return german if language == "de" else english
