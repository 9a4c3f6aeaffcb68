"""Who speaks in a passage, who is only spoken of, and who passes on what another says.

German does not mark subjects, so rules decide. A name behind a preposition is no subject (“mit Adler”); a name in the
genitive is none unless it goes with an act of speech (“Adlers Forderung”); of two names in a clause the first one is
(“Adler dankte Behrens”); whoever is named in direct speech is only spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import lru_cache

from generator.dossier.naming import Namer, Naming
from generator.text import english_verbs, noun_phrases, quotation_marks, speech_verbs
from generator.text.sentences import Span, sentences


class Part(Enum):
    """The part that a named person or body plays in a clause."""

    SUBJECT = auto()
    SOURCE = auto()
    """“laut Adler”, “so Adler”, “nach Angaben von Adler”: says it, or passes it on."""
    AUTHORITY = auto()
    """“unter Berufung auf Adler”: the same, if nobody else does."""
    CITED = auto()
    """“von Adler vorgeschlagen”, “Adlers Forderung”."""
    AUTHOR = auto()
    """“das Gutachten von Adler”: what it holds may be Adler's words, but Adler does not pass on what others say."""
    TOLD = auto()
    """“gegenüber Reuters”: passes it on, does not speak."""
    OTHER = auto()


@dataclass(frozen=True)
class Role:
    """Somebody named, and the part played in the clause `clause` of the sentence `sentence`."""

    actor: str
    part: Part
    sentence: int
    clause: Span
    spoken: bool
    """Whether the name stands in direct speech."""
    speaks: bool
    """Whether it is the subject of a verb of speech, or cited."""


_BOUNDARY = re.compile(
    r"[,;:()„“”\"»«]+ ?| [–—-] |\[…\]"
    r"|(?<=\b(?:said|says) )(?<![,”\"“] said )(?<![,”\"“] says )(?:(?:on )?[A-Z][a-z]+day )?(?:that )?"
    r"(?=(?:the|it|he|she|they|its|his|her|their|an?|no|all|most) )"
)
"""In English also behind “said”, before what is said; but not in “…”, said the mayor."""
_TOKEN = re.compile(r"[\w&’'.-]+")
_DETERMINERS = noun_phrases.DETERMINERS | frozenset("beiden auch selbst nur sogar".split())
_PREPOSITIONS = (noun_phrases.PREPOSITIONS | frozenset("als ans entlang nebst".split())) - {"während"}
"""“während” mostly opens a clause here: “während Adler zögert”."""
_PARTICIPLE = re.compile(r"\b(?:\w*ge\w{3,}(?:t|en)|\w{3,}(?:iert|ert|igt|ochen|essen|lagen))(?:e[nrms]?)?\b")
_PASSED_ON = re.compile(
    r"\b(?:dass|ob|sei|seien|habe|werde|könne|solle|wolle|müsse|dürfe|gebe|hätten?|wären?|würden?|könnten?|sollten?|bestehe\w*|brauche|bereite)\b"
)
"""Signs of reported speech: conjunction and subjunctive."""


