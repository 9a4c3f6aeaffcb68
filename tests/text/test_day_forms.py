"""Each way of naming a day is one form, and what only looks like one is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.day_forms import EXPRESSION, NUMBERS, WEEKDAYS, expressions

FORMS = [
    ("am 2024-05-03 war", {"year": "2024", "month": "05", "day": "03"}),
    ("am 3.5.2024 war", {"dot_d": "3", "dot_m": "5", "dot_y": "2024"}),
    ("am 3. Mai 2024 war", {"word_d": "3", "word_m": "Mai", "word_y": "2024"}),
    ("am 3. Mai vergangenen Jahres", {"word_d": "3", "word_m": "Mai", "of": "vergangene"}),
    ("am 3.5. war", {"short_d": "3", "short_m": "5"}),
    ("vom 3. bis 5. Mai", {"range_d": "3", "range_m": "Mai"}),
    ("am vergangenen Montag war", {"which": "vergangenen", "weekday": "Montag"}),
    ("am Montagabend war", {"weekday": "Montag"}),
    ("gestern Abend", {"near": "gestern"}),
    ("am heutigen Tag", {"adjective": "heutigen"}),
    ("vor drei Tagen", {"count": "drei"}),
    ("am Tag darauf war", {"after": "am Tag darauf"}),
    ("am Vortag war", {"before": "am Vortag"}),
    ("am selben Tag", {"same": "am selben Tag"}),
    ("drei Tage später", {"later": "drei", "later_on": "später"}),
    ("zu Weihnachten 2024", {"feast": "Weihnachten", "feast_y": "2024"}),
]


@pytest.mark.parametrize(("text", "expected"), FORMS, ids=[text for text, _ in FORMS])
def test_a_form_has_its_parts(text: str, expected: dict[str, str]) -> None:
    """And no part of another form."""
    found = EXPRESSION.search(text)
    assert found
    assert {name: value for name, value in found.groupdict().items() if value} == expected


@pytest.mark.parametrize(
    "text",
    [
        "die Montagsdemonstration", "montags abends", "Version 3.5.1", "um 10.30 Uhr", "am Vortag der Wahl",
        "2024-05-03-17", "vor drei Tagen und einer Nacht", "der Morgenmantel", "in drei Jahren",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_day(text: str) -> None:
    """Habits, versions, times of day, and what counts from what follows."""
    assert EXPRESSION.search(text) is None


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_each_weekday_is_known(weekday: str) -> None:
    """In the order of `date.weekday`."""
    found = EXPRESSION.search(f"am {weekday.capitalize()} war")
    assert found
    assert found["weekday"].lower() == weekday


@given(st.sampled_from(sorted(NUMBERS)), st.booleans())
def test_any_number_of_days_counts(number: str, later: bool) -> None:
    """Back from a day, or on."""
    found = EXPRESSION.search(f"Das war {number} Tage {'später' if later else 'zuvor'}.")
    assert found
    assert (found["later"], bool(found["later_on"])) == (number, later)


@given(
    st.lists(
        st.sampled_from(
            [
                *(text for text, _ in FORMS),
                *"die 5. - / Am an in In ein eine So Mo. Di, (3. x ÜBERMORGEN Ende".split(),
                "\n",
            ]
        )
    )
)
def test_passing_words_over_misses_nothing(parts: list[str]) -> None:
    """What begins no form is passed over; what is found is the same."""
    for text in (" ".join(parts), "".join(parts), " ".join(parts).upper()):
        assert [each.span() for each in expressions(text)] == [each.span() for each in EXPRESSION.finditer(text)]
