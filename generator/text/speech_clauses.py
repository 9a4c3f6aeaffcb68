"""Which clauses a sentence has: how each begins, in which mood, with which verb of speech, and which follows which.

“Adler sagte, dass der Hafen zu klein sei” is a main clause with a verb of saying, then “dass” and a subjunctive. A
clause goes from sign to sign; which ones belong together is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.text.moods import Mood, mood
from generator.text.reporting_verbs import Found

_CLAUSE = re.compile(r"[^,;:–]+")
_WORD = re.compile(r"[^\W\d_]+")
_CONJUNCTIONS = frozenset(
    "dass daß ob wie was wer warum weil da nachdem obwohl wenn falls als um damit während bevor bis sodass wo welche "
    "welcher welches".split()
)
_RELATIVE = frozenset("der die das den dem deren dessen denen".split())
_TO_DO = re.compile(r"\bzu \w+en$|\w+zu\w+en$")
"""The end of a clause with an infinitive (“zu bauen”, “anzufangen”)."""
_INDICATIVE = frozenset(
    "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten muss müssen soll "
    "sollen will wollen darf dürfen gibt geht kommt steht bleibt liegt".split()
)
_FIRST_PERSON = frozenset("ich Ich wir".split())
"""Beside these “habe” and “gehe” are indicatives."""


def features(outside: str, verbs: Sequence[Found]) -> Iterator[str]:
    """Features of a sentence whose direct speech is blanked by Q; `verbs` are its verbs of speech."""
    told = [(_kind_and_mood(clause), _manner(clause, verbs)) for clause in _CLAUSE.finditer(outside) if _words(clause)]
    for number, (form, manner) in enumerate(told):
        yield f"clause {'follows' if number else 'opens'} {form}"
        yield f"clause {form} {manner}"
        if number:
            yield f"clause {told[0][0]} with {form}"
    yield from (f"clause {' '.join(before)} then {' '.join(after)}" for before, after in pairwise(told))


def _words(clause: re.Match[str]) -> list[str]:
    words = _WORD.findall(clause[0])
    return [words[0].lower(), *words[1:]] if words and not clause.start() else words


def _kind_and_mood(clause: re.Match[str]) -> str:
    words = _words(clause)
    return f"{_kind(words, clause.start() == 0)} {_mood(words, clause.string)}"


def _kind(words: Sequence[str], opens: bool) -> str:
    """The conjunction of a clause, “relative”, “to” for an infinitive, or “main”."""
    if words[0] in _CONJUNCTIONS:
        return words[0]
    if words[0] in _RELATIVE and not opens:
        return "relative"
    return "to" if _TO_DO.search(" ".join(words[-2:])) else "main"


def _mood(words: Sequence[str], sentence: str) -> str:
    found = {mood(word) for word in words}
    if Mood.FIRST in found and _FIRST_PERSON.isdisjoint(_WORD.findall(sentence)):
        return "first"
    if Mood.SECOND in found:
        return "second"
    return "indicative" if not _INDICATIVE.isdisjoint(words) else "other"


def _manner(clause: re.Match[str], verbs: Sequence[Found]) -> str:
    """The manner of the first verb of speech in a clause, or “no verb”."""
    inside = (each.verb.manner.value for each in verbs if clause.start() <= each.start < clause.end())
    return next(inside, "no verb")
