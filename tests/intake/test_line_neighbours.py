"""A line is what its neighbours make of it."""

from __future__ import annotations

import pytest

from generator.intake import line_neighbours, line_roles, text_lines
from generator.intake.line_roles import MARKERS, Classified, Role

FIRST = "Der Rat der Stadt hat am Montag beschlossen, die alte Brücke im kommenden Jahr zu sperren."
SECOND = "Die Verwaltung rechnet nach eigenen Angaben mit zwei Jahren Bauzeit und hohen Kosten für alle."
THIRD = "Anwohner fürchten Umwege, der Handel Verluste, und die Feuerwehr prüft noch, wie sie künftig fährt."
LONG = "Um diesen Inhalt zu sehen, brauchen wir Ihre Erlaubnis für die Übertragung von Daten an Dritte."


def classified(*texts: str) -> list[Classified]:
    """Lines with a blank line between them."""
    return line_neighbours.classified(text_lines.split("\n\n".join(texts), markdown=False))


REPEATED = [
    ("a button again and again", "Kartendienst einblenden", 3, Role.NOTICE),
    ("a button twice", "Kartendienst einblenden", 2, Role.SHORT),
    ("a notice again and again", LONG, 3, Role.NOTICE),
    ("who speaks", "Anna Adler:", 3, Role.SHORT),
    ("one word", "Zurück", 3, None),
    ("one word that is no button", "Brückentag", 3, None),
]


@pytest.mark.parametrize(("text", "times", "role"), [c[1:] for c in REPEATED], ids=[c[0] for c in REPEATED])
def test_what_stands_again_and_again(text: str, times: int, role: Role | None) -> None:
    """Between paragraphs it is the page's, three times or more."""
    between = [text if number < times else THIRD for number in range(3)]
    found = classified(FIRST, between[0], SECOND, between[1], THIRD + " Danach.", between[2])
    roles = {line.role for line in found if line.line.text == text}
    assert roles == ({role} if role else {classified(text)[0].role})


@pytest.mark.parametrize(
    ("below", "ends"),
    [
        ([THIRD, f"{FIRST} {SECOND} {THIRD} Danach wird weiter beraten."], False),
        ([f"{FIRST} {SECOND} {THIRD} {FIRST} {SECOND}"], True),
        ([THIRD, SECOND], True),
        (["Ida Probst", "4. Mai 2024, 12:30 Uhr", f"{FIRST} {SECOND} {THIRD}", f"{SECOND} {THIRD} {FIRST}"], True),
        (["Startseite", "Politik", "Sport"], True),
    ],
    ids=["the text", "one paragraph", "few words", "a comment", "a menu"],
)
@pytest.mark.parametrize("marker", ["Kommentare", "Impressum", "Quellen"])
def test_a_marker_between_paragraphs(marker: str, below: list[str], ends: bool) -> None:
    """It ends no article if the text goes on right below it."""
    found = classified(FIRST, SECOND, marker, *below)[2]
    assert (found.role in MARKERS) is ends
    assert classified(FIRST, marker, *below)[1].role in MARKERS


@pytest.mark.parametrize(("words", "ends"), [(60, False), (59, True)])
def test_how_much_goes_on_below_a_marker(words: int, ends: bool) -> None:
    """Sixty words are of the text; fewer may be on the author."""
    below = ["Rat " * 29 + "tagt.", "Rat " * (words - 31) + "tagt."]
    assert (classified(FIRST, SECOND, "Impressum", *below)[2].role in MARKERS) is ends


def test_numbered_sub_headings_are_not_one() -> None:
    """They differ in the number only, and each stands once."""
    found = classified(FIRST, "Teil 1", SECOND, "Teil 2", THIRD, "Teil 3", FIRST + " Danach.")
    assert [line.role for line in found if line.line.text.startswith("Teil")] == [Role.SHORT] * 3


def test_a_headline_stands_again_above_the_article() -> None:
    """In the page's path and as its title: only what stands between paragraphs counts."""
    title = "Alte Brücke bleibt gesperrt"
    found = classified(title, title, title, FIRST, SECOND, THIRD)
    assert {line.role for line in found[:3]} == {Role.SHORT}


def test_the_head_of_a_mail_below_a_note() -> None:
    """Who passes a mail on writes some lines above its head."""
    head = "Von: Bote\nGesendet: 9. Mai 2025\nAn: Redaktion\nBetreff: Umbau"
    found = line_neighbours.classified(
        text_lines.split(f"Hallo, siehe unten.\n\n-----Ursprüngliche Nachricht-----\n{head}\n\nText.")
    )
    assert [line.role for line in found[1:6]] == [Role.NOTICE, Role.NOTICE, Role.DATE, Role.NOTICE, Role.NOTICE]


PARAGRAPHS = (FIRST, SECOND, THIRD)


