"""What a quotation leaves out of the sentences it quotes: a “nicht”, the rest of a clause, a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from generator.dossier import quote_search
from generator.model import Citation, Problem, Severity
from generator.text import speech_verbs
from generator.text.sentences import Span, sentences

_NEGATION = re.compile(r"\b(?:nicht|nichts|nie|niemals|niemand\w*|kein\w*|weder|kaum)\b", re.IGNORECASE)
_DENIES_NOTHING = re.compile(
    r"\bnicht (?:nur|bloß|zuletzt|weniger als)\b|\bnichts (?:anderes|weniger|Geringeres) als\b"
    r"|\bwie (?:nie|kein\w*|niemand\w*|nichts)\b"
    r"|\b(?:kein\w*|kaum|nicht einmal)(?: \w+)? (?:Stunde|Tag|Woche|Monat|Jahr)e?n? (?:nach|vor|später|zuvor)\b"
    r"|\b(?:kaum|nicht einmal) ein\w* (?:Stunde|Tag|Woche|Monat|Jahr)"
    r"|\b(?:d(?:er|ie|as|e[mns])|eine?[mnrs]?)(?: noch)? nicht (?-i:[a-zäöüß]+e[mnrs]? (?=[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
"""Negations that do not turn the sense: “nicht nur”, “nichts anderes als”, “wie nie”, “keine Woche nach”, “die nicht
öffentliche Sitzung”."""
_DENIES_IN_PART = re.compile(r"nicht (?:ohne|allein|mehr als)\b", re.IGNORECASE)
_SHOWN = 12
"""Words of what is left out that a message shows: a line of a terminal."""
_SIGN = re.compile(r"[,;:.!?()–—]| - ")
_MARKS = "„“”\"»«’' "
_SUBORDINATE = re.compile(r"(?:^|[,:(] ?)[„“”\"»«]?(?:dass|ob|welche[rsnm]?|wie|was|wer|wann|wo|um)\b[^,;:()]*$")
"""The beginning of a clause that ends in its verb; with a capital letter it may be a question, or “Um 15 Uhr …”."""
_VERB = (
    r"(?:ha(?:t|st|be|ben|tten?)|hätten?|wird|werden?|wurden?|würden?|will|woll(?:e|en|ten?)|soll(?:e|en|ten?)?|"
    r"kann|könn(?:e|en|ten?)|konnten?|muss|müss(?:e|en|ten?)|mussten?|darf|dürf(?:e|en|ten?)|durften?|möchten?|"
    r"ist|sind|sei(?:en)?|war(?:en)?|wären?|lässt|lassen)"
)
_MAY_END_IT = re.compile(r"(?!\W*(?:als|wie)\b)(?!.*\bzu\b).*\b[a-zäöüß]+\W*$")
"""A possible end of such a clause, its verb; what follows a verb mostly ends in a noun (“bereit sei zu Gesprächen”)."""
_ENDS_IN_VERB = re.compile(rf"\b{_VERB}\W*$")
_JOINED = re.compile(r"\b(?:und|oder|sowie|aber|doch)\b")
_OWN_CLAUSE = re.compile(rf"\W*(?:$|(?:{_VERB}|er|sie|es|wir|ich|man|dass|ob|weil|wenn|was|wer|wie|wo|wann)\b)")
"""What shows that another clause begins behind “und”: the negation itself, a verb, a pronoun or a conjunction."""
_UNFINISHED = re.compile(r"(?:Ob|Wenn|Falls|Sofern|Sobald|Dass)\b[^,?!]*,?$")
"""A sentence that begins so says nothing without its main clause; “Ob das geht?” is complete."""
_CONDITION = re.compile(
    r"[\s,–—]*(?:aber |doch |jedoch )?(?:nur |erst |allerdings )?"
    r"(?:wenn|falls|sofern|sobald|solange|vorausgesetzt|es sei denn|unter der Bedingung"
    r"|sollten? (?:der|die|das|ein\w*|er|sie|es)\b|sollten? (?=[A-ZÄÖÜ]))"
)
_LIMIT = re.compile(r"\b(?<![nN]icht )(?:nur|lediglich|allenfalls|höchstens|frühestens)\b")
"""Left out by “[…]” or before the quoted words, what is quoted says more than the article."""
_RESTRICTION = re.compile(
    r"[\s,–—;]*(?:(?:allerdings|wenn auch|wenngleich|jedoch nur|aber nur|doch nur)\b"
    r"|(?:und )?(?!(?:er|sie|es|wir|ich|man|der|die|das|diese[rs]?|andere|viele|manche)\b)"
    r"(?P<verb>[a-zäöüß]+) (?:aber|jedoch|allerdings)\b)"
)
"""What takes back a part of what stands before it (“sei gut, löse aber nicht alles”); not what others do (“sie aber
zögert”)."""
_TAKEN_BACK = re.compile(
    r"\s*[„“”\"»]?(?:Aber|Allerdings|Doch|Jedoch) (?:nicht|nur|erst)\b(?! (?:nur|bloß|allein|alle|jede[rn]?)\b)"
    r"(?! (?:\w+ ){0,2}\w+ (?:danach|darauf|später|zuvor)\b)"
)
"""Opens a sentence that limits the one before (“Darüber kann man reden. Aber nicht heute.”); not “Doch nicht nur die
Stadt …”, nor “Doch nur zwei Tage später …”."""
_OPENS_WITH_CONDITION = re.compile(r"(?:Wenn|Falls|Sofern|Sobald|Solange)\b")


def problems(citation: Citation) -> Iterator[Problem]:
    """What the quotation leaves out although it changes the sense; what `speaker` quotes is not left out."""
    for number in sorted({piece.block for piece in citation.pieces}):
        text = citation.article.blocks[number].text
        quoted, shown = _spans(citation, number)
        for sentence in _sentences(text):
            own = [each for each in quoted if each.start < sentence.end and each.end > sentence.start]
            if own:
                yield from _in_sentence(text, sentence, own, shown, citation)


_sentences = lru_cache(maxsize=64)(sentences)
"""Of paragraphs, which are needed again for each position that quotes them."""


def _spans(citation: Citation, block: int) -> tuple[list[Span], list[Span]]:
    """The spans of a block that the quotation holds, and those that it or `speaker` holds."""
    beside = quote_search.locate(citation.position.speaker, citation.article)
    quoted = [Span(piece.start, piece.end) for piece in citation.pieces if piece.block == block]
    named = [Span(piece.start, piece.end) for passage in beside for piece in passage if piece.block == block]
    return quoted, [*quoted, *named]


def _in_sentence(
    text: str, sentence: Span, own: list[Span], shown: list[Span], citation: Citation
) -> Iterator[Problem]:
    """What is left out of one sentence: between its quoted spans (`own`), and before and behind them, unless `speaker`
    holds it (`shown`)."""
    first, last = own[0], own[-1]
    before, behind = text[sentence.start : first.start], text[last.end : sentence.end]
    for one, other in pairwise(own):
        yield from _omitted(text[one.end : other.start], text[other.start : other.end], citation)
    if not any(each.start < first.start and each.end > sentence.start for each in shown):
        yield from _before(before, text[first.start : first.end], citation)
    if not any(each.end > last.end and each.start < sentence.end for each in shown):
        yield from _behind(text[max(first.start, sentence.start) : last.end], behind, citation)
    if _TAKEN_BACK.match(text, sentence.end) and not any(each.end > sentence.end + 1 for each in shown):
        message = f"the next sentence limits it: “{_start(text[sentence.end :])}”"
        yield _problem(citation, message, Severity.WARNING)


def _omitted(gap: str, behind: str, citation: Citation) -> Iterator[Problem]:
    """What “[…]” leaves out: the end of one clause and the beginning of another; negations in clauses between do not
    matter."""
    first, *others = _SIGN.split(gap)
    yield from _denied_behind(first, not others, citation)
    if _CONDITION.match(gap.lstrip(_MARKS)):
        yield _problem(citation, f"the condition behind it is left out: “{_start(gap)}”", Severity.WARNING)
    limit = _LIMIT.search(gap)
    if limit and not others:
        yield _problem(citation, f"it leaves out “{limit[0]}”: “{_start(gap)}”", Severity.WARNING)
    for part in others[-1:]:
        yield from _denied_before(part, behind, citation)


def _before(gap: str, quoted: str, citation: Citation) -> Iterator[Problem]:
    """What stands in the sentence before the quoted words and changes them: a limit, a negation, a condition."""
    if gap.strip(_MARKS):
        limit = _LIMIT.search(_SIGN.split(gap)[-1])
        if limit:
            yield _problem(citation, f"it leaves out “{limit[0]}”: “{_start(gap)}”", Severity.WARNING)
        yield from _denied_before(_SIGN.split(gap)[-1], quoted, citation)
        if _OPENS_WITH_CONDITION.match(gap.lstrip(_MARKS)):
            yield _problem(citation, f"the condition before it is left out: “{_start(gap)}”", Severity.WARNING)


def _behind(quoted: str, gap: str, citation: Citation) -> Iterator[Problem]:
    """What stands in the sentence behind the quoted words and changes them: its main clause, a condition, a limit, or
    the rest of the quoted clause."""
    rest = gap.strip(_MARKS)
    if not rest.strip(".!?"):
        return
    if _UNFINISHED.match(quoted.strip(_MARKS)) and not rest.startswith(":"):
        yield _problem(citation, f"the main clause is left out: “{_start(rest)}”")
    elif _CONDITION.match(gap.lstrip(_MARKS)):
        yield _problem(citation, f"the condition behind it is left out: “{_start(rest)}”", Severity.WARNING)
    elif (found := _RESTRICTION.match(gap.lstrip(_MARKS))) and not speech_verbs.is_verb(found["verb"] or ""):
        yield _problem(citation, f"what limits it is left out: “{_start(rest)}”", Severity.WARNING)
    elif not _SIGN.match(rest):
        clause = _SIGN.split(rest)[0]
        goes_on = _SUBORDINATE.search(quoted) and not _JOINED.search(clause)
        message = f"the clause goes on: “{clause.strip()}”"
        if goes_on and _ENDS_IN_VERB.search(clause):
            yield _problem(citation, message)
        elif goes_on and not _NEGATION.search(clause) and _MAY_END_IT.match(clause):
            yield _problem(citation, message, Severity.WARNING)
        else:
            yield from _denied_behind(clause, bool(_ENDS_IN_VERB.search(quoted)), citation)


def _denied_behind(part: str, shares_verb: bool, citation: Citation) -> Iterator[Problem]:
    """The first negation behind the quoted words; one behind “und” mostly belongs to another clause.

    That is uncertain if both may share a verb (“kann und will nicht bauen”).
    """
    for found in _negations(part):
        joined = list(_JOINED.finditer(part, 0, found.start()))
        if not joined or shares_verb or not _OWN_CLAUSE.match(part[joined[-1].end() : found.start()]):
            yield _left_out(found, part, bool(joined), citation)
            return


def _denied_before(part: str, quoted: str, citation: Citation) -> Iterator[Problem]:
    """The last negation before the quoted words; with “und” between, it may belong to another clause."""
    for found in list(_negations(part))[-1:]:
        joined = list(_JOINED.finditer(part, found.end()))
        if not (joined and _OWN_CLAUSE.match(part[joined[-1].end() :] + quoted)):
            yield _left_out(found, part, bool(joined), citation)


def _negations(part: str) -> Iterator[re.Match[str]]:
    harmless = [Span(each.start(), each.end()) for each in _DENIES_NOTHING.finditer(part)]
    for found in _NEGATION.finditer(part):
        if not any(each.start <= found.start() < each.end for each in harmless):
            yield found


def _left_out(found: re.Match[str], part: str, is_joined: bool, citation: Citation) -> Problem:
    is_certain = not is_joined and not _DENIES_IN_PART.match(part, found.start())
    severity = Severity.ERROR if is_certain else Severity.WARNING
    return _problem(citation, f"it leaves out “{found[0]}”: “{_start(part)}”", severity)


def _start(text: str) -> str:
    words = text.strip(" ,;").split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


def _problem(citation: Citation, message: str, severity: Severity = Severity.ERROR) -> Problem:
    position = citation.position
    remedy = "quote it, too, so that the passage means what the article says"
    return Problem(position.path, position.line_of("quote"), f"the quotation is cut: {message}", remedy, severity)
