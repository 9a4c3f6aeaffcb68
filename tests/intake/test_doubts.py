"""An article that may not be whole is named, with how much and where."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import pipeline
from generator.intake import doubts
from generator.model import Block, BlockKind, Doubt, Form, RawArticle, Reason, Removed, Run, Severity
from tests.factories import article
from tests.timing import SQUARE, growth

SENTENCE = "Der Rat der Stadt hat am Abend nach langer Debatte den Bau einer neuen Brücke beschlossen."


def _doubts(*blocks: str, removed: tuple[Removed, ...] = ()) -> tuple[Doubt, ...]:
    return doubts.doubted(article(*blocks, removed=removed)).doubts


@pytest.mark.parametrize(
    "end",
    [
        "beschlossen.",
        "„Wir bauen!“",
        "gebaut. (dpa/mus)",
        "sagte sie: „Ja.“ [mehr]",
        "Ende (rtr)",
        "Ein kurzer Satz ohne",
        "Ida Probst, Altstadt",
    ],
)
def test_a_text_that_ends_properly_raises_no_doubt(end):
    """With a sentence, an agency's sign, or a short line that may be a signature."""
    assert Doubt.CUT_OFF not in _doubts(SENTENCE, end)


@pytest.mark.parametrize("end", [SENTENCE.removesuffix(" beschlossen."), "Der Rat …", "Der Rat hat [...]"])
def test_a_text_that_breaks_off(end):
    """In mid-sentence, or with the dots that stand for the rest; the warning shows the place."""
    doubted = doubts.doubted(article(SENTENCE, end))
    assert doubted.doubts == (Doubt.CUT_OFF,)
    (warning,) = doubts.warnings(doubted)
    assert warning.severity is Severity.WARNING
    assert end[-10:] in warning.message


def test_much_prose_left_out_is_warned_of():
    """More prose left out than kept: the warning says how much, and where the longest of it stands."""
    lost = Removed(Run(0, "\n".join([SENTENCE] * 5)), 12, Reason.OTHER)
    doubted = doubts.doubted(article(SENTENCE, removed=(lost,)))
    assert doubted.doubts == (Doubt.LITTLE,)
    (warning,) = doubts.warnings(doubted)
    assert warning.line == 12
    assert warning.message.startswith("16 of 96 words of its prose are kept; left out is “Der Rat der Stadt")


@pytest.mark.parametrize(("before", "behind"), [("", "<br>"), ("", "<br />"), ("| ", " |"), ('"', '",')])
def test_prose_is_known_behind_what_an_export_adds(before: str, behind: str) -> None:
    """Line breaks of HTML, tables and quoted values end lines of exports behind their full stop."""
    lost = Removed(Run(0, "\n".join([before + SENTENCE + behind] * 5)), 12, Reason.OTHER)
    assert doubts.doubted(article(SENTENCE, removed=(lost,))).doubts == (Doubt.LITTLE,)


def test_a_last_paragraph_of_tags_is_read_in_time() -> None:
    """Twice the tags take about twice the time, not four times."""
    assert growth(lambda size: _doubts("Der Rat tagt. " + "#a " * size + "und"), 10_000) < SQUARE


def test_comments_are_no_loss():
    """What was never the article's is not counted."""
    lost = Removed(Run(0, "\n".join([SENTENCE] * 5)), 12, Reason.COMMENTS)
    assert _doubts(SENTENCE, removed=(lost,)) == ()


TEXTS = "\n\n".join([f"Überschrift {number}\n\n" + " ".join([SENTENCE] * 6) for number in range(3)])


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEXTS, ()),
        ("\n".join(f"Dokument {n} von 2\n\nTitel\n\n{SENTENCE}" for n in (1, 2)), (1, 6)),
        (f"\n{'_' * 40}\n".join(["Titel\n\n" + " ".join([SENTENCE] * 6)] * 2), (1, 5)),
        (f"Titel\n\n{' '.join([SENTENCE] * 6)}\n{'_' * 40}\nImpressum", (1,)),
    ],
    ids=["one", "numbered", "ruled", "one with a foot"],
)
def test_where_articles_begin(text, lines):
    """Exports of press databases number their articles, or draw lines between them."""
    assert doubts.beginnings(text) == (lines or (1,))


