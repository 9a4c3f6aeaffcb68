"""The site as readers meet it: each kind of page, on a phone and on a desktop, in light and in dark."""

from __future__ import annotations

from pathlib import Path

import lxml.html
import pytest
from playwright.sync_api import Page, Response, ViewportSize, expect

from tests.browser import DESKTOP, OF_COLOURS, PHONE, Guard, Scheme, axe_violations, darken, settle
from tests.conftest import NewPage

pytestmark = pytest.mark.of_a_dossier

MISSING = "an/old/address/"
KINDS = {
    "home": ".",
    "proposals": "vorschlaege/",
    "articles": "artikel/",
    "month": "artikel/monate/",
    "actors": "akteure/",
    "matrix": "wer-sagt-was/",
    "chronicle": "chronik/",
    "changes": "was-sich-aenderte/",
    "data": "daten/",
    "about": "ueber/",
    "missing": MISSING,
}
VIEWPORTS = {"phone": PHONE, "desktop": DESKTOP}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@pytest.fixture(scope="session")
def kinds(built_site: Path) -> dict[str, str]:
    """An address for each kind of page, the longest where there are several of a kind."""
    several = {
        "month": "artikel/monate/*/",
        "article": "artikel/*/",
        "proposal": "vorschlaege/*/",
        "actor": "akteure/*/",
    }
    found = {kind: longest(built_site, pattern) for kind, pattern in several.items()}
    there = {kind: at for kind, at in KINDS.items() if kind == "missing" or (built_site / at / "index.html").is_file()}
    drawn = [file for file in built_site.glob("vorschlaege/*/index.html") if b'id="querschnitt"' in file.read_bytes()]
    found["drawing"] = f"{drawn[0].parent.relative_to(built_site).as_posix()}/" if drawn else ""
    return there | {kind: at for kind, at in found.items() if at}


@pytest.fixture
def kind(request: pytest.FixtureRequest, kinds: dict[str, str]) -> str:
    """A kind of page that this dossier has."""
    if request.param not in kinds:
        pytest.skip(f"this dossier has no page of the kind “{request.param}”")
    return str(request.param)


@pytest.fixture
def proposal(kinds: dict[str, str]) -> str:
    """The address of a proposal, where there is one."""
    if "proposal" not in kinds:
        pytest.skip("this dossier has no proposal")
    return kinds["proposal"]


def longest(site: Path, pattern: str) -> str:
    """The address of the page with most in it; "" when there is none."""
    pages = [folder for folder in site.glob(pattern) if (folder / "index.html").is_file()]
    largest = max(pages, key=lambda folder: (folder / "index.html").stat().st_size, default=None)
    return f"{largest.relative_to(site).as_posix()}/" if largest else ""


def heading(site: Path, address: str) -> str:
    """The title of a page."""
    title: str = lxml.html.parse(str(site / address / "index.html")).getroot().xpath("string(//article//h1[1])")
    return " ".join(title.split())


def visit(page: Page, guard: Guard, address: str) -> Response:
    """Open a page; only where nothing is may the server say so."""
    if address == MISSING:
        guard.missing.add(guard.base + MISSING)
    response = page.goto(address)
    assert response
    assert response.status == (404 if address == MISSING else 200)
    return response


ALL_KINDS = pytest.mark.parametrize("kind", [*KINDS, "article", "proposal", "drawing", "actor"], indirect=True)
ALL_SCHEMES = pytest.mark.parametrize("scheme", SCHEMES)
ALL_VIEWPORTS = pytest.mark.parametrize("viewport", VIEWPORTS.values(), ids=VIEWPORTS)


def test_axe_would_find_something(page: Page) -> None:
    """A link without a name and grey on grey are found, so the silence below means something."""
    page.goto(".")
    page.evaluate("document.querySelector('article').innerHTML = '<a href=x></a><p>Grau</p>'")
    page.evaluate("document.querySelector('article p').style.color = '#ddd'")  # the policy forbids it in markup
    found = {violation.split(":")[0] for violation in axe_violations(page)}
    assert {"link-name", "color-contrast"} <= found


def opened(page: Page, guard: Guard, address: str) -> None:
    """Open a page, and all of it that is folded."""
    visit(page, guard, address)
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")


