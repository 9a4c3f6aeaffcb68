"""The search as readers meet it: judged queries, the box, and the page a result leads to, all in a real browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.search import annotation, dictionary, index
from generator.search.stemming import fold, stem
from generator.search.synonyms import groups
from tests.browser import PHONE, Guard, axe_violations
from tests.judged import ask, slugs

pytestmark = pytest.mark.of_this_dossier

POSTINGS = re.compile(r"/p\d+\.gz$")


@pytest.fixture(scope="module")
def module_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site, for asking the search module itself."""
    page = browser.new_page(base_url=site_url)
    page.goto("ueber/")
    yield page
    page.close()


WORDS = [
    "Präsident", "Praesidenten", "Straße", "Groß", "Café", "Selenskyj", "Friedens", "Neue", "Jahres", "ÖL", "Pläne",
    "Hauses", "Bündnisse", "Mitteln", "Nachbarn", "Kommandos", "Status", "Schluss",
]  # fmt: skip


def test_words_are_folded_alike_in_both_languages(module_page: Page) -> None:
    """The index and the browser take words for the same."""
    script = """async (words) => {
      const { fold, stem } = await import("../pagefind/stemming.js");
      return words.map((word) => [fold(word), stem(word)]);
    }"""
    assert module_page.evaluate(script, WORDS) == [[fold(word), stem(word)] for word in WORDS]


MARKED = "„Brückenbau“ – US-Truppen, a~b `c` ^d _e ‚x‘ «y» Waffenlieferungen… der Vereinigten Staaten am 29. August"
KNOWN = groups([["USA", "Vereinigte Staaten"], ["Truppen", "troops"]])


def test_marks_are_taken_out_again(module_page: Page) -> None:
    """What the index was told is, cleaned, the text it was made from."""
    written = annotation.annotated(MARKED, KNOWN)
    assert written != MARKED
    script = "async (text) => (await import('../pagefind/snippet.js')).clean(text)"
    assert module_page.evaluate(script, written) == MARKED


def test_terms_of_words_are_read_alike_in_both_languages(module_page: Page) -> None:
    """A word is seen in a passage by the terms by which the index finds it."""
    tokens = annotation.annotated(MARKED, KNOWN).split()
    script = """async (tokens) => {
      const { terms } = await import("../pagefind/snippet.js");
      return tokens.map((token) => [...terms(token)].sort());
    }"""
    assert module_page.evaluate(script, tokens) == [
        sorted(term for term, _ in annotation.terms(token)) for token in tokens
    ]


def test_known_words_are_told_alike_in_both_languages(module_page: Page) -> None:
    """The browser asks the filter as it was built."""
    words = ["Kärnten", "hoffen", "Linz", "Hasenöhrl", "qwrtzk", "xyplonk", "Buchweizen", "trallalu", "Ölheizungen"]
    script = """async (words) => {
      const [{ readBy }, { fetching }, { isGerman }] = await Promise.all(
        ["files", "fetching", "dictionary"].map((name) => import(`../pagefind/${name}.js`)));
      readBy(fetching(new URL("../pagefind/", location.href).href));
      return Promise.all(words.map(isGerman));
    }"""
    known = list(dictionary.parts())
    assert module_page.evaluate(script, words) == [dictionary.is_known(word, known) for word in words]


def test_a_result_tells_what_and_where(module_page: Page) -> None:
    """Kind, day, source, the sentence with the match, and the address of its paragraph; no mark shows anywhere."""
    hit = ask(module_page, "Flugverbotszone", {"kind": ["article"]})["results"][0]
    assert {name: hit["meta"][name] for name in ("kind", "date", "source")} == {
        "kind": "article", "date": "2025-08-19", "source": "Reuters",
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
        ("Kärnten", []),
        ("Linz", []),
        ("hoffen", []),
        ("herr", []),
        ("<script>", []),
    ],
)
def test_corrections_are_told(module_page: Page, query: str, corrections: list[dict[str, str]]) -> None:
    """A word that German lacks is mended, and that is said; one that the site or German knows is left alone."""
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


