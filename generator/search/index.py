"""Builds the search index for a built site of any builder, into `site/pagefind/`.

The folder and its module keep the names by which components made for Pagefind find a search; what answers is ours
(browser/). All files are gzipped, in a folder named by what they hold, so that no old copy in a browser's cache passes
for a new one; `search.json.gz` names that folder and is all that a search reads before it knows the query. In it are

    f0, f1, … b0, b1, …   the words, by their beginnings and by their ends (`lexicon`)
    p0, p1, …             which pages hold a word (`postings`)
    c0, c1, …  day        what results are filtered by (`facets`)
    k0, k1, …             which words German knows (`germanwords`)
    titles  pages         titles to suggest; of each page what ranking needs: words of its title, passages it quotes
    t0, t1, …             a page's text, for the passage that is shown of it
"""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import signal
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from generator.model import Actor, Problem, Severity, Synonyms
from generator.search import facets, germanwords, lexicon, pagetext, postings, searchtext
from generator.search.pagetext import Block, Kind, PageText, Role
from generator.search.postings import Holding, Postings
from generator.search.spellings import Spellings, spellings, words
from generator.site import swap
from generator.text import derivation, german, transliterate

FOLDER, ABOUT = "pagefind", "search.json.gz"
_MODULE = Path(__file__).parent / "browser"
_WORTH_A_POOL = 200
"""Pages from which on starting processes takes less time than they save."""
_SUGGESTED = (Kind.PROPOSAL, Kind.ACTOR, Kind.EVENT)
"""Articles' titles are left out: they are too many to be read by every search."""


@dataclass(frozen=True)
class _Page:
    """What one page adds to the index."""

    text: PageText
    marked: list[str]
    words: set[str]
    holdings: dict[str, Holding]


@dataclass
class _Site:
    """What is known of all pages so far."""

    words: lexicon.Lexicon = field(default_factory=lexicon.Lexicon)
    postings: Postings = field(default_factory=Postings)
    pages: list[PageText] = field(default_factory=list)

    def add(self, page: _Page) -> None:
        self.words.add(page.words)
        self.postings.add(len(self.pages), page.holdings)
        self.pages.append(page.text)


def index(site: Path, actors: tuple[Actor, ...], synonyms: tuple[Synonyms, ...]) -> tuple[Problem, ...]:
    """Index a site; synonyms that no page needs are problems. The old index stays until the new one is whole."""
    equals = [entry for entry in synonyms if entry.find == entry.means]
    one_way = [entry for entry in synonyms if entry.find != entry.means]
    names = [_names(actor) for actor in actors]
    known = spellings([*names, *(entry.means for entry in equals)], [(entry.find, entry.means) for entry in one_way])
    swap.clear(site.parent, ".index-*")
    with tempfile.TemporaryDirectory(prefix=".index-", dir=site.parent) as folder:
        found = _build(site, known, Path(folder) / FOLDER)
        swap.put(Path(folder) / FOLDER, site / FOLDER)
    held = found.words.pages
    unused = (_unused(entry) for entry in synonyms if not any(held[key] for key in known.keys(entry.means)))
    dropped = (_dropped(entry, known) for entry in one_way)
    return (*unused, *(problem for problem in dropped if problem))


def _names(actor: Actor) -> tuple[str, ...]:
    """All spellings of an actor's name, those made by rule from the Cyrillic ones included."""
    written = (actor.name, *actor.spellings, *([actor.cyrillic] if actor.cyrillic else []))
    return (*written, *(spelling for name in written for spelling in transliterate.spellings(name)))


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


def _build(site: Path, known: Spellings, target: Path) -> _Site:
    """A whole index in `target`; what it holds."""
    found, texts = _Site(), []
    for page in _pages(site, known):
        found.add(page)
        texts.append(_packed(_text(page)))
    word_files, word_starts = lexicon.files(found.words, known)
    posting_files, posting_starts = postings.files(found.postings)
    facet_files, facet_names = facets.files((page.date, page.filters) for page in found.pages)
    files = {name: _packed(content) for name, content in {**word_files, **posting_files, **facet_files}.items()}
    files |= {f"k{number}": _packed(part) for number, part in enumerate(germanwords.parts())}
    files |= {"pages": _packed(_json(_described(found.pages))), "titles": _packed(_json(_titles(found.pages)))}
    files |= {f"t{number}": text for number, text in enumerate(texts)}
    about = {
        "pages": len(found.pages),
        **word_starts,
        "p": posting_starts,
        "facets": facet_names,
        "cyrillic": transliterate.LETTERS,
        "families": derivation.FAMILIES,
    }
    _write(files, about, target)
    return found