@ALL_KINDS
@ALL_VIEWPORTS
def test_axe_finds_nothing(
    new_page: NewPage, guard: Guard, kinds: dict[str, str], kind: str, viewport: ViewportSize
) -> None:
    """No barrier that axe-core knows, Material's own parts and opened details included, nor one of colours in dark."""
    page = new_page(viewport)
    opened(page, guard, kinds[kind])
    assert page.locator("body").get_attribute("data-md-color-scheme") == "default"
    assert axe_violations(page) == []
    darken(page)
    assert axe_violations(page, OF_COLOURS) == []


COLOURS = """() => [...document.querySelectorAll("body, body *")].map(element => {
    const { color, backgroundColor, borderColor, fill, stroke, opacity } = getComputedStyle(element);
    return [color, backgroundColor, borderColor, fill, stroke, opacity].join(" ");
}).join("\\n")"""


@pytest.mark.parametrize("kind", ["home", "proposal", "article"], indirect=True)
def test_a_page_opened_in_dark_looks_like_one_switched_to_dark(
    new_page: NewPage, guard: Guard, kinds: dict[str, str], kind: str
) -> None:
    """So that what axe says of the one holds of the other."""
    page, dark = new_page(), new_page(scheme="dark")
    for each in (page, dark):
        opened(each, guard, kinds[kind])
    assert dark.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert page.evaluate(COLOURS) != dark.evaluate(COLOURS)
    darken(page)
    settle(page)
    assert page.evaluate(COLOURS) == dark.evaluate(COLOURS)


@ALL_SCHEMES
def test_axe_finds_nothing_in_the_search(
    new_page: NewPage, built_site: Path, kinds: dict[str, str], scheme: Scheme
) -> None:
    """The opened search with results in it."""
    page = new_page(scheme=scheme)
    page.goto(".")
    page.keyboard.press("/")
    page.locator(".search__input").fill(heading(built_site, kinds["article"]))
    expect(page.locator(".search__results li").first).to_be_visible()
    assert axe_violations(page) == []


@ALL_SCHEMES
def test_axe_finds_nothing_in_the_drawer(new_page: NewPage, scheme: Scheme) -> None:
    """The menu on a phone."""
    page = new_page(PHONE, scheme)
    page.goto(".")
    page.locator("label.md-header__button[for=__drawer]").click()
    expect(page.locator(".md-nav--primary > .md-nav__list")).to_be_in_viewport()
    assert axe_violations(page) == []


@ALL_VIEWPORTS
def test_icons_are_square(new_page: NewPage, viewport: ViewportSize) -> None:
    """Those that the style sheet draws have no size of their own: in the header, and in the drawer on a phone."""
    page = new_page(viewport)
    page.goto(".")
    if viewport == PHONE:
        page.locator("label.md-header__button[for=__drawer]").click()
    icons = page.locator("svg.icon:visible")
    sizes = icons.evaluate_all("all => all.map(icon => [icon.clientWidth, icon.clientHeight])")
    assert sizes
    assert all(width == height > 0 for width, height in sizes), sizes


