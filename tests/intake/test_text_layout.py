"""Wrapped lines become paragraphs again, cut words whole, quoted mail unquoted; what was no wrapping stays."""

from __future__ import annotations

import itertools
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


def test_signs_of_quoted_mail_are_removed():
    """The signs before each line go, and the lines join."""
    quoted = "\n".join(f"> {line}" if line else ">" for line in wrapped(66).split("\n"))
    article = cleaned(quoted)
    assert [repair.damage for repair in article.repairs] == [Damage.QUOTE_SIGN]
    assert body(quoted) == list(PARAGRAPHS)


@pytest.mark.parametrize("sign", [" ", "\t", ": ", " | "])
def test_line_numbers_are_removed(sign: str) -> None:
    """Those of the margin go, blank lines not counted; the figures of a text stay at the beginning of a line, too."""
    lines = wrapped(66).replace("dreitausend", "3000").split("\n")
    counter = itertools.count(1)
    numbered = "\n".join(f"{next(counter):3}{sign}{line}" if line else "" for line in lines)
    assert [repair.damage for repair in cleaned(numbered).repairs] == [Damage.LINE_NUMBER]
    assert body(numbered) == [paragraph.replace("dreitausend", "3000") for paragraph in PARAGRAPHS]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{place} {club}" for place, club in enumerate("Hohenau Altstadt Seefeld Lindau Wiesen".split(), 1)),
        "\n".join(f"{place}. und noch ein Punkt" for place in range(1, 8)),
        "\n".join(f"{2 * place} und noch ein Satz." for place in range(1, 8)),
        "Ohne Zahl\n" + "\n".join(f"{place} und noch ein Satz." for place in range(1, 8)),
        "\n".join(f"{place} und noch ein Satz." for place in range(1, 5)),
    ],
)
def test_numbers_that_count_no_lines(text: str) -> None:
    """A ranking, a list, figures, numbers of some lines only, and of too few."""
    assert text_layout.restored(text).text == text


def test_lines_around_a_quoted_mail_do_not_tell_how_it_was_wrapped() -> None:
    """A line of any length stands below it, as that on confidence does."""
    quoted = "\n".join(f"> {line}" if line else ">" for line in wrapped(50).split("\n"))
    restored = text_layout.restored(f"Bitte lesen\n\n{quoted}\n\n--\n{PARAGRAPHS[0]}")
    assert 8 in restored.continued
    assert restored.text.count("\n") + 1 not in restored.continued


def test_the_line_over_a_quoted_mail_stands_alone() -> None:
    """Who wrote it is no part of its first line."""
    over = "Am 14.11.2025 um 08:12 schrieb Eva Muster <e.muster@mail.example>:"
    quoted = "\n".join(f"> {line}" if line else ">" for line in wrapped(70).split("\n"))
    assert 4 not in text_layout.restored(f"Bitte lesen\n\n{over}\n{quoted}").continued


def test_a_hyphen_before_a_capital_ends_no_line() -> None:
    """However short the line is that it ends, as the one at a page's foot may be."""
    lines = [*[line(60)] * 6, "Das zahlt zu einem Drittel das EU-", "Programm für den Ausbau der Straßen am Wasser."]
    found = text_layout.restored("\n".join(lines))
    assert 8 in found.continued
    assert "EU-Programm" in found.text


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


def line(length: int, end: str = "x") -> str:
    """A line of so many characters, in words of four letters."""
    return ("wort " * 40)[: length - 1].rstrip().ljust(length - 1, "x") + end


def is_wrapped(*lines: str) -> bool:
    """Whether the lines of a text are taken for parts of paragraphs."""
    return bool(text_layout.restored("\n".join(lines)).continued)


@pytest.mark.parametrize(("width", "wrapped_"), [(21, False), (22, True), (130, True), (131, False)])
def test_widths_of_wrapped_lines(width: int, wrapped_: bool) -> None:
    """No column is narrower than 22 characters, no window wider than 130: such lines are items or paragraphs."""
    assert is_wrapped(*[line(width)] * 8) is wrapped_


