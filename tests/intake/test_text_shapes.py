"""Talks, letters, notes and posts are kept whole."""

from __future__ import annotations

import pytest

from generator.intake import doubts, text_lines, text_shapes
from generator.intake.line_roles import classify
from generator.intake.text_extent import Extent
from generator.model import Article, BlockKind, Doubt, Form
from tests.intake.made_up import PARAGRAPHS, TITLE, taken

MINUTES = """Kreistag Hohenau – 12. Sitzung am 9. Mai 2025

Vorsitzende Ida Lenz:
Ich rufe Punkt 3 auf: Umbau des Bahnhofs. Das Wort hat der Landrat.

Jan Krull, Landrat:
Frau Vorsitzende! Der Umbau kostet vierzehn Millionen Euro.
(Beifall bei der Mehrheit)
Ich bitte um Zustimmung.

Uta Brehm (Opposition):
Wir lehnen ab.
(Beifall bei der Mehrheit)

Vorsitzende Ida Lenz:
Damit schließe ich die Aussprache.
"""
TIMED = """Folge 9: Kommt der Bahnhof?
9. Mai 2025

00:00 Uta Brehm
Willkommen. Heute geht es um den Bahnhof von Hohenau und um die Frage, wer ihn bezahlt.

00:21 Jan Krull
Danke. Wir haben lange gerechnet, und am Ende waren es vierzehn Millionen Euro.

01:15 Uta Brehm
Nur vierzehn?

01:18 Jan Krull
Ja.
"""
LETTER = """Offener Brief an den Kreistag

Hohenau, den 9. Mai 2025

Sehr geehrte Mitglieder des Kreistags,

wir bitten Sie, den Umbau des Bahnhofs nicht länger aufzuschieben, denn die Pendler warten.

Wir fordern Sie auf,

1. das Gutachten zu veröffentlichen,
2. die Bürger zu hören.

Mit freundlichen Grüßen

Dr. Anna Roth, Hohenau
Uwe Stolz, Fahrgastverband
Lale Demir
"""
ASKED = """„Wir haben gerechnet“

Das Gespräch führte Uta Brehm, 9. Mai 2025

Frage: Herr Krull, was kostet der Umbau?
Antwort: Vierzehn Millionen Euro, und das ist schon knapp gerechnet für einen Bahnhof dieser Größe.

Frage: Reicht das?
Antwort: Nein.

Frage: Was nun?
Antwort: Der Kreistag entscheidet im Herbst, und bis dahin fahren die Züge weiter wie bisher.
"""
POST = """Jan Krull
@landrat@hohenau.example

Der Kreistag hat zugestimmt: Der Bahnhof wird umgebaut. Danke an alle! #Hohenau

9. Mai 2025, 13:05 · Öffentlich · Web
34 Mal geteilt · 120 Mal favorisiert
"""
RELEASED = """15.10.2025 – 11:12

Gewerkschaft Nahrung Mitte

Molkerei Ostertal: Beschäftigte brauchen Sicherheit

Gerau (ots) -

Die Betriebsratschefin warf der Leitung vor, Investitionen seit vielen Jahren verschleppt zu haben.

Die Gewerkschaft verlangt einen Sozialplan, über den ab dem 3. November verhandelt werden soll.
"""
SPOKEN = """Abschrift der Sendung

MODERATION
Ministerin, 120 Millionen – ist das viel?

THOMS
Für den Norden ist es ein Anfang. Das Kraftwerk wird vielen Menschen Arbeit geben.

MODERATION
Und wenn der Strom aus Kohle kommt?

THOMS
Das wird er nicht.
"""
CLIPPED = """# Imkerinnen schlagen Alarm

Jedes dritte Volk habe den Winter nicht überlebt, sagte die Kreisvorsitzende am Freitag.\\
Das Amt rät zu einer gemeinsamen Behandlung im August, und zwar am 1\\. und 2\\. des Monats.

1. Behandeln
2. Zählen
3. Melden

```
Völker: 30
```

Der Landrat stellte 25.000 Euro in Aussicht.
"""
VERSE = """Am Gleis

Von Lale Demir

Der Zug kommt an, der Zug fährt ab,
er fragt nicht, wer da steht.
Wer lange auf ihn warten kann,
der weiß, wie Warten geht.
"""


def texts(article: Article) -> list[str]:
    """What is its running text."""
    return [block.text for block in article.blocks if block.kind in (BlockKind.LEAD, BlockKind.PARAGRAPH)]


