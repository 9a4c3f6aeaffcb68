"""What is known of each part of a page: whether it is voted for, where it stands, and how much of it is a link."""

from __future__ import annotations

from generator.intake import page_features
from generator.intake.page_features import PartFeatures
from tests.intake.made_up import PAGE, PARAGRAPHS, TITLE, parts


def row(said: str) -> PartFeatures:
    """The part of the page that says something."""
    rows, _, _ = parts()
    return next(each for each in rows if each.part.text == said)


def test_running_text_is_voted_for_and_inside() -> None:
    """And what is of the same make is at home there."""
    for paragraph in PARAGRAPHS:
        found = row(paragraph)
        assert (found.vote, found.inside, found.home) == (True, True, True)


def test_a_part_is_shown_by_whole_words() -> None:
    """However short it is: one word of the text, and the same without its last letter."""
    page = PAGE.replace("Startseite", "Naturverband").replace(">Sport<", ">Naturverban<")
    shown = {each.part.text: each.shown for each in parts(page)[0]}
    assert (shown["Naturverband"], shown["Naturverban"]) == (True, False)


def test_a_menu_stands_outside() -> None:
    """Nobody votes for it."""
    assert not row("Startseite").inside
    assert not row("Startseite").vote


def test_how_much_is_a_link() -> None:
    """A paragraph of nothing else, and one of which it is a word."""
    whole = PAGE.replace(PARAGRAPHS[1], f'<a href="/x">{PARAGRAPHS[1]}</a>')
    word = PAGE.replace("Naturverband", '<a href="/x">Naturverband</a>')
    shares = {name: next(each.linked for each in parts(html)[0] if each.part.text == PARAGRAPHS[1])
              for name, html in (("whole", whole), ("word", word), ("none", PAGE))}  # fmt: skip
    assert shares["whole"] > page_features.LINKED > shares["word"] > shares["none"] == 0


def test_a_caption_stands_with_its_picture() -> None:
    """A paragraph does not."""
    assert row("Die gesperrte Brücke. Foto: Ada Licht").pictured
    assert not row(PARAGRAPHS[1]).pictured


def test_a_part_is_seen_as_a_line() -> None:
    """With its place in the page."""
    found = row(TITLE)
    line = page_features.as_line(found.part)
    assert (line.text, line.number) == (TITLE, found.part.line)


def test_parts_are_found_in_a_text_by_their_runs() -> None:
    """A part of it is, what is shorter than a run or changed at its end is not."""
    runs = page_features.runs(" ".join(PARAGRAPHS))
    assert page_features.stands_in(PARAGRAPHS[1], runs)
    assert not page_features.stands_in(PARAGRAPHS[1] + " Doch das stand dort nie so geschrieben.", runs)
    assert not page_features.stands_in("Ein Gutachten soll", runs)
