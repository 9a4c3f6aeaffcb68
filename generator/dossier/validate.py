"""Proves the dossier: what each position, event and text of the editors claims stands in the articles, part by part.

Each part of a claim has a module of its own: words, attribution (who holds it, who passes it on), days, stances,
kinds, prose.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from generator.dossier import (
    actor_roles,
    attributed_prose,
    attribution,
    conditions,
    cuts,
    days,
    illustrations,
    kinds,
    offices,
    paraphrase,
    prose,
    reasons,
    stances,
    words,
)
from generator.dossier.naming import Namer, namer
from generator.model import Actor, Article, Citation, Dossier, Problem, ProvenEvent, Severity
from generator.text.likeness import fold


def validate(dossier: Dossier) -> tuple[Problem, ...]:
    """What no article proves of positions, events, questions and texts of the editors, each with file and line."""
    known, actors = namer(dossier.actors), {actor.id: actor for actor in dossier.actors}
    problems: list[Problem] = []
    wrong: set[tuple[str, str]] = set()
    for citation in dossier.citations:
        found = tuple(_claim(citation, dossier, known, actors))
        if any(each.severity is Severity.ERROR and each.line == citation.position.lines.get("via") for each in found):
            wrong.add((citation.proposal.id, citation.position.id))
        problems += found
    for event in dossier.events:
        problems += _event(event, dossier.articles, known, actors)
    problems += days.unequal(dossier.citations)
    problems += _questions(dossier)
    return (*problems, *_titles(dossier), *_texts(dossier, known, actors, wrong), *_stand(dossier))


_REFUSAL = re.compile(r"(?:Keine?[mnrs]?|Nein|Gegen|No|Against)\b", re.IGNORECASE)


def _titles(dossier: Dossier) -> Iterator[Problem]:
    """Titles that refuse something: whoever is for that is against the title."""
    for each in dossier.proposals:
        if found := _REFUSAL.match(each.title):
            message = f"the title begins with “{found[0]}”, so that who is for the thing would be against it"
            remedy = "name the thing itself: “US-Bodentruppen”, not “Keine US-Bodentruppen”"
            yield Problem(each.path, each.lines.get("title", 1), message, remedy, Severity.WARNING)


def _stand(dossier: Dossier) -> Iterator[Problem]:
    """Lines of the home page that rest on an event."""
    proven = {each.event.id: each for each in dossier.events if each.pieces}
    for each in dossier.home.stand:
        if each.event in proven:
            text = prose.Prose(each.text, dossier.home.path, each.line, "", folded=True)
            yield from paraphrase.of_event(text, proven[each.event])


def _claim(citation: Citation, dossier: Dossier, known: Namer, actors: dict[str, Actor]) -> Iterator[Problem]:
    """What is not proven of a position, part by part; without its quotation nothing else can be."""
    position, place = citation.position, (citation.position.path, citation.position.line_of("quote"))
    yield from words.problems(position.quote, citation.article, dossier.articles, place)
    if citation.pieces:
        yield from cuts.problems(citation)
        yield from attribution.problems(citation, known, actors)
        yield from kinds.problems(citation)
        yield from days.problems(position, citation.article, citation.pieces)
        languages = dossier.home.language, citation.article.lang
        yield from stances.problems(position, citation.quote, citation.proposal.title, *languages)


def _questions(dossier: Dossier) -> Iterator[Problem]:
    articles = {article.id: article for article in dossier.articles}
    for each in dossier.questions:
        if article := articles.get(each.article):
            yield from words.problems(each.quote, article, dossier.articles, (each.path, each.line_of("quote")))


def _event(
    proven: ProvenEvent, articles: tuple[Article, ...], known: Namer, actors: dict[str, Actor]
) -> Iterator[Problem]:
    event = proven.event
    yield from words.problems(event.quote, proven.article, articles, (event.path, event.line_of("quote")))
    if proven.pieces:
        yield from days.problems(event, proven.article, proven.pieces)
        yield from paraphrase.of_title(proven, known, actors)


def _texts(
    dossier: Dossier, known: Namer, actors: dict[str, Actor], wrong: Collection[tuple[str, str]]
) -> Iterator[Problem]:
    """What is not proven of the texts that editors write: roles, reasons, summaries and prose.

    Whether a text says who passes a position on is not asked where `via` is wrong itself.

    Some checks know German words only, and are left out for a dossier in another language.
    """
    free = frozenset(map(fold, _names(dossier)))
    titles = " ".join(proposal.title for proposal in dossier.proposals)
    by_page = pages(dossier)
    sound = {page: {id: each for id, each in own.items() if (page, id) not in wrong} for page, own in by_page.items()}
    partly = {each.id for each in dossier.proposals if len(by_page.get(each.id, {})) < len(each.positions)}
    cited = tuple({each.article.id: each.article for each in dossier.citations}.values())
    known_offices = offices.Offices(known, actors, cited)
    if dossier.home.language == "de":
        yield from actor_roles.problems(dossier.actors, cited, known) if not partly else ()
        for citation in dossier.citations:
            beside = tuple(each.article for each in by_page[citation.proposal.id].values())
            yield from reasons.problems(citation, beside, known, actors)
    for text in proses(dossier):
        own = {each.article.id: each.article for each in by_page.get(text.proposal, {}).values()}
        yield from prose.problems(text, by_page, [own[id] for id in sorted(own)], free, text.proposal not in partly)
        claimed = text.with_reference
        yield from paraphrase.problems(claimed, by_page, known, actors, titles, dossier.home.language)
        if dossier.home.language == "de":
            yield from attributed_prose.problems(claimed, sound, known)
            yield from conditions.problems(claimed, by_page)
            yield from known_offices.problems(text)


def pages(dossier: Dossier) -> prose.Pages:
    """The citations of each proposal, by the id of the position."""
    found: dict[str, dict[str, Citation]] = {}
    for each in dossier.citations:
        found.setdefault(each.proposal.id, {})[each.position.id] = each
    return found


def _names(dossier: Dossier) -> Iterator[str]:
    """What may stand in quotation marks without proof: names of actors, outlets, articles and proposals."""
    yield dossier.home.title
    yield from (proposal.title for proposal in dossier.proposals)
    for actor in dossier.actors:
        yield from (actor.name, *actor.spellings, *actor.roles)
    for article in dossier.articles:
        yield from (fact.value for fact in (article.title, article.source, *article.authors) if fact)


def proses(dossier: Dossier) -> Iterator[prose.Prose]:
    """Every text that editors wrote, with where it stands and what it rests on."""
    home = dossier.home
    yield prose.Prose(illustrations.in_words(home.prose), home.path, home.prose_line, "")
    for each in home.stand:
        cites = _keys([each.position], "")
        yield prose.Prose(each.text, home.path, each.line, "", cites, folded=True, rests=each.position)
    for proposal in dossier.proposals:
        text = illustrations.in_words(proposal.prose)
        yield prose.Prose(text, proposal.path, proposal.prose_line, proposal.id)
        yield prose.Prose(proposal.summary, proposal.path, proposal.lines.get("summary", 1), proposal.id, folded=True)
        for layer in proposal.layers:
            cites = _keys(layer.positions, proposal.id)
            yield prose.Prose(layer.text, proposal.path, layer.line, proposal.id, cites, folded=True)
        for position in proposal.positions:
            cites = _keys([position.id], proposal.id)
            line = position.line_of("note")
            yield prose.Prose(position.note, proposal.path, line, proposal.id, cites, folded=True)
            for key in ("date_basis", "stance_basis", "actor_basis"):
                reason: str = getattr(position, key)
                yield prose.Prose(reason, proposal.path, position.line_of(key), proposal.id, cites, folded=True)


def _keys(references: Iterable[str], proposal: str) -> tuple[tuple[str, str], ...]:
    split = (reference.rpartition(":") for reference in references if reference)
    return tuple((page or proposal, position) for page, _, position in split)
