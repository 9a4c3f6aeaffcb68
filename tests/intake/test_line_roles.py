"""What a line is by its own words; half of the cases are news prose that must not be taken for anything else."""

from __future__ import annotations

import pytest

from generator.intake import line_roles, text_lines
from generator.intake.line_roles import Role, classify, is_menu
from generator.intake.text_lines import Line
from generator.model import Reason, Run

FURNITURE = [
    ("number in an archive", "Dokument 2 von 3", Role.NOTICE, Reason.NAVIGATION),
    ("button", "Teilen", Role.NOTICE, Reason.SHARE),
    ("vote", "Upvote", Role.NOTICE, Reason.SHARE),
    ("votes with their count", "Upvotes 214", Role.NOTICE, Reason.SHARE),
    ("row of buttons", "Kommentare Drucken Teilen", Role.NOTICE, Reason.COMMENTS),
    ("row of networks", "Facebook Twitter Flipboard Send Xing Messenger", Role.NOTICE, Reason.SHARE),
    ("player", "0:00 Anhören", Role.NOTICE, Reason.SHARE),
    ("advertising", "- ANZEIGE -", Role.NOTICE, Reason.ADVERTISING),
    ("menu run together", "BayernWirtschaftSportKulturRatgeber", Role.NOTICE, Reason.NAVIGATION),
    ("bare address", "https://example.org/beitrag/123", Role.NOTICE, Reason.CONSENT),
    (
        "consent",
        "An dieser Stelle finden Sie einen externen Inhalt von Diagrammhaus.",
        Role.NOTICE,
        Reason.CONSENT,
    ),
    (
        "newsletter",
        "Unser Newsletter „Talblick“ hält Sie jeden Freitag kostenlos auf dem Laufenden.",
        Role.NOTICE,
        Reason.NEWSLETTER,
    ),
    ("paywall", "Sie sind bereits Abonnent?", Role.NOTICE, Reason.PAYWALL),
    (
        "how a page was passed on",
        "Diese Nachricht wurde Ihnen über die Funktion „Artikel versenden“ geschickt.",
        Role.NOTICE,
        Reason.OTHER,
    ),
    ("comment rules", "Die Redaktion behält sich vor, Kommentare zu entfernen.", Role.NOTICE, Reason.COMMENTS),
    (
        "author box",
        "Beat Zürcher ist seit 2011 Kulturredaktor beim Alpenblatt und schreibt über Musik.",
        Role.NOTICE,
        Reason.AUTHOR_NOTE,
    ),
    ("rights", "© Muster Verlag GmbH. Alle Rechte vorbehalten.", Role.NOTICE, Reason.NAVIGATION),
    ("teaser", "Lesen Sie auch: Neue Brücke wird erst 2028 fertig", Role.TEASER, Reason.TEASER),
    ("teaser by arrow", "► Warum Glocken schweigen", Role.TEASER, Reason.TEASER),
    ("box", "Mehr zum Thema:", Role.INSERT, Reason.TEASER),
    ("box by its beginning", "Mehr aus Hochtal", Role.INSERT, Reason.TEASER),
    ("tags", "Schlagwörter zu diesem Artikel", Role.ENDING, Reason.TEASER),
    ("comments", "Kommentare (12)", Role.FOOTER, Reason.COMMENTS),
    ("date", "Stand: 14.03.2024 10:49 UhrLesedauer: 3 Minuten", Role.DATE, Reason.DATELINE),
    ("issue and region", "Nordkurier - 05.12.2024 Seite 14 - Kreis Hohenau", Role.DATE, Reason.DATELINE),
    ("issue and author", "Hohenauer Bote · 8 Sept. 2025 · 4 · VON EVA MUSTER", Role.DATE, Reason.DATELINE),
    ("no page", "Nordkurier - Neue Brücke bis 05.12.2024 - Kreis Hohenau plant um", Role.SHORT, Reason.OTHER),
    ("no paper", "Rat tagt - 05.12.2024 - Seite 14 der Vorlage 7", Role.SHORT, Reason.OTHER),
    ("a sentence", "Der Nordkurier schrieb, am 05.12.2024, Seite 14, es werde teuer.", Role.SENTENCE, Reason.OTHER),
    ("relative date", "Heute, 12:37 Uhr", Role.DATE, Reason.DATELINE),
    ("false date", "Verfügbar bis 06.05.2026", Role.DATE, Reason.DATELINE),
    ("byline", "Von Eva Muster und Jan Beispiel, Wien", Role.BYLINE, Reason.BYLINE),
    ("byline of a format", "Ein Gastbeitrag von Dr. Eva Muster", Role.BYLINE, Reason.BYLINE),
    ("agency", "dpa/AFP", Role.AGENCY, Reason.AGENCY),
    ("signed off", "red, zeitung.at/Agenturen", Role.AGENCY, Reason.AGENCY),
    ("reading time", "Lesezeit: ca. 4 Min.", Role.READING, Reason.READING_TIME),
    ("French reading time", "7 min de lecture", Role.READING, Reason.READING_TIME),
]
PROSE = [
    (
        "background of a press release",
        "Hintergrund: Der Uhu galt im Land bis 1965 als ausgestorben, heute lebt er hier wieder.",
    ),
    ("emphasis", "Die Ministerin verlangte am Montag mit Nachdruck, die zugesagten Hilfen schnell auszuzahlen."),
    ("member of a party", "Der Bürgermeister ist bereits Mitglied der Partei und will wieder antreten, sagte er."),
    ("appeal for witnesses", "Wer etwas gesehen hat: Bitte melden Sie sich bei der Polizei oder im nächsten Revier."),
    ("price", "Wer wenig verdient, bekommt ab Januar nur noch 563 Euro im Monat, wie das Amt mitteilte."),
    ("entry", "Das Museum öffnet künftig jeden Sonntag kostenlos, auch an Feiertagen, sagte die Leiterin."),
    ("data protection", "Personenbezogene Daten werden in dem Land ohne Zustimmung gespeichert, rügte das Gericht."),
    ("reporter in the news", "Der Reporter war im vergangenen Jahr in Syrien entführt und erst im Mai befreit worden."),
    ("book review", "Der Text basiert auf Tagebüchern, die der Autor über dreißig Jahre lang geführt hatte."),
    ("supply", "Mehr Geld gibt es im Süden, weil dort bisher besonders wenige Anträge gestellt wurden."),
    ("following online", "Vielen folgt er auf Instagram, ohne dass diese es bemerken, sagte die Forscherin."),
    ("arrow before a sentence", "► Schon nach vier Minuten trifft Postbote Dennis Klug aus 25 Metern in den Winkel."),
    ("day in prose", "Am 18.05.2025 stimmen die Bürger von Hochtal über den Bau der Seilbahn ab, hieß es."),
    ("quoted source", "Laut einer Quelle im Ministerium soll der Plan noch vor dem Sommer vorgestellt werden."),
]


