"""Days that German news names, absolute or counted from another day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.days import Rule, find
from tests.text import judged_days

WEDNESDAY = date(2025, 8, 27)
NAMES = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
FOUND_OF_JUDGED, RIGHT_OF_JUDGED = 0.95, 0.92
"""Below what is reached (1.0 and .95) by the chance of one or two sentences; the second is the bar for real texts."""
CASES = [
    # absolute
    ("Das Treffen am 3. Mai 2024 war kurz.", {"3. Mai 2024": "2024-05-03"}),
    ("Stand 28.06.2025.", {"28.06.2025": "2025-06-28"}),
    ("Er starb am 5. August 1930 in Köln.", {"5. August 1930": "1930-08-05"}),
    ("Gegründet wurde es am 9.11.89 in Köln.", {"9.11.89": "1989-11-09"}),
    ("Das Urteil vom 2025-01-09 gilt.", {"2025-01-09": "2025-01-09"}),
    ("Am 31. Februar 2025 war nichts.", {}),
    ("Am 5. Febr. 2025 war nichts.", {"5. Febr. 2025": "2025-02-05"}),
    # without a year
    ("Am 3. Mai reiste er ab.", {"3. Mai": "2025-05-03"}),
    ("Am 2. Januar beginnt das Fest.", {"2. Januar": "2026-01-02"}),
    ("Die Frist endet am 1.9. um Mitternacht.", {"1.9.": "2025-09-01"}),
    ("Im Jahr 2019 schrieb er, und am 3. Mai ging er.", {"3. Mai": "2019-05-03"}),
    ("Im März 1992 kam er an. Am 5. Mai ging er.", {"5. Mai": "1992-05-05"}),
    ("Am 3. Mai vergangenen Jahres kam er.", {"3. Mai vergangenen Jahres": "2024-05-03"}),
    ("Sie starb am Freitag, den 3. März in Köln.", {}),
    ("Sie starb am Sonntag, den 2. März in Ulm.", {"Sonntag, den 2. März": "2025-03-02"}),
    ("Jedes Jahr am 3. Mai wird gefeiert.", {}),
    ("Am 5. Mai 2001 fiel er. Der 5. Mai gilt viel.", {"5. Mai 2001": "2001-05-05", "5. Mai": "2001-05-05"}),
    ("1953 kam sie am 5. Mai an.", {"5. Mai": "1953-05-05"}),
    ("Im Jahr 2011 hatte sie gewählt. Am 5. Mai hat sie gekündigt.", {"5. Mai": "2025-05-05"}),
    ("Am Abend des 13. Januars war Ruhe.", {"13. Januars": "2025-01-13"}),
    ("Am 3. Feber '24 brannte es.", {"3. Feber '24": "2024-02-03"}),
    ("Sie kam am Dienstag, den 12.8. in Ulm an.", {"Dienstag, den 12.8.": "2025-08-12"}),
    ("Karten gibt es Fr 5.9. und So., 7.9. in Ulm.", {"Fr 5.9.": "2025-09-05", "So., 7.9.": "2025-09-07"}),
    ("Am Montag (25. August) ging sie.", {"Montag": "2025-08-25", "25. August": "2025-08-25"}),
    ("Version 1.9. ist da, so 3.5 Millionen sagen, es stehe 3:2.", {}),
    # ranges
    ("Vom 5. bis 22. September ist Messe.", {"5.": "2025-09-05", "22. September": "2025-09-22"}),
    ("Am 10. und 11. Juli wurde gestreikt.", {"10.": "2025-07-10", "11. Juli": "2025-07-11"}),
    ("Am 5., 6. und 7. Mai wurde gefeiert.", {"5.": "2025-05-05", "6.": "2025-05-06", "7. Mai": "2025-05-07"}),
    ("Das Seminar war am 22.-23. August 2025.", {"22.": "2025-08-22", "23. August 2025": "2025-08-23"}),
    ("Vom 8. April bis 15. Mai 2021 war Messe.", {"8. April": "2021-04-08", "15. Mai 2021": "2021-05-15"}),
    ("Vom 30. Dezember bis 2. Januar 2026 ist zu.", {"30. Dezember": "2025-12-30", "2. Januar 2026": "2026-01-02"}),
    ("In der Nacht vom 2. auf den 3. Mai brannte es.", {"2.": "2025-05-02", "3. Mai": "2025-05-03"}),
    ("Das gilt bis 12. dieses Monats.", {"12. dieses Monats": "2025-08-12"}),
    # counted from another day, or of a year that stands behind
    ("Zwei Tage vor Weihnachten war Ruhe.", {"Zwei Tage vor Weihnachten": "2024-12-23"}),
    ("Am Freitag vor Pfingsten war zu.", {"Pfingsten": "2025-06-08"}),
    ("Am Sonntag nach dem 3. September ist zu.", {"3. September": "2025-09-03"}),
    ("Sie sagte es am Tag der Arbeit im Jahr 2010.", {"Tag der Arbeit im Jahr 2010": "2010-05-01"}),
    ("Sie sagte es am 5. Mai des Jahres 2010.", {"5. Mai des Jahres 2010": "2010-05-05"}),
    # what looks back, whatever the tense
    ("Seit dem 1. September wird gebaut.", {}),
    ("Seit dem 1. Juli wird gebaut.", {"1. Juli": "2025-07-01"}),
    ("Seit Ostern wird gebaut.", {"Ostern": "2025-04-20"}),
    ("1953 kamen am Heiligabend alle.", {"Heiligabend": "1953-12-24"}),
    ("Die Anschläge vom 11. September wirken nach.", {}),
    ("Das Gesetz vom 1. Juli wird gelten.", {"1. Juli": "2025-07-01"}),
    ("Die Läufe vom 6. und 7. September wurden verlegt.", {"6.": "2025-09-06", "7. September": "2025-09-07"}),
    ("Die Tage vom 11. September an werden lang.", {"11. September": "2025-09-11"}),
    # the year that the tense allows
    ("Die Messe wird am 2. Februar eröffnet.", {"2. Februar": "2026-02-02"}),
    ("Die Messe fand am 2. Dezember statt.", {"2. Dezember": "2024-12-02"}),
    ("Am 5. November war der Hof abgebrannt.", {"5. November": "2024-11-05"}),
    ("Der Rat verschob die Wahl auf den 5. November.", {"5. November": "2025-11-05"}),
    ("Die Wahl war für den 5. November vorgesehen.", {"5. November": "2025-11-05"}),
    # weekdays
    ("Sie verriet nicht, was ab Freitag gilt.", {"Freitag": "2025-08-29"}),
    ("Von Montag bis Freitag wird gestreikt.", {"Montag": "2025-09-01", "Freitag": "2025-08-29"}),
    ("Das ist immer am letzten Dienstag so.", {}),
    ("Telefon 0815 (Montag bis Freitag 8 bis 13 Uhr).", {}),
    ("Am Montag in einem Gespräch sagte er ab.", {"Montag": "2025-08-25"}),
    ("Am Montag in einer Woche reist er ab.", {"Montag in einer Woche": "2025-09-08"}),
    ("„Das geht nicht“, sagt Adler am Freitag.", {"Freitag": "2025-08-22"}),
    ("Adler sagt am Freitag vor Gericht aus.", {"Freitag": "2025-08-29"}),
    ("Das steht in einer Mitteilung von Freitag.", {"Freitag": "2025-08-22"}),
    ("In der Nacht zum Montag brannte ein Haus.", {"Montag": "2025-08-25"}),
    ("Am Samstag, 12., und Sonntag, 13. Juli war Messe.", {"12.": "2025-07-12", "Sonntag, 13. Juli": "2025-07-13"}),
    ("Wie gestern, Dienstag, bekannt wurde, geht er.", {"gestern": "2025-08-26", "Dienstag": "2025-08-26"}),
    ("Merkwürdig war, was am Montag geschah.", {"Montag": "2025-08-25"}),
    ("Adler sagte am Donnerstag in Ulm ab.", {"Donnerstag": "2025-08-21"}),
    ("Adler wird am Donnerstag in Ulm erwartet.", {"Donnerstag": "2025-08-28"}),
    ("Adler trifft am Montag in Ulm ein.", {"Montag": "2025-09-01"}),
    ("Adler hat am Mittwoch unterschrieben.", {"Mittwoch": "2025-08-27"}),
    ("Seit Montag steht das Werk still.", {"Montag": "2025-08-25"}),
    ("Adler kam am vergangenen Mittwoch an.", {"vergangenen Mittwoch": "2025-08-20"}),
    ("Adler reist kommenden Mittwoch ab.", {"kommenden Mittwoch": "2025-09-03"}),
    ("Das Spiel am heutigen Mittwoch fällt aus.", {"heutigen Mittwoch": "2025-08-27"}),
    ("Am Freitag vergangener Woche kam er an.", {"Freitag vergangener Woche": "2025-08-22"}),
    ("Am Montagabend brannte ein Haus.", {"Montagabend": "2025-08-25"}),
    ("Adler sagte, er werde am Freitag reisen.", {"Freitag": "2025-08-29"}),
    ("Auf die Frage am Dienstag, ob er gehen werde, schwieg er.", {"Dienstag": "2025-08-26"}),
    ("Adler sagte, Busch trifft am Dienstag ein.", {"Dienstag": "2025-09-02"}),
    ("Sie sind am Dienstag, wie es heißt, abgereist.", {"Dienstag": "2025-08-26"}),
    ("Das tun sie jeden Montag und an einem Dienstag.", {}),
    ("Wie Reuters diesen Montag berichtete, geht er.", {"diesen Montag": "2025-08-25"}),
    ("Er kommt nächste Woche am Freitag.", {"Freitag": "2025-09-05"}),
    ("Die „Neue Zeit am Sonntag“ berichtete.", {}),
    ("Sie treffen sich montags und Mittwoch abends.", {}),
    ("Bei dem Treffen am Montag vor einer Woche schwieg er.", {"Montag vor einer Woche": "2025-08-18"}),
    ("Für morgen (Donnerstag) ist er geladen.", {"morgen": "2025-08-28", "Donnerstag": "2025-08-28"}),
    # counted from the day of publication
    ("Heute vor einem Jahr starb er.", {"Heute vor einem Jahr": "2024-08-27"}),
    ("Morgen in einer Woche ist Wahl.", {"Morgen in einer Woche": "2025-09-04"}),
    ("Die gestrige Sitzung war kurz, die morgige wird lang.", {"gestrige": "2025-08-26", "morgige": "2025-08-28"}),
    ("In der heutigen Sitzung fehlte die heutige Jugend.", {"heutigen": "2025-08-27"}),
    ("Gestern brannte ein Haus.", {"Gestern": "2025-08-26"}),
    ("Ein Haus brannte vorgestern Abend.", {"vorgestern Abend": "2025-08-25"}),
    ("Adler erklärte heute den Rücktritt.", {"heute": "2025-08-27"}),
    ("Die Messe beginnt morgen in Ulm.", {"morgen": "2025-08-28"}),
    ("Die Messe beginnt heute Abend.", {"heute Abend": "2025-08-27"}),
    ("Am heutigen Tag wird gefeiert.", {"heutigen Tag": "2025-08-27"}),
    ("Vor drei Tagen brannte ein Haus.", {"Vor drei Tagen": "2025-08-24"}),
    ("In zwei Tagen ist Messe.", {"In zwei Tagen": "2025-08-29"}),
    ("Heute vor zehn Jahren starb er.", {"Heute vor zehn Jahren": "2015-08-27"}),
    ("Ab heute gilt das neue Gesetz.", {"heute": "2025-08-27"}),
    ("Es gibt eine Reihe, die heute startet.", {"heute": "2025-08-27"}),
    ("Bis morgen ist Zeit.", {"morgen": "2025-08-28"}),
    # no single day
    ("Bis heute gilt das Gesetz.", {}),
    ("Viele Bauern haben heute große Höfe.", {}),
    ("Heute sind die Höfe größer als früher.", {}),
    ("Am Morgen regnete es, am Abend nicht.", {}),
    ("Die Welt von morgen ist nicht die von gestern.", {}),
    ("Anfang Mai und vor einer Woche regnete es.", {}),
    ("„Wir haben gestern gewonnen“, sagte er.", {}),
    # counted from a day named before
    ("Am 3. Mai kam er an. Am Tag darauf ging er.", {"3. Mai": "2025-05-03", "Am Tag darauf": "2025-05-04"}),
    ("Am 3. Mai kam er, am Vortag war sie da.", {"3. Mai": "2025-05-03", "am Vortag": "2025-05-02"}),
    ("Am 3. Mai kam er, drei Tage später sie.", {"3. Mai": "2025-05-03", "drei Tage später": "2025-05-06"}),
    ("Am 3. Mai kam er, am selben Tag sie.", {"3. Mai": "2025-05-03", "am selben Tag": "2025-05-03"}),
    ("Am Tag darauf ging er.", {}),
    ("Am Vortag der Wahl ging er.", {}),
    # feasts
    ("An Ostern regnete es.", {"Ostern": "2025-04-20"}),
    ("Bis Heiligabend soll es fertig sein.", {"Heiligabend": "2025-12-24"}),
    ("Zu Weihnachten 2004 bebte die Erde.", {"Weihnachten 2004": "2004-12-25"}),
    ("Am Karfreitag vergangenen Jahres war Ruhe.", {"Karfreitag vergangenen Jahres": "2024-03-29"}),
    ("Ein Buch zum Thema Weihnachten erschien.", {}),
    ("Jedes Jahr an Ostern regnet es.", {}),
    ("Im Jahr 1989 kam er. Zu Ostern sprach er.", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_single_days_are_found_and_resolved(text: str, expected: dict[str, str]) -> None:
    """What names a single day is resolved, and nothing else."""
    assert {each.text: each.value for each in find(text, WEDNESDAY)} == expected


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_letters_of_old_prints(text: str, expected: dict[str, str]) -> None:
    """The long s and an i without its dot are read like any other, and shown as they stand there."""
    printed = str.maketrans("si", "ſı")
    found = {each.text: each.value for each in find(text.translate(printed), WEDNESDAY)}
    assert found == {name.translate(printed): day for name, day in expected.items()}


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("9999-12-31, am Tag darauf", None, ["9999-12-31"]),
        ("0001-01-01, tags zuvor", None, ["0001-01-01"]),
        ("Gestern kam er, an Ostern ging er.", date.max, ["9999-12-30", "9999-03-28"]),
        ("Er kommt am Montag.", date.max, []),
        ("Gestern kam er.", date.min, []),
    ],
)
def test_ends_of_the_calendar(text: str, published: date | None, expected: list[str]) -> None:
    """What lies beyond the years 1 to 9999 is no day."""
    assert [each.value for each in find(text, published)] == expected


@pytest.mark.parametrize(("apart", "expected"), [(100, "2019-05-05"), (3000, "2025-05-05")])
def test_of_a_long_list_what_is_near_counts(apart: int, expected: str) -> None:
    """A year far off in the same sentence is not that of the day, else a list of days would be read again for each."""
    (found,) = find(f"Im Jahr 2019 {'und so fort ' * (apart // 12)}am 5. Mai war Markt.", WEDNESDAY)
    assert found.value == expected


def test_judged_days() -> None:
    """Of sentences judged before any rule was tried on them nearly all days are found, and hardly any that is none."""
    sentences = [*judged_days.DAYS, *((text, {}) for text in judged_days.NO_DAYS)]
    found = [{day.value for day in find(text, judged_days.PUBLISHED)} for text, _ in sentences]
    right = sum(len(days & {*named.values()}) for days, (_, named) in zip(found, sentences, strict=True))
    assert right / sum(len(named) for _, named in sentences) >= FOUND_OF_JUDGED
    assert right / sum(map(len, found)) >= RIGHT_OF_JUDGED


def test_each_expression_says_what_it_counts_from() -> None:
    """Each expression says by what it was resolved, and from which day."""
    (weekday,) = find("Adler sagte am Montag ab.", WEDNESDAY)
    assert (weekday.rule, weekday.reference) == (Rule.WEEKDAY, "2025-08-27")
    (written,) = find("Adler sagte am 3. Mai 2024 ab.", WEDNESDAY)
    assert (written.rule, written.reference) == (Rule.WRITTEN, "")
    _, after = find("Am 3. Mai 2024 kam er an, am Tag darauf ging er.", WEDNESDAY)
    assert (after.rule, after.reference) == (Rule.OFFSET, "2024-05-03")


def test_without_a_day_of_publication() -> None:
    """Only what needs none is resolved."""
    text = "Gestern, am Montag, am 3. Mai, an Ostern, am 4. Mai 2024 und am Tag darauf."
    assert [each.value for each in find(text, None)] == ["2024-05-04", "2024-05-05"]


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_weekdays_lie_within_a_week(published: date, weekday: int) -> None:
    """The past one in the seven days up to publication, the future one in those from it; both on that weekday."""
    (past,) = find(f"Adler sagte am {NAMES[weekday]} ab.", published)
    (future,) = find(f"Adler wird am {NAMES[weekday]} absagen.", published)
    for found, days in ((past, range(-6, 1)), (future, range(7))):
        day = date.fromisoformat(found.value)
        assert day.weekday() == weekday
        assert day - published in {timedelta(count) for count in days}


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.integers(-170, 170))
def test_days_without_a_year_are_near(published: date, apart: int) -> None:
    """A day of the months around publication gets its own year back."""
    day = published + timedelta(apart)
    months = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
    verb = "wird" if apart > 0 else "war"
    (found,) = find(f"Adler {verb} am {day.day}. {months[day.month - 1]} krank.", published)
    assert found.value == day.isoformat()


@given(st.text(alphabet="am 3.MontagMaiheute„“\n,", max_size=80), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_any_text_yields_ordered_expressions(text: str, published: date) -> None:
    """Expressions stand where they say, in order, and do not overlap."""
    found = find(text, published)
    assert all(text[each.start : each.end] == each.text for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
