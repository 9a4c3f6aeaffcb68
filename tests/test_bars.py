"""Bars that the pages hold: what one has to load, to scroll and to step through before the answer is reached."""

from __future__ import annotations

import gzip
from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page, Response, Route, ViewportSize, expect

from tests.browser import DESKTOP
from tests.conftest import NewPage

NARROW = ViewportSize(width=390, height=844)
"""The phone that screens are counted on."""
FIRST_VIEW = 90 * 1024
"""Bytes over the wire before anybody has done anything: two seconds of a slow mobile connection (400 kbit/s)."""
FRAME = 7_700
"""Bytes of an article's page around the article, some 500 of them for the repository: with texts of usual length, and
without a repository, a page has 11.9 KB."""


def pages_below(site: Path, folder: str) -> list[str]:
    """The addresses of the pages right below a folder, those that only lead on left out."""
    pages = sorted(site.glob(f"{folder}/*/index.html"))
    return [
        f"{page.parent.relative_to(site).as_posix()}/"
        for page in pages
        if 'http-equiv="refresh"' not in page.read_text("utf-8") and page.parent.name != "monate"
    ]


def heaviest(site: Path, folder: str) -> str:
    """The address of the largest page right below a folder."""
    return max(pages_below(site, folder), key=lambda at: (site / at / "index.html").stat().st_size)


def kinds(site: Path) -> list[str]:
    """The heaviest page of each kind."""
    largest = [heaviest(site, folder) for folder in ("artikel", "vorschlaege", "akteure")]
    fixed = [at for at in ("wer-sagt-was/", "chronik/", "was-sich-aenderte/") if (site / at / "index.html").is_file()]
    return [".", *largest, *fixed]


def all_kinds(site: Path) -> list[str]:
    """One page of each kind, a proposal with a drawing and the overviews among them."""
    drawn = [file.parent for file in site.glob("vorschlaege/*/index.html") if b'id="querschnitt"' in file.read_bytes()]
    fixed = [at for at in ("artikel/", "vorschlaege/", "akteure/", "daten/", "ueber/") if (site / at).is_dir()]
    return [*kinds(site), *fixed, *(f"{folder.relative_to(site).as_posix()}/" for folder in drawn[:1]), "404.html"]


def test_a_page_carries_little_that_others_carry(golden_site: Path) -> None:
    """Head, navigation and footer of each article; there are as many of them as articles."""
    pages = [golden_site / at / "index.html" for at in pages_below(golden_site, "artikel")]
    assert pages
    for page in pages:
        source = page.read_text("utf-8")
        article = source[source.index("<article") : source.index("</article>")]
        assert len(source.encode()) - len(article.encode()) < FRAME, page


def loaded(page: Page, address: str) -> list[Response]:
    """What a page loads before anybody has done anything; what earlier tests loaded is forgotten before."""
    page.context.new_cdp_session(page).send("Network.clearBrowserCache")
    responses: list[Response] = []

    def note(response: Response) -> None:
        responses.append(response)

    page.on("response", note)
    page.goto(address, wait_until="networkidle")
    page.remove_listener("response", note)
    return responses


@pytest.mark.of_this_dossier
def test_a_first_view_is_light(new_page: NewPage, built_site: Path) -> None:
    """Page, styles and scripts together, each compressed as GitHub Pages does; no file is loaded that is not needed."""
    weights = {}
    for address in kinds(built_site):
        responses = loaded(new_page(NARROW), address)
        weights[address] = sum(len(gzip.compress(each.body(), 6)) for each in responses)
        assert any("dossier.css" in each.url for each in responses)
        assert not [each.url for each in responses if "search.js" in each.url or "search.css" in each.url]
        assert not [each.url for each in responses if "sitemap" in each.url], "it grows with the number of articles"
    assert {address: weight for address, weight in weights.items() if weight > FIRST_VIEW} == {}


def screens(page: Page, address: str) -> float:
    """How many screens of a phone a page fills, with all that can be folded folded."""
    page.goto(address)
    return float(page.evaluate("document.documentElement.scrollHeight / innerHeight"))


@pytest.mark.of_this_dossier
@pytest.mark.parametrize(("folder", "most"), [("vorschlaege", 6), ("akteure", 5)])
def test_no_page_is_endless_on_a_phone(new_page: NewPage, built_site: Path, folder: str, most: int) -> None:
    """The longest proposal has six screens, the longest page of an actor five."""
    page = new_page(NARROW)
    found = {address: screens(page, address) for address in pages_below(built_site, folder)}
    assert found
    assert {address: length for address, length in found.items() if length > most} == {}


