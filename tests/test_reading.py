"""Passages at the pointer, references to take away, and pages that are complete without script, in a real browser."""

from __future__ import annotations

import json
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import cast

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pypdf import PdfReader

from tests.browser import DESKTOP, PHONE
from tests.conftest import NewPage

PROPOSAL = "vorschlaege/"


@pytest.fixture(scope="session")
def proposal(golden_site: Path) -> str:
    """The address of the proposal with most evidence."""
    pages = {
        page.parent.name: page.read_text("utf-8").count('class="ev"')
        for page in golden_site.glob("vorschlaege/*/index.html")
    }
    return f"{PROPOSAL}{max(pages, key=lambda name: (pages[name], name))}/"


def test_a_passage_is_read_without_leaving_the_page(page: Page, proposal: str) -> None:
    """On focus its preview shows who, when and the words; Escape closes it; another opens another."""
    page.goto(proposal)
    numbers = page.locator(".ev > a")
    for at in range(min(8, numbers.count())):
        number = numbers.nth(at)
        number.focus()
        described = number.get_attribute("aria-describedby")
        preview = page.locator(f"[id='{described}']")
        expect(preview).to_be_visible()
        expect(preview.locator("q")).not_to_be_empty()
        expect(page.locator(".pv:visible")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator(".pv:visible")).to_have_count(0)


@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_a_sign_of_a_drawing_shows_its_passage(new_page: NewPage, golden_site: Path, viewport: ViewportSize) -> None:
    """At the pointer and on focus, the one that the list below shows; from the sign one comes into it."""
    page = new_page(viewport)
    page.goto("chronik/")
    sign = page.locator("svg.strip a").last
    sign.focus()
    preview = page.locator(".pv:visible")
    expect(preview).to_have_count(1)
    same = page.locator(f".where > a[href='{sign.get_attribute('href')}']").first
    assert preview.get_attribute("id") == same.get_attribute("aria-describedby")
    page.keyboard.press("Escape")
    expect(preview).to_have_count(0)
    sign.blur()  # what has the focus keeps its preview
    sign.hover()
    expect(preview).to_have_count(1)
    preview.hover()
    page.wait_for_timeout(400)  # longer than a preview stays when the pointer leaves it
    expect(preview).to_have_count(1)
    page.mouse.move(1, 1)
    expect(preview).to_have_count(0)


def test_a_note_shows_the_passage_that_it_rests_on(page: Page, golden_site: Path) -> None:
    """While one points at its link or has the focus on it; of the sentences of a paragraph no other is shown."""
    page.goto(fullest(golden_site, "artikel"))
    meant = page.locator("mark.meant")
    for link in page.locator("a.backlink:visible").all()[:6]:
        link.hover()
        expect(meant).to_have_id(link.get_attribute("data-passage") or "")
        page.mouse.move(1, 1)
        expect(meant).to_have_count(0)
        link.focus()
        expect(meant).to_have_count(1)
        link.blur()
        expect(meant).to_have_count(0)


def test_the_first_tap_opens_the_second_follows(browser: Browser, own_url: str, proposal: str) -> None:
    """On a touch screen nobody loses the page by looking at a passage, however often."""
    context = browser.new_context(
        base_url=own_url, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True
    )
    page = context.new_page()
    page.goto(proposal)
    number = page.locator(".ev > a").first
    number.tap()
    expect(page.locator(".pv:visible")).to_have_count(1)
    page.touchscreen.tap(5, 400)  # the margin beside the text
    expect(page.locator(".pv:visible")).to_have_count(0)
    number.tap()
    expect(page.locator(".pv:visible")).to_have_count(1)
    assert page.url.endswith(proposal)
    number.tap()
    page.wait_for_url("**/artikel/**")
    context.close()


