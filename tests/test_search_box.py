"""The search box as readers meet it, in a real browser, on the golden dossier: keys, results, filters, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from generator.search import index, page_text
from tests.browser import PHONE, Guard, Visitors, axe_violations

POSTINGS = re.compile(r"/p\d+\.gz$")


def open_box(page: Page, address: str = "./", key: str = "/") -> None:
    """Open the search box on a page, by a key."""
    page.goto(address)
    page.keyboard.press(key)
    expect(page.locator("dialog.search")).to_be_visible()


def type_query(page: Page, text: str) -> None:
    """Type as a person does, and wait for the results of all that was typed."""
    page.keyboard.type(text, delay=20)
    expect(page.locator(".search__status")).to_contain_text(f"„{text}“")
    expect(page.locator(".search__results a").first).to_be_visible()


@pytest.mark.parametrize("key", ["/", "s", "Control+k"])
def test_keys_open_and_escape_closes(page: Page, key: str) -> None:
    """The box opens by key with the cursor in it; Escape closes it, and the focus returns."""
    open_box(page, key=key)
    expect(page.locator(".search__input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page.locator(".search-open")).to_be_focused()


def test_escape_and_at_once_open_again(page: Page) -> None:
    """Closing leaves an entry of the history, which takes the browser a moment; the box does not fall victim to it."""
    open_box(page)
    for _ in range(3):
        page.keyboard.press("Escape")
        page.keyboard.press("/")
        expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.type("Abriss")
    expect(page.locator(".search__results a").first).to_be_visible()
    expect(page.locator(".search__input")).to_have_value("Abriss")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page).not_to_have_url(re.compile("suche="))


def test_what_a_search_waits_for_is_loaded_by_whoever_comes_near(page: Page) -> None:
    """Thread and directory of the index once the pointer is at the button, nothing of them before."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if f"/{index.FOLDER}/" in request.url else None)
    page.goto("./")
    page.wait_for_load_state("networkidle")
    assert not asked
    with page.expect_request(re.compile(re.escape(index.ABOUT))):
        page.locator(".search-open").hover()
    assert {url.rpartition("/")[2] for url in asked} == {"pagefind.js", "worker.js", index.ABOUT}
    expect(page.locator("dialog.search")).to_be_hidden()


def test_what_is_pasted_is_searched_at_once(page: Page) -> None:
    """No next key is waited for, and of searches that overtake each other the last one counts."""
    open_box(page)
    for query in ("Abriss", "Lastwagen", "Neubau"):
        page.locator(".search__input").fill(query)
    expect(page.locator(".search__status")).to_contain_text("für „Neubau“")
    expect(page.locator(".search__results a").first).to_contain_text("Neubau")


@pytest.mark.parametrize("file", ["pagefind.js", "worker.js"])
def test_a_search_that_cannot_be_loaded_says_so(page: Page, guard: Guard, file: str) -> None:
    """The connection is gone: the box does not stay silent."""

    def lose(route: Route) -> None:
        guard.missing.add(route.request.url)
        route.abort()

    page.route(f"**/{file}*", lose)
    open_box(page)
    page.keyboard.type("Abriss")
    expect(page.locator(".search__status")).to_have_text(
        "Die Suche ist nicht erreichbar. Bitte versuchen Sie es noch einmal."
    )


@pytest.fixture
def unguarded(visitors: Visitors, own_url: str) -> Iterator[Page]:
    """A page that may log errors."""
    yield visitors.page(own_url)
    visitors.leave()


def test_a_lost_part_of_the_index_is_not_taken_for_an_empty_one(unguarded: Page) -> None:
    """Rather than that nothing was found, the box says that the search is out of reach."""
    page = unguarded
    page.route(POSTINGS, lambda route: route.abort())
    open_box(page)
    page.keyboard.type("Abriss")
    expect(page.locator(".search__status")).to_contain_text("nicht erreichbar")
    page.unroute(POSTINGS)
    page.keyboard.type(" Adler")
    expect(page.locator(".search__results a").first).to_be_visible()


def test_one_failed_request_is_repeated(unguarded: Page) -> None:
    """A reader does not notice it."""
    unguarded.route(POSTINGS, lambda route: route.abort(), times=1)
    open_box(unguarded)
    type_query(unguarded, "Abriss")


