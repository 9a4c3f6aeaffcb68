"""What stands between quotation marks, and right beside them: whether it is speech, or a title or name.

Speech has verbs, small words and full stops (“Wir bauen neu.”); titles and names have capitals, and a noun or an
article before them (der „Blaue Reiter“).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.quotation_marks import BLANK

FUNCTION_WORDS = frozenset(
    "aber allerdings als also am an andererseits angeblich anscheinend auch auf aufgrund aus außerdem außer bei beim "
    "bereits bis bisher da dabei dadurch dafür dagegen daher dahin damals damit danach daran darauf daraufhin "
    "darüber darum das dass davon davor dazu dein dem demnach demzufolge den denn denen dennoch der deren des "
    "deshalb dessen deswegen die dies diese diesem diesen dieser dieses doch dort durch ebenfalls ebenso ein eine "
    "einem einen einer eines einerseits er erst es etwa etwas ferner für gegen gegenüber gemäß gleichzeitig hat "
    "hatte hatten haben hierzu hin hingegen ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem insbesondere "
    "inzwischen ist ja jedoch jetzt kann kein keine keinen können laut man mehr mit möglicherweise muss müssen nach "
    "nachdem nicht nichts noch nun nur ob obwohl oder offenbar offensichtlich ohne schon sehr seit selbst sich sie "
    "so sodass sogar soll sollen sollte sollten somit sondern sowie statt trotz über um und uns unser unter "
    "unterdessen vermutlich viel vielmehr vom von vor während wahrscheinlich war waren warum was wegen weil weiter "
    "weiterhin weitere welche welcher wenn wer werden wie wieder wiederum will wir wird wo wohl wollen wollte "
    "wollten wonach worden wurde wurden zu zudem zufolge zum zur zuvor zwar zwischen möchte möchten darf dürfen".split()
)
"""Articles, pronouns, prepositions, conjunctions, auxiliaries and small adverbs, in small letters."""
_RUN = re.compile(f"{BLANK}+")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = "„“”»«\"'‚‘’ "
_FINITE = frozenset(
    "ist sind war waren hat haben hatte wird werden wurde kann können konnte muss müssen soll sollen sollte will "
    "wollen darf sei habe würde wäre bin gibt geht macht".split()
)
_PERSONS = frozenset("ich wir uns mich mir mein meine unser unsere sie ihr ihnen".split())
_FEW, _HALF = 1 / 3, 0.6
"""Shares of words in small letters: titles have an article or a preposition among their nouns, speech has mostly such
words."""


def features(text: str, blanked: str) -> Iterator[str]:
    """Features of each stretch of direct speech in a sentence; `blanked` is the sentence without it."""
    for run in _RUN.finditer(blanked):
        yield from (f"in quotes: {name}" for name in _inside(text[run.start() : run.end()].strip(_MARKS)))
        yield f"quotes behind {_before(blanked[: run.start()])}"
        yield f"quotes before {_kind(_WORD.match(blanked[run.end() :].lstrip()))}"


def _inside(quoted: str) -> Iterator[str]:
    words = _WORD.findall(quoted)
    small = sum(1 for word in words if word.islower()) / max(len(words), 1)
    yield "no small words" if not small else "few" if small < _FEW else "half" if small < _HALF else "most"
    yield "opens small" if quoted[:1].islower() else "opens large"
    if quoted.endswith((".", "!", "?", "…")):
        yield "stop"
    if quoted.endswith(","):
        yield "comma"
    lower = {word.lower() for word in words}
    if not _FINITE.isdisjoint(lower):
        yield "finite verb"
    if not _PERSONS.isdisjoint(lower):
        yield "person"


def _before(text: str) -> str:
    """The sign or the kind of word before quotation marks."""
    end = text.rstrip()[-1:]
    if end in (",", ":", "("):
        return end
    words = list(_WORD.finditer(text))
    return _kind(words[-1] if words else None)


def _kind(word: re.Match[str] | None) -> str:
    if word is None:
        return "nothing"
    return "a noun" if word[0][0].isupper() else word[0] if word[0] in FUNCTION_WORDS else "a word"