def line(text: str) -> Line:
    """A line that stands alone."""
    return Line((Run(0, text),), 1, gap=True)


@pytest.mark.parametrize(("text", "role", "reason"), [case[1:] for case in FURNITURE], ids=[c[0] for c in FURNITURE])
def test_lines_around_articles_are_recognised(text: str, role: Role, reason: Reason) -> None:
    """What stands around articles is known for what it is."""
    classified = classify(line(text))
    assert (classified.role, classified.reason) == (role, reason)


@pytest.mark.parametrize("text", [case[1] for case in PROSE], ids=[case[0] for case in PROSE])
def test_prose_is_not_taken_for_a_notice(text: str) -> None:
    """News prose that shares words with notices stays prose."""
    assert classify(line(text)).role is Role.PROSE


SHORT = [
    "Fischer fürchten um die Saison",
    "MÖGLICHE US-LUFTUNTERSTÜTZUNG",
    "Was halten Sie davon?",
    "„Nein.“",
    "Ein Legat",
]


@pytest.mark.parametrize("text", SHORT)
def test_short_lines_stay(text: str) -> None:
    """Sub-headings, questions and short answers are no buttons."""
    assert classify(line(text)).role in (Role.SHORT, Role.SENTENCE)


@pytest.mark.parametrize(
    "text",
    [
        "PRESSEMITTEILUNG Nr. 17/2025",
        "Medienmitteilung vom 9. 5. 2025",
        "(Korrektur: Zahl im 2. Absatz)",
        "bdt0412 4 vm 312 dpa 0987",
        "Verkehr/Bahn/Hohenau/",
        "Am 9. Mai 2025 um 18:22 schrieb Jan Krull <k@post.example>:",
        "-----Ursprüngliche Nachricht-----",
        "Gerauer Nachrichten · Seite 3",
        "Würmtal-Bote                    Seite 8",
        "12.4K Views",
        "34 Reposts 8 Quotes 411 Likes 5 Bookmarks",
    ],
)
def test_what_stands_over_reports_and_mails(text: str) -> None:
    """It says what kind of text follows, and is no headline."""
    assert classify(text_lines.split(text)[0]).role is Role.NOTICE


