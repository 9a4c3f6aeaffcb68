"""The day of a claim: what must pass, and what must not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.dossier import days, quote_search, validate
from generator.model import DayBasis, Severity, Stance
from tests.dossier.claims import DEMAND, LINES, citation, claim, dossier
from tests.factories import article, event
from tests.timing import SQUARE, growth

REFUSED = "Sprecher Bo Behrens lehnte den Neubau ab."
BY_BEHRENS = {"quote": REFUSED, "actor": "bo-behrens", "stance": Stance.REJECTS}
TRUE = [
    ("the weekday of the passage", {}, DayBasis.TEXT),
    ("the day of the article", BY_BEHRENS | {"day": date(2024, 5, 3)}, DayBasis.ARTICLE),
    ("a day named nearby", BY_BEHRENS | {"day": date(2024, 5, 2)}, DayBasis.TEXT),
    (
        "an editor's reason",
        {
            "quote": "„Die alte hält keine zehn Jahre mehr“",
            "speaker": DEMAND,
            "stance_basis": "Sie begründet es.",
            "day": date(2024, 5, 1),
            "date_basis": "am Mittwoch, wie sie sagte",
        },
        DayBasis.EDITOR,
    ),
    (
        "the day of the article, with the editor's reason",
        BY_BEHRENS
        | {"day": date(2024, 5, 3), "date_basis": "Einen Tag nennt der Satz nicht; gesetzt ist der des Artikels."},
        DayBasis.ARTICLE,
    ),
    (
        "the same in English",
        BY_BEHRENS | {"day": date(2024, 5, 3), "date_basis": "The passage names none; this is the day of the article."},
        DayBasis.ARTICLE,
    ),
]
FALSE = [
    ("the day of the article", {"day": date(2024, 5, 3)}, "date", "the passage says 2024-05-02", "date: 2024-05-02"),
    ("a week before", {"day": date(2024, 4, 25)}, "date", "the passage says 2024-05-02", "date: 2024-05-02"),
    (
        "a day that nothing names",
        BY_BEHRENS | {"day": date(2024, 4, 30)},
        "date",
        "give 2024-05-02 or 2024-05-03",
        "date: 2024-05-02",
    ),
    (
        "a reason for another day",
        {"day": date(2024, 5, 1), "date_basis": "gesagt am 30. April 2024"},
        "date_basis",
        "names 2024-04-30, not 2024-05-01",
        "correct the date",
    ),
]


@pytest.mark.parametrize(("made", "basis"), [case[1:] for case in TRUE], ids=[case[0] for case in TRUE])
def test_what_is_borne_out(made, basis):
    """No message, and readers are told what the day rests on."""
    position = claim(**made)
    found = citation(position)
    assert validate.validate(dossier(position)) == ()
    assert days.basis(position, found.article, found.pieces) is basis


@pytest.mark.parametrize(
    ("made", "key", "message", "remedy"), [case[1:] for case in FALSE], ids=[case[0] for case in FALSE]
)
def test_what_is_not_borne_out(made, key, message, remedy):
    """One message, in the line of the key, with what to do."""
    (problem,) = validate.validate(dossier(claim(**made)))
    assert problem.line == claim(lines=LINES | {"date_basis": 5}).line_of(key)
    assert message in problem.message
    assert remedy in problem.remedy


def test_what_is_announced_is_no_day_on_which_it_was_said():
    """“drohte mit Streik am 7. Mai”: said before the article appeared, which is the only day that is told."""
    text = "Sprecher Bo Behrens drohte mit Streiks vom 7. bis 9. Mai."
    whole = article(text, id="bruecke", day="2024-05-03")
    for day, number in ((date(2024, 5, 3), 0), (date(2024, 5, 1), 1)):
        made = claim(text, actor="bo-behrens", day=day)
        assert len(list(days.problems(made, whole, quote_search.locate(text, whole)[0]))) == number


def test_after_its_article():
    """One error, with the day that the passage says."""
    (after,) = validate.validate(dossier(claim(day=date(2024, 5, 10))))
    assert "after its article (2024-05-03); the passage says 2024-05-02" in after.message
    assert after.remedy.startswith("write “date: 2024-05-02”, or correct")


def test_years_before_its_article():
    """A warning to check the year, if nothing else is wrong with the day."""
    (unproven,) = validate.validate(dossier(claim(DEMAND, day=date(2022, 5, 2))))
    assert "the passage says 2024-05-02, not 2022-05-02" in unproven.message
    early = claim(
        REFUSED, actor="bo-behrens", stance=Stance.REJECTS, day=date(2022, 5, 2), date_basis="so im Protokoll"
    )
    (found,) = validate.validate(dossier(early))
    assert (found.severity, found.remedy) == (Severity.WARNING, "check the year")


@pytest.mark.parametrize(
    ("paragraphs", "is_proof"),
    [
        (("Am Dienstag tagte der Rat.", REFUSED), True),
        (("Am Dienstag tagte der Rat.", "Es regnete.", REFUSED), False),
        ((REFUSED, "Am Dienstag tagte der Rat."), False),
        ((f"{REFUSED} Am Dienstag tagte der Rat.",), True),
    ],
    ids=["the paragraph before", "two before", "the paragraph behind", "its own"],
)
def test_how_far_a_day_may_stand(paragraphs, is_proof):
    """A day named further off is no proof; the editor says why it is meant."""
    whole, position = (
        article(*paragraphs),
        claim(REFUSED, actor="bo-behrens", stance=Stance.REJECTS, day=date(2024, 4, 30)),
    )
    (piece,) = quote_search.locate(REFUSED, whole)
    assert (list(days.problems(position, whole, piece)) == []) is is_proof


def test_the_day_that_introduces_a_passage():
    """Behind a colon no day counts but that before it, though the article has another."""
    whole = article(f"Behrens sagte am Dienstag: {REFUSED}")
    (piece,) = quote_search.locate(REFUSED, whole)
    assert list(days.problems(claim(REFUSED, day=date(2024, 4, 30)), whole, piece)) == []
    assert len(list(days.problems(claim(REFUSED, day=date(2024, 5, 3)), whole, piece))) == 1


def test_a_reason_against_the_passage():
    """The day of a verb of speech in the passage outweighs a reason: a warning, since people may know more."""
    whole = article(DEMAND)
    (piece,) = quote_search.locate(DEMAND, whole)
    (problem,) = days.problems(claim(date_basis="der Tag des Artikels", day=date(2024, 5, 3)), whole, piece)
    assert problem.message == "the passage says 2024-05-02, “date_basis” is a reason for 2024-05-03"
    assert problem.severity is Severity.WARNING
    assert list(days.problems(claim(date_basis="am Donnerstag"), whole, piece)) == []
    visited = article("Der Rat war nach dem Besuch am Dienstag für eine Brücke.")
    (piece,) = quote_search.locate("Der Rat war nach dem Besuch am Dienstag für eine Brücke.", visited)
    (problem,) = days.problems(claim(date_basis="der Tag des Artikels", day=date(2024, 5, 3)), visited, piece)
    assert problem.message.startswith("the passage says 2024-04-30")
    talked = article("Bei dem Gespräch, das am Dienstag stattfand, war der Rat für eine Brücke.")
    (piece,) = quote_search.locate(talked.blocks[0].text, talked)
    (problem,) = days.problems(claim(date_basis="der Tag des Artikels", day=date(2024, 5, 3)), talked, piece)
    assert problem.message.startswith("the passage says 2024-04-30")


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat ist für eine Brücke bis zum 31. Dezember 2024.",
        "Der Rat ist dafür, am kommenden Montag abzustimmen.",
        "Die Brücke, die am 1. Mai einstürzte, soll der Rat ersetzen.",
    ],
)
def test_days_on_which_nobody_speaks(sentence):
    """A deadline, a day to come and that of a relative clause speak against no reason."""
    whole = article(sentence)
    (piece,) = quote_search.locate(sentence, whole)
    reason = {"date_basis": "der Tag des Artikels", "day": date(2024, 5, 3)}
    assert list(days.problems(claim(sentence, **reason), whole, piece)) == []


def test_a_reason_that_names_the_article():
    """“der Tag des Artikels” is a day like any other."""
    reason = "Der Satz nennt keinen Tag; gesetzt ist der des Artikels."
    whole = article(REFUSED)
    (piece,) = quote_search.locate(REFUSED, whole)
    assert list(days.problems(claim(REFUSED, date_basis=reason, day=date(2024, 5, 3)), whole, piece)) == []
    assert len(list(days.problems(claim(REFUSED, date_basis=reason, day=date(2024, 5, 1)), whole, piece))) == 1


@pytest.mark.parametrize(
    ("reason", "day", "number"),
    [
        ("Tags vor dem Tag des Artikels", 1, 0),
        ("the Thursday before the article's day", 2, 0),
        ("the Thursday before the article's day", 1, 1),
    ],
)
def test_a_reason_that_counts_from_the_article(reason, day, number):
    """It names another day than the article's."""
    whole = article(REFUSED)
    (piece,) = quote_search.locate(REFUSED, whole)
    claimed = claim(REFUSED, date_basis=reason, day=date(2024, 5, day))
    assert len(list(days.problems(claimed, whole, piece))) == number


