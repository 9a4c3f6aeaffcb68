"""Joins articles and what editors write about them, and reports references to nothing; claims are proven later."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from generator.dossier import days, quote_search, references, voice
from generator.model import (
    Actor,
    ActorKind,
    Addition,
    Article,
    Basis,
    BasisKind,
    Citation,
    Dossier,
    Event,
    Fact,
    Origin,
    Piece,
    Position,
    Problem,
    Proposal,
    ProvenEvent,
    Question,
    Seeds,
    Severity,
)
from generator.text.likeness import did_you_mean, fold
from generator.text.slug import slug

_ACTORS, _ADDITIONS, _ARTICLES = "actors.yml", "articles.yml", "articles"
_NO_ACTORS = "there are no actors at all"
_FIRST_WORDS = 8
"""Words of a text that stand for a headline that it lacks: as many as headlines have."""


def titled(article: Article) -> Article:
    """The article; if it has no title, with its first words as title."""
    return article if article.title else replace(article, title=_first_words(article))


def resolve(seeds: Seeds, articles: Iterable[Article]) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier of everything that can be resolved, with articles in order of date, and problems of the rest."""
    completed = tuple(sorted(map(titled, articles), key=Article.by_day))
    known = _Known(
        {actor.id: actor for actor in seeds.actors},
        completed,
        _by_any_name(completed),
        _left_out(seeds),
        seeds.faulty | _reported(seeds, completed),
        seeds.unreadable,
    )
    citations, problems = known.citations(seeds.proposals)
    events, unknown = known.events(seeds.events)
    questions, unanswered = known.questions(seeds.questions)
    problems += unanswered + unknown + _additions_without_file(seeds) + references.problems(seeds)
    problems += _same_ids(completed) + _same_texts(completed) + _untitled(completed)
    proposals = _in_order(seeds)
    dossier = Dossier(
        home=seeds.home,
        articles=completed,
        proposals=proposals,
        actors=seeds.actors,
        citations=citations,
        events=events,
        published=seeds.published,
        moved=seeds.moved,
        images=seeds.images,
        questions=questions,
    )
    return dossier, tuple(problems)


def _by_any_name(articles: Iterable[Article]) -> dict[str, Article]:
    """Articles by each name that editors may use: the present or a former name of the page, or the name of the file."""
    named = [({composed(a.name), composed(a.name).rpartition(".")[0]}, a) for a in articles]
    earlier = {alias: a for _, a in named for alias in a.aliases}
    return earlier | {name: a for names, a in named for name in names} | {a.id: a for _, a in named}


