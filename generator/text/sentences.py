"""Where the sentences of a German text begin and end.

A full stop ends no sentence behind an abbreviation, an initial or an ordinal number. Sentences inside direct speech
count one by one; what follows a closing quotation mark in lower case (“…!“, sagte er”) belongs to the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text import dates

STOPS = ".!?…"
"""Signs that end a sentence."""
CLOSING = "])\"'“”„»«›‹’‘"
"""Marks and brackets that may close behind such a sign; newspapers print each kind of quotation mark both ways round.
“]” is the first, as a class of characters in a regular expression wants it."""
_OPENING = "\"'„“”‚‘’»«(\\["
_END = re.compile(  # a run of signs is tried only at its beginning: a very long one would take minutes
    rf"[{STOPS}\n](?:(?<=\n)\s*\n\s*|(?<!\n)(?<![{STOPS}]{{2}})(?P<more>[{STOPS}]*+)[{CLOSING}]*+"
    r"(?:\s+|$|(?<=[a-zäöüß]\.)(?=[A-ZÄÖÜ][a-zäöüß])))"
)
"""Signs that may end a sentence, or blank lines, where the group is None. It begins with one set of characters, so that
all other text is skipped fast."""
_GOES_ON = re.compile(rf"[{_OPENING}–—-]*\s*[a-zäöüß,;]")
_UP_TO_LAST_WORD = re.compile(r".*[\s(„“\"»«/–]", re.DOTALL)
ABBREVIATIONS = frozenset(
    "abs abt allg art bd begr bes betr bez bspw bzgl bzw ca chr co dipl dr ebd ehem einschl engl etc etw ev evtl "
    "ex exkl fa ff fr frl geb gegr gen gest gez ggf ggü hl hr hrsg ing inkl insb ital jh jhd jr kap kath kfm lat "
    "lt ltd max med mind mio mr mrd mrs ms nachf nr op orig pol präs prof rd red rel resp russ sen sog spez st std "
    "stellv str tel tgl tsd u urspr usf usw v vers verh vgl vol vorm vs wg wiss zit zt zz zzgl".split()
)
"""In small letters, without their full stop."""
_NUMBERED = re.compile(rf"(?:{'|'.join(dates.MONTHS)}|Jahrhundert|Jahrtausend|Mal|Bundes|Liga|FC\b)")
"""What an ordinal number counts without an article before it."""
_BEFORE_ORDINAL = re.compile(
    r"\b(?:[dD](?:er|ie|as|em|en|es)|[zZ]u[mr]|[iI]m|[aA]m|[vV]om|[bB]eim|[aA]ls|jede[nmrs]?|sein\w*|ihr\w*|und|bis) $"
)
_LONGEST_ORDINAL = 2
"""Digits; longer numbers before a full stop are years and amounts."""
_INNER_STOP = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,4}")


@dataclass(frozen=True)
class Span:
    """A stretch of a text: text[start:end], in characters."""

    start: int
    end: int


LONGEST = 1000
"""How many characters of a sentence are searched for who says what: no sentence of 700 articles has more than 719;
longer ones are lists, which would take minutes."""


def sentences(text: str) -> tuple[Span, ...]:
    """Every sentence, in order, without the white space around it; blank lines end sentences, too."""
    found, start = [], 0
    for match in _END.finditer(text):
        if match["more"] is None or _ends(text, start, match):
            found.append(_stripped(text, start, match.end()))
            start = match.end()
    found.append(_stripped(text, start, len(text)))
    return tuple(span for span in found if span.start < span.end)


_FEWEST_WORDS = 3
"""How many words a part has at least."""
_PART_END = re.compile(rf";\s+|:\s+(?=[{_OPENING}]*[A-ZÄÖÜ])")
_WORD = re.compile(r"\w+")


def parts(text: str) -> tuple[Span, ...]:
    """Every sentence, divided where another begins in it: behind a semicolon, and behind a colon before a capital
    letter."""
    return tuple(part for sentence in sentences(text) for part in _parted(text, sentence))


def _parted(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    for match in _PART_END.finditer(text, sentence.start, sentence.end):
        if min(_words(text, start, match.end()), _words(text, match.end(), sentence.end)) >= _FEWEST_WORDS:
            yield _stripped(text, start, match.end())
            start = match.end()
    yield _stripped(text, start, sentence.end)


_COLON = re.compile(rf":\s*[{_OPENING}]*\s*$")
_LONGEST_LEAD = 300
"""How many characters before a colon are searched: a long sentence of a newspaper."""


def lead_in(text: str, start: int) -> Span:
    """The words that introduce, before a colon, what begins at `start` (“Adler sagte am Montag:”); empty without."""
    first = max(0, start - _LONGEST_LEAD)
    before = text[first:start]
    if not _COLON.search(before):
        return Span(start, start)
    return Span(first + sentences(before)[-1].start, start)


def _words(text: str, start: int, end: int) -> int:
    return sum(1 for _ in _WORD.finditer(text, start, end))


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    after = text[match.end() : match.end() + 30]
    if _GOES_ON.match(after):
        return False
    is_full_stop = match[0][0] == "." and not match["more"]
    return not is_full_stop or not _is_shortened(text[max(start, match.start() - 40) : match.start()], after)


def _is_shortened(before: str, after: str) -> bool:
    """Whether the full stop between the two belongs to the word before it."""
    line = before.removesuffix("\n")  # the full stop may begin the next line
    found = _UP_TO_LAST_WORD.match(line)
    word = line[found.end() :] if found else line
    if word.isdigit():
        return len(word) <= _LONGEST_ORDINAL and _is_ordinal(before.removesuffix(word), after)
    initial = len(word) == 1 and word.isalpha()
    return initial or bool(_INNER_STOP.fullmatch(word)) or word.casefold() in ABBREVIATIONS


def _is_ordinal(before: str, after: str) -> bool:
    return not after[:1].isupper() or bool(_NUMBERED.match(after) or _BEFORE_ORDINAL.search(before))