def test_a_weekday_in_a_reason_is_the_last_one():
    """A reason is written in the present, of what the article tells as past; a week more is another day."""
    reason = "Der Artikel datiert die Sitzung auf Dienstag."
    whole = article(REFUSED)
    (piece,) = quote_search.locate(REFUSED, whole)
    assert list(days.problems(claim(REFUSED, date_basis=reason, day=date(2024, 4, 30)), whole, piece)) == []
    assert len(list(days.problems(claim(REFUSED, date_basis=reason, day=date(2024, 4, 23)), whole, piece))) == 1


def test_a_reason_that_explains_a_day_away():
    """“„Am Donnerstag“ meint …” names no day of the position, and answers for the day that the passage names."""
    told = "Am Donnerstag sagte Adler, sie habe gezögert. Adler forderte eine Brücke."
    whole = article(told)
    piece = quote_search.locate(told, whole)[0]
    explained = "„Am Donnerstag“ im ersten Satz meint das Zögern; das Übrige ist nicht datiert."
    for reason, day, number in ((explained, 3, 0), ("Das war am Donnerstag.", 3, 1), ("Sie sprach damals.", 3, 1)):
        assert len(list(days.problems(claim(told, date_basis=reason, day=date(2024, 5, day)), whole, piece))) == number


@pytest.mark.parametrize(
    ("told", "day", "number"),
    [
        ("Das Gutachten liegt seit Dienstag vor.", 3, 1),
        ("Das Gutachten liegt seit Dienstag vor.", 0, 0),
        ("Der Rat vertagt den Bau auf den 7. Mai.", 3, 0),
        ("Nach dem Brand vom Dienstag tagt der Rat.", 3, 0),
    ],
)
def test_an_event_that_its_passage_dates(told, day, number):
    """The day of the article is not that of an event that the passage itself dates; other days may stand there."""
    whole = article(told)
    piece = quote_search.locate(told, whole)[0]
    made = replace(event(told, 1), day=date(2024, 5, 3) if day else date(2024, 4, 30))
    found = list(days.problems(made, whole, piece))
    assert [each.severity for each in found] == [Severity.WARNING] * number