@pytest.mark.parametrize("query", ["31.8.2025", "32. August", "worüber"])
def test_what_no_page_holds_is_not_found_by_its_beginning(module_page: Page, query: str) -> None:
    """A day that no page names, a word that stands nowhere."""
    found = ask(module_page, query)
    assert found["count"] == 0
    assert found["missing"]


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("Зеленський", "akteure/wolodymyr-selenskyj"),
        ("Зеленського", "akteure/wolodymyr-selenskyj"),
        ("Путін", "akteure/wladimir-putin"),
        ("Путин", "akteure/wladimir-putin"),
        ("Київ", "akteure/kiew"),
        ("Макрон", "akteure/emmanuel-macron"),
        ("гарантії безпеки", "vorschlaege/sicherheitsgarantien"),
        ("garanties de sécurité", "vorschlaege/sicherheitsgarantien"),
        ("security guarantees", "vorschlaege/sicherheitsgarantien"),
        ("Sicherheits Garantie", "vorschlaege/sicherheitsgarantien"),
        ("Sicherheitsgarantie", "vorschlaege/sicherheitsgarantien"),
        ("drei Verteidigungslinie", "vorschlaege/drei-verteidigungslinien"),
    ],
)
def test_what_was_asked_for_by_title_comes_first(module_page: Page, site_url: str, query: str, page: str) -> None:
    """In any inflection, language, spelling, and script."""
    assert slugs(ask(module_page, query), site_url)[0] == page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("abschrecken", "Abschreckungsstreitmacht"),
        ("Regierungschefin", "Regierungschefs"),
        ("angreifen", "angreift"),
        ("amerikanisch", "amerikanischer"),
        ("schützen", "Schutz"),
        ("wegzuducken", "wegducken"),
        ("erzwungen", "erzwingen"),
    ],
)
def test_words_of_one_family_find_each_other(module_page: Page, query: str, found: str) -> None:
    """By rules of derivation and inflection, without being called a correction."""
    answer = ask(module_page, query)
    assert answer["corrections"] == []
    assert any(found in hit["content"] for hit in answer["results"])


def kinds(found: Any) -> set[str]:
    """The kinds of the first results."""
    return {hit["meta"]["kind"] for hit in found["results"]}


def test_operators(module_page: Page, site_url: str) -> None:
    """Without, either, by source, by actor, by day; each narrows down or widens what is found."""
    krim, both = ask(module_page, "Krim"), ask(module_page, "Krim ODER Flugverbotszone")
    assert both["count"] > krim["count"]
    without = ask(module_page, "Truppen -Putin")
    assert without["count"] > 0
    assert not any("Putin" in hit["content"] for hit in without["results"])
    assert slugs(ask(module_page, "Truppen quelle:Reuters"), site_url) == ["artikel/militaerplaner-pruefen-garantien"]
    late = ask(module_page, "Ukraine von:1.9.2025 bis:2025-09-30")
    assert slugs(late, site_url) == ["artikel/luftunterstuetzung-in-aussicht"]
    assert 0 < ask(module_page, "Truppen akteur:Klingbeil")["count"] < ask(module_page, "Truppen")["count"]


@pytest.mark.parametrize(
    "query", ["Krim von: Putin", "Krim oder", "US-Truppen", "ODER Krim", "Krim - Donezk", "bis:bald Krim"]
)
def test_operators_are_inert_elsewhere(module_page: Page, query: str) -> None:
    """A hyphen within a word, a small “oder”, a field without a value are what a reader wrote."""
    assert ask(module_page, query)["count"] > 0


def test_each_passage_is_one_hit(module_page: Page) -> None:
    """Who repeats a quotation stands as a link below the hit that has the passage."""
    results = ask(module_page, "Halbinsel")["results"]
    passages = [hit["plain_excerpt"] for hit in results]
    assert len(set(passages)) == len(passages)
    (places,) = [hit["places"] for hit in results if hit["meta"]["kind"] == "article"]
    assert {place["kind"] for place in places} == {"proposal", "actor"}
    assert all("#" in place["url"] for place in places)


def test_pages_about_the_dossier_answer_no_question_about_its_subject(module_page: Page, site_url: str) -> None:
    """They come last, unless they are what was asked for."""
    for query in ("Was schlägt Trump vor?", "Wer schlägt was vor?", "Haltung von Russland", "Positionen zur Krim"):
        pages = slugs(ask(module_page, query), site_url)
        assert "ueber" not in pages[:-1]
        assert pages[0] != "ueber"
    assert slugs(ask(module_page, "Über dieses Dossier"), site_url)[0] == "ueber"


def test_titles_are_marked_and_lead_to_the_top(module_page: Page) -> None:
    """What the title holds is annotated there, and the address has no place in the page."""
    hit = ask(module_page, "Luftunterstützung")["results"][0]
    assert hit["title"] == "<mark>Luftunterstützung</mark> der USA"
    assert "#" not in hit["url"]


