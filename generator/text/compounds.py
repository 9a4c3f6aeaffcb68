"""Splits German compounds at words a dictionary knows: “Luftabwehrsysteme” → Luft, abwehr, systeme.

A split is accepted if the last part is a noun and the part before it is a noun, the stem of a verb or a word of
`_FIRST`, with a linking element where German needs one (Duden, Die Grammatik, “Fugenelemente”). Of several splits the
one whose shortest part is longest wins; its parts are split again.

Share of split points that are right (precision) and found (recall), on nouns split by hand in tests/search:

    487 nouns of news (compounds.txt; the tables below were made on them)         .957   1.000
    125 nouns of other fields, unseen (compounds-unseen.txt)                      .961    .925
    the same lists, by word frequencies in 25 articles (Koehn & Knight 2003)       .55, .35   .43, .21
"""

from __future__ import annotations

from functools import lru_cache

from generator.text.lemmas import dictionary

_SHORTEST_WORD, _LONGEST_WORD = 6, 100
"""Letters. No German word in use has more than 80; one of thousands would be looked up from each of its letters."""
_SHORTEST_PART = 3
"""Letters: few nouns are shorter than “Bau” and “Tor”, and a compound has two parts."""
_COUNTS_AS = 5
"""The length that a word of `_FIRST` counts as: it is certain although it is short."""
_FIRST = frozenset(
    "atom außen cyber elektro erd halb hoch innen leit mikro mindest mittel mobil nord ost premier sonder stark süd "
    "trink vize west wieder zentral zusammen zwischen".split()
)
_NO_FIRST = frozenset("ent gegen hinter inter kata mini unter wider über".split())
_SHORT_NOUNS = frozenset(
    "amt art arm arzt axt bad bahn bau bein bier bild blei brot bus eid eis erz fee gas hof hut kai kuh lob luft "
    "not ohr öl ort rad rat see tag tal tat tee tod ton tor tür typ uhr weg wut zeh zug".split()
)
_NO_HEADS = frozenset(
    "anten chen cher dung ehen enden endes ente enten grafie grafien heit heiten heits innen ionen ische ischen keit "
    "keiten keits kunft lein leich ling linge lungen mente menten nativen nehmen nisse ration rechen rinnen rung "
    "rungen samt samtes schaft schaften schafts schuss sende stag stages stags sten ster sterin taren thon".split()
)
"""Nouns in the dictionary that are mostly the end of a derived or wrongly split word: “Gesell-schaft”, “Bunde-stag”."""
_LINKED_BY_S = ("bens", "dens", "heits", "ings", "ions", "keits", "schafts", "täts", "tums", "ungs")
_WHOLE = frozenset(
    "deutschland deutschlands russland russlands frankreich frankreichs österreich griechenland montag dienstag "
    "mittwoch donnerstag freitag samstag sonnabend sonntag".split()
)


def split(word: str) -> tuple[str, ...]:
    """The parts of a compound noun as printed, with linking elements at the part before; any other word as one part."""
    if not _SHORTEST_WORD <= len(word) <= _LONGEST_WORD or not word[0].isupper() or not word.isalpha():
        return (word,)
    if _is_no_noun(word):
        return (word,)
    return _cut(word, _split(word.lower()))


@lru_cache(maxsize=100_000)
def _split(word: str) -> tuple[str, ...]:
    pairs = [] if len(word) < _SHORTEST_WORD or word in _WHOLE else _pairs(word)
    if not pairs:
        return (word,)
    first, head = max(pairs, key=lambda pair: min(_weight(pair[0]), len(pair[1])))
    return _split(first) + _split(head)


def _pairs(word: str) -> list[tuple[str, str]]:
    places = range(_SHORTEST_PART - 1, len(word) - _SHORTEST_PART + 1)
    known = [(word[:place], head) for place in places if _is_head(head := word[place:]) and _is_first(word[:place])]
    return [(first, head) for first, head in known if not _s_is_astray(first, head)]


def _s_is_astray(first: str, head: str) -> bool:
    """Whether the “s” between the parts belongs to the other part: to the first if that needs one, else to the head."""
    if head.startswith("s") and (first + "s").endswith(_LINKED_BY_S):
        return _is_head(head[1:])
    return first.endswith("s") and not first.endswith(_LINKED_BY_S) and _is_first(first[:-1]) and _is_head("s" + head)


def _weight(part: str) -> int:
    return _COUNTS_AS if part in _FIRST else len(part)


def _is_no_noun(word: str) -> bool:
    """A word of another kind that begins a sentence, or an adjective used as a noun: “Zugleich”, “Entscheidendes”."""
    return _lemma(word)[:1].islower()


@lru_cache(maxsize=100_000)
def _is_first(part: str) -> bool:
    if part in _FIRST or part.removesuffix("s") in _NO_FIRST:
        return part in _FIRST
    return any(_is_noun(base) for base in _bases(part)) or _is_verb_stem(part)


def _bases(part: str) -> list[str]:
    """The part without what may link it, or with what it may have lost: “verteidigungs”, “schul”."""
    if not part.endswith("s"):
        return [part]
    return [part, part[:-1], part[:-1] + "e", part.removesuffix("es")]


def _is_verb_stem(part: str) -> bool:
    """“Impf” of impfen, “liefer” of liefern, “abschiebe” of abschieben."""
    return len(part) > _SHORTEST_PART and any(_is_verb(part + end) for end in ("en", "n"))


def _is_verb(word: str) -> bool:
    return _lemma(word) == word


@lru_cache(maxsize=100_000)
def _is_head(part: str) -> bool:
    return _is_noun(part) and part not in _NO_HEADS


def _is_noun(part: str) -> bool:
    if len(part) <= _SHORTEST_PART:
        return part in _SHORT_NOUNS
    return dictionary().get(part.capitalize(), "")[:1].isupper()


def _lemma(word: str) -> str:
    """The lemma in the dictionary, with a small or a capital first letter; empty if the word is unknown."""
    lemmas = dictionary()
    return lemmas.get(word) or lemmas.get(word.lower() if word[:1].isupper() else word.capitalize()) or ""


def _cut(word: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """The word itself, cut where the parts of its lower-case form meet."""
    ends = [sum(map(len, parts[: count + 1])) for count in range(len(parts))]
    return tuple(word[start:end] for start, end in zip([0, *ends], ends, strict=False))
