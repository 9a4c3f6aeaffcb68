"""Builds the search index for a built site of any builder, into `site/pagefind/`.

The folder and its module keep the names by which components made for Pagefind find a search; what answers is ours
(browser/). All files are gzipped, in a folder named by what they hold, so that no old copy in a browser's cache passes
for a new one; `search.json.gz` names that folder and is all that a search reads before it knows the query: where each
file begins, of each page the words of its title and the passages it repeats (`repeats`). In the folder are

    f0, f1, … b0, b1, …   the words, by their beginnings and by their ends (`lexicon`)
    p0, p1, …             which pages hold a term, and in which forms (`postings`)
    c0, c1, …  day        what results are filtered by (`facets`)
    k0, k1, …             which words German knows (`dictionary`)
    titles  related       titles to suggest; what stands for common words that the site lacks (`thesaurus`)
    t0, t1, …             a page's text, for the passage that is shown of it (`page_part`)
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generator.model import Actor, Problem, Severity, Synonyms
from generator.search import dictionary, facets, lexicon, page_text, postings, repeats, scripts, thesaurus
from generator.search.page_part import PageHead, PagePart, as_json, packed, page_part
from generator.search.page_text import Kind
from generator.search.postings import PostingLists
from generator.search.synonyms import SynonymGroups, groups
from generator.site import swap
from generator.text import derivation, transliterate
from generator.work import cache, pool
from generator.work.cache import Cache
from generator.work.pool import Workers
from generator.work.watch import Progress, unwatched

FOLDER, ABOUT = "pagefind", "search.json.gz"
_WORTH_A_POOL = 200
"""Pages from which on starting processes takes less time than they save."""
_BATCH = 32
_KIND = "search"
_CODE = ("search", "text", "model")
"""Code that decides what becomes of a page."""
_ALONE = Workers()
_SUGGESTED = (Kind.PROPOSAL, Kind.ACTOR, Kind.EVENT)
"""Articles' titles are left out: they are too many to be read by every search."""
_OPERATORS = ("author", "source", "actor", "first_day", "last_day")
_NOT_TOLD: Mapping[str, str] = MappingProxyType({})
_NEUTRAL_WORDS: Mapping[str, str] = {**{name: name for name in (*_OPERATORS, "highlight")}, "either": "OR"}
"""Of a site that no language is told of."""


@dataclass
class _Site:
    """What is known of all pages so far; their texts are written at once, so that memory holds none of them."""

    words: lexicon.Lexicon = field(default_factory=lexicon.Lexicon)
    postings: PostingLists = field(default_factory=PostingLists)
    pages: list[PageHead] = field(default_factory=list)

    def add(self, part: PagePart) -> int:
        """The number of the page."""
        number = len(self.pages)
        self.words.add(part.words)
        self.postings.add(number, part.postings)
        self.pages.append(part.head)
        return number