@pytest.mark.parametrize("query", ["Krim", "Truppen", "Sicherheit", "Putin", "unmöglich"])
def test_marks_hold_no_punctuation(module_page: Page, query: str) -> None:
    """Neither quotation marks nor commas."""
    marks = re.findall("<mark>(.*?)</mark>", str([hit["excerpt"] for hit in ask(module_page, query)["results"]]))
    assert marks
    assert not [mark for mark in marks if re.search(r"^\W|\W$", mark)]


def test_results_can_be_sorted_by_day(module_page: Page) -> None:
    """The newest first; what has no day comes last."""
    script = """async () => {
      const { search } = await import("../pagefind/pagefind.js");
      const found = await search("Truppen", { sort: { date: "desc" } });
      return Promise.all(found.results.map(async (result) => (await result.data()).meta.date ?? ""));
    }"""
    days = module_page.evaluate(script)
    assert len([day for day in days if day]) > 2
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("query", ["gros", "Fu\u0308hrung", "schlies"])
def test_halves_of_letters_are_understood(module_page: Page, query: str) -> None:
    """Half an ß while one types “grossbritannien”; an umlaut in two signs, as a PDF has it."""
    assert ask(module_page, query)["count"] >= 2


def test_the_day_of_an_article_highlights_nothing(module_page: Page) -> None:
    """The word beside which the index holds the day is none that was asked for."""
    assert "markiert" not in ask(module_page, "2. September 2025")["results"][0]["url"]


def test_a_phrase_is_found_and_shown_word_by_word(module_page: Page) -> None:
    """A word of it stands on the page in a second spelling, too (wurde, würde); only the phrase is highlighted."""
    found = ask(module_page, "„ab und zu ein Flugzeug in der Luft fliegen würde“")
    assert found["count"] + len(found["results"][0]["places"]) == 3
    first = found["results"][0]
    assert re.search(r"/artikel/luftunterstuetzung-in-aussicht/\?markiert=[^#]*fliegen[^#]*#p\d+$", first["url"])
    assert re.findall(r"<mark>(.*?)</mark>", first["excerpt"]) == [
        'ab', "und", "zu", "ein", "Flugzeug", "in", "der", "Luft", "fliegen", "würde",
    ]  # fmt: skip


def test_words_without_meaning_are_not_highlighted(module_page: Page) -> None:
    """Of a query of several words those count that tell something."""
    assert all("+der" not in hit["url"] for hit in ask(module_page, "Präsident der USA")["results"])


def test_filters_combine_and_are_counted(module_page: Page) -> None:
    """Counts of a filter are what choosing it yields."""
    script = "async () => (await (await import('../pagefind/pagefind.js')).search('Truppen')).counts()"
    counts = module_page.evaluate(script)
    assert {"kind", "source", "month", "actor", "proposal"} <= set(counts)
    for kind, count in counts["kind"].items():
        assert ask(module_page, "Truppen", {"kind": [kind]})["count"] == count


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


@pytest.mark.parametrize("file", ["pagefind.js", "answer.js"])
def test_a_search_that_cannot_be_loaded_says_so(page: Page, guard: Guard, file: str) -> None:
    """The connection is gone: the box does not stay silent."""

    def lose(route: Route) -> None:
        guard.missing.add(route.request.url)
        route.abort()

    page.route(f"**/{file}*", lose)
    open_box(page)
    page.keyboard.type("Krim")
    expect(page.locator(".search__status")).to_have_text(
        "Die Suche ist nicht erreichbar. Bitte versuchen Sie es noch einmal."
    )


def test_a_lost_part_of_the_index_is_not_taken_for_an_empty_one(browser: Browser, site_url: str) -> None:
    """Rather than that nothing was found, the box says that the search is out of reach."""
    page = browser.new_page(base_url=site_url)
    page.route(POSTINGS, lambda route: route.abort())
    open_box(page)
    page.keyboard.type("Krim")
    expect(page.locator(".search__status")).to_contain_text("nicht erreichbar")
    page.unroute(POSTINGS)
    page.keyboard.type(" Putin")
    expect(page.locator(".search__results a").first).to_be_visible()
    page.close()


