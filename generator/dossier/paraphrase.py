"""Compares what editors say in their own words with the passages it rests on: who, when, how many, on which side.

All findings are warnings, since words alone do not prove what a sentence means.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from generator.dossier import attribution, days, prose, reference_words, speakers, stances
from generator.dossier.naming import Namer
from generator.dossier.prose import Claim, Pages, Prose
from generator.model import Actor, ActorKind, Article, Citation, Polarity, Problem, ProvenEvent, Severity
from generator.text import english_stance_words, measures, opposites, stance_words
from generator.text.day_forms import NUMBERS
from generator.text.days import DayExpression, Rule
from generator.text.named_days import find_in_any
from generator.text.sentences import sentences

_ENGLISH_NUMBERS = {
    word: number for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
_NUMBER = re.compile(
    rf"\b(?P<number>zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|{'|'.join(_ENGLISH_NUMBERS)}"
    r"|\d+(?:[.,]\d+){0,9})\b(?!\.)(?: \w+)?",
    re.IGNORECASE,
)
"""A number with the word behind it. Not “ein”, which is an article, too, and no ordinal."""
_VALUES = {**NUMBERS, **_ENGLISH_NUMBERS}
_VOTES = re.compile(r"\b(\d+) zu (\d+)\b")
_NEGATION = re.compile(r"\b(?:nicht|nichts|nie|niemals|kein\w*|weder|niemand\w*|ohne)\b", re.IGNORECASE)
_IN_UN = re.compile(r"\bun(?!ter|ser|s\b|d\b)[a-zäöüß]{4,}")
"""Adjectives that deny: “unmöglich”."""
_DENIED = re.compile(
    r"\b(?:kein\w*(?: [a-zäöüß]+)?|nicht (?:an|auf|für|in|mit|unter|von)(?: [a-zäöüß]+)?) (?P<what>[A-ZÄÖÜ][\w-]{3,})"
)
"""“keine eigenen Truppen”, “nicht unter Nato-Flagge”."""
_FORETOLD = re.compile(r"\b(?:wird|werden|werde)\b")
_QUOTED = re.compile(r"„[^„“]*“")
_INTRODUCED = re.compile(rf"(?<=: ){_QUOTED.pattern}")
"""A quoted sentence behind a colon, which the speaker says; words quoted within a clause belong to the editor's
sentence."""
_MARKS = str.maketrans("", "", "„“")
_ASIDE = re.compile(
    r"\b(?:ohne|statt)\b[^,.;:]*|\bwürden?\b|\b[Nn]icht (?:nur|bloß|erst|zuletzt)\b"
    r"|\b(?:sag|nann|nenn)t?e?(?: \w+){0,3} nicht(?=\W*$|[,.;])"
    r"|\bkeine?n? (?:Angaben?|Datum|Details|Einzelheiten|Gründe?|Namen?|Termin|Summe|Zahl(?:en)?)\b"
    r"|\b[Nn]icht (?:alle\w*|ganz|gleich|immer|jede\w*|auf einmal|sofort|überall|vollständig)\b|\b[Nn]icht vor\b"
    r"|\b(?:[Gg]anz|[Aa]lle\w*|[Vv]ollständig|[Vv]or|[Zz]u [a-zäöüß]+) [^,.;:]*?\bnicht\b|\b(?:nicht die|keine) Rede\b"
    r"|\bsoll\w*\b[^,.;]*\boffen (?:bleiben|sein|stehen)\b"
)
"""Words that look like a refusal, or like leaving open, and are none: what somebody does without or does not tell
(“ohne Einzelheiten zu nennen”); “nicht nur”; denials of a whole or a time only (“nicht alle”, “vor Mai nicht”); “würde”
in reported speech; things that shall be open."""
_INSTEAD = re.compile(r"\b(?:an)?statt\b|\b[Gg]egen\b")
_NOT_WITHOUT = re.compile(r"\b[Oo]hne\b.*\b(?:nicht|kein\w*)\b|\bnicht ohne\b")
"""Two negations affirm."""
_CONTRAST = re.compile(r"\b[Nn]icht (?P<what>[^,.;]+), sondern\b")
_NOUN = re.compile(r"\b[A-ZÄÖÜ][\w-]{2,}")


def problems(
    text: Prose, pages: Pages, namer: Namer, actors: Mapping[str, Actor], titles: str, language: str = "de"
) -> Iterator[Problem]:
    """Where a text in this language says something else than the positions it refers to; `titles` are those of all
    proposals."""
    for claim in prose.claims(text, pages):
        if claim.cited:
            for message in _faults(claim.said, claim.cited, namer, actors, titles, language):
                remedy = f"correct “{claim.said.strip()}”, or refer to what proves it, too"
                yield claim.problem(f"{claim.names} {message}", remedy, Severity.WARNING)
            yield from _before(claim, titles)


def _before(claim: Claim, titles: str) -> Iterator[Problem]:
    """Numbers in the sentences before, which no reference proves: the articles, at least, must hold them."""
    if not claim.before.strip():
        return
    articles = {each.article.id: each.article for each in claim.cited}
    told = " ".join(block.text for article in articles.values() for block in article.blocks)
    for sentence in sentences(claim.before):
        said = claim.before[sentence.start : sentence.end]
        for message in _numbers(said, claim.cited, titles, told):
            remedy = f"correct “{said.strip()}”, or refer to what proves it"
            yield claim.problem(f"the article of {claim.names} {message}", remedy, Severity.WARNING)


def _faults(
    said: str, cited: Sequence[Citation], namer: Namer, actors: Mapping[str, Actor], titles: str, language: str
) -> Iterator[str]:
    """What a sentence says otherwise; single words are compared only if its side and its denials are right."""
    yield from _days(said, cited)
    yield from _numbers(said, cited, titles, " ".join(map(_evidence, cited)))
    yield from _speakers(said, cited, namer, actors)
    evidence = " ".join(map(_evidence, cited))
    own = telling(_without_names(said, cited, namer))
    side = () if _repeats(own, said, evidence) else _side(said, cited, language)
    yield from (*side, *_denial(said, cited), *_unsaid_negation(own, said, evidence)) or _words(said, cited)


_WORD = re.compile(r"[^\W\d_]+")
_FUNCTION_WORDS = frozenset(
    "der die das des dem den ein eine einer eines einem einen er sie es ihr sein seine ihre ist sind war waren hat "
    "haben und auch am im vom "
    "aber doch jedoch dagegen hingegen sonst andernfalls allerdings zudem zugleich daher deshalb dabei".split()
)
"""Words without which a sentence says the same: articles, pronouns, auxiliaries, what stands before a date, and adverbs
that link it to others."""
_STEM = 5
"""Letters by which two forms of a word are alike: “schließt” and “schließen”."""
_FEWEST = 2
"""Words that a sentence must share with a clause, so that a negation of the one is one of the other."""
_DENIES_NOTHING = re.compile(r"\bnicht (?:nur|bloß|zuletzt|allein)\b")


def _without_names(said: str, cited: Sequence[Citation], namer: Namer) -> str:
    """A sentence without names of actors and dates, which editors add to what a passage says."""
    named = [(each.start, each.end) for each in namer.all(said)]
    dated = [(each.start, each.end) for each in _dates(said, cited)]
    for start, end in sorted((*named, *dated), reverse=True):
        said = f"{said[:start]} {said[end:]}"
    return said


def telling(text: str) -> frozenset[str]:
    """The beginnings of the words that say something; negations are compared by themselves."""
    words = (word.casefold() for word in _WORD.findall(text) if not _NEGATION.fullmatch(word))
    return frozenset(word[:_STEM] for word in words if word not in _FUNCTION_WORDS)


def _repeats(own: Collection[str], said: str, evidence: str) -> bool:
    """Whether a sentence says only what a passage says, in its words: then it is on no other side."""
    negations = (len(_NEGATION.findall(text)) for text in (said, evidence))
    return len(set(negations)) == 1 and telling(evidence).issuperset(own)


def _unsaid_negation(own: Collection[str], said: str, evidence: str) -> Iterator[str]:
    """A clause of a passage holds all words of the sentence, and a negation that the sentence lacks."""
    if len(own) < _FEWEST or _NEGATION.search(said) or _IN_UN.search(said) or _ASIDE.search(said):
        return
    for sentence in sentences(evidence):
        for clause in speakers.clauses(evidence, sentence):
            words = evidence[clause.start : clause.end]
            denies = _NEGATION.search(words) and not _DENIES_NOTHING.search(words)
            if denies and telling(words).issuperset(own):
                yield f"denies it (“{words.strip()}”), the sentence does not"
                return


def of_event(text: Prose, proven: ProvenEvent) -> Iterator[Problem]:
    """A date in a text on an event that is neither the event's own nor its article's, nor named in or beside its
    passage; a number that stands neither there nor in the event's title."""
    article, event = proven.article, proven.event
    published = article.day
    known = {event.day.isoformat(), article.iso_day, *days.beside(article, proven.pieces)}
    told = find_in_any(text.text, published)
    dates = (each for each in told if each.rule in (Rule.WRITTEN, Rule.YEAR) and each.value not in known)
    faults = [f"{each.value} (“{each.text}”)" for each in dates]
    faults += [f"“{each}”" for each in _numbers_unheard(text.text, f"{event.title} {_around(proven)}", told)]
    for fault in faults:
        remedy = f"correct “{text.text.strip()}”, or name the event that proves it"
        message = f"the event “{event.id}” says nothing of {fault}"
        yield Problem(text.path, text.line, message, remedy, Severity.WARNING)


