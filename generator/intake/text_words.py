"""Makes words whole that a layout parted within a line: initials set apart, and hyphens of former ends of lines.

Magazines set a large first letter, which PDF programs copy as a word or a line of its own (“W⏎enn”, “D ie”). Electronic
papers join the lines of a column and leave the hyphens in the words (“Foh-len”). The dictionary tells such words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.text import compounds
from generator.text.lemmas import dictionary

_CAPITAL, _SMALL = "[A-ZÄÖÜ]", "[a-zäöüß]"
_FIRST_WORD = re.compile(rf"\s*({_SMALL}+)\b")
_APART = re.compile(rf"(\W*)({_CAPITAL}) ({_SMALL}+)\b(?= \S)")
_WORDS_OF_THEIR_OWN = frozenset("AO")
"""Letters that are words, too: “O der Jammer”, “A priori”."""
_JOINS = frozenset({"und", "oder"})
"""“B und C” are two letters, no “Bund”."""
_HYPHENED = re.compile(rf"(?<![\w-])([^\W\d_]{{2,}})-({_SMALL}{{2,}})(?![\w-])")
_ENGLISH = frozenset("up ups in ins out outs off offs on down how back backs to by".split())
"""Second parts of English nouns, which keep their hyphen: “Start-ups”."""
_FEWEST_CUT = 3
"""Different words that must be cut where no word ends, before a hyphen counts as left over: fewer may be names."""


def made_whole(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines with whole words, as many as before, and how many words were parted."""
    found, initials = _with_initials(lines)
    cut = _cut_words(found)
    if not cut:
        return found, initials
    hyphens = sum(sum(match[0] in cut for match in _HYPHENED.finditer(line)) for line in found)
    return [_HYPHENED.sub(lambda match: cut.get(match[0], match[0]), line) for line in found], initials + hyphens


# ---- initials


def _with_initials(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines with their initials; a line that held nothing else is blank."""
    found = list(lines)
    number = 0
    for index, line in enumerate(lines):
        above = lines[index - 1].strip() if index else ""
        if _is_letter(above) and (first := _FIRST_WORD.match(line)) and _is_known(above + first[1]):
            found[index - 1], found[index] = "", above + line.lstrip()
            number += 1
        elif (apart := _APART.match(line)) and _is_initial(apart[2], apart[3]):
            found[index] = line[: apart.end(2)] + line[apart.start(3) :]
            number += 1
    return found, number


def _is_letter(text: str) -> bool:
    return len(text) == 1 and text.isupper()


def _is_initial(letter: str, rest: str) -> bool:
    if rest in _JOINS or not _is_known(letter + rest):
        return False
    return letter not in _WORDS_OF_THEIR_OWN or len(rest) == 1 or not _is_known(rest)


# ---- hyphens


def _cut_words(lines: Sequence[str]) -> dict[str, str]:
    """Words with a hyphen that the end of a line left in them, and as they are written; none if that is not sure."""
    hyphened = {match[0]: (match[1], match[2]) for line in lines if "-" in line for match in _HYPHENED.finditer(line)}
    parted = {word: parts for word, parts in hyphened.items() if parts[1] not in _ENGLISH}
    sure = [word for word, (left, right) in parted.items() if _is_cut(left, right)]
    if len(sure) < _FEWEST_CUT:
        return {}
    return {word: left + right for word, (left, right) in parted.items() if word in sure or _is_noun(left, right)}


def _is_cut(left: str, right: str) -> bool:
    """Whether the two make a word, and one of them is none."""
    return _is_known(left + right) and not (_is_known(left) and _is_known(right))


def _is_noun(left: str, right: str) -> bool:
    """Whether the two make a noun. The second part of two nouns would have a capital; “rot-grün” has its hyphen."""
    return left[0].isupper() and (_is_known(left + right) or len(compounds.split(left + right)) > 1)


def _is_known(word: str) -> bool:
    lemmas = dictionary()
    return word in lemmas or word.lower() in lemmas or word.capitalize() in lemmas