class _Files:
    """The files of an index, written as they come, and a digest of their names and all that they hold."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.digest = folder, hashlib.sha256()
        folder.mkdir(parents=True)

    def write(self, name: str, content: bytes) -> None:
        self.digest.update(name.encode() + content)
        with open(f"{self.folder}/{name}.gz", "wb", buffering=0) as file:  # noqa: PTH123 - of many thousand files
            file.write(content)


def index(
    site: Path,
    actors: tuple[Actor, ...],
    synonyms: tuple[Synonyms, ...],
    words: Mapping[str, str] = _NEUTRAL_WORDS,
    kept: Cache = cache.NONE,
    workers: Workers = _ALONE,
    progress: Progress = unwatched,
    digests: Mapping[str, str] = _NOT_TOLD,
) -> tuple[Problem, ...]:
    """Index a site; `words` are those of its language for operators and addresses, by neutral names.

    Parts of pages that `kept` knows are taken from there, for which a page whose SHA-256 is told is not read. Synonyms
    that no page needs are problems. The old index stays until the new one is whole.
    """
    equals = [entry for entry in synonyms if entry.find == entry.means]
    one_way = [entry for entry in synonyms if entry.find != entry.means]
    names = [_names(actor) for actor in actors]
    known = groups([*names, *(entry.means for entry in equals)], [(entry.find, entry.means) for entry in one_way])
    swap.clear(site.parent, f"{swap.INDEX}*")
    with tempfile.TemporaryDirectory(prefix=swap.INDEX, dir=site.parent) as folder:
        found = _build(_parts(site, known, kept, workers, progress, digests), known, words, Path(folder) / FOLDER)
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


def _dropped(entry: Synonyms, known: SynonymGroups) -> Problem | None:
    """Terms of one direction that stand in a list of equals already, which is all that they then find."""
    terms = [term for term in entry.find if known.equals(term)]
    message = f"finds its own list of equals only: {', '.join(terms)}"
    remedy = "take it out of one of the two entries"
    return Problem(entry.path, entry.line, message, remedy, Severity.WARNING) if terms else None


def _build(parts: Iterable[PagePart], known: SynonymGroups, words: Mapping[str, str], target: Path) -> _Site:
    """A whole index in `target`; what it holds."""
    found, staged = _Site(), _Files(target / "new")
    for part in parts:
        staged.write(f"t{found.add(part)}", part.text)
    lines = lexicon.lines(found.words, known)
    word_files, word_starts = lexicon.files(lines)
    posting_files, posting_starts = postings.files(found.postings, lexicon.by_stem(lines))
    facet_files, facet_names = facets.files((page.date, page.filters) for page in found.pages)
    files = {**word_files, **posting_files, **facet_files}
    files |= {f"k{number}": part for number, part in enumerate(dictionary.parts())}
    files |= {"titles": as_json(_titles(found.pages))}
    files |= {"related": as_json(thesaurus.related(found.words.pages))}
    for name, content in sorted(files.items()):
        staged.write(name, packed(content))
    version = staged.digest.hexdigest()[:10]
    staged.folder.rename(target / version)
    about = {
        "version": version,
        "pages": len(found.pages),
        **_described(found.pages),
        **word_starts,
        "p": posting_starts,
        "facets": facet_names,
        "words": {name: words[name] for name in _NEUTRAL_WORDS},
        "cyrillic": transliterate.LETTERS,
        "families": derivation.FAMILIES,
    }
    for name, script in scripts.published().items():
        (target / name).write_text(script, encoding="utf-8", newline="\n")
    (target / ABOUT).write_bytes(packed(as_json(about)))
    return found


@dataclass(frozen=True)
class _Made:
    """What came of a page: nothing, of one that is not to be found."""

    part: PagePart | None


def _parts(
    site: Path,
    known: SynonymGroups,
    kept: Cache,
    workers: Workers,
    progress: Progress,
    digests: Mapping[str, str],
) -> Iterator[PagePart]:
    """What each page adds, in order: as it was made before from the same, or made now."""
    shared = cache.key(cache.code(*_CODE), known) if kept.folder else ""
    keyed = [
        (path, cache.key(shared, path, digests.get(path) or _digest(site / path))) for path in page_text.pages(site)
    ]
    new = {path: key for path, key in keyed if not kept.has(_KIND, key)}
    pages = ((path, key, (site / path).read_bytes()) for path, key in new.items())
    reached = workers.reached(kept)
    make = partial(_made, reached, known)
    with closing(pool.mapped(make, pages, len(new), workers, _BATCH, _WORTH_A_POOL)) as making:
        for done, (path, key) in enumerate(keyed, 1):
            held = None if path in new else kept.get(_KIND, key, _Made)
            made = held or (
                next(making) if path in new else _made(kept, known, (path, key, (site / path).read_bytes()))
            )
            if path in new and reached is not kept:
                kept.put(_KIND, key, made)
            progress(done, len(keyed))
            if made.part:
                yield made.part


def _digest(page: Path) -> str:
    return hashlib.sha256(page.read_bytes()).hexdigest()


def _made(kept: Cache, known: SynonymGroups, page: tuple[str, str, bytes]) -> _Made:
    """What comes of a page, given with its key, in any process, on any machine."""
    path, key, html = page
    made = _Made(page_part(path, html, known))
    kept.put(_KIND, key, made)
    return made


def _described(pages: list[PageHead]) -> dict[str, object]:
    """Of each page the words of its title; of each block that repeats another page's, that page and block; the pages
    that may show what an article does, and those about the site itself.
    """
    return {
        "title_words": [page.title_words for page in pages],
        "quotes": repeats.found(pages),
        "curated": [number for number, page in enumerate(pages) if page.kind not in (Kind.ARTICLE, Kind.PAGE)],
        "own": [number for number, page in enumerate(pages) if page.kind is Kind.PAGE],
    }


def _titles(pages: list[PageHead]) -> list[list[object]]:
    """Of the pages to suggest: number, title, kind, address."""
    return [
        [number, page.title, page.kind, page.address] for number, page in enumerate(pages) if page.kind in _SUGGESTED
    ]