def test_the_day_of_what_is_told_as_past():
    """“Sie habe am Mittwoch mit ihm gesprochen” dates the talk, not the telling."""
    told = "Adler sagte, sie habe am Mittwoch mit Behrens gesprochen. Behrens habe Geld zugesagt."
    whole = article(told)
    piece = quote_search.locate(told, whole)[0]
    made = claim(told, actor="bo-behrens", via=("anna-adler",), stance=Stance.COMMITS, day=date(2024, 5, 1))
    assert list(days.problems(made, whole, piece)) == []


PASSED_ON = "Behrens sagte am Donnerstag, dass Adler eine Brücke versprochen habe."


@pytest.mark.parametrize(
    ("text", "more", "warned"),
    [
        (PASSED_ON, {}, True),
        (PASSED_ON, {"date_basis": "der Donnerstag, an dem Behrens davon sprach"}, False),
        ("Behrens sagte am Donnerstag, Adler werde eine Brücke bauen.", {}, False),
        (PASSED_ON, {"via": ()}, False),
    ],
    ids=["told later", "with a reason", "told as it was said", "nobody passes it on"],
)
def test_what_was_said_before_it_was_passed_on(text, more, warned):
    """The day of the passage is that of the telling; a reason says so to readers."""
    whole = article(text)
    piece = quote_search.locate(text, whole)[0]
    made = claim(text, **{"via": ("bo-behrens",), "stance": Stance.COMMITS} | more)
    found = list(days.problems(made, whole, piece))
    assert [problem.severity for problem in found] == [Severity.WARNING] * warned
    assert not warned or "only passed on: “dass Adler eine Brücke versprochen habe”" in found[0].message


