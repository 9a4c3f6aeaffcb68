"""The phrases of a sentence that may name its speaker, each with features that speak for or against it.

A feature is a name that is present or absent. Features stand for places, punctuation, closed classes of words and our
own lists of verbs; no other word of a text becomes one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text import lemmas, noun_phrases, speaker_phrases
from generator.text.moods import SUBJUNCTIVE_I, SUBJUNCTIVE_II
from generator.text.noun_phrases import (
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    HELPING,
    NO_NOUNS,
    PREPOSITIONS,
    PRONOUNS,
    SIGNS,
    Phrase,
    Words,
)
from generator.text.reporting_verbs import Found
from generator.text.speech_frames import PAPER, ROLE

_FOR_A_SOURCE = frozenset(("demnach", "danach", "demzufolge"))
"""Adverbs that stand for a source named before, as pronouns do for persons."""
_NEVER = frozenset("es man wir ich".split())
_SOURCE = (
    r"(?:angaben?|ansicht|meinung|aussagen?|einschätzung|auffassung|überzeugung|worten?|informationen?|darstellung|"
    r"schätzung|erkenntniss?e?n?|auskunft|mitteilung|sicht|berechnung|ermittlung)(?:en)?"
)
_IS_SOURCE = re.compile(rf"{_SOURCE}$", re.IGNORECASE)
_CITED = re.compile(r"\b(?:[Ll]aut|[Gg]emäß|[Nn]ach|[Aa]us)\s(?:\w+ ){0,2}$")
_CITED_SOURCE = re.compile(rf"\b(?:nach|laut|aus)\b[^,]{{0,40}}{_SOURCE} (?:von |des |der |vom )?$", re.IGNORECASE)
_SO = re.compile(r"(?:^|[,“Q] ?)so (?:\w+ )?$")
_PASSIVE = frozenset(("wird", "wurde", "wurden", "werden", "worden"))
_BY = ("p:von", "p:vom", "p:durch", "p:seitens")
_PLAIN = frozenset("und oder aber so wie zufolge nach laut auch sich es er sie".split())
_OPENERS = CONJUNCTIONS | set("der die das den dem deren so laut nach und aber was welche welcher".split())
_PLURAL = frozenset("viele mehrere einige zwei drei vier fünf alle beide manche zahlreiche andere".split())
_SINGULAR = frozenset("der das ein eine dieser dieses jeder jede jedes kein sein ihr er es".split())
_PLURAL_ENDS = re.compile(r"(?:ungen|heiten|keiten|ionen|täten|schaften|innen|isten|anten|enten|logen)$")
_SINGULAR_ENDS = re.compile(r"(?:ung|heit|keit|ion|tät|schaft|ei|ik|ur)$")
_FAR, _MANY, _MANY_NAMES = 6, 3, 4
"""From these numbers of words, clauses and names on, larger ones count the same."""


@dataclass(frozen=True)
class _Verb:
    """A verb of speech: its place among the words, and the phrase that is its subject by the rules."""

    found: Found
    index: int
    subject: Phrase | None


@dataclass(frozen=True)
class _Sentence:
    text: str
    """Direct speech is blanked by Q."""
    tokens: Words
    clause: tuple[int, ...]
    """For each word the number of its clause."""
    verbs: tuple[_Verb, ...]
    """The verbs of speech, beginning with the one most likely to govern the sentence."""
    cited: Phrase | None
    """Whom a set phrase names (“laut …”)."""
    direct: bool

    def words_of(self, clause: int) -> list[str]:
        return [token[0] for token, number in zip(self.tokens, self.clause, strict=True) if number == clause]


def candidates(
    text: str, verbs: Sequence[tuple[Found, Phrase | None]], direct: bool
) -> tuple[tuple[Phrase, frozenset[str]], ...]:
    """Each phrase of a sentence (direct speech blanked by Q) that may name its speaker, with its features.

    `verbs` are the verbs of speech, the likeliest to govern first, each with what the rules take for its subject.
    """
    tokens = noun_phrases.words(text)
    placed = tuple(_Verb(found, _place(tokens, found.start), phrase) for found, phrase in verbs)
    sentence = _Sentence(text, tokens, _clauses(tokens), placed, speaker_phrases.behind(text), direct)
    phrases = [phrase for index in range(len(tokens)) if (phrase := _candidate(tokens, index))]
    return tuple((phrase, frozenset(_features(sentence, phrases, phrase))) for phrase in phrases)


def of_nobody(text: str, verbs: bool, cites: bool, direct: bool) -> frozenset[str]:
    """Features for naming nobody."""
    how = "direct" if direct else "told"
    found = {"nobody", f"nobody, {how}"}
    if not verbs:
        found |= {"nobody: no verb", f"nobody: no verb, {how}"}
    if cites:
        found.add("nobody: cites")
    if set(text.strip('.,!? „“"')) <= {"Q"}:
        found.add("nobody: all quoted")
    return frozenset(found)


def _place(tokens: Words, start: int) -> int:
    return next((number for number, token in enumerate(tokens) if token.start() >= start), len(tokens) - 1)


def _clauses(tokens: Words) -> tuple[int, ...]:
    numbers, number = [], 0
    for token in tokens:
        number += token[0] in SIGNS or (set(token[0]) == {"Q"} and len(token[0]) > 1)
        numbers.append(number)
    return tuple(numbers)


def _candidate(tokens: Words, index: int) -> Phrase | None:
    """The phrase that begins with a word; none right behind an article."""
    before = tokens[index - 1][0].lower() if index else ""
    if tokens[index][0].lower() in _FOR_A_SOURCE:
        return Phrase(tokens[index].start(), tokens[index].end(), index, index, pronoun=True)
    if set(tokens[index][0]) == {"Q"} or tokens[index][0].lower() in _NEVER:
        return None
    if before in DETERMINERS or (index == 0 and _only_opens(tokens[index][0])):
        return None
    phrase = noun_phrases.phrase_at(tokens, index)
    return None if phrase and (_is_day(tokens, phrase) or _is_opinion(tokens, phrase)) else phrase


_ADVERB = re.compile(r"[A-ZÄÖÜ](?:[a-zäöüß]{3,}(?:end|gemäß)|[a-zäöüß]{4,}(?:lich|ig|isch|weise|halber|t))$")


def _only_opens(word: str) -> bool:
    """Whether a word has a capital letter only because it opens the sentence: “Besorgt”, “Wörtlich”; short ones
    (“Kurz”, “Lang”) may be names."""
    known = lemmas.dictionary()
    return bool(_ADVERB.match(word)) and known.get(word) is None and known.get(word.lower()) is not None


_OPINION = re.compile(r"(?:Ansicht|Meinung|Auffassung|Überzeugung|Hoffnung|These|Standpunkt)$")


def _is_opinion(tokens: Words, phrase: Phrase) -> bool:
    """“ist der Ansicht, …”, “vertritt die These”: what somebody thinks is a source beside “nach” only."""
    head = noun_phrases.head([each[0] for each in tokens[phrase.first : phrase.last + 1]])
    beside = [tokens[place][0].lower() for place in (phrase.first - 1, phrase.last + 1) if 0 <= place < len(tokens)]
    return phrase.first > 0 and bool(_OPINION.match(head)) and not {"nach", "laut", "zufolge", "gemäß"} & set(beside)


def _is_day(tokens: Words, phrase: Phrase) -> bool:
    """“Montag”, “20. August 2007”: no day speaks."""
    head = noun_phrases.head([token[0] for token in tokens[phrase.first : phrase.last + 1]])
    return bool(DAYS.match(head)) and set(head) != {"Q"}


def _features(sentence: _Sentence, phrases: Sequence[Phrase], phrase: Phrase) -> Iterator[str]:
    yield from _own(sentence, phrase)
    yield from _around(sentence, phrases, phrase)
    yield from _of_clause(sentence, phrase)
    first = _is_first(sentence, phrases, phrase)
    yield from _to_nearest_verb(sentence, phrase)
    for rank, verb in enumerate(sentence.verbs[:2]):
        yield from _to_verb(sentence, phrase, verb, rank, first)
    if not sentence.verbs:
        kind, before = _kind_of(sentence, phrase), _sign(sentence, phrase.first - 1)
        yield from (f"verbless: {first} {sentence.clause[phrase.first]} {before}", f"verbless: {kind}", "verbless")
    yield from _by_rules(sentence, phrase)


def _own(sentence: _Sentence, phrase: Phrase) -> Iterator[str]:
    """What the phrase is by itself."""
    words = [token[0] for token in sentence.tokens[phrase.first : phrase.last + 1]]
    names = min(sum(word[:1].isupper() for word in words), _MANY_NAMES)
    kind = _kind_of(sentence, phrase)
    yield from (f"begins: {_beginning(words[0])}", f"kind: {kind}", f"names: {names}")
    yield "one name" if len(words) == 1 and words[0][:1].isupper() else "several words"
    yield f"kind: {kind} {'direct' if sentence.direct else 'told'}"
    if kind == "role" and names > 2:
        yield "role and name"


def _beginning(word: str) -> str:
    if word.lower() in DETERMINERS | PRONOUNS | _FOR_A_SOURCE:
        return word.lower()
    return "name" if word[:1].isupper() else "adjective"


def _kind_of(sentence: _Sentence, phrase: Phrase) -> str:
    if phrase.pronoun:
        return "pronoun"
    words = [token[0] for token in sentence.tokens[phrase.first : phrase.last + 1]]
    head = noun_phrases.head(words) or words[0]
    if _IS_SOURCE.search(head):
        return "source"
    if PAPER.search(head):
        return "paper"
    if ROLE.search(sentence.text[phrase.start : phrase.end]):
        return "role"
    return "day" if DAYS.match(head) else "other"


def _around(sentence: _Sentence, phrases: Sequence[Phrase], phrase: Phrase) -> Iterator[str]:
    """What stands before and behind the phrase."""
    before, after = _sign(sentence, phrase.first - 1), _sign(sentence, phrase.last + 1)
    kind, begins = _kind_of(sentence, phrase), _beginning(sentence.tokens[phrase.first][0])
    yield from (f"before: {before}", f"behind: {after}", f"before: {_sign(sentence, phrase.first - 2)} {before}")
    yield from (f"behind: {after} {_sign(sentence, phrase.last + 2)}", f"before: {before} {kind}")
    yield from (f"between: {before} {after}", f"begins: {begins} {before}")
    if noun_phrases.is_oblique(sentence.tokens, phrase.first):
        yield from ("oblique", f"oblique: {before}")
    if any(other.first < phrase.first <= other.last for other in phrases):
        yield from ("nested", f"nested: {before}")
    elif not any(other.first < phrase.first for other in phrases):
        yield "first of all"
    if all(not token[0].isalnum() for token in sentence.tokens[: phrase.first]):
        yield from ("opens", f"opens: {after}", f"opens: {kind}")


def _sign(sentence: _Sentence, index: int) -> str:
    """The class of the word at a place."""
    if not 0 <= index < len(sentence.tokens):
        return "start" if index < 0 else "end"
    if any(verb.index == index for verb in sentence.verbs):
        return "verb"
    return _class(sentence.tokens[index][0])


_CLASSES = (
    (re.compile(r"[,;:.()–\-„“\"»«?!]$"), "{}"),
    (re.compile(r"Q+$"), "Q"),
    (re.compile(r"[A-ZÄÖÜ]"), "noun"),
    (re.compile(r"\d"), "number"),
    (re.compile(r".*te(?:n)?$"), "-te"),
    (re.compile(r".*t$"), "-t"),
    (re.compile(r".*en$"), "-en"),
)


def _class(word: str) -> str:
    lower = word.lower()
    for listed, name in ((PREPOSITIONS, "p:"), (DETERMINERS, "d:")):
        if lower in listed:
            return name + lower
    if lower in HELPING:
        return "helping"
    if lower in CONJUNCTIONS or lower in _PLAIN:
        return "c:" + lower
    shape = next((name.format(word) for pattern, name in _CLASSES if pattern.match(word)), None)
    return shape or ("adverb" if lower in NO_NOUNS else "word")


def _of_clause(sentence: _Sentence, phrase: Phrase) -> Iterator[str]:
    clause = sentence.clause[phrase.first]
    words = sentence.words_of(clause)
    subjunctive = any(word in SUBJUNCTIVE_I or word in SUBJUNCTIVE_II for word in words)
    verb = any(sentence.clause[each.index] == clause for each in sentence.verbs)
    opens, how = _opening(words), "direct" if sentence.direct else "told"
    yield from (f"clause opens: {opens}", f"clause opens: {opens} {clause == 0}", f"subjunctive: {subjunctive}")
    yield from (f"subjunctive: {subjunctive} verb: {verb}", f"verb: {verb} {how}")
    yield f"clause: {min(clause, _MANY)} of {min(max(sentence.clause), _MANY)}"
    if _PASSIVE & set(words) and _sign(sentence, phrase.first - 1) in _BY:
        yield "passive by"


def _opening(words: Sequence[str]) -> str:
    first = next((word for word in words if word.isalpha()), "")
    if first.lower() in _OPENERS:
        return first.lower()
    return "noun" if first[:1].isupper() else "other"


def _is_first(sentence: _Sentence, phrases: Sequence[Phrase], phrase: Phrase) -> bool:
    """Whether it is the first phrase of its clause that lies in no other phrase."""
    clause = sentence.clause[phrase.first]
    return not any(
        other.first < phrase.first and (sentence.clause[other.first] == clause or other.last >= phrase.first)
        for other in phrases
    )


def _to_nearest_verb(sentence: _Sentence, phrase: Phrase) -> Iterator[str]:
    if not sentence.verbs:
        return
    verb = min(
        sentence.verbs, key=lambda each: abs(each.index - (phrase.first if each.index < phrase.first else phrase.last))
    )
    far = verb.index - phrase.last if verb.index > phrase.last else verb.index - phrase.first
    side, same = "+" if far > 0 else "-", sentence.clause[verb.index] == sentence.clause[phrase.first]
    near = f"{side}{min(abs(far), _FAR)}"
    yield from (f"verb at: {near}", f"verb at: {near} {same}", f"verb: {side} {same} {verb.found.form.value}")
    yield f"verb: {side} {same} {verb.found.verb.manner.value}"
    main = sentence.verbs[0]
    same = sentence.clause[main.index] == sentence.clause[phrase.first]
    yield f"main verb: {same} {_side(phrase, main)}"
    yield f"main verb: {main.found.verb.lemma} {same} {_sign(sentence, phrase.first - 1)[:2]}"


def _to_verb(sentence: _Sentence, phrase: Phrase, verb: _Verb, rank: int, first: bool) -> Iterator[str]:
    """The relation of the phrase to one of the two most likely verbs."""
    tokens, clause = sentence.tokens, sentence.clause[phrase.first]
    if sentence.clause[verb.index] != clause:
        yield f"{rank}: other clause"
        return
    side = _side(phrase, verb)
    oblique = noun_phrases.is_oblique(tokens, phrase.first)
    words = sentence.words_of(clause)
    yield from (
        f"{rank}: {first} {side} {oblique} {_opening(words)}",
        f"{rank}: {first} {side} {_sign(sentence, phrase.first - 1)}",
        f"{rank}: {verb.found.verb.manner.value} {first} {side} {_kind_of(sentence, phrase)}",
        f"{rank}: {verb.found.form.value} {first} {side}",
    )
    yield from _across(sentence, phrase, verb, rank, first)
    if first and not oblique:
        yield f"{rank}: likely"
    between = tokens[phrase.last + 1 : verb.index] if side == "+" else tokens[verb.index + 1 : phrase.first]
    yield f"{rank}: nouns between {side} {min(sum(token[0][:1].isupper() for token in between), _MANY)}"
    plural, number = _verb_is_plural(words, tokens[verb.index][0]), _number(sentence, phrase)
    yield f"agrees: {plural} {number} {first}"
    if number == ("singular" if plural else "plural") and not oblique:
        yield f"{rank}: disagrees"
    if _ABSTRACT.search(_head(sentence, phrase)):
        yield f"{rank}: abstract {first} {oblique}"


def _side(phrase: Phrase, verb: _Verb) -> str:
    """“+” for a verb behind the phrase, “-” for one before it."""
    return "+" if verb.index > phrase.last else "-"


def _across(sentence: _Sentence, phrase: Phrase, verb: _Verb, rank: int, first: bool) -> Iterator[str]:
    """What stands on the other side of the verb: in “Die Pläne nannte Adler falsch” a name, the likelier subject."""
    side = _side(phrase, verb)
    other = _across_sign(sentence.tokens, verb.index + (1 if side == "+" else -1))
    oblique = noun_phrases.is_oblique(sentence.tokens, phrase.first)
    own = "name" if _beginning(sentence.tokens[phrase.first][0]) == "name" else "oblique" if oblique else "the"
    yield from (
        f"{rank}: across {first} {side} {other}",
        f"{rank}: across {first} {side} {other} {bool(_ABSTRACT.search(_head(sentence, phrase)))} {oblique}",
        f"{rank}: across {first} {side} {own} {other}",
    )
    if not rank:
        yield f"across {verb.found.verb.lemma} {side} {own} {other}"


def _across_sign(tokens: Words, index: int) -> str:
    """What stands at a place: “oblique” or “the” for an article, “name” for another capital, else “none”."""
    word = tokens[index][0] if 0 <= index < len(tokens) else ""
    if word.lower() in DETERMINERS:
        return "oblique" if noun_phrases.is_oblique(tokens, index) else "the"
    return "name" if word[:1].isupper() else "none"


_ABSTRACT = re.compile(r"(?:ung|heit|keit|ion|tät|nis|schaft)(?:en|e|s|se)?$")
"""Endings of nouns that are rather talked about than talking."""


def _head(sentence: _Sentence, phrase: Phrase) -> str:
    return noun_phrases.head([token[0] for token in sentence.tokens[phrase.first : phrase.last + 1]])


def _verb_is_plural(words: Sequence[str], verb: str) -> bool:
    finite = next((word.lower() for word in words if word.lower() in HELPING), verb)
    return finite.endswith("en") or finite == "sind"


def _number(sentence: _Sentence, phrase: Phrase) -> str:
    """“plural”, “singular”, or “either”, by the determiner and the ending of the noun behind “die”."""
    words, head = [token[0] for token in sentence.tokens[phrase.first : phrase.last + 1]], _head(sentence, phrase)
    if words[0].lower() in _PLURAL or "und" in words or _PLURAL_ENDS.search(head):
        return "plural"
    return "singular" if words[0].lower() in _SINGULAR or _SINGULAR_ENDS.search(head) else "either"


def _by_rules(sentence: _Sentence, phrase: Phrase) -> Iterator[str]:
    """What the rules for subjects and set phrases say."""
    kind, before = _kind_of(sentence, phrase), sentence.text[: phrase.start]
    for rank, verb in enumerate(sentence.verbs[:3]):
        if verb.subject and verb.subject.first == phrase.first:
            yield from (f"subject {rank}", f"subject {rank}: {kind}")
        elif verb.subject and verb.subject.start <= phrase.start < verb.subject.end:
            yield f"inside subject {rank}"
    if sentence.verbs and not any(verb.subject for verb in sentence.verbs):
        yield "no subject"
    cited = sentence.cited
    if cited and cited.first == phrase.first:
        yield from ("cited by rule", f"cited by rule: {kind}")
    elif cited:
        yield "inside cited" if cited.start <= phrase.start < cited.end else "another is cited"
    if _CITED.search(before):
        yield from ("behind citing word", f"behind citing word: {kind}")
    if _CITED_SOURCE.search(before):
        yield "behind cited source"
    if _SO.search(before):
        yield f"behind so: {_sign(sentence, phrase.first - 1)}"
