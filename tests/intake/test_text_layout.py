"""Wrapped lines become paragraphs again, cut words whole, quoted mail unquoted; what was no wrapping stays."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.intake import clean, conserve, text_layout
from generator.model import BlockKind, Damage, Form, RawArticle

PARAGRAPHS = (
    "Die Regierung von Nordwalde will den Nachbarn am Fluss schriftliche Sicherheitsgarantien für zehn Jahre geben."
    " Das kündigte Außenministerin Alma Brandner nach einer Sitzung des Kabinetts an, die bis in den Abend dauerte.",
    "Die Opposition verlangt dagegen, dass zuerst die Drohnen- und Raketenabwehr ausgebaut wird. Ihr Sprecher nannte"
    " die Pläne unzureichend und sprach von einem Versprechen ohne Unterschrift, das niemanden schützen könne.",
    "Fachleute des Instituts für Grenzfragen halten eine Truppe von dreitausend Leuten für nötig. Der Aufbau werde"
    " zwei Jahre dauern, heißt es in einem Gutachten, das dem Parlament vorliegt und bald beraten werden soll.",
)
TITLE, DAY = "Nordwalde verspricht Schutz", "2. September 2025"


def cleaned(text: str):
    """The article of a text, proven whole."""
    article, problems = clean.clean(RawArticle("x.txt", "x.txt", "0" * 64, Form.TEXT, text))
    assert article, problems
    assert conserve.whole(article) == ()
    return article


def body(text: str) -> list[str]:
    """Its paragraphs."""
    kinds = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.HEADING)
    return [block.text for block in cleaned(text).blocks if block.kind in kinds]


def wrapped(width: int, indent: str = "", between: str = "\n\n") -> str:
    """The paragraphs as a program wraps them."""
    filled = (textwrap.fill(text, width, initial_indent=indent, break_on_hyphens=False) for text in PARAGRAPHS)
    return f"{TITLE}\n{DAY}\n\n" + between.join(filled)


@pytest.mark.parametrize("width", [30, 40, 55, 72, 80, 100])
def test_lines_wrapped_at_any_width(width):
    """The paragraphs as they were; the day under the title never joins it."""
    assert body(wrapped(width)) == list(PARAGRAPHS)
    article = cleaned(wrapped(width))
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == (TITLE, "2025-09-02")


def test_indents_begin_paragraphs():
    """Where no blank line does."""
    assert body(wrapped(60, indent="    ", between="\n")) == list(PARAGRAPHS)


def test_a_blank_line_after_each_line():
    """As copies of some PDF viewers have it: one running text, and no headings."""
    text = "\n\n".join([TITLE, DAY, *textwrap.wrap(" ".join(PARAGRAPHS), 66)])
    assert body(text) == [" ".join(PARAGRAPHS)]


def test_paragraphs_on_lines_of_their_own():
    """Nothing is joined, however short they are."""
    lines = ["Der Rat tagt heute lange.", "Er baut die Brücke.", "Das kostet viel Geld.", "Niemand will es zahlen."] * 3
    assert not text_layout.restored("\n".join(lines)).continued


def test_verse_and_lists_stay():
    """Lines of uneven length that do not fill a width."""
    lines = ["Milch", "ein Pfund Mehl vom Bäcker", "zwei Eier", "etwas Salz und Pfeffer", "Öl", "Zucker nach Geschmack"]
    assert not text_layout.restored("\n".join(lines * 2)).continued


CUT = """Die Regierung von Nordwalde will den Nachbarn am Fluss schrift-
liche Zusagen für mindestens zehn Jahre geben. Das sagte die Mi-
nisterin nach einer Sitzung. Die Opposition verlangt die Drohnen-
und Raketenabwehr, damit die Mittel rechtzeitig und ganz der EU-
Kommission gemeldet werden können, die darüber zu entscheiden hat
und schon im Herbst damit beginnen will, wie es aus Brüssel heißt.
"""


def test_words_cut_at_line_ends():
    """They are whole again and counted; a hyphen that belongs to the word stays."""
    restored = text_layout.restored(CUT)
    (repair,) = restored.repairs
    assert (repair.damage, repair.number) == (Damage.CUT_WORD, 3)
    assert restored.text.count("\n") == CUT.count("\n")
    (text,) = body(CUT)
    for words in ("schriftliche Zusagen", "die Ministerin", "Drohnen- und Raketenabwehr", "der EU-Kommission gemeldet"):
        assert words in text


def test_page_numbers_and_heads():
    """They part no paragraph, and are no part of one."""
    sentences = " ".join(f"Im Jahr {year} wurde lange über den Bau der Brücke beraten." for year in range(1950, 1990))
    lines = textwrap.wrap(sentences, 60)
    pages = [lines[:16], lines[16:32], lines[32:]]
    text = "\n".join("\n".join(["Nordwalder Bote am Mittwoch", *page, f"Seite {n}"]) for n, page in enumerate(pages, 1))
    (first, *_) = body(text)
    assert "Seite" not in first
    assert lines[15].split()[-1] + " " + lines[16].split()[0] in first


def test_quoted_mail():
    """The signs before each line go, and the lines join."""
    quoted = "\n".join(f"> {line}" if line else ">" for line in wrapped(66).split("\n"))
    article = cleaned(quoted)
    assert [repair.damage for repair in article.repairs] == [Damage.QUOTE_SIGN]
    assert body(quoted) == list(PARAGRAPHS)


@settings(max_examples=80)
@given(st.text(alphabet="aB -\n>.1ü", max_size=300))
def test_nothing_is_lost(text):
    """Letters stay in their order; line breaks keep their number."""
    restored = text_layout.restored(text)
    assert restored.text.count("\n") == text.count("\n")
    letters = [char for char in text if char.isalnum()]
    assert [char for char in restored.text if char.isalnum()] == letters


def test_the_head_of_a_page_with_day_and_number() -> None:
    """It parts no word and no paragraph, though it stands there once."""
    lines = ["Der Kreistag von Hohenau hat am Montag den Um-", "bau des Bahnhofs beschlossen und ein Gutach-"]
    lines += ["ten zu den Kosten verlangt, das bis zum Herbst", "vorliegen soll. Die Mehrheit war mit siebzehn"]
    lines += ["zu vierzehn Stimmen knapp, und der Landrat er-", "", "Hohenauer Bote · Freitag, 9. Mai 2025", "11", ""]
    lines += ["klärte, die Pendler könnten nicht länger war-", "ten. Im Oktober stimmt der Rat noch einmal ab."]
    found = text_layout.restored("\n".join(lines))
    assert 10 in found.continued
    assert found.between == {7}
    assert "erklärte" in found.text


def test_subtitles_with_their_times() -> None:
    """What a video's platform cuts at each time is one text again."""
    said = ["guten tag meine damen und herren ich", "begrüße sie zur sitzung des kreistags", "wir haben heute"]
    said += ["beschlossen den bahnhof umzubauen", "das kostet vierzehn millionen", "und dauert drei jahre."]
    text = "\n".join(f"0:{4 * at:02}\n{line}" for at, line in enumerate(said))
    found = text_layout.restored(f"Sitzung des Kreistags\n\n{text}\n")
    assert found.continued == {6, 8, 10, 12, 14}
    assert found.between == {3, 5, 7, 9, 11, 13}


def test_a_file_of_subtitles() -> None:
    """Numbers and times part no sentence."""
    said = [
        "Heute sprechen wir über Gebühren",
        "und darüber, wer sie zahlt.",
        "Zu Gast ist Amina Sow.",
        "Guten Tag.",
        "Ja.",
    ]
    entries = (f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{line}\n" for at, line in enumerate(said, 1))
    found = text_layout.restored("\n".join(entries))
    assert found.continued == {7}
    assert found.between == {1, 2, 5, 6, 9, 10, 13, 14, 17, 18}


def test_a_headline_on_two_lines() -> None:
    """It breaks by sense, so that its first line is not full; the byline below is no part of it."""
    lines = ["Keine Lastwagen mehr", "in der Altstadt", "Von Frauke Lind", ""]
    lines += textwrap.wrap("Der Ausschuss von Brunnhaven hat am Dienstag ein Verbot beschlossen. " * 4, 38)
    assert text_layout.restored("\n".join(lines)).continued & {2, 3} == {2}