def _around(proven: ProvenEvent) -> str:
    """The paragraphs of its passage, and the one before."""
    first, last = proven.pieces[0].block, proven.pieces[-1].block
    return " ".join(block.text for block in proven.article.blocks[max(0, first - 1) : last + 1])


def _numbers_unheard(said: str, told: str, days: Iterable[DayExpression]) -> Iterator[str]:
    """Numbers, apart from those of days, that a text does not hold."""
    dates = "".join(each.text for each in days)
    numbers = (found["number"] for found in _NUMBER.finditer(said))
    yield from (each for each in numbers if each not in dates and not _stands(each, told.casefold()))


def of_title(proven: ProvenEvent, namer: Namer, actors: Mapping[str, Actor]) -> Iterator[Problem]:
    """Actors and numbers in the title of an event of which its passage and the text around it say nothing, and
    opposites of its words.

    Media are free, as a title may name one that reports the event.
    """
    event, around = proven.event, _around(proven)
    known = {naming.actor for naming in namer.all(around)}
    named = (each.actor for each in namer.all(event.title))
    told = [id for id in dict.fromkeys(named) if actors[id].kind is not ActorKind.MEDIUM]
    whole = {id for id in told if any(id in _with_whole(each, actors) for each in known)}
    faults = [f"nothing of {actors[id].name}" for id in told if id not in known | whole]
    dates = find_in_any(event.title, proven.article.day)
    faults += [f"nothing of “{each}”" for each in _numbers_unheard(event.title, around, dates)]
    faults += [f"“{theirs}”, the title “{own}”" for own, theirs in opposites.opposed(event.title, proven.quote)]
    for fault in faults:
        message = f"the passage of the event “{event.id}” says {fault}"
        remedy = f"correct “{event.title}”, or quote the passage that says so"
        yield Problem(event.path, event.line_of("title"), message, remedy, Severity.WARNING)


