"""The last check before anything is written: every link leads somewhere, no id stands twice, no address is gone."""

from __future__ import annotations

import html
import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote

from generator.dossier import illustrations
from generator.model import Dossier, Output, OwnLink, Packed, Problem, Seeds
from generator.pages import addresses, paths
from generator.text.likeness import meant

_LINK = re.compile(r"(?<!\\)\]\(<?(?P<target>[^)>\s]*)>?\)")
_ADDRESS = re.compile(r'<\w[^<>]*\shref="(?P<address>[^"]*)"')
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_OF_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))})
"""Windows takes a file of such a name, whatever its ending, for a device: the page could not be checked out there.
Source: Microsoft, “Naming Files, Paths, and Namespaces”.
"""
_LONGEST_ID = 200
"""File names have at most 255 bytes; names that contain the id, such as `ID.html.txt`, must fit."""
_REPORT = "this is a fault of the generator: please report it with the article"


def check(
    dossier: Dossier, outputs: Collection[Output], handwritten: Collection[str], own: Collection[OwnLink] = ()
) -> tuple[Problem, ...]:
    """Problems of the pages to be written; `handwritten` are files of docs/ that people wrote, `own` their links."""
    pages = {output.path: addresses.ids(output) for output in outputs}
    others = set(handwritten) - set(pages)
    astray = [*_astray_in_prose(dossier, pages, others), *_astray_of_people(own, pages, others)]
    problems = [*astray, *_doubles(outputs, pages), *addresses.vanished(dossier, pages, others)]
    return tuple(problems + ([] if astray else list(_astray(outputs, pages, others))))


def gone(dossier: Dossier, outputs: Collection[Output], handwritten: Collection[str]) -> tuple[Problem, ...]:
    """Problems of what is gone without an entry in `moved.yml`, if faults of that file may be due to it.

    They are when the file has entries for parts of a page that is gone itself.
    """
    pages = {output.path: addresses.ids(output) for output in outputs}
    named = {each.address for each in dossier.moved}
    unnamed = [
        each
        for each in addresses.vanished(dossier, pages, set(handwritten) - set(pages))
        if addresses.offered(each) not in named
    ]
    in_parts = {each.page for each in dossier.moved if each.id}
    return tuple(unnamed) if any(addresses.offered(each) in in_parts for each in unnamed) else ()


def packed(text: str) -> Packed:
    """A compressed page with all that this module checks, collected in the process that made the page."""
    body = addresses.without_front_matter(text)
    return Packed.of(text, addresses.each_id(body), tuple(_LINK.findall(body)), tuple(_ADDRESS.findall(body)))


def links_of_prose(seeds: Seeds, articles: Collection[str], handwritten: Collection[str]) -> tuple[Problem, ...]:
    """Links from prose to pages that do not exist, found without making pages, to report them beside other errors.

    Proposals with faults count as existing. Ids are checked when the pages are made.
    """
    proposals = {*seeds.unread, *(name for page in seeds.proposals for name in (page.id, *page.aliases))}
    actors = {name for actor in seeds.actors for name in (actor.id, *actor.aliases)}
    named = [(paths.proposal, proposals), (paths.actor, actors), (paths.article, articles)]
    there = {path(id) for path, ids in named for id in ids} | set(handwritten)
    proses = [(p.path, p.prose_line, p.prose, paths.proposal(p.id)) for p in seeds.proposals]
    proses.append((seeds.home.path, seeds.home.prose_line, seeds.home.prose, paths.HOME))
    return tuple(
        _leads_nowhere(path, line, target, page, there)
        for path, first, prose, page in proses
        for line, text in enumerate(illustrations.without(prose).splitlines(), first)
        for target in _LINK.findall(text)
        if _is_missing(target, page, there)
    )


def _is_missing(target: str, page: str, there: Collection[str]) -> bool:
    """Whether a link leads to the page of a proposal, an actor or an article that does not exist."""
    if _ABSOLUTE.match(target):
        return False
    address = unquote(target).partition("#")[0]
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), address)) if address else page
    folders = {posixpath.dirname(place("x")) for place in (paths.proposal, paths.actor, paths.article)}
    return posixpath.dirname(path) in folders and posixpath.basename(path) != "index.md" and path not in there


def unfit_names(dossier: Dossier) -> tuple[Problem, ...]:
    """Names that no page can have: that of an overview, one too long for file systems, or one reserved on Windows."""
    slug = "rename the file, or give it a “slug” in articles.yml"
    named = [(each.id, each.path, 0, slug) for each in dossier.articles]
    named += [(each.id, each.path, 0, "rename the file") for each in dossier.proposals]
    named += [(each.id, each.path, each.line, "give the actor another id") for each in dossier.actors]
    return tuple(
        Problem(path, line, f"its page cannot be named “{id}”", remedy)
        for id, path, line, remedy in named
        if id == paths.OVERVIEW or id in _OF_DEVICES or len(id) > _LONGEST_ID
    )


