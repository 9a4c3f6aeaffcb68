"""Each notice can be found, by the words that are looked for first."""

from __future__ import annotations

import re

import pytest

from generator.intake.notices import NOTICES, Notice
from tests.intake.made_up import is_in_small_letters


@pytest.mark.parametrize("notice", NOTICES, ids=lambda notice: notice.expression)
def test_expressions_can_match_a_line_as_it_is_compared(notice: Notice) -> None:
    """Such a line has no capital and no “ß”: “außerdem” is compared as “ausserdem”."""
    assert is_in_small_letters(notice.expression)
    assert all(map(is_in_small_letters, notice.hooks))


@pytest.mark.parametrize(
    ("said", "hook"),
    [
        ("an dieser stelle finden sie einen externen inhalt", "inhalt"),
        ("sie sind bereits abonnent", "abonnent"),
        ("ihre privatsphäre ist uns wichtig", "privatsphäre"),
        ("wir respektieren ihre privatsphäre", "privatsphäre"),
        ("der beitrag brücke bleibt zu erschien zuerst auf bote", "zuerst"),
    ],
)
def test_a_notice_holds_one_of_its_hooks(said: str, hook: str) -> None:
    """Else it would never be looked for."""
    found = [notice for notice in NOTICES if re.search(notice.expression, said)]
    assert any(hook in notice.hooks for notice in found)
    assert all(any(each in said for each in notice.hooks) for notice in found)
