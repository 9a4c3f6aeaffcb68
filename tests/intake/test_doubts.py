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
