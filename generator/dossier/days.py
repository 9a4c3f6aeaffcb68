"""Proves the day of a position: an expression of the passage, or of the text around it, or the day of the article.

If a day goes with a verb of speech in the passage itself (“sagte am Montag”), only that is the day of the statement.
Otherwise any day counts that its paragraph or the one before it names, and the day of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import islice

from generator.dossier import speakers
from generator.model import RUNNING_TEXT, Article, Citation, DayBasis, Event, Piece, Position, Problem, Severity
from generator.text import days, english_verbs, named_days, quotation_marks, reporting_verbs, speech_verbs
from generator.text.sentences import Span, lead_in, sentences

_LONG_AGO = timedelta(days=366)
"""A statement this much older than its article is more often a slip in the year than an old statement."""
_BEFORE = 1
"""How many paragraphs before that of the passage may name its day. Of positions moved by one, two and seven days .96
are noticed with one paragraph, .95 with two, .93 with three, .88 with twelve before and after. A day that is named
further away is the editor's inference, and shown as such."""
_GAP = "\n\n"


def basis(entry: Position | Event, article: Article, pieces: Iterable[Piece]) -> DayBasis:
    """What the day rests on, as readers are told. A `date_basis` may say that it is the article's own day."""
    if entry.date_basis:
        return DayBasis.ARTICLE if _is_of_article(entry, article) else DayBasis.EDITOR
    named = {each.value for each in (*_said(article, tuple(pieces)), *_near(article, tuple(pieces)))}
    return DayBasis.TEXT if entry.day.isoformat() in named else DayBasis.ARTICLE


def _is_of_article(entry: Position | Event, article: Article) -> bool:
    own = article.date is not None and article.date.value == entry.day.isoformat()
    return own and bool(_OF_ARTICLE.search(entry.date_basis))


