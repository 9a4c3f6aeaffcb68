"""What the search module answers of this dossier: days, titles, operators, passages, in a real browser."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route
from simplemma import is_known
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from generator.search import annotation, dictionary, index, scripts
from generator.search.stemming import fold, stem
from generator.search.synonyms import groups
from tests import typos
from tests.judged import answers, ask, slugs

pytestmark = pytest.mark.of_this_dossier


@pytest.fixture(scope="module")
def module_page(browser: Browser, site_url: str) -> Iterator[Page]:
    """A page of the site, for asking the search module itself, and the modules that a site serves as one script."""
    page = browser.new_page(base_url=site_url)
    for name in scripts.modules().keys() - scripts.published().keys():
        page.route(f"**/pagefind/{name}", partial(_fulfil, name))
    page.goto("ueber/")
    yield page
    page.close()


def _fulfil(name: str, route: Route) -> None:
    route.fulfill(content_type="text/javascript", body=scripts.modules()[name])


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
    written = " ".join(annotation.annotated(annotation.tokens(MARKED), KNOWN))
    assert written != MARKED
    script = "async (text) => (await import('../pagefind/snippet.js')).clean(text)"
    assert module_page.evaluate(script, written) == MARKED


def test_terms_of_words_are_read_alike_in_both_languages(module_page: Page) -> None:
    """A word is seen in a passage by the terms by which the index finds it."""
    tokens = annotation.annotated(annotation.tokens(MARKED), KNOWN)
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


MENDED, CHANGED = 0.95, 0.01
DRAWN, MANY = 500, 400
"""Errors drawn, of which those fall out that make another word; of so many the share has a standard error of .006 at
what was measured (.984), so that the bar is five of them away."""


def held_words(site: Path) -> list[str]:
    """The words that the site holds, as its index lists them."""
    files = sorted((site / index.FOLDER).glob("*/f*.gz"))
    lines = (line.split("\t") for file in files for line in gzip.decompress(file.read_bytes()).decode().splitlines())
    plain = ((word, *more[1:2]) for word, *more in lines)
    return [word for word, *key in plain if not any(key) and word.isalpha() and not annotation.is_day(word)]


def mistyped(words: list[str], stems: set[str]) -> dict[str, str]:
    """Errors that are no words themselves, each with the word that was meant."""
    dice = random.Random(1)
    drawn = ((dice.choice(words), dice.choice(list(typos.KINDS.values()))) for _ in range(DRAWN))
    errors = {make(word, dice): word for word, make in drawn}
    return {error: word for error, word in errors.items() if stem(error) not in stems and not is_known(error, "de")}


def corrected(site: Path, site_url: str, typed: list[str]) -> list[tuple[list[str], list[str]]]:
    """What each word is taken for, where not for itself, and the first pages that are found."""
    found = answers(site, ((word, {}) for word in typed))
    return [([each["to"] for each in one["corrections"]], slugs(one, site_url)) for one in found]


def test_typing_errors_are_mended_and_right_words_left_alone(site_url: str, built_site: Path) -> None:
    """Nearly all errors lead where the word leads; of right words that the site lacks hardly one is changed."""
    held = held_words(built_site)
    stems = {stem(word) for word in held}
    errors = mistyped(sorted({word for word in held if len(word) > 5}), stems)
    known = sorted(DefaultDictionaryFactory().get_dictionary("de"))
    sample = random.Random(1).sample(known, 500)
    others = [word for word in sample if word.isalpha() and len(word) > 3 and stem(word) not in stems]
    found = corrected(built_site, site_url, [*errors, *others])
    # Where nothing was corrected the word itself has to be found.
    unchanged = [error for error, (taken_for, _) in zip(errors, found, strict=False) if not taken_for]
    right = corrected(built_site, site_url, [errors[error] for error in unchanged])
    pages = {error: set(shown) for error, (_, shown) in zip(unchanged, right, strict=True)}
    mended = [
        [stem(to) for to in taken_for] == [stem(word)] if taken_for else bool(set(shown[:1]) & pages[error])
        for (error, word), (taken_for, shown) in zip(errors.items(), found, strict=False)
    ]
    changed = [word for word, (taken_for, _) in zip(others, found[len(errors) :], strict=True) if taken_for]
    assert len(mended) > MANY
    assert sum(mended) / len(mended) >= MENDED
    assert len(changed) / len(others) <= CHANGED, changed


@pytest.mark.parametrize(
    ("query", "page"),
    [
        ("2. September 2025", "artikel/luftunterstuetzung-in-aussicht"),
        ("02.09.2025", "artikel/luftunterstuetzung-in-aussicht"),
        ("2025-09-02", "artikel/luftunterstuetzung-in-aussicht"),
        ("September 2025", "artikel/luftunterstuetzung-in-aussicht"),
        ("20. August", "artikel/keine-us-truppen"),
        ("20.8.", "artikel/keine-us-truppen"),
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
        ("Кримський", "vorschlaege/rueckgabe-der-krim"),
        ("Макрон", "akteure/emmanuel-macron"),
        ("гарантії безпеки", "vorschlaege/sicherheitsgarantien"),
        ("garanties de sécurité", "vorschlaege/sicherheitsgarantien"),
        ("security guarantees", "vorschlaege/sicherheitsgarantien"),
        ("Sicherheits Garantie", "vorschlaege/sicherheitsgarantien"),
        ("Sicherheitsgarantie", "vorschlaege/sicherheitsgarantien"),
        ("drei Verteidigungslinie", "vorschlaege/drei-verteidigungslinien"),
        ("ukrainische Wahlen", "vorschlaege/wahlen-in-der-ukraine"),
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
        ("Optimismus", "optimistisch"),
        ("schützen", "Schutz"),
        ("wegzuducken", "wegducken"),
        ("Wir ducken uns nicht weg", "wegducken"),
        ("Moskaus", "Russland"),
        ("erzwungen", "erzwingen"),
        ("andeuten", "deutete am Dienstag jedoch an"),
        ("versprochen", "Trump verspricht"),
        ("wer war dabei", "Keir Starmer"),
    ],
)
def test_words_of_one_family_find_each_other(module_page: Page, query: str, found: str) -> None:
    """By rules of derivation and inflection, without being called a correction."""
    answer = ask(module_page, query)
    assert answer["corrections"] == []
    assert any(found in hit["content"] for hit in answer["results"])


@pytest.mark.parametrize("query", ["Gebiet", "Gebiete", "Gebietes", "Gebieten"])
def test_a_noun_finds_compounds_that_only_synonyms_hold(module_page: Page, site_url: str, query: str) -> None:
    """“Gebietsabtretung” stands on no page, but for what pages hold: its first word finds that, too."""
    compound = slugs(ask(module_page, "Gebietsabtretung"), site_url)
    assert compound[0] in slugs(ask(module_page, query), site_url)[:3]


def test_letters_that_begin_a_compound_are_no_word_of_it(module_page: Page) -> None:
    """“Gebie” is no word that German puts “tsabtretung” behind."""
    assert ask(module_page, "Gebie")["count"] == 0


@pytest.mark.parametrize("query", ["Байден", "байден", "Байдену"])
def test_a_name_in_another_script_is_no_plain_word(module_page: Page, query: str) -> None:
    """What the site lacks is not taken for a word that is written alike: “beiden”, “Beides”."""
    found = ask(module_page, query)
    assert found["count"] == 0
    assert found["missing"] == [query]


@pytest.mark.parametrize("query", ["Европа", "Європи", "України", "Путиным", "на Аляске"])
def test_a_name_in_another_script_is_found_in_its_cases(module_page: Page, query: str) -> None:
    """By the letters of the German name, though it is spelt by others."""
    name = {"Е": "Europa", "Є": "Europa", "У": "Ukraine", "П": "Putin", "н": "Alaska"}[query[0]]
    assert name in ask(module_page, query)["results"][0]["content"]


@pytest.mark.parametrize("query", ["Zusatzluftabwehr", "Ersatzluftabwehr"])
def test_a_new_compound_is_found_by_its_last_parts(module_page: Page, query: str) -> None:
    """What holds “Luftabwehr” is found, and told is that the whole stands nowhere."""
    found = ask(module_page, query)
    assert "Luftabwehr" in found["results"][0]["content"]
    assert found["missing"] == [query]


@pytest.mark.parametrize(
    ("query", "part"), [("Sicherheitsarchitektur", "Sicherheit"), ("Beitrittsperspektive", "Beitritt")]
)
def test_a_new_compound_is_found_by_its_first_part(module_page: Page, query: str, part: str) -> None:
    """What it is about is found, and told is that the whole stands nowhere."""
    found = ask(module_page, query)
    assert part in found["results"][0]["content"]
    assert found["missing"] == [query]


@pytest.mark.parametrize("query", ["Griechenland", "Buchweizen", "Kärnten", "Landwirtschaft", "Photosynthese"])
def test_a_word_of_german_is_not_found_by_its_end(module_page: Page, query: str) -> None:
    """Whoever asks for another country wants nothing of this one's."""
    assert ask(module_page, query)["count"] == 0


