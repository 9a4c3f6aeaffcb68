"""What is known of each part of a page: whether it is voted for, where it stands, and how much of it is a link."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree
from lxml.html import HtmlElement

from generator.intake import page_features, page_parts
from generator.intake.page_features import PartFeatures
from generator.intake.page_parts import Part
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


def part(text: str) -> Part:
    """A part of the page with another text."""
    return replace(row(TITLE).part, text=text)


def test_a_part_is_seen_as_a_line() -> None:
    """With its place in the page."""
    found = row(TITLE)
    line = page_features.as_line(found.part)
    assert (line.text, line.number) == (TITLE, found.part.line)


def test_parts_are_found_in_a_text_by_their_runs() -> None:
    """A part of it is, what is shorter than a run or changed at its end is not."""
    runs = page_features.runs(" ".join(PARAGRAPHS))
    assert page_features.stands_in(part(PARAGRAPHS[1]), runs)
    assert not page_features.stands_in(part(PARAGRAPHS[1] + " Doch das stand dort nie so geschrieben."), runs)
    assert not page_features.stands_in(part("Ein Gutachten soll"), runs)


def read(body: str) -> list[PartFeatures]:
    """The parts of a page's body with their features."""
    return parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}</body></html>")[0]


@pytest.mark.parametrize(("words", "stands"), [(6, True), (5, False)])
def test_the_shortest_part_that_is_found(words: int, stands: bool) -> None:
    """A run of six words stands in a text by no chance, one of five may."""
    text = "Der Rat hat am Montag beschlossen die Brücke zu sperren"
    assert page_features.stands_in(part(" ".join(text.split()[:words])), page_features.runs(text)) is stands


@pytest.mark.parametrize(("length", "is_text"), [(80, True), (79, False)])
def test_text_for_want_of_any_vote(length: int, is_text: bool) -> None:
    """A sentence of eighty characters; a shorter one is a button's or a caption's as often."""
    (found,) = read(f"<p>{'x' * (length - 1)}.</p>")
    assert page_features.is_prose(found.part) is is_text


@pytest.mark.parametrize(("length", "is_one"), [(25, True), (24, False)])
def test_an_entry_of_a_live_blog(length: int, is_one: bool) -> None:
    """A sentence of 25 characters; what is shorter is a button."""
    (found,) = read(f"<main><p>{'x' * (length - 1)}.</p></main>")
    assert page_features._is_entry(found.part) is is_one


@pytest.mark.parametrize(("linked", "is_read"), [(80, True), (81, False)])
def test_a_part_that_is_a_link(linked: int, is_read: bool) -> None:
    """Above four fifths it is one, whatever it says, and outside the text it is not read."""
    body = f"<p><a href=/x>{'x' * (linked - 1)}.</a>{'y' * (100 - linked)}</p>"
    row = next(each for each in read(body + f"<main><p>{PARAGRAPHS[0]}</p></main>") if "x" in each.part.text[:1])
    assert bool(row.classified.normal) is is_read


@pytest.mark.parametrize(("others", "has"), [(1, True), (2, False)])
def test_when_the_full_mode_is_asked(others: int, has: bool) -> None:
    """Where the fast one finds less than half of the page's sentences."""
    prose = ["Satz " + sign * 90 + " und noch fünf weitere Worte dazu." for sign in "abc"[: 1 + others]]
    tree = page_parts.parse("".join(f"<p>{each}</p>" for each in prose))
    assert tree is not None
    page = page_parts.page(tree)
    assert page_features._has_prose(page, [True] * len(prose), prose[0]) is has


def needless(body: str, prose: str = PARAGRAPHS[0]) -> list[str]:
    """The ids of the elements of a page that trafilatura is not shown."""
    tree = page_parts.parse(f"<body><main id=main><p>{prose}</p></main>{body}</body>")
    assert tree is not None
    page = page_parts.page(tree)
    voted = page_features._voted(page, [page_features.is_prose(part) for part in page.parts])
    kept = {element.get("id") for element in page_features._readable(page, voted).iter()}
    return [name for element in tree.iter() if (name := element.get("id")) and name not in kept]


@pytest.mark.parametrize(
    ("body", "left_out"),
    [
        ("<div id=a class=site-menu><p id=b>Ort</p></div>", ["a", "b"]),
        ("<div id=a class=comments><p id=b>Na ja.</p></div>", ["a", "b"]),
        ("<nav id=a><p>Ort</p></nav>", ["a"]),
        ("<div id=a><img><span> </span></div>", ["a"]),
        ("<div id=a hidden><p>Unsichtbar</p></div>", ["a"]),
        ("<p>Ort<br id=a>Land</p><table><tr><td>Ort<td id=b></table><div>Ort<img id=c></div>", []),
        ("<div id=a class=paywall><p>Ort</p></div>", []),
        ("<div id=a class=teaser><p>Ort</p></div>", []),
        ("<div id=a><p>Ort</p></div>", []),
    ],
)
def test_what_trafilatura_is_not_shown(body: str, left_out: list[str]) -> None:
    """What shows no text, and what is named after something else than an article, but for paid text."""
    assert needless(body) == left_out