@pytest.mark.parametrize(("lines", "wrapped_"), [(5, False), (6, True)])
def test_six_lines_show_how_a_text_was_wrapped(lines: int, wrapped_: bool) -> None:
    """Six lines, five of which another follows, show how they were wrapped; five may be verses."""
    assert is_wrapped(*[line(40)] * lines) is wrapped_


@pytest.mark.parametrize(("width", "long", "wrapped_"), [(60, 5, True), (60, 4, True), (60, 3, False), (59, 5, False)])
def test_short_lines_between_wide_ones(width: int, long: int, wrapped_: bool) -> None:
    """In lines of 60 characters short ones are a menu and do not count; four wide ones must be left."""
    assert is_wrapped(*[line(25)] * long, *[line(width)] * long, line(width)) is wrapped_


@pytest.mark.parametrize(("full", "wrapped_"), [(6, False), (7, True)])
def test_seven_of_ten_full_lines_are_wrapped(full: int, wrapped_: bool) -> None:
    """Seven of ten lines that have no room for the next word are wrapped; where fewer are full, it is verse."""
    assert is_wrapped(*[line(20)] * (10 - full), *[line(40)] * full, line(40)) is wrapped_


@pytest.mark.parametrize(("closed", "wrapped_"), [(6, True), (7, False)])
def test_lines_that_end_as_sentences_do(closed: int, wrapped_: bool) -> None:
    """Six of ten wrapped lines may by chance; where more do, each is a paragraph."""
    assert is_wrapped(*[line(40, ".")] * closed, *[line(40)] * (10 - closed), line(40)) is wrapped_


@pytest.mark.parametrize(("length", "wrapped_"), [(52, True), (53, False)])
def test_one_line_longer_than_the_others(length: int, wrapped_: bool) -> None:
    """By a word without a break it may be a third longer than a column of 40; one longer still is none of it."""
    assert is_wrapped(line(length), *[line(40)] * 10) is wrapped_


@pytest.mark.parametrize(("length", "goes_on"), [(31, False), (32, True)])
def test_room_for_the_next_word(length: int, goes_on: bool) -> None:
    """A line of 32 characters in a column of 40 is full when four letters follow: a tenth may be left."""
    found = text_layout.restored("\n".join([*[line(40)] * 8, line(length), line(40), line(40)]))
    assert (10 in found.continued) is goes_on


@pytest.mark.parametrize(("others", "unquoted"), [(5, True), (6, False)])
def test_half_of_the_lines_make_a_quoted_mail(others: int, unquoted: bool) -> None:
    """Half of the lines are quoted in an answer that says thanks; where fewer are, the signs say something."""
    text = "\n".join([*["> Der Rat tagt"] * 5, *["Danke"] * others])
    assert (">" not in text_layout.restored(text).text) is unquoted


def subtitles(times: int, said: int = 1, apart: int = 0) -> str:
    """So many times with lines below each, below the last ones more than any subtitle has."""
    turns = [["wort und wort"] * (said if number < times - apart else 4) for number in range(times)]
    return "\n".join("\n".join([f"00:{number:02}", *turn]) for number, turn in enumerate(turns))


@pytest.mark.parametrize(
    ("text", "are"),
    [
        (subtitles(5), True),
        (subtitles(4), False),
        (subtitles(5, said=3), True),
        (subtitles(5, said=4), False),
        (subtitles(10, apart=2), True),
        (subtitles(10, apart=3), False),
    ],
    ids=["five times", "four times", "three lines", "four lines", "eight of ten", "seven of ten"],
)
def test_times_of_subtitles(text: str, are: bool) -> None:
    """Five times or more, with one to three lines below eight of ten of them, as platforms for videos copy them."""
    assert bool(text_layout.restored(text).between) is are


@pytest.mark.parametrize(("length", "is_head"), [(90, True), (91, False)])
def test_a_day_beside_the_number_of_a_page(length: int, is_head: bool) -> None:
    """The head of a page has 90 characters at most; what is longer is the text's."""
    head = f"{'Bote ' * 20}"[: length - 11].ljust(length - 11, "x") + " 3.5.2024 x"
    lines = [*[line(100)] * 6, head, "Seite 3", *[line(100)] * 6]
    assert (7 in text_layout.restored("\n".join(lines)).between) is is_head