@dataclass(frozen=True)
class _Known:
    actors: dict[str, Actor]
    articles: tuple[Article, ...]
    by_name: dict[str, Article]
    left_out: dict[str, Addition]
    """Entries that leave an article out, by its names."""
    reported: frozenset[str]
    """Names whose absence is reported elsewhere."""
    unreadable: frozenset[str]
    """Files that tell no names, which is reported elsewhere."""

    def citations(self, proposals: Iterable[Proposal]) -> tuple[tuple[Citation, ...], list[Problem]]:
        """Every position whose actor and article exist, with the passage that it quotes."""
        found: list[Citation] = []
        problems: list[Problem] = []
        for proposal in proposals:
            for number, position in enumerate(proposal.positions, 1):
                problems += [*self._unknown_actor(position, problems), *self._unknown_article(position)]
                if position.article in self.by_name and self._has_actors(position):
                    found.append(self._citation(proposal, position, number))
        return tuple(found), problems

    def events(self, events: Iterable[Event]) -> tuple[tuple[ProvenEvent, ...], list[Problem]]:
        """Every event whose article exists, in order of day, with the passage that it quotes."""
        found: list[ProvenEvent] = []
        problems: list[Problem] = []
        for event in sorted(events, key=lambda event: (event.day, event.line)):
            problems += self._unknown_article(event)
            if event.article in self.by_name:
                article = self.by_name[event.article]
                found.append(ProvenEvent(event, article, *_quoted(event.quote, article)))
        return tuple(found), problems

    def questions(self, questions: Iterable[Question]) -> tuple[tuple[Question, ...], list[Problem]]:
        """Every question whose article exists. The search knows articles by the ids of their pages only."""
        found: list[Question] = []
        problems: list[Problem] = []
        for question in questions:
            problems += self._unknown_article(question)
            if question.article not in self.by_name:
                continue
            found.append(question)
            id = self.by_name[question.article].id
            if question.article != id:
                message = f"“{question.article}” is not the name of the article's page"
                problems.append(Problem(question.path, question.line_of("article"), message, f"write “article: {id}”"))
        return tuple(found), problems

    def _citation(self, proposal: Proposal, position: Position, number: int) -> Citation:
        article = self.by_name[position.article]
        quote, pieces = _quoted(position.quote, article)
        return Citation(
            proposal=proposal,
            position=position,
            number=number,
            actor=self.actors.get(position.actor),
            article=article,
            quote=quote,
            pieces=pieces,
            day_basis=days.basis(position, article, pieces),
            voice=voice.voice(article, pieces, position.speaker),
            passed_on_by=self._passed_on_by(position),
        )

    def _passed_on_by(self, position: Position) -> tuple[str, ...]:
        """Who passes it on; a medium that relies on others stands behind the last of them, in brackets."""
        names: tuple[str, ...] = ()
        for id in position.via:
            actor = self.actors.get(id)
            if names and actor and actor.kind is ActorKind.MEDIUM:
                names = (*names[:-1], f"{names[-1]} ({actor.name})")
            else:
                names = (*names, self._name_after_according_to(id))
        return names

    def _name_after_according_to(self, id: str) -> str:
        """The name of an actor as it reads after “laut”; if it is no actor, what editors wrote."""
        actor = self.actors.get(id)
        return (actor.dative or actor.name) if actor else id

    def _has_actors(self, position: Position) -> bool:
        """Whether its actor exists; those who pass it on may be no actors, but must not be among those with faults."""
        faulty = (self.reported - self.actors.keys()).intersection(position.via)
        return not faulty and (not position.actor or position.actor in self.actors)

    def _unknown_actor(self, position: Position, problems: Sequence[Problem]) -> Iterator[Problem]:
        """An actor that does not exist; told only once of all positions if there is no actor at all."""
        name, place = position.actor, (position.path, position.line_of("actor"))
        if not name or name in self.actors or name in self.reported or _ACTORS in self.unreadable:
            return
        if self.actors:
            yield Problem(*place, f"unknown actor “{name}”", did_you_mean(name, self.actors))
        elif not any(each.message.endswith(_NO_ACTORS) for each in problems):
            yield Problem(
                *place, f"unknown actor “{name}”: {_NO_ACTORS}", f"write those who hold positions into {_ACTORS}"
            )

    def _unknown_article(self, entry: Position | Event | Question) -> Iterator[Problem]:
        name, place = entry.article, (entry.path, entry.line_of("article"))
        if name in self.by_name or name in self.reported or _ADDITIONS in self.unreadable:
            return
        if by := self.left_out.get(name):
            message = f"the article “{name}” is left out by “skip”, {by.path}:{by.line}"
            yield Problem(*place, message, "take “skip” out there, or refer to another article")
        else:
            known = [article.id for article in self.articles]
            meant = self._of_path_or_title(name)
            remedy = f"did you mean “{meant}”?" if meant else did_you_mean(name, known)
            yield Problem(*place, f"unknown article “{name}”", remedy)

    def _of_path_or_title(self, typed: str) -> str:
        """The article of a path or with a title that somebody typed for its name; else nothing."""
        titled = {fold(article.title.value): article for article in self.articles if article.title}
        found = self.by_name.get(composed(PurePath(typed).name)) or titled.get(fold(typed))
        return found.id if found else ""


def _left_out(seeds: Seeds) -> dict[str, Addition]:
    """The entries that say “skip”, by each name of their articles."""
    return {name: each for each in seeds.additions if each.skip for name in _names(each.name, each)}