def test_letters_of_agencies_stay_letters() -> None:
    """Slashes part them, too."""
    assert classify(text_lines.split("red/dpa/AFP")[0]).role is Role.AGENCY


def role(text: str) -> Role:
    """What a line is."""
    return classify(text_lines.split(text)[0]).role


OFFER = "Melden Sie sich hier zum Newsletter an"
"""A notice of seven words."""
BORDERS = [
    (
        "a sentence is prose from twelve words on",
        "Wir ziehen um. " * 4,
        Role.PROSE,
        "Wir ziehen um. " * 3,
        Role.SENTENCE,
    ),
    ("without a full stop from 25", "wir ziehen um " * 8 + "heute", Role.PROSE, "wir ziehen um " * 8, Role.SHORT),
    (
        "a colon closes eight words",
        "wir ziehen um " * 2 + "am Montag:",
        Role.SENTENCE,
        "wir ziehen um und zwar jetzt:",
        Role.SHORT,
    ),
    ("a notice has 75 words", f"{OFFER} {'ab ' * 68}", Role.NOTICE, f"{OFFER} {'ab ' * 69}", Role.PROSE),
    (
        "a line that is read has 560 characters",
        f"{OFFER} {'x' * 520}.",
        Role.NOTICE,
        f"{OFFER} {'x' * 521}.",
        Role.PROSE,
    ),
    (
        "a caption has 75 words",
        f"{'ab ' * 72}Foto: Eva Muster",
        Role.CAPTION,
        f"{'ab ' * 73}Foto: Eva Muster",
        Role.PROSE,
    ),
    (
        "a credit stands in the last 200 characters",
        f"Am Ort. Foto: {'x' * 110}",
        Role.CAPTION,
        f"Am Ort. (Foto: {'x' * 150} ({'x' * 50}) x)",
        Role.SHORT,
    ),
    ("a credit has 16 words", f"Foto: {'ab ' * 15}", Role.CREDIT, f"Foto: {'ab ' * 16}", Role.CAPTION),
    (
        "a teaser has 30 words",
        f"Lesen Sie auch: {'ab ' * 27}",
        Role.TEASER,
        f"Lesen Sie auch: {'ab ' * 28}",
        Role.PROSE,
    ),
    (
        "a heading of a box has seven words",
        "Mehr aus dem Kreis und aus Hochtal",
        Role.INSERT,
        "Mehr aus dem Kreis und auch aus Hochtal",
        Role.SHORT,
    ),
    (
        "four of five words are buttons",
        "Teilen Drucken Merken Mailen Pfalz",
        Role.NOTICE,
        "Teilen Drucken Merken Pfalz",
        Role.SHORT,
    ),
    ("a row of buttons has 14 words", "Teilen " * 14, Role.NOTICE, "Teilen " * 15, Role.SHORT),
    (
        "a date line has 160 characters",
        f"3. Mai 2024 {'.' * 140}",
        Role.DATE,
        f"3. Mai 2024 {'.' * 150}",
        Role.SENTENCE,
    ),
    (
        "a day that was has 40 characters",
        f"Heute um 12 Uhr {'x' * 23}",
        Role.DATE,
        f"Heute um 12 Uhr {'x' * 24}",
        Role.SHORT,
    ),
    (
        "three words beside a day",
        "Neu in Hochtal 3. Mai 2024",
        Role.DATE,
        "Neu in Hochtal aufgelegt 3. Mai 2024",
        Role.SHORT,
    ),
    ("39 characters beside a day", f"{'x' * 39} 3. Mai 2024", Role.DATE, f"{'x' * 40} 3. Mai 2024", Role.SHORT),
]