@lru_cache(maxsize=4096)  # texts are needed more than once, and again after an edit elsewhere
def roles(text: str, namer: Namer) -> tuple[Role, ...]:
    """Everybody named in a text, with the part each plays."""
    text = quotation_marks.without_titles(text)
    quoted = quotation_marks.spans(text)
    named = namer.all(text)
    spans = sentences(text)
    found: list[Role] = []
    for number, sentence in enumerate(spans):
        for clause in clauses(text, sentence):
            own = [each for each in named if clause.start <= each.start < clause.end]
            found += _in_clause(text, clause, own, number, quoted)
    return tuple(_with_neighbours(text, spans, found))


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence, cut at commas, dashes, brackets and quotation marks."""
    start = sentence.start
    for bound in _BOUNDARY.finditer(text, sentence.start, sentence.end):
        if bound.start() > start:
            yield Span(start, bound.start())
        start = bound.end()
    if start < sentence.end:
        yield Span(start, sentence.end)


def _in_clause(
    text: str, clause: Span, own: Sequence[Naming], sentence: int, quoted: tuple[Span, ...]
) -> Iterator[Role]:
    """The roles of those who are named in a clause (`own`).

    It has one subject, or several that “und” joins. Who is named in direct speech (`quoted`) does not speak there.
    """
    subject: Naming | None = None
    speaks = speech_verbs.stand_in(text, clause.start, clause.end) or english_verbs.speak(
        text[clause.start : clause.end]
    )
    for each in own:
        part = _part(text, clause, each)
        if part is Part.SUBJECT:
            if subject and subject.actor != each.actor and not _joined(text, subject, each):
                part = Part.OTHER
            else:
                subject = subject or each
        spoken = quotation_marks.inside(each.start, quoted)
        says = part in _CITES or (part is Part.SUBJECT and speaks)
        yield Role(each.actor, part, sentence, clause, spoken, says and not spoken)


def _joined(text: str, first: Naming, second: Naming) -> bool:
    """Whether two namings form one phrase: “Adler und Behrens”, “Ministerin Adler”."""
    between = text[first.end : second.start]
    return not between.strip() or bool(_CONJOINED.fullmatch(between))


_CONJOINED = re.compile(r"\s*(?:[^.\s]+\s+){0,2}(?:und|sowie|oder)\s+(?:[^.\s]+\s+){0,2}")


_ACCORDING = re.compile(r"\b[aA]ccording to (?:the )?(?:[\w’'-]+ ){0,4}$")
"""In English texts."""


def _part(text: str, clause: Span, named: Naming) -> Part:
    """The part of somebody in a clause, by the words around the name; the subject if none of them shows another one."""
    before, after = text[clause.start : named.start], text[named.end : clause.end]
    lead = _before_phrase(before)
    if _APPEALED.search(lead):
        return Part.AUTHORITY
    if _ACCORDING.search(before):
        return Part.SOURCE
    if _ZUFOLGE.match(after) or _HEARD.search(lead) or _WISHED.search(before) or _is_cited(lead, before):
        return Part.SOURCE
    if _DOCUMENT_BEFORE.search(before):
        return Part.AUTHOR
    if _SUBJECT_BEHIND.match(after):
        return Part.OTHER
    if named.genitive:
        return Part.CITED if _ACT_BEHIND.match(after) or _ACT_BEFORE.search(before) else Part.OTHER
    if _OF.search(before):
        return Part.CITED if _ACT_BEFORE.search(before) else Part.OTHER
    word = _last_word(lead)
    if word == "als" and _IS_CLAUSE.search(after):
        return Part.SUBJECT
    if word in ("von", "durch", "vom"):
        return Part.CITED if _is_agent(text, clause, after) or _ACT_BEFORE.search(before) else Part.OTHER
    if word in _PREPOSITIONS:
        return Part.TOLD if _TOLD.search(lead) else Part.OTHER
    if _ACCUSATIVE.search(before) or _is_dative(text, named, before) or _PRONOUN.search(before):
        return Part.OTHER
    if not lead and _LISTED.search(text[: clause.start]) and _AND.search(text, clause.start, clause.end):
        return Part.OTHER
    return Part.SUBJECT


_CITES = (Part.SOURCE, Part.AUTHORITY, Part.CITED)
_APPEALED = re.compile(r"\bunter Berufung auf$")
_ZUFOLGE = re.compile(r"\s*zufolge\b")
_HEARD = re.compile(r"\bh(?:ei|ie)(?:ß|ss)t? es (?:aus|bei|in|seitens)$")
"""“hieß es bei Adler”."""
_VERB_BEFORE = re.compile(
    r"\b(?:hat|haben|habe|hatten?|ist|sind|sei|seien|war|waren|wird|werden?|wurden?|will|wollen|wollte|soll|sollen|"
    r"sollte|kann|können|konnte|könnte|muss|müssen|musste|darf|dürfen)$"
)
_WISHED = re.compile(r"\bnach dem (?:Willen|Wunsch) (?:des|der|von|vom)(?: [\w-]+)? $", re.IGNORECASE)
"""“soll nach dem Willen der Ministerin schließen”: what she wants, as if she said so."""
_ACT = speech_verbs.ACTS.pattern
_ACT_BEHIND = re.compile(rf"\s+(?:[a-zäöüß]+(?:e|er|en|es|em)\s+)?{_ACT}")
_ACT_BEFORE = re.compile(rf"{_ACT}\s+(?:(?:des|der|von|vom|eines|einer)\s+)?(?:[\w-]+\s+)*$")
_DOCUMENT_BEFORE = re.compile(
    r"(?:[gG]utachten|[sS]tudien?|[aA]nalysen?|[uU]ntersuchung(?:en)?|[uU]mfragen?|[eE]rhebung(?:en)?)s?"
    r" (?:von|vom|des|der)(?: [\w-]+)? $"
)
_IS_CLAUSE = re.compile(r"\s[a-zäöüß]{3,}\W*$")
"""What follows a name in “als Adler spricht” or “als Adler den Saal verließ”: “als” opens a clause that ends in its
verb; in “als Bürgermeisterin Adler” it says what she is."""
_OF = re.compile(r"(?<!^)\b[A-ZÄÖÜ][\w-]*\s+(?:des|der)\s+(?:[a-zäöüß]+(?:e|er|en|es|em)\s+)?(?:[A-ZÄÖÜ][\w-]*\s+)?$")
"""A noun and the article of a genitive before the name: “die Sprecherin des Rathauses”."""
_ACCUSATIVE = re.compile(r"\b[dD]en $")
"""“Wir fordern den Rat auf”: never a subject; behind a preposition (“von den Grünen gefordert”) that counts."""
_PRONOUN = re.compile(
    r"^\s*(?:(?:und|aber|doch) )?(?:Er|er|Ich|Wir|Man|Sie) (?!und\b|selbst\b)[a-zäöüß]+ "
    r"|^\s*\S.* (?:er|ich|wir|man) (?!und\b)"
)
"""A pronoun that is the subject of its clause (“Er forderte die Ministerin auf”): who is named behind it is none."""
_SUBJECT_BEHIND = re.compile(r"\s+(?!(?:und|oder|sowie|als|wie|dass|ob|weil|wenn|da)\b)[a-zäöüß]+ (?:er|ich|wir|man)\b")
"""A verb and a pronoun in the nominative right behind the name: “Das Angebot der Behörde nannte er …”."""
_DER = re.compile(r"\b[dD]er (?:[a-zäöüß]+en )?$")
_FEMININE = re.compile(r"[a-zäöüß](?:in|ung|schaft|heit|keit|tät|tion|sion|tive|ei)$")
"""Endings of nouns that are feminine; “der” before one of these is a dative or a genitive."""
_TOLD = re.compile(r"\b(?:gegenüber|(?:Interview|Gespräch|Unterhaltung)\b.{0,40}\bmit|[Ff]rage\w*\b.{0,20}\bvon)\s*$")
_LISTED = re.compile(r"\b(?:zwischen|mit|von|bei|an|gegen|für|gegenüber|darunter|um) [^,.;:]{1,40}, $")
_AND = re.compile(r"\b(?:und|sowie)\b")
"""“zwischen ihm, Adler und Behrens”: behind the comma the preposition still holds."""
_PASSIVE = re.compile(r"\b(?:wird|werden|wurden?|worden)\b")


def _is_cited(lead: str, before: str) -> bool:
    """Whether words that cite stand before the name; not if a verb stands between (“Laut Adler hat Behrens …”)."""
    return not _VERB_BEFORE.search(lead) and any(map(speech_verbs.CITING.search, (lead, before)))


def _is_dative(text: str, named: Naming, before: str) -> bool:
    """“bot der Initiative ein Gespräch an”: “der” before a feminine noun is never the article of a subject."""
    return bool(_DER.search(before) and _FEMININE.search(text[named.start : named.end]))


def _is_agent(text: str, clause: Span, after: str) -> bool:
    """Whether the name is the agent of a passive: “von Adler vorgeschlagene”, “wurde von Adler gefordert”."""
    return bool(_PASSIVE.search(text, clause.start, clause.end) or _PARTICIPLE.match(after.lstrip()))


def _last_word(text: str) -> str:
    words = text.split()
    return words[-1].lower() if words else ""


def _before_phrase(before: str) -> str:
    """The text before the noun phrase of a name: without its titles, adjectives, articles, and names joined by
    “und”."""
    words = before.split()
    while words:
        last = words[-1].strip(",")
        is_title = last[:1].isupper() and len(words) > 1
        if is_title or last.casefold() in _DETERMINERS or _is_adjective(words):
            words.pop()
        elif last in ("und", "sowie", "oder") and len(words) > 1 and words[-2][:1].isupper():
            del words[-2:]
        else:
            break
    return " ".join(words)


def _is_adjective(words: Sequence[str]) -> bool:
    """Whether the last is an adjective: in -e, -er, -en, -es, -em behind an article, a preposition or another
    adjective."""
    last = words[-1]
    if not re.fullmatch(r"[a-zäöüß-]{3,}(?:e|er|en|es|em)", last) or len(words) < 2:
        return False
    previous = words[-2].casefold()
    return (
        last not in _PREPOSITIONS
        and not speech_verbs.is_verb(last)
        and (previous in _DETERMINERS or previous in _PREPOSITIONS)
    )


def _with_neighbours(text: str, spans: Sequence[Span], found: Sequence[Role]) -> Iterator[Role]:
    """Give names in a clause without a verb their part: an apposition speaks with its clause, an item of a list does
    not.

    “betonte die Sprecherin, Ada Adler, dass”, but “zwischen ihm, Adler und Behrens”.
    """
    for each in found:
        words = text[each.clause.start : each.clause.end]
        if each.part is not Part.SUBJECT or each.speaks or each.spoken or _FINITE.search(words):
            yield each
        elif re.search(r"\b(?:und|oder|sowie)\b", words):
            yield replace(each, part=Part.OTHER)
        else:
            yield replace(each, speaks=_speech_beside(text, spans[each.sentence], each.clause))


_FINITE = re.compile(
    r"\b[a-zäöüß]{2,}(?:t|te|ten|en|st)\b(?! [A-ZÄÖÜ])|\b(?:war|ist|kam|gab|sei|will|soll|kann|muss)\b"
)


def _speech_beside(text: str, sentence: Span, clause: Span) -> bool:
    beside = (Span(sentence.start, clause.start), Span(clause.end, sentence.end))
    return any(speech_verbs.stand_in(text, span.start, span.end) for span in beside)


def may_speak(role: Role) -> bool:
    """Whether the passage may be this one's words: a subject or cited, not only spoken of in direct speech."""
    return (role.part in (Part.SUBJECT, Part.AUTHOR) or role.part in _CITES) and not role.spoken