@pytest.mark.of_this_dossier
def test_two_screens_of_a_phone_tell_who_holds_what_since_when(new_page: NewPage) -> None:
    """The whole matrix ends there, and each of its lines says who, which stance and which day."""
    page = new_page(NARROW)
    page.goto(".")
    end = page.locator(".mini").evaluate("matrix => matrix.getBoundingClientRect().bottom + scrollY")
    assert end / NARROW["height"] <= 2
    lines = page.locator(".mini .voice > a")
    telling = page.locator(".mini .voice > a:visible:has(.who:visible):has(.st:visible):has(time:visible)")
    assert telling.count() == lines.count() > 0


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("viewport", [NARROW, DESKTOP], ids=["phone", "desktop"])
def test_an_article_has_at_most_sixty_stops(new_page: NewPage, built_site: Path, viewport: ViewportSize) -> None:
    """From the top to where the browser's own buttons come; each place of the page is still reached."""
    page = new_page(viewport)
    for address in pages_below(built_site, "artikel"):
        page.goto(address)
        assert 10 < stops(page) <= 60, address


def stops(page: Page) -> int:
    """How often Tab leads to something on the page."""
    return len(walked(page))


def walked(page: Page) -> list[tuple[str, bool]]:
    """For each element that Tab leads to: what describes it, and whether that can be seen then."""
    page.evaluate(NOTE_STOPS)
    for _ in range(40):
        # Ten keys at a time, held as by a finger: to ask the page after each takes longer than the key.
        for _ in range(10):
            page.keyboard.down("Tab")
        page.keyboard.up("Tab")
        found: list[tuple[bool, str, bool]] = page.evaluate("window.stopsSeen")
        ends = [number for number, (first, *_) in enumerate(found) if first and number]
        if ends:
            return [(id, shown) for _, id, shown in found[: ends[0]]]
    raise AssertionError("Tab does not come back to the first element")


NOTE_STOPS = """() => {
    window.stopsSeen = [];
    document.addEventListener("focusin", ({ target }) => {
        const id = target.getAttribute("aria-describedby") ?? "";
        const shown = document.getElementById(id)?.checkVisibility() ?? false;
        window.stopsSeen.push([target.matches(".md-skip"), id, shown]);
    });
}"""
"""Notes of each element that gets the focus: is it the first of the page, what describes it, and is that seen?"""


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("at", ["", "wer-sagt-was/", "chronik/", "vorschlaege", "akteure"])
def test_every_preview_is_reached_by_keyboard(new_page: NewPage, built_site: Path, at: str) -> None:
    """Tab comes to each number, cell and line that has one, in the order of the page, and it shows."""
    page = new_page(DESKTOP)
    page.goto(at if at.endswith("/") or not at else heaviest(built_site, at))
    page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
    links = page.locator("article :is(.ev, .voice, td) > a[aria-describedby]:visible")
    wanted = links.evaluate_all("links => links.map(link => link.getAttribute('aria-describedby'))")
    assert wanted
    assert [id for id, shown in walked(page) if id and shown] == wanted


@pytest.mark.of_this_dossier
def test_what_is_left_out_of_the_keyboards_order_is_reached_by_another_link(page: Page, built_site: Path) -> None:
    """Each page that a link without a stop leads to is also the target of one with a stop."""
    for address in pages_below(built_site, "artikel"):
        page.goto(address)
        left_out, others = page.evaluate(
            """() => ["a[tabindex='-1']", "a:not([tabindex='-1'])"].map(
                kind => [...document.querySelectorAll(`article ${kind}`)].map(link => link.href))"""
        )
        assert left_out
        assert set(left_out) <= set(others)


@pytest.mark.of_this_dossier
def test_pictures_are_small(built_site: Path) -> None:
    """Each drawing as it goes over the wire, and each file of an image."""
    for page in built_site.rglob("*.html"):
        for picture in lxml.html.fromstring(page.read_text("utf-8")).iter("svg"):
            assert len(gzip.compress(lxml.html.tostring(picture), 6)) <= 10_000, page
    for image in (path for ending in ("png", "svg", "jpg", "webp") for path in built_site.rglob(f"*.{ending}")):
        assert image.stat().st_size <= 10_000, image


SMALL = """least => [...document.querySelectorAll(":is(article, footer) :is(a[href], button, summary, select, input)")]
    .filter(each => each.checkVisibility() && !each.closest(".md-content__button"))
    .filter(each => getComputedStyle(each).display !== "inline" || each.closest(".ev:not(.line, .where)"))
    .map(each => {
        const box = each.getBoundingClientRect(), after = getComputedStyle(each, "::after");
        const more = side => after.content !== "none" && after.position === "absolute" ? -parseFloat(after[side]) : 0;
        const width = box.width + more("left") + more("right"), height = box.height + more("top") + more("bottom");
        return [each.outerHTML.slice(0, 120), width, height];
    })
    .filter(([, width, height]) => width < least || height < least)"""
