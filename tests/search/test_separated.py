"""Verbs whose prefix stands apart."""

from __future__ import annotations

import pytest

from generator.search.annotation import annotated, terms, tokens
from generator.search.page_part import page_part
from generator.search.separated import verb_at
from generator.search.synonyms import SynonymGroups


def found(text: str) -> list[str]:
    """The infinitives."""
    printed = text.split()
    verbs = (verb_at(printed, place) for place in range(len(printed)))
    return [verb.infinitive for verb in verbs if verb]


@pytest.mark.parametrize(
    ("text", "infinitives"),
    [
        ("An der Sitzung nahmen der Rat und die Bürgermeisterin teil.", ["teilnehmen"]),
        ("Sie lehnt den Plan ab, schlägt aber einen anderen vor.", ["ablehnen", "vorschlagen"]),
        ("Er deutete „am Dienstag“ an, dass er geht", ["andeuten"]),
        ("Der Rat lehnte ab und ging.", ["ablehnen"]),
        ("Er lehnte am 18. August den Plan von Dr. Adler ab.", ["ablehnen"]),
    ],
)
def test_the_prefix_ends_its_clause(text: str, infinitives: list[str]) -> None:
    """Whatever stands between."""
    assert found(text) == infinitives


@pytest.mark.parametrize(
    "text",
    [
        "Das Boot liegt am Ufer an der Brücke.",
        "Der Rat nahm nichts. Ein Teil davon, an, aus",
        "Nahm Teil.",
        "Er lehnte so im Jahr 2024. Ein Teil davon, ab, aus",
        "",
    ],
)
def test_other_words_have_lost_nothing(text: str) -> None:
    """Within a clause it is a preposition; a sentence before has nothing to do with it; nouns are no prefixes."""
    assert found(text) == []


def test_text_without_end_takes_no_longer_than_its_words() -> None:
    """However many prefixes stand there, only so many words before each are looked at."""
    assert len(found("lehnt " + "oder " * 100 + "ab, " * 20_000)) == 0


def test_both_words_are_found_by_the_verb() -> None:
    """The infinitive is added to both, and the site has it as one of its words."""
    first, *_, last = annotated(tokens("schloss den Hafen aus."), SynonymGroups())
    assert "ausschlies" in dict(terms(first)).keys() & dict(terms(last)).keys()
    part = page_part("a.html", b"<main><h1>Rat</h1><p>Er schloss den Hafen aus.</p></main>", SynonymGroups())
    assert part is not None
    assert "ausschließen" in part.words
