"""Cyrillic names in Latin letters, by rule: Левицький → Lewyzkyj, Levytsky, …; Чехов → Tschechow, Chekhov, Tchekhov.

It covers Ukrainian and Russian, as written by German papers (Duden, “Transkription”), English ones (BGN/PCGN without
apostrophes) and French ones. Endings that papers shorten are given in all forms.
"""

from __future__ import annotations

import re
from functools import lru_cache

_GERMAN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщьъыэюяё’'",
        "a b w g d e sch s i i k l m n o p r s t u f ch z tsch sch schtsch - - y e ju ja jo - -".split(),
        strict=True,
    )
)
_ENGLISH = _GERMAN | {
    "в": "v", "ж": "zh", "з": "z", "й": "y", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu",
    "я": "ya", "ё": "yo",
}  # fmt: skip
_FRENCH = _ENGLISH | {"ж": "j", "й": "i", "у": "ou", "ч": "tch", "ш": "ch", "щ": "chtch", "ю": "iou", "я": "ia"}
_UKRAINIAN = {"г": "h", "ґ": "g", "и": "y", "і": "i"}
LETTERS = {
    "uk-de": _GERMAN | _UKRAINIAN | {"ї": "ji", "є": "je", "й": "j"},
    "ru-de": _GERMAN,
    "uk-en": _ENGLISH | _UKRAINIAN | {"ї": "yi", "є": "ye"},
    "ru-en": _ENGLISH,
    "uk-fr": _FRENCH | _UKRAINIAN | {"ї": "ï", "є": "ie"},
    "ru-fr": _FRENCH,
}
"""For each pair of languages (of the name and of the reader) the Latin letters for a Cyrillic one (“-” for none)."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_SHORTENED = (
    (re.compile(r"(?<=[sz]k)(?:yj|yy|yi|iy|ii|ij|y|i)\b"), ("y", "yj", "yy", "yi", "iy", "ij", "i")),
    (re.compile(r"(?<=[iy])[iy]\b"), ("",)),
)
"""Endings, with the forms that papers write: Lewyzkyj, Lewyzki; Levytskyy, Levytsky."""


def is_cyrillic(text: str) -> bool:
    """Whether some letter of it is Cyrillic."""
    return bool(_CYRILLIC.search(text))


@lru_cache(maxsize=10_000)
def latin(text: str, way: str) -> str:
    """The text with its Cyrillic letters in Latin ones; `way` is a key of `LETTERS`."""
    letters = LETTERS[way]
    return "".join(_written(sign, letters.get(sign.lower(), sign)) for sign in text)


def spellings(name: str) -> tuple[str, ...]:
    """All ways to write a Cyrillic name in Latin letters, in order; none for a Latin name."""
    if not is_cyrillic(name):
        return ()
    plain = {latin(name, way) for way in LETTERS}
    found = plain | {short for text in plain for short in _shortened(text)}
    return tuple(sorted(text for text in found if not is_cyrillic(text)))


def _written(sign: str, latin: str) -> str:
    new = "" if latin == "-" else latin
    return new.capitalize() if sign.isupper() else new


def _shortened(text: str) -> set[str]:
    return {ending.sub(by, text) for ending, forms in _SHORTENED if ending.search(text) for by in forms}
