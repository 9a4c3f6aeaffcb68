"""Builds the search index for a built site of any builder, into `site/pagefind/`.

Pagefind indexes copies of the pages that are never published (`pagecopy`). Beside what it writes stands the search
module of browser/, under the name by which Pagefind's components look for one (`pagefind.js`; Pagefind's own is then
`engine.js`), and the words of `lexicon`.

Pagefind ranks in time that grows with the square of the hits, and in memory that grows with the pages. A large site is
therefore indexed in parts of at most `_PART` pages, which the search asks as one (Pagefind's `mergeIndex`), and words
in very many pages are answered by the files of `frequent`.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.model import Actor, Problem, Severity, Synonyms
from generator.search import frequent, lexicon, pagetext, settle
from generator.search.pagecopy import PageCopy, page_copy
from generator.search.spellings import Spellings, spellings
from generator.site import swap

FOLDER, ABOUT = "pagefind", "search.json.gz"
_MODULE = Path(__file__).parent / "browser"
_PART = 3000
_POSITIONS, _FEWEST = 8_000, 2_000
"""Word positions in the files that a word is read from, one of each part, and in each at least (Pagefind's own measure
for one: 20,000). Every first search loads the list of all of them.
"""
_WORTH_A_POOL = 200
_KEPT = ("pagefind.js", "wasm.de.pagefind")


@dataclass
class _Site:
    """What is known of all pages: their words, and their addresses as Pagefind tells them."""

    words: lexicon.Lexicon = field(default_factory=lexicon.Lexicon)
    tally: frequent.Tally = field(default_factory=frequent.Tally)
    addresses: list[str] = field(default_factory=list)

    def add(self, page: PageCopy) -> None:
        self.words.add(page.vocabulary)
        self.tally.add(page.strengths)
        self.addresses.append("/" + page.path.removesuffix("index.html"))


def index(site: Path, actors: tuple[Actor, ...], synonyms: tuple[Synonyms, ...]) -> tuple[Problem, ...]:
    """Index a site; synonyms that no page needs are problems. The old index stays until the new one is whole."""
    alike = [(actor.name, *actor.spellings) for actor in actors]
    equals = [entry for entry in synonyms if entry.find == entry.means]
    one_way = [entry for entry in synonyms if entry.find != entry.means]
    known = spellings([*alike, *(entry.means for entry in equals)], [(entry.find, entry.means) for entry in one_way])
    swap.clear(site.parent, ".index-*")
    with tempfile.TemporaryDirectory(prefix=".index-", dir=site.parent) as folder:
        try:
            words = _build(site, known, Path(folder))
        except subprocess.CalledProcessError as error:
            return (_failed(site, error),)
        swap.put(Path(folder) / FOLDER, site / FOLDER)
    unused = (_unused(entry) for entry in synonyms if not any(words.pages[key] for key in known.keys(entry.means)))
    dropped = (_dropped(entry, known) for entry in one_way)
    return (*unused, *(problem for problem in dropped if problem))


def _failed(site: Path, error: subprocess.CalledProcessError) -> Problem:
    """Pagefind stopped; the last line it wrote says why."""
    said = (error.stderr or "").strip().splitlines()
    cause = said[-1] if said else f"it ended with {error.returncode}"
    remedy = "see to the cause and run again; the site has the index it had"
    return Problem(site.as_posix(), 0, f"Pagefind cannot index the site ({cause})", remedy)


def _unused(entry: Synonyms) -> Problem:
    terms = ", ".join(entry.means)
    message, remedy = f"no page holds any of: {terms}", "take the entry out, or name a word that the dossier uses"
    return Problem(entry.path, entry.line, message, remedy, Severity.WARNING)


def _dropped(entry: Synonyms, known: Spellings) -> Problem | None:
    """Terms of one direction that stand in a list of equals already, which is all that they then find."""
    terms = [term for term in entry.find if known.equals(term)]
    message = f"finds its own list of equals only: {', '.join(terms)}"
    remedy = "take it out of one of the two entries"
    return Problem(entry.path, entry.line, message, remedy, Severity.WARNING) if terms else None


def _build(site: Path, known: Spellings, work: Path) -> lexicon.Lexicon:
    """A whole index in `work`; the words it knows."""
    found = _prepare(site, known, work / "pages")
    new = work / FOLDER
    parts = sorted((work / "pages").iterdir(), key=lambda part: int(part.name))
    indexed = []
    for number, part in enumerate(parts):
        target = new / f"part{number}" if number else new
        _run_pagefind(part, target, len(parts))
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
        if page is not None and page.vocabulary:
            file = target / str(len(found.addresses) % parts) / page.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page.html, encoding="utf-8")
            found.add(page)
    return found


def _mapped(prepare: partial[PageCopy | None], paths: list[str]) -> Iterator[PageCopy | None]:
    """In this process when the pages are few, else in one for each processor."""
    if len(paths) < _WORTH_A_POOL:
        yield from map(prepare, paths)
        return
    with ProcessPoolExecutor(initializer=_leave_stopping_to_us) as executor:
        yield from executor.map(prepare, paths, chunksize=32)


def _copy(site: Path, known: Spellings, large: bool, path: str) -> PageCopy | None:
    page = pagetext.page_text(path, (site / path).read_bytes())
    return page_copy(page, known, large) if page else None


def _run_pagefind(pages: Path, target: Path, parts: int) -> None:
    pagefind = (sys.executable, "-m", "pagefind", "--silent", "--force-language", "de")
    subprocess.run(
        [*pagefind, "--site", pages, "--output-path", target],
        env=os.environ | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": str(max(_POSITIONS // parts, _FEWEST))},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
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
    (folder / ABOUT).write_bytes(gzip.compress(json.dumps(about, ensure_ascii=False).encode(), mtime=0))


def _leave_stopping_to_us() -> None:
    """Ctrl-C reaches every process of a run; one of them says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