@pytest.mark.parametrize(("text", "above"), [(MINUTES, 1), (TIMED, 2), (LETTER, 2), (ASKED, 2), (SPOKEN, 1)])
def test_every_line_is_a_paragraph(text: str, above: int) -> None:
    """All below title and day, in order, however short it is or how often it comes again."""
    lines = [line for line in text.split("\n") if line.strip()]
    assert texts(taken(text)) == lines[above:]


@pytest.mark.parametrize(
    ("text", "title"), [(TIMED, "Folge 9: Kommt der Bahnhof?"), (ASKED, "„Wir haben gerechnet“"), (VERSE, "Am Gleis")]
)
def test_the_headline_stands_above(text: str, title: str) -> None:
    """No turn, greeting or verse is one."""
    article = taken(text)
    assert article.title
    assert article.title.value == title


def test_a_turn_is_no_headline() -> None:
    """Minutes are headed by what stands above the first that speaks, if by anything."""
    title = taken(MINUTES).title
    assert title is None or title.value.startswith("Kreistag")


def test_the_interviewer_signs_an_interview() -> None:
    """“Das Gespräch führte …” signs an interview."""
    assert [author.value for author in taken(ASKED).authors] == ["Uta Brehm"]


def test_a_post_is_text() -> None:
    """Not its headline; its account signs it, and what networks count is gone."""
    article = taken(POST)
    assert article.title is None
    assert texts(article) == ["Der Kreistag hat zugestimmt: Der Bahnhof wird umgebaut. Danke an alle! #Hohenau"]
    assert [author.value for author in article.authors] == ["Jan Krull"]


def test_labels_that_name_nobody() -> None:
    """A list of events below an article is no talk, however often its labels come again."""
    story = " ".join(["Der Kreistag hat am Montag zugestimmt, den Bahnhof umzubauen."] * 4)
    events = "Ort: Halle 3\nPreis: 20 Euro\n\nOrt: Rathaus\nPreis: 8 Euro\n"
    article = taken(f"Kreistag stimmt zu\n\n9. Mai 2025\n\n{story}\n\n{story} Danach ging er.\n\n{events}")
    assert not any("Preis" in text for text in texts(article))


def test_entries_with_time_and_headline_on_a_line() -> None:
    """They are headings, and a warning says that it is a live blog."""
    heads = [("18:12", "Rat vertagt sich"), ("16:40", "Landrat wirbt"), ("9:04", "Beginn")]
    said = "Der Kreistag von Hohenau berät seit dem Morgen über den Umbau seines Bahnhofs, zum"
    entries = "".join(f"+++ {time} Uhr: {head} +++\n{said} {at}. Mal.\n\n" for at, (time, head) in enumerate(heads, 1))
    article = taken(f"Liveticker: Streit um den Bahnhof\n\n9. Mai 2025\n\n{entries}")
    assert [block.text for block in article.blocks if block.kind is BlockKind.HEADING] == [
        "+++ 18:12 Uhr: Rat vertagt sich +++",
        "+++ 16:40 Uhr: Landrat wirbt +++",
        "+++ 9:04 Uhr: Beginn +++",
    ]
    assert Doubt.LIVE_BLOG in doubts.doubted(article).doubts


def test_who_sends_a_release_is_no_headline() -> None:
    """The line right above place and service is one."""
    title = taken(RELEASED).title
    assert title
    assert title.value == "Molkerei Ostertal: Beschäftigte brauchen Sicherheit"


def test_a_clipping_is_taken_down_to_its_end() -> None:
    """Lists and code end nothing; a backslash is no text, and what it stands before is."""
    found = [block.text for block in taken(CLIPPED, Form.MARKDOWN).blocks]
    assert "im August, und zwar am 1. und 2. des Monats." in " ".join(found)
    assert found[-5:] == [
        "1. Behandeln",
        "2. Zählen",
        "3. Melden",
        "Völker: 30",
        "Der Landrat stellte 25.000 Euro in Aussicht.",
    ]