def test_several_articles_in_a_file():
    """They are named with their lines; the file is taken."""
    text = "\n\n".join(f"Dokument {n} von 2\n\nRat will Brücke\n\n{SENTENCE} {n}. Absatz." for n in (1, 2))
    found, problems = pipeline.cleaned(RawArticle("x.txt", "x.txt", "0" * 64, Form.TEXT, text))
    assert found
    assert found.doubts == (Doubt.SEVERAL,)
    assert "they begin in lines 1, 7" in str(problems[0])


def test_a_list_at_the_end_is_whole():
    """Its points close with no stop."""
    assert _doubts(SENTENCE) == ()
    item = Block(BlockKind.ITEM, (Run(0, "eine neue Brücke über den Fluss bei Altstadt"),))
    assert doubts.doubted(article(SENTENCE, item)).doubts == ()


def test_several_articles_in_a_page():
    """The remedy is not to split it, since pages are not split."""
    found = article(SENTENCE)
    (warning,) = doubts.warnings(replace(found, form=Form.HTML, doubts=(Doubt.SEVERAL,)))
    assert "have texts of their own" in warning.message
    assert "split" not in warning.remedy


@pytest.mark.parametrize(
    "ended", ["HD\tRat {0}\n\n{1}\n\nAN\nDocument X{0}", "Rat {0}\n\n{1}\n\nDokumentnummer: {0}7\n\n© Bote"]
)
def test_articles_that_a_database_has_put_together(ended):
    """By the headline's code, or by the number below each and what follows it."""
    text = "\n\n".join(ended.format(number, f"{SENTENCE} " * 6) for number in (1, 2))
    (first, second) = doubts.beginnings(text)
    assert first == 1
    assert text.split("\n")[second - 1].endswith("Rat 2")


def test_articles_that_end_in_words() -> None:
    """As in LexisNexis' form."""
    text = "\n\n".join(f"Page {n} of 4\n\nRat {n}\n\n{f'{SENTENCE} ' * 6}\n\nEnd of Document" for n in (1, 3))
    assert doubts.beginnings(text) == (1, 9)


def _piece(head: str, issue: str, author: str, sentences: int = 4) -> str:
    return "\n".join([head, issue, f"Von {author}", "", *[f"{SENTENCE}\n"] * sentences])


def test_a_collection_of_articles() -> None:
    """One below the other, each with headline, issue and author."""
    first = _piece("Rat will Brücke", "Hohenauer Bote, 3. Mai 2024", "Ida Probst")
    second = _piece("Anwohner lehnen die Brücke ab", "Seefelder Kurier, 4. Mai 2024", "Jan Krull")
    assert doubts.beginnings(f"{first}\n{second}") == (1, first.count("\n") + 2)


@pytest.mark.parametrize(
    "second",
    [
        _piece("Rat stimmt ab", "Hohenauer Bote, 3. Mai 2024", "Jan Krull"),
        _piece("Anwohner lehnen die Brücke ab", "Seefelder Kurier, 4. Mai 2024", "Jan Krull", sentences=2),
        _piece("Das sagt der Rat am 4. Mai 2024:", "Seefelder Kurier, 4. Mai 2024", "Jan Krull"),
        "\n".join(["Anwohner lehnen die Brücke ab", "4. Mai 2024", "", *[f"{SENTENCE}\n"] * 4]),
        "\n".join(["Anwohner lehnen die Brücke ab", "Von Jan Krull", "", *[f"{SENTENCE}\n"] * 4]),
    ],
)
def test_parts_that_are_no_articles(second: str) -> None:
    """An entry of the same day, a teaser, no headline, and one without day or author."""
    first = _piece("Rat will Brücke", "Hohenauer Bote, 3. Mai 2024", "Ida Probst")
    assert len(doubts.beginnings(f"{first}\n{second}")) < 2


