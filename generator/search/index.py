"""Builds the search index for a built site of any builder, into `site/pagefind/`.

Folder and module have the names by which components made for Pagefind find a search; the search itself is ours
(browser/). All files are gzipped. They lie in a folder named by a digest of them, so that a browser never mixes old and
new ones from its cache. `search.json.gz` names that folder; it is all that a search reads before it knows the query:
where each file begins and, for each page, the number of words in its title and the passages that it repeats
(`repeats`: for each block that repeats a block of another page, that page and block). In the folder are

f0, f1, … b0, b1, …   the words, by their beginnings and by their ends (`lexicon`)
p0, p1, …             which pages hold a term, and in which forms (`postings`)
c0, c1, …  day        what results are filtered by (`facets`)
k0, k1, …             which words German knows (`dictionary`)
titles  related       titles to suggest; what stands for common words that the site lacks (`thesaurus`)
asked                 questions of readers, if editors wrote some down, and the passages that answer them (`questions`)
t0, t1, …             a page's text, for the passage that is shown of it (`page_part`)
"""

from __future__ import annotations

import gzip
import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count
from pathlib import Path
from types import MappingProxyType

from generator.model import Actor, Problem, SearchTerms, Severity, Synonyms
from generator.search import (
    dictionary,
    facets,
    lexicon,
    page_group,
    page_text,
    postings,
    questions,
    repeats,
    scripts,
    thesaurus,
)
from generator.search.page_group import Keyed, PageGroup
from generator.search.page_part import PageHead, PagePart, as_json, packed, page_part
from generator.search.page_text import Kind
from generator.search.postings import PostingLists
from generator.search.synonyms import SynonymGroups, groups
from generator.site import swap
from generator.text import derivation, transliterate
from generator.work import cache, pool
from generator.work.cache import Cache
from generator.work.pool import Batches
from generator.work.tools import PLAIN, Tools
from generator.work.watch import Progress

FOLDER, ABOUT = "pagefind", "search.json.gz"
_BATCHES = Batches(size=32, worth=200)
"""Of pages."""
_KIND, _GROUP = "search", "search-group"
_CODE = ("search", "text", "model")
"""Code that decides on the index part of a page."""
_SUGGESTED = (Kind.PROPOSAL, Kind.ACTOR, Kind.EVENT)
"""Kinds of pages whose titles are suggested; articles are too many for every search to read their titles."""
_OPERATORS = ("author", "source", "actor", "first_day", "last_day")
_NOT_TOLD: Mapping[str, str] = MappingProxyType({})
_NEUTRAL_WORDS: Mapping[str, str] = {**{name: name for name in (*_OPERATORS, "highlight")}, "either": "OR"}
"""Words for operators of a site without a known language."""


@dataclass
class _Site:
    """The data of all pages so far, without their texts, which are written at once to save memory."""

    words: lexicon.Lexicon = field(default_factory=lexicon.Lexicon)
    postings: PostingLists = field(default_factory=PostingLists)
    pages: list[PageHead] = field(default_factory=list)

    def add(self, group: PageGroup) -> int:
        """The number of the first of these pages."""
        number = len(self.pages)
        self.words.add(group.words, group.verbs)
        self.postings.add(number, group.postings)
        self.pages += group.heads
        return number


