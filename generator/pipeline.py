"""The pipeline at a glance: seeds → read → clean → resolve → validate → link → render → check → write → docs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import chain, compress
from pathlib import Path
from types import MappingProxyType

from generator.dossier import link, origins, resolve, validate
from generator.dossier.link import Names
from generator.intake import clean, conserve, decisions, doubts
from generator.model import (
    Addition,
    Article,
    Dossier,
    Linked,
    Mention,
    Output,
    Packed,
    Piece,
    Problem,
    RawArticle,
    Seeds,
    Severity,
)
from generator.pages import addresses, article_page, check, excerpts, paths, render
from generator.pages.wording import languages
from generator.pages.wording.catalogue import Wording
from generator.search import index
from generator.seeds import read
from generator.site import part, people, policy, reuse, settings, write, zensical
from generator.site.part import Shard
from generator.text import lookalikes
from generator.work import cache, pool
from generator.work.cache import Cache, Table
from generator.work.pool import Batches
from generator.work.tools import Tools

_NOT_TOLD: Mapping[str, str] = MappingProxyType({})
_BATCHES = Batches(size=8, worth=50)
"""Of articles."""
_INTAKE, _MARKDOWN, _ALIKE, _NAMED = "intake", "markdown", "alike", "named"
_LAST_DOCS = "docs"
"""The folder of the last docs/ in the cache."""
_TAKES_IN = ("seeds", "intake", "text", "model", "pipeline", "dossier")
_COMPARES = ("dossier", "text", "model")
_MAKES_PAGES = ("pages", "dossier", "text", "model")
"""Folders and modules whose code decides the result of intake, whether articles are alike, and an article's page."""


@dataclass(frozen=True)
class Taken:
    """The result of intake for one file: the article, unless it is refused, and what is wrong with it."""

    article: Article | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Means(Tools):
    """What a run works with, and what it may publish."""

    excerpts: bool = False
    """Whether only quotations of articles may be published, whatever the seeds say."""
    shard: Shard = part.WHOLE
    """The part of the pages that is made. Pages of other articles stay empty, and links are not checked."""
    taken_in: tuple[Cache, ...] = ()
    """Further caches, with articles that other machines took in."""
    taken: dict[str, Taken] | None = None
    """Results of intake from the last run of this process, by key; None if the process runs once.

    Unchanged articles are then the same objects as before, which makes comparing and looking them up fast.
    """


ALONE = Means()
"""No cache, and processes of this machine."""


@dataclass(frozen=True)
class _Received:
    """A file with all that its intake depends on: name, place for messages, bytes, and what editors add."""

    name: str
    place: str
    data: bytes
    addition: Addition | None


def pages(seeds: Path, docs: Path, dry: bool = False, means: Means = ALONE) -> tuple[Problem, ...]:
    """Turn seeds into the pages of docs; on any error, or when `dry`, nothing is written."""
    if not dry:
        write.resume(docs)
    outputs, problems = make(seeds, docs, means)
    if dry:
        problems += write.unfit(docs) + write.forged(docs) + write.strays(docs, outputs)
    elif not has_errors(problems):
        problems += write.write(docs, outputs, reuse.spare(means.cache, _LAST_DOCS))
    return tuple(sorted(problems))


def make(seeds_folder: Path, docs: Path, means: Means = ALONE) -> tuple[tuple[Output, ...], tuple[Problem, ...]]:
    """The pages made from the seeds, and all problems; with errors in the seeds there are no pages."""
    seeds, problems = read.seeds(seeds_folder)
    articles, found = take_in(seeds, means)
    problems += found
    dossier, found = resolve.resolve(seeds, articles)
    problems += found + validate.validate(dossier) + check.unfit_names(dossier)
    wording, found = languages.choose(seeds.home)
    problems += found + settings.faults(docs, seeds.home)
    names = {name for article in dossier.articles for name in (article.id, *article.aliases)}
    if has_errors(problems):
        return (), problems + check.links_of_prose(seeds, names, write.handwritten(docs))
    originals = {article.id: seeds_folder / "articles" / article.name for article in dossier.articles}
    every = means.excerpts or seeds.home.excerpts
    dossier, linked = excerpts.excerpted(dossier, _linked(dossier, means.cache), every, wording.address.left_out)
    outputs = tuple(render.render(dossier, linked, originals, wording, partial(_article_pages, means)))
    if means.shard != part.WHOLE:
        return addresses.lead_on(dossier, outputs, wording), problems
    by_people = write.handwritten(docs, outputs)
    # Until an overview has something to show, MkDocs gets the navigation without it.
    generated = paths.OVERVIEWS.union(output.path for output in outputs)
    problems += people.problems(docs, by_people) + settings.navigation(docs, generated, by_people)
    if astray := tuple(addresses.faults(dossier, outputs, by_people)):
        problems += astray + check.gone(dossier, outputs, by_people)
        return outputs, problems + check.links_of_prose(seeds, names, by_people)
    outputs = addresses.lead_on(dossier, outputs, wording)
    return outputs, problems + check.check(dossier, outputs, by_people, people.links(docs, by_people))