def passes_on(role: Role) -> bool:
    """Whether this one passes on what others say: by speaking, being cited, or being told."""
    return role.speaks or role.part is Part.TOLD


_TELLS = r"(?:sag|erklär|bestätig|erzähl)(?:te|ten|t|en)"
_TELLING = re.compile(rf"\b{_TELLS}\b")
_PARTICLE = re.compile(r"\b(?:ab|aus|zu)[\s.!?]*$")
"""“sagte der Zeitung Hilfe zu” tells nothing to it."""
_DATIVE = re.compile(
    r"\b(?P<article>[dD]em|[dD]en|[dD]er)(?: [a-zäöüß]+en)?(?: (?:Sender|Magazin|Zeitung|Agentur|Portal))? +$"
)
_SAID_BEFORE = re.compile(rf"(?:^|\s)(?:er|Er|sie|Sie|ich|Ich|wir|Wir)(?: {_TELLS})?\s*$")
"""A pronoun as subject, before which or behind which the verb stands: “sagte sie”, “Er sagte”."""
_VERB_ONLY = re.compile(rf"\s*{_TELLS}\s*$")


def told_in(text: str, namer: Namer) -> frozenset[str]:
    """Who is told something in the dative: “sagte Adler der ‚Nordzeitung‘”, “sagte sie dem Sender Nordfunk”.

    “der” may also be a subject (“sagte der Nordfunk”), so the clause has to name another one directly before.
    """
    text = quotation_marks.without_titles(text)
    named, found = namer.all(text), set[str]()
    for sentence in sentences(text):
        for clause in clauses(text, sentence):
            own = [each for each in named if clause.start <= each.start < clause.end]
            if _TELLING.search(text, clause.start, clause.end) and not _PARTICLE.search(text[: clause.end]):
                found |= {each.actor for each in own if _in_the_dative(text, clause, each, own)}
    return frozenset(found)