class _Files:
    """Writes the files of an index, and computes a digest of their names and contents."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.digest = folder, hashlib.sha256()
        folder.mkdir(parents=True)

    def write(self, name: str, content: bytes) -> None:
        """Write a file."""
        with open(self._path(name), "wb") as file:  # noqa: PTH123 - of many thousand files
            file.write(content)
        self._note(name, hashlib.sha256(content).hexdigest())

    def take(self, name: str, digest: str, kept: Cache) -> bool:
        """Take a file from the cache, as a hard link if possible; False if it is not there."""
        if there := kept.put_file(digest, self._path(name)):
            self._note(name, digest)
        return there

    def text(self, number: int) -> bytes:
        """The text of a page that was written before, as `page_part` has it."""
        return gzip.decompress(Path(self._path(f"t{number}")).read_bytes())

    def _path(self, name: str) -> str:
        return f"{self.folder}/{name}.gz"

    def _note(self, name: str, digest: str) -> None:
        self.digest.update(f"{name} {digest}\n".encode())


def index(
    site: Path,
    terms: SearchTerms,
    words: Mapping[str, str] = _NEUTRAL_WORDS,
    tools: Tools = PLAIN,
    digests: Mapping[str, str] = _NOT_TOLD,
) -> tuple[Problem, ...]:
    """Index a site; `words` are those of its language for operators and addresses, by neutral names.

    Parts of pages are taken from the cache if it has them; a page whose SHA-256 stands in `digests` is not read
    for that. Synonyms that no page needs are problems. The old index stays until the new one is complete.
    """
    equals = [entry for entry in terms.synonyms if entry.find == entry.means]
    one_way = [entry for entry in terms.synonyms if entry.find != entry.means]
    names = [_names(actor) for actor in terms.actors]
    known = groups([*names, *(entry.means for entry in equals)], [(entry.find, entry.means) for entry in one_way])
    swap.clear(site.parent, f"{swap.INDEX}*")
    with (
        tools.watch.stage("search") as progress,
        tempfile.TemporaryDirectory(prefix=swap.INDEX, dir=site.parent) as folder,
    ):
        pages = _Pages(site, known, tools, digests)
        found = _build(pages, terms, words, Path(folder) / FOLDER, progress)
        swap.put(Path(folder) / FOLDER, site / FOLDER)
    held = found.words.pages
    unused = (_unused(entry) for entry in terms.synonyms if not any(held[key] for key in known.keys(entry.means)))
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
    """A problem: terms of a one-way entry that already stand in a list of equals, which then has no effect."""
    terms = [term for term in entry.find if known.equals(term)]
    message = f"finds its own list of equals only: {', '.join(terms)}"
    remedy = "take it out of one of the two entries"
    return Problem(entry.path, entry.line, message, remedy, Severity.WARNING) if terms else None


def _build(pages: _Pages, terms: SearchTerms, words: Mapping[str, str], target: Path, progress: Progress) -> _Site:
    """Write a whole index into `target`; returns its data."""
    staged = _Files(target / "new")
    found = _joined(pages, staged, progress)
    repeated = repeats.found(found.pages)
    answers = questions.answers(terms.questions, found.pages, repeated, staged.text)
    files, starts = _of_all_pages(found, pages.known)
    if answers:
        files |= {"asked": as_json(questions.asked(answers, pages.known))}
    for name, content in sorted(files.items()):
        staged.write(name, packed(content))
    version = staged.digest.hexdigest()[:10]
    staged.folder.rename(target / version)
    about = {
        "version": version,
        "pages": len(found.pages),
        **_described(found.pages),
        "quotes": repeated,
        "asked": bool(answers),
        **starts,
        "words": {name: words[name] for name in _NEUTRAL_WORDS},
        "cyrillic": transliterate.LETTERS,
        "families": derivation.FAMILIES,
    }
    for name, script in scripts.published().items():
        (target / name).write_text(script, encoding="utf-8", newline="\n")
    (target / ABOUT).write_bytes(packed(as_json(about)))
    return found


def _of_all_pages(found: _Site, known: SynonymGroups) -> tuple[dict[str, bytes], dict[str, object]]:
    """The files that are made of all pages together, by name, and what a search knows of them before it reads any."""
    lines = lexicon.lines(found.words, known)
    word_files, word_starts = lexicon.files(lines)
    posting_files, posting_starts = postings.files(found.postings, lexicon.by_stem(lines))
    facet_files, facet_names = facets.files((page.date, page.filters) for page in found.pages)
    files = {**word_files, **posting_files, **facet_files}
    files |= {f"k{number}": part for number, part in enumerate(dictionary.parts())}
    files |= {"titles": as_json(_titles(found.pages)), "related": as_json(thesaurus.related(found.words.pages))}
    return files, {**word_starts, "p": posting_starts, "facets": facet_names}


def _joined(pages: _Pages, staged: _Files, progress: Progress) -> _Site:
    """Join the parts of all pages, and write their texts."""
    found = _Site()
    for group, new in _groups(pages, progress):
        for number, page, text in zip(count(found.add(group)), group.pages, group.texts, strict=False):
            if not staged.take(f"t{number}", text, pages.kept):
                staged.write(f"t{number}", new.get(text) or _text_again(pages, page.path, text))
    return found


@dataclass(frozen=True)
class _Pages:
    """The pages of a site, and everything that their parts depend on."""

    site: Path
    known: SynonymGroups
    tools: Tools
    digests: Mapping[str, str]
    """SHA-256 of pages, where known."""

    @property
    def kept(self) -> Cache:
        """The cache."""
        return self.tools.cache

    def read(self, path: str) -> bytes:
        """The bytes of a page."""
        return (self.site / path).read_bytes()

    def digest(self, path: str) -> str:
        """The SHA-256 of the bytes of a page."""
        return self.digests.get(path) or hashlib.sha256(self.read(path)).hexdigest()


@dataclass(frozen=True)
class _Made:
    """The result for a page: its part, or None if the search shall not find it."""

    part: PagePart | None
    """The part, without its text if the cache holds that as a file, to which the site has a hard link."""
    text: str = ""
    """The SHA-256 of its text."""


def _groups(pages: _Pages, progress: Progress) -> Iterator[tuple[PageGroup, dict[str, bytes]]]:
    """The parts of all pages, in order and in groups, each from the cache or made now.

    With each group come those of its texts, by digest, that the cache does not hold.
    """
    kept, workers = pages.kept, pages.tools.workers
    reached = workers.reached(kept)
    shared = cache.key(cache.code(*_CODE), pages.known) if kept.folder else ""
    keyed = [Keyed(path, cache.key(shared, path, pages.digest(path))) for path in page_text.pages(pages.site)]
    new = {page for page in keyed if not kept.has(_KIND, page.key)}
    sent = ((page, pages.read(page.path)) for page in keyed if page in new)
    make, done = partial(_made, reached, pages.known), 0
    with closing(pool.mapped(make, sent, len(new), workers, _BATCHES)) as making:
        for group in page_group.cut(keyed):
            made: dict[Keyed, _Made] = {}
            for page in filter(new.__contains__, group):
                made[page] = next(making) if reached is kept else _kept(kept, page, next(making))
                progress(done + len(made), len(keyed))
            yield _group(pages, cache.key(shared, group[0].path), group, made)
            progress(done := done + len(group), len(keyed))


def _group(
    pages: _Pages, place: str, keyed: list[Keyed], made: Mapping[Keyed, _Made]
) -> tuple[PageGroup, dict[str, bytes]]:
    """A group of pages, of which some parts were just made, and the texts that the cache does not hold.

    A group is kept under its first page (`place`), so that the cache holds it once, however often its pages change.
    """
    if (held := pages.kept.get(_GROUP, place, PageGroup)) and _is_same(held, pages, keyed, made):
        return held, {}
    found = [(page, _part(pages, page, made)) for page in keyed]
    parts = [(page, each.part, each.text) for page, each in found if each.part]
    group = page_group.merged(parts)
    pages.kept.put(_GROUP, place, group)
    return group, {text: part.text for _, part, text in parts if part.text}


def _is_same(held: PageGroup, pages: _Pages, keyed: list[Keyed], made: Mapping[Keyed, _Made]) -> bool:
    """Whether a group was made of these pages, apart from pages that the search does not find, such as lists."""
    own = frozenset(held.pages)
    others = (page for page in keyed if page not in own)
    return own <= set(keyed) and not any(_part(pages, page, made).part for page in others)


def _part(pages: _Pages, page: Keyed, made: Mapping[Keyed, _Made]) -> _Made:
    """The result for a page, from this run or the cache."""
    found = made.get(page) or pages.kept.get(_KIND, page.key, _Made)
    return found or _made(pages.kept, pages.known, (page, pages.read(page.path)))


def _made(kept: Cache, known: SynonymGroups, read: tuple[Keyed, bytes]) -> _Made:
    """Make the part of a page from its bytes, in any process, on any machine."""
    page, html = read
    part = page_part(page.path, html, known)
    return _kept(kept, page, _Made(part, hashlib.sha256(part.text).hexdigest() if part else ""))


def _kept(kept: Cache, page: Keyed, made: _Made) -> _Made:
    """Keep the result for a page in the cache; returns what has to stay in memory."""
    if made.part and kept.folder:
        kept.keep_content(made.text, made.part.text)
        made = replace(made, part=replace(made.part, text=b""))
    kept.put(_KIND, page.key, made)
    return made


def _text_again(pages: _Pages, path: str, digest: str) -> bytes:
    """Make the text of a page again, and keep it, if the cache has lost it or somebody changed it in the site."""
    part = page_part(path, pages.read(path), pages.known)
    text = part.text if part else b""
    pages.kept.keep_content(digest, text)
    return text


def _described(pages: list[PageHead]) -> dict[str, object]:
    """What a search knows about pages before it reads any.

    For each page the number of words in its title; the pages that may repeat passages of articles; and the pages about
    the site itself.
    """
    return {
        "title_words": [page.title_words for page in pages],
        "curated": [number for number, page in enumerate(pages) if page.kind not in (Kind.ARTICLE, Kind.PAGE)],
        "own": [number for number, page in enumerate(pages) if page.kind is Kind.PAGE],
    }


def _titles(pages: list[PageHead]) -> list[list[object]]:
    """Number, title, kind and address of the pages to suggest."""
    return [
        [number, page.title, page.kind, page.address] for number, page in enumerate(pages) if page.kind in _SUGGESTED
    ]