def test_one_failed_request_is_repeated(browser: Browser, site_url: str) -> None:
    """A reader does not notice it."""
    page = browser.new_page(base_url=site_url)
    page.route(POSTINGS, lambda route: route.abort(), times=1)
    open_box(page)
    type_query(page, "Krim")
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
    box = page.locator(f"input[name={name}][value={value.replace('Seite', 'page')}]")
    expect(box).to_be_checked()
    box.click()
    expect(page).not_to_have_url(re.compile(f"{name}="))


def test_a_correction_beside_a_phrase_can_be_refused(page: Page) -> None:
    """The word, and nothing else, is then taken as it stands."""
    open_box(page)
    page.keyboard.type("Truppen Macon", delay=20)
    page.locator(".search__notice button").click()
    expect(page.locator(".search__input")).to_have_value('Truppen "Macon"')
    expect(page.locator(".search__notice")).to_be_hidden()


def test_a_search_is_kept_in_the_address(page: Page) -> None:
    """Query, filters and order can be shared, and survive going to a result and back."""
    open_box(page)
    type_query(page, "Truppen")
    page.locator("input[name=art][value=article]").check()
    page.wait_for_url(re.compile(r"\?suche=Truppen&art=Artikel$"))
    page.locator(".search__sort").select_option("neueste")
    page.wait_for_url(re.compile(r"\?suche=Truppen&sortierung=neueste&art=Artikel$"))
    expect(page.locator(".search__about").first).to_contain_text("2. September 2025")
    page.locator(".search__results a").first.click()
    page.wait_for_url(re.compile("markiert="))
    page.go_back()
    expect(page.locator(".search__input")).to_have_value("Truppen")
    expect(page.locator("input[name=art][value=article]")).to_be_checked()
    expect(page.locator(".search__sort")).to_have_value("neueste")
    page.keyboard.press("Escape")
    expect(page).not_to_have_url(re.compile("suche=|art=|sortierung="))


def test_days_narrow_down(page: Page) -> None:
    """From the first day on; the address holds it."""
    open_box(page)
    type_query(page, "Ukraine")
    page.locator("input[name=von]").fill("2025-09-01")
    page.wait_for_url(re.compile("von=2025-09-01"))
    expect(page.locator(".search__results > li")).to_have_count(1)


def test_counts_stand_in_sight_and_are_true(page: Page) -> None:
    """The number beside a value is what choosing it yields, also on top of another choice."""
    open_box(page)
    type_query(page, "Truppen")
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
    page.keyboard.type("Selen", delay=20)
    link = page.locator(".search__suggestions a").first
    expect(link).to_contain_text("Wolodymyr Selenskyj")
    link.click()
    page.wait_for_url(re.compile("/akteure/wolodymyr-selenskyj/"))


def test_operators_are_explained_in_the_box(page: Page) -> None:
    """In a line, before anything is typed."""
    open_box(page)
    expect(page.locator(".search__hint")).to_contain_text("-ohne")
    type_query(page, "Krim")
    expect(page.locator(".search__hint")).to_be_hidden()


def test_half_of_a_phone_stays_results(new_page: Any) -> None:
    """With suggestions, order and filters shown."""
    page = new_page(PHONE)
    open_box(page)
    type_query(page, "Truppen")
    expect(page.locator(".search__filters")).to_be_visible()
    top = page.locator(".search__results").bounding_box()
    assert top
    assert top["y"] <= PHONE["height"] / 2


def test_a_passage_is_not_hidden_below_the_header(page: Page) -> None:
    """The word found stands below the header, wherever the browser jumps to."""
    open_box(page)
    type_query(page, "Planspiele")
    page.locator(".search__results a").filter(has_text="Artikel").first.click()
    page.wait_for_url(re.compile("#p"))
    header = page.locator(".md-header").bounding_box()
    word = page.locator("mark.search-hit").first.bounding_box()
    assert header
    assert word
    assert word["y"] >= header["y"] + header["height"]


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
    page.locator(".search__filters > summary").click()
    expect(page.locator("input[name=vorschlag]").first).to_be_visible()
    assert page.evaluate("document.querySelector('.search__body').scrollWidth <= innerWidth")
    assert axe_violations(page) == []


def test_published_pages_show_no_trace_of_the_index(built_site: Path) -> None:
    """No mark and no key is on a page, and Pagefind's box is not shipped beside ours."""
    for path in built_site.rglob("*.html"):
        assert not re.search(r"\bqx[bcdfghjklmnprtvwxz]{3}q\b|data-pagefind", path.read_text("utf-8"))
    assert not list((built_site / index.FOLDER).glob("*component*"))
