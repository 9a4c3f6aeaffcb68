"""Phrases that may name a speaker, and their features."""

from __future__ import annotations

import pytest

from generator.text import reporting_verbs
from generator.text.speaker_features import candidates, of_nobody


def test_phrases_that_may_name_the_speaker() -> None:
    """Each phrase with its article; no pronoun that never speaks, nothing of direct speech."""
    text = "QQQQQ, sagte der Sprecher der Kammer, es regne in Ulm."
    assert [text[phrase.start : phrase.end] for phrase, _ in candidates(text, [], direct=True)] == [
        "der Sprecher der Kammer", "der Kammer", "Ulm",
    ]  # fmt: skip


def test_no_day_speaks() -> None:
    """Nor does an adverb that has a capital only for opening the sentence."""
    text = "Wörtlich hat Adler am Montag, dem 3. Mai, das gesagt."
    assert [text[phrase.start : phrase.end] for phrase, _ in candidates(text, [], direct=False)] == ["Adler"]


@pytest.mark.parametrize("opening", ["Besorgt", "Sinngemäß", "Stellvertretend", "Empört"])
def test_a_word_that_only_opens_does_not_speak(opening: str) -> None:
    """German has it in small letters only; a name stays, also one that is a word in small letters."""
    firsts = [
        candidates(f"{word} sagte Adler ab.", [], direct=False)[0][0].first
        for word in (opening, "Behrens", "Gall", "Merz")
    ]
    assert firsts == [1, 0, 0, 0]


def test_features_of_phrases() -> None:
    """What stands around a phrase and what kind it is of."""
    text = "Der Sprecher rief nach dem Amt."
    (_, speaker), (_, office) = candidates(text, [], direct=False)
    assert {"begins: der", "kind: role", "opens", "first of all"} <= speaker
    assert {"begins: dem", "oblique", "before: p:nach"} <= office
    assert "opens" not in office


def test_what_stands_across_the_verb() -> None:
    """Whether a capital, an article in the nominative or another case, or neither stands there."""
    text = "Die Pläne nannte Adler falsch."
    verbs = [(found, None) for found in reporting_verbs.verbs(text)]
    found = {text[phrase.start : phrase.end]: names for phrase, names in candidates(text, verbs, direct=False)}
    plans, adler = found["Die Pläne"], found["Adler"]
    assert {"0: across True + name", "across nennen + the name"} <= plans
    assert "across nennen - name name" in adler


def test_features_hold_no_words_of_texts() -> None:
    """A word that is in none of our lists becomes no feature."""
    found = candidates("Der Schlüsselbart quietschte im Moosgarten.", [], direct=False)
    assert not any("chlüssel" in name or "oosgarten" in name for _, names in found for name in names)


def test_features_of_nobody() -> None:
    """Nobody is likelier where all is quoted and no verb of speech stands."""
    assert "nobody: all quoted" in of_nobody("QQQQ.", verbs=False, cites=False, direct=True)
    assert "nobody: no verb" not in of_nobody("Adler sagte das.", verbs=True, cites=False, direct=False)
