"""One regular expression for many words, which looks at each letter of a text once instead of once for each word."""

from __future__ import annotations

import re
from collections.abc import Collection


def any_of(words: Collection[str]) -> str:
    """A regular expression for all words, none of which begins another; it branches letter by letter, to be fast."""
    if len(words) == 1:
        return re.escape(next(iter(words)))
    heads = sorted({word[0] for word in words})
    if all(len(word) == 1 for word in words):
        return f"[{re.escape(''.join(heads))}]"
    rests = {head: {word[1:] for word in words if word[0] == head} for head in heads}
    return "|".join(f"{re.escape(head)}(?:{any_of(rest)})" for head, rest in rests.items())


def shortest(words: Collection[str]) -> frozenset[str]:
    """The words that hold no other of them; where any of all stands, one of these does."""
    return frozenset(word for word in words if not any(other in word for other in words if other != word))
