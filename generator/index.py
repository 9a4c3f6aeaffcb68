"""Builds the search index for a built site of any builder, into `site/pagefind/`.

Pagefind indexes copies of the pages that are never published: their main text with the marks of `searchtext`, weighed
by role and kind. Beside what Pagefind writes stands the search module of browser/, under the name by which Pagefind's
components look for one (`pagefind.js`; Pagefind's own is then `engine.js`), and the words of `lexicon`.

Pagefind ranks in time that grows with the square of the hits, and in memory that grows with the pages. A large site is
therefore indexed in parts of at most `_PART` pages, which the search asks as one (Pagefind's `mergeIndex`), and words
in very many pages are answered by the files of `frequent`.
"""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path

from generator import frequent, german, lexicon, pagetext, searchtext, settle, swap
from generator.model import Actor, Problem, Severity, Synonyms
from generator.pagetext import Block, Kind, PageText, Role
from generator.spellings import Spellings, spellings


@dataclass(frozen=True)
class _Copy:
    """A page as Pagefind is to read it, its words, and how well it holds them where that will be asked for."""

    path: str
    html: str
    vocabulary: set[str]
    strengths: dict[str, float]


@dataclass
class _Site:
    """What is known of all pages: their words, and their addresses as Pagefind tells them."""

    words: lexicon.Lexicon = field(default_factory=lexicon.Lexicon)
    tally: frequent.Tally = field(default_factory=frequent.Tally)
    addresses: list[str] = field(default_factory=list)

    def add(self, page: _Copy) -> None:
        self.words.add(page.vocabulary)
        self.tally.add(page.strengths)
        self.addresses.append("/" + page.path.removesuffix("index.html"))


FOLDER = "pagefind"
_MODULE = Path(__file__).parent / "browser"
_PART = 3000
_POSITIONS = 8_000
"""Word positions in the files that a word is read from, one of each part (Pagefind's own measure for one: 20,000)."""
_WORTH_A_POOL = 200
_FACTORS = {
    (Kind.PROPOSAL, Role.TITLE): 1.5,
    (Kind.PROPOSAL, Role.LEAD): 1.5,
    (Kind.PROPOSAL, Role.TEXT): 1.25,
    (Kind.ACTOR, Role.EVIDENCE): 0.5,
}
"""A proposal's page comes before the articles for what it is about, an actor's is found by name and role."""
_OF_A_PART = 0.75
"""What a part of a compound weighs against 1 for a word that stands alone."""
_HEAVIEST = 10.0
_KEPT = ("pagefind.js", "wasm.de.pagefind")
_PLAIN = 1.042
"""The weight that takes no room in the index: Pagefind counts in 24ths, cut off, and need not write the number 25."""
BOOSTS = {"title": 5.0, "name": 4.0, "role": 1.0, "source": 1.0}
"""What words in these count besides, as in browser/worker.js."""
_WEIGHTS = {Role.TITLE: 5.0, Role.LEAD: 2.0, Role.HEADING: 2.0, Role.TEXT: _PLAIN, Role.EVIDENCE: 0.2}


def index(site: Path, actors: tuple[Actor, ...], synonyms: tuple[Synonyms, ...]) -> tuple[Problem, ...]:
    """Index a site; synonyms that no page needs are problems. The old index stays until the new one is whole."""
    alike = [(actor.name, *actor.spellings) for actor in actors]
    equals = [entry for entry in synonyms if entry.find == entry.means]
    one_way = [entry for entry in synonyms if entry.find != entry.means]
    known = spellings([*alike, *(entry.means for entry in equals)], [(entry.find, entry.means) for entry in one_way])
    with tempfile.TemporaryDirectory(prefix=".index-", dir=site.parent) as folder:
        words = _build(site, known, Path(folder))
        swap.put(Path(folder) / FOLDER, site / FOLDER)
    return tuple(_unused(entry) for entry in synonyms if not any(words.pages[key] for key in known.keys(entry.means)))


def _unused(entry: Synonyms) -> Problem:
    terms = ", ".join(entry.means)
    message, remedy = f"no page holds any of: {terms}", "take the entry out, or name a word that the dossier uses"
    return Problem(entry.path, entry.line, message, remedy, Severity.WARNING)


def _build(site: Path, known: Spellings, work: Path) -> lexicon.Lexicon:
    """A whole index in `work`; the words it knows."""
    found = _prepare(site, known, work / "pages")
    new = work / FOLDER
    indexed = []
    for number, part in enumerate(sorted((work / "pages").iterdir(), key=lambda part: int(part.name))):
        target = new / f"part{number}" if number else new
        _run_pagefind(part, target, len(list(part.parent.iterdir())))
        indexed.append(settle.settle(target))
    files = dict(frequent.files(found.tally, _numbers(found.addresses, indexed)))
    words = lexicon.write(found.words, known, files, new / "words")
    _complete(new, {"pages": len(found.addresses), "fragments": [pages.prefix for pages in indexed], **words})
    return found.words


def _numbers(addresses: list[str], indexed: list[settle.Pages]) -> list[int]:
    """By which number the search knows the page of each address: page after page, from each part one."""
    numbers = {
        address: place * len(indexed) + part
        for part, pages in enumerate(indexed)
        for place, address in enumerate(pages.addresses)
    }
    return [numbers[address] for address in addresses]


