"""Common German words that stand for one another, for words of a query that a site lacks.

The list, `thesaurus-de.txt`, is our own. It holds words that the press and its readers use for any subject; synonyms of
one subject are for editors to write (seeds/synonyms.yml). OpenThesaurus was tried and not used: it is LGPL, and its
many senses brought as many wrong results as right ones (judged queries, tests/search). Some strong verbs are listed
with another stem, too, since a search compares only beginnings of words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from generator.search.stemming import stem

FILE = Path(__file__).parent / "thesaurus-de.txt"
_ONE_WAY, _COMMENT = ": ", "#"


@cache
def entries() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each word of the list with the words for which it may stand; a word may have several entries."""
    return tuple(entry for line in lines() for entry in _entries(line))


def lines() -> list[str]:
    """The lines of the list that hold words."""
    return [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith(_COMMENT)]


def related(held: Iterable[str]) -> dict[str, list[str]]:
    """For the stem of each word that a site lacks, the stems of its words that stand for it; `held` are all its words.

    Nouns only stand for words that the site writes with a capital letter, other words for others: “kriegen” is no
    Krieg.
    """
    known = {(name, _is_noun(word)) for word in held if (name := stem(word)) in _stems()}
    stems = {name for name, _ in known}
    found: dict[str, dict[str, None]] = {}
    for word, others in entries():
        names = [stem(other) for other in others if (stem(other), _is_noun(other)) in known]
        if names and stem(word) not in stems:
            found.setdefault(stem(word), {}).update(dict.fromkeys(names))
    return {own: list(names) for own, names in sorted(found.items())}


def _entries(line: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    word, is_one_way, others = line.partition(_ONE_WAY)
    if is_one_way:
        yield word, tuple(others.split())
    else:
        group = line.split()
        yield from ((word, tuple(other for other in group if other != word)) for word in group)


@cache
def _stems() -> frozenset[str]:
    """The stems of all words of the list; other words of a site need not be kept."""
    return frozenset(stem(word) for entry, others in entries() for word in (entry, *others))


def _is_noun(word: str) -> bool:
    return word[:1].isupper()