@pytest.mark.parametrize("kind", ["", "vorschlaege", "akteure", "chronik/", "wer-sagt-was/"])
def test_previews_need_no_script(browser: Browser, own_url: str, golden_site: Path, kind: str) -> None:
    """On focus each shows its passage, on every kind of page that has some."""
    context = browser.new_context(base_url=own_url, java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(kind if kind.endswith("/") or not kind else fullest(golden_site, kind))
    link = page.locator("article a[aria-describedby]:visible").first
    preview = page.locator(f"[id='{link.get_attribute('aria-describedby')}']")
    expect(preview).to_be_hidden()
    link.focus()
    expect(preview).to_be_visible()
    expect(preview.locator("q")).not_to_be_empty()
    context.close()


@pytest.mark.of_this_dossier
def test_home_takes_few_sheets_of_paper(new_page: NewPage) -> None:
    """It has four; its passages may grow by one. How things stand begins on the second at the latest."""
    page = new_page(DESKTOP)
    page.goto(".")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages
    assert len(sheets) <= 5
    assert "Der Stand" in "".join(sheet.extract_text() for sheet in sheets[:2])


@pytest.mark.of_this_dossier
def test_the_matrix_takes_few_sheets_of_paper(new_page: NewPage) -> None:
    """The table two, the list below it the same; on the last one stands more than where to read on."""
    page = new_page(DESKTOP)
    page.goto("wer-sagt-was/")
    sheets = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages
    texts = [sheet.extract_text() for sheet in sheets]
    assert len(texts) <= 4
    assert "Nach Vorschlag" in "".join(texts[:3])
    assert "Beleg" in texts[-1]


def test_the_tab_of_a_page_is_underlined(new_page: NewPage) -> None:
    """No other is: readers see where they are."""
    page = new_page(DESKTOP)
    page.goto("chronik/")
    lines = page.locator(".md-tabs__link").evaluate_all(
        "links => links.map(link => [link.textContent.trim(), getComputedStyle(link).textDecorationLine])"
    )
    assert [name for name, line in lines if line == "underline"] == ["Chronik"]


def test_the_way_to_the_top_hides_no_passage_that_one_arrived_at(new_page: NewPage, proposal: str) -> None:
    """A passage stands at the top of the window, where Material's script puts the button as soon as one scrolls up."""
    page = new_page(DESKTOP)
    page.goto(proposal)
    placed = "button => { button.style.top = '64px'; return button.getBoundingClientRect().top; }"
    assert page.locator(".md-top").evaluate(placed) > DESKTOP["height"] / 2


def test_the_focus_on_a_tab_is_seen_whole(new_page: NewPage) -> None:
    """The bar of tabs cuts off what is outside of it."""
    page = new_page(DESKTOP)
    page.goto(".")
    page.keyboard.press("Tab")  # from now on the browser shows where the focus is
    tab = page.locator(".md-tabs__link").nth(1)
    tab.focus()
    room = tab.evaluate("""tab => {
      const style = getComputedStyle(tab), bar = tab.closest(".md-tabs__list").getBoundingClientRect();
      const around = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
      const { top, bottom } = tab.getBoundingClientRect();
      return [style.outlineStyle, top - around - bar.top >= 0, bar.bottom - bottom - around >= 0];
    }""")
    assert room == ["solid", True, True]


def test_no_sheet_of_paper_is_empty(page: Page) -> None:
    """Where the text fills a sheet but for less than its last margin."""
    page.goto("daten/")
    page.evaluate(
        """() => {
          const article = document.querySelector("article");
          for (const each of article.querySelectorAll(":scope > :not(.page-cite)")) each.remove();
          const filler = document.createElement("p");
          filler.style.height = "265mm";  // of the 267 that a sheet has within its margins
          article.prepend(filler);
        }"""
    )
    assert len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True, format="A4"))).pages) == 1


def test_paper_shows_the_passage_behind_each_number(page: Page, proposal: str) -> None:
    """Each number once, with who, when, the words and the whole address; where “Textstelle” leads stands there, too."""
    page.goto(proposal)
    numbers = list(dict.fromkeys(page.locator("article .ev:not(.line, .where) > a").all_text_contents()))
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('beforeprint'))")
    entries = page.locator(".on-paper p")
    expect(entries).to_have_count(len(numbers))
    for number, entry in zip(numbers, entries.all(), strict=True):
        expect(entry).to_be_visible()
        said = page.locator(f"[id^='pv{number}-'] q").first.text_content() or ""
        expect(entry).to_contain_text(said)
        assert (entry.text_content() or "").startswith(f"{number} ")
        assert f"({page.url.split(proposal)[0]}artikel/" in (entry.text_content() or "")
    shown = page.locator(".passage").first.evaluate("link => getComputedStyle(link, '::after').content")
    assert "http://127.0.0.1" in shown
    page.emulate_media(media="screen")
    expect(page.locator(".on-paper")).to_be_hidden()