def roles(text: str) -> list[Role]:
    """The roles of the lines of a text, with blank lines only where it has some."""
    return [line.role for line in line_neighbours.classified(text_lines.split(text))]


def said(words: int, end: str = "") -> str:
    """A line of so many words."""
    return " ".join(["wort"] * words) + end


@pytest.mark.parametrize(("words", "role"), [(14, Role.CAPTION), (15, Role.PROSE)])
def test_a_sentence_over_a_credit(words: int, role: Role) -> None:
    """With a blank line between, one of fourteen words is a caption; a longer one is a paragraph over a picture."""
    assert roles(f"{FIRST}\n{said(words, '.')}\n\nFoto: Eva Muster")[1] is role


@pytest.mark.parametrize(("words", "role"), [(25, Role.CAPTION), (26, Role.PROSE)])
def test_a_line_over_a_credit_in_brackets(words: int, role: Role) -> None:
    """“(Symbolbild/Pixabay)” belongs to the line above it, up to 25 words."""
    assert roles(f"{FIRST}\n{said(words)}\n\n(Symbolbild/Pixabay)")[1] is role


@pytest.mark.parametrize(("words", "role"), [(60, Role.CAPTION), (61, Role.PROSE)])
def test_a_long_line_right_over_a_credit(words: int, role: Role) -> None:
    """Agencies' captions have up to 60 words; what is longer is the last paragraph above a picture."""
    assert roles(f"{FIRST}\n\n{said(words, '.')}\nFoto: Eva Muster")[1] is role


@pytest.mark.parametrize(("repetitions", "role"), [(2, Role.SENTENCE), (3, Role.CAPTION)])
def test_a_line_that_its_caption_repeats(repetitions: int, role: Role) -> None:
    """A caption stands a second time with its credit: the first goes, if it has three words."""
    line = " ".join(["Alte", "Brücke", "gesperrt"][:repetitions]) + "."
    assert roles(f"{FIRST}\n\n{line}\n\n{line} Foto: Eva Muster / dpa")[1] is role


@pytest.mark.parametrize(("words", "role"), [(45, Role.TEASER), (46, Role.PROSE)])
def test_a_box_that_is_signed(words: int, role: Role) -> None:
    """Headline, text and byline of another piece between paragraphs; a teaser has up to 45 words."""
    text = f"Titel\nVon Eva Muster\n{FIRST}\nAnderes Stück\n{said(words, '.')}\nVon Jan Beispiel\n{SECOND}"
    assert roles(text)[4] is role


@pytest.mark.parametrize(("above", "role"), [(1, Role.SHORT), (2, Role.TEASER)])
def test_a_headline_that_a_colon_joins(above: int, role: Role) -> None:
    """Below the second paragraph it points to another piece; above, it may be the article's own."""
    text = "\n".join([*PARAGRAPHS[:above], "Streit um Brücke :", "Rat will neu bauen", THIRD])
    assert roles(text)[above] is role


@pytest.mark.parametrize(("words", "role"), [(4, Role.BYLINE), (5, Role.SHORT)])
def test_a_name_over_an_account(words: int, role: Role) -> None:
    """A name has four words at most."""
    assert roles(f"{said(words)}\n@brueckenfunk\n{FIRST}")[0] is role


@pytest.mark.parametrize(("headers", "role"), [(2, Role.SHORT), (3, Role.NOTICE)])
def test_the_head_of_a_mail(headers: int, role: Role) -> None:
    """Three headers running, the subject among them; “An: …” and “Betreff: …” alone may be a letter's."""
    head = ["An: alle", "Betreff: Umbau", "Kopie: Rat"][:headers]
    assert roles("\n".join([*head, "", FIRST]))[1] is role


@pytest.mark.parametrize(("entries", "role"), [(2, Role.SHORT), (3, Role.STEP)])
def test_times_over_entries(entries: int, role: Role) -> None:
    """Three times over text in order are a live blog; two may stand in a report on one day."""
    text = "\n".join(f"1{hour}:00 Uhr: Lage am Damm\n{PARAGRAPHS[hour]}" for hour in range(entries))
    assert set(roles(text)[::2]) == {role}


@pytest.mark.parametrize(("words", "is_entry"), [(16, True), (17, False)])
def test_the_headline_of_an_entry(words: int, is_entry: bool) -> None:
    """With its time it has 16 words at most; a longer line that begins with a time is a sentence."""
    (line,) = text_lines.split(f"18:12 Uhr: {said(words - 2)}")
    assert line_neighbours.is_entry(line) is is_entry


@pytest.mark.parametrize(("between", "role"), [(1, Role.STEP), (2, Role.SHORT)])
def test_what_stands_between_a_time_and_its_text(between: int, role: Role) -> None:
    """A headline may; of more than one line the time heads nothing."""
    text = "\n".join(f"1{at}:00 Uhr\n" + "Lage\n" * between + PARAGRAPHS[at] for at in range(3))
    assert (roles(text)[0] is Role.STEP) is (role is Role.STEP)