@pytest.mark.parametrize("file", ["search.js", "search-filters.js"])
def test_a_script_that_failed_is_asked_for_again(unguarded: Page, file: str) -> None:
    """With the next letter, without a new page."""
    unguarded.route(re.compile(rf"/{re.escape(file)}"), lambda route: route.abort(), times=1)
    open_box(unguarded)
    expect(unguarded.locator(".search__status")).to_contain_text("nicht erreichbar")
    type_query(unguarded, "Abriss")


def test_a_result_says_what_it_lacks_of_the_query(page: Page) -> None:
    """Of two words that no page holds together each page has one; who holds all of a query lacks nothing."""
    open_box(page)
    type_query(page, "Lastwagen Adler")
    about = page.locator(".search__about")
    expect(about.filter(has_text="ohne: „Lastwagen“").first).to_be_visible()
    page.locator(".search__input").fill("Lastwagen")
    expect(page.locator(".search__status")).to_contain_text("für „Lastwagen“")
    expect(page.locator(".search__lacking")).to_have_count(0)


def test_arrows_walk_and_enter_opens_the_passage(page: Page) -> None:
    """From the input down to a result, up again, down and in: the paragraph, with the words highlighted."""
    open_box(page)
    type_query(page, "Lastwagen")
    links = page.locator(".search__results a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search__input")).to_be_focused()
    article = links.filter(has_text="Artikel").first
    article.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/artikel/[a-z-]+/\?markiert=Lastwagen#p\d+$"))
    expect(page.locator("mark.search-hit").first).to_have_text("Lastwagen")
    expect(page.locator(":target")).to_be_in_viewport()


def test_enter_waits_for_the_script_that_searches(page: Page) -> None:
    """On a slow line it comes after Enter; the page is not loaded anew, and no key is lost."""
    held: list[Route] = []
    page.route("**/assets/search.js", lambda route: held.append(route))
    open_box(page)
    page.keyboard.type("Brücke")
    page.keyboard.press("Enter")
    page.keyboard.type(" Behrens")
    expect(page.locator(".search__input")).to_have_value("Brücke Behrens")
    assert "suche" not in page.url
    for route in held:
        route.continue_()
    expect(page.locator(".search__status")).to_contain_text("„Brücke Behrens“")


def test_whoever_types_on_after_enter_stays_in_the_box(page: Page) -> None:
    """Enter leads to the first result, unless the query has been changed meanwhile."""
    open_box(page)
    page.keyboard.type("Brücke")
    page.keyboard.press("Enter")
    page.keyboard.type(" Behrens Adler", delay=60)
    expect(page.locator(".search__input")).to_have_value("Brücke Behrens Adler")
    expect(page.locator(".search__input")).to_be_focused()
    expect(page.locator(".search__status")).to_contain_text("Adler")
    page.keyboard.press("Enter")
    expect(page.locator(".search__results a").first).to_be_focused()


@pytest.mark.parametrize(
    "query", ["art=Seite&suche=xqzzyvvv", "art=Seite&suche=%22Rat+Behrens%22", "quelle=Weg", "monat=nie"]
)
def test_a_filter_can_always_be_taken_back(page: Page, query: str) -> None:
    """Also where it leaves nothing, and when it came with an address and has never had a meaning."""
    page.goto(f"./?{query}")
    expect(page.locator(".search__status")).to_contain_text("Nichts gefunden")
    name, value = query.split("&")[0].split("=")
    box = page.locator(f"input[name={name}][value={value.replace('Seite', 'page')}]")
    expect(box).to_be_checked()
    box.click()
    expect(page).not_to_have_url(re.compile(f"{name}="))


def test_a_correction_beside_a_phrase_can_be_refused(page: Page) -> None:
    """The word, and nothing else, is then taken as it stands."""
    open_box(page)
    page.keyboard.type("Brücke Behrns", delay=20)
    expect(page.locator(".search__notice")).to_contain_text("„Brücke Behrns“")  # no longer of what was typed first
    page.locator(".search__notice button").click()
    expect(page.locator(".search__input")).to_have_value('Brücke "Behrns"')
    expect(page.locator(".search__notice")).to_be_hidden()


