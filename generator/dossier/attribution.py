"""Proves who holds a position and who passes it on: each is named in the quotation, in `speaker`, or is the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True)
class _Claim:
    """A position whose quotation was found, and what is known of everybody whom it may name."""

    citation: Citation
    namer: Namer
    """Where words may mean several actors, it prefers the one of the position."""
    actors: Mapping[str, Actor]
    """All of the dossier, by id."""

    @property
    def position(self) -> Position:
        """The position itself."""
        return self.citation.position

    @property
    def texts(self) -> tuple[str, str]:
        """The quotation and `speaker`, which may be empty."""
        return self.citation.quote, self.position.speaker

    @property
    def quoted(self) -> tuple[speakers.Role, ...]:
        """Everybody named in the quotation."""
        return speakers.roles(self.citation.quote, self.namer)

    @property
    def beside(self) -> tuple[speakers.Role, ...]:
        """Everybody named in `speaker`."""
        return speakers.roles(self.position.speaker, self.namer)

    @property
    def via(self) -> frozenset[str]:
        """What stands in `via`, and the actors whom that names."""
        return self.named(self.position.via) | set(self.position.via)

    def named(self, names: Iterable[str]) -> frozenset[str]:
        """The ids of all actors that any of these names or offices means."""
        return frozenset(naming.actor for name in names for naming in self.namer.all(name))


def problems(citation: Citation, namer: Namer, actors: Mapping[str, Actor]) -> Iterator[Problem]:
    """What the passage does not prove of actor, `speaker` and `via`, and what of them is doubtful (a warning)."""
    position = citation.position
    if position.speaker and not quote_search.locate(position.speaker, citation.article):
        yield _not_verbatim(citation)
        return
    claim = _Claim(citation, namer.preferring(position.actor), actors)
    if citation.actor:
        yield from _medium(position, citation.actor)
        yield from _actor(claim, citation.actor)
        yield from _promised_by_another(claim, citation.actor)
    yield from _via(claim)
    yield from _unnamed_media(claim)
    yield from _unnamed_witness(claim)


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


def _actor(claim: _Claim, actor: Actor) -> Iterator[Problem]:
    """Whether quotation or `speaker` has the actor speak, and nobody else whom the position does not mention."""
    told_by = speakers.reporters(claim.citation.quote, claim.quoted, actor.id)
    if any(map(speakers.may_speak, _of(actor, claim.quoted))) or told_by & claim.via:
        others = told_by | _spokespersons(claim, actor) | _told_beside(claim, actor)
    elif _is_beside(claim, actor):
        speaking = {role.actor for role in claim.quoted if role.speaks and role.actor != actor.id}
        others = _told_beside(claim, actor) | speaking
    elif _is_own_article(claim, actor):
        speaking = {each.actor for each in claim.quoted if each.speaks and not _is_called_upon(claim, each)}
        others = frozenset(speaking)
    else:
        yield _unnamed(claim, actor)
        return
    yield from _unmentioned_speakers(claim, others - claim.via)


def _spokespersons(claim: _Claim, actor: Actor) -> frozenset[str]:
    """Who speaks for an actor that is only named in an office: “die Sprecherin des Rathauses, Ada Adler”."""
    own = {role.sentence for role in _of(actor, claim.quoted) if role.part is speakers.Part.SUBJECT}
    speaking = (role for role in claim.quoted if role.speaks and role.sentence not in own)
    return frozenset(role.actor for role in speaking if claim.actors[role.actor].part_of == actor.id)


_PROMISE = re.compile(
    r"\b(?:versprochen|verspricht|versprach|versprechen|zugesagt|bereit|offen|angeboten|bietet|verpflichtet)\b"
)
_WILLING = (Stance.OFFERS, Stance.COMMITS, Stance.SUPPORTS, Stance.CONSIDERS)
"""Stances for which somebody else's offer may be taken by mistake; to demand or doubt it is a stance of one's own."""


def _promised_by_another(claim: _Claim, actor: Actor) -> Iterator[Problem]:
    """“Adler sagte, Behrens sei bereit”: what Behrens offers is no position of Adler, unless both are on one side."""
    position, quote = claim.position, claim.citation.quote
    subjects = [role for role in claim.quoted if role.part is speakers.Part.SUBJECT]
    others = [role for role in subjects if not _is_with(actor, claim.actors[role.actor])]
    for other in others if position.stance in _WILLING else ():
        clause = quote[other.clause.start : other.clause.end]
        if _PROMISE.search(clause) and actor.id in speakers.reporters(quote, claim.quoted, other.actor):
            message = f"{actor.name} tells of what {claim.actors[other.actor].name} offers: “{clause.strip()}”"
            remedy = f"write “actor: {other.actor}” and “via: [{actor.id}]”, if that is what the position is about"
            yield Problem(position.path, position.line_of("actor"), message, remedy, Severity.WARNING)


def _is_with(actor: Actor, other: Actor) -> bool:
    return (bool(actor.side) and actor.side == other.side) or actor.part_of == other.id


def _told_beside(claim: _Claim, actor: Actor) -> frozenset[str]:
    """Who passes it on according to `speaker`, if the quotation itself names the actor."""
    if any(map(speakers.may_speak, _of(actor, claim.beside))):
        return speakers.reporters(claim.position.speaker, claim.beside, actor.id)
    return frozenset(role.actor for role in claim.beside if role.speaks)


def _of(actor: Actor, found: Iterable[speakers.Role]) -> Iterator[speakers.Role]:
    return (role for role in found if role.actor == actor.id)


def _is_beside(claim: _Claim, actor: Actor) -> bool:
    """Whether `speaker` names the actor: as the one who speaks or, if somebody else passes it on, anywhere."""
    return any(claim.position.via or speakers.may_speak(role) for role in _of(actor, claim.beside))


def _is_own_article(claim: _Claim, actor: Actor) -> bool:
    """Is the actor a medium that speaks for itself, in an article of its own? It need not name itself there."""
    source = claim.citation.article.source if claim.position.actor_basis else None
    return source is not None and actor.id in claim.named([source.value])


_OUGHT = re.compile(r"\b(?:sollten?|soll|sollen|müssen?|muss|müssten?)\b")


def _is_called_upon(claim: _Claim, role: speakers.Role) -> bool:
    """“Der Rat sollte sie beauftragen”: the medium that speaks for itself says what somebody ought to do."""
    ought = _OUGHT.search(claim.citation.quote, role.clause.start, role.clause.end)
    return role.part is speakers.Part.SUBJECT and ought is not None


def _unmentioned_speakers(claim: _Claim, others: Iterable[str]) -> Iterator[Problem]:
    """Somebody else speaks, whom the position does not mention."""
    position = claim.position
    for other in sorted(others):
        message = f"in the quotation or “speaker” {claim.actors[other].name} speaks, not “{position.actor}”"
        written = f"write “via: [{', '.join((*position.via, other))}]”"
        remedy = f"{written} if {other} passes it on, else “actor: {other}”"
        if claim.actors[other].kind is ActorKind.MEDIUM:
            remedy = written
        yield Problem(position.path, _line(position), message, remedy)


def _unnamed(claim: _Claim, actor: Actor) -> Problem:
    """Nothing shows that the actor speaks; names who may be meant, or the passage before that has the actor speak."""
    position = claim.position
    where = "neither the quotation nor “speaker” names" if position.speaker else "the quotation does not name"
    message = f"{where} {actor.name} as the one who speaks"
    speaking = sorted({role.actor for role in claim.quoted if speakers.may_speak(role) and role.actor != actor.id})
    meant = f"did you mean “actor: {speaking[0]}”? " if len(speaking) == 1 else ""
    remedy = f"{meant}no passage before has this actor speak; its other names go into “spellings” in actors.yml"
    detail = ""
    if sentence := _sentence_naming(claim, actor):
        remedy = f"{meant}{'else ' if meant else ''}add the passage that says who speaks, such as"
        detail = f"speaker: >-\n  {sentence}"
    if last := _last_name(claim, actor):
        remedy = f"add “{last}” to its “spellings” in actors.yml, or {remedy}"
    return Problem(position.path, position.line_of("actor"), message, remedy, detail=detail)


def _last_name(claim: _Claim, actor: Actor) -> str:
    """The last name of a person whom the position names only by that, and no spelling does; else nothing."""
    last = actor.name.split()[-1]
    is_there = actor.kind is ActorKind.PERSON and any(pattern(last).search(text) for text in claim.texts)
    return last if is_there and last not in (actor.name, *actor.spellings) else ""


def _sentence_naming(claim: _Claim, actor: Actor) -> str:
    """The sentence nearest before the quotation in which the actor may speak; empty when there is none."""
    last = claim.citation.pieces[0]
    for number in range(last.block, -1, -1):
        block = claim.citation.article.blocks[number]
        text = block.text if number < last.block else block.text[: last.end]
        if block.kind in RUNNING_TEXT:
            roles = speakers.roles(text, claim.namer)
            found = [role.sentence for role in _of(actor, roles) if speakers.may_speak(role)]
            if found:
                span = sentences(text)[found[-1]]
                return text[span.start : span.end]
    return ""


def _via(claim: _Claim) -> Iterator[Problem]:
    """Names in `via` of which nothing shows that they pass it on."""
    position = claim.position
    if not position.via:
        return
    own = tuple(_borne_out(claim))
    passing = _passing(claim, own)
    for name in position.via:
        is_named = fold(name) in map(fold, own) or any(pattern(name).search(text) for text in claim.texts)
        is_shown = name in passing if name in claim.actors else is_named
        if name == position.actor or not is_shown:
            message, remedy = _not_passing(claim, name, passing)
            yield Problem(position.path, position.line_of("via"), message, remedy)


def _passing(claim: _Claim, own: Iterable[str]) -> frozenset[str]:
    """Actors that pass it on: in a role that does, or by a name printed with the article (`own`)."""
    told = {each for text in claim.texts for each in speakers.told_in(text, claim.namer)}
    return (
        _by_pronoun(claim)
        | {role.actor for role in (*claim.quoted, *claim.beside) if speakers.passes_on(role)}
        | {each for each in told if claim.actors[each].kind is ActorKind.MEDIUM}
        | claim.named(own)
    )


def _not_passing(claim: _Claim, name: str, passing: frozenset[str]) -> tuple[str, str]:
    """What is wrong with a name in `via`, and what to do."""
    actor = claim.position.actor
    if name == actor:
        return f"“via” names the actor “{name}”", "leave it out; “via” is who passes on what the actor says"
    if name in claim.actors:
        return f"nothing shows that {claim.actors[name].name} passes this on", _who(passing - {actor})
    if fold(name) in map(fold, printed(claim.citation.article)):
        message = f"“{name}” is where the article comes from, but nothing shows that it passes this on"
        return message, _who(passing - {actor})
    message = f"“via” names “{name}”, who is neither an actor nor named in the quotation"
    return message, did_you_mean(name, claim.actors)


def _by_pronoun(claim: _Claim) -> frozenset[str]:
    """Who is the subject of `speaker`, where the quotation only says that “er” or “sie” speaks."""
    quote = claim.citation.quote
    if not any(each.pronoun and _says(quote, each) for each in statements.find(quote)):
        return frozenset()
    subjects = (role for role in claim.beside if role.part is speakers.Part.SUBJECT)
    return frozenset(role.actor for role in subjects if not role.spoken)


def _unnamed_media(claim: _Claim) -> Iterator[Problem]:
    """Media that the passage appeals to by name in quotation marks (“laut ‚Nordzeitung‘”) and that `via` leaves out."""
    position = claim.position
    appealed = [found for text in claim.texts for found in citations.media(text)]
    known = (*position.via, *claim.namer.spellings, *printed(claim.citation.article)) if appealed else ()
    told = set(map(fold, known))
    for found in appealed:
        if not any(fold(found) in name or name in fold(found) for name in told):
            message = f"the passage appeals to “{found}”, of which the position says nothing"
            remedy = f"write “via: [{', '.join((*position.via, found))}]”, or its id once it is in actors.yml"
            yield Problem(position.path, _line(position), message, remedy)


def _unnamed_witness(claim: _Claim) -> Iterator[Problem]:
    """Somebody who speaks, or to whom the passage appeals (“laut Brückenwart Ohm”), but is no actor and not in
    `via`."""
    position = claim.position
    told = (*position.via, *printed(claim.citation.article))
    appealed = dict.fromkeys(found for text in claim.texts for found in witnesses.cited(text))
    for found in dict.fromkeys((*appealed, *_speaking(claim))):
        if not claim.namer.all(found) and not any(pattern(name).search(found) for name in told):
            does = "the passage appeals to" if found in appealed else "in the passage speaks"
            message = f"{does} “{found}”, of whom the position says nothing"
            remedy = (
                f"write “via: [{', '.join((*position.via, found))}]”, with the name as readers are to see it, "
                "or, where an actor is meant, add these words to the actor's “roles” in actors.yml"
            )
            line = _line(position)
            # Words do not always tell a body from a treaty or a plan, so this is only a warning.
            yield Problem(position.path, line, message, remedy, Severity.WARNING)


def _speaking(claim: _Claim) -> Iterator[str]:
    """The subjects of verbs of speech in clauses in which no actor speaks; not pronouns, which mean somebody before."""
    quote, heard = claim.citation.quote, [role.clause for role in claim.quoted if role.speaks]
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


def _borne_out(claim: _Claim) -> Iterator[str]:
    """Which of outlet, agency and authors of the article also pass on this passage.

    If nobody is said to say or want it, those that the source prints do. Otherwise the paragraph has to name the outlet
    or the agency (“sagte Adler der Deutschen Presse-Agentur”, “sagte sie dieser Zeitung”).
    """
    article = claim.citation.article
    told = not any(role.speaks for role in (*claim.quoted, *claim.beside))
    beside = quote_search.locate(claim.position.speaker, article)
    pieces = (*claim.citation.pieces, *(piece for passage in beside for piece in passage))
    paragraphs = [article.blocks[number].text for number in sorted({piece.block for piece in pieces})]
    for fact in (article.source, *article.authors):
        if fact and ((told and fact.origin is Origin.SOURCE) or any(_names(text, fact, claim) for text in paragraphs)):
            yield fact.value


_ITSELF = re.compile(r"\b(?:diese[rms]|unsere[rms]) (?:Zeitung|Redaktion|Zeitschrift|Magazin|Portal|Sender|Blatt)\b")
"""How a paper refers to itself."""


def _names(text: str, fact: Fact, claim: _Claim) -> bool:
    """Whether a paragraph names an outlet, an agency or an author: as printed, with its abbreviation in full, or as
    actor."""
    forms = (pattern(fact.value), media_names.in_full(fact.value), _ITSELF)
    return any(form.search(text) for form in forms if form) or bool(claim.named([fact.value]) & claim.named([text]))