def test_all_that_subtitles_say_is_text() -> None:
    """Though each is a short sentence, and none of them the headline."""
    said = [f"Das ist der {number}. Satz von Amina Sow." for number in range(1, 8)]
    entries = (f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{line}\n" for at, line in enumerate(said, 1))
    article = taken("\n".join(entries))
    assert texts(article) == said
    assert article.title is None


def test_the_headline_of_a_talk_in_short_sentences() -> None:
    """It stands first, and who speaks of what below it; no paragraph is long enough to be sure of."""
    asked = "Was fordern Sie?\n\nEine Garantie. Schriftlich.\n\nUnd wenn nicht?\n\nDann stehen wir hier.\n\nUnd?\n\nJa."
    article = taken(f"„Wir gehen nicht leise“\n\nTanja Rausch über Wut und Werk\n\nInterview: Jörg Pfeil\n\n{asked}\n")
    assert article.title
    assert article.title.value == "„Wir gehen nicht leise“"
    assert not [block for block in article.blocks if block.kind is BlockKind.HEADING]


CHAT = """[12.06.25, 18:04:11] Uta: Hast du das gelesen?
[12.06.25, 18:04:40] Uta: Der Kreistag von Hohenau hat am Mittwoch dem Umbau des Bahnhofs zugestimmt.
Die Kosten stiegen noch einmal, sagte der Landrat.
[12.06.25, 18:05:02] Jan: Wo stand das?
[12.06.25, 18:06:13] Uta: Im Boten vom Donnerstag, auf der dritten Seite.
[12.06.25, 18:07:13] Jan: Die Pendler warten seit zwölf Jahren, und gebaut wird erst im Herbst.
"""
WRITTEN_DOWN = """Kommt der Bahnhof?
9. Mai 2025

SPRECHER 1  00:03
Willkommen. Heute geht es um den Bahnhof von Hohenau und um die Frage, wer ihn bezahlt.

Sprecher 2  00:11
Danke. Wir haben lange gerechnet, und am Ende waren es vierzehn Millionen Euro.

SPRECHER 1  00:41
Nur vierzehn?

SPRECHER 1  00:44
Das reicht?

Sprecher 2  00:48
Ja.
"""


def test_a_chat_is_kept_turn_by_turn() -> None:
    """As messengers export it: the day in front of a turn makes no date line of it, and the first turn no headline."""
    article = taken(CHAT)
    assert [block.text for block in article.blocks] == CHAT.strip().split("\n")
    assert article.title is None


def test_times_behind_who_speaks() -> None:
    """As programs that write down what is said set them: names are paragraphs of the talk, no headings."""
    article = taken(WRITTEN_DOWN)
    assert article.title
    assert article.title.value == "Kommt der Bahnhof?"
    assert BlockKind.HEADING not in {block.kind for block in article.blocks}
    assert [" ".join(line.split()) for line in WRITTEN_DOWN.split("\n") if line][2:] == [
        " ".join(block.text.split()) for block in article.blocks[1:]
    ]


def test_a_sub_heading_between_the_turns_of_an_interview() -> None:
    """It heads what is said below; what a speaker says without a full stop is a paragraph."""
    question = "BOTE: Frau Roth, wer soll den Umbau des Bahnhofs in Hohenau denn nun bezahlen, das Land oder der Kreis?"
    answer = "Roth: Das Land hat vor drei Jahren zugesagt, die Hälfte zu tragen, und daran muss es sich halten lassen."
    turns = [question, answer, question.replace("wer", "wann"), answer.replace("drei", "vier")]
    again = [turn.replace("Hohenau", "Aue").replace("Jahren", "Monaten") for turn in turns]
    article = taken("\n\n".join(["Anna Roth über den Bahnhof", *turns, "Zweifel am Gutachten", *again, "Roth: Nein"]))
    heads = [block.text for block in article.blocks if block.kind is BlockKind.HEADING]
    assert heads == ["Zweifel am Gutachten"]
    assert article.blocks[-1].text == "Roth: Nein"


@pytest.mark.parametrize(("line", "is_name"), [("ANNA MARIA ROTH", True), ("DER RAT TAGT HEUTE", False)])
def test_capitals_that_are_a_name(line: str, is_name: bool) -> None:
    """A name has three words at most; four in capitals are a headline of a transcript's part."""
    assert text_shapes._is_capitals(line) is is_name


@pytest.mark.parametrize(("words", "signs"), [(12, True), (13, False)])
def test_lines_below_a_farewell(words: int, signs: bool) -> None:
    """Name, title and place of who signs take a line of twelve words at most; a longer one is a sentence below."""
    assert text_shapes._may_sign(classify(text_lines.split("Lale " * words)[0])) is signs


@pytest.mark.parametrize(("turns", "kept"), [(2, False), (3, True)])
def test_turns_of_a_talk(turns: int, kept: bool) -> None:
    """Two lines with a colon stand in any report; with a third, said by the first again, it is a talk."""
    speakers = dict(enumerate(["Ida Lenz", "Jan Krull", "Ida Lenz"][:turns]))
    assert text_shapes._are_turns(speakers, 1 if turns > 2 else 0) is kept


@pytest.mark.parametrize(("letter", "kept"), [(30, True), (8, False)])
def test_a_letter_within_a_report(letter: int, kept: bool) -> None:
    """Where a letter is most of a file, it is the article; one that a report of twenty words prints is part of it."""
    said = f"Liebe Frau Roth,\n\n{'Wort ' * letter}\n\nViele Grüße"
    lines = [classify(line) for line in text_lines.split(f"{'Bericht ' * 20}\n\n{said}")]
    assert bool(text_shapes._letter(lines)) is kept


@pytest.mark.parametrize(("words", "heads"), [(12, True), (13, False)])
def test_a_first_line_over_a_day(words: int, heads: bool) -> None:
    """A headline that nothing but its place tells has twelve words at most; a longer one is the text's first line."""
    lines = [classify(line) for line in text_lines.split(f"{'Rat ' * words}\n9. Mai 2025\nText")]
    place = text_shapes.headed(lines, Extent(0, 3, 0))
    assert place.title == (0 if heads else None)


# ---- readers' letters, corrections, plain files

FIRST = "Seit Jahren warten wir auf den Umbau, und jeden Morgen stehen die Pendler im Regen am Gleis."
NEXT = "Der Kreistag hat anderes zu tun, als für ein Dach vierzehn Millionen Euro auszugeben."
LAST = "Ein Dach allein hilft niemandem, wenn der Zug nicht fährt."


@pytest.mark.parametrize(
    ("section", "about"),
    [
        ("LESERBRIEFE", ("Zu „Kreistag baut Bahnhof um“ vom 3. Mai:", "Zum selben Thema:", "Ebenfalls dazu:")),
        ("Briefe an die Redaktion", ("Zum Bericht über den Bahnhof:", "Zum gleichen Artikel:", "Auch zum Bahnhof:")),
        ("Meinung", ("Betrifft: „Kreistag baut um“, 3. Mai:", "Zum selben Thema:", "Nochmals zum Bahnhof:")),
    ],
)
def test_readers_letters(section, about):
    """All of them, each with its headline and its signature."""
    heads, names = (
        ("Endlich", "Zu teuer", "Züge fehlen"),
        ("Dr. Ida Probst, Hohenau", "Eva und Jan Nord, Gerau", "Ute Au"),
    )
    letters = zip(heads, about, (FIRST, NEXT, LAST), names, strict=True)
    text = "\n\n".join(part for letter in letters for part in letter)
    article = taken(
        f"{section}\n\nDer Umbau des Bahnhofs\n\n9. Mai 2025\n\n{text}\n\nLeserbriefe geben Ihre Meinung wieder"
    )
    kept = [block.text for block in article.blocks]
    for part in (*heads, *about, FIRST, NEXT, LAST, *names):
        assert part in kept
    assert article.title is not None
    assert article.title.value == "Der Umbau des Bahnhofs"


def test_letters_that_only_signatures_part():
    """Under the name of their section."""
    text = "\n\n".join(
        [FIRST, "Ida Probst, Hohenau", NEXT, "Jan Nord, Gerau", FIRST + " Wie lange noch?", "Ute Au, Gerau"]
    )
    article = taken(f"Leserforum\n\nWas wird aus dem Bahnhof?\n\n{text}\n")
    assert texts(article)[:4] == [FIRST, "Ida Probst, Hohenau", NEXT, "Jan Nord, Gerau"]


def test_a_menu_that_names_letters_changes_nothing():
    """Nor does one line of text with a colon."""
    text = "\n\n".join(
        ["Leserbriefe", "Rat baut Bahnhof um", FIRST, "Zum Vergleich:", NEXT, "Lesen Sie auch", "Zehn Tipps"]
    )
    assert "Zehn Tipps" not in [block.text for block in taken(text).blocks]


def test_who_led_a_talk_is_named_below_it():
    """As its author; the line stays."""
    talk = (
        "Bote: Frau Brehm, was kostet das?\n\nBrehm: Viel.\n\nBote: Zu viel?\n\nBrehm: Nein, es ist gut gerechnet.\n\n"
    )
    article = taken(f"„Wir bauen das“\n\n9. Mai 2025\n\n{talk * 2}Das Gespräch führte Ida Nord.\n")
    assert texts(article)[-1] == "Das Gespräch führte Ida Nord."
    assert [each.value for each in article.authors] == ["Ida Nord"]


@pytest.mark.parametrize(
    "said",
    [
        "Korrekturhinweis: In einer früheren Fassung stand, der Umbau koste zwölf Millionen Euro. Es sind vierzehn.",
        "Anmerkung der Redaktion: In der ersten Version dieses Textes hieß es, der Rat habe schon abgestimmt.",
        "In einer früheren Version war von zwölf Millionen Euro die Rede. Wir haben das korrigiert.",
    ],
)
def test_a_correction_stays(said):
    """Even where other lines of the page stand around it."""
    article = taken("\n\n".join(["Rat baut Bahnhof um", FIRST, NEXT, "Artikel teilen", said, "Impressum"]))
    assert said in texts(article)


def test_an_invitation_to_correct_goes():
    """It is the page's."""
    said = "Korrekturhinweis an die Redaktion senden und einen Fehler im Text melden, den Sie gefunden haben."
    article = taken("\n\n".join(["Rat baut Bahnhof um", FIRST, NEXT, said, "Impressum"]))
    assert said not in texts(article)


def test_a_file_without_a_page_around_it_loses_no_paragraph():
    """However its last lines read; with teasers in it, it is a page."""
    last = "Fahrräder dürfen mit, wenn Platz ist, und der letzte Zug fährt um halb zwölf in Gerau ab."
    body = ["Rat baut Bahnhof um", "Von Eva Muster", FIRST, NEXT, "Fahrplan\nGerau\t23.30\nHohenau\t23.55", last]
    assert last in texts(taken("\n\n".join(body)))


def test_name_and_source_of_a_table_stay_with_it():
    """They stand right above and below its rows; the source is not the article's."""
    table = "Züge am Tag\nHohenau\t34\t31\nGerau\t27\t29\nAltstadt\t9\t–\nQuelle: Verkehrsamt Gerau"
    article = taken("\n\n".join(["Rat baut Bahnhof um", "9. Mai 2025", FIRST, NEXT, table, FIRST + " Immer noch."]))
    found = [block.text for block in article.blocks]
    assert [text for text in found if text in ("Züge am Tag", "Gerau 27 29", "Quelle: Verkehrsamt Gerau")] == [
        "Züge am Tag",
        "Gerau 27 29",
        "Quelle: Verkehrsamt Gerau",
    ]
    assert article.source is None


def test_the_last_letter_is_signed_as_the_others_are() -> None:
    """Where the headline names the section before a colon."""
    letters = [
        f"{text}\n{name}"
        for text, name in zip(PARAGRAPHS, ("Ida Probst, Aue", "Udo Rot, Aue", "Familie Aydin, Aue"), strict=True)
    ]
    article = taken(
        "\n\n".join(["Leserbriefe: Ärger über die Brücke", "3. Mai 2024", *letters, "Alle Rechte vorbehalten"])
    )
    assert [text for text in texts(article) if text.endswith(", Aue")] == [
        "Ida Probst, Aue",
        "Udo Rot, Aue",
        "Familie Aydin, Aue",
    ]


def test_points_of_a_list_belong_together() -> None:
    """A short one that would be left out alone stays; lines with another sign do not."""
    points = "– Böen bis 142 km/h in Flussstadt gemessen\n– Züge im Norden eingestellt\n– Bisher zwei Verletzte"
    article = taken("\n\n".join([TITLE, "3. Mai 2024", f"Das Wichtigste in Kürze\n{points}", *PARAGRAPHS]))
    assert [block.text for block in article.blocks if block.kind is BlockKind.ITEM] == [
        "Böen bis 142 km/h in Flussstadt gemessen",
        "Züge im Norden eingestellt",
        "Bisher zwei Verletzte",
    ]


def test_the_shortest_entry_of_a_live_blog() -> None:
    """The first of the day, last in the file, is kept however short it is."""
    said = ("Die Brücke ist wieder frei, teilte die Stadt am Abend mit, und zwar in beiden Richtungen.", PARAGRAPHS[1])
    heads = [f"+++ {hour}:00 Uhr: {what} +++" for hour, what in ((18, "Frei"), (12, "Verband klagt"), (8, "Los!"))]
    entries = [f"{head}\n{text}" for head, text in zip(heads, (*said, "Guten Morgen aus Aue!"), strict=True)]
    article = taken("\n\n".join([f"Ticker: {TITLE}", "Stand: 3. Mai 2024, 18:20 Uhr", *entries]))
    assert article.blocks[-1].text == "Guten Morgen aus Aue!"