def _days(said: str, cited: Sequence[Citation]) -> Iterator[str]:
    """Dates that are neither those of a position or its article nor named in or beside the passage."""
    for each in _dates(said, cited):
        if each.value not in {day for citation in cited for day in _known_days(citation)}:
            yield f"says nothing of {each.value} (“{each.text}”)"


def _dates(said: str, cited: Sequence[Citation]) -> tuple[DayExpression, ...]:
    """Dates with a month; a weekday alone counts from a day that only a reader knows."""
    article = cited[0].article
    published = article.day
    return tuple(each for each in find_in_any(said, published) if each.rule in (Rule.WRITTEN, Rule.YEAR))


def _known_days(citation: Citation) -> Iterator[str]:
    yield citation.position.day.isoformat()
    if citation.article.date:
        yield citation.article.date.value
    yield from days.beside(citation.article, citation.pieces)


def _numbers(said: str, cited: Sequence[Citation], titles: str, evidence: str) -> Iterator[str]:
    """Numbers that the evidence does not hold, or with which it counts something else."""
    without_days = said
    for each in reversed(_dates(said, cited)):
        without_days = without_days[: each.start] + without_days[each.end :]
    years = (day[:4] for each in cited for day in _known_days(each))
    known = " ".join((evidence, *sorted(set(years)))).casefold()
    for found in _NUMBER.finditer(without_days):
        if found[0].casefold() not in titles.casefold() and not _stands(found["number"], known):
            yield f"says nothing of “{found['number']}”"
    yield from (f"counts “{told}”, the sentence “{own}”" for own, told in measures.otherwise(without_days, evidence))
    for found in _VOTES.finditer(said):
        told, turned = (rf"\b{one} zu {other}\b" for one, other in (found.groups(), found.groups()[::-1]))
        if re.search(turned, known) and not re.search(told, known):
            yield f"says “{found[2]} zu {found[1]}”, the sentence “{found[0]}”"


