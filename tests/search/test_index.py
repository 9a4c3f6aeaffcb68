"""The search index of a site of any builder."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.model import Actor, ActorKind, SearchTerms, Synonyms
from generator.search import index as stage
from generator.search import lexicon, page_group, page_part
from generator.search.lexicon import Lexicon, vocabulary
from generator.search.page_group import Keyed, PageGroup
from generator.search.page_part import PagePart
from generator.search.stemming import fold, words
from generator.search.synonyms import SynonymGroups
from generator.work.cache import Cache
from generator.work.pool import Batches
from generator.work.tools import Tools
from tests import corpus, systems

PAGE = "<html><body><main><h1>{0}</h1><p id='p1'>{0} am Hafen: der Brückenbau dauert.</p></main></body></html>"
ACTOR = Actor("hafenamt", "Hafenamt", ActorKind.ORGANISATION, "", ("Port Authority",), "", "actors.yml", 1)
SYNONYMS = (
    Synonyms(("Fähre", "ferry"), ("Fähre", "ferry"), "s.yml", 1),
    Synonyms(("Luftschiff",), ("Zeppelin",), "s.yml", 2),
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Three small pages, as any builder might write them, and an error page."""
    for name in ("Fähre", "Kran", "Mole"):
        page = tmp_path / "site" / fold(name) / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(PAGE.format(name), encoding="utf-8")
    (tmp_path / "site" / "404.html").write_text(PAGE.format("Fehler"), encoding="utf-8")
    return tmp_path / "site"


def about(site: Path) -> dict[str, Any]:
    """What a search reads first."""
    found: dict[str, Any] = json.loads(gzip.decompress((site / stage.FOLDER / stage.ABOUT).read_bytes()))
    return found


def digests(folder: Path) -> dict[str, str]:
    """Every file's digest by its path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_index_of_a_foreign_site(site: Path) -> None:
    """All pages but the error page are indexed, in the place of an older index; the pages stay as they are."""
    before = digests(site)
    (site / "pagefind").mkdir()
    (site / "pagefind" / "old").touch()
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS))
    after = digests(site)
    assert about(site)["pages"] == 3
    assert "pagefind/old" not in after
    assert {path: digest for path, digest in after.items() if not path.startswith("pagefind/")} == before
    assert sorted(path.name for path in site.parent.iterdir()) == ["site"]


def test_same_pages_same_bytes(site: Path) -> None:
    """Indexing twice writes the same files."""
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS))
    first = digests(site)
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS))
    assert digests(site) == first


def test_synonyms_that_match_nothing_are_named(site: Path) -> None:
    """An entry whose words no page holds is a warning with its line."""
    problems = stage.index(site, SearchTerms((), SYNONYMS))
    assert [(problem.path, problem.line, problem.severity) for problem in problems] == [("s.yml", 2, "warning")]
    assert "Zeppelin" in problems[0].message


def test_a_term_of_two_entries_is_named(site: Path) -> None:
    """“Hafen” finds what its equals are; that it should find “Mole” besides has no effect, and the editor is told."""
    entries = (
        Synonyms(("Hafen", "port"), ("Hafen", "port"), "s.yml", 1),
        Synonyms(("Pier", "Steg"), ("Mole",), "s.yml", 2),
        Synonyms(("Häfen", "Kai"), ("Mole",), "s.yml", 3),
    )
    (problem,) = stage.index(site, SearchTerms((), entries))
    assert (problem.line, problem.message) == (3, "finds its own list of equals only: Häfen")


def test_addresses_of_any_kind(site: Path) -> None:
    """Pages are addressed as a browser asks for them, whatever their files are called; a page without words is none."""
    for name in ("mit Leerzeichen/index.html", "f%20g/index.html", "k.html", "k/index.html", 'a"b+c.html', "ä.html"):
        page = site / systems.name(name)
        page.parent.mkdir(exist_ok=True)
        page.write_text(PAGE.format("Ufer"), encoding="utf-8")
    (site / "leer.html").write_text("<main><h1>–</h1><p>…</p></main>", encoding="utf-8")
    stage.index(site, SearchTerms())
    assert about(site)["pages"] == 9
    addresses = {stored(site, f"t{number}")["url"] for number in range(9)}
    assert {"/mit%20Leerzeichen/", "/f%2520g/", "/k.html", "/k/", "/%C3%A4.html"} <= addresses


def test_many_pages_are_read_by_several_processes(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files are the same."""
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS))
    first = digests(site)
    monkeypatch.setattr(stage, "_BATCHES", Batches(32, 1))
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS))
    assert digests(site) == first