def _prepare(site: Path, known: Spellings, target: Path) -> _Site:
    """Write what Pagefind is to read, in folders of at most `_PART` pages."""
    (target / "0").mkdir(parents=True)
    paths = list(pagetext.pages(site))
    parts = -(-len(paths) // _PART)
    found = _Site()
    for page in _mapped(partial(_copy, site, known, len(paths) >= frequent.FREQUENT), paths):
        if page is not None:
            file = target / str(len(found.addresses) % parts) / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.html, encoding="utf-8")
            found.add(page)
    return found


def _mapped(prepare: partial[_Copy | None], paths: list[str]) -> Iterator[_Copy | None]:
    """In this process when the pages are few, else in one for each processor."""
    if len(paths) < _WORTH_A_POOL:
        yield from map(prepare, paths)
        return
    with ProcessPoolExecutor() as executor:
        yield from executor.map(prepare, paths, chunksize=32)


def _copy(site: Path, known: Spellings, large: bool, path: str) -> _Copy | None:
    page = pagetext.page_text(path, (site / path).read_bytes())
    if page is None:
        return None
    marked = [searchtext.marked(block.text, known) + _dated(page, block) for block in page.blocks]
    words = lexicon.vocabulary((block.text for block in page.blocks), marked)
    return _Copy(path, copy(page, marked), words, _strengths(page, marked) if large else {})


def _strengths(page: PageText, marked: list[str]) -> dict[str, float]:
    weights = [_weight(page.kind, block.role) for block in page.blocks]
    about = _about(page, marked)
    return frequent.strengths(zip(marked, weights, strict=True), [(about[name], BOOSTS[name]) for name in BOOSTS])


def _about(page: PageText, marked: list[str]) -> dict[str, str]:
    """What is said of the page beside its text; an actor is found by name and role."""
    first = {block.role: text for block, text in reversed(list(zip(page.blocks, marked, strict=True)))}
    title, actor = first[Role.TITLE], page.kind is Kind.ACTOR
    return {
        "title": title,
        "name": title if actor else "",
        "role": first.get(Role.LEAD, "") if actor else "",
        "kind": page.kind,
        "date": page.date,
        "day": german.day(page.date) if page.date else "",
        "source": next((value for name, value in page.filters if name == "Quelle"), ""),
    }


def _dated(page: PageText, block: Block) -> str:
    """An article is found by its day."""
    if page.kind is not Kind.ARTICLE or block.role is not Role.TITLE or not page.date:
        return ""
    year, month, day = page.date.split("-")
    return "".join(searchtext.MORE + word for word in searchtext.day_words(day, month, year))


def copy(page: PageText, marked: list[str]) -> str:
    """The page as Pagefind is to read it; `marked` are the texts of its blocks."""
    head = "".join(_hidden("meta", key, value) for key, value in _about(page, marked).items() if value)
    head += "".join(_hidden("filter", name, value) for name, value in page.filters)
    blocks = zip(page.blocks, marked, strict=True)
    body = "".join(_paragraph(page.kind, block, number, text) for number, (block, text) in enumerate(blocks))
    return f'<!doctype html><html lang="de"><body>{head}<main data-pagefind-body>{body}</main></body></html>'


def _paragraph(kind: Kind, block: Block, number: int, text: str) -> str:
    weight = _weight(kind, block.role)
    words = " ".join(_weighed(word, weight) for word in text.split())
    return f'<p id="{html.escape(block.anchor)}~{number}" data-pagefind-weight="{weight}">{words}</p>'


@lru_cache(maxsize=200_000)
def _weighed(word: str, weight: float) -> str:
    """Pagefind shares a word's weight out among its parts; so that all parts weigh alike, it is told more."""
    count = searchtext.count(word)
    if count < 2:
        return html.escape(word)
    share = 1.0 if searchtext.MORE in word and weight == _PLAIN else _OF_A_PART
    return f'<span data-pagefind-weight="{min(_HEAVIEST, weight * share * count)}">{html.escape(word)}</span>'


def _hidden(what: str, name: str, value: str) -> str:
    return f'<meta data-pagefind-{what}="{name}[content]" content="{html.escape(value)}">'


def _weight(kind: Kind, role: Role) -> float:
    return _WEIGHTS[role] * _FACTORS.get((kind, role), 1.0)


def _run_pagefind(pages: Path, target: Path, parts: int) -> None:
    pagefind = (sys.executable, "-m", "pagefind", "--silent", "--force-language", "de")
    subprocess.run(
        [*pagefind, "--site", pages, "--output-path", target],
        env=os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(_POSITIONS // parts)},
        stdout=subprocess.DEVNULL,
        check=True,
    )


def _complete(folder: Path, about: dict[str, object]) -> None:
    """Take away what a reader's browser never asks for, and put our module in front."""
    others = sorted(folder.glob("part*"), key=lambda part: int(part.name.removeprefix("part")))
    for part in [folder, *others]:
        for file in [*part.glob("*.js"), *part.glob("*.css"), *part.glob("wasm.*")]:
            if part != folder or file.name not in _KEPT:
                file.unlink()
    (folder / "pagefind.js").rename(folder / "engine.js")
    for file in sorted(_MODULE.glob("*.js")):
        shutil.copyfile(file, folder / file.name)
    about |= {"parts": [f"{part.name}/" for part in others]}
    (folder / "search.json").write_text(json.dumps(about, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
