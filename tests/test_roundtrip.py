"""Every claim leads to the passage it rests on, and the passage leads back, in a real browser, one after the other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import lxml.html
import pytest
from playwright.sync_api import Page, expect

from generator.dossier import quote_search

pytestmark = pytest.mark.of_a_dossier

Pair = tuple[str, str]
"""The addresses of a position and of its passage, relative to the site's start."""


def pages(site: Path, folder: str) -> dict[str, lxml.html.HtmlElement]:
    """The pages of a folder by address."""
    files = sorted((site / folder).glob("*/index.html"))
    return {f"{folder}/{file.parent.name}/": lxml.html.fromstring(file.read_text("utf-8")) for file in files}


@pytest.fixture(scope="module")
def forth(built_site: Path) -> dict[Pair, str]:
    """Each position with the passage it links, and its quotation."""
    return {
        (f"{page}#{held.get('id')}", urljoin(page, held.xpath(".//a[@class='passage']/@href")[0])): " ".join(
            held.xpath(".//blockquote")[0].text_content().split()
        )
        for page, root in pages(built_site, "vorschlaege").items()
        for held in root.xpath("//div[@class='held']")
    }


@pytest.fixture(scope="module")
def back(built_site: Path) -> dict[str, set[str]]:
    """Each passage with the positions that the note beside it leads to."""
    return {
        f"{page}#{mark.get('id')}": {urljoin(page, href) for href in beside.xpath(".//a[@class='backlink']/@href")}
        for page, root in pages(built_site, "artikel").items()
        for beside in root.xpath("//div[@class='par']")
        for mark in beside.xpath(".//mark[@id]")
    }


def test_each_passage_leads_back_to_every_proposal_that_quotes_it(forth: dict[Pair, str], back: dict[str, set[str]]):
    """The note beside it has a link for each; and every link of a note leads to a position that is there."""
    assert forth or not back
    for position, passage in forth:
        assert urldefrag(position)[0] in {urldefrag(target)[0] for target in back[passage]}, passage
    assert {target for targets in back.values() for target in targets} <= {position for position, _ in forth}


def test_a_note_knows_the_passage_of_each_position_it_leads_to(forth: dict[Pair, str], built_site: Path):
    """So that who points at a link of a note sees the sentence that it rests on."""
    told = {
        (urljoin(page, str(link.get("href"))), f"{page}#{link.get('data-passage')}")
        for page, root in pages(built_site, "artikel").items()
        for link in root.xpath("//a[@class='backlink']")
    }
    assert told <= forth.keys()
    assert told or not forth


def led_to(page: Page, addresses: Iterable[str], kind: str) -> dict[str, str | None]:
    """The text of what each address leads to, where that is of a kind and comes into view; None where it is not.

    Each page is loaded once; to ask the browser about every address by itself takes several times as long.
    """
    targets = defaultdict(list)
    for address, id in map(urldefrag, sorted(set(addresses))):
        targets[address].append(id)
    found: dict[str, str | None] = {}
    for address, ids in targets.items():
        page.goto(f"{address}#{ids[0]}")
        texts = page.evaluate(FOLLOW, [ids, f"{kind}:target"])
        found |= {f"{address}#{id}": text for id, text in zip(ids, texts, strict=True)}
    return found


FOLLOW = """async ([ids, target]) => {
    const isInView = element => new Promise(done => {
        const observer = new IntersectionObserver(([entry]) => (observer.disconnect(), done(entry.isIntersecting)));
        observer.observe(element);
    });
    const texts = [];
    for (const id of ids) {
        location.hash = id;
        let text = null;
        for (let frames = 0; frames < 100 && text === null; frames++) {
            await new Promise(requestAnimationFrame);
            const element = document.querySelector(target);
            if (element?.id === decodeURIComponent(id) && await isInView(element)) text = element.textContent;
        }
        texts.push(text);
    }
    return texts;
}"""
"""Goes to each id, and gives its text once it is in view; what a script unfolds may take some frames."""


def test_every_quotation_leads_to_its_passage(page: Page, forth: dict[Pair, str]) -> None:
    """The passage is marked, in view, and holds the words quoted."""
    texts = led_to(page, (passage for _, passage in forth), "mark")
    for (position, passage), quote in forth.items():
        text = texts[passage]
        assert text, position
        begins, marked = (quote_search.normalise(text) for text in (quote.split(" […] ")[0], text))
        assert begins.startswith(marked) or marked.startswith(begins), position


def test_every_note_leads_back(page: Page, back: dict[str, set[str]]) -> None:
    """The position it leads to is in view, even where it was folded."""
    found = led_to(page, (target for targets in back.values() for target in targets), ".held")
    assert [address for address, text in found.items() if not text] == []


def test_an_address_that_leads_nowhere_is_noticed(page: Page, back: dict[str, set[str]]) -> None:
    """An id that no element has, and one of another kind of element."""
    for passage in sorted(back)[:1]:
        address = urldefrag(passage)[0]
        assert led_to(page, [f"{address}#nirgends", passage], ".held") == {f"{address}#nirgends": None, passage: None}


def test_with_the_mouse_there_and_back(page: Page, forth: dict[Pair, str]) -> None:
    """As a reader does it: the link under a quotation, then the note beside the passage."""
    position, _ = min(forth)
    address, id = urldefrag(position)
    page.goto(position)
    page.locator(f"#{id}").get_by_role("link", name="Textstelle").click()
    mark = page.locator("mark:target")
    expect(mark).to_be_in_viewport()
    name = address.removeprefix("vorschlaege/")
    page.locator(".par", has=mark).locator(f"a.backlink[href*='{name}']").first.click()
    expect(page.locator(".held:target")).to_be_in_viewport()


def test_numbers_in_prose_lead_to_passages(page: Page, built_site: Path) -> None:
    """Each number, on the home page and on every proposal, leads straight to a marked passage."""
    proposals = pages(built_site, "vorschlaege") | {
        "": lxml.html.fromstring((built_site / "index.html").read_text("utf-8"))
    }
    addresses = {
        urljoin(page_address, href)
        for page_address, root in proposals.items()
        for href in root.xpath("//span[@class='ev']/a/@href")
    }
    assert [address for address, text in led_to(page, addresses, "mark").items() if not text] == []