def problems(entry: Position | Event, article: Article, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    """What is wrong with the day."""
    published = article.day
    if published and entry.day > published and isinstance(entry, Position):
        yield _too_late(entry, article, pieces)
        return
    if entry.date_basis:
        found = tuple(_contradictory_basis(entry, published)) or tuple(_overruled(entry, article, pieces))
    else:
        checks = (_unproven, _passed_over, _told_later)
        found = tuple(problem for each in checks for problem in each(entry, article, pieces))
    yield from found
    if not found and published and published - entry.day > _LONG_AGO:
        message = f"it is dated {entry.day}, long before its article ({published})"
        yield Problem(entry.path, entry.line_of("date"), message, "check the year", Severity.WARNING)


def _too_late(entry: Position, article: Article, pieces: tuple[Piece, ...]) -> Problem:
    """It is dated after its article: told once, with the day that the passage says, if it says one."""
    said = _behind(entry, article, _said(article, pieces))
    told = f"; the passage says {_listed(said)}" if said else ""
    remedy = (f"write “date: {max(said)}”, or " if said else "") + "correct the date of one of them"
    message = f"it is dated {entry.day}, after its article ({article.iso_day}){told}"
    return Problem(entry.path, entry.line_of("date"), message, remedy)


def unequal(citations: Sequence[Citation]) -> Iterator[Problem]:
    """Positions with the same passage and day of which one gives a reason and the other does not.

    What somebody passes on was held earlier, so that its day may need a reason where that of the telling needs none.
    """
    reasons = {_told_at(each): f"{each.proposal.id}:{each.position.id}" for each in citations if _is_reasoned(each)}
    for each in citations:
        position, other = each.position, reasons.get(_told_at(each))
        if other and not position.date_basis and basis(position, each.article, each.pieces) is DayBasis.TEXT:
            message = f"the same passage and day are inferred in “{other}”; here readers take the day for proven"
            remedy = "add “date_basis: …” here, too, or leave it out there"
            yield Problem(position.path, position.line_of("date"), message, remedy, Severity.WARNING)


def _is_reasoned(citation: Citation) -> bool:
    return bool(citation.pieces and citation.position.date_basis)


def _told_at(citation: Citation) -> tuple[str, tuple[Piece, ...], date, bool]:
    position = citation.position
    return citation.article.id, citation.pieces, position.day, bool(position.via)


_HAVING = re.compile(r"\b(?:habe|haben|hätten?)\b")
"""The auxiliary of the past in reported speech: “dass Adler es versprochen habe”."""


def _told_later(entry: Position | Event, article: Article, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    """Somebody passes on what was said earlier: the day of the passage is when it was passed on."""
    if not isinstance(entry, Position) or not entry.via or not entry.stance:
        return
    said_before = [each for piece in pieces for each in _perfect(article.blocks[piece.block].text, piece)]
    proven = basis(entry, article, pieces) is DayBasis.TEXT and not _is_told_of(entry.day, article, pieces)
    if said_before and proven:
        message = f"on {entry.day} it was only passed on: “{said_before[0]}”"
        remedy = "add “date_basis: …”, which says whose day this is, so that readers see that it is not proven"
        yield Problem(entry.path, entry.line_of("date"), message, remedy, Severity.WARNING)


def _is_told_of(day: date, article: Article, pieces: tuple[Piece, ...]) -> bool:
    """“Sie habe am Mittwoch mit ihm gesprochen”: the passage itself tells of that day as past, and was told later."""
    text, _ = _text(article)
    within = (each for each in _in(article, pieces) if each.value == day.isoformat())
    return any(_HAVING.search(text, *_own(text, each)) for each in within)


def _own(text: str, expression: days.DayExpression) -> tuple[int, int]:
    """From the beginning of its sentence to an expression; nothing if a verb of speech governs it."""
    sentence = next((s for s in _sentences(text) if s.start <= expression.start < s.end), Span(0, len(text)))
    clause = next((c for c in speakers.clauses(text, sentence) if c.start <= expression.start < c.end), sentence)
    governed = speech_verbs.stand_in(text, clause.start, expression.start)
    return (expression.start if governed else sentence.start), expression.start


def _perfect(text: str, piece: Piece) -> Iterator[str]:
    """The clauses of a passage, outside direct speech, in which somebody has said or promised something."""
    quoted = quotation_marks.spans(text)
    for sentence in sentences(text):
        for clause in speakers.clauses(text, sentence):
            words = text[clause.start : clause.end]
            within = piece.start <= clause.start and clause.end <= piece.end
            told = within and _HAVING.search(words) and not quotation_marks.inside(clause.start, quoted)
            if told and any(each.form is reporting_verbs.Form.PARTICIPLE for each in reporting_verbs.verbs(words)):
                yield words.rstrip(".!?")


def _contradictory_basis(entry: Position | Event, published: date | None) -> Iterator[Problem]:
    """The editor's reason for the day names another one."""
    explained = _explained(entry.date_basis)
    found = [each for each in named_days.find_in_any(entry.date_basis, published) if not _inside(each, explained)]
    named = {_meant(each, published) for each in found if not _COUNTED.search(entry.date_basis, 0, each.start)}
    if published and not found and _OF_ARTICLE.search(entry.date_basis):
        named = {published.isoformat()}
    if named and entry.day.isoformat() not in named:
        message = f"“date_basis” names {_listed(named)}, not {entry.day}"
        remedy = "correct the date, or the reason given for it"
        yield Problem(entry.path, entry.line_of("date_basis"), message, remedy)


_COUNTED = re.compile(
    r"\b(?:\w+tag|Mittwoch|Sonnabend|Tage?n?|Wochen?) (?:vor|nach) (?:[\w-]+ ){0,3}$"
    r"|\b(?:\w+day|weeks?) (?:before|after) (?:[\w’'-]+,? ){0,4}$"
)
"""What a reason counts from: “der Montag vor dem 12. März” does not say that it was on 12 March."""
_EXPLAINED = re.compile(r"„([^„“]*)“(?: [\w-]+){0,4}? (?:meint|meinen|gehört|gilt|bezieht sich)\b(?P<meaning>[^.;]*)")
"""“„Am Montag“ meint die Übergabe”: the reason says what that day is of, not that the position is of it."""


def explanations(reason: str) -> Iterator[tuple[str, str]]:
    """Words of the article that a reason quotes, each with what it says that they mean."""
    return ((found[1], found["meaning"].strip()) for found in _EXPLAINED.finditer(reason))


def _explained(reason: str) -> tuple[Span, ...]:
    """Where a reason quotes words of the article in order to say what they mean."""
    return tuple(Span(found.start(1), found.end(1)) for found in _EXPLAINED.finditer(reason))


def _inside(expression: days.DayExpression, spans: Iterable[Span]) -> bool:
    return any(span.start <= expression.start < span.end for span in spans)


_LONGEST_CLAUSE = 200
"""Characters before a day in which its relative clause may begin."""
_OCCASION = (
    r"(?:auftritt|besuch|debatte|gespräch|gipfel|interview|konferenz|rede|sendung|sitzung|tagung|telefonat|treffen|"
    r"unterhaltung)"
)
_RELATIVE = re.compile(
    rf"(?<![\w-])(?![\w-]*{_OCCASION})[\w-]+, (?:\w+ )?(?:d(?:er|ie|as|e[mn])|deren|dessen)\b[^,.;:]*$", re.IGNORECASE
)
"""“die Brücke, die am 1. Mai einstürzte”: a day on which nobody speaks, unless the clause tells of an occasion to."""


def _overruled(entry: Position | Event, article: Article, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    """The passage names a day and `date_basis` gives another: only people can tell which is right.

    If the reason is the day of the article, every earlier day that the passage names counts against it; a later one
    does not, since nobody can have spoken then.
    """
    published = article.iso_day
    named = _told_of(article, pieces) if _OF_ARTICLE.search(entry.date_basis) else ()
    explained = " ".join(entry.date_basis[span.start : span.end] for span in _explained(entry.date_basis))
    said = {
        each.value
        for each in (*_said(article, pieces), *named)
        if (not published or each.value <= published) and each.text not in explained
    }
    if said and entry.day.isoformat() not in said:
        message = f"the passage says {_listed(said)}, “date_basis” is a reason for {entry.day}"
        remedy = f"write “date: {min(said)}” without it, unless you are sure"
        yield Problem(entry.path, entry.line_of("date_basis"), message, remedy, Severity.WARNING)


def _told_of(article: Article, pieces: tuple[Piece, ...]) -> Iterator[days.DayExpression]:
    """The days that a passage names outside of relative clauses."""
    text, _ = _text(article)
    nearby = ((each, max(0, each.start - _LONGEST_CLAUSE)) for each in _in(article, pieces))
    return (each for each, start in nearby if not _RELATIVE.search(text, start, each.start))


_OF_ARTICLE = re.compile(
    r"(?<!\bvor )(?<!\bnach )(?<!\bvor dem )(?<!\bnach dem )(?<!\bbefore the )(?<!\bafter the )(?:"
    r"\b(?:Tag|der|den|dem|Datum) (?:des (?:Artikels|Berichts|Erscheinens|Textes)|der (?:Meldung|Veröffentlichung))\b"
    r"|\b(?:day|date) of (?:the (?:article|report)|publication)\b|\barticle[’']s (?:own )?(?:day|date)\b)"
)
"""“gesetzt ist der des Artikels”, or the same in English; “the Thursday before the article's day” is another."""


def _meant(expression: days.DayExpression, published: date | None) -> str:
    """The day that an expression of a reason means; a weekday is the last one before the article."""
    day = date.fromisoformat(expression.value)
    ahead = expression.rule is days.Rule.WEEKDAY and published is not None and day > published
    return (day - timedelta(7)).isoformat() if ahead else expression.value


def _unproven(entry: Position | Event, article: Article, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    """The article says another day, or none."""
    day = entry.day.isoformat()
    said = _behind(entry, article, _said(article, pieces))
    near = _behind(entry, article, _near(article, pieces))
    allowed = said or near | ({article.date.value} if article.date else set())
    if day not in allowed:
        around = "the passage, what stands before it, and the day of its article give"
        where = "the passage says" if said else around
        message = f"{where} {_listed(allowed)}, not {day}" if allowed else f"nothing in the article says {day}"
        meant = min(allowed, key=lambda each: abs(date.fromisoformat(each) - entry.day), default="")
        remedy = (f"write “date: {meant}”, or " if meant else "") + "add “date_basis: …” with your reason"
        yield Problem(entry.path, entry.line_of("date"), message, remedy)


_ON = re.compile(r"\b(?:[aA]m|[sS]eit|[oO]n|[sS]ince)(?: (?:gestrigen|vergangenen|vorigen))? $")


def _passed_over(entry: Position | Event, article: Article, pieces: tuple[Piece, ...]) -> Iterator[Problem]:
    """An event that the passage itself dates (“liegt seit Dienstag vor”) and that has the day of the article."""
    day, (text, _) = entry.day.isoformat(), _text(article)
    if isinstance(entry, Event) and day == article.iso_day:
        named = {each.value for each in _told_of(article, pieces) if _ON.search(text, 0, each.start)}
        if named and max(named) < day:
            message = f"the passage names {_listed(named)}, the event has the day of the article, {day}"
            remedy = f"write “date: {max(named)}”, or add “date_basis: …” with your reason"
            yield Problem(entry.path, entry.line_of("date"), message, remedy, Severity.WARNING)


def _behind(entry: Position | Event, article: Article, found: Iterable[days.DayExpression]) -> set[str]:
    """Days on which it may have been said: what is announced (“drohte mit Streik am 7. Mai”) lies after the article."""
    last = article.iso_day if isinstance(entry, Position) else ""
    return {each.value for each in found if not last or each.value <= last}


def _listed(found: Iterable[str]) -> str:
    return " or ".join(sorted(found))


def _said(article: Article, pieces: tuple[Piece, ...]) -> tuple[days.DayExpression, ...]:
    """The days in what introduces the passage before a colon; else those that go with a verb of speech in the
    passage."""
    text, starts = _text(article)
    quoted = _quoted(article)
    leads = [lead_in(text, starts[piece.block] + piece.start) for piece in pieces]
    introducing = tuple(_within(article, leads))
    goes_with_speech = _goes_with_english_speech if article.lang == "en" else _goes_with_speech
    return introducing or tuple(
        each
        for each in _in(article, pieces)
        if not quotation_marks.inside(each.start, quoted) and goes_with_speech(text, each)
    )


_NO_SPEECH = re.compile(r"\b(?:dass|ob|nachdem|bevor|als|weil|wenn|um)\b")


def _goes_with_speech(text: str, expression: days.DayExpression) -> bool:
    """Whether the clause of the expression has a verb of speech and is no subordinate clause."""
    sentence = next((s for s in _sentences(text) if s.start <= expression.start < s.end), Span(0, len(text)))
    clause = next((c for c in _clauses(text, sentence) if c.start <= expression.start < c.end), sentence)
    return _is_speech(text[clause.start : clause.end])


def _goes_with_english_speech(text: str, expression: days.DayExpression) -> bool:
    sentence = next((s for s in _sentences(text) if s.start <= expression.start < s.end), Span(0, len(text)))
    first, last = max(sentence.start, expression.start - _AROUND), min(sentence.end, expression.end + _AROUND)
    return english_verbs.go_with(text[first:last], expression.start - first, expression.end - first)


_AROUND = 400
"""How many characters of a sentence are read on either side of a day, as in `text.days`: longer ones are lists."""


# These are asked for each expression of an article: one clause of a thousand days would take minutes.
_sentences = lru_cache(maxsize=64)(sentences)


@lru_cache(maxsize=64)
def _clauses(text: str, sentence: Span) -> tuple[Span, ...]:
    return tuple(speakers.clauses(text, sentence))


@lru_cache(maxsize=64)
def _is_speech(clause: str) -> bool:
    return speech_verbs.stand_in(clause) and not _NO_SPEECH.match(clause.lstrip())


def _near(article: Article, pieces: tuple[Piece, ...]) -> tuple[days.DayExpression, ...]:
    """The days named in the paragraphs of the passage and the one before them, without headings and captions."""
    text, starts = _text(article)
    blocks = [piece.block for piece in pieces] or [0]
    running = [number for number in range(min(blocks)) if article.blocks[number].kind in RUNNING_TEXT]
    first, last = min([*running[-_BEFORE:], *blocks]), max(blocks) + 1
    end = starts[last] if last < len(starts) else len(text)
    return tuple(each for each in _expressions(article) if starts[first] <= each.start < end)


def beside(article: Article, pieces: tuple[Piece, ...]) -> frozenset[str]:
    """The days named in the paragraphs of a passage, in the one before and the one behind them."""
    last = max((piece.block for piece in pieces), default=0)
    running = (number for number in range(last + 1, len(article.blocks)) if article.blocks[number].kind in RUNNING_TEXT)
    behind = tuple(Piece(number, 0, 0) for number in islice(running, 1))
    return frozenset(each.value for each in _near(article, (*pieces, *behind)))


def _in(article: Article, pieces: Iterable[Piece]) -> Iterator[days.DayExpression]:
    _, starts = _text(article)
    spans = [Span(starts[piece.block] + piece.start, starts[piece.block] + piece.end) for piece in pieces]
    yield from _within(article, spans)


def _within(article: Article, spans: Iterable[Span]) -> Iterator[days.DayExpression]:
    stretches = tuple(spans)
    for each in _expressions(article):
        if any(span.start <= each.start < span.end for span in stretches):
            yield each


@lru_cache(maxsize=64)
def _text(article: Article) -> tuple[str, tuple[int, ...]]:
    """The article as one text, and where each block begins in it."""
    starts, text = [], ""
    for block in article.blocks:
        starts.append(len(text))
        text += block.text + _GAP
    return text, tuple(starts)


@lru_cache(maxsize=64)
def _quoted(article: Article) -> tuple[Span, ...]:
    """The spans of the article that are direct speech."""
    return quotation_marks.spans(quotation_marks.without_titles(_text(article)[0]))


@lru_cache(maxsize=64)
def _expressions(article: Article) -> tuple[days.DayExpression, ...]:
    published = article.day
    return named_days.find(_text(article)[0], published, article.lang)