def part_of_intake(seeds_folder: Path, means: Means) -> tuple[Problem, ...]:
    """Take in the articles of a shard, and keep the results in the cache."""
    seeds, problems = read.seeds(seeds_folder)
    own = tuple(path for path in seeds.articles if means.shard.holds(f"articles/{path.name}"))
    return problems + take_in(replace(seeds, articles=own), means)[1]


def part_of_pages(seeds: Path, docs: Path, into: Path, means: Means) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Make the pages of a shard in the folder `into`, together with what people wrote in docs; returns their names."""
    outputs, problems = make(seeds, docs, means)
    if has_errors(problems):
        return frozenset(), problems
    problems += write.write(into, outputs)
    for name in write.handwritten(docs, outputs):
        write.put(docs / name, into / name)
    pages = (path.relative_to(into).as_posix() for path in into.rglob("*.md"))
    return frozenset(filter(means.shard.holds, pages)), problems


def index_site(seeds: Path, site: Path, means: Means = ALONE) -> tuple[Problem, ...]:
    """Write its policy into each page of a built site, and add the search index."""
    if not site.is_dir():
        return (Problem(site.as_posix(), 0, "no built site here", "build it first, or name it with --site"),)
    zensical.mend(site)
    policy.apply(site)
    return add_search(seeds, site, means)


def add_search(
    seeds: Path, site: Path, means: Means = ALONE, digests: Mapping[str, str] = _NOT_TOLD
) -> tuple[Problem, ...]:
    """Add the search index to a site whose pages have their policies; `digests` are the SHA-256 of pages, if known."""
    terms, problems = read.search_terms(seeds)
    if has_errors(problems):
        return problems
    words = asdict(languages.choose(read.home(seeds)[0])[0].search.words)
    # Warnings of what is read were given when the pages were made.
    return index.index(site, terms, words, means, digests)


def intake(path: Path, addition: Addition | None = None) -> tuple[Article | None, tuple[Problem, ...]]:
    """Read one article, clean it, apply what its editor decided, and prove that nothing is lost; in any process."""
    raw, problems = read.article(path)
    return cleaned(raw, addition) if raw else (None, problems)


def cleaned(raw: RawArticle, addition: Addition | None = None) -> tuple[Article | None, tuple[Problem, ...]]:
    """Clean one article, apply what its editor decided, and prove that nothing is lost."""
    article, problems = clean.clean(raw, take=bool(addition and addition.take))
    if article is None:
        return None, problems
    decided, found = decisions.decide(doubts.doubted(article), addition)
    mixed = tuple(lookalikes.warnings(raw.path, raw.text, _shown(decided)))
    return decided, problems + found + conserve.whole(decided) + doubts.warnings(decided) + mixed


def _shown(article: Article) -> Iterator[str]:
    """What readers see of an article: its text, who wrote it, and its source."""
    yield from (block.text for block in article.blocks)
    yield from (fact.value for fact in (*article.authors, article.source) if fact)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether any problem forbids writing."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def is_complete(problems: Iterable[Problem]) -> bool:
    """Whether every article was taken in, without any error."""
    return not any(problem.severity in (Severity.ERROR, Severity.REFUSED) for problem in problems)


def additions(seeds: Seeds) -> dict[str, Addition]:
    """What editors add, by file name."""
    return {resolve.composed(addition.name): addition for addition in seeds.additions}


def added(path: Path, seeds: dict[str, Addition]) -> Addition | None:
    """What an editor adds to the article of this file."""
    return seeds.get(resolve.composed(path.name))


def take_in(seeds: Seeds, means: Means = ALONE) -> tuple[list[Article], tuple[Problem, ...]]:
    """The articles of a folder of seeds, cleaned, and what is wrong with them."""
    known = additions(seeds)
    paired = [(path, added(path, known)) for path in seeds.articles]
    wanted = [(path, addition) for path, addition in paired if not (addition and addition.skip)]
    found: dict[int, Taken] = {}
    for place, each in enumerate(wanted):
        if held := _taken_before(each, means):
            found[place] = held
    missing = [place for place in range(len(wanted)) if place not in found]
    kept = means.workers.reached(means.cache)
    received = (_received(*wanted[place]) for place in missing)
    results = pool.mapped(partial(_taken, kept), received, len(missing), means.workers, _BATCHES)
    with means.watch.stage("articles read", len(found)) as watched:
        for done, (place, (key, taken)) in enumerate(zip(missing, results, strict=True), len(found) + 1):
            found[place] = _kept(key, cache.decoded(taken, Taken), means)
            if kept is not means.cache:
                means.cache.put_encoded(_INTAKE, key, taken)
            watched(done, len(wanted))
    taken_in = [found[place] for place in range(len(wanted))]
    articles = [taken.article for taken in taken_in if taken.article]
    return articles, tuple(problem for taken in taken_in for problem in taken.problems)


def _taken_before(file: tuple[Path, Addition | None], means: Means) -> Taken | None:
    caches = (means.cache, *means.taken_in)
    if means.taken is None and not any(each.folder for each in caches):
        return None
    key = _key(_received(*file))
    found = chain([(means.taken or {}).get(key)], (each.get(_INTAKE, key, Taken) for each in caches))
    held = next(filter(None, found), None)
    return _kept(key, held, means) if held else None


def _kept(key: str, taken: Taken, means: Means) -> Taken:
    if means.taken is not None:
        means.taken[key] = taken
    return taken


def _received(path: Path, addition: Addition | None) -> _Received:
    return _Received(path.name, read.shown(path), read.data(path), addition)


def _taken(kept: Cache, received: _Received) -> tuple[str, bytes]:
    """Take in one file, in any process; returns the key of exactly these bytes, and the encoded result.

    The file may have changed since it was listed, so the key is computed here.
    """
    raw, problems = read.received(received.name, received.place, received.data)
    article, problems = cleaned(raw, received.addition) if raw else (None, problems)
    key, taken = _key(received), cache.encoded(Taken(_held(article) if article else None, problems))
    kept.put_encoded(_INTAKE, key, taken)
    return key, taken


def _held(article: Article) -> Article:
    """The article as it is kept: without its whole text, which the blocks hold, but with what others compare."""
    return replace(
        article,
        visible="",
        sample=origins.sample(article),
        digest=origins.digest(article),
        fingerprint=resolve.fingerprint(article),
    )


def _linked(dossier: Dossier, kept: Cache) -> tuple[Linked, ...]:
    """The articles, linked.

    Kept are which articles are alike, and what names those hold that nothing cites, since each run asks this of the
    same ones again.
    """
    code = cache.code(*_COMPARES) if kept.folder else ""
    actors = {actor.id: actor for actor in dossier.actors}
    spelt = [(actor.id, actor.name, actor.kind, actor.spellings) for actor in dossier.actors]
    alike = Table(kept, _ALIKE, cache.key(code), dict[str, bool])
    named = Table(kept, _NAMED, cache.key(code, spelt), dict[str, tuple[tuple[str, Piece], ...]])

    def is_alike(one: Article, other: Article) -> bool:
        return alike.result(f"{one.digest} {other.digest}", lambda: origins.is_alike(one, other))

    def mentions(article: Article, known: Names, cited: tuple[Piece, ...]) -> tuple[Mention, ...]:
        if cited:
            return link.mentions(article, known, cited)
        found = named.result(article.digest, lambda: _places(link.mentions(article, known, ())))
        return tuple(Mention(actors[id], piece) for id, piece in found)

    linked = link.link(dossier, is_alike, mentions)
    alike.keep()
    named.keep()
    return linked


def _places(mentions: Iterable[Mention]) -> tuple[tuple[str, Piece], ...]:
    return tuple((each.actor.id, each.piece) for each in mentions)


def _key(received: _Received) -> str:
    return cache.key(cache.code(*_TAKES_IN), received.name, received.place, received.data, received.addition)


def _article_pages(means: Means, every: list[Linked], wording: Wording) -> Iterator[Output]:
    """The page of each article, in order."""
    contents = _contents(means, every, wording)
    with means.watch.stage("article pages") as watched:
        for done, (each, content) in enumerate(zip(every, contents, strict=True), 1):
            yield Output(paths.article(each.article.id), content)
            watched(done, len(every))


def _contents(means: Means, every: list[Linked], wording: Wording) -> Iterator[str | Packed]:
    """The content of each article's page, in order; "" for pages of other shards."""
    own = [means.shard.holds(paths.article(each.article.id)) for each in every]
    contents = _own_contents(means, list(compress(every, own)), wording)
    yield from (next(contents) if is_own else "" for is_own in own)


def _own_contents(means: Means, own: list[Linked], wording: Wording) -> Iterator[Packed]:
    """The content of each page, from the cache or made now in any process."""
    code = cache.code(*_MAKES_PAGES) if means.cache.folder else ""
    keys = [cache.key(code, each, wording.language) if code else "" for each in own]
    new = [not means.cache.has(_MARKDOWN, key) for key in keys]
    missing = ((key, each) for key, each, is_new in zip(keys, own, new, strict=True) if is_new)
    kept = means.workers.reached(means.cache)
    made = pool.mapped(partial(_page, kept, wording), missing, sum(new), means.workers, _BATCHES)
    for key, each, is_new in zip(keys, own, new, strict=True):
        if not is_new:
            yield means.cache.get(_MARKDOWN, key, Packed) or _page(means.cache, wording, (key, each))
            continue
        content = next(made)
        if kept is not means.cache:
            means.cache.put(_MARKDOWN, key, content)
        yield content


def _page(kept: Cache, wording: Wording, keyed: tuple[str, Linked]) -> Packed:
    key, linked = keyed
    content = check.packed(str(article_page.article_page(linked, wording).content))
    kept.put(_MARKDOWN, key, content)
    return content