_FIGURES = re.compile(r"\b\d+(?:[.,]\d+){0,9}\b(?!\.)")


def unknown_figures(said: str, article: Article, texts: Iterable[str]) -> Iterator[str]:
    """Numbers in figures that none of the texts holds; what belongs to a date does not count."""
    for each in reversed(find_in_any(said, article.day)):
        said = said[: each.start] + said[each.end :]
    known = " ".join(texts).casefold()
    yield from (found[0] for found in _FIGURES.finditer(said) if not _stands(found[0], known))


def _stands(number: str, text: str) -> bool:
    """Whether a number stands in a text, in words or figures, also in a compound (“zwölfjährig”); “3” is not in
    “30”."""
    value = str(_VALUES.get(number.casefold(), number))
    alike = [number.casefold(), *(word for word, known in _VALUES.items() if str(known) == value), value]
    return any(re.search(rf"\b{re.escape(each)}(?![\d]|[.,]\d)", text) for each in alike)


def _evidence(citation: Citation) -> str:
    position = citation.position
    return " ".join((citation.quote, position.speaker, position.note))


def _speakers(said: str, cited: Sequence[Citation], namer: Namer, actors: Mapping[str, Actor]) -> Iterator[str]:
    """Those who are said to speak, if no passage names any of them, nor holds a compound of the name (“Nato-Bündnis”).

    States do not count, since their compounds are no longer the name (“US-Beamte”).
    """
    if not all(each.actor for each in cited):
        return
    known = {every for each in cited for name in _named(each, namer) for every in _with_whole(name, actors)}
    told = [role.actor for role in speakers.roles(said, namer) if speakers.may_speak(role)]
    if told and not known.intersection(told) and not _in_compound(actors[told[0]], cited):
        yield f"says nothing of {actors[told[0]].name}, who speaks or acts in the sentence"


def _in_compound(actor: Actor, cited: Sequence[Citation]) -> bool:
    """Whether a passage holds a compound with the actor's name; of a state each may hold one, whatever it is called."""
    begins = re.compile(rf"\b{re.escape(actor.name)}-", re.IGNORECASE)
    return actor.kind is ActorKind.STATE or any(begins.search(_evidence(each)) for each in cited)


def _named(citation: Citation, namer: Namer) -> Iterator[str]:
    """All whom a position names: its actor, who passes it on, who is named in the passage, and the article's source."""
    position, article = citation.position, citation.article
    yield from (position.actor, *position.via)
    for text in (_evidence(citation), *position.via, *attribution.printed(article)):
        yield from (naming.actor for naming in namer.all(text))


def _with_whole(id: str, actors: Mapping[str, Actor]) -> Collection[str]:
    """The actor, together with those that it is part of."""
    found: list[str] = []
    while id in actors and id not in found:
        found.append(id)
        id = actors[id].part_of
    return found


