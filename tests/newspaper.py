"""A made-up newspaper of any size, and queries for its articles that are known to be there: for measuring searches.

Its words are those of simplemma's German dictionary (MIT): frequent ones in every article, rare ones in few, as Zipf's
law has it, in any of their forms; an article's subjects come back in it. What the sentences say makes no sense, but how
words are inflected and compounded does. The same number makes the same articles, every time.
"""

from __future__ import annotations

import random
import re
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import accumulate
from pathlib import Path

from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from generator.text import compounds
from tests import typos

FRAMES = (
    "Nach Angaben aus {place} {verb} der {noun} am {noun} die {noun}.",
    "Wie {name} am {day} sagte, sei die {noun} ohne {noun} nicht zu {verb}.",
    "Die {adjective} {noun} werde nun von {name} und dessen {noun} geprüft.",
    "Zugleich {verb} in {place} mehrere {noun}, die auf {noun} warten.",
    "Das sei, so {name}, für die {noun} eine {adjective} {noun}.",
    "Kritik an der {noun} kam aus {place}, wo man auf {noun} und {noun} verweist.",
    "Ein Sprecher von {name} wollte die {noun} weder {verb} noch {verb}.",
    "Im {noun} hatte {name} die {adjective} {noun} noch abgelehnt.",
)
SYLLABLES = (
    "ba ber bo dal den dorf fel gar hal hein kam kel lau lin mar mei nau ner ol "
    "pas rau rin sal sel tal tor vel wen zel zum"
).split()
WORD = re.compile(r"\w+")
SLOT = re.compile(r"\{\w+\}")
DAYS = "Montag Dienstag Mittwoch Donnerstag Freitag".split()
FIRST_DAY = date(2024, 1, 1)
WORDS_OF_A_KIND = 8_000
"""Lemmas of nouns; a third as many of verbs and adjectives."""
SHORTEST, LONGEST = 4, 18
"""Letters of a word; longer ones are hardly typed."""
MOST_FREQUENT = 60
"""So many nouns stand everywhere, and are no subject."""
OF_SUBJECTS = 2_000
"""Of 1,000 articles two or three share a subject, so that two subjects tell which article is meant."""
SUBJECTS, PARAGRAPHS, SENTENCES = 5, (4, 9), (3, 5)
OF_A_SUBJECT = 0.35
"""Share of an article's nouns that are its subjects."""
KINDS = ("plain", "inflected", "compound", "mistyped", "quoted")


@dataclass(frozen=True)
class Article:
    """An article as it is printed, and the forms in which its subjects stand in it."""

    title: str
    day: date
    paragraphs: tuple[str, ...]
    subjects: tuple[str, ...]

    @property
    def text(self) -> str:
        """All of it."""
        return "\n".join((self.title, *self.paragraphs))


@dataclass(frozen=True)
class Query:
    """What a reader types who remembers an article, and the number of it."""

    kind: str
    text: str
    article: int


@dataclass(frozen=True)
class Lexicon:
    """Lemmas of each kind, frequent ones first, each with its forms."""

    nouns: tuple[tuple[str, ...], ...]
    verbs: tuple[tuple[str, ...], ...]
    adjectives: tuple[tuple[str, ...], ...]


@cache
def _words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """All lemmas with several forms, and these."""
    dictionary = DefaultDictionaryFactory().get_dictionary("de")
    forms: dict[str, set[str]] = defaultdict(set)
    for form, lemma in dictionary.items():
        if form.isalpha() and SHORTEST <= len(form) <= LONGEST and (form.islower() or form.lower() not in dictionary):
            forms[lemma].add(form)
    return tuple(
        sorted((lemma, tuple(sorted(own))) for lemma, own in forms.items() if len(own) >= 2 and lemma.isalpha())
    )


def _nouns(known: Iterable[tuple[str, tuple[str, ...]]]) -> list[tuple[str, ...]]:
    return [own for lemma, own in known if lemma.istitle() and all(form.istitle() for form in own)]


@cache
def lexicon() -> Lexicon:
    """Words with several forms; which of them are frequent is drawn once and for all."""
    known = list(_words())
    random.Random(1).shuffle(known)
    nouns = _nouns(known)
    lower = [(lemma, own) for lemma, own in known if lemma.islower() and all(form.islower() for form in own)]
    verbs = [own for lemma, own in lower if lemma.endswith("en")]
    others = [own for lemma, own in lower if not lemma.endswith("n")]
    few = WORDS_OF_A_KIND // 3
    return Lexicon(tuple(nouns[:WORDS_OF_A_KIND]), tuple(verbs[:few]), tuple(others[:few]))


@cache
def _weights(count: int) -> list[float]:
    """Zipf's law, summed up."""
    return list(accumulate(1 / rank for rank in range(1, count + 1)))


def _drawn(words: tuple[tuple[str, ...], ...], dice: random.Random) -> tuple[str, ...]:
    sums = _weights(len(words))
    return words[bisect(sums, dice.random() * sums[-1])]