def test_a_wall_right_below_the_text():
    """An offer to read on is said; a button further down may stand on any page."""
    wall = Removed(Run(500, "Jetzt weiterlesen mit Bote Plus"), 9, Reason.PAYWALL)
    menu = Removed(Run(400, "Startseite"), 8, Reason.NAVIGATION)
    assert _doubts(SENTENCE, removed=(wall,)) == (Doubt.PAYWALLED,)
    assert _doubts(SENTENCE, removed=(replace(wall, reason=Reason.OTHER),)) == (Doubt.PAYWALLED,)
    assert _doubts(SENTENCE, removed=(Removed(Run(500, "Mehr: weiterlesen"), 9, Reason.OTHER),)) == ()
    assert _doubts(SENTENCE, removed=(Removed(Run(500, "Weiterlesen"), 9, Reason.PAYWALL),)) == ()
    assert _doubts(SENTENCE, removed=(menu, wall)) == ()
    priced = Run(500, "30 Tage testen für 1 Euro.")
    assert _doubts(SENTENCE, removed=(Removed(priced, 9, Reason.PAYWALL),)) == (Doubt.PAYWALLED,)
    assert _doubts(SENTENCE, removed=(Removed(priced, 9, Reason.OTHER),)) == ()


def test_short_rules_between_articles():
    """Each with a headline below; in an essay text goes on there."""
    body = f"{SENTENCE} " * 6
    several = "\n\n".join(f"***\n\nRat will Brücke {number}\n\n{body}" for number in (1, 2))
    assert doubts.beginnings(several) == (2, 8)
    assert len(doubts.beginnings("\n\n***\n\n".join([body, body, body]))) < 2


@pytest.mark.parametrize(("above", "rule"), [("", "_" * 40), ("***\n\n", "***"), ("", "Dokumentnummer: 7\n\n© Bote")])
@pytest.mark.parametrize(("middle", "number"), [(f"{SENTENCE} {SENTENCE}", 3), ("Impressum", 2)])
def test_a_brief_between_articles(above: str, rule: str, middle: str, number: int) -> None:
    """It does not go with the article before it; what holds no sentence does."""
    long = f"{SENTENCE} " * 6
    text = above + f"\n\n{rule}\n\n".join(f"Rat will Brücke\n\n{body}" for body in (long, middle, long))
    assert len(doubts.beginnings(text)) == number


def test_what_servers_say_instead_of_an_article():
    """An error is no article; one that tells of errors is longer."""
    assert _doubts("Seite nicht gefunden. Die angeforderte Seite wurde leider verschoben.") == (Doubt.NO_ARTICLE,)
    assert Doubt.NO_ARTICLE not in _doubts(*[f"{SENTENCE} Auf der Leinwand stand: Error 404." for _ in range(8)])


@pytest.mark.parametrize(("kept", "doubted"), [(60, False), (59, True)])
def test_half_of_the_prose(kept: int, doubted: bool) -> None:
    """Where less than half of a file's sentences is kept, an editor looks."""
    lost = Removed(Run(0, "wort " * 59 + "wort."), 12, Reason.OTHER)
    assert (Doubt.LITTLE in _doubts("wort " * (kept - 1) + "wort.", removed=(lost,))) is doubted


@pytest.mark.parametrize(("words", "doubted"), [(59, False), (60, True)])
def test_a_paragraph_is_lost(words: int, doubted: bool) -> None:
    """Sixty words are one; fewer are a caption or a note, and worth no warning."""
    lost = Removed(Run(0, "wort " * (words - 1) + "wort."), 12, Reason.OTHER)
    assert (Doubt.LITTLE in _doubts("Ein Satz.", removed=(lost,))) is doubted


