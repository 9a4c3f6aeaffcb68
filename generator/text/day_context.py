"""Where an expression of a day stands: its sentence, its clause, and whether that tells of the past or the future."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.text.sentences import Span
from generator.text.tense import PLANNED, Tense, tense

_PUNCTUATION = re.compile(r"[,;:()„“”\"»«]| [–-] ")
_CLAUSE_END = re.compile(rf"{_PUNCTUATION.pattern}|\b(?:und|sowie|aber|doch|während|nachdem|bevor) ")
PRESENT = re.compile(
    r"\b(?!(?:mit|seit|nicht|jetzt|dort|fast|erst|laut|statt|weit)\b)[a-zäöüß]{3,}t\b"
    r"|\b[a-zäöüß]{3,}en (?:wir|sich|sie|die)\b"
)
"""Words that may be a verb in the present tense: “trifft”, “treffen sich”."""
_AUXILIARY = re.compile(r"\b(?:ha[tb]\w*|ist|sind|sei|seien)\b")
"""Its participle may stand in another clause."""
_CLOSED = re.compile(r"(?:\b[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|\bworden)\W*$")
"""A clause without a finite verb that ends in a participle: “ist gefesselt und am Montag gefunden worden”."""
_INTERRUPTED = re.compile(r"\b(?:ha[tb]\w*|ist|sind|sei|seien)\b[^,.;:]*, [^,.;:]{3,40}, [^,.;:]*$")
"""“Sie habe, erzählt sie, am Montag” is followed by a participle that belongs to “habe”."""
_OPENS_ATTRIBUTE = re.compile(
    r"(?<!, )\b(?:de[rmns]|die|das|(?:ein|sein|ihr)e?[rmns]?)"
    r" (?:erst |bereits |noch |schon |ursprünglich |eigentlich )?(?:am|ab|seit|vom|zum|für|für den) (?:\w+en )?$",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(
    rf"(?: [\w-]+){{0,5}}? (?:(?P<ahead>(?:{PLANNED})"
    r"e[nmrs]?|[a-zäöüß]{3,}ende[nmrs]?)"
    r"|(?:[a-zäöüß]*ge[a-zäöüß]{2,}|[a-zäöüß]*(?:be|ver|er|ent|zer|miss|über|unter)[a-zäöüß]{2,}|[a-zäöüß]+ier)"
    r"(?:t|en)e[nmrs]?)(?: [a-zäöüß-]+)* [A-ZÄÖÜ]"
)
"""“die für Montag geplante Sitzung”, “der am Montag beginnende Streik”, “die am Montag verhafteten Männer”."""


_BETWEEN = re.compile(r"\bzwischen (?:[\w.]+ ){1,4}und (?:de[mnr] )?$")
"""“sind zwischen Freitag und Samstag gefallen”: this “und” begins no clause."""


@dataclass(frozen=True)
class Context:
    """An expression, text[start:end], in its sentence."""

    text: str
    sentence: Span
    start: int
    end: int

    @property
    def before(self) -> str:
        """The sentence up to it."""
        return self.text[self.sentence.start : self.start]

    @property
    def after(self) -> str:
        """The sentence behind it."""
        return self.text[self.end : self.sentence.end]

    @property
    def clause(self) -> Span:
        """From one punctuation mark or conjunction to the next."""
        return self._between(_CLAUSE_END)

    @property
    def main_clause(self) -> Span:
        """From one punctuation mark to the next: “und” may join nouns."""
        return self._between(_PUNCTUATION)

    def _between(self, bounds: re.Pattern[str]) -> Span:
        start, end = self.sentence.start, self.sentence.end
        for bound in bounds.finditer(self.text, start, end):
            if bound.end() <= self.start:
                start = bound.end()
            elif bound.start() >= self.end:
                return Span(start, bound.start())
        return Span(start, end)

    def tense(self) -> Tense:
        """The tense of the clause; that of the whole sentence if no verb of the clause shows one.

        A clause without any verb (“auf die Frage am Montag, …”) is past if anything in the sentence is.
        """
        attributive = self._tense_of_attribute()
        if attributive is not Tense.UNKNOWN:
            return attributive
        clause = self.clause
        when = tense(self.text, clause, self.start)
        if when is not Tense.UNKNOWN:
            return when
        if _AUXILIARY.search(self.text, clause.start, clause.end) or self._is_interrupted(clause):
            return tense(self.text, self.sentence, self.start)
        present = PRESENT.search(self.text, clause.start, clause.end)
        if (not present and _BETWEEN.search(self.before)) or self._goes_on(clause):
            return tense(self.text, self.main_clause, self.start)
        return Tense.PAST if not present and self._tells_of_the_past() else Tense.UNKNOWN

    def _goes_on(self, clause: Span) -> bool:
        """Whether its finite verb stands before an “und” and its participle behind it."""
        return clause != self.main_clause and bool(_CLOSED.search(self.text[clause.start : clause.end]))

    def _is_interrupted(self, clause: Span) -> bool:
        """Whether its auxiliary stands before words put in between (“erzählt sie”) and its participle behind them."""
        return bool(_CLOSED.search(self.text[clause.start : clause.end]) and _INTERRUPTED.search(self.before))

    def _tense_of_attribute(self) -> Tense:
        """The tense of the participle before a noun that the day belongs to, if there is one."""
        if not _OPENS_ATTRIBUTE.search(self.before):
            return Tense.UNKNOWN
        found = _ATTRIBUTE.match(self.text, self.end, self.sentence.end)
        if found is None:
            return Tense.UNKNOWN
        return Tense.FUTURE if found["ahead"] else Tense.PAST

    def _tells_of_the_past(self) -> bool:
        clauses = self._clauses()
        return any(tense(self.text, clause, clause.start) is Tense.PAST for clause in clauses)

    def _clauses(self) -> Iterator[Span]:
        start = self.sentence.start
        for bound in _CLAUSE_END.finditer(self.text, start, self.sentence.end):
            yield Span(start, bound.start())
            start = bound.end()
        yield Span(start, self.sentence.end)

    def is_story(self) -> bool:
        """Whether the clause is in the preterite, the tense of stories; news are told in the perfect tense."""
        clause = self.clause
        past = tense(self.text, clause, self.start) is Tense.PAST
        return past and not _AUXILIARY.search(self.text, clause.start, clause.end)