def test_a_search_is_kept_in_the_address(page: Page) -> None:
    """Query, filters and order can be shared, and survive going to a result and back."""
    open_box(page)
    type_query(page, "Behrens")
    page.locator("input[name=art][value=article]").check()
    page.wait_for_url(re.compile(r"\?suche=Behrens&art=Artikel$"))
    page.locator(".search__sort").select_option("neueste")
    page.wait_for_url(re.compile(r"\?suche=Behrens&sortierung=neueste&art=Artikel$"))
    expect(page.locator(".search__about").first).to_contain_text("11. Juni 2024")
    page.locator(".search__results a").first.click()
    page.wait_for_url(re.compile("markiert="))
    page.go_back()
    expect(page.locator(".search__input")).to_have_value("Behrens")
    expect(page.locator("input[name=art][value=article]")).to_be_checked()
    expect(page.locator(".search__sort")).to_have_value("neueste")
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("suche=|art=|sortierung="))


def test_days_narrow_down(page: Page) -> None:
    """From the first day on; the address holds it."""
    open_box(page)
    type_query(page, "Brücke")
    page.locator("input[name=von]").fill("2024-06-01")
    page.wait_for_url(re.compile("von=2024-06-01"))
    expect(page.locator(".search__results > li")).to_have_count(1)


def test_what_is_no_day_narrows_nothing_down(page: Page) -> None:
    """An address may hold anything; what the box cannot show would have no way back."""
    page.goto("./?suche=Brücke&von=gestern&bis=2024-99-99")
    expect(page.locator(".search__results > li").nth(1)).to_be_visible()
    expect(page.locator("input[name=von]")).to_have_value("")


def test_counts_stand_in_sight_and_are_true(page: Page) -> None:
    """The number beside a value is what choosing it yields, also on top of another choice."""
    open_box(page)
    type_query(page, "Sanierung")
    for name in ("art", "vorschlag"):
        row = page.locator(".search__choices label").filter(has=page.locator(f"input[name={name}]")).first
        count = int(row.locator(".search__count").inner_text())
        row.locator("input").check()
        expect(page.locator(f"input[name={name}]").first).to_be_checked()
        page.wait_for_timeout(500)  # the counts follow the results
        expect(page.locator(".search__status")).to_contain_text(re.compile(rf"^{count} Ergebnisse"))


def test_titles_are_suggested_while_typing(page: Page) -> None:
    """A proposal or an actor whose title begins with what is typed, as a link to its page."""
    open_box(page)
    page.keyboard.type("Nord", delay=20)
    link = page.locator(".search__suggestions a").first
    expect(link).to_contain_text("Nordland")
    link.click()
    page.wait_for_url(re.compile("/akteure/nordland/"))


def test_operators_are_explained_in_the_box(page: Page) -> None:
    """In a line, before anything is typed."""
    open_box(page)
    expect(page.locator(".search__hint")).to_contain_text("-ohne")
    type_query(page, "Abriss")
    expect(page.locator(".search__hint")).to_be_hidden()


def test_filters_count_pages(page: Page) -> None:
    """More than there are results, where one is found on several pages; the kinds add up to them."""
    open_box(page)
    type_query(page, "Abriss")
    summary = page.locator(".search__filters > summary")
    expect(summary).to_contain_text("Seiten): ")
    pages, *kinds = map(int, re.findall(r"\d+", summary.text_content() or ""))
    assert pages == sum(kinds) >= page.locator(".search__results > li").count()


def test_half_of_a_phone_stays_results(new_page: Any) -> None:
    """With suggestions, order and filters shown."""
    page = new_page(PHONE)
    open_box(page)
    type_query(page, "Sanierung")
    expect(page.locator(".search__filters")).to_be_visible()
    top = page.locator(".search__results").bounding_box()
    assert top
    assert top["y"] <= PHONE["height"] / 2


def test_a_passage_is_not_hidden_below_the_header(page: Page) -> None:
    """The word found stands below the header, wherever the browser jumps to."""
    open_box(page)
    type_query(page, "Lastwagen")
    page.locator(".search__results a").filter(has_text="Artikel").first.click()
    page.wait_for_url(re.compile("#p"))
    header = page.locator(".md-header").bounding_box()
    word = page.locator("mark.search-hit").first.bounding_box()
    assert header
    assert word
    assert word["y"] >= header["y"] + header["height"]