@pytest.mark.parametrize(("words", "doubted"), [(11, False), (12, True)])
def test_what_counts_as_prose(words: int, doubted: bool) -> None:
    """Lines of twelve words that close as sentences do; shorter ones are buttons and headlines as often."""
    lost = Removed(Run(0, "\n".join(["wort " * (words - 1) + "wort."] * 8)), 12, Reason.OTHER)
    assert (Doubt.LITTLE in _doubts("Ein Satz.", removed=(lost,))) is doubted


@pytest.mark.parametrize(("words", "doubted"), [(5, False), (6, True)])
def test_the_shortest_line_that_breaks_off(words: int, doubted: bool) -> None:
    """Six words without an end do; five are a signature or an address."""
    assert (Doubt.CUT_OFF in _doubts(SENTENCE, "wort " * (words - 1) + "wort")) is doubted


@pytest.mark.parametrize(("words", "doubted"), [(80, True), (81, False)])
def test_what_a_server_says_is_short(words: int, doubted: bool) -> None:
    """A page of 80 words that speaks of a captcha is none; in a longer one somebody writes about captchas."""
    text = "wort " * (words - 2) + "ein Captcha."
    assert (Doubt.NO_ARTICLE in doubts.doubted(replace(article(text), title=None)).doubts) is doubted


@pytest.mark.parametrize(("entries", "doubted"), [(2, False), (3, True)])
def test_times_over_parts(entries: int, doubted: bool) -> None:
    """Three headings that begin with a time are a live blog's; two may be of a programme."""
    headings = tuple(Block(BlockKind.HEADING, (Run(at, f"1{at}:00 Uhr: Lage"),)) for at in range(entries))
    made = article(SENTENCE)
    assert (Doubt.LIVE_BLOG in doubts.doubted(replace(made, blocks=made.blocks + headings)).doubts) is doubted


@pytest.mark.parametrize(("words", "several"), [(59, False), (60, True)])
def test_rules_between_articles(words: int, several: bool) -> None:
    """What stands between two rules is an article from sixty words on; a shorter part is a note."""
    text = f"{'wort ' * 60}\n{'_' * 30}\n{'wort ' * words}"
    assert (len(doubts.beginnings(text)) > 1) is several


_WALL = (
    "Besuchen Sie den Boten wie gewohnt mit Werbung und Tracking.",
    "Nutzen Sie den Boten ganz ohne Werbetracking für 4,99 Euro im Monat.",
    "Cookies dienen dazu, mit unseren Partnern Anzeigen auszuspielen.",
)


@pytest.mark.parametrize(("sentences", "doubted"), [(2, True), (3, False)])
def test_a_wall_that_asks_for_leave_to_track(sentences: int, doubted: bool) -> None:
    """A page of which half asks for it, its headline counted, is none; an article on tracking says more."""
    found = _doubts(*_WALL, *[SENTENCE] * sentences)
    assert (Doubt.NO_ARTICLE in found) is doubted


@pytest.mark.parametrize("joint", [" | ", " · ", " – "])
def test_articles_one_below_the_other_with_day_and_author_on_one_line(joint: str) -> None:
    """Each begins at its headline."""
    prose = " ".join([SENTENCE] * 4)
    days = ("3. Mai 2024", "5. Mai 2024")
    text = "\n\n".join(f"Rat baut Brücke {day[0]}\n\n{day}{joint}Von Eva Muster\n\n{prose}" for day in days)
    assert doubts.beginnings(text) == (1, 7)


def test_parts_of_one_day_are_one_article() -> None:
    """Whoever wrote them."""
    prose = " ".join([SENTENCE] * 4)
    text = "\n\n".join(
        f"Rat baut Brücke {name}\n\n3. Mai 2024 | Von Eva {name}\n\n{prose}" for name in ("Muster", "Nord")
    )
    assert len(doubts.beginnings(text)) < 2
