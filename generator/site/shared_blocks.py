"""Renders blocks of the theme once that are the same on all pages of one folder: header, tabs, navigation, footer.

That holds of pages which do not stand in the navigation, as articles never do: none of its entries is marked there, and
none comes before or after. What tells them apart in these blocks is where links start, what they hide, their contents,
and the title, whose place in the header is found by rendering it once with a title of our own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import PurePosixPath

from jinja2 import Environment, TemplateNotFound
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_TEMPLATES = ("main.html", "base.html")
"""Ours, and Material's that it extends."""
_BLOCKS = {"tabs", "site_nav", "footer", "styles", "config"}
_TITLED = {"header"}
"""Blocks that show the title of the page, and nothing else of it."""
_SIGN = "\x00<Title &>\x00"
"""What no title holds: its place, in what is kept. A block that escapes or recasts titles does not show it as it is."""
_Block = Callable[[Context], Iterator[str]]
_Shorten = Callable[[str], str]
_Key = tuple[PurePosixPath, tuple[str, ...]]


class _Shared:
    """A block of the theme that keeps what it rendered, `shortened` once for all pages."""

    def __init__(self, block: _Block, shortened: _Shorten) -> None:
        self._block, self._shortened = block, shortened
        self._kept: dict[_Key, str] = {}

    def __eq__(self, other: object) -> bool:
        """Jinja's `super()` looks for the block that calls it among those of all templates."""
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
    """A block that differs by the title alone; where it shows that otherwise than as it stands, nothing is kept."""

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
        yield self._kept[key].replace(_SIGN, title)  # on the first page, too: which is first, the work's order decides

    def _with_sign(self, context: Context, page: Page) -> str:
        meta = page.meta
        page.meta = {**meta, "title": _SIGN}
        try:
            return "".join(self._block(context))
        finally:
            page.meta = meta


def share(env: Environment, shortened: _Shorten = str) -> None:
    """Have the pages of one build share what is the same.

    `shortened` makes of a block, as of a page that holds it, one that serves as well: it is to make the same of a page
    whether its blocks have been shortened before or not, whatever the title in them. A block that another template adds
    to is left to that one.
    """
    outer: set[str] = set()
    for template in _TEMPLATES:
        with suppress(TemplateNotFound):  # as in a theme of others
            blocks = env.get_template(template).blocks
            how = {name: str if name in outer else shortened for name in blocks}  # outer ones may add to inner ones
            blocks |= {name: _Shared(blocks[name], how[name]) for name in blocks.keys() & _BLOCKS}
            blocks |= {name: _Titled(blocks[name], how[name]) for name in blocks.keys() & _TITLED}
            outer |= blocks.keys()


def _key(context: Context) -> _Key | None:
    """What the blocks depend on; None where that is more than can be told."""
    page, nav = context.get("page"), context.get("nav")
    if not isinstance(page, Page) or not isinstance(nav, Navigation) or any(page is each for each in nav.pages):
        return None
    hidden = tuple(map(str, page.meta.get("hide") or ()))
    shows_contents = "toc" not in hidden and (len(page.toc) > 1 or any(item.children for item in page.toc))
    return None if shows_contents else (PurePosixPath(page.url).parent, hidden)
