"""The search as readers meet it: judged queries, the box, and the page a result leads to, all in a real browser."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page, Route, expect

from generator.search import frequent, index
from generator.search.searchtext import marked
from generator.search.spellings import base, fold, spellings
from generator.seeds import curated
from generator.text import german
from tests.browser import PHONE, Guard, axe_violations, serve
from tests.conftest import ROOT

QUERIES = sorted((Path(__file__).parent / "search").glob("queries*.yml"))
FIRST, SHOWN = 3, 8
BEST_AMONG_FIRST, ALL_AMONG_SHOWN, NOTHING_FOUND = 0.95, 0.90, 0.01

ASK = """async ([module, query, filters]) => {
  const { search } = await import(module);
  const found = await search(query, { filters });
  const data = await Promise.all(found.results.slice(0, 8).map((result) => result.data()));
  return { ...found, results: data };
}"""
IDS = """async ([module, query, settings]) => {
  const { search } = await import(module);
  const found = await search(query, settings);
  return { count: found.count, ids: found.results.map((result) => result.id) };
}"""


@dataclass(frozen=True)
class Query:
    """A judged query; `best` is empty when nothing should be found."""

    category: str
    text: str
    best: str
    relevant: frozenset[str]
    filters: dict[str, list[str]]


def queries() -> list[Query]:
    """The judged queries."""
    return [
        Query(category, entry["q"], entry["best"], frozenset(filter(None, [entry["best"], *entry.get("also", [])])),
              entry.get("filters", {}))
        for path in QUERIES
        for category, entries in yaml.safe_load(path.read_text("utf-8")).items()
        for entry in entries
    ]  # fmt: skip


@pytest.fixture(scope="module")
def module_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site, for asking the search module itself."""
    page = browser.new_page(base_url=site_url)
    page.goto("ueber/")
    yield page
    page.close()


def ask(page: Page, query: str, filters: dict[str, list[str]] | None = None) -> Any:
    """What the search module answers, with the data of the first results."""
    module = page.locator("dialog.search").get_attribute("data-bundle")
    address = page.evaluate("(path) => new URL(path + 'pagefind.js', location.href).href", module)
    return page.evaluate(ASK, [address, query, filters or {}])


def slugs(found: Any, site_url: str) -> list[str]:
    """The pages of the first results, as the judgements name them."""
    base_path = re.sub(r"^https?://[^/]+", "", site_url)
    return [re.split(r"[?#]", data["url"])[0].removeprefix(base_path).strip("/") for data in found["results"]]


