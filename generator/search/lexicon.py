"""The words of a site in small files, so that a search can correct a typing error after reading two or three of them.

Every word stands in two lists, sorted by its beginning and by its end, each cut into files of `_SHARD` lines. A typing
error leaves one half of a word intact, and the file for that half holds the word that was meant. (The same holds for
the parts of a compound.) A line is `word TAB number of pages`, with the number in base 36. For a term of `synonyms`
follows `TAB key`; for a form of a verb that does not begin like its infinitive, `TAB TAB infinitive`.

The files of `postings` hold these lines, too, each beside the pages of its first word, so that a search for words of
the site reads nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from generator.search.annotation import MORE, PART, infinitive, is_day, parts
from generator.search.separated import is_prefix
from generator.search.stemming import CACHED, code_units, fold, stem, words
from generator.search.synonyms import SynonymGroups, is_key

_SHARD = 500
"""Words in a file, which then has two or three KB: a search reads two or three files to correct a typing error."""
_SHORTEST = 2
"""Letters of a word that is kept; single letters are no words that somebody mistypes."""
_LARGEST = 500_000
"""How many words are kept, so that the directory of files stays small; rarer ones are only found exactly as typed."""


@dataclass
class Lexicon:
    """Counts in how many pages each word and each key stands."""

    pages: Counter[str] = field(default_factory=Counter)
    verbs: dict[str, str] = field(default_factory=dict)

    def add(self, found: Iterable[str] | Mapping[str, int], verbs: Mapping[str, str]) -> None:
        """Count one page's words, as `vocabulary` gives them, or those of several pages, counted already.

        `verbs` are the infinitives that `vocabulary` finds with them.
        """
        self.pages.update(found)
        self.verbs |= verbs


def vocabulary(tokens: Iterable[str]) -> tuple[set[str], dict[str, str]]:
    """The words of a page as written, parts of compounds, infinitives of verbs, and the keys in its annotations; and
    the infinitive of each of them that is a form of a verb that does not begin like it. `tokens` are annotated."""
    held = list(map(_held, tokens))
    verbs = chain.from_iterable(each.verbs for each in held if each.verbs)
    return set().union(*(each.words for each in held)), dict(verbs)


class _Held(NamedTuple):
    """The same for one annotated token."""

    words: frozenset[str]
    verbs: tuple[tuple[str, str], ...]


@lru_cache(maxsize=CACHED)
def _held(token: str) -> _Held:
    """Kept, since most tokens of a page stand on others, too."""
    head, *more = token.split(MORE)
    written = frozenset([word for word in words(head.replace(PART, "")) if len(word) >= _SHORTEST])
    if not more and PART not in head:
        return _Held(written, ())
    inner = {part.capitalize() for word in written for part in parts(word)}
    verbs = {*filter(None, map(infinitive, written)), *(more if any(map(is_prefix, written)) else ())}
    found = written.union(inner, verbs, (word for word in more if is_key(word) or is_day(word)))
    return _Held(found, tuple((word, verb) for word in found if (verb := infinitive(word))))


def lines(lexicon: Lexicon, synonyms: SynonymGroups) -> list[str]:
    """All lines: words, then terms of synonyms for what the site holds."""
    verbs = lexicon.verbs
    plain = [_line(word, pages, "", verbs.get(word, "")) for word, pages in _as_usually_written(lexicon.pages)]
    keys = [(term, lexicon.pages[group.key], group.key) for group in synonyms.groups for term in group.asks]
    return [*plain, *(_line(*entry) for entry in keys if entry[1])]


def by_stem(lines: Iterable[str]) -> dict[str, str]:
    """The lines by the stem of their first word."""
    found: dict[str, list[str]] = {}
    for line in lines:
        found.setdefault(stem(words(line.partition("\t")[0])[0]), []).append(line)
    return {own: "\n".join(lines) for own, lines in found.items()}


def files(lines: list[str]) -> tuple[dict[str, bytes], dict[str, object]]:
    """The files by their names (`f0`, …, `b0`, …), and what a search must know of them: where each begins."""
    heads = [words(line.partition("\t")[0]) for line in lines]
    forward = _shards(lines, [fold(head[0]) for head in heads])
    backward = _shards(lines, [fold(head[-1])[::-1] for head in heads]) if len(forward) > 1 else []
    orders = (("f", forward), ("b", backward))
    texts = {f"{name}{number}": text for name, shards in orders for number, (_, text) in enumerate(shards)}
    starts: dict[str, object] = {order: [start for start, _ in shards] for order, shards in orders}
    return {name: text.encode() for name, text in texts.items()}, {"cut": len(lines) >= _LARGEST, **starts}


def _line(word: str, pages: int, key: str, verb: str = "") -> str:
    return "\t".join([word, _base36(pages), key, verb]).rstrip("\t")


def _as_usually_written(pages: Counter[str]) -> list[tuple[str, int]]:
    """Each word once, in its most frequent case; the most frequent words first."""
    forms: dict[str, list[str]] = {}
    for word in pages:
        if not is_key(word):
            forms.setdefault(word.lower(), []).append(word)
    usual = [max(cases, key=lambda case: (pages[case], case)) for cases in forms.values()]
    return sorted(((word, pages[word]) for word in usual), key=lambda entry: (-entry[1], entry[0]))[:_LARGEST]


def _shards(lines: list[str], keys: list[str]) -> list[tuple[str, str]]:
    """Lines, sorted by their keys as browsers compare texts, cut into files, each with the shortest beginning that
    distinguishes it from the file before.
    """
    ordered = sorted(zip(map(code_units, keys), lines, keys, strict=True))
    cuts = range(0, len(ordered), _SHARD)
    starts = [_distinct(ordered[cut - 1][2], ordered[cut][2]) if cut else "" for cut in cuts]
    texts = ["\n".join([line for _, line, _ in ordered[cut : cut + _SHARD]]) for cut in cuts]
    return list(zip(starts, texts, strict=True))


def _distinct(before: str, after: str) -> str:
    same = next((place for place, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), len(before))
    return after[: same + 1]


def _base36(number: int) -> str:
    digits = ""
    while number or not digits:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits
