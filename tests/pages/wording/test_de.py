"""The German catalogue: its placeholders are the ones that the pages fill."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from string import Formatter

import pytest

from generator.model import ActorKind, BasisKind, Damage, Origin, Reason, Stance
from generator.pages.wording import de, languages


def texts(value: object, place: str = "") -> dict[str, str]:
    """Every text of a catalogue, by its place in it."""
    if isinstance(value, str):
        return {place: value}
    if is_dataclass(value):
        entries = [(field.name, getattr(value, field.name)) for field in fields(value) if field.init]
    else:
        entries = [(getattr(key, "name", key), entry) for key, entry in value.items()]  # type: ignore[attr-defined]
    return {at: text for name, entry in entries for at, text in texts(entry, f"{place}.{name}").items()}


def placeholders(text: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("wording", languages.available().values(), ids=lambda wording: wording.language)
def test_each_catalogue_has_the_placeholders_of_the_german_one(wording):
    """A text that lacks one would lose what it tells; one too many stops the build."""
    german = texts(de.WORDING)
    for place, text in texts(wording).items():
        if text and german.get(place):
            assert placeholders(text) == placeholders(german[place]), place


@pytest.mark.parametrize("wording", languages.available().values(), ids=lambda wording: wording.language)
def test_each_catalogue_names_every_value_of_the_model(wording):
    """A new stance or kind needs its words in every language."""
    assert set(wording.stances) == set(Stance)
    assert set(wording.actor_groups) == set(ActorKind)
    assert set(wording.article.origins) == set(Origin)
    assert set(wording.article.bases) == set(BasisKind)
    assert set(wording.article.reasons) == set(Reason)
    assert set(wording.article.repairs) == set(Damage)
