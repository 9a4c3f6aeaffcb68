"""What a quotation leaves out of the sentences it quotes: a “nicht”, the rest of a clause, a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.dossier import quote_search
from generator.model import Citation, Problem, Severity
from generator.text.sentences import Span, sentences

_NEGATION = re.compile(r"\b(?:nicht|nichts|nie|niemals|niemand\w*|kein\w*|weder|kaum)\b", re.IGNORECASE)
_SIGN = re.compile(r"[,;:.!?()–—]| - ")
_MARKS = "„“”\"»«’' "
_SUBORDINATE = re.compile(
    r"(?:^|[,:(] ?)[„“”\"»«]?(?:dass|ob|welche[rsnm]?|wie|was|wer|wann|wo|um)\b[^,;:()]*$", re.IGNORECASE
)
"""A clause that begins so ends in its verb: what stands behind belongs to it."""
_JOINED = re.compile(r"\W*(?:und|oder|sowie|aber|doch)\b")
_UNFINISHED = re.compile(r"(?:Ob|Wenn|Falls|Sofern|Sobald|Dass)\b[^,]*,?$")
"""A sentence that begins so tells nothing before its main clause."""
_CONDITION = re.compile(
    r"[\s,–—]*(?:aber |doch |jedoch )?(?:nur |erst |allerdings )?"
    r"(?:wenn|falls|sofern|sobald|solange|vorausgesetzt|es sei denn|unter der Bedingung)\b"
)
_OPENS_WITH_CONDITION = re.compile(r"(?:Wenn|Falls|Sofern|Sobald|Solange)\b")


def problems(citation: Citation) -> Iterator[Problem]:
    """What is missing that turns the sense; what `speaker` quotes is not missing."""
    for number in sorted({piece.block for piece in citation.pieces}):
        text = citation.article.blocks[number].text
        quoted, shown = _spans(citation, number)
        for sentence in sentences(text):
            own = [each for each in quoted if each.start < sentence.end and each.end > sentence.start]
            if own:
                yield from _in_sentence(text, sentence, own, shown, citation)


def _spans(citation: Citation, block: int) -> tuple[list[Span], list[Span]]:
    """Of a block what the quotation holds, and what it or `speaker` holds."""
    beside = quote_search.locate(citation.position.speaker, citation.article) if citation.position.speaker else ()
    quoted = [Span(piece.start, piece.end) for piece in citation.pieces if piece.block == block]
    named = [Span(piece.start, piece.end) for passage in beside for piece in passage if piece.block == block]
    return quoted, [*quoted, *named]


def _in_sentence(
    text: str, sentence: Span, own: list[Span], shown: list[Span], citation: Citation
) -> Iterator[Problem]:
    first, last = own[0], own[-1]
    before, behind = text[sentence.start : first.start], text[last.end : sentence.end]
    for one, other in pairwise(own):
        yield from _omitted(text[one.end : other.start], citation)
    if not any(each.start < first.start and each.end > sentence.start for each in shown):
        yield from _before(before, citation)
    if not any(each.end > last.end and each.start < sentence.end for each in shown):
        yield from _behind(text[max(first.start, sentence.start) : last.end], behind, citation)


def _omitted(gap: str, citation: Citation) -> Iterator[Problem]:
    """“[…]” stands for the end of one clause and the beginning of another; clauses between them may deny anything."""
    parts = _SIGN.split(gap)
    yield from _denied(parts[:1] + parts[1:][-1:], citation)


def _before(gap: str, citation: Citation) -> Iterator[Problem]:
    if gap.strip(_MARKS):
        yield from _denied(_SIGN.split(gap)[-1:], citation)
        if _OPENS_WITH_CONDITION.match(gap.lstrip(_MARKS)):
            yield _problem(citation, f"the condition before it is left out: “{_start(gap)}”", Severity.WARNING)


def _behind(quoted: str, gap: str, citation: Citation) -> Iterator[Problem]:
    rest = gap.strip(_MARKS)
    if not rest.strip(".!?"):
        return
    if _UNFINISHED.match(quoted.strip(_MARKS)):
        yield _problem(citation, f"the main clause is left out: “{_start(rest)}”")
    elif _CONDITION.match(gap.lstrip(_MARKS)):
        yield _problem(citation, f"the condition behind it is left out: “{_start(rest)}”", Severity.WARNING)
    elif not _SIGN.match(rest):
        clause = _SIGN.split(rest)[0]
        if _SUBORDINATE.search(quoted) and not _JOINED.match(clause):
            yield _problem(citation, f"the clause goes on: “{clause.strip()}”")
        else:
            yield from _denied([clause], citation)


def _denied(parts: list[str], citation: Citation) -> Iterator[Problem]:
    for part in parts:
        if found := _NEGATION.search(part):
            yield _problem(citation, f"it leaves out “{found[0]}”: “{_start(part)}”")


def _start(text: str) -> str:
    words = text.strip(" ,;").split()
    return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def _problem(citation: Citation, message: str, severity: Severity = Severity.ERROR) -> Problem:
    position = citation.position
    remedy = "quote it, too, so that the passage means what the article says"
    return Problem(position.path, position.line_of("quote"), f"the quotation is cut: {message}", remedy, severity)