def _doubles(outputs: Collection[Output], pages: dict[str, Counter[str]]) -> Iterator[Problem]:
    for path, number in Counter(output.path for output in outputs).items():
        if number > 1:
            yield Problem(path, 0, "two pages have this path", "rename one of their sources")
    for path, ids in pages.items():
        for id, number in ids.items():
            if number > 1:
                yield Problem(path, 0, f"the id “{id}” stands {number} times", _REPORT)


def _astray(outputs: Iterable[Output], pages: dict[str, Counter[str]], others: set[str]) -> Iterator[Problem]:
    """Links in Markdown and in HTML that lead to no page, id or file."""
    served = {paths.served(path): path for path in pages}
    for output in outputs:
        targets, written = _links(output)
        for target in targets:
            if not _resolves(target, output.path, pages, others):
                yield Problem(output.path, 0, f"the link to “{target}” leads nowhere", _REPORT)
        for address in written:
            if not _is_served(html.unescape(address), output.path, served, pages, others):
                yield Problem(output.path, 0, f"the link to “{address}” leads nowhere", _REPORT)


def _links(output: Output) -> tuple[Iterable[str], Iterable[str]]:
    """The targets of a page's links in Markdown, and of those in HTML."""
    if isinstance(output.content, Packed):
        return output.content.targets, output.content.addresses
    body = addresses.body(output)
    return _LINK.findall(body), _ADDRESS.findall(body)


def _astray_in_prose(dossier: Dossier, pages: dict[str, Counter[str]], others: set[str]) -> Iterator[Problem]:
    proses = [(p.path, p.prose_line, p.prose, paths.proposal(p.id)) for p in dossier.proposals]
    proses.append((dossier.home.path, dossier.home.prose_line, dossier.home.prose, paths.HOME))
    for path, first, prose, page in proses:
        for line, text in enumerate(illustrations.without(prose).splitlines(), first):
            for target in _LINK.findall(text):
                if not _resolves(target, page, pages, others):
                    yield _leads_nowhere(path, line, target, page, (*pages, *others))


def _astray_of_people(own: Collection[OwnLink], pages: dict[str, Counter[str]], others: set[str]) -> Iterator[Problem]:
    for each in own:
        if not _resolves(each.target, each.page, pages, others):
            yield _leads_nowhere(each.path, each.line, each.target, each.page, (*pages, *others))


def _leads_nowhere(path: str, line: int, target: str, page: str, there: Iterable[str]) -> Problem:
    """The link of a text, shown on `page`, to none of the pages that are `there`."""
    folder = posixpath.dirname(page)
    address, sign, _ = unquote(target).partition("#")
    likely = _likely(address, sorted(posixpath.relpath(each, folder or ".") for each in there))
    question = f"did you mean “{likely}”? " if likely else ""
    example = posixpath.relpath(paths.actor("NAME"), folder or ".")
    ids = "; headings need an id {#ID} for #ID" if sign else ""
    remedy = f"{question}write it as seen from the page, such as {example}{ids}"
    return Problem(path, line, f"the link to “{target}” leads nowhere", remedy)


def _likely(address: str, there: Sequence[str]) -> str:
    """The page that a link to no page means: of that name in another folder, else of a name like it in this one."""
    if not address or address in there:
        return ""
    name, folder = posixpath.basename(address.rstrip("/")).removesuffix(".md"), posixpath.dirname(address)
    namesakes = (each for each in there if posixpath.basename(each) == f"{name}.md")
    return next(namesakes, "") or meant(address, (each for each in there if posixpath.dirname(each) == folder))


def _is_served(
    address: str, page: str, served: Mapping[str, str], pages: dict[str, Counter[str]], others: set[str]
) -> bool:
    """Whether an address, relative to a page of the built site, is that of an existing page and id."""
    if _ABSOLUTE.match(address):
        return True
    place, _, fragment = unquote(address).partition("#")
    whole = posixpath.normpath(posixpath.join("/", paths.served(page), place)).lstrip("/")
    target = page if not place else served.get(f"{whole}/" if whole else "", served.get(whole, ""))
    if not target:
        return whole in {paths.served(other).rstrip("/") for other in others}
    return not fragment or fragment in pages[target]


def _resolves(target: str, page: str, pages: dict[str, Counter[str]], others: set[str]) -> bool:
    if _ABSOLUTE.match(target):
        return True
    address, _, fragment = unquote(target).partition("#")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), address)) if address else page
    return path in others or (path in pages and (not fragment or fragment in pages[path]))