def _in_the_dative(text: str, clause: Span, told: Naming, own: Sequence[Naming]) -> bool:
    """Whether its article is a dative: it stands behind a subject, with or without the verb between them."""
    article = _DATIVE.search(text[clause.start : told.start])
    if not article:
        return False
    before = text[clause.start : clause.start + article.start()]
    if article["article"].lower() == "dem" and _VERB_ONLY.search(before):
        return True
    if _SAID_BEFORE.search(before):
        return True
    ends = (each.end - clause.start for each in own if each.actor != told.actor and each.end <= told.start)
    return any(not before[end:].strip() or _VERB_ONLY.fullmatch(before[end:]) for end in ends)


def reporters(text: str, found: Sequence[Role], actor: str) -> frozenset[str]:
    """Those who report what the actor is said to say or do, in every sentence that names the actor as its subject.

    “Behrens sagte, Adler sei bereit”: Behrens, if the actor is Adler; nobody, if the actor is Behrens.
    """
    of_sentence = [
        _first_hand([other for other in found if _reports(text, other, each)])
        for each in found
        if each.actor == actor and (each.part is Part.SUBJECT or each.part in _CITES)
    ]
    return min(of_sentence, key=len, default=frozenset())


def _first_hand(reporting: Sequence[Role]) -> frozenset[str]:
    """Those who report it; if nobody does, those who are only appealed to (`AUTHORITY`)."""
    told = {each.actor for each in reporting if each.part is not Part.AUTHORITY}
    return frozenset(told or (each.actor for each in reporting))


