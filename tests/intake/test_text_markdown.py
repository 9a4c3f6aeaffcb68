"""Markdown of clippers: words stay, signs go, and all that goes is listed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.intake import text_markdown
from generator.intake.text_lines import split
from generator.model import Reason
from tests.timing import SQUARE, growth


def shown(text: str) -> tuple[list[str], list[tuple[str, Reason]]]:
    """What stays, line by line, and what goes."""
    kept, removed = text_markdown.read(split(text, markdown=True))
    return [line.text for line in kept], [(each.run.text, each.reason) for each in removed]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein [Wort](https://example.org/a_(b)) mehr", "Ein Wort mehr"),
        ("Ein [Wort][2] und [noch eins][]", "Ein Wort und noch eins"),
        ("Ein [Wort][zwei drei] und [Ton][^1]", "Ein [Wort][zwei drei] und [Ton]"),
        ("Das ist **sehr** wichtig", "Das ist sehr wichtig"),
        ("Ein _leises_ Wort", "Ein leises Wort"),
        ("> [!note] Anmerkung", "Anmerkung"),
        ("Ein Wort %%nachsehen%% mehr", "Ein Wort mehr"),
        ("Das Ende. ^ende-1", "Das Ende."),
        ("x ^2 und 50 %% von 100 %", "x ^2 und 50 %% von 100 %"),
        ('<div class="a">Ein Wort</div>', "Ein Wort"),
        ("Es gilt a <b und c> d", "Es gilt a <b und c> d"),
        ("2 * 3 = 6 und snake_case", "2 * 3 = 6 und snake_case"),
        ('[Von]{.prefix} [Eva Muster](/autor){.author rel="author"}', "Von Eva Muster"),
        ("Hilfe vom Amt {#hilfe .teil}", "Hilfe vom Amt"),
        ("Die Menge {1, 2} und {x.y} und [so]", "Die Menge {1, 2} und {x.y} und [so]"),
    ],
)
def test_words_stay(text: str, expected: str) -> None:
    """What only looks like a sign stays, too."""
    (kept,), _ = shown(text)
    assert kept == expected


def test_a_picture_goes_with_its_words() -> None:
    """They are no text of the article; a line of nothing else is gone."""
    assert shown("![Die Brücke](b.jpg)") == ([], [("![Die Brücke](b.jpg)", Reason.ALT_TEXT)])


@pytest.mark.parametrize("sign", ["[", "![", "[a](", "![["])
def test_brackets_without_end_are_read_in_time(sign: str) -> None:
    """No bracket is followed to the end of a line that holds thousands of them."""
    assert growth(lambda size: shown(sign * size), 30_000) < SQUARE


@given(st.text("ab *_[]()!>\n-", max_size=50))
def test_nothing_is_lost(text: str) -> None:
    """Every sign that is not white space stays, marks a line, or is listed."""
    lines = split(text, markdown=True)
    kept, removed = text_markdown.read(lines)
    runs = [run for line in kept for run in line.runs] + [each.run for each in removed]
    runs += [line.marker for line in kept if line.marker]
    assert sorted("".join("".join(run.text.split()) for run in runs)) == sorted("".join(text.split()))


def test_what_note_programs_add() -> None:
    """Links to notes are their words, marked words lose their signs, and footnotes theirs."""
    text = "Der [[Rat]] und [[Lenz, Ida|Ida Lenz]] sind ==einig==.[^1] Zwei ~~drei~~ Stimmen.\n\n[^1]: Protokoll."
    kept, removed = text_markdown.read(split(text, markdown=True))
    assert [line.text for line in kept] == [
        "Der Rat und Ida Lenz sind einig. Zwei drei Stimmen.",
        "Protokoll.",
    ]
    assert kept[1].marker
    assert "[^1]" in [each.run.text for each in removed]


def test_a_sign_that_is_escaped() -> None:
    """A backslash parts no words: “6\\. September” is a day, as note programs write it at the beginning of a line."""
    kept, removed = text_markdown.read(split("6\\. September 2025", markdown=True))
    assert [line.text for line in kept] == ["6. September 2025"]
    assert [each.run.text for each in removed] == ["\\"]


def test_where_a_named_link_leads_is_no_text() -> None:
    """The line of its address goes; a note in brackets stays."""
    assert shown("   [2]: https://bote.example/g")[0] == []
    assert shown('[2]: <https://bote.example/g> "Gutachten (kurz)"')[0] == []
    for note in ("[2]: siehe Seite 4", "[Anm.]: https://bote.example/g ist heute gesperrt."):
        assert shown(note)[0] == [note]


def test_links_and_pictures_in_the_text_of_a_mail() -> None:
    """Their addresses go where words stand before them; a line that holds nothing else stays, as do signs of others."""
    said = "Das sagt ein Gutachten <https://bote.example/g?x=1> des Rats."
    text = f"[image: Bote]\n{said}\n<https://bote.example>\na < b > c"
    kept, removed = text_markdown.without_addresses(split(text))
    assert [line.text for line in kept] == [
        "Das sagt ein Gutachten des Rats.",
        "<https://bote.example>",
        "a < b > c",
    ]
    assert [(each.run.text, each.reason) for each in removed] == [
        ("[image: Bote]", Reason.ALT_TEXT),
        ("<https://bote.example/g?x=1>", Reason.SEPARATOR),
    ]


def test_a_comment_and_a_picture_on_lines_of_their_own() -> None:
    """They go whole, the picture as one."""
    lines, removed = shown('%% später lesen %%\n<img src=":/1a2b" alt=""/>\n^name\nText')
    assert lines == ["Text"]
    assert [reason for _, reason in removed] == [Reason.OTHER, Reason.ALT_TEXT, Reason.SEPARATOR]


@pytest.mark.parametrize(
    "line", [":::", ":::: {#content .article-page}", "::: byline", '::: {.body itemprop="articleBody"}']
)
def test_fences_of_divisions_go(line: str) -> None:
    """They say how a page was built."""
    assert shown(line)[0] == []


@pytest.mark.parametrize("line", [":: so", "::: Drei Wörter hier", "Es gilt ::: das"])
def test_colons_that_are_no_fence(line: str) -> None:
    """They stay."""
    assert shown(line)[0] == [line]