@pytest.mark.parametrize("pages_of_a_group", [1, 2, page_group.PAGES])
def test_a_page_keeps_its_part_when_others_come_and_go(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages_of_a_group: int
) -> None:
    """One page more is one part made; the files are those of an index made clean. Other synonyms change each part."""
    monkeypatch.setattr(page_group, "PAGES", pages_of_a_group)
    made: list[str] = []
    original = page_part.page_part

    def counted(path: str, html: bytes, known: SynonymGroups) -> PagePart | None:
        made.append(path)
        return original(path, html, known)

    monkeypatch.setattr(stage, "page_part", counted)
    tools = Tools(Cache(tmp_path / "cache"))
    steps: list[tuple[Callable[[], object], tuple[Synonyms, ...], list[str]]] = [
        (lambda: None, SYNONYMS, ["fahre/index.html", "kran/index.html", "mole/index.html"]),
        (lambda: None, SYNONYMS, []),
        (lambda: (site / "boje.html").write_text(PAGE.format("Boje")), SYNONYMS, ["boje.html"]),
        (lambda: (site / "boje.html").write_text(PAGE.format("Bake")), SYNONYMS, ["boje.html"]),
        (lambda: (site / "kran" / "index.html").unlink(), SYNONYMS, []),
        (lambda: None, SYNONYMS[:1], ["boje.html", "fahre/index.html", "mole/index.html"]),
    ]
    for change, synonyms, wanted in steps:
        change()
        stage.index(site, SearchTerms((ACTOR,), synonyms))
        clean = digests(site)
        made.clear()
        stage.index(site, SearchTerms((ACTOR,), synonyms), tools=tools)
        assert (digests(site), made) == (clean, wanted)


@pytest.mark.parametrize("kind", ["search", "search-group", "files"])
@pytest.mark.parametrize("is_whole", [True, False])
def test_what_cannot_be_believed_is_made_anew(site: Path, tmp_path: Path, kind: str, is_whole: bool) -> None:
    """Files of the cache that were cut short, or all of a kind gone: parts of pages, groups of them, texts."""
    tools = Tools(Cache(tmp_path / "cache"))
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS), tools=tools)
    wanted = digests(site)
    if kind == "search":  # which are read where the group is not of these pages
        (site / "boje.html").write_text(PAGE.format("Boje"))
        stage.index(site, SearchTerms((ACTOR,), SYNONYMS))
        wanted = digests(site)
    spoil(tmp_path / "cache" / kind, is_whole)
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS), tools=tools)
    assert digests(site) == wanted