def test_a_word_far_below_the_heading_of_its_section_is_reached(new_page: Any) -> None:
    """Prose of editors has no addresses but those of its headings."""
    page = new_page({**PHONE, "height": 160})
    page.goto("vorschlaege/neubau/?markiert=sanieren#bericht")
    expect(page.locator("#bericht ~ * mark.search-hit").first).to_be_in_viewport()


def test_corrections_can_be_refused(page: Page) -> None:
    """The box says what it searched instead, and offers the word as typed."""
    open_box(page)
    page.keyboard.type("Behrns", delay=20)
    expect(page.locator(".search__notice")).to_have_text("Ergebnisse für „Behrens“ – stattdessen nach „Behrns“ suchen")
    page.locator(".search__notice button").click()
    expect(page.locator(".search__status")).to_contain_text("Nichts gefunden")


def test_a_phrase_that_no_page_holds_can_be_asked_without_its_marks(page: Page) -> None:
    """Its words may stand apart."""
    open_box(page)
    page.keyboard.type("„Rat Brücke“")
    expect(page.locator(".search__status")).to_contain_text("Nichts gefunden")
    expect(page.locator(".search__notice")).to_have_text("Ohne Anführungszeichen suchen")
    page.locator(".search__notice button").click()
    expect(page.locator(".search__status")).to_contain_text("Ergebnis")
    expect(page.locator(".search__notice")).to_be_hidden()


def test_a_phrase_from_memory_is_not_said_to_be_found(page: Page) -> None:
    """The box says that no page has it word by word."""
    open_box(page)
    page.keyboard.type("„Brücke der Behrens“")
    expect(page.locator(".search__notice")).to_contain_text("Keine Seite enthält die ganze Anfrage in diesem Wortlaut")
    expect(page.locator(".search__results a").first).to_be_visible()


def test_nothing_found_helps_on(page: Page) -> None:
    """The number of results is told to a screen reader; without any, the overviews are offered."""
    open_box(page)
    page.keyboard.type("Buchweizen", delay=20)
    status = page.get_by_role("status")
    expect(status).to_have_text("Nichts gefunden für „Buchweizen“.")
    expect(page.locator(".search__help a").nth(1)).to_have_text("Vorschläge")
    page.locator(".search__input").fill("Sanierung")
    expect(status).to_have_text(re.compile(r"^\d+ Ergebnisse für „Sanierung“$"))


def test_works_on_the_error_page(page: Page, guard: Any, own_url: str) -> None:
    """Even where nothing is, searching works, below a sub-path."""
    guard.missing.add(f"{own_url}nirgendwo/tief/")
    open_box(page, "nirgendwo/tief/")
    type_query(page, "Adler")
    expect(page.locator(".search__results a").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_box_is_accessible_on_a_small_phone(new_page: Any, scheme: str) -> None:
    """At 320 px nothing runs over, and axe finds nothing wrong, with filters and results shown."""
    page = new_page({**PHONE, "width": 320}, scheme)
    open_box(page)
    type_query(page, "Sanierung")
    page.locator(".search__filters > summary").click()
    expect(page.locator("input[name=vorschlag]").first).to_be_visible()
    assert page.evaluate("document.querySelector('.search__body').scrollWidth <= innerWidth")
    assert axe_violations(page) == []


def test_the_address_that_is_printed_on_paper_is_not_found(golden_site: Path) -> None:
    """It says nothing of the subject, so no hit may show it and no link may highlight it."""
    printed = 0
    for path in page_text.pages(golden_site):
        html = (golden_site / path).read_bytes()
        printed += b"own-address" in html
        found = page_text.page_text(path, html)
        assert not found or not any("://" in block.text for block in found.blocks), path
    assert printed


def test_published_pages_show_no_trace_of_the_index(golden_site: Path) -> None:
    """No mark and no key is on a page, and Pagefind's box is not shipped beside ours."""
    for path in golden_site.rglob("*.html"):
        assert not re.search(r"\bqx[bcdfghjklmnprtvwxz]{3}q\b|data-pagefind", path.read_text("utf-8"))
    assert not list((golden_site / index.FOLDER).glob("*component*"))