@pytest.mark.parametrize(("apart", "are_heads"), [(11, False), (12, True)])
def test_what_stands_again_a_page_apart(apart: int, are_heads: bool) -> None:
    """Twelve lines apart it is the head of pages; closer by it is a refrain."""
    between = [line(40)[:-1] + sign for sign in "abcdefghijk"[: apart - 1]]
    lines = ["Der Bote aus Hohenau berichtet heute xx", *between, "Der Bote aus Hohenau berichtet heute xx", line(40)]
    assert bool(text_layout.restored("\n".join(lines)).between) is are_heads


@pytest.mark.parametrize(("above", "goes_on"), [(4, False), (5, True)])
def test_a_byline_among_wrapped_lines(above: int, goes_on: bool) -> None:
    """In the first lines “Von …” signs; from the sixth on it goes on with a sentence."""
    lines = [*[line(40)] * above, "Von Eva Muster", *[line(40)] * 9]
    assert (above + 1 in text_layout.restored("\n".join(lines)).continued) is goes_on


@pytest.mark.parametrize(("length", "alone"), [(42, True), (43, False)])
def test_a_line_that_is_a_day(length: int, alone: bool) -> None:
    """With weekday and time it has some forty characters; a longer one with a day is a sentence's."""
    day = f"Am 3. Mai 2024 {line(length - 15)}"
    assert (9 not in text_layout.restored("\n".join([*[line(43)] * 8, day, line(43)])).continued) is alone


@pytest.mark.parametrize(
    ("above", "below", "goes_on"),
    [
        ("Rat stimmt nach Streit", "für eine neue Fähre", True),
        ("Rat stimmt", "für eine neue Fähre", False),
        ("rat stimmt nach streit", "für eine neue fähre", False),
        ("Rat stimmt nach Streit.", "für eine neue Fähre", False),
        ("Rat stimmt nach Streit", "Bürger wollen klagen", False),
        ("Rat stimmt nach Streit", "von Eva Muster", False),
        ("Rat stimmt nach Streit", "red, 3. Mai 2024", False),
        ("Rat stimmt nach Streit", "für eine neue Fähre\nVon Eva Muster", False),
        ("Rat stimmt nach Streit", "\nfür eine neue Fähre", False),
    ],
)
def test_a_headline_on_two_lines_apart(above: str, below: str, goes_on: bool) -> None:
    """Three words and more, which go on with a small letter, between blanks, in the head of a text not wrapped."""
    found = text_layout.restored(f"Bote\n\n{above}\n{below}\n\n{PARAGRAPHS[0]}")
    assert bool(found.continued) is goes_on


@pytest.mark.parametrize(
    ("below", "goes_on"),
    [("lerinnen des Hauses ziehen um.", True), ("und Sänger", True), ("Lager", False), ("- lager", False)],
)
def test_a_word_cut_where_lines_are_not_wrapped(below: str, goes_on: bool) -> None:
    """It goes on with a small letter on the next line: some electronic papers leave single line ends in a text."""
    found = text_layout.restored(f"{TITLE}\n\nDie Schauspie-\n{below}\n\n{PARAGRAPHS[0]}")
    assert (4 in found.continued) is goes_on


# ---- what parts paragraphs

HALVES = (
    "Erst im Frühjahr sollen die Boote der Wacht wieder auf dem Fluss fahren und die Brücken prüfen, wie der",
    "zuständige Ausschuss am Abend nach langer Beratung mitteilte. Die Opposition lehnt das ab.",
)
COLUMN = 34


def column(*texts: str) -> str:
    """Each text as the lines of a narrow column, without a blank line between them."""
    return "\n".join(textwrap.fill(text, COLUMN, break_on_hyphens=False) for text in texts)