def kinds(found: Any) -> set[str]:
    """The kinds of the first results."""
    return {hit["meta"]["kind"] for hit in found["results"]}


def test_operators_narrow_and_widen_results(module_page: Page, site_url: str) -> None:
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
    assert ask(module_page, "akteur:Путін")["count"] == ask(module_page, "akteur:Putin")["count"] > 0
    sources = [ask(module_page, f"Truppen {part}")["count"] for part in ("quelle:Reuters", "-quelle:Reuters", "")]
    assert sources[0] + sources[1] == sources[2]
    assert ask(module_page, "quelle:Reuters ODER quelle:Reuters")["count"] == sources[0]


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


def test_a_word_beside_a_phrase_may_stand_elsewhere_on_the_page(module_page: Page) -> None:
    """Phrase and word need not share a paragraph; each hit holds both."""
    results = ask(module_page, '"ist offen" Geheimdienstinformationen')["results"]
    assert {hit["meta"]["kind"] for hit in results} >= {"article"}
    assert all("ist offen" in hit["content"] and "Geheimdienstinformationen" in hit["content"] for hit in results)


def test_a_sentence_quoted_from_memory_is_found_by_its_words(module_page: Page) -> None:
    """Nobody has it just so, which is told; two words in quotation marks are meant just so."""
    found = ask(module_page, "„Die Ukraine braucht eine sehr robuste Grenze“")
    assert "robuste Grenze" in found["results"][0]["content"]
    assert found["relaxed"]
    assert found["inexact"]
    assert ask(module_page, "„Ende der Straße“")["inexact"]
    assert ask(module_page, "„Grenze robuste“")["count"] == 0


def test_a_phrase_that_a_page_holds_is_exact(module_page: Page) -> None:
    """So is one beside a word of the same page."""
    assert not ask(module_page, "„eine robuste Grenze verteidigen“ Frontlinie")["inexact"]
    assert not ask(module_page, "„eine robuste Grenze“")["inexact"]


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