def test_on_paper_reasons_stand_behind_the_address(page: Page, proposal: str) -> None:
    """The address belongs to the passage, not to what a reason may name."""
    page.goto(proposal)
    preview = page.locator("article .ev:not(.line, .where) > .pv").first
    reason = "{className: 'why', textContent: 'Weil.'}"
    preview.evaluate(f"preview => preview.append(Object.assign(document.createElement('span'), {reason}))")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert (page.locator(".on-paper p").first.text_content() or "").endswith(") Weil.")


def test_a_passage_is_taken_away_as_a_reference(page: Page, proposal: str) -> None:
    """With the quotation and the address of the passage, in a format that programs read."""
    page.goto(proposal)
    held = page.locator(".held").first
    quote = (held.locator("blockquote").text_content() or "").strip()
    held.get_by_role("button", name="Zitieren").click()
    expect(page.locator(".cite-dialog > :first-child").get_by_role("button", name="Schließen")).to_be_visible()
    (item,) = json.loads(page.locator(".cite-dialog pre").last.text_content() or "")
    assert item["note"] == quote
    assert "/artikel/" in item["URL"]
    assert "#zitat-" in item["URL"]
    page.keyboard.press("Escape")
    expect(page.locator(".cite-dialog")).to_have_count(0)


CSL = json.loads((Path(__file__).parent / "schemas" / "csl-data.schema.json").read_text("utf-8"))
"""The schema that the makers of CSL publish."""


def cited(page: Page) -> dict[str, str]:
    """The CSL-JSON that the open dialog shows, valid by its schema."""
    import jsonschema  # compiles the grammar of addresses, for seconds: only where it is needed

    items = json.loads(page.locator(".cite-dialog pre").last.text_content() or "")
    jsonschema.validate(items, CSL)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([items[0] | {"type": "saying"}], CSL)
    return cast(dict[str, str], items[0])


@pytest.mark.parametrize("kind", ["artikel", "vorschlaege", "akteure", "chronik"])
def test_each_page_can_be_cited_and_each_passage_on_it(page: Page, golden_site: Path, kind: str) -> None:
    """First the page; of the choices each is a passage, in the words of its article."""
    address = "chronik/" if kind == "chronik" else fullest(golden_site, kind)
    page.goto(address)
    page.locator(".origin, .page-cite").get_by_role("button", name="Zitieren").click()
    whole = cited(page)
    assert whole["type"] == ("article-newspaper" if kind == "artikel" else "webpage")
    assert whole["URL"].endswith(address)
    choice = page.get_by_label("Was zitieren?")
    choice.select_option(index=choice.locator("option").count() - 1)
    expect(page.locator(".cite-dialog pre").last).to_contain_text("#zitat-")
    passage = cited(page)
    assert passage["type"] == "article-newspaper"
    page.goto(passage["URL"])
    expect(page.locator(":target")).to_be_in_viewport()
    start = passage["note"].split()[:3]
    assert " ".join(start) in " ".join((page.locator("article").text_content() or "").split())


def test_each_of_two_tellings_can_be_cited(page: Page) -> None:
    """Where two articles tell a statement differently, and where somebody changed sides, too."""
    page.goto("was-sich-aenderte/")
    passages = page.locator("article blockquote")
    expect(page.locator("article .held").get_by_role("button", name="Zitieren")).to_have_count(passages.count())
    assert passages.count() > 1


def fullest(site: Path, folder: str) -> str:
    """The address of the largest page below a folder."""
    pages = [page for page in site.glob(f"{folder}/*/index.html") if page.parent.name != "monate"]
    return f"{folder}/{max(pages, key=lambda page: page.stat().st_size).parent.name}/"


