"""Renders blocks of the theme once that are the same on all pages of one folder: tabs, navigation, footer.

That holds of pages which do not stand in the navigation, as articles never do: none of its entries is marked there, and
none comes before or after. What tells them apart in these blocks is where links start, what they hide, their contents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from jinja2 import Environment
from jinja2.runtime import Context
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

_BASE = "base.html"
"""Material's template, which has the blocks."""
_BLOCKS = ("tabs", "site_nav", "footer")
_Block = Callable[[Context], Iterator[str]]
_Key = tuple[PurePosixPath, tuple[str, ...]]


class _Shared:
    """A block of the theme that keeps what it rendered."""

    def __init__(self, block: _Block) -> None:
        self._block = block
        self._kept: dict[_Key, str] = {}

    def __call__(self, context: Context) -> Iterator[str]:
        """As Jinja calls a block."""
        key = _key(context)
        if key is None:
            yield from self._block(context)
            return
        if key not in self._kept:
            self._kept[key] = "".join(self._block(context))
        yield self._kept[key]


def share(env: Environment) -> None:
    """Have the pages of one build share what is the same."""
    blocks = env.get_template(_BASE).blocks
    for name in _BLOCKS:
        blocks[name] = _Shared(blocks[name])


def _key(context: Context) -> _Key | None:
    """What the blocks depend on; None where that is more than can be told."""
    page, nav = context.get("page"), context.get("nav")
    if not isinstance(page, Page) or not isinstance(nav, Navigation) or _has_contents(page):
        return None
    if any(page is each for each in nav.pages):
        return None
    return PurePosixPath(page.url).parent, tuple(map(str, page.meta.get("hide") or ()))


def _has_contents(page: Page) -> bool:
    """More than its title."""
    return len(page.toc) > 1 or any(item.children for item in page.toc)