def test_one_passage_dated_in_two_ways():
    """What one position infers readers may not take for proven in another; where both say so there is no message."""
    reason = "Gesetzt ist der Donnerstag, an dem Adler sprach."
    nearby: dict[str, Any] = BY_BEHRENS | {"day": date(2024, 5, 2)}
    inferred, plain = claim(**nearby, date_basis=reason), claim(**nearby, id="ebenso")
    (problem,) = validate.validate(dossier(inferred, plain))
    assert f"inferred in “neubau:{inferred.id}”" in problem.message
    assert (problem.line, problem.severity) == (LINES["date"], Severity.WARNING)
    assert validate.validate(dossier(inferred, claim(**nearby, id="ebenso", date_basis=reason))) == ()


def test_the_day_of_what_is_passed_on_is_that_of_the_telling():
    """A reason for it says nothing against whoever speaks of himself in the same passage."""
    nearby: dict[str, Any] = BY_BEHRENS | {"day": date(2024, 5, 2)}
    told = claim(**nearby, via=("cem-can",), date_basis="Gesetzt ist der Donnerstag, an dem Can davon sprach.")
    for via, warnings in (((), 0), (("cem-can",), 1)):
        other = claim(**nearby, id="ebenso", via=via)
        assert len(list(days.unequal(dossier(told, other).citations))) == warnings


def test_the_day_of_the_article_needs_no_reason_twice():
    """Readers see “day of the article” with either."""
    that_day: dict[str, Any] = BY_BEHRENS | {"day": date(2024, 5, 3)}
    inferred = claim(**that_day, date_basis="Einen Tag nennt der Satz nicht; gesetzt ist der des Artikels.")
    assert validate.validate(dossier(inferred, claim(**that_day, id="ebenso"))) == ()


@pytest.mark.parametrize(
    ("reason", "number"),
    [
        ("Der Donnerstag vor dem 3. Mai 2024.", 0),
        ("Ein Tag nach der Sitzung am 1. Mai 2024.", 0),
        ("Gesagt am 3. Mai 2024.", 1),
    ],
)
def test_a_reason_that_counts_from_another_day(reason: str, number: int) -> None:
    """It names that day, and does not say that it is the one."""
    told = claim(date_basis=reason, day=date(2024, 5, 2))
    found = validate.validate(dossier(told))
    assert sum("“date_basis” names" in each.message for each in found) == number


def test_a_clause_of_days_takes_as_long_as_it_is():
    """Whether somebody speaks in it is asked once, not for each day."""

    def read(size: int) -> None:
        text = "Anna Adler " + "03.05.2024 " * size + "Ende."
        long = article(text)
        assert days.basis(event(text, 3), long, quote_search.locate(text, long)[0])

    assert growth(read, 1000) < SQUARE