def test_the_address_of_a_page_is_copied(browser: Browser, own_url: str) -> None:
    """“Link kopieren” says that it did."""
    context = browser.new_context(base_url=own_url, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("chronik/")
    page.locator(".page-cite").get_by_role("button", name="Link kopieren").click()
    expect(page.locator(".page-cite")).to_contain_text("Kopiert")
    assert page.evaluate("navigator.clipboard.readText()").endswith("/chronik/")
    context.close()


def test_a_button_pressed_twice_gets_its_own_label_back(browser: Browser, own_url: str) -> None:
    """It copies, says so, and is called as before."""
    context = browser.new_context(base_url=own_url, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto("chronik/")
    button = page.locator(".page-cite button").last
    button.dblclick()
    expect(button).to_have_text("Kopiert")
    expect(button).to_have_text("Link kopieren")
    context.close()


def test_the_matrix_is_complete_without_script(browser: Browser, own_url: str) -> None:
    """Its table is there, each cell leads to its entry, and hovering shows the passage."""
    context = browser.new_context(base_url=own_url, java_script_enabled=False, viewport={"width": 1300, "height": 900})
    page = context.new_page()
    page.goto("wer-sagt-was/")
    cell = page.locator("table.rows td a").first
    expect(cell).to_be_visible()
    cell.hover()
    expect(page.locator("td .pv:visible")).to_have_count(1)
    cell.click()
    expect(page.locator("li:target")).to_be_in_viewport()
    context.close()


@pytest.mark.of_this_dossier
def test_the_matrix_is_sorted_by_keyboard_and_that_is_said(new_page: NewPage) -> None:
    """By the stances on a thing, both ways and back; within each side, what is empty last; a screen reader hears it."""
    page = new_page(DESKTOP)
    page.goto("wer-sagt-was/")
    before = page.locator("table.rows th[scope=row]").all_text_contents()
    button = page.get_by_role("button", name="nach „US-Bodentruppen“ sortieren")
    button.focus()
    page.keyboard.press("Enter")
    column = page.locator("table.rows thead th[aria-sort=ascending]")
    expect(column).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="US-Bodentruppen")).to_be_visible()
    at = int(column.evaluate("head => head.cellIndex"))
    for side in page.locator("table.rows tbody").all():
        ranks = side.locator("tr:not(.side)").evaluate_all(RANKS, at)
        assert ranks == sorted(ranks)
    page.keyboard.press("Enter")
    expect(page.locator("table.rows thead th[aria-sort=descending]")).to_have_count(1)
    page.keyboard.press("Enter")
    assert page.locator("table.rows th[scope=row]").all_text_contents() == before


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("width", [1100, 1200, 1280, 1360, 1920])
def test_heads_of_the_matrix_break_at_seams_of_compounds(new_page: NewPage, width: int) -> None:
    """A line ends at a space, a hyphen or a soft one; the widths are those at which columns grow, and between them."""
    page = new_page(ViewportSize(width=width, height=900))
    page.goto("wer-sagt-was/")
    heads = page.locator("table.rows :is(thead, th[scope=row]) a")
    lines = heads.evaluate_all(f"heads => heads.flatMap({LINES})")
    assert any(line.endswith("\N{SOFT HYPHEN}") for line in lines)
    assert [line for line in lines if line[-1].isalpha()] == []
    sides = page.locator("table.rows thead a").evaluate_all("all => all.map(head => head.getBoundingClientRect())")
    apart = 3 if width >= 1200 else 0
    assert all(before["right"] + apart < behind["left"] for before, behind in pairwise(sides))


@pytest.mark.of_this_dossier
def test_heads_of_the_matrix_break_at_seams_on_paper(new_page: NewPage) -> None:
    """A sheet across is narrower than the windows that show the matrix."""
    page = new_page(ViewportSize(width=1009, height=680))
    page.goto("wer-sagt-was/")
    page.emulate_media(media="print")
    lines = [line for head in page.locator("table.rows thead a").all() for line in head.evaluate(LINES)]
    assert any(line.endswith("\N{SOFT HYPHEN}") for line in lines)
    assert [line for line in lines if line[-1].isalpha()] == []
    ends = page.locator("table.rows thead a").evaluate_all("all => all.map(head => head.getBoundingClientRect().right)")
    assert max(ends) <= page.locator("table.rows").evaluate("table => table.getBoundingClientRect().right")


