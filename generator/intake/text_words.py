"""Makes words whole that a layout parted within a line: initials set apart, and hyphens of former ends of lines.

Magazines set a large first letter, which PDF programs copy as a word or a line of its own (“W⏎enn”, “D ie”). Electronic
papers join the lines of a column and leave the hyphens in the words (“Foh-len”, “Foh- len”). The dictionary tells such
words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

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
_APART_BEHIND = re.compile(rf"(?<![\w-])([^\W\d_]{{2,}})[-‐¬] +({_SMALL}{{2,}})(?![\w-])")
"""The same with a blank for the end of the line: “Foh- len”."""
_SIGN_WITHIN = re.compile(rf"(?<={_SMALL})¬ *(?={_SMALL})")
"""The sign that programs for scans write for a hyphen at the end of a line."""
_HANGS = frozenset("und oder bzw beziehungsweise sowie bis als wie noch statt aber sondern".split())
"""What follows a word whose second half stands further on: “Vor- und Nachteile”."""
_FEWEST_APART = 2
"""Different words with hyphen and blank that the dictionary knows whole, before those count that it only takes apart:
a writer may set a hyphen and a blank for a dash."""
_ENGLISH = frozenset("up ups in ins out outs off offs on down how back backs to by".split())
"""Second parts of English nouns, which keep their hyphen: “Start-ups”."""
_FEWEST_CUT = 3
"""Different words that must be cut where no word ends, before a hyphen counts as left over: fewer may be names."""


def made_whole(lines: Sequence[str]) -> tuple[list[str], int]:
    """The lines with whole words, as many as before, and how many words were parted."""
    found, initials = _with_initials(lines)
    found, signs = _joined(found, _SIGN_WITHIN, lambda _: "")
    apart = _apart_words(found)
    found, blanks = _joined(found, _APART_BEHIND, lambda match: apart.get(match[0], match[0])) if apart else (found, 0)
    cut = _cut_words(found)
    found, hyphens = _joined(found, _HYPHENED, lambda match: cut.get(match[0], match[0])) if cut else (found, 0)
    return found, initials + signs + blanks + hyphens


def _joined(
    lines: Sequence[str], parted: re.Pattern[str], whole: Callable[[re.Match[str]], str]
) -> tuple[list[str], int]:
    """The lines with what `whole` has for each match, and how many matches it has something else for."""
    number = sum(whole(match) != match[0] for line in lines for match in parted.finditer(line))
    return [parted.sub(whole, line) if number else line for line in lines], number


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


def _apart_words(lines: Sequence[str]) -> dict[str, str]:
    """Words with a hyphen and a blank, and as they are written: those that the dictionary knows, and beside these those
    that are made of two."""
    matches = (match for line in lines if "- " in line or "‐ " in line for match in _APART_BEHIND.finditer(line))
    parted = {match[0]: match[1] + match[2] for match in matches if match[2] not in _HANGS}
    known = {apart: word for apart, word in parted.items() if _is_known(word)}
    if len(known) < _FEWEST_APART:
        return known
    return known | {apart: word for apart, word in parted.items() if len(compounds.split(word)) > 1}


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