def test_a_headline_may_be_longer_than_a_line_of_the_column_below():
    """Who wrote stands right below it; else the column would not be known for one."""
    text = f"Nordwalde verspricht den Nachbarn Schutz für zehn Jahre\nVon Eva Muster\n{DAY}\n\n{column(*PARAGRAPHS)}"
    assert " ".join(body(text)) == " ".join(PARAGRAPHS)


@pytest.mark.parametrize("wrapped_at", [COLUMN, 0])
def test_a_caption_in_mid_sentence(wrapped_at):
    """It parts no paragraph, whether lines are wrapped or each is a paragraph."""
    texts = [column(text) if wrapped_at else text for text in (*PARAGRAPHS, *HALVES)]
    *whole, first, rest = texts
    text = "\n\n".join([TITLE, DAY, *whole, first, "Alma Brandner am Ufer\nmit Gästen. Foto: Ada Licht", rest])
    assert body(text) == [*PARAGRAPHS, " ".join(HALVES)]
    assert len(text_layout.restored(text).aside) == 2


def test_a_word_that_a_caption_cuts():
    """It is whole again."""
    first, rest = (column(text) for text in HALVES)
    text = "\n\n".join(
        [TITLE, DAY, column(*PARAGRAPHS), f"{first} Bundes-", "Der Fluss. Foto: Ada Licht", f"rats {rest}"]
    )
    assert f"{HALVES[0]} Bundesrats {HALVES[1]}" in body(text)[-1]


@pytest.mark.parametrize(
    "below", ["iPhone-Bauer Mobi nennt das klug.", "von Eva Muster und Jan Beispiel", "Der Rat tagt."]
)
def test_a_line_below_a_caption_that_goes_on_with_nothing(below):
    """A name with a small letter, a byline and a sentence of its own."""
    text = "\n\n".join([TITLE, DAY, *PARAGRAPHS, HALVES[0], "Der Fluss. Foto: Ada Licht", below])
    assert HALVES[0] in body(text)


HEAD = "4   Dienstag, 2. September 2025   Lokales   Nordwalder Bote"


@pytest.mark.parametrize(
    "marks",
    [
        ("Fortsetzung auf Seite 4", HEAD, "Fortsetzung von Seite 1"),
        ("► Fortsetzung nächste Seite",),
        ("Lesen Sie weiter auf Seite 4", "Fortsetzung von der ersten Seite"),
    ],
)
@pytest.mark.parametrize("wrapped_at", [COLUMN, 0])
def test_a_paragraph_that_goes_on_on_another_page(marks, wrapped_at):
    """What says where it goes on is no part of it."""
    first, rest = (column(text) if wrapped_at else text for text in HALVES)
    above = column(*PARAGRAPHS) if wrapped_at else "\n\n".join(PARAGRAPHS)
    found = body("\n\n".join([TITLE, DAY, above, first, *marks, rest]))
    assert found[-1] == " ".join(HALVES)


@pytest.mark.parametrize(
    "said", ["Fortsetzung folgt.", "Fortsetzung des Berichts von Seite 1 im Archiv", "Siehe Seite 3"]
)
def test_lines_that_only_look_like_it(said):
    """They are no marks of pages, and stay where they stood."""
    assert not text_layout.restored("\n\n".join([TITLE, DAY, *PARAGRAPHS, said, HALVES[0]])).between


def test_a_browser_ends_a_page_in_mid_sentence():
    """However short the line above its foot is."""
    foot = "https://bote.example/nordwalde.html        {}/2"
    printed = f"03.09.25, 09:32      {TITLE} | Bote"
    above = "\n\n".join(textwrap.fill(text, 80) for text in PARAGRAPHS)
    first, rest = "Der Aufbau werde zwei Jahre dauern", "und den Haushalt mit neun Millionen Kronen belasten."
    text = "\n\n".join([printed, TITLE, DAY, above, first, f"{foot.format(1)}\n\f{printed}", rest, foot.format(2)])
    assert body(text)[-1] == f"{first} {rest}"