LINES = """head => {
    const text = head.firstChild, range = document.createRange(), lines = [];
    let start = 0, before = 0;
    for (let at = 0; at < text.length; at++) {
        range.setStart(text, at), range.setEnd(text, at + 1);
        const box = [...range.getClientRects()].pop();  // the one before it is the hyphen that a soft one shows as
        if (!box?.width) continue;
        if (at && box.top > before + 4) lines.push(text.data.slice(start, at)), start = at;
        before = box.top;
    }
    return lines;
}"""
"""The lines of a head but for the last one."""


RANKS = """(rows, at) => rows.map(row => {
    const latest = [...row.cells[at].querySelectorAll("a > .st")].pop();
    return latest ? ["yes", "open", "no"].findIndex(name => latest.classList.contains(name)) : 3;
})"""
"""The place of each row's stance in a column, in the order of the legend; the empty ones last."""


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("width", [390, 320])
def test_the_name_of_the_dossier_is_whole_on_a_phone(new_page: NewPage, width: int) -> None:
    """Long as it is, nothing of it is cut off in the head of a page, nor where 1,280 pixels are enlarged four times."""
    page = new_page(ViewportSize(width=width, height=640))
    page.goto("wer-sagt-was/")
    name = page.locator(".md-header__topic .md-ellipsis").first
    expect(name).to_be_visible()
    assert name.evaluate("name => [name.scrollWidth - name.clientWidth, name.scrollHeight - name.clientHeight]") == [
        0,
        0,
    ]


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("width", [390, 280, 195])
def test_the_small_matrix_is_a_list_on_a_phone(new_page: NewPage, width: int) -> None:
    """The name of each group stands before what it says, and nothing is cut, whatever the size of letters."""
    page = new_page(ViewportSize(width=width, height=640))
    page.goto(".")
    cells = page.locator(".mini tbody td:visible")
    assert cells.count() == page.locator(".mini td:has(.voice)").count() > 0
    named = cells.evaluate_all("all => all.map(cell => getComputedStyle(cell, '::before').content)")
    heads = {f'"{head}"' for head in page.locator(".mini th[scope=col]").all_text_contents()}
    assert set(named) == heads
    assert cells.evaluate_all("all => all.filter(cell => cell.scrollWidth > cell.clientWidth + 1).length") == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.of_this_dossier
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_matrix_is_filtered(new_page: NewPage, viewport: ViewportSize) -> None:
    """By side and by stance, the table and the list alike; all of it is back without a choice."""
    page = new_page(viewport)
    page.goto("wer-sagt-was/")
    rows, entries = page.locator("table.rows tr:not(.side):not([hidden])"), page.locator("li[id^=w-]:visible")
    everything = entries.count()
    page.get_by_role("combobox", name="Seite").select_option("USA")
    expect(page.locator("table.rows tbody:not([hidden])")).to_have_count(1)
    of_side = entries.count()
    assert 0 < of_side < everything
    page.get_by_role("combobox", name="Haltung").select_option("no")
    assert 0 < entries.count() < of_side
    assert entries.evaluate_all(
        "all => all.every(each => [...each.querySelectorAll(':scope > .st')].pop().matches('.no'))"
    )
    expect(page.get_by_role("status").first).to_contain_text("Gezeigte Akteure:")
    assert rows.count()
    for label in ("Seite", "Haltung"):
        page.get_by_role("combobox", name=label).select_option("")
    assert entries.count() == everything


def test_a_row_on_a_phone_keeps_its_columns_apart(golden_site: Path, new_page: NewPage) -> None:
    """Day and words of an actor's table stand in one line there, with a space between."""
    page = new_page(viewport=PHONE)
    page.goto(fullest(golden_site, "akteure"))
    gaps = page.locator(".tb tbody tr").evaluate_all(
        """rows => rows.map((row) => {
          const day = [...row.querySelector("td").getClientRects()].at(-1);
          const [words] = row.querySelector(".ev.line > a").getClientRects();
          return words.top < day.bottom - 4 ? words.left - day.right : Infinity;
        })"""
    )
    assert min(gaps) < 30
    assert min(gaps) > 2
