"""Who says what in an article: its statements with actor, stance and day, and the positions that use each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.dossier import link, quote_search
from generator.model import RUNNING_TEXT, Actor, ActorKind, Article, Proposal, Stance
from generator.text import named_days, statements
from generator.text.days import DayExpression, Rule
from generator.text.quotation_marks import BLANK, blanked
from generator.text.sentences import Span, lead_in
from generator.text.speech_labels import SpeechType
from generator.text.statements import Statement

_PARAGRAPH = "\n\n"
_ARTICLE_DAY = "day of the article"
_FEWEST = 3
"""How many words a sentence needs to be looked for in a quotation, or a quotation in it."""


@dataclass(frozen=True)
class Report:
    """A sentence that reports speech, with what editors want to know of it."""

    sentence: str
    type: SpeechType
    verb: str
    speaker: str
    """The speaker as the text names them; empty if it does not."""
    actor: Actor | None
    """The actor of the dossier that is meant, by name or because it was named before; None if that is not sure."""
    modality: str
    stance: Stance | None
    day: str
    """ISO day; empty if neither the sentence nor the article names one."""
    basis: str
    """What the day rests on."""
    used: tuple[str, ...]
    """Positions that quote it, as PROPOSAL:ID."""


def text_of(article: Article) -> str:
    """The running text of an article, with blank lines between paragraphs; without kicker, title and captions."""
    return _PARAGRAPH.join(block.text for block in article.blocks if block.kind in RUNNING_TEXT)


def expressions(article: Article) -> tuple[DayExpression, ...]:
    """Every expression of an article that resolves to one day, in its title, headings and captions too."""
    return named_days.find(_PARAGRAPH.join(block.text for block in article.blocks), article.day, article.lang)


def reports(article: Article, proposals: Iterable[Proposal], actors: Iterable[Actor]) -> tuple[Report, ...]:
    """Every statement of an article, in order."""
    text = text_of(article)
    found = statements.find(text)
    told = blanked(text)
    who = _actors(text, found, link.names(actors))
    named = named_days.find(text, article.day, article.lang)
    quoted = [
        (f"{proposal.id}:{position.id}", quote_search.normalise(position.quote))
        for proposal in proposals
        for position in proposal.positions
    ]
    return tuple(
        _report(text, statement, actor, _day(text, told, statement, named, article), quoted)
        for statement, actor in zip(found, who, strict=True)
    )


def _report(
    text: str,
    statement: Statement,
    actor: Actor | None,
    day: tuple[str, str],
    quoted: Sequence[tuple[str, str]],
) -> Report:
    sentence = _cut(text, statement.sentence)
    return Report(
        sentence=sentence,
        type=statement.type,
        verb=statement.verb,
        speaker=_cut(text, statement.speaker) if statement.speaker else "",
        actor=actor,
        modality=statement.modality,
        stance=statement.stance,
        day=day[0],
        basis=day[1],
        used=tuple(id for id, quote in quoted if _same(quote_search.normalise(sentence), quote)),
    )


def _cut(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())


def _same(sentence: str, quote: str) -> bool:
    """Whether the quotation holds the sentence, or a part of it."""
    parts = [part for part in quote_search.ELLIPSIS.split(quote) if len(part.split()) >= _FEWEST]
    return len(sentence.split()) >= _FEWEST and any(sentence in part or part in sentence for part in parts)


def _day(
    text: str, told: str, statement: Statement, named: Sequence[DayExpression], article: Article
) -> tuple[str, str]:
    """The day that introduces the sentence or that it names outside of direct speech, else that of the article.

    `told` is the text with spaces in place of direct speech.
    """
    for span in (lead_in(text, statement.sentence.start), statement.sentence):
        for each in named:
            if span.start <= each.start < span.end and told[each.start] != BLANK:
                return each.value, described(each)
    return (article.date.value, _ARTICLE_DAY) if article.date else ("", "")


def described(expression: DayExpression) -> str:
    """What a day rests on, for editors: the expression, and the day it was counted from."""
    is_counted = expression.reference and expression.rule is not Rule.WRITTEN
    return f"“{expression.text}”" + (f", counted from {expression.reference}" if is_counted else "")


def _actors(text: str, found: Sequence[Statement], known: link.Names) -> list[Actor | None]:
    """The actor of each statement: the one named in it or, for a pronoun, a role or no speaker, just before it.

    Direct speech over several sentences belongs to whoever is named in one of them.
    """
    told = blanked(text)
    who: list[Actor | None] = []
    last: tuple[Actor, Span] | None = None
    for number, statement in enumerate(found):
        actor = _named(text, statement, known)
        if actor is None and last and _is_followed(text, statement, found[number - 1], last, known):
            actor = last[0]
        who.append(actor)
        last = (actor, statement.sentence) if actor else last if statement.speaker is None else None
    for number in reversed(range(len(found) - 1)):
        if found[number].speaker is None and _goes_on(told, found[number], found[number + 1]):
            who[number] = who[number + 1] or who[number]
    return who


def _goes_on(told: str, statement: Statement, following: Statement) -> bool:
    """Whether direct speech goes on from one statement to the next."""
    start, end = statement.sentence.end - 1, following.sentence.start + 1
    return told[start:end] == BLANK * (end - start)


def _named(text: str, statement: Statement, known: link.Names) -> Actor | None:
    """The actor in the words that name the speaker; a person goes before the body that they speak for."""
    if statement.speaker is None:
        return None
    actors = [actor for _, _, actor in link.in_text(_cut(text, statement.speaker), known)]
    return next((actor for actor in actors if actor.kind is ActorKind.PERSON), next(iter(actors), None))


_ROLE = re.compile(r"(?:[Dd]er|[Dd]ie) (?:[a-zäöüß]+ )?([A-ZÄÖÜ][\w-]+)")


def _is_followed(
    text: str, statement: Statement, before: Statement, last: tuple[Actor, Span], known: link.Names
) -> bool:
    """Whether the speaker may be the one who spoke before: nobody else is named between, and pronoun or role fit."""
    actor, span = last
    between = text[span.end : statement.speaker.start if statement.speaker else statement.sentence.start]
    others = {other.id for _, _, other in link.in_text(between, known) if other.kind is actor.kind}
    if others - {actor.id}:
        return False
    if statement.speaker is None:
        return before.sentence == span and text[span.end : statement.sentence.start] == " "
    words = _cut(text, statement.speaker)
    if statement.pronoun:
        return actor.kind is ActorKind.PERSON and words.lower() in ("er", "sie")
    role = _ROLE.fullmatch(words)
    return role is not None and actor.kind is ActorKind.PERSON and _holds(actor, role[1], text, span, known)


def _holds(actor: Actor, role: str, text: str, span: Span, known: link.Names) -> bool:
    """Whether the actor has this role, by the text (right before the name) or by the list of actors."""
    if re.search(rf"\b{re.escape(role)}\b", actor.role):
        return True
    places = (start for start, _, other in link.in_text(text[: span.end], known) if other.id == actor.id)
    return any(text[:start].rstrip().endswith(role) for start in places)
