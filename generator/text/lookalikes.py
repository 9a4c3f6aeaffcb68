"""Words with letters of two scripts, such as “Adler” with a Cyrillic “А”: they look right, and no search finds them.

Unicode Technical Standard 39 (section 5.1) calls them mixed-script. Of 300 pages of newspapers some have one in a menu
(“Русский” with a Latin “P”), none in its article.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from generator.model import Problem, Severity

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_OTHER = re.compile("[\u0400-\u052fΑΒΕΖΗΙΚΜΝΟΡΤΥΧινοκυ]")
"""Cyrillic letters, and Greek ones that look like Latin ones; others, such as in “μm” and “kΩ”, are used in units."""
_WORD = re.compile(r"[^\W\d_]+")


def warnings(path: str, source: str, shown: Iterable[str]) -> Iterator[Problem]:
    """A warning if texts that are shown have such words, at the line of `source` in which the first of them stands."""
    words = list(dict.fromkeys(word for text in shown for word in _mixed(text)))
    if words:
        first, at = words[0], source.find(words[0])
        more = f" ({len(words) - 1} more words mix letters, too)" if len(words) > 1 else ""
        yield Problem(
            path,
            source.count("\n", 0, at) + 1 if at >= 0 else 0,
            f"“{first}” mixes letters of two scripts: {_odd(first)}{more}",
            "type the word anew, unless it is meant so: no search and no name finds it",
            Severity.WARNING,
        )


def _mixed(text: str) -> Iterator[str]:
    if _OTHER.search(text):
        yield from (word for word in _WORD.findall(text) if _OTHER.search(word) and _LATIN.search(word))


def _odd(word: str) -> str:
    """The first letter of the script that has fewer letters in a word, with its name."""
    letter = min(_LATIN.findall(word), _OTHER.findall(word), key=len)[0]
    return f"“{letter}” is {unicodedata.name(letter).lower()}"