@ALL_KINDS
def test_nothing_sticks_out_at_320_pixels(new_page: NewPage, guard: Guard, kinds: dict[str, str], kind: str) -> None:
    """No page needs sideways scrolling on the smallest screens (WCAG 1.4.10), details opened."""
    page = new_page(ViewportSize(width=320, height=640))
    visit(page, guard, kinds[kind])
    page.eval_on_selector_all("details", "all => all.forEach(details => { details.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # Letters of a drawing that stick out are cut, not scrolled to.
    ends = page.locator("svg.strip text").evaluate_all("texts => texts.map(text => text.getBoundingClientRect().right)")
    assert max(ends, default=0) <= 320


def test_the_missing_page_is_german_and_styled(new_page: NewPage, guard: Guard) -> None:
    """Below the sub-path, at whatever depth, with its styles, its search and ways on that work."""
    page = new_page()
    visit(page, guard, MISSING)
    expect(page.get_by_role("heading", level=1)).to_have_text("Seite nicht gefunden")
    assert page.locator("html").get_attribute("lang") == "de"
    assert page.locator(".md-header").evaluate("e => getComputedStyle(e).position") == "sticky"
    ways_on = page.locator("article ul a")
    addresses = [way.get_attribute("href") or "" for way in ways_on.all()]
    assert addresses
    for address in addresses:
        assert page.request.get(address).status == 200


def test_the_missing_page_searches(new_page: NewPage, guard: Guard, built_site: Path, kinds: dict[str, str]) -> None:
    """Whoever followed a dead link can look for what is meant at once."""
    page = new_page()
    visit(page, guard, MISSING)
    page.keyboard.press("/")
    title = heading(built_site, kinds["article"])
    page.keyboard.type(title)
    page.locator(f".search__results a[href*='/{kinds['article']}']").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(title)


@pytest.mark.parametrize("kind", ["article", "proposal", "actor"], indirect=True)
def test_the_search_finds(page: Page, built_site: Path, kinds: dict[str, str], kind: str) -> None:
    """An article, a proposal and an actor by their titles, typed as a person types."""
    page.goto(".")
    page.keyboard.press("s")
    page.keyboard.type(heading(built_site, kinds[kind]), delay=20)
    results = page.locator(f".search__results a[href*='/{kinds[kind]}']")
    expect(results.first).to_be_visible()


def test_a_keyboard_is_enough(page: Page, kinds: dict[str, str]) -> None:
    """The first stop is the way past the navigation, and each further stop shows where one is."""
    page.goto(kinds["article"])
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    for _ in range(15):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            """() => {
                const style = getComputedStyle(document.activeElement);
                return style.outlineStyle !== "none" || style.boxShadow !== "none";
            }"""
        )
        assert shown, page.evaluate("document.activeElement.outerHTML")


def test_the_menu_of_a_phone_is_seen_by_whoever_comes_to_it_by_keyboard(new_page: NewPage) -> None:
    """Its entries, and those that it holds for sections of the page; behind the last one it is gone."""
    page = new_page(PHONE)
    page.goto(".")
    entries = page.locator(".md-sidebar--primary a").count()
    menu = page.locator(".md-sidebar--primary :focus")
    seen = 0
    for _ in range(entries + 6):  # what stands before it: skip link, colours, search, and some to spare
        page.keyboard.press("Tab")
        if menu.count():
            expect(menu).to_be_in_viewport()
            seen += 1
    assert 0 < seen <= entries
    expect(page.locator(".md-sidebar--primary")).not_to_be_in_viewport()


def test_the_skip_link_leads_into_the_text(page: Page, kinds: dict[str, str]) -> None:
    """It says so in German and jumps to the title."""
    page.goto(kinds["article"])
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_have_text("Zum Inhalt")
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector('article h1').matches(':target')")


def test_a_marked_passage_is_not_hidden_by_the_header(page: Page, proposal: str) -> None:
    """What a link leads to is in view, below the fixed header."""
    page.goto(proposal)
    page.locator("a.passage:visible").last.click()
    expect(page.locator("mark:target")).to_be_in_viewport()
    header = page.locator(".md-header").bounding_box()
    passage = page.locator("mark:target").bounding_box()
    assert header
    assert passage
    assert passage["y"] >= header["y"] + header["height"]


def test_links_differ_by_more_than_colour(page: Page, proposal: str) -> None:
    """Each link within running text is underlined."""
    page.goto(proposal)
    decorations = page.locator("article p a:not(.ev > a)").evaluate_all(
        "links => links.map(link => getComputedStyle(link).textDecorationLine)"
    )
    assert set(decorations) == {"underline"}


def test_edit_leads_to_the_curated_source(page: Page, proposal: str) -> None:
    """Whoever finds an error on a proposal lands in the file that an editor writes."""
    page.goto(proposal)
    edit = page.locator("a[rel=edit]").get_attribute("href") or ""
    slug = proposal.split("/")[1]
    assert edit == f"https://github.com/example/repo/edit/main/seeds/proposals/{slug}.md"


def test_colours_can_be_switched(page: Page) -> None:
    """By keyboard, and the choice holds on the next page."""
    page.goto(".")
    page.get_by_role("radio", name="Dunkle Ansicht einschalten").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto("artikel/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
