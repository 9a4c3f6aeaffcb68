"""Takes off an article that a site spreads over several pages what leads from one page to the next.

That is buttons (“Nächste Seite”), and a list of the pages by their numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.intake import patterns
from generator.intake.text_lines import Line
from generator.model import Reason, Removed

_SWITCHES = patterns.phrases(
    "Nächste Seite|Vorherige Seite|Vorige Seite|Zur nächsten Seite|Zur vorherigen Seite|Weiter zur nächsten Seite",
    "Auf einer Seite lesen|Artikel auf einer Seite lesen|Auf einer Seite anzeigen|Alles auf einer Seite",
    "Alles auf einer Seite lesen|Next page|Previous page",
)
_LISTED = re.compile(r"Seite (?P<number>\d{1,2})(?::| [-–—]) \S.*")
_LONGEST = 15
"""Words of an entry of the list: a headline behind its number."""
_FEWEST_PAGES = 2


def read(lines: Sequence[Line]) -> tuple[list[Removed], list[Line]]:
    """Buttons and lists of pages as removed passages, and the lines without them; a list without any button may be the
    article's own, as of what a book has on its pages."""
    switches = {index for index, line in enumerate(lines) if patterns.normal(line.text) in _SWITCHES}
    if not switches:
        return [], list(lines)
    gone = switches | set(_lists(lines))
    removed = [each for index in sorted(gone) for each in lines[index].removed(Reason.NAVIGATION)]
    return removed, [line for index, line in enumerate(lines) if index not in gone]


def _lists(lines: Sequence[Line]) -> Iterator[int]:
    """The places of successive lines that name pages from the first one on."""
    index = 0
    while index < len(lines):
        pages = 0
        while index + pages < len(lines) and _number(lines[index + pages]) == pages + 1:
            pages += 1
        if pages >= _FEWEST_PAGES:
            yield from range(index, index + pages)
        index += max(pages, 1)


def _number(line: Line) -> int:
    """The number of the page that a line names; 0 if it names none."""
    listed = _LISTED.fullmatch(line.text) if line.words <= _LONGEST else None
    return int(listed["number"]) if listed else 0
