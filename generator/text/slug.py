"""ASCII names for pages and URLs, spelt the way German readers transcribe umlauts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import count

_GERMAN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "oe", "å": "aa", "œ": "oe", "ł": "l"}
)


def slug(text: str) -> str:
    """Lower-case ASCII of `text` with single hyphens ([a-z0-9-]); "artikel" when nothing of it is left."""
    composed = unicodedata.normalize("NFC", text).lower().translate(_GERMAN)
    ascii_only = unicodedata.normalize("NFKD", composed).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-") or "artikel"


def numbered(name: str) -> Iterator[str]:
    """The name, then NAME-2, NAME-3, …, for a caller that takes the first one not in use."""
    yield name
    yield from (f"{name}-{number}" for number in count(2))
