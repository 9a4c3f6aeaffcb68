"""Questions of readers that editors wrote down (seeds/questions.yml), with the passages that answer them.

Who asks in words that the articles do not use finds a passage by a question much like the own one. The search compares
a query with each question by the words that both have, rare ones counting more (cosine of vectors weighted by inverse
document frequency, Salton & Buckley 1988); to add questions to a text is known as document expansion (Nogueira et al.
2019, “doc2query”, where a model writes them). The file `asked` holds, as JSON,

    terms     for each term the numbers of the questions with it, doubled, plus 1 where it is only part of a word; each
              number as the distance to the one before
    answers   for each answer the number of its questions, which follow one another, and its places: page, block and,
              counted in words of the block, where it begins

browser/questions.js reads it; a test checks that both agree.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import sub
from pathlib import PurePosixPath

from generator.model import Question
from generator.search import annotation
from generator.search.page_part import PageHead
from generator.search.page_text import Kind
from generator.search.repeats import Place
from generator.search.stemming import fold, words
from generator.search.synonyms import SynonymGroups

_FIRST_WORDS = 8
"""Words of a quotation by which it is found: more than two passages of an article have in common by chance."""
_OMISSION = re.compile(r"\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|…|\.\.\.")
"""What joins passages of a quotation: all that `dossier.quote_search` accepts, which this folder does not import."""

_Text = Callable[[int], bytes]
"""The text of a page, as `page_part` has it."""
_Words = list[tuple[str, int, int]]
"""The words of a page as they are compared, each with its block and the place of the printed word there."""


@dataclass(frozen=True)
class Answer:
    """A passage with the questions that it answers."""

    ask: tuple[str, ...]
    places: tuple[tuple[int, int, int], ...]
    """Page, block, and the word of the block at which it begins: first the article, then pages that repeat it."""


def answers(
    questions: Iterable[Question], pages: Sequence[PageHead], repeated: Mapping[int, Mapping[int, Place]], text: _Text
) -> tuple[Answer, ...]:
    """The answers that the pages hold; `repeated` is as `repeats.found` has it.

    Left out are those of which the site does not show the article, or not this passage of it.
    """
    numbers = {PurePosixPath(page.address).name: at for at, page in enumerate(pages) if page.kind is Kind.ARTICLE}
    repeating: dict[Place, list[Place]] = {}
    for page, blocks in repeated.items():
        for block, source in blocks.items():
            repeating.setdefault(source, []).append((page, block))
    read = cache(lambda page: _words(text(page)))
    known = ((each, numbers[each.article]) for each in questions if each.article in numbers)
    placed = ((each, next(_places(each.quote, page, read(page)), None)) for each, page in known)
    return tuple(
        Answer(each.ask, (place, *_repeats(each.quote, repeating.get(place[:2], ()), read)))
        for each, place in placed
        if place
    )


def _repeats(quote: str, places: Iterable[Place], read: Callable[[int], _Words]) -> Iterator[tuple[int, int, int]]:
    """Of these places those that hold the quotation, with the word at which it begins."""
    for page, block in places:
        yield from (place for place in _places(quote, page, read(page)) if place[1] == block)


def _words(text: bytes) -> _Words:
    blocks = (annotation.printed(marked) for _, _, marked in json.loads(text)["blocks"])
    tokens = ((token, number, at) for number, block in enumerate(blocks) for at, token in enumerate(block))
    return [(fold(word), number, at) for token, number, at in tokens for word in words(token)]


def _places(quote: str, page: int, held: _Words) -> Iterator[tuple[int, int, int]]:
    """The page with each block in which a quotation begins, and the word there; it may go on in the next block."""
    passages = (words(passage) for passage in _OMISSION.split(quote))
    sought = [fold(word) for word in next(filter(None, passages), ())][:_FIRST_WORDS]
    printed = [word for word, _, _ in held]
    starts = (
        at for at, word in enumerate(printed) if [word] == sought[:1] and printed[at : at + len(sought)] == sought
    )
    first = {block: at for _, block, at in reversed([held[start] for start in starts])}
    yield from ((page, block, at) for block, at in sorted(first.items()))


def asked(answers: Sequence[Answer], synonyms: SynonymGroups) -> dict[str, object]:
    """What the file `asked` holds: for each term the questions with it, by number, and where the answers stand."""
    terms: dict[str, list[int]] = {}
    for number, question in enumerate(question for answer in answers for question in answer.ask):
        for term, share in sorted(_terms(question, synonyms).items()):
            terms.setdefault(term, []).append(2 * number + (share < 1))
    distances = {term: [*map(sub, held, (0, *held))] for term, held in terms.items()}
    return {"terms": distances, "answers": [[len(answer.ask), *answer.places] for answer in answers]}


def _terms(question: str, synonyms: SynonymGroups) -> dict[str, float]:
    """The terms of a question, with the share that each has at best in a word."""
    found: dict[str, float] = {}
    for token in annotation.annotated(annotation.tokens(question), synonyms):
        for term, share in annotation.terms(token):
            found[term] = max(share, found.get(term, 0.0))
    return found
