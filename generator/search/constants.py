"""What the half that writes the index and the half that reads it have to agree on, read from browser/constants.js."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

_SOURCE = files("generator.search") / "browser" / "constants.js"
_ALL: Mapping[str, Any] = json.loads(_SOURCE.read_text(encoding="utf-8").partition("export default")[2].strip(" ;\n"))

STEMMING: Mapping[str, Any] = _ALL["stemming"]
"""`folded`: letters and what they become; `transcribed`, `ending`: regular expressions that both languages read."""
PREFIXES = frozenset(_ALL["prefixes"].split())
"""What verbs are separated from, folded."""
ANNOTATION: Mapping[str, Any] = _ALL["annotation"]
"""Signs between a compound's `part`s and before `more` words, and by what a text's own are replaced (`lookAlikes`)."""
MADE_UP: Mapping[str, str] = _ALL["madeUp"]
"""Beginnings of words that no text holds, by what they stand for, and the letters that stand for digits in them."""
POSTINGS: Mapping[str, int] = _ALL["postings"]
"""`steps`: parts of 1 by which strengths are told apart; `mostCovered`: words of a title that are told apart."""
DICTIONARY: Mapping[str, int] = _ALL["dictionary"]
"""`parts` of the filter and `hashes` of a word; letters of the longest word that is in it as it is, and at all."""
FILTERS: Mapping[str, str] = _ALL["filters"]
"""What results are narrowed down by."""
KINDS: Mapping[str, str] = _ALL["kinds"]
"""Kinds of pages."""
