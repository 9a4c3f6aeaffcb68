"""In which language a text is written.

simplemma's dictionaries decide, one language after another. German, in which nearly all texts are written, is
recognised by its most common words, without a dictionary: those of other languages take a second each to load.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.text import lemmas

UNKNOWN = "und"
"""ISO 639 code for an undetermined language."""
DEFAULT = "de"

# Words common in German and in no neighbour; together a sixth of running German text.
_GERMAN = frozenset("auch auf bei das dem der eine einen für im ist mit nicht oder sich sind und von wird zu".split())
_GERMAN_SHARE = 0.08
"""Half of that: texts with many names have fewer of these words."""

# Language by the script that only its family uses; each in the order of trial.
_SCRIPTS = (
    (re.compile("[\u0400-\u04ff]"), ("uk", "ru", "bg")),
    (re.compile("[\u0370-\u03ff]"), ("el",)),
    (re.compile("[a-zA-Z]"), ("de", "en", "fr", "it", "es", "nl", "da", "sv", "nb", "pt", "tr", "cs", "pl")),
)
# Texts in a language have .85 to .97 of their words in its dictionary, in its closest relatives' up to .7, else .4.
_SURE = 0.8
_LIKELY = 0.55
_SURE_GERMAN = 0.7
"""The German dictionary, which is asked first, has up to .56 of the words of running text in other languages: from here
on no other is asked. To load all of them takes longer than 100 pages do; lists of names and titles would have it
done."""

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 12
"""A shorter text, such as a headline, does not show its language."""
_WORDS, _SAMPLE = 600, 200
"""Words at the beginning of a text in which German ones are counted, and that are looked up in dictionaries, which is
slower."""


def detect(text: str) -> str:
    """ISO 639-1 code of the text's language: German if the text is too short to tell, `UNKNOWN` if none fits."""
    words = _WORD.findall(text)[:_WORDS]
    if len(words) < _FEWEST_WORDS:
        return DEFAULT
    if sum(map(_GERMAN.__contains__, map(str.lower, words))) >= _GERMAN_SHARE * len(words):
        return "de"
    return _by_dictionary(" ".join(words[:_SAMPLE]))


@lru_cache(maxsize=256)
def _by_dictionary(sample: str) -> str:
    shares = []
    for language in _candidates(sample):
        share = _share_known(sample, language)
        if share >= (_SURE_GERMAN if language == DEFAULT else _SURE):
            return language
        shares.append((share, language))
    best, language = max(shares, default=(0.0, UNKNOWN))
    return language if best >= _LIKELY else UNKNOWN


def _share_known(sample: str, language: str) -> float:
    """Which share of the words the language knows."""
    from simplemma import LanguageDetector  # only where it is needed: loading it takes a tenth of a second

    return LanguageDetector(language, lemmatization_strategy=lemmas.strategy()).proportion_in_target_languages(sample)


def _candidates(sample: str) -> tuple[str, ...]:
    for script, languages in _SCRIPTS:
        if len(script.findall(sample)) > len(sample) / 3:
            return languages
    return ()