def test_what_holds_the_sentences_is_shown_whatever_its_name() -> None:
    """And so is all of a page without sentences."""
    comments = f"<div id=a class=comments><p>{PARAGRAPHS[1]}</p></div>"
    assert needless(comments) == []
    assert needless(comments, "Ort") == []
    assert needless("<div id=a class=comments><p>Na ja.</p></div>", "Ort") == []


@pytest.mark.parametrize(("length", "shown"), [(699, False), (700, True)])
def test_long_text_is_shown_whatever_its_element_is_called(length: int, shown: bool) -> None:
    """With all else in it, also where other text of the page is so much longer that it does not hold the most."""
    text = f"<div id=a class=newsletter-article><p id=b>{'x' * (length - 1)}.</p><h2 id=c>Ort</h2></div>"
    others = "".join(f"<div><p>{each}</p></div>" for each in PARAGRAPHS * 9)
    assert needless(text + others) == ([] if shown else ["a", "b", "c"])


def test_a_page_is_left_as_it_was() -> None:
    """Elements are out of their page only while it is copied, also when that fails; what follows them stays."""
    tree = page_parts.parse("<body><div class=menu id=ort>Ort</div> Mitte <p>Ende</p></body>")
    assert tree is not None
    before = etree.tostring(tree)
    (menu,) = tree.iter("div")
    taken_out = page_features._taken_out([menu])
    taken_out.__enter__()
    assert (menu.getparent(), "".join(tree.itertext())) == (None, " Mitte Ende")
    assert not taken_out.__exit__(KeyError, KeyError(), None)
    assert etree.tostring(tree) == before


def test_a_page_named_like_a_box() -> None:
    """The root of a page is never left out, whatever it is called."""
    tree = page_parts.parse("<html class='comments newsletter'><body><p>Am Markt steht ein Brunnen.</p></body></html>")
    assert tree is not None
    page = page_parts.page(tree)
    assert page_features._needless(page, page_features._voted(page, [True])) == []


PICTURE = "<img src=b.jpg alt=''>"


@pytest.mark.parametrize(
    ("html", "pictured"),
    [
        (f"<div>{PICTURE}<p>Am Markt</p></div>", True),
        (f"<div><div><div><div>{PICTURE}</div></div></div><p>Am Markt</p></div>", True),
        (f"<div><div><div><div><div>{PICTURE}</div></div></div></div><p>Am Markt</p></div>", False),
        (f"<div>{PICTURE}<p>Am Markt</p><p>Bild</p><p>Ida</p></div>", True),
        (f"<div>{PICTURE}<p>Am Markt</p><p>Bild</p><p>Ida</p><p>Eva</p></div>", False),
        (f"<div>{PICTURE}<p>Am Markt</p><p>{'x' * 492}</p></div>", True),
        (f"<div>{PICTURE}<p>Am Markt</p><p>{'x' * 493}</p></div>", False),
    ],
    ids=["beside", "four levels", "five", "three parts", "four", "500 characters", "501"],
)
def test_alone_with_a_picture(html: str, pictured: bool) -> None:
    """Caption, credit and title of a picture stand in an element around it, four levels up at most, 500 characters."""
    found = read(f"{html}<main><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p></main>")
    assert next(each for each in found if each.part.text == "Am Markt").pictured is pictured


def weighed(share: float) -> tuple[bool, bool, bool]:
    """Of an element that holds so much of the voted text: whether it is the core, is main, is of the usual make."""
    long, short = round(1000 * share), 1000 - round(1000 * share)
    tree = page_parts.parse(f"<body><main><p class=a>{'x' * long}</p></main><p class=b>{'y' * short}</p></body>")
    assert tree is not None
    page = page_parts.page(tree)
    weights = page_features._weights(page, [True, True])
    core = page_features._core(weights, 1000)
    makes = page_features._makes(page, [True, True], 1000)
    return (
        core is page.parts[0].block,
        page.parts[0].block in _main(weights),
        page.parts[0].make in makes,
    )


def _main(weights: dict[HtmlElement, int]) -> frozenset[HtmlElement]:
    return page_features.main_elements(weights, 1000)


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.93, (True, True, True)), (0.92, (False, True, True)), (0.3, (False, True, True)),
        (0.299, (False, False, True)), (0.101, (False, False, True)), (0.1, (False, False, False)),
    ],
)  # fmt: skip
def test_shares_of_the_voted_text(share: float, expected: tuple[bool, bool, bool]) -> None:
    """What holds .93 holds the article; what holds .3 is no box; a make of more than .1 is usual for its paragraphs."""
    assert weighed(share) == expected
