"""Joins articles and curated data: finds every reference, proves every quotation, and names all that is wrong."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.dossier import quotes
from generator.model import (
    Actor,
    Article,
    Basis,
    BasisKind,
    Citation,
    Dossier,
    Fact,
    Origin,
    Position,
    Problem,
    Proposal,
    Seeds,
    Severity,
)
from generator.text.likeness import did_you_mean

EVIDENCE = re.compile(r"\[@(?:(?P<proposal>[a-z0-9-]+):)?(?P<position>[a-z0-9-]+)\]")
"""A reference from prose to a position, `[@position]` or `[@proposal:position]`."""
_MEANT_AS_EVIDENCE = re.compile(r"\[@[^\]]*\]?")
OVERVIEW = "index"
"""The name of each overview; another page of it would take its place."""

_FIRST_WORDS = 8
_LONGEST_ID = 200
"""File names hold at most 255 bytes; what the id is part of, such as `ID.html.txt`, must fit."""


def titled(article: Article) -> Article:
    """The article; without a title it goes by its first words."""
    return article if article.title else replace(article, title=_first_words(article))


def resolve(seeds: Seeds, articles: Iterable[Article]) -> tuple[Dossier, tuple[Problem, ...]]:
    """The dossier of all that can be resolved, articles in order of date, and the problems of the rest."""
    completed = tuple(sorted(map(titled, articles), key=_by_date))
    known = _Known(completed, seeds)
    citations, problems = known.citations()
    problems += _astray_additions(seeds)
    problems += _same_ids(completed) + _same_texts(completed) + _untitled(completed) + _unfit_ids(completed, seeds)
    problems += known.astray_references()
    dossier = Dossier(seeds.home, completed, _in_order(seeds), seeds.actors, tuple(citations))
    return dossier, tuple(problems)


def by_any_name(articles: Iterable[Article]) -> dict[str, Article]:
    """Articles by what editors may call them: the name of the page or of the file, or the latter without its ending."""
    named = [({_composed(a.name), _composed(a.name).rpartition(".")[0]}, a) for a in articles]
    return {name: a for names, a in named for name in names} | {a.id: a for _, a in named}


@dataclass(frozen=True)
class _Known:
    articles: tuple[Article, ...]
    seeds: Seeds

    def citations(self) -> tuple[list[Citation], list[Problem]]:
        """Every position with the passage that proves it."""
        actors = {actor.id: actor for actor in self.seeds.actors}
        articles = by_any_name(self.articles)
        found: list[Citation] = []
        problems: list[Problem] = []
        for proposal in self.seeds.proposals:
            for number, position in enumerate(proposal.positions, 1):
                actor, article = actors.get(position.actor), articles.get(position.article)
                astray = bool(position.actor) and actor is None
                problems += _unknown("actor", position.actor, actors, position) if astray else []
                known = [each.id for each in self.articles]
                problems += _unknown("article", position.article, known, position) if article is None else []
                problems += _unproven(position, article) if article else []
                if article and not astray:
                    found.append(_citation(proposal, position, number, actor, article))
        return found, problems

    def astray_references(self) -> list[Problem]:
        """References in prose to positions or proposals that are not there."""
        positions = {(p.id, position.id) for p in self.seeds.proposals for position in p.positions}
        home = self.seeds.home
        proses = [(p.path, p.prose_line, p.prose, p.id) for p in self.seeds.proposals]
        proses.append((home.path, home.prose_line, home.prose, ""))
        problems = [
            Problem(path, line, f"no position “{reference}”", "name one as [@position] or [@proposal:position]")
            for path, first, prose, id in proses
            for line, key, reference in _references(prose, first, id)
            if key not in positions and key[0] not in self.seeds.unread
        ]
        return problems + list(_astray_related(self.seeds)) + list(_astray_order(self.seeds))


def _citation(proposal: Proposal, position: Position, number: int, actor: Actor | None, article: Article) -> Citation:
    passages = quotes.locate(position.quote, article)
    pieces = tuple(piece for passage in passages for piece in passage)
    return Citation(proposal, position, number, actor, article, quotes.verbatim(passages, article), pieces)


def _references(prose: str, first_line: int, proposal: str) -> Iterator[tuple[int, tuple[str, str], str]]:
    for offset, line in enumerate(prose.splitlines()):
        for meant in _MEANT_AS_EVIDENCE.finditer(line):
            found = EVIDENCE.fullmatch(meant.group())
            key = (found["proposal"] or proposal, found["position"]) if found else ("", "")
            yield first_line + offset, key, meant.group()


def _proposal_ids(seeds: Seeds) -> set[str]:
    return {proposal.id for proposal in seeds.proposals} | seeds.unread


def _astray_related(seeds: Seeds) -> Iterator[Problem]:
    ids = _proposal_ids(seeds)
    for proposal in seeds.proposals:
        for related in proposal.related:
            if related not in ids or related == proposal.id:
                message = f"“related” names “{related}”, which is no other proposal"
                yield Problem(proposal.path, 1, message, did_you_mean(related, ids - {proposal.id}))


def _astray_order(seeds: Seeds) -> Iterator[Problem]:
    ids = _proposal_ids(seeds)
    for id in seeds.home.order:
        if id not in ids:
            yield Problem(seeds.home.path, 1, f"“proposals” names “{id}”, which is no proposal", did_you_mean(id, ids))


def _in_order(seeds: Seeds) -> tuple[Proposal, ...]:
    first = {id: number for number, id in enumerate(seeds.home.order)}
    return tuple(sorted(seeds.proposals, key=lambda proposal: (first.get(proposal.id, len(first)), proposal.title)))


def _unknown(what: str, name: str, known: Iterable[str], position: Position) -> list[Problem]:
    return [Problem(position.path, position.line_of(what), f"unknown {what} “{name}”", did_you_mean(name, known))]


def _unproven(position: Position, article: Article) -> list[Problem]:
    """The quotation does not stand in the article, or is dated after it."""
    problems = []
    if article.date and position.day.isoformat() > article.date.value:
        message = f"the position is dated {position.day}, after its article ({article.date.value})"
        problems.append(Problem(position.path, position.line, message, "correct the date of one of them"))
    if not any(character.isalnum() for part in quotes.parts(position.quote) for character in part):
        problems.append(
            Problem(position.path, position.line_of("quote"), "the quotation holds no word", "quote a passage")
        )
    elif not quotes.locate(position.quote, article):
        message = f"the quotation does not stand in “{article.id}” ({article.name})"
        detail = quotes.nearest(position.quote, article)
        remedy = "quote the source verbatim"
        problems.append(Problem(position.path, position.line_of("quote"), message, remedy, detail=detail))
    return problems


def _astray_additions(seeds: Seeds) -> list[Problem]:
    names = {_composed(path.name) for path in seeds.articles}
    return [
        Problem(addition.path, addition.line, f"no article “{addition.name}”", "name a file of seeds/articles/")
        for addition in seeds.additions
        if _composed(addition.name) not in names
    ]


def _composed(name: str) -> str:
    """A file name as editors type it: some systems store “ü” as “u” and a mark."""
    return unicodedata.normalize("NFC", name)


def _same_ids(articles: Iterable[Article]) -> list[Problem]:
    remedy = "rename one file, or give one a “slug” in articles.yml"
    return [
        Problem(other.path, 0, f"has the same page name “{first.id}” as {first.name}", remedy)
        for first, other in _doubles((article.id, article) for article in articles)
    ]


def _unfit_ids(articles: Iterable[Article], seeds: Seeds) -> list[Problem]:
    """Page names that no page can have: that of an overview, or one longer than file systems take."""
    slug = "rename the file, or give it a “slug” in articles.yml"
    named = [(each.id, each.path, 0, slug) for each in articles]
    named += [(each.id, each.path, 0, "rename the file") for each in seeds.proposals]
    named += [(each.id, each.path, each.line, "give the actor another id") for each in seeds.actors]
    return [
        Problem(path, line, f"its page cannot be named “{id}”", remedy)
        for id, path, line, remedy in named
        if id == OVERVIEW or len(id) > _LONGEST_ID
    ]


def _same_texts(articles: Iterable[Article]) -> list[Problem]:
    return [
        Problem(other.path, 0, f"has the same text as {first.name}", "remove one of the two")
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
    """The same for articles of the same text, whatever their white space and capitals."""
    words = " ".join(block.text for block in article.blocks).casefold().split()
    return hashlib.sha256(" ".join(words).encode()).hexdigest()


def _by_date(article: Article) -> tuple[str, str]:
    return (article.date.value if article.date else "", article.id)


def _first_words(article: Article) -> Fact:
    words = next((block.text.split() for block in article.blocks), [article.name])
    rest = " …" if len(words) > _FIRST_WORDS else ""
    return Fact(" ".join(words[:_FIRST_WORDS]) + rest, Basis(BasisKind.FIRST_WORDS), Origin.RULE)