"""What one aims at: links within a sentence are exempt (WCAG 2.5.8), numbers of evidence are not."""


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("viewport", [NARROW, DESKTOP], ids=["phone", "desktop"])
def test_targets_are_large_enough(new_page: NewPage, built_site: Path, viewport: ViewportSize) -> None:
    """24 CSS pixels either way, the grown area of raised numbers included."""
    page = new_page(viewport)
    for address in all_kinds(built_site):
        page.goto(address)
        assert page.evaluate(SMALL, 23.9) == [], address
        assert page.evaluate(SMALL, 400), "nothing was looked at"


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("viewport", [NARROW, DESKTOP], ids=["phone", "desktop"])
def test_twice_the_text_size_loses_nothing(new_page: NewPage, built_site: Path, viewport: ViewportSize) -> None:
    """Nothing runs out of the window when letters are twice as large, details opened (WCAG 1.4.4)."""
    page = new_page(viewport)
    for address in all_kinds(built_site):
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(details => { details.open = true })")
        before = page.evaluate("document.querySelector('article').offsetHeight")
        page.evaluate("document.documentElement.style.fontSize = '250%'")  # Material's root has 125 %
        assert page.evaluate("document.querySelector('article').offsetHeight") > before
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], address


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("address", [".", "chronik/"])
def test_strips_of_large_letters_move_sideways(new_page: NewPage, address: str) -> None:
    """In the narrowest window, with letters twice as large, each name of a strip ends where the strip does."""
    page = new_page({"width": 320, "height": 640})
    page.goto(address)
    page.evaluate("document.documentElement.style.fontSize = '250%'")
    strip = page.locator("figure:has(> svg.strip)").first
    assert strip.evaluate("figure => figure.scrollWidth") > 320
    assert strip.evaluate(STICKING_OUT) == []


STICKING_OUT = """figure => {
  const { right } = figure.querySelector("svg").getBoundingClientRect();
  const texts = [...figure.querySelectorAll("text")];
  return texts.filter((text) => text.getBoundingClientRect().right > right + 1).map((text) => text.textContent);
}"""


@pytest.mark.of_a_dossier
def test_no_rows_of_arrows(built_site: Path) -> None:
    """What leads back to a passage is named; “↩” stands nowhere twice running."""
    for page in built_site.rglob("*.html"):
        text = "".join(str(lxml.html.fromstring(page.read_text("utf-8")).xpath("string()")).split())
        assert "↩↩" not in text, page


@pytest.mark.of_a_dossier
def test_what_is_typed_while_the_search_is_loading_is_searched_for(page: Page) -> None:
    """The box opens at once and takes the keys; the script that answers may come later."""

    def late(route: Route) -> None:
        page.wait_for_timeout(500)
        route.continue_()

    page.route("**/search.js*", late)
    page.goto(".")
    page.keyboard.press("/")
    page.keyboard.type("zzqqxx")
    expect(page.locator(".search__input")).to_have_value("zzqqxx")
    expect(page.locator(".search__status")).to_contain_text("zzqqxx")


@pytest.mark.of_a_dossier
@pytest.mark.parametrize("key", ["/", "s"])
def test_single_keys_can_be_switched_off(page: Page, key: str) -> None:
    """In the footer of every page; the browser remembers it, and the key with Ctrl still opens the search."""
    page.goto(".")
    setting = page.get_by_role("checkbox", name="Tastenkürzel")
    expect(setting).to_be_checked()
    setting.focus()
    page.keyboard.press("Space")
    page.goto("artikel/")
    expect(page.get_by_role("checkbox", name="Tastenkürzel")).not_to_be_checked()
    page.keyboard.press(key)
    expect(page.locator("dialog.search")).to_be_hidden()
    assert page.locator(".search-open").get_attribute("aria-keyshortcuts") == "Control+K"
    page.keyboard.press("Control+k")
    expect(page.locator("dialog.search")).to_be_visible()
    page.keyboard.type("s/n")
    expect(page.locator(".search__input")).to_have_value("s/n")


@pytest.mark.of_a_dossier
@pytest.mark.parametrize("on", [True, False])
def test_keys_of_the_theme_are_switched_off_too(page: Page, on: bool) -> None:
    """Where a page names the next one, Material's “n” leads there, until the reader has switched single keys off."""
    page.goto(".")
    page.get_by_role("checkbox", name="Tastenkürzel").set_checked(on)
    page.evaluate("document.head.insertAdjacentHTML('beforeend', '<link rel=next href=artikel/>')")
    page.keyboard.press("n")
    if on:
        page.wait_for_url("**/artikel/")
    else:
        page.wait_for_timeout(300)
        assert not page.url.endswith("artikel/")
