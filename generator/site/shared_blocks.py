"""Renders blocks of the theme once that are the same on all pages of a folder: header, tabs, navigation, footer.

Only pages outside of the navigation share them, such as articles: no entry of the navigation is marked on them, and
they have no page before or after. In these blocks they differ only in the folder (where links start), in what they
hide, in their table of contents, and in the title. Its place in the header is found by rendering the block with a
special title.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from contextlib import suppress

from jinja2 import Environment, TemplateNotFound
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_TEMPLATES = ("main.html", "base.html")
"""Our template, and Material's, which it extends."""
_BLOCKS = {"tabs", "site_nav", "footer", "styles", "config"}
_TITLED = {"header"}
"""Blocks in which the title is the only thing that depends on the page."""
_SIGN = "\x00<Title &>\x00"
"""A title that no page has; it marks the place of the title in a kept block. If a block escapes or changes titles, this
one does not appear in it unchanged."""
_Block = Callable[[Context], Iterator[str]]
_Shorten = Callable[[str], str]
_Key = tuple[str, tuple[str, ...]]


class _Shared:
    """A block of the theme that keeps its result, which `shortened` has shortened once for all pages."""

    def __init__(self, block: _Block, shortened: _Shorten) -> None:
        self._block, self._shortened = block, shortened
        self._kept: dict[_Key, str] = {}

    def __eq__(self, other: object) -> bool:
        """Equal to its block, since Jinja's `super()` looks for the calling block among those of all templates."""
        return self is other or self._block is other

    def __hash__(self) -> int:
        return hash(self._block)

    def __call__(self, context: Context) -> Iterator[str]:
        """As Jinja calls a block."""
        key = _key(context)
        if key is None:
            yield from self._block(context)
            return
        if key not in self._kept:
            self._kept[key] = self._shortened("".join(self._block(context)))
        yield self._kept[key]


class _Titled(_Shared):
    """A block that differs only in the title; if it shows the title changed, nothing is kept."""

    def __call__(self, context: Context) -> Iterator[str]:
        """As Jinja calls a block."""
        key, page = _key(context), context.get("page")
        if key is None or "title" not in page.meta:
            yield from self._block(context)
            return
        title = str(page.meta["title"])
        if key not in self._kept:
            shown = "".join(self._block(context))
            pattern = self._with_sign(context, page)
            if pattern.replace(_SIGN, title) != shown:
                yield shown
                return
            self._kept[key] = self._shortened(pattern)
        # The same on the first page: which one is first depends on the order of work.
        yield self._kept[key].replace(_SIGN, title)

    def _with_sign(self, context: Context, page: Page) -> str:
        meta = page.meta
        page.meta = {**meta, "title": _SIGN}
        try:
            return "".join(self._block(context))
        finally:
            page.meta = meta


def share(env: Environment, shortened: _Shorten = str) -> None:
    """Have the pages of one build share blocks that are the same.

    `shortened` shortens the HTML of a block, as it later does that of whole pages; it must make the same of a page
    whether its blocks were shortened before or not. A block that another template extends is not shortened.
    """
    outer: set[str] = set()
    for template in _TEMPLATES:
        with suppress(TemplateNotFound):  # in another theme
            blocks = env.get_template(template).blocks
            # An outer template may extend the block of an inner one.
            how = {name: str if name in outer else shortened for name in blocks}
            blocks |= {name: _Shared(blocks[name], how[name]) for name in blocks.keys() & _BLOCKS}
            blocks |= {name: _Titled(blocks[name], how[name]) for name in blocks.keys() & _TITLED}
            outer |= blocks.keys()


def _key(context: Context) -> _Key | None:
    """All that the blocks of a page depend on; None if the page cannot share them."""
    page, nav = context.get("page"), context.get("nav")
    if not isinstance(page, Page) or not isinstance(nav, Navigation) or any(page is each for each in nav.pages):
        return None
    hidden = tuple(map(str, page.meta.get("hide") or ()))
    shows_contents = "toc" not in hidden and (len(page.toc) > 1 or any(item.children for item in page.toc))
    return None if shows_contents else (posixpath.dirname(page.url.rstrip("/")), hidden)
