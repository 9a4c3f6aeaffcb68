"""Mistakes that editors make: what was typed, the line that is named, and the remedy that is offered."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import pipeline
from tests.conftest import GOLDEN
from tests.factories import no_progress

SANIERUNG = "proposals/sanierung.md"
MISTAKES = [
    ("a key twice", "group: Erhalten", "title: Erhalten", "stands twice", ""),
    (
        "a key mistyped",
        "    stance: befürwortet\n    date: 2024-05-03",
        "    stanse: befürwortet\n    date: 2024-05-03",
        "unknown key “stanse”",
        "stance",
    ),
    (
        "a stance mistyped",
        "stance: befürwortet\n    date: 2024-05-03",
        "stance: befürwotet\n    date: 2024-05-03",
        "unknown stance",
        "did you mean “befürwortet”?",
    ),
    (
        "a stance of old",
        "stance: befürwortet\n    date: 2024-05-03",
        "stance: berichtet über\n    date: 2024-05-03",
        "no stance any more",
        "“via”",
    ),
    ("a stance of old, a synonym", "stance: sagt zu", "stance: verspricht", "no stance any more", "write “sagt zu”"),
    (
        "a German day",
        "date: 2024-05-03\n    article: rat-streitet-ueber-bruecke\n    quote: „Eine",
        "date: 03.05.2024\n    article: rat-streitet-ueber-bruecke\n    quote: „Eine",
        "is not a day",
        "YYYY-MM-DD",
    ),
    ("a day that is none", "date: 2024-06-10", "date: 2024-06-31", "is not a day", ""),
    (
        "an actor mistyped",
        "actor: naturverband",
        "actor: naturverbant",
        "unknown actor",
        "did you mean “naturverband”?",
    ),
    (
        "an article mistyped",
        "article: gutachten\n    quote: '\"Eine",
        "article: gutachen\n    quote: '\"Eine",
        "gutachen",
        "did you mean “gutachten",
    ),
    (
        "a quotation of another article",
        "quote: Nordlands Ministerium ließ offen, wie viel Geld es gibt",
        "quote: Der Naturverband Aue lehnt einen Abriss ab.",
        "but in “rat-streitet-ueber-bruecke”",
        "write “article: rat-streitet-ueber-bruecke”",
    ),
    (
        "a quotation altered",
        "„Eine Sanierung kostet die Hälfte“, sagte",
        "„Eine Sanierung kostet das Doppelte“, sagte",
        "does not stand in",
        "verbatim",
    ),
    (
        "a quotation too short",
        "quote: „Eine Sanierung kostet die Hälfte“, sagte Sprecher Bo Behrens",
        "quote: Bo Behrens",
        "2 words",
        "whole sentence",
    ),
    (
        "another actor",
        "actor: bo-behrens\n    stance: befürwortet\n    date: 2024-05-03",
        "actor: anna-adler\n    stance: befürwortet\n    date: 2024-05-03",
        "Anna Adler",
        "actor: bo-behrens",
    ),
    (
        "the opposite stance",
        "actor: naturverband\n    stance: lehnt ab",
        "actor: naturverband\n    stance: fordert",
        "does not say “fordert”",
        "stance_basis",
    ),
    (
        "a day of another week",
        "date: 2024-05-03\n    article: rat-streitet-ueber-bruecke\n    quote: Der",
        "date: 2024-04-26\n    article: rat-streitet-ueber-bruecke\n    quote: Der",
        "not 2024-04-26",
        "date_basis",
    ),
    (
        "a day after its article",
        "date: 2024-06-11\n    article: gutachten\n    quote: Nord",
        "date: 2024-07-11\n    article: gutachten\n    quote: Nord",
        "after its article",
        "correct the date",
    ),
    ("who does not pass it on", "via: dpa", "via: naturverband", "passes this on", "leave it out"),
    (
        "a speaker that stands nowhere",
        "speaker: Behrens begrüßte das Gutachten.",
        "speaker: Behrens lobte das Gutachten.",
        "“speaker” does not stand",
        "verbatim",
    ),
    (
        "a reason for the opposite",
        "lehnt die Sanierung der alten ab",
        "fordert die Sanierung der alten",
        "“stance_basis” does not speak",
        "correct the stance",
    ),
    (
        "a quotation of the prose altered",
        "„die Hälfte“",
        "„das Doppelte“",
        "“das Doppelte” stands in no article",
        "verbatim",
    ),
    ("a reference mistyped", "[@kosten]", "[@kostn]", "no position “[@kostn]”", "kosten"),
    (
        "a reference to something else",
        "Behrens sagt, sie koste „die Hälfte“.[@kosten][@wieder]",
        "Der Wind weht.[@geld]",
        "shares no word",
        "refer to",
    ),
    ("an id twice", "id: geld", "id: kosten", "kosten", ""),
    (
        "a kind that is none",
        "note: Danach",
        "kind: hintergund\n    note: Danach",
        "unknown kind of position",
        "did you mean",
    ),
    ("raw HTML", "Nordland lässt offen", "<b>Nordland</b> lässt offen", "raw HTML", ""),
]
"""What goes wrong, text of the file, what is typed instead, words of the message, words of the remedy."""


def _problems(tmp_path: Path, old: str, new: str) -> tuple[int, list[tuple[int, str, str]]]:
    """The first line that is another with this text in place of that, and what a run says of the file."""
    shutil.copytree(GOLDEN, tmp_path / "dossier")
    file = tmp_path / "dossier" / "seeds" / SANIERUNG
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
    typed = text.replace(old, new)
    file.write_text(typed, encoding="utf-8")
    pairs = enumerate(zip(text.split("\n"), typed.split("\n"), strict=False), 1)
    changed = next(number for number, (before, after) in pairs if before != after)
    _, problems = pipeline.make(tmp_path / "dossier" / "seeds", tmp_path / "dossier" / "docs", no_progress)
    told = [each for each in problems if each.path.endswith(SANIERUNG)]
    return changed, [(each.line, each.message, each.remedy) for each in told]


@pytest.mark.parametrize(
    ("old", "new", "message", "remedy"), [case[1:] for case in MISTAKES], ids=[case[0] for case in MISTAKES]
)
def test_a_mistake(tmp_path, old, new, message, remedy):
    """The line that was changed is named, with what is wrong and what to do."""
    changed, problems = _problems(tmp_path, old, new)
    assert [each for each in problems if each[0] == changed and message in each[1] and remedy in each[2]], problems
    assert all(each[2] for each in problems)