def _made_up(dice: random.Random) -> str:
    """A name of a person or place."""
    return "".join(dice.choices(SYLLABLES, k=dice.choice((2, 3)))).capitalize()


def write(number: int, folder: Path) -> None:
    """The article of this number as a file of a dossier."""
    made = article(number)
    text = "\n\n".join([made.title, f"{made.day:%d.%m.%Y}", *made.paragraphs]) + "\n"
    (folder / f"{number:06d}.txt").write_text(text, encoding="utf-8")


def article(number: int) -> Article:
    """The article of this number."""
    dice, words = random.Random(number), lexicon()
    subjects = tuple(dice.choice(words.nouns[MOST_FREQUENT:OF_SUBJECTS]) for _ in range(SUBJECTS))
    names, places = [_made_up(dice) for _ in range(2)], [_made_up(dice) for _ in range(2)]
    used: dict[str, None] = {}

    def noun() -> str:
        if dice.random() > OF_A_SUBJECT:
            return dice.choice(_drawn(words.nouns, dice))
        form = dice.choice(dice.choice(subjects))
        used[form] = None
        return form

    slots: dict[str, Callable[[], str]] = {
        "{noun}": noun,
        "{verb}": lambda: dice.choice(_drawn(words.verbs, dice)),
        "{adjective}": lambda: dice.choice(_drawn(words.adjectives, dice)),
        "{day}": lambda: dice.choice(DAYS),
        "{name}": lambda: dice.choice(names),
        "{place}": lambda: dice.choice(places),
    }

    def paragraph() -> str:
        frames = dice.choices(FRAMES, k=dice.randint(*SENTENCES))
        return " ".join(SLOT.sub(lambda found: slots[found[0]](), frame) for frame in frames)

    paragraphs = [paragraph() for _ in range(dice.randint(*PARAGRAPHS))]
    title = f"{dice.choice(places)}: {dice.choice(subjects)[0]} und {noun()}"
    return Article(title, FIRST_DAY + timedelta(days=dice.randrange(600)), tuple(paragraphs), tuple(used))


def articles(count: int) -> Iterator[Article]:
    """So many articles."""
    return map(article, range(count))


def read(folder: Path) -> list[Article]:
    """Articles of one's own, a text file each, the title first; nouns that stand there more than once are subjects."""
    return [_read(file.read_text("utf-8").splitlines()) for file in sorted(folder.glob("*.txt"))]


def _read(lines: list[str]) -> Article:
    title, *paragraphs = [line.strip() for line in lines if line.strip()]
    held = Counter(WORD.findall("\n".join(paragraphs)))
    subjects = tuple(word for word, times in held.items() if times > 1 and word in _lemma())
    return Article(title, FIRST_DAY, tuple(paragraphs), subjects)


def queries(count: int, total: int, of: Callable[[int], Article] = article) -> Iterator[Query]:
    """So many queries of each kind, for articles among the first `total`."""
    for kind in KINDS:
        dice, made = random.Random(kind), 0
        while made < count:
            number = dice.randrange(total)
            text = _query(kind, of(number), dice)
            if text:
                made += 1
                yield Query(kind, text, number)


def _query(kind: str, item: Article, dice: random.Random) -> str:
    """What a reader types for it; empty when the article has nothing of this kind."""
    chosen = _subjects(item, dice)
    if len(chosen) < 2:
        return ""
    if kind == "inflected":
        return " ".join(_another_form(word, dice) for word in chosen)
    if kind == "mistyped":
        longest = max(chosen, key=len)
        typo = typos.KINDS[dice.choice(list(typos.KINDS))]
        return " ".join(typo(word, dice) if word == longest else word for word in chosen)
    if kind == "quoted":
        words = dice.choice(item.paragraphs).split()
        if len(words) < 6:
            return ""
        start = dice.randrange(len(words) - 5)
        return f'"{" ".join(words[start : start + 5]).strip(".,")}"'
    if kind == "compound":
        cut = [(word, compounds.split(word)) for word in item.subjects]
        split = [(word, parts) for word, parts in cut if len(parts) > 1]
        if not split:
            return ""
        word, parts = dice.choice(split)
        other = next(each for each in chosen if _lemma()[each] != _lemma()[word])
        return f"{dice.choice((' ', '-')).join(part.capitalize() for part in parts)} {other}"
    return " ".join(chosen)


def _subjects(item: Article, dice: random.Random) -> list[str]:
    """Two of its subjects, as they stand in it."""
    found = {_lemma()[form]: form for form in dice.sample(item.subjects, len(item.subjects))}
    return list(found.values())[:2]


@cache
def _lemma() -> dict[str, tuple[str, ...]]:
    """Of each noun's form all its forms; those of the newspaper's own words, where a form is of several."""
    return {form: forms for nouns in (_nouns(_words()), lexicon().nouns) for forms in nouns for form in forms}


def _another_form(word: str, dice: random.Random) -> str:
    others = [form for form in _lemma()[word] if form != word]
    return dice.choice(others) if others else word
