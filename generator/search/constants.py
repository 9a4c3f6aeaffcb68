"""Constants on which the writer and the reader of the index must agree, read from browser/constants.js."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_SOURCE = files("generator.search") / "browser" / "constants.js"
_ALL: Mapping[str, Any] = json.loads(_SOURCE.read_text(encoding="utf-8").partition("export default")[2].strip(" ;\n"))

STEMMING: Mapping[str, Any] = _ALL["stemming"]
"""`folded`: letters and what they become; `transcribed`, `ending`: regular expressions for both Python and
JavaScript."""
PREFIXES = frozenset(_ALL["prefixes"].split())
"""Prefixes of separable verbs, folded."""
ANNOTATION: Mapping[str, Any] = _ALL["annotation"]
"""The signs between a compound's `part`s and before `more` words, what replaces them in texts (`lookAlikes`), and the
strength of a word `ofAPart` (`annotation.OF_A_PART`)."""
MADE_UP: Mapping[str, str] = _ALL["madeUp"]
"""The beginnings of made-up words, by what these stand for, and the letters that stand for digits in them."""
POSTINGS: Mapping[str, int] = _ALL["postings"]
"""`steps`: how many steps of strength make 1; `mostCovered`: the highest number of a title's words that is stored."""
DICTIONARY: Mapping[str, int] = _ALL["dictionary"]
"""Number of `parts` of the filter and of `hashes` of a word; length of the longest word that is stored unstemmed, and
of the longest word at all."""
FILTERS: Mapping[str, str] = _ALL["filters"]
"""Names of filters of results."""
KINDS: Mapping[str, str] = _ALL["kinds"]
"""Kinds of pages."""