@pytest.mark.parametrize(("words", "role"), [(12, Role.BYLINE), (13, Role.PROSE)])
def test_names_below_who_announces_them(words: int, role: Role) -> None:
    """Under “Von” alone stand names and what they are, in twelve words at most."""
    assert roles(f"Von\nEva Muster, {said(words - 2, '.')}\n{FIRST}")[1] is role


@pytest.mark.parametrize(("steps", "role"), [(2, Role.SHORT), (3, Role.STEP)])
def test_numbered_lines_apart(steps: int, role: Role) -> None:
    """Three numbers with text between are the sub-headings of a list article."""
    text = "\n".join(f"{at + 1}. Mehr Geld\n{PARAGRAPHS[at]}" for at in range(steps))
    assert roles(text)[0] is role


def test_a_numbered_line_over_a_credit() -> None:
    """It heads the picture and what follows, and is no caption."""
    text = "\n".join(f"{at + 1}. Mehr Geld für alle.\nFoto: Eva Muster\n{PARAGRAPHS[at]}" for at in range(3))
    assert roles(text)[0] is Role.STEP


@pytest.mark.parametrize(("words", "role"), [(25, Role.STEP), (26, Role.PROSE)])
def test_a_long_numbered_line(words: int, role: Role) -> None:
    """A sub-heading with its number has 25 words at most; a longer one is a numbered paragraph."""
    text = "\n".join(f"{at + 1}. {said(words - 1)}\n{PARAGRAPHS[at]}" for at in range(3))
    assert roles(text)[0] is role


@pytest.mark.parametrize(("menu", "role"), [(20, Role.CAPTION), (21, Role.SHORT)])
def test_a_line_over_a_caption_in_a_copy_with_menus(menu: int, role: Role) -> None:
    """Texts for those who cannot see a picture are in no copy of a page, which has a menu of twenty lines."""
    lines = ["Ort", *["Sport"] * menu, "", FIRST, "", "Ein Damm im Regen", "Der Damm. Foto: Eva Muster / dpa"]
    assert roles("\n".join(lines))[-2] is role


@pytest.mark.parametrize(
    ("line", "begins"),
    [("Rat sperrt die neue Brücke", True), ("Rat öffnet die neue Brücke", False), ("sperrt die alte Brücke", False)],
    ids=["four of five words", "three of five", "four words"],
)
def test_a_caption_that_is_spelled_otherwise(line: str, begins: bool) -> None:
    """A line begins another when four fifths of its words, of five at least, stand there: editors change a word."""
    shorter, longer = (
        line_roles.classify(each) for each in text_lines.split(f"{line}\nRat sperrt die alte Brücke heute")
    )
    assert line_neighbours._begins(longer, shorter) is begins


def test_the_head_of_a_letter_further_down() -> None:
    """Below two paragraphs it is of a letter that the text quotes, and stays."""
    prose = "Der Rat der Stadt hat am Abend nach langer Debatte den Bau einer neuen Brücke über den Fluss beschlossen."
    head = ["Von: Baurat Beispiel", "An: alle Ämter", "Betreff: Die neue Brücke"]
    passed_on = [prose, prose, "-----Ursprüngliche Nachricht-----"]
    for above, stays in (([prose], False), ([prose, prose], True), (passed_on, False)):
        lines = line_neighbours.classified(text_lines.split("\n".join([*above, *head, prose])))
        roles = [each.role for each in lines if each.line.text in head]
        assert roles == [Role.SENTENCE if stays else Role.NOTICE] * 3


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("- Bild: Die Farben sind kräftig und das Schwarz ist gut.", Role.SENTENCE),
        ("Bild: Die Farben sind kräftig und das Schwarz ist gut.", Role.CAPTION),
        ("- Bild: Ada Licht", Role.CREDIT),
    ],
)
def test_a_sentence_of_a_list(said: str, role: Role) -> None:
    """“Bild: …” tells of a screen there; alone it is a caption, and a name is a credit."""
    (line,) = line_neighbours.classified(text_lines.split(said))
    assert line.role is role


def test_a_short_entry_of_a_live_blog_has_its_time_as_heading():
    """As long as most entries are paragraphs; a programme of short points is none."""
    long = "Der Rat hat die Sitzung nach einer Stunde unterbrochen, weil der Strom im Saal ausfiel."
    blog = [part for clock in ("18:47 Uhr", "17:20 Uhr", "16:05 Uhr") for part in (clock, long)]
    roles = [line.role for line in classified(*blog, "15:30 Uhr", "Die Sitzung hat begonnen.")]
    assert roles[::2] == [Role.STEP] * 4
    programme = [
        part for clock in ("14:00 Uhr", "15:00 Uhr", "16:00 Uhr") for part in (clock, "Führung durch den Turm.")
    ]
    assert Role.STEP not in [line.role for line in classified(*programme)]