def _reported(seeds: Seeds, articles: Iterable[Article]) -> frozenset[str]:
    """The names of articles whose file is refused or missing, which is a problem by itself."""
    decided = {composed(each.name): each for each in seeds.additions}
    files = {composed(path.name) for path in seeds.articles} | decided.keys()
    gone = files - {composed(each.name) for each in articles} - {name for name, each in decided.items() if each.skip}
    return frozenset(name for file in gone for name in _names(file, decided.get(file)))


def _names(file: str, addition: Addition | None) -> set[str]:
    """The names by which editors may mean the article of a file."""
    name = composed(file)
    stem = name.rpartition(".")[0]
    return {name, stem, *((*addition.aliases, addition.slug or slug(stem)) if addition else [slug(stem)])}


def _quoted(quote: str, article: Article) -> tuple[str, tuple[Piece, ...]]:
    """The quotation as the article prints it, and its pieces; both are empty if it is not there."""
    passages = quote_search.locate(quote, article)
    return quote_search.verbatim(passages, article), tuple(piece for passage in passages for piece in passage)


def _in_order(seeds: Seeds) -> tuple[Proposal, ...]:
    first = {id: number for number, id in enumerate(seeds.home.order)}
    return tuple(sorted(seeds.proposals, key=lambda proposal: (first.get(proposal.id, len(first)), proposal.title)))


def _additions_without_file(seeds: Seeds) -> list[Problem]:
    names = {composed(path.name): path.name for path in seeds.articles}
    decided = {composed(addition.name) for addition in seeds.additions}
    free = [name for key, name in names.items() if key not in decided]
    return [
        Problem(
            addition.path,
            addition.line,
            f"no article “{addition.name}”",
            f"{did_you_mean(addition.name, free)}, or take this entry out"
            if free
            else "put its file back, or take this entry out",
        )
        for addition in seeds.additions
        if _ARTICLES not in seeds.unreadable and composed(addition.name) not in names
    ]


def composed(name: str) -> str:
    """A file name with “ü” as one character; some systems store it as “u” and a mark."""
    return unicodedata.normalize("NFC", name)


def _same_ids(articles: Iterable[Article]) -> list[Problem]:
    remedy = "rename one file, or give one a “slug” in articles.yml"
    return [
        Problem(other.path, 0, f"has the same page name “{first.id}” as {first.name}", remedy)
        for first, other in _doubles((article.id, article) for article in articles)
    ]


def _same_texts(articles: Iterable[Article]) -> list[Problem]:
    """Articles with the same text. They are refused, so that all others are written."""
    remedy = "remove one of the two, or say “skip: yes” in articles.yml"
    return [
        Problem(other.path, 0, f"has the same text as {first.name}", remedy, Severity.REFUSED)
        for first, other in _doubles((fingerprint(article), article) for article in articles)
    ]


def _untitled(articles: Iterable[Article]) -> list[Problem]:
    remedy = "add a “title” with its basis to articles.yml"
    return [
        Problem(article.path, 0, "has no title", remedy, Severity.WARNING)
        for article in articles
        if article.title and article.title.origin is Origin.RULE
    ]


def _doubles(keyed: Iterable[tuple[str, Article]]) -> Iterator[tuple[Article, Article]]:
    groups: defaultdict[str, list[Article]] = defaultdict(list)
    for key, article in keyed:
        groups[key].append(article)
    for first, *others in groups.values():
        for other in others:
            yield first, other


def fingerprint(article: Article) -> str:
    """A digest that is equal for articles with the same text; white space and capital letters may differ."""
    if article.fingerprint:
        return article.fingerprint
    words = " ".join(block.text for block in article.blocks).casefold().split()
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def _first_words(article: Article) -> Fact:
    words = next((block.text.split() for block in article.blocks), [article.name])
    rest = " …" if len(words) > _FIRST_WORDS else ""
    return Fact(" ".join(words[:_FIRST_WORDS]) + rest, Basis(BasisKind.FIRST_WORDS), Origin.RULE)
