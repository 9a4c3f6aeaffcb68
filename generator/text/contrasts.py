"""What a sentence of news wants instead of something else: “eine Brücke und keinen Tunnel”, “nicht A, sondern B”.

The thing that is not wanted is taken out of the sentence, so that its negation does not count for the rest.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain

_DETERMINERS = r"d(?:er|ie|as|en|em|es)|ein\w*|ihre?\w*|seine?\w*|unsere?\w*|noch|auch|mehr|allzu"
_PREPOSITIONS = "an auf aus bei durch für gegen in mit nach über um unter von vom vor zu zum zur"
_THING = (
    rf"(?:(?:{_PREPOSITIONS.replace(' ', '|')}) )?(?:(?:{_DETERMINERS}) ){{0,3}}(?:[a-zäöüß]+(?:e|en|er|es|em) ){{0,2}}"
    r"[A-ZÄÖÜ][\w-]+(?: (?:des|der|für|von|im|in|auf) (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\w-]+)?"
)
"""A noun with the words before it, and another noun that belongs to it."""
_PARTICLE = r"(?: (?:ab|an|auf|aus|ein|vor|zu)\b)?"
_ENDS = rf"(?={_PARTICLE}\s*(?:[.,;:!?)“”\"»«]|$|und\b))"
_NOT_BUT = re.compile(
    rf"\b(?:[Nn]icht|(?P<no>[Kk]ein\w*)) (?P<thing>{_THING})(?P<rest>{_PARTICLE}), sondern (?P<instead>{_THING})"
)
_NOT_ONLY = re.compile(r"\b[Nn]icht (?:nur|bloß|allein) |(?<=, )sondern auch ")
_AND_NOT = re.compile(
    rf"(?:, | und |,? aber |,? jedoch |,? doch )(?:(?:aber|jedoch) )?"
    rf"(?:kein(?:e[nrms]?)?|nicht(?: aber| jedoch)?|gegen) (?P<thing>{_THING}){_ENDS}"
)
_INSTEAD = re.compile(rf"\b(?:(?:an)?statt|anstelle(?: von)?|ohne) (?P<thing>{_THING}){_ENDS}")
_EVEN_WITHOUT = re.compile(rf"\b[Aa]uch ohne {_THING}")
_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_NEGATION = re.compile(r"\b(?:nicht|kein\w*|weder|nie)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Unwanted:
    """A thing that is contrasted with what its sentence is about."""

    thing: str
    sentence: str
    """The sentence without it."""
    alone: bool
    """Whether it follows what is wanted, and does not come first (“nicht A, sondern B”)."""
    denied: bool
    """Whether the sentence denies something else, too (“keine Brücke und keinen Tunnel”)."""


def apart(text: str) -> tuple[str, tuple[Unwanted, ...]]:
    """The text without the unwanted things, and these things."""
    parted = [_apart(match[0]) for match in _SENTENCE.finditer(text)]
    return "".join(affirmed for affirmed, _ in parted), tuple(chain.from_iterable(things for _, things in parted))


def _apart(sentence: str) -> tuple[str, list[Unwanted]]:
    """The same of one sentence."""
    affirmed = _EVEN_WITHOUT.sub("", _NOT_ONLY.sub("", sentence))
    things: list[tuple[str, bool]] = []
    for form, alone, instead in (
        (_NOT_BUT, False, r"\g<instead>\g<rest>"),
        (_AND_NOT, True, ""),
        (_INSTEAD, True, ""),
    ):
        things += [(match["thing"], alone) for match in form.finditer(affirmed)]
        affirmed = form.sub(instead, affirmed)
    denied = bool(_NEGATION.search(affirmed))
    return affirmed, [Unwanted(thing, affirmed, alone, denied) for thing, alone in things]
