"""Where a text is direct speech: what stands between quotation marks, whichever kind its source prints.

If a mark is never closed, `blanked` takes the rest of the text for speech, which may go on over paragraphs. `spans`
ignores such a mark, since a passage may begin within speech.
"""

from __future__ import annotations

import re

from generator.text.sentences import Span

BLANK = "\0"
"""Replaces each character of direct speech in `blanked`."""
_QUOTED = re.compile(r"„[^“”„]*(?:[“”]|$)|“[^“”]*(?:”|$)|»[^»«]*(?:«|$)|«[^»«]*(?:»|$)|\"[^\"]*(?:\"|$)")
_LONGEST = 1500
"""Characters after which a quotation mark that is not closed is taken for a mistake."""
_NAME_WORDS = 4
"""How many words in quotation marks may be a name (“Der Spiegel”) rather than speech."""
_SPOKEN_END = re.compile(r"[.!?,]\W$")
_SAID = re.compile(r", (?:sag|erklär|so\b|mein|schr[ei]|beton|heiß|hieß|rief|ruft|teil|füg|kündig|warn|laut\b)")


def blanked(text: str, names: bool = False) -> str:
    """The text with all direct speech blanked, marks included; with `names`, possible names stay."""
    out, start = [], 0
    for match in _QUOTED.finditer(text):
        out += [text[start : match.start()], _shown(match, names)]
        start = match.start() + len(out[-1])
    return "".join([*out, text[start:]])


def _shown(match: re.Match[str], names: bool) -> str:
    quoted = match[0]
    if len(quoted) > _LONGEST:
        return BLANK
    return quoted if names and _is_name(match) else BLANK * len(quoted)


def _is_name(match: re.Match[str]) -> bool:
    """Whether it is a name: few words without a full stop, no colon before them, no verb of speech behind."""
    quoted, text = match[0], match.string
    few = len(quoted) > 1 and len(quoted.split()) <= _NAME_WORDS and not _SPOKEN_END.search(quoted)
    return few and not text[: match.start()].rstrip().endswith(":") and not _SAID.match(text, match.end())


_PAIRS = re.compile(r"„[^“”„]*[“”]|“[^“”]*”|»[^»«]*«|«[^»«]*»|\"[^\"]*\"")
_CAPITALS = re.compile(r"[A-ZÄÖÜ\d][\w.’'-]*(?: (?:&|und|and|of|der|die|das|für|[A-ZÄÖÜ\d][\w.’'-]*))*")
"""Words in capitals, such as the name of a paper; direct speech has verbs."""


def spans(text: str) -> tuple[Span, ...]:
    """Each stretch between quotation marks, without them; a mark that is never closed opens none."""
    return tuple(Span(found.start() + 1, found.end() - 1) for found in _PAIRS.finditer(text))


def inside(position: int, found: tuple[Span, ...]) -> bool:
    """Does a character stand in one of these stretches?"""
    return any(span.start <= position < span.end for span in found)


def without_titles(text: str) -> str:
    """The text with spaces for the quotation marks around names of papers and the like; every offset stays."""
    out = text
    for span in spans(text):
        if _CAPITALS.fullmatch(text[span.start : span.end]):
            out = f"{out[: span.start - 1]} {text[span.start : span.end]} {out[span.end + 1 :]}"
    return out
