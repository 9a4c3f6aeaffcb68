"""Common German words that stand for one another, for a word that a site lacks.

The list, `thesaurus-de.txt`, is our own, of words that the press and those who ask about it use, whatever the subject;
what only a subject makes alike is for editors to say (seeds/synonyms.yml). OpenThesaurus was tried and left: it is
LGPL, and its many senses brought as much that was wrong as was right (judged queries, tests/search). Of some strong
verbs another stem stands beside them, for a search knows no more of a word than how it begins.
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
    """Each word of the list with those that stand for it; a word may have several entries."""
    return tuple(entry for line in lines() for entry in _entries(line))


def lines() -> list[str]:
    """The lines of the list that hold words."""
    return [line for line in FILE.read_text("utf-8").splitlines() if line and not line.startswith(_COMMENT)]


def related(held: Iterable[str]) -> dict[str, list[str]]:
    """By the stem of each word that a site lacks the stems of those that stand for it; `held` are all its words.

    A noun stands for what the site writes with a capital, another word for what it writes without: “kriegen” is no
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
    """Of all words of the list: of a site's many others nothing need be kept."""
    return frozenset(stem(word) for entry, others in entries() for word in (entry, *others))


def _is_noun(word: str) -> bool:
    return word[:1].isupper()