def spoil(folder: Path, is_whole: bool) -> None:
    """Cut each file of a folder short, or remove it."""
    for path in list(folder.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            path.unlink()  # which may have a second name in the site
            if not is_whole:
                path.write_bytes(content[:100])


def test_what_was_spoilt_is_whole_for_the_next_run(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Parts and groups."""
    tools = Tools(Cache(tmp_path / "cache"))
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS), tools=tools)
    wanted = digests(site)
    for kind in ("search", "search-group"):
        spoil(tmp_path / "cache" / kind, is_whole=False)
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS), tools=tools)
    monkeypatch.setattr(stage, "page_part", None)
    stage.index(site, SearchTerms((ACTOR,), SYNONYMS), tools=tools)
    assert digests(site) == wanted


@pytest.mark.parametrize(
    ("name", "content", "pages_of_a_group", "wanted"),
    [
        ("kran/index.html", PAGE.format("Krane"), 1, [1]),
        ("kran/index.html", PAGE.format("Krane"), page_group.PAGES, [3]),
        ("kran/liste.html", "<main><p>Kran</p></main>", page_group.PAGES, []),
    ],
)
def test_a_changed_page_has_its_group_joined_anew_and_no_other(
    site: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    content: str,
    pages_of_a_group: int,
    wanted: list[int],
) -> None:
    """And a page that no search finds, such as a list of others, has none joined."""
    monkeypatch.setattr(page_group, "PAGES", pages_of_a_group)
    tools, joined, original = Tools(Cache(tmp_path / "cache")), list[int](), page_group.merged

    def counted(parts: list[tuple[Keyed, PagePart, str]]) -> PageGroup:
        joined.append(len(parts))
        return original(parts)

    stage.index(site, SearchTerms(), tools=tools)
    monkeypatch.setattr(page_group, "merged", counted)
    (site / name).write_text(content, encoding="utf-8")
    stage.index(site, SearchTerms(), tools=tools)
    assert joined == wanted


def test_a_text_that_was_changed_in_the_site_is_made_anew(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever writes into that file writes into the cache, too, which has the right one again for the run after."""
    tools = Tools(Cache(tmp_path / "cache"))
    stage.index(site, SearchTerms(), tools=tools)
    wanted = digests(site)
    (site / stage.FOLDER / about(site)["version"] / "t0.gz").write_bytes(b"changed")
    stage.index(site, SearchTerms(), tools=tools)
    assert digests(site) == wanted
    monkeypatch.setattr(stage, "page_part", None)
    stage.index(site, SearchTerms(), tools=tools)
    assert digests(site) == wanted


def test_a_text_is_no_second_copy_on_the_disk(site: Path, tmp_path: Path) -> None:
    """The site has another name of the file that the cache holds."""
    stage.index(site, SearchTerms(), tools=Tools(Cache(tmp_path / "cache")))
    text = site / stage.FOLDER / about(site)["version"] / "t0.gz"
    digest = hashlib.sha256(text.read_bytes()).hexdigest()
    assert text.samefile(tmp_path / "cache" / "files" / digest[0] / digest[1:])


QUOTING = """<html><body><main><h1>Amt</h1><div class="held"><p><a href="../kran/#nirgends">Kran</a></p>
<blockquote>Der Brückenbau dauert.</blockquote><p><a href="../kran/#p1">Zur Stelle</a></p></div></main></body></html>"""


def test_quotations_lead_to_what_they_repeat(site: Path) -> None:
    """The first link behind a quotation tells its page and block; what leads nowhere is none; “Kran” is a title."""
    page = site / "amt" / "index.html"
    page.parent.mkdir()
    page.write_text(QUOTING, encoding="utf-8")
    stage.index(site, SearchTerms())
    pages = {stored(site, f"t{number}")["url"]: number for number in range(4)}
    number = pages["/amt/"]
    assert about(site)["quotes"] == {str(number): {"1": [pages["/kran/"], 0], "2": [pages["/kran/"], 1]}}


def test_a_name_in_cyrillic_letters_of_an_actor_is_spelt_by_rule() -> None:
    """What the dossier gives as `cyrillic` need not stand among the spellings."""
    actor = replace(ACTOR, cyrillic="Левицький")
    assert {"Lewyzkyj", "Levytsky"} <= set(stage._names(actor))


def test_cyrillic_names_are_spelt_by_rule(site: Path) -> None:
    """Of an actor's Cyrillic spelling the Latin ones are known."""
    actor = Actor("faehre", "Fähre", ActorKind.PERSON, "", ("Зеленський",), "", "actors.yml", 1)
    stage.index(site, SearchTerms((actor,)))
    assert any(line.startswith("Zelensky\t") for line in lines(site, "f"))


def stored(site: Path, name: str) -> Any:
    """What a JSON file of the index holds."""
    file = site / stage.FOLDER / about(site)["version"] / f"{name}.gz"
    return json.loads(gzip.decompress(file.read_bytes()))


def lines(site: Path, order: str) -> Iterator[str]:
    """All lines of the word files of one order, in order."""
    folder = site / stage.FOLDER / about(site)["version"]
    for number in range(len(list(folder.glob(f"{order}*.gz")))):
        yield from gzip.decompress((folder / f"{order}{number}.gz").read_bytes()).decode().splitlines()


def words_of(found: dict[str, bytes], order: str) -> list[str]:
    """The same of files not yet written."""
    texts = (found[f"{order}{number}"].decode() for number in range(sum(name[0] == order for name in found)))
    return [line for text in texts for line in text.splitlines()]


def test_words_stand_in_both_orders() -> None:
    """Every word stands in both orders, in the case it mostly has, with the number of its pages."""
    counted = Lexicon()
    for number in range(700):
        counted.add(*vocabulary([f"Wort{number}", "Brücken~bau", "der", "Der"]))
    found, starts = lexicon.files(lexicon.lines(counted, SynonymGroups()))
    forward, backward = words_of(found, "f"), words_of(found, "b")
    assert sorted(forward) == sorted(backward)
    assert forward == sorted(forward, key=lambda line: (fold(line.split("\t")[0]), line))
    assert {"Brückenbau\tjg", "Brücken\tjg", "Bau\tjg", "Wort7\t1"} <= set(forward)
    assert [line for line in forward if line.lower().startswith("der\t")] == ["der\tjg"]
    assert len(starts["f"]) == 2  # type: ignore[arg-type]


@pytest.mark.long
def test_the_words_stay_small_however_many() -> None:
    """To mend a typo a search reads at most three files of each order and where all begin: 30 KB for any corpus."""
    texts = (path.read_text("utf-8") for path in corpus.ARTICLES.glob("*.txt"))
    parts = sorted({word for text in texts for word in words(text) if len(word) > 3 and word.isalpha()})
    pairs = [one.capitalize() + two.lower() for one in parts for two in parts]
    counted = Lexicon()
    counted.add(pairs, {})
    found, starts = lexicon.files(lexicon.lines(counted, SynonymGroups()))
    assert starts["cut"]
    size = len(gzip.compress(json.dumps(starts).encode()))
    for order in "fb":
        sizes = sorted(len(gzip.compress(content)) for name, content in found.items() if name[0] == order)
        size += sum(sizes[-3:])
    assert size <= 30_000
