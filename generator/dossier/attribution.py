"""Proves who holds a position and who passes it on: each is named in the quotation, in `speaker`, or is the source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from generator.dossier import quote_search, speakers
from generator.dossier.naming import Namer, pattern
from generator.model import (
    RUNNING_TEXT,
    Actor,
    ActorKind,
    Article,
    Citation,
    Fact,
    Origin,
    Position,
    PositionKind,
    Problem,
    Severity,
    Stance,
)
from generator.text import citations, media_names, reporting_verbs, statements, witnesses
from generator.text.likeness import did_you_mean, fold
from generator.text.reporting_verbs import Manner
from generator.text.sentences import sentences


def problems(citation: Citation, namer: Namer, actors: Mapping[str, Actor]) -> Iterator[Problem]:
    """What is not proven of actor, `speaker` and `via`."""
    position = citation.position
    namer = namer.preferring(position.actor)
    if position.speaker and not quote_search.locate(position.speaker, citation.article):
        yield _not_verbatim(citation)
        return
    if citation.actor:
        yield from _medium(position, citation.actor)
        yield from _actor(citation, citation.actor, namer, actors)
        yield from _promised_by_another(citation, citation.actor, namer, actors)
    yield from _via(citation, namer, actors)
    yield from _unnamed_media(citation, namer.spellings)
    yield from _unnamed_witness(citation, namer)


def _not_verbatim(citation: Citation) -> Problem:
    position, article = citation.position, citation.article
    message = f"“speaker” does not stand in “{article.id}” ({article.name})"
    line, detail = position.line_of("speaker"), quote_search.nearest(position.speaker, article)
    return Problem(position.path, line, message, "quote verbatim a passage that names who speaks", detail=detail)


def _medium(position: Position, actor: Actor) -> Iterator[Problem]:
    """A medium holds a position only where it speaks for itself; otherwise it passes on what others say."""
    is_medium = actor.kind is ActorKind.MEDIUM
    if is_medium and position.kind is PositionKind.STATEMENT and not position.actor_basis:
        message = f"{actor.name} is a medium, and media pass on what others hold"
        remedy = (
            f"write “actor: …” for who holds it and “via: [{actor.id}]”; "
            "if the medium speaks for itself, add “actor_basis: …” with your reason"
        )
        yield Problem(position.path, position.line_of("actor"), message, remedy)
    if position.actor_basis and not is_medium:
        message = f"“actor_basis” is for media that speak for themselves; {actor.name} is none"
        yield Problem(position.path, position.line_of("actor_basis"), message, "remove it")


def _actor(citation: Citation, actor: Actor, namer: Namer, actors: Mapping[str, Actor]) -> Iterator[Problem]:
    position = citation.position
    found = speakers.roles(citation.quote, namer)
    told_by = speakers.reporters(citation.quote, found, actor.id)
    via = set(position.via) | {naming.actor for name in position.via for naming in namer.all(name)}
    if any(map(speakers.may_speak, _of(actor, found))) or told_by & via:
        told_by |= _spokespersons(actor, found, actors) | _told_beside(citation, actor, namer)
        yield from _unmentioned_speakers(citation, told_by - via, actors)
    elif _is_beside(citation, actor, namer):
        others = {role.actor for role in found if role.speaks and role.actor != actor.id}
        yield from _unmentioned_speakers(citation, (others | _told_beside(citation, actor, namer)) - via, actors)
    elif _is_own_article(citation, actor, namer):
        speaking = {role.actor for role in found if role.speaks and not _is_called_upon(citation.quote, role)}
        yield from _unmentioned_speakers(citation, speaking - via, actors)
    else:
        yield _unnamed(citation, actor, namer, found)


def _spokespersons(actor: Actor, found: Iterable[speakers.Role], actors: Mapping[str, Actor]) -> frozenset[str]:
    """Who speaks for an actor that is only named in an office: “die Sprecherin des Rathauses, Ada Adler”."""
    own = {role.sentence for role in _of(actor, found) if role.part is speakers.Part.SUBJECT}
    speaking = (role for role in found if role.speaks and role.sentence not in own)
    return frozenset(role.actor for role in speaking if actors[role.actor].part_of == actor.id)


_PROMISE = re.compile(
    r"\b(?:versprochen|verspricht|versprach|versprechen|zugesagt|bereit|offen|angeboten|bietet|verpflichtet)\b"
)
_WILLING = (Stance.OFFERS, Stance.COMMITS, Stance.SUPPORTS, Stance.CONSIDERS)
"""Stances for which somebody else's offer may be taken by mistake; to demand or doubt it is a stance of one's own."""


def _promised_by_another(
    citation: Citation, actor: Actor, namer: Namer, actors: Mapping[str, Actor]
) -> Iterator[Problem]:
    """“Adler sagte, Behrens sei bereit”: what Behrens offers is no position of Adler, unless both are on one side."""
    position, found = citation.position, speakers.roles(citation.quote, namer)
    others = (each for each in found if each.part is speakers.Part.SUBJECT and not _is_with(actor, actors[each.actor]))
    for other in others if position.stance in _WILLING else ():
        clause = citation.quote[other.clause.start : other.clause.end]
        if _PROMISE.search(clause) and actor.id in speakers.reporters(citation.quote, found, other.actor):
            message = f"{actor.name} tells of what {actors[other.actor].name} offers: “{clause.strip()}”"
            remedy = f"write “actor: {other.actor}” and “via: [{actor.id}]”, if that is what the position is about"
            yield Problem(position.path, position.line_of("actor"), message, remedy, Severity.WARNING)


def _is_with(actor: Actor, other: Actor) -> bool:
    return (bool(actor.side) and actor.side == other.side) or actor.part_of == other.id


def _told_beside(citation: Citation, actor: Actor, namer: Namer) -> frozenset[str]:
    """Who passes it on according to `speaker`, if the quotation itself names the actor."""
    found = speakers.roles(citation.position.speaker, namer)
    if any(map(speakers.may_speak, _of(actor, found))):
        return speakers.reporters(citation.position.speaker, found, actor.id)
    return frozenset(role.actor for role in found if role.speaks)


def _of(actor: Actor, found: Iterable[speakers.Role]) -> Iterator[speakers.Role]:
    return (role for role in found if role.actor == actor.id)


def _is_beside(citation: Citation, actor: Actor, namer: Namer) -> bool:
    """Whether `speaker` names the actor: as the one who speaks or, if somebody else passes it on, anywhere."""
    named = _of(actor, speakers.roles(citation.position.speaker, namer))
    return any(citation.position.via or speakers.may_speak(role) for role in named)


def _is_own_article(citation: Citation, actor: Actor, namer: Namer) -> bool:
    """Is the actor a medium that speaks for itself, in an article of its own? It need not name itself there."""
    source = citation.article.source if citation.position.actor_basis else None
    return source is not None and any(naming.actor == actor.id for naming in namer.all(source.value))


_OUGHT = re.compile(r"\b(?:sollten?|soll|sollen|müssen?|muss|müssten?)\b")


def _is_called_upon(quote: str, role: speakers.Role) -> bool:
    """“Der Rat sollte sie beauftragen”: the medium that speaks for itself says what somebody ought to do."""
    return role.part is speakers.Part.SUBJECT and bool(_OUGHT.search(quote, role.clause.start, role.clause.end))


def _unmentioned_speakers(citation: Citation, others: Iterable[str], actors: Mapping[str, Actor]) -> Iterator[Problem]:
    """Somebody else speaks, whom the position does not mention."""
    position = citation.position
    for other in sorted(others):
        message = f"in the quotation or “speaker” {actors[other].name} speaks, not “{position.actor}”"
        written = f"write “via: [{', '.join((*position.via, other))}]”"
        remedy = f"{written} if {other} passes it on, else “actor: {other}”"
        if actors[other].kind is ActorKind.MEDIUM:
            remedy = written
        yield Problem(position.path, _line(position), message, remedy)


def _unnamed(citation: Citation, actor: Actor, namer: Namer, found: Iterable[speakers.Role]) -> Problem:
    position = citation.position
    where = "neither the quotation nor “speaker” names" if position.speaker else "the quotation does not name"
    message = f"{where} {actor.name} as the one who speaks"
    speaking = sorted({role.actor for role in found if speakers.may_speak(role) and role.actor != actor.id})
    meant = f"did you mean “actor: {speaking[0]}”? " if len(speaking) == 1 else ""
    otherwise = "else " if meant else ""
    sentence = _sentence_naming(actor, citation, namer)
    if sentence:
        remedy, detail = (
            f"{meant}{otherwise}add the passage that says who speaks, such as",
            f"speaker: >-\n  {sentence}",
        )
    else:
        remedy, detail = (
            f"{meant}no passage before has this actor speak; its other names go into “spellings” in actors.yml",
            "",
        )
    return Problem(position.path, position.line_of("actor"), message, remedy, detail=detail)


def _sentence_naming(actor: Actor, citation: Citation, namer: Namer) -> str:
    """The sentence nearest before the quotation in which the actor may speak; empty when there is none."""
    last = citation.pieces[0]
    for number in range(last.block, -1, -1):
        block = citation.article.blocks[number]
        text = block.text if number < last.block else block.text[: last.end]
        if block.kind in RUNNING_TEXT:
            found = [role.sentence for role in _of(actor, speakers.roles(text, namer)) if speakers.may_speak(role)]
            if found:
                span = sentences(text)[found[-1]]
                return text[span.start : span.end]
    return ""


def _via(citation: Citation, namer: Namer, actors: Mapping[str, Actor]) -> Iterator[Problem]:
    """Names in `via` of which nothing shows that they pass it on."""
    position = citation.position
    if not position.via:
        return
    texts = (citation.quote, position.speaker)
    found = [role for text in texts for role in speakers.roles(text, namer)]
    own = tuple(_borne_out(citation, namer, told=not any(role.speaks for role in found)))
    passing = _passing(citation, found, own, namer, actors)
    for name in position.via:
        is_named = fold(name) in map(fold, own) or any(pattern(name).search(text) for text in texts)
        is_shown = name in passing if name in actors else is_named
        if name == position.actor or not is_shown:
            message, remedy = _not_passing(name, citation, passing, actors)
            yield Problem(position.path, position.line_of("via"), message, remedy)


def _passing(
    citation: Citation, found: Iterable[speakers.Role], own: Iterable[str], namer: Namer, actors: Mapping[str, Actor]
) -> frozenset[str]:
    """Actors that pass it on: in a role that does (`found`), or by a name printed with the article (`own`)."""
    told = {each for text in (citation.quote, citation.position.speaker) for each in speakers.told_in(text, namer)}
    return (
        _by_pronoun(citation, namer)
        | {role.actor for role in found if speakers.passes_on(role)}
        | {each for each in told if actors[each].kind is ActorKind.MEDIUM}
        | {naming.actor for name in own for naming in namer.all(name)}
    )


def _not_passing(
    name: str, citation: Citation, passing: frozenset[str], actors: Mapping[str, Actor]
) -> tuple[str, str]:
    """What is wrong with a name in `via`, and what to do."""
    position = citation.position
    if name == position.actor:
        return f"“via” names the actor “{name}”", "leave it out; “via” is who passes on what the actor says"
    if name in actors:
        return f"nothing shows that {actors[name].name} passes this on", _who(passing - {position.actor})
    if fold(name) in map(fold, printed(citation.article)):
        message = f"“{name}” is where the article comes from, but nothing shows that it passes this on"
        return message, _who(passing - {position.actor})
    return f"“via” names “{name}”, who is neither an actor nor named in the quotation", did_you_mean(name, actors)


def _by_pronoun(citation: Citation, namer: Namer) -> frozenset[str]:
    """Who is the subject of `speaker`, where the quotation only says that “er” or “sie” speaks."""
    if not any(each.pronoun and _says(citation.quote, each) for each in statements.find(citation.quote)):
        return frozenset()
    beside = speakers.roles(citation.position.speaker, namer)
    return frozenset(role.actor for role in beside if role.part is speakers.Part.SUBJECT and not role.spoken)


def _unnamed_media(citation: Citation, known: Collection[str]) -> Iterator[Problem]:
    """Media that the passage appeals to by name in quotation marks (“laut ‚Nordzeitung‘”) and that `via` leaves out."""
    position = citation.position
    appealed = (*citations.media(citation.quote), *citations.media(position.speaker))
    told = {fold(name) for name in (*position.via, *known, *printed(citation.article))} if appealed else set()
    for found in appealed:
        if not any(fold(found) in name or name in fold(found) for name in told):
            message = f"the passage appeals to “{found}”, of which the position says nothing"
            remedy = f"write “via: [{', '.join((*position.via, found))}]”, or its id once it is in actors.yml"
            yield Problem(position.path, _line(position), message, remedy)


def _unnamed_witness(citation: Citation, namer: Namer) -> Iterator[Problem]:
    """Somebody who speaks, or to whom the passage appeals (“laut Brückenwart Ohm”), but is no actor and not in
    `via`."""
    position = citation.position
    told = (*position.via, *printed(citation.article))
    appealed = dict.fromkeys((*witnesses.cited(citation.quote), *witnesses.cited(position.speaker)))
    for found in dict.fromkeys((*appealed, *_speaking(citation.quote, namer))):
        if not namer.all(found) and not any(pattern(name).search(found) for name in told):
            does = "the passage appeals to" if found in appealed else "in the passage speaks"
            message = f"{does} “{found}”, of whom the position says nothing"
            remedy = (
                f"write “via: [{', '.join((*position.via, found))}]”, with the name as readers are to see it, "
                "or, where an actor is meant, add these words to the actor's “roles” in actors.yml"
            )
            line = _line(position)
            # Words do not always tell a body from a treaty or a plan, so this is only a warning.
            yield Problem(position.path, line, message, remedy, Severity.WARNING)


def _speaking(quote: str, namer: Namer) -> Iterator[str]:
    """The subjects of verbs of speech in clauses in which no actor speaks; not pronouns, which mean somebody before."""
    heard = [role.clause for role in speakers.roles(quote, namer) if role.speaks]
    # In most quotations actors say all that is said, which is quick to find out.
    if all(any(span.start <= verb.start < span.end for span in heard) for verb in _saying(quote)):
        return
    for start, end in _speakers(quote):
        named = quote[start:end]
        is_new = not _DEFINITE.match(named) or witnesses.hold_name(named)
        if is_new and witnesses.is_somebody(named) and not any(span.start <= start < span.end for span in heard):
            yield named


_DEFINITE = re.compile(r"(?:[dD](?:er|ie|as)|[dD]iese[rs]?|[iI]hre?[rmns]?|[sS]eine?[rmns]?)\b")
"""“die Zeitung”, “der Sprecher”: somebody who was named before, if no name follows."""


@lru_cache(maxsize=1024)
def _speakers(quote: str) -> tuple[tuple[int, int], ...]:
    """The places at which speakers of a quotation are named."""
    found = (each.speaker for each in statements.find(quote) if not each.pronoun and _says(quote, each))
    return tuple((each.start, each.end) for each in found if each)


def _says(quote: str, statement: statements.Statement) -> bool:
    """Whether its verb reports words, and not only what somebody wants or thinks."""
    verbs = _saying(quote[statement.sentence.start : statement.sentence.end])
    return any(each.verb.lemma == statement.verb for each in verbs)


def _saying(text: str) -> Iterator[reporting_verbs.Found]:
    return (each for each in reporting_verbs.verbs(text) if each.verb.manner is Manner.SAYS)


def _line(position: Position) -> int:
    """Where an editor would name one more who passes it on: at `via`, if it is there, else at the actor."""
    return position.line_of("via" if position.via else "actor")


def _who(passing: Iterable[str]) -> str:
    named = ", ".join(sorted(passing))
    written = f"write “via: [{named}]”" if named else "leave it out"
    return f"{written}, or name in “speaker” the passage that says so"


def printed(article: Article) -> Iterator[str]:
    """Outlet, agency and authors of an article."""
    yield from (fact.value for fact in (article.source, *article.authors) if fact)


def _borne_out(citation: Citation, namer: Namer, told: bool) -> Iterator[str]:
    """Which of outlet, agency and authors of the article also pass on this passage.

    If nobody is said to say or want it (`told`), those that the source prints do. Otherwise the paragraph has to name
    the outlet or the agency (“sagte Adler der Deutschen Presse-Agentur”, “sagte sie dieser Zeitung”).
    """
    article = citation.article
    beside = quote_search.locate(citation.position.speaker, article)
    pieces = (*citation.pieces, *(piece for passage in beside for piece in passage))
    paragraphs = [article.blocks[number].text for number in sorted({piece.block for piece in pieces})]
    for fact in (article.source, *article.authors):
        if fact and ((told and fact.origin is Origin.SOURCE) or any(_names(text, fact, namer) for text in paragraphs)):
            yield fact.value


_ITSELF = re.compile(r"\b(?:diese[rms]|unsere[rms]) (?:Zeitung|Redaktion|Zeitschrift|Magazin|Portal|Sender|Blatt)\b")
"""How a paper refers to itself."""


def _names(text: str, fact: Fact, namer: Namer) -> bool:
    """Whether a paragraph names an outlet, an agency or an author: as printed, with its abbreviation in full, or as
    actor."""
    actors = {naming.actor for naming in namer.all(fact.value)}
    forms = (pattern(fact.value), media_names.in_full(fact.value), _ITSELF)
    return any(form.search(text) for form in forms if form) or any(naming.actor in actors for naming in namer.all(text))
