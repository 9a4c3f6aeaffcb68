"""Lays marks (cited passages) and links (mentions) over the text of a block, as properly nested elements.

Marks may overlap in any way; HTML elements may not. A mark that ends behind an earlier one is cut there, and continued.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from generator.pages import markdown as md
from generator.pages.markdown import Markdown


@dataclass(frozen=True)
class Overlay:
    """Something laid over text[start:end]: `wrap` encloses the content, `continued` the part behind a cut."""

    start: int
    end: int
    wrap: Callable[[Markdown], Markdown]
    continued: Callable[[Markdown], Markdown]
    innermost: bool = False
    """Whether it must be inside of another overlay of the same stretch."""

    def __lt__(self, other: Overlay) -> bool:
        return (self.start, -self.end, self.innermost) < (other.start, -other.end, other.innermost)


def lay(text: str, overlays: Iterable[Overlay]) -> Markdown:
    """The text, escaped, with all overlays; where two only partly overlap, the later one is cut in two."""
    return _fill(text, 0, len(text), _nested(overlays), 0)[0]


def _nested(overlays: Iterable[Overlay]) -> list[Overlay]:
    """Overlays in order of their start, outer before inner, cut so that none only partly overlaps another."""
    queue = list(overlays)
    heapq.heapify(queue)
    open_ends: list[int] = []
    nested: list[Overlay] = []
    while queue:
        overlay = heapq.heappop(queue)
        while open_ends and open_ends[-1] <= overlay.start:
            open_ends.pop()
        if open_ends and overlay.end > open_ends[-1]:
            inside, outside = _cut(overlay, open_ends[-1])
            heapq.heappush(queue, outside)
            overlay = inside
        open_ends.append(overlay.end)
        nested.append(overlay)
    return nested


def _cut(overlay: Overlay, offset: int) -> tuple[Overlay, Overlay]:
    """Two parts: the first begins the passage, the second continues it."""
    return replace(overlay, end=offset), replace(overlay, start=offset, wrap=overlay.continued)


def _fill(text: str, start: int, end: int, overlays: Sequence[Overlay], first: int) -> tuple[Markdown, int]:
    """text[start:end] with the overlays inside it, from the one numbered `first` on, and the number of the next one."""
    content, offset, number = md.EMPTY, start, first
    while number < len(overlays) and overlays[number].start < end:
        overlay = overlays[number]
        inner, number = _fill(text, overlay.start, overlay.end, overlays, number + 1)
        content += md.text(text[offset : overlay.start]) + overlay.wrap(inner)
        offset = overlay.end
    return content + md.text(text[offset:end]), number