def test_rows_of_a_table_are_no_wrapped_lines():
    """Tabs part their cells."""
    rows = ["Partei der Mitte\t34,2\t31,0", "Freie Liste Nord\t27,9\t29,4", "Bund am Ufer\t21,5\t25,1"]
    rows += ["Wir im Tal heute\t9,8\t–", "Alle sonstigen\t6,6\t14,5", "Wahlberechtigte\t100\t100"]
    restored = text_layout.restored("\n\n".join([TITLE, DAY, *PARAGRAPHS, "\n".join(rows)]))
    assert not restored.continued


def test_a_hard_break_of_markdown_ends_a_line():
    """Lines are wrapped all around."""
    lines = textwrap.fill(" ".join(PARAGRAPHS), 60).split("\n")
    lines[7] += "\\"
    assert 9 not in text_layout.restored("\n".join(lines)).continued


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        ("Ida Probst,\nSprecherin der Eltern am Markt", True),
        ("Ida Probst,\nJan Nord", False),
        ("Ida Probst,\nHohenau", False),
        ("Ida Probst,\nsie ist seit Jahren dabei.", False),
        ("Eier, Mehl,\nMilch und ein Rest Zucker", False),
    ],
)
def test_who_signs_goes_on_with_an_office(lines, joined):
    """On two lines that stand alone; a list of names or things does not."""
    restored = text_layout.restored("\n\n".join([TITLE, DAY, *PARAGRAPHS, "Das Fest", lines]))
    assert bool(restored.continued) is joined


# ---- sentences that break in a text that is not wrapped


@pytest.mark.parametrize(
    ("broken", "goes_on"),
    [
        ("Sechzig Jahre lang floss der Bach durch ein Rohr. Jetzt kommt er ans Licht,\nund alle streiten", True),
        (
            "„Wir haben nicht den Bach versteckt, sondern\n"
            "die Stadt“, sagt Planerin Ada Licht, die ihn bald öffnen lässt.",
            True,
        ),
        ("Sechzig Jahre lang floss der Bach durch ein Rohr. Jetzt kommt er ans Licht.\nund alle streiten", False),
        ("Sechzig Jahre lang floss der Bach durch ein Rohr. Jetzt kommt er ans Licht,\nUnd alle streiten", False),
        ("Der Bach in seinem Rohr, er rauscht und rauscht,\nund keiner ist, der seinem Rauschen lauscht", False),
        ("Hallo zusammen\nwir haben den Bach nicht versteckt, sondern die ganze Stadt, sagt die Planerin.", False),
        ("Das Wasser fließt jetzt wieder durch die Stadt. Foto: Ada Licht\nmail drucken", False),
        ("Das sagte sie dem Boten in einem Gespräch über den Bach, das sie am Dienstag\nam 3. Mai 2024 führte", False),
    ],
)
def test_a_paragraph_that_breaks_once(broken: str, goes_on: bool) -> None:
    """A small letter goes on with a long line that no full stop ends; verse, greetings, captions and days do not."""
    above = "\n\n".join([TITLE, *PARAGRAPHS * 2])
    found = text_layout.restored(f"{above}\n\n{broken}\n\n{PARAGRAPHS[1]}")
    assert (above.count("\n") + 4 in found.continued) is goes_on


def test_a_list_is_no_broken_paragraph() -> None:
    """Four lines and more may be points."""
    points = "\n".join(
        f"die Brücke in Abschnitt {number} samt allem, was an ihren Pfeilern noch hält" for number in range(4)
    )
    assert not text_layout.restored(f"{TITLE}\n\n{PARAGRAPHS[0]}\n\n{points}\n\n{PARAGRAPHS[1]}").continued


def test_what_one_subtitle_says() -> None:
    """Lines belong together, also behind a colon; sounds and who answers stand alone. SBV parts times by a comma."""
    said = ["Das Land zahlt:\n1.500 Euro je Haus", "* Rauschen *", "Das reicht.", "Wirklich?\n- Ja.", "Danke."]
    entries = "\n\n".join(f"0:00:0{at}.000,0:00:0{at}.900\n{lines}" for at, lines in enumerate(said))
    found = text_layout.restored(entries)
    assert found.continued == {3}
    assert found.between == {1, 5, 8, 11, 15}