@pytest.mark.parametrize("border", BORDERS, ids=[border[0] for border in BORDERS])
def test_lengths_decide_at_their_borders(border: tuple[str, str, Role, str, Role]) -> None:
    """What a line still is, and what one that is a little longer, or shorter, is no longer."""
    _, within, it_is, beyond, it_is_no_longer = border
    assert role(within) is it_is
    assert role(beyond) is it_is_no_longer


@pytest.mark.parametrize(
    ("text", "menu"),
    [
        ("Politik Sport Kultur Reise Wetter", True),
        ("Politik Sport Kultur Reise", False),
        ("Politik Sport Kultur Reise Wetter Auto und Geld Recht", True),
        ("Politik Sport Kultur Reise Wetter Auto und Geld", False),
    ],
)
def test_five_names_in_a_line_are_a_menu(text: str, menu: bool) -> None:
    """Five names or more, and one word in nine may be small: names of sections hold an “und” now and then."""
    assert is_menu(text_lines.split(text)[0]) is menu


@pytest.mark.parametrize(("words", "is_path"), [(25, True), (26, False)])
def test_names_of_sections_run_together(words: int, is_path: bool) -> None:
    """A menu that was copied has some two dozen words; in a longer text two names may be fused by mistake."""
    assert (role("BayernWirtschaftSport " + "ab " * (words - 1)) is Role.NOTICE) is is_path


@pytest.mark.parametrize(
    ("text", "is_teaser"),
    [
        ("Hintergrund: Der Uhu galt hier lange als ganz und gar ausgestorben.", True),
        ("Hintergrund: Der Uhu galt hier lange als ganz und gar wieder ausgestorben.", False),
        ("Hintergrund: Warum der Uhu hier lange als ganz und gar ausgestorben galt", True),
        ("Analyse: Wird der Uhu in diesem Land nun wirklich bald wieder ganz aussterben?", True),
    ],
)
def test_the_kind_of_another_piece(text: str, is_teaser: bool) -> None:
    """A sentence of twelve words behind it is text."""
    assert (role(text) is Role.TEASER) is is_teaser


@pytest.mark.parametrize(
    ("text", "known", "reason"),
    [
        ("Pressemitteilung der Stadt Hohenau", Role.NOTICE, Reason.FRONT_MATTER),
        ("Medienmitteilung Nr. 12/2025 des Landkreises Hohenau", Role.NOTICE, Reason.FRONT_MATTER),
        ("Presseinformation des Vereins für Natur und Umwelt e. V.", Role.NOTICE, Reason.FRONT_MATTER),
        ("Pressemitteilung des Landkreises Hohenau vom 3. Mai 2024", Role.DATE, Reason.DATELINE),
        ("Pressemitteilung der Grünen sorgt für Ärger", Role.SHORT, Reason.OTHER),
        ("Presseerklärung der Bundesregierung zur Lage im Westen", Role.SHORT, Reason.OTHER),
    ],
)
def test_labels_of_press_releases(text: str, known: Role, reason: Reason) -> None:
    """They name the sender, or a day as well; a headline has a verb."""
    found = classify(line(text))
    assert (found.role, found.reason) == (known, reason)


def test_every_hook_of_a_line_is_found() -> None:
    """Also those that overlap, as “anm” and “meld” do in “anmelden”."""
    hooks = list(line_roles._HOOKS)
    lines = [*hooks, "jetzt anmelden und abo-vorteile", *(f"{one[:-1]}{two}" for one in hooks for two in hooks)]
    for line in lines:
        assert set(line_roles._hooks(line)) == {hook for hook in hooks if hook in line}
