"""Addresses once published stay: what a page promises, what is gone, and what stands in its place.

A page promises its address and the ids that other sites link to: positions, paragraphs, headings, captions, passages.
If the ledger holds one that the pages do not have, that is an error, unless `moved.yml` says where it leads now or why
it is gone. Then a page, or a line on the page, says so to readers who arrive there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

import frontmatter
import htpy as h

from generator.dossier import anchors
from generator.model import Dossier, Linked, Moved, Output, Packed, Piece, Problem, Published
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.html import html_block
from generator.pages.markdown import Markdown
from generator.pages.pagedata import PageData, page_data
from generator.pages.wording.catalogue import Wording
from generator.text.likeness import did_you_mean, meant

_ID = re.compile(r'(?:(?<!\\)\{:? ?#|<\w[^<>]*\sid=")([\w-]+)')
_PROMISED = re.compile(r"(?:beleg|abschnitt|zitat)-[\w-]+|[pb]\d+")
"""Ids of positions, headings, passages, paragraphs and captions; other ids only serve the layout."""
_PROMISING = ("artikel/", "vorschlaege/")
_HOME = "./"
_NAMED = re.compile(r"(?P<folder>vorschlaege|akteure|artikel)/(?P<id>[\w-]+)/")
_KINDS = {"vorschlaege": "the proposal", "akteure": "the actor", "artikel": "the article"}
_WHERE = "say in seeds/moved.yml where it leads now, or why it is gone:"
_ENTRY = "- address: "


def body(output: Output) -> str:
    """The Markdown of a page without its front matter; "" for a file of data."""
    text = output.text if output.path.endswith(".md") else None
    return without_front_matter(text) if text is not None else ""


def without_front_matter(text: str) -> str:
    """The Markdown of a page, without its front matter."""
    return text.partition("\n---\n")[2] if text.startswith("---\n") else text


def ids(output: Output) -> Counter[str]:
    """The ids on a page, with how often each occurs."""
    return Counter(output.content.ids) if isinstance(output.content, Packed) else _ids(body(output))


def each_id(body: str) -> tuple[str, ...]:
    """The ids in Markdown, in order, each as often as it occurs."""
    return tuple(_ID.findall(body))


@lru_cache(maxsize=512)  # needed several times, and for most pages again after an edit elsewhere
def _ids(body: str) -> Counter[str]:
    return Counter(each_id(body))


def address(path: str) -> str:
    """The address of a page of docs/, relative to the root of the site."""
    return paths.served(path) or _HOME


def promised(path: str, found: Iterable[str]) -> tuple[str, ...]:
    """The ids on the page at a path that have to stay."""
    return tuple(id for id in found if _PROMISED.fullmatch(id)) if path.startswith(_PROMISING) else ()


def former(dossier: Dossier, linked: Iterable[Linked]) -> Mapping[str, tuple[Piece, ...]]:
    """The published passages that nothing cites any more, by the id of their article."""
    pages = {page.address: page for page in dossier.published}
    whole = [each for each in linked if not each.article.quotations_only]
    return {each.article.id: found for each in whole if (found := tuple(dict.fromkeys(_all_former(pages, each))))}


def _all_former(pages: Mapping[str, Published], linked: Linked) -> Iterator[Piece]:
    """Those of one article, from its present page and from pages under earlier names."""
    for id in (linked.article.id, *linked.article.aliases):
        place = address(paths.article(id))
        yield from _former(pages[place], linked) if place in pages else ()


def _former(page: Published, linked: Linked) -> Iterator[Piece]:
    cited = frozenset(linked.pieces)
    for id in page.ids:
        piece = anchors.passage(id, linked.ids, linked.article)
        if piece and piece not in cited:
            yield piece


def faults(dossier: Dossier, outputs: Sequence[Output], handwritten: Collection[str]) -> Iterator[Problem]:
    """Faults of `moved.yml`: an address that is not gone, or one that leads nowhere."""
    pages = {address(output.path): output for output in outputs}
    there = {*pages, *map(address, handwritten)}
    gone = {each.address for each in dossier.moved}
    for each in dossier.moved:
        if _stands(each.address, pages, there):
            message = f"“{each.address}” is said to be gone, and is there"
            yield Problem(each.path, each.line, message, "remove the entry")
        if each.id and each.page not in there | gone:
            message = f"there is no page “{each.page}”, whose “#{each.id}” is said to be gone"
            yield Problem(each.path, each.line, message, f"add an entry for the page; {did_you_mean(each.page, there)}")
        if each.to and not _stands(each.to, pages, there):
            known = sorted(there | _places(each.to, pages))
            yield Problem(each.path, each.line, f"“{each.to}” leads nowhere", did_you_mean(each.to, known))


def _stands(place: str, pages: Mapping[str, Output], there: Collection[str]) -> bool:
    page, _, id = place.partition("#")
    return page in there and (not id or (page in pages and id in ids(pages[page])))


def _places(place: str, pages: Mapping[str, Output]) -> set[str]:
    """Every promised id on the page of an address, as an address."""
    page, _, id = place.partition("#")
    found = promised(pages[page].path, ids(pages[page])) if id and page in pages else ()
    return {f"{page}#{each}" for each in found}


def lead_on(dossier: Dossier, outputs: Sequence[Output], wording: Wording) -> tuple[Output, ...]:
    """The outputs, with a page at each address that is gone, and a line for each id that a page has lost."""
    pages = {address(output.path): output for output in outputs}
    new = [_instead(each, pages, wording) for each in dossier.moved if not each.id and each.page not in pages]
    pages |= {address(output.path): output for output in new}
    lines = _lines(dossier, pages, wording)
    return tuple(
        _with_lines(output, lines[place]) if (place := address(output.path)) in lines else output
        for output in (*outputs, *new)
    )


def _instead(moved: Moved, pages: Mapping[str, Output], wording: Wording) -> Output:
    """The page at an address that is gone."""
    path = _path(moved.page)
    texts = wording.address
    if not moved.to:
        said = md.paragraph(md.text(texts.page_removed_why.format(reason=moved.reason)))
        return stand_in(path, texts.page_removed, md.blocks([said, *_onward(path, pages, wording)]), {"gone": True})
    target, _, fragment = moved.to.partition("#")
    title = _title(pages[target]) if target in pages else moved.to
    link = md.link(md.text(texts.page_moved.format(title=title)), paths.relative(path, _path(target), fragment))
    return stand_in(path, title, md.paragraph(link), {"moved": paths.url(path, _path(target), fragment)})


def _onward(path: str, pages: Mapping[str, Output], wording: Wording) -> Iterator[Markdown]:
    """A link to the list in which the page would stand."""
    overview = f"{path.partition('/')[0]}/"
    if overview in pages:
        label = md.text(wording.address.to_overview.format(title=_title(pages[overview])))
        yield md.paragraph(md.link(label, paths.relative(path, pages[overview].path)), css="ui")


def stand_in(path: str, title: str, said: Markdown, meta: Mapping[str, object]) -> Output:
    """The page in place of another: what it says and, in its front matter, where it leads (`moved`) or that it is
    `gone`."""
    parts = [md.heading(1, md.text(title), anchors.TITLE), said, page_data(PageData("overview"))]
    return Output(path, md.page({"title": title, **meta, "hide": ["toc"]}, md.blocks(parts)))


def _path(place: str) -> str:
    """The page of docs/ at an address."""
    if place == _HOME:
        return paths.HOME
    return f"{place.removesuffix('/')}.md" if place.endswith("/") else place


def _title(output: Output) -> str:
    content = output.text or ""
    return str(frontmatter.loads(content).get("title", output.path))


def _lines(dossier: Dossier, pages: Mapping[str, Output], wording: Wording) -> dict[str, list[h.Element]]:
    """For each page, the lines for ids that it has lost."""
    lines: defaultdict[str, list[h.Element]] = defaultdict(list)
    for each in dossier.moved:
        if each.id and each.page in pages:
            lines[each.page].append(_line(each.page, each.id, each.to, each.reason, wording))
    said = {each.address for each in dossier.moved}
    leads = _leads(dossier)
    for page in dossier.published:
        target = leads.get(page.address, "")
        if page.address in pages and target in pages:
            there = ids(pages[target])
            kept = [id for id in page.each_id() if id in there and f"{page.address}#{id}" not in said]
            lines[page.address] += [_line(page.address, id, f"{target}#{id}", "", wording) for id in kept]
    return {page: found for page, found in lines.items() if found}


def _leads(dossier: Dossier) -> dict[str, str]:
    """The new address of each page that is gone, by the old one."""
    named = [
        *((each.aliases, each.id, paths.proposal) for each in dossier.proposals),
        *((each.aliases, each.id, paths.actor) for each in dossier.actors),
        *((each.aliases, each.id, paths.article) for each in dossier.articles),
    ]
    by_alias = {address(path(alias)): address(path(id)) for aliases, id, path in named for alias in aliases}
    return by_alias | {each.page: each.to.partition("#")[0] for each in dossier.moved if each.to and not each.id}


def _line(page: str, id: str, to: str, reason: str, wording: Wording) -> h.Element:
    if not to:
        return h.li(id=id)[wording.address.passage_removed.format(reason=reason)]
    target, _, fragment = to.partition("#")
    return h.li(id=id)[h.a(href=paths.url(_path(page), _path(target), fragment))[wording.address.passage_moved]]


def _with_lines(output: Output, lines: Sequence[h.Element]) -> Output:
    """The page with lines that only readers see who arrive at their ids."""
    block = html_block(h.div(".back-matter.gone")[h.ul[lines]])
    content = output.text or ""
    return replace(output, content=f"{content}\n{block.source}\n")


def vanished(dossier: Dossier, pages: Mapping[str, Collection[str]], handwritten: Collection[str]) -> Iterator[Problem]:
    """What was published and is gone; `pages` are the ids on each page by its path."""
    there = {address(path): found for path, found in pages.items()}
    known = {*there, *map(address, handwritten)}
    removed = {each.address for each in dossier.moved if each.reason}
    for page in dossier.published:
        if page.address not in known:
            yield _gone(page, page.address, meant(page.address, sorted(known - {_HOME})))
        elif page.address in there and page.address not in removed:
            found = there[page.address]
            for id in page.each_id():
                if id not in found:
                    likely = meant(id, sorted(promised(_path(page.address), found)))
                    yield _gone(page, f"{page.address}#{id}", f"{page.address}#{likely}" if likely else "")


def offered(problem: Problem) -> str:
    """The address for which a problem suggests lines for `moved.yml`; "" for any other problem."""
    first = problem.detail.partition("\n")[0]
    return first.removeprefix(_ENTRY) if problem.remedy.endswith(_WHERE) and first.startswith(_ENTRY) else ""


def _gone(page: Published, place: str, likely: str) -> Problem:
    message = f"“{place}” was published, and is gone"
    named = _NAMED.fullmatch(place)
    by_alias = f"write “aliases: [{named['id']}]” for {_KINDS[named['folder']]} it is now, or " if named else ""
    detail = f"{_ENTRY}{place}\n  to: {likely or 'ADDRESS'}\n{_ENTRY}{place}\n  reason: …"
    return Problem(page.path, page.line, message, f"{by_alias}{_WHERE}", detail=detail)