def _reports(text: str, reporter: Role, reported: Role) -> bool:
    """Whether one tells what the other says or does: “Adler sagte, Behrens lehne ab”."""
    if not reporter.speaks or reporter.actor == reported.actor:
        return False
    if reporter.sentence != reported.sentence:
        return reporter.sentence == reported.sentence + 1 and _verb_behind(_THAT, text, reporter.clause.start)
    if reporter.part in (Part.SOURCE, Part.AUTHORITY):
        return True
    if reporter.clause == reported.clause or _SUBORDINATE.match(text, reporter.clause.start):
        return False
    return reported.spoken or _is_told(text, reporter.clause, reported.clause)


def _is_told(text: str, reporter: Span, reported: Span) -> bool:
    """Whether one clause is what the other says: by its mood, by “wie”, or since the other follows with its verb
    first."""
    if _PASSED_ON.search(text, reported.start, reported.end) or _AS.match(text, reporter.start):
        return True
    if _is_told_in_english(text, reporter, reported):
        return True
    inverted = _verb_behind(_FIRST, text, reporter.start) and not _CIRCUMSTANCE.match(text, reported.start)
    return reporter.start >= reported.end and inverted


_LONGEST_TAG = 10
"""Words of a clause that only says who speaks: “the president of the club, Marc Dunne, said late on Monday”."""
_BETWEEN = 4
"""Characters between two clauses that touch: a comma, a quotation mark, a space."""


def _is_told_in_english(text: str, reporter: Span, reported: Span) -> bool:
    """“Dunne said the club would pay”; “The club would pay, Dunne said”."""
    words = text[reporter.start : reporter.end]
    touches = 0 <= reported.start - reporter.end <= _BETWEEN or 0 <= reporter.start - reported.end <= _BETWEEN
    return touches and len(words.split()) <= _LONGEST_TAG and english_verbs.say(words)


def _verb_behind(opening: re.Pattern[str], text: str, start: int) -> bool:
    """Whether a verb of speech follows what begins here."""
    found = opening.match(text, start)
    return bool(found and speech_verbs.is_verb(found["next"]))


_SUBORDINATE = re.compile(r"\s*(?:dass|ob|was|wer|wobei|weil|obwohl|nachdem|bevor|während|wenn|falls|da|damit|um)\b")
"""Openings of clauses in which nobody reports the rest of the sentence; “wie” is none of them."""
_CIRCUMSTANCE = re.compile(r"\s*(?:als|weil|obwohl|nachdem|bevor|während|wenn|falls|da|damit|um)\b", re.IGNORECASE)
"""Openings of clauses behind which the main clause always begins with its verb."""
_AS = re.compile(r"\s*wie\b", re.IGNORECASE)
_THAT = re.compile(r"\s*(?:Das|Dies) (?P<next>\w+)")
"""“Das bestätigte Adler”, which refers to the sentence before."""
_FIRST = re.compile(r"\s*\b(?P<next>\w+)")
