"""Lemmas of German words, as simplemma has them, from a file that opens at once.

simplemma (MIT) unpacks its dictionary in each process, which takes a second and much memory. `lemmas-de.marisa` holds
the same words in a trie (Yata 2011, “MARISA”), each with the change that turns it into its lemma, and need not be
unpacked. `python -m generator.text.lemmas` makes it anew in five seconds; a test fails if an update of simplemma
requires that. The file is for 64-bit little-endian machines, as are all machines that our packages are built for.
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
        """Wrap a trie that `build` made."""
        self._trie = trie

    def __getitem__(self, word: str) -> str:
        """Raises KeyError when the word is unknown."""
        return _changed(word, self._trie[word][0])

    @overload
    def get(self, word: str, /) -> str | None: ...
    @overload
    def get(self, word: str, /, default: str | T) -> str | T: ...
    def get(self, word: str, /, default: str | T | None = None) -> str | T | None:
        """As in any mapping, but without raising an exception for each of the many unknown words."""
        found = self._trie.get(word)
        return _changed(word, found[0]) if found else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie.iterkeys())

    def __len__(self) -> int:
        return len(self._trie)


@cache
def dictionary() -> Mapping[str, str]:
    """Each word of the German dictionary, as printed there, and its lemma."""
    return Lemmas(BytesTrie().frombytes(FILE.read_bytes()))


@cache
def strategy() -> DefaultStrategy:
    """simplemma's strategy for lemmas in any language: the dictionary, then rules.

    simplemma is loaded here, which takes a tenth of a second, since most commands do not need its rules.
    """
    from simplemma.strategies import DefaultStrategy, StreamDictionaryFactory

    class Dictionaries(StreamDictionaryFactory):
        """For German ours."""

        def get_dictionary(self, lang: str) -> Mapping[str, str]:
            return dictionary() if lang == _GERMAN else super().get_dictionary(lang)

    return DefaultStrategy(dictionary_factory=Dictionaries())


def lemmatize(word: str) -> str:
    """The lemma of a German word, by the dictionary or simplemma's rules; else the word in small letters."""
    # simplemma asks the dictionary, too, but after much else, and nearly all words stand there.
    return dictionary().get(word) or _lemmatizer().lemmatize(word, _GERMAN)


@cache
def _lemmatizer() -> Lemmatizer:
    from simplemma import Lemmatizer

    return Lemmatizer(lemmatization_strategy=strategy())


def build(lemmas: Mapping[str, str]) -> BytesTrie:
    """The trie of these words and their lemmas; no word may contain NUL."""
    return BytesTrie((word, _change(word, lemma)) for word, lemma in lemmas.items())


def _change(word: str, lemma: str) -> bytes:
    """The change that turns a word into its lemma: how many letters to cut at its end (one byte), and what to
    append."""
    pairs = zip(word, lemma, strict=False)
    same = next((place for place, (one, other) in enumerate(pairs) if one != other), min(len(word), len(lemma)))
    return bytes([len(word) - same]) + lemma[same:].encode()


def _changed(word: str, change: bytes) -> str:
    return word[: len(word) - change[0]] + change[1:].decode()


if __name__ == "__main__":
    from simplemma.strategies import DEFAULT_DICTIONARY_FACTORY

    build(DEFAULT_DICTIONARY_FACTORY.get_dictionary(_GERMAN)).save(str(FILE))