@pytest.fixture(scope="module")
def crowded_page(browser: Browser, built_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A page of the dossier indexed as if five pages were thousands: most of its words are frequent ones."""
    site = tmp_path_factory.mktemp("crowded") / "site"
    shutil.copytree(built_site, site, ignore=shutil.ignore_patterns(index.FOLDER))
    seeds = {name: (ROOT / "seeds" / f"{name}.yml").read_text("utf-8") for name in ("actors", "synonyms")}
    actors, _ = curated.actors("actors.yml", seeds["actors"])
    synonyms, _ = curated.synonyms("synonyms.yml", seeds["synonyms"])
    with pytest.MonkeyPatch.context() as patch, serve(site) as url:
        patch.setattr(frequent, "FREQUENT", 5)
        patch.setattr(frequent, "_CHAMPIONS", 9)
        patch.setattr(index, "_PART", 20)
        index.index(site, actors, synonyms)
        page = browser.new_page(base_url=url)
        page.goto("ueber/")
        yield page
        page.close()


@pytest.mark.parametrize("where", ["module_page", "crowded_page"])
def test_judged_queries(where: str, request: pytest.FixtureRequest) -> None:
    """The best page is among the first three, all relevant ones among the first eight, and something is found."""
    page: Page = request.getfixturevalue(where)
    site_url = page.url.removesuffix("ueber/")
    table: dict[str, list[tuple[bool, bool, bool]]] = {}
    for query in queries():
        found = ask(page, query.text, query.filters)
        pages = slugs(found, site_url)
        row = judged(query, pages)
        table.setdefault(query.category, []).append(row)
        if not row[0]:
            print(f"  {query.text}: {query.best} is not among {pages[:FIRST]}")
    for category, rows in table.items():
        print(line(category, rows))
    rows = [row for category in table.values() for row in category]
    print(line("all", rows))
    assert share(rows, 0) >= BEST_AMONG_FIRST
    assert share(rows, 1) >= ALL_AMONG_SHOWN
    assert share(rows, 2) <= NOTHING_FOUND


def judged(query: Query, pages: list[str]) -> tuple[bool, bool, bool]:
    """Is the best page among the first three, are all relevant ones there, is nothing there that should be?"""
    if not query.best:
        return not pages, not pages, False
    return query.best in pages[:FIRST], query.relevant <= set(pages), not pages


def line(category: str, rows: list[tuple[bool, bool, bool]]) -> str:
    """A line of the table."""
    return f"{category:15} {len(rows):4} best {share(rows, 0):.3f} all {share(rows, 1):.3f} none {share(rows, 2):.3f}"


def share(rows: list[tuple[bool, bool, bool]], column: int) -> float:
    """The share of rows that have it."""
    return sum(row[column] for row in rows) / len(rows)


def test_frequent_words_are_answered_without_pagefind(crowded_page: Page) -> None:
    """The best pages, their number, and, if they are wanted, all of them: the same as Pagefind finds."""
    asked: list[str] = []
    crowded_page.on("request", lambda request: asked.append(request.url))
    crowded_page.reload()
    best = ask(crowded_page, "Truppen Sicherheitsgarantien")
    assert not [url for url in asked if ".pf_index" in url]
    whole = crowded_page.evaluate(IDS, ["../pagefind/pagefind.js", "Truppen Sicherheitsgarantien", {"whole": True}])
    few = crowded_page.evaluate(IDS, ["../pagefind/pagefind.js", "Truppen Sicherheitsgarantien", {}])
    assert best["count"] == few["count"] == whole["count"] == len(whole["ids"]) > len(few["ids"])
    assert set(few["ids"]) < set(whole["ids"])


@pytest.mark.parametrize(
    "phrase", ["Sicherheitsgarantien für die Ukraine", "Flugzeug in der Luft", "keine Bodentruppen", "Nato Selenskyj"]
)
def test_phrases_of_frequent_words(crowded_page: Page, phrase: str) -> None:
    """They are found where they stand, the same as without files for frequent words."""
    few, whole = (
        crowded_page.evaluate(IDS, ["../pagefind/pagefind.js", f'"{phrase}"', {"whole": all}]) for all in (False, True)
    )
    assert set(few["ids"]) == set(whole["ids"])


@pytest.mark.parametrize("word", ["Truppen", "Sicherheitsgarantien", "Selenskyj", "Luft", "Nato", "Krieg"])
def test_frequent_words_are_ranked_as_pagefind_does(crowded_page: Page, word: str) -> None:
    """Its best page is among our first."""
    best, *_ = crowded_page.evaluate(IDS, ["../pagefind/pagefind.js", word, {"whole": True}])["ids"]
    assert best in crowded_page.evaluate(IDS, ["../pagefind/pagefind.js", word, {}])["ids"][:FIRST]


def test_all_pages_of_a_frequent_word_can_be_reached(crowded_page: Page) -> None:
    """When the best are shown, the others follow, each page once."""
    page = crowded_page
    open_box(page)
    type_query(page, "Truppen")
    told = re.search(r"(\d+) Ergebnisse", page.locator(".search__status").inner_text())
    assert told
    links = page.locator(".search__results a")
    expect(links).to_have_count(8)
    while page.locator(".search__more").is_visible():
        shown = links.count()
        page.locator(".search__more").click()
        expect(links.nth(shown)).to_be_attached()
    expect(links).to_have_count(int(told[1]))
    addresses = links.evaluate_all("links => links.map((link) => link.pathname)")
    assert len(set(addresses)) == len(addresses)
    page.keyboard.press("Escape")
    page.goto("ueber/")


def test_who_types_on_gets_no_results_of_the_old_query(crowded_page: Page) -> None:
    """More of a word was asked for twice and not waited for: the new query's results stand alone."""
    page = crowded_page
    open_box(page)
    type_query(page, "Truppen")
    links, more = page.locator(".search__results a"), page.locator(".search__more")
    expect(links).to_have_count(8)
    more.click()
    expect(links).to_have_count(9)
    page.evaluate("""() => {
      const [more, input] = [".search__more", ".search__input"].map((name) => document.querySelector(name));
      more.click();
      more.click();
      input.value = "Klingbeil";
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    expect(page.locator(".search__status")).to_contain_text("„Klingbeil“")
    page.wait_for_timeout(1000)
    shown = links.evaluate_all("links => links.map((link) => link.pathname)")
    wanted = ask(page, "Klingbeil")["results"]
    assert shown == [data["url"].split("?")[0].split("#")[0] for data in wanted]
    page.keyboard.press("Escape")
    page.goto("ueber/")


WORDS = [
    "Präsident", "Praesidenten", "Straße", "Groß", "Café", "Selenskyj", "Friedens", "Neue", "Jahres", "ÖL", "Pläne",
    "Hauses", "Bündnisse", "Mitteln", "Nachbarn", "Kommandos", "Status", "Schluss",
]  # fmt: skip


def test_words_are_folded_alike_in_both_languages(module_page: Page) -> None:
    """The index and the browser take words for the same."""
    script = """async (words) => {
      const { fold, base } = await import("../pagefind/words.js");
      return words.map((word) => [fold(word), base(word)]);
    }"""
    assert module_page.evaluate(script, WORDS) == [[fold(word), base(word)] for word in WORDS]


def test_marks_are_taken_out_again(module_page: Page) -> None:
    """What the index was told is, cleaned, the text it was made from."""
    text = "„Brückenbau“ – US-Truppen, a~b `c` ^d _e ‚x‘ «y» Waffenlieferungen… der Vereinigten Staaten"
    written = marked(text, spellings([["USA", "Vereinigte Staaten"], ["Truppen", "troops"]]))
    assert written != text
    script = "async (text) => (await import('../pagefind/passage.js')).clean(text)"
    assert module_page.evaluate(script, written) == text


def test_a_result_tells_what_and_where(module_page: Page) -> None:
    """Kind, day, source, the sentence with the match, and the address of its paragraph; no mark shows anywhere."""
    hit = ask(module_page, "Flugverbotszone", {"Art": ["Artikel"]})["results"][0]
    assert {name: hit["meta"][name] for name in ("kind", "day", "source")} == {
        "kind": "Artikel", "day": german.day("2025-08-19"), "source": "Reuters",
    }  # fmt: skip
    assert "<mark>Flugverbotszone</mark>" in hit["excerpt"]
    assert re.search(r"/artikel/militaerplaner-pruefen-garantien/\?markiert=Flugverbotszone#p\d+$", hit["url"])
    told = str({key: hit[key] for key in ("meta", "excerpt", "plain_excerpt", "content", "anchors", "sub_results")})
    assert not re.search(r"[~`^]|qx[a-z]", told)


@pytest.mark.parametrize(
    ("query", "corrections"),
    [
        ("Macon", [{"from": "Macon", "to": "Macron"}]),
        ("Friedenabkommen", [{"from": "Friedenabkommen", "to": "Friedensabkommen"}]),
        ("Macron", []),
        ("Bodentruppen", []),
    ],
)
def test_corrections_are_told(module_page: Page, query: str, corrections: list[dict[str, str]]) -> None:
    """A word that the site lacks is mended, and that is said; one that it holds is left alone."""
    assert ask(module_page, query)["corrections"] == corrections


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("2. September 2025", "artikel/luftunterstuetzung-in-aussicht"),
        ("02.09.2025", "artikel/luftunterstuetzung-in-aussicht"),
        ("2025-09-02", "artikel/luftunterstuetzung-in-aussicht"),
        ("September 2025", "artikel/luftunterstuetzung-in-aussicht"),
        ("20. August", "artikel/keine-us-truppen"),
    ],
)
def test_a_day_is_found_however_it_is_written(module_page: Page, site_url: str, query: str, page: str) -> None:
    """The article of that day comes first."""
    assert slugs(ask(module_page, query), site_url)[0] == page


def test_words_beyond_the_list_are_found_as_typed(crowded_page: Page) -> None:
    """Of very many words the rarest are not listed; the index holds them all the same."""
    about = f"**/{index.ABOUT}"
    page = crowded_page
    known = json.loads(gzip.decompress(page.request.get(f"{index.FOLDER}/{index.ABOUT}").body()))
    known |= {"cut": True, "f": [], "b": []}
    page.route(about, lambda route: route.fulfill(body=gzip.compress(json.dumps(known).encode())))
    page.reload()
    assert ask(page, "Anchorage")["count"] == 1
    assert ask(page, "Buchweizen")["count"] == 0
    page.unroute(about)
    page.reload()


@pytest.mark.parametrize("query", ["31.8.2025", "32. August", "worüber", "Anchorange 1.1.1999"])
def test_what_no_page_holds_is_not_found_by_its_beginning(crowded_page: Page, query: str) -> None:
    """Pagefind takes a shorter word for one that it lacks."""
    found = ask(crowded_page, query)
    assert found["count"] <= 1
    assert found["missing"]


@pytest.mark.parametrize(("query", "count"), [("Anchorage", 1), ("Osterweiterung Anchorage", 1)])
def test_a_word_of_one_page_is_found_there_only(crowded_page: Page, query: str, count: int) -> None:
    """Though other parts of the index hold words that it begins with; what holds part of a query comes after it."""
    results = ask(crowded_page, query)["results"]
    assert len([hit for hit in results if "Anchorage" in hit["content"]]) == count
    assert "Anchorage" in results[0]["content"]


@pytest.mark.parametrize("query", ["gros", "Fu\u0308hrung", "schlies"])
def test_halves_of_letters_are_understood(module_page: Page, query: str) -> None:
    """Half an ß while one types “grossbritannien”; an umlaut in two signs, as a PDF has it."""
    assert ask(module_page, query)["count"] >= 5


def test_the_day_of_an_article_highlights_nothing(module_page: Page) -> None:
    """The word beside which the index holds the day is none that was asked for."""
    assert "markiert" not in ask(module_page, "2. September 2025")["results"][0]["url"]


def test_a_phrase_is_found_and_shown_word_by_word(module_page: Page) -> None:
    """A word of it stands on the page in a second spelling, too (wurde, würde); only the phrase is highlighted."""
    found = ask(module_page, "„ab und zu ein Flugzeug in der Luft fliegen würde“")
    assert found["count"] == 3
    first = found["results"][0]
    assert re.search(r"/artikel/luftunterstuetzung-in-aussicht/\?markiert=[^#]*fliegen[^#]*#p\d+$", first["url"])
    assert re.findall(r"<mark>(.*?)</mark>", first["excerpt"]) == [
        '&quot;ab', "und", "zu", "ein", "Flugzeug", "in", "der", "Luft", "fliegen", "würde,",
    ]  # fmt: skip


def test_words_without_meaning_are_not_highlighted(module_page: Page) -> None:
    """Of a query of several words those count that tell something."""
    assert all("+der" not in hit["url"] for hit in ask(module_page, "Präsident der USA")["results"])


def test_filters_combine_and_are_counted(module_page: Page) -> None:
    """Counts of a filter are what choosing it yields."""
    address = "../pagefind/pagefind.js"
    module_page.evaluate("async (module) => (await import(module)).filters()", address)
    counts = ask(module_page, "Truppen")["filters"]
    assert set(counts) == {"Art", "Quelle", "Monat", "Akteur", "Vorschlag"}
    for kind, count in counts["Art"].items():
        assert ask(module_page, "Truppen", {"Art": [kind]})["count"] == count


def test_removed_lines_and_navigation_are_not_found(module_page: Page) -> None:
    """What cleaning took out, and what the theme writes around the text, is no result."""
    assert ask(module_page, "Casino")["count"] == 0
    assert ask(module_page, "Lesezeit")["count"] == 0


# The box


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
    page.keyboard.type("Krim")
    expect(page.locator(".search__results a").first).to_be_visible()
    expect(page.locator(".search__input")).to_have_value("Krim")
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page).not_to_have_url(re.compile("suche="))


def test_what_is_pasted_is_searched_at_once(page: Page) -> None:
    """No next key is waited for, and of searches that overtake each other the last one counts."""
    open_box(page)
    for query in ("Krim", "Wahlen", "Flugverbotszone"):
        page.locator(".search__input").fill(query)
    expect(page.locator(".search__status")).to_contain_text("für „Flugverbotszone“")
    expect(page.locator(".search__results a").first).to_contain_text("Luftunterstützung")


@pytest.mark.parametrize("file", ["pagefind.js", "engine.js"])
def test_a_search_that_cannot_be_loaded_says_so(page: Page, guard: Guard, file: str) -> None:
    """The connection is gone: the box does not stay silent."""

    def lose(route: Route) -> None:
        guard.missing.add(route.request.url)
        route.abort()

    page.route(f"**/{file}", lose)
    open_box(page)
    page.keyboard.type("Krim")
    expect(page.locator(".search__status")).to_have_text(
        "Die Suche ist nicht erreichbar. Bitte laden Sie die Seite neu."
    )


def test_a_lost_part_of_the_index_is_not_taken_for_an_empty_one(browser: Browser, site_url: str) -> None:
    """Rather than that nothing was found, the box says that the search is out of reach."""
    page = browser.new_page(base_url=site_url)
    page.route("**/*.pf_index", lambda route: route.abort())
    open_box(page)
    page.keyboard.type("Krim")
    expect(page.locator(".search__status")).to_contain_text("nicht erreichbar")
    page.close()


def test_arrows_walk_and_enter_opens_the_passage(page: Page) -> None:
    """From the input down to a result, up again, down and in: the paragraph, with the words highlighted."""
    open_box(page)
    type_query(page, "entmilitarisierte Zone")
    links = page.locator(".search__results a")
    page.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(".search__input")).to_be_focused()
    article = links.filter(has_text="Artikel").first
    article.focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/artikel/luftabwehr-drei-linien/\?markiert=[^#]+#p4$"))
    expect(page.locator("#p4 mark.search-hit").first).to_have_text("entmilitarisierte")
    expect(page.locator("#p4")).to_be_in_viewport()


def test_whoever_types_on_after_enter_stays_in_the_box(page: Page) -> None:
    """Enter leads to the first result, unless the query has been changed meanwhile."""
    open_box(page)
    page.keyboard.type("Truppen")
    page.keyboard.press("Enter")
    page.keyboard.type(" Selenskyj Macron", delay=60)
    expect(page.locator(".search__input")).to_have_value("Truppen Selenskyj Macron")
    expect(page.locator(".search__input")).to_be_focused()
    expect(page.locator(".search__status")).to_contain_text("Macron")
    page.keyboard.press("Enter")
    expect(page.locator(".search__results a").first).to_be_focused()


@pytest.mark.parametrize("query", ["art=Seite&suche=xqzzyvvv", "art=Seite&suche=%22Nato+Selenskyj%22", "quelle=Weg"])
def test_a_filter_can_always_be_taken_back(page: Page, query: str) -> None:
    """Also where it leaves nothing, and when it came with an address and has never had a meaning."""
    page.goto(f"./?{query}")
    expect(page.locator(".search__status")).to_contain_text("Nichts gefunden")
    name, value = query.split("&")[0].split("=")
    select = page.locator(f"select[name={name.title()}]")
    expect(select).to_have_value(value)
    select.select_option("")
    expect(page).not_to_have_url(re.compile(f"{name}="))


def test_a_correction_beside_a_phrase_can_be_refused(page: Page) -> None:
    """The word, and nothing else, is then taken as it stands."""
    open_box(page)
    page.keyboard.type("Truppen Macon", delay=20)
    page.locator(".search__notice button").click()
    expect(page.locator(".search__input")).to_have_value('Truppen "Macon"')
    expect(page.locator(".search__notice")).to_be_hidden()


def test_a_search_is_kept_in_the_address(page: Page) -> None:
    """Query and filter can be shared, and survive going to a result and back."""
    open_box(page)
    type_query(page, "Truppen")
    page.locator(".search__filters summary").click()
    page.locator("select[name=Art]").select_option("Artikel")
    page.wait_for_url(re.compile(r"\?suche=Truppen&art=Artikel$"))
    expect(page.locator(".search__about").nth(3)).to_contain_text("Artikel")
    page.locator(".search__results a").first.click()
    page.wait_for_url(re.compile("markiert="))
    page.go_back()
    expect(page.locator(".search__input")).to_have_value("Truppen")
    expect(page.locator("select[name=Art]")).to_have_value("Artikel")
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("suche="))


def test_corrections_can_be_refused(page: Page) -> None:
    """The box says what it searched instead, and offers the word as typed."""
    open_box(page)
    page.keyboard.type("Macon", delay=20)
    expect(page.locator(".search__notice")).to_have_text("Ergebnisse für „Macron“ – stattdessen nach „Macon“ suchen")
    page.locator(".search__notice button").click()
    expect(page.locator(".search__status")).to_contain_text("Nichts gefunden")


def test_nothing_found_helps_on(page: Page) -> None:
    """The number of results is told to a screen reader; without any, the overviews are offered."""
    open_box(page)
    page.keyboard.type("Buchweizen", delay=20)
    status = page.get_by_role("status")
    expect(status).to_have_text("Nichts gefunden für „Buchweizen“.")
    expect(page.locator(".search__help a").nth(1)).to_have_text("Vorschläge")
    page.locator(".search__input").fill("Bodentruppen")
    expect(status).to_have_text(re.compile(r"^\d+ Ergebnisse für „Bodentruppen“$"))


def test_works_on_the_error_page(page: Page, guard: Any, site_url: str) -> None:
    """Even where nothing is, searching works, below a sub-path."""
    guard.missing.add(f"{site_url}nirgendwo/tief/")
    open_box(page, "nirgendwo/tief/")
    type_query(page, "Selenskyj")
    expect(page.locator(".search__results a").first).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_box_is_accessible_on_a_small_phone(new_page: Any, scheme: str) -> None:
    """At 320 px nothing runs over, and axe finds nothing wrong, with filters and results shown."""
    page = new_page({**PHONE, "width": 320}, scheme)
    open_box(page)
    type_query(page, "Truppen")
    page.locator(".search__filters summary").click()
    expect(page.locator("select[name=Vorschlag]")).to_be_visible()
    assert page.evaluate("document.querySelector('.search__body').scrollWidth <= innerWidth")
    assert axe_violations(page) == []


def test_published_pages_show_no_trace_of_the_index(built_site: Path) -> None:
    """No mark and no key is on a page, and Pagefind's box is not shipped beside ours."""
    for path in built_site.rglob("*.html"):
        assert not re.search(r"\bqx[bcdfghjklmnprtvwxz]{3}q\b|data-pagefind", path.read_text("utf-8"))
    assert not list((built_site / index.FOLDER).glob("*component*"))