def _write(files: dict[str, bytes], about: dict[str, object], target: Path) -> None:
    version = hashlib.sha256(b"".join(name.encode() + files[name] for name in sorted(files))).hexdigest()[:10]
    (target / version).mkdir(parents=True)
    for name, content in files.items():
        (target / version / f"{name}.gz").write_bytes(content)
    for file in sorted(_MODULE.glob("*.js")):
        shutil.copyfile(file, target / file.name)
    (target / ABOUT).write_bytes(_packed(_json({"version": version, **about})))


def _pages(site: Path, known: Spellings) -> Iterator[_Page]:
    """What each page adds; read in this process when pages are few, else in one for each processor."""
    paths = list(pagetext.pages(site))
    read = partial(_read, site, known)
    if len(paths) < _WORTH_A_POOL:
        yield from filter(None, map(read, paths))
        return
    with ProcessPoolExecutor(initializer=_leave_stopping_to_us) as executor:
        yield from filter(None, executor.map(read, paths, chunksize=32))


def _leave_stopping_to_us() -> None:
    """A worker lets Ctrl-C pass, which reaches all processes: the main one ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(site: Path, known: Spellings, path: str) -> _Page | None:
    page = pagetext.page_text(path, (site / path).read_bytes())
    if page is None:
        return None
    marked = [searchtext.marked(block.text, known) + _dated(page, block) for block in page.blocks]
    vocabulary = lexicon.vocabulary((block.text for block in page.blocks), marked)
    return _Page(page, marked, vocabulary, postings.holdings(page, marked, known)) if vocabulary else None


def _dated(page: PageText, block: Block) -> str:
    """An article is found by its day."""
    if page.kind is not Kind.ARTICLE or block.role is not Role.TITLE or not page.date:
        return ""
    found = searchtext.day_words(*reversed(page.date.split("-")))
    return "".join(searchtext.MORE + word for word in found)


def _text(page: _Page) -> bytes:
    """What the passage of a hit is made of."""
    text = page.text
    meta = {
        "title": text.title,
        "kind": text.kind,
        "date": text.date,
        "day": german.day(text.date) if text.date else "",
        "source": text.source,
    }
    blocks = [[block.role, block.anchor, marked] for block, marked in zip(text.blocks, page.marked, strict=True)]
    filters: dict[str, list[str]] = {}
    for name, value in text.filters:
        filters.setdefault(name, []).append(value)
    meta = {name: value for name, value in meta.items() if value}
    return _json({"url": _address(text), "meta": meta, "filters": filters, "blocks": blocks})


def _described(pages: list[PageText]) -> dict[str, object]:
    """Of each page the words of its title; of each quotation's block the page and the block that it repeats."""
    numbers = {unquote(_address(page)): number for number, page in enumerate(pages)}
    ids = {number: _block_ids(page) for number, page in enumerate(pages)}
    quotes: dict[int, dict[int, tuple[int, int]]] = {}
    for number, page in enumerate(pages):
        for place, block in enumerate(page.blocks):
            to = urlsplit(unquote(urljoin(_address(page), block.cites))) if block.cites else None
            other = numbers.get(to.path) if to else None
            if to and other is not None and to.fragment in ids[other]:
                quotes.setdefault(number, {})[place] = (other, ids[other][to.fragment])
    return {
        "titles": [sum(word.lower() not in _UNCOUNTED for word in words(page.title)) for page in pages],
        "evidence": [
            [place for place, block in enumerate(page.blocks) if block.role is Role.EVIDENCE] for page in pages
        ],
        "quotes": quotes,
        "about": [number for number, page in enumerate(pages) if page.kind is Kind.PAGE],
    }


_UNCOUNTED = frozenset(
    "der die das des dem den ein eine und oder in im an am auf für von vom zu zum zur mit unter".split()
)
"""Words of a title that nobody has to type for it to be what was asked for."""


def _evidence(page: PageText) -> list[int]:
    return [place for place, block in enumerate(page.blocks) if block.role is Role.EVIDENCE]


def _block_ids(page: PageText) -> dict[str, int]:
    return {id: place for place, block in reversed(list(enumerate(page.blocks))) for id in block.ids}


def _titles(pages: list[PageText]) -> list[list[object]]:
    """Of the pages to suggest: number, title, kind, address."""
    return [
        [number, page.title, page.kind, _address(page)] for number, page in enumerate(pages) if page.kind in _SUGGESTED
    ]


def _address(page: PageText) -> str:
    return "/" + quote(page.path.removesuffix("index.html"))


def _packed(content: bytes) -> bytes:
    return gzip.compress(content, mtime=0)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
