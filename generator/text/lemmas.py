"""Lemmas of German words, as simplemma has them, from a file that opens at once.

simplemma (MIT) unpacks its dictionary anew in each process, which takes a second and much memory. `lemmas-de.marisa`
holds the same words in a trie (Yata 2011, “MARISA”), each with what makes its lemma of it, and answers as it lies.
`python -m generator.text.lemmas` makes it anew in five seconds, after an update of simplemma, for which a test asks. It
is a file of 64-bit little-endian machines, as all are that our packages are built for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, overload

from marisa_trie import BytesTrie

if TYPE_CHECKING:
    from simplemma import Lemmatizer
    from simplemma.strategies import DefaultStrategy

FILE = Path(__file__).parent / "lemmas-de.marisa"
_GERMAN = "de"
T = TypeVar("T")


class Lemmas(Mapping[str, str]):
    """The lemma of each word of a trie."""

    def __init__(self, trie: BytesTrie) -> None:
        """Of the trie that `build` made."""
        self._trie = trie

    def __getitem__(self, word: str) -> str:
        """Raises KeyError when the word is unknown."""
        return _changed(word, self._trie[word][0])

    @overload
    def get(self, word: str, /) -> str | None: ...
    @overload
    def get(self, word: str, /, default: str | T) -> str | T: ...
    def get(self, word: str, /, default: str | T | None = None) -> str | T | None:
        """As of any mapping, without an exception for each of the many words that are unknown."""
        found = self._trie.get(word)
        return _changed(word, found[0]) if found else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie.iterkeys())

    def __len__(self) -> int:
        return len(self._trie)


@cache
def dictionary() -> Mapping[str, str]:
    """Each word that the German dictionary knows, as it is printed there, and its lemma."""
    return Lemmas(BytesTrie().frombytes(FILE.read_bytes()))


@cache
def strategy() -> DefaultStrategy:
    """simplemma's way to the lemma of a word in any language: the dictionary, then rules.

    simplemma is loaded by whoever needs these rules, which takes a tenth of a second: most commands do not.
    """
    from simplemma.strategies import DefaultStrategy, StreamDictionaryFactory

    class Dictionaries(StreamDictionaryFactory):
        """For German ours."""

        def get_dictionary(self, lang: str) -> Mapping[str, str]:
            return dictionary() if lang == _GERMAN else super().get_dictionary(lang)

    return DefaultStrategy(dictionary_factory=Dictionaries())


def lemmatize(word: str) -> str:
    """The lemma of a German word, by the dictionary or simplemma's rules; where both know none, itself in small."""
    return _lemmatizer().lemmatize(word, _GERMAN)


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer

    return Lemmatizer(lemmatization_strategy=strategy())


def build(lemmas: Mapping[str, str]) -> BytesTrie:
    """The trie of these words, none with the sign NUL, and their lemmas."""
    return BytesTrie((word, _change(word, lemma)) for word, lemma in lemmas.items())


def _change(word: str, lemma: str) -> bytes:
    """What makes the lemma of a word: how many letters at its end go (one byte), and what comes in their place."""
    pairs = zip(word, lemma, strict=False)
    same = next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(word), len(lemma)))
    return bytes([len(word) - same]) + lemma[same:].encode()


def _changed(word: str, change: bytes) -> str:
    return word[: len(word) - change[0]] + change[1:].decode()


if __name__ == "__main__":
    from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY

    build(DEFAULT_DICTIONARY_FACTORY.get_dictionary(_GERMAN)).save(str(FILE))