def _words(said: str, cited: Sequence[Citation]) -> Iterator[str]:
    """Words that mean the opposite of words in the passages, or say more than they do."""
    own, evidence = _QUOTED.sub("Q", said), " ".join(map(_evidence, cited))
    pairs = (
        find(own, evidence)
        for find in (opposites.opposed, opposites.denied_by_un, opposites.widened, opposites.reversed_in_time)
    )
    yield from (f"says “{told}”, the sentence “{word}”" for found in pairs for word, told in found)
    yield from (f"says nothing of “{word}”" for word in opposites.added(own, evidence))
    if Polarity.AGAINST not in _weights(said):
        yield from (f"denies “{word}”, the sentence does not" for word in opposites.affirmed(own, evidence))


def _side(said: str, cited: Sequence[Citation], language: str) -> Iterator[str]:
    """The sentence clearly speaks for one side, the positions and their passages for others.

    Words quoted from another passage are checked by `prose`.
    """
    held = (any(reference_words.stands(words, each) for each in cited) for words in reference_words.quoted(said))
    evidence = " ".join(map(_evidence, cited))
    told = "" if _denies_the_opposite(said, evidence) else _without_contrast(said, evidence)
    claimed = _claimed(told, language) if all(held) else set()
    borne_out = {side for each in cited for side in _sides(each)}
    if claimed and borne_out and not claimed & borne_out:
        yield f"speaks {stances.named(borne_out)}, the sentence {stances.named(claimed)}"


def _sides(citation: Citation) -> Iterator[Polarity]:
    """The side of the stance, and those for which the passage speaks most."""
    if citation.position.stance:
        yield citation.position.stance.polarity
    weights = _weights(citation.quote, citation.article.lang)
    yield from (side for side, weight in weights.items() if weight == max(weights.values()))


def _claimed(said: str, language: str) -> set[Polarity]:
    """The sides that the editor's own words behind the last semicolon clearly take; if a verb suggests it, a hint is
    enough."""
    least = stance_words.HINT if _FORETOLD.search(said) and not _QUOTED.search(said) else stance_words.OUTRIGHT
    own = _INTRODUCED.sub("Q", said).translate(_MARKS)
    weights = _weights(_ASIDE.sub("", own).rstrip("; ").rpartition(";")[2], language)
    most = max(weights.values(), default=0)
    return {side for side, weight in weights.items() if weight == most >= least}


@lru_cache(maxsize=2048)  # a passage is needed for each sentence that refers to it
def _weights(text: str, language: str = "de") -> stance_words.Weights:
    statements = english_stance_words.statements if language == "en" else stance_words.statements
    return stance_words.strongest(each.weights for each in statements(text))


def _without_contrast(said: str, evidence: str) -> str:
    """Without the first half of “nicht auf einmal, sondern in Schritten”, unless the passages speak of it."""
    known = evidence.casefold()

    def shortened(found: re.Match[str]) -> str:
        return found[0] if any(noun.casefold() in known for noun in _NOUN.findall(found["what"])) else ""

    return _CONTRAST.sub(shortened, said)


def _denies_the_opposite(said: str, evidence: str) -> bool:
    """“nicht länger geschlossen”, where a passage says that it opens."""
    affirmed = _NEGATION.sub("", said)
    return affirmed != said and any(opposites.opposed(affirmed, evidence))


def _denial(said: str, cited: Sequence[Citation]) -> Iterator[str]:
    """The sentence denies what no passage denies, or the other way round; “lehnt ab” also counts as a denial.

    A sentence may tell by a denial what a passage leaves open (“legt sich nicht fest”); `_side` tells that from a
    refusal.
    """
    evidence = " ".join(map(_evidence, cited))
    affirmed = {side for each in cited for side in _sides(each)} <= {Polarity.FOR}
    own = _ASIDE.sub("", _QUOTED.sub("Q", _without_contrast(said, evidence)))
    if _NOT_WITHOUT.search(own) or _denies_the_opposite(own, evidence):
        return
    denied = [found["what"] for found in _DENIED.finditer(evidence)]
    if _NEGATION.search(own) and affirmed and not _NEGATION.search(evidence) and not _IN_UN.search(evidence):
        yield "denies nothing, the sentence does"
    elif not _NEGATION.search(said) and not _INSTEAD.search(said) and Polarity.AGAINST not in _weights(said):
        yield from (f"denies “{what}”, the sentence does not" for what in denied if what.casefold() in said.casefold())
