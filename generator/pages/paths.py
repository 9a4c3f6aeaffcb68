"""Where pages stand in docs/, and how one links to another: German, ASCII, and unchanged when the dossier grows.

A `page` in these modules is the path in docs/ of the page that is being made, such as `artikel/x.md`.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import PurePath

from generator.model import Article, Form

HOME = "index.md"
OVERVIEW = "index"
"""The file name of each overview, which no other page may have."""
ARTICLES = "artikel/index.md"
PROPOSALS = "vorschlaege/index.md"
ACTORS = "akteure/index.md"
MATRIX = "wer-sagt-was/index.md"
CHRONICLE = "chronik/index.md"
CHANGES = "was-sich-aenderte/index.md"
DATA = "daten/index.md"
OVERVIEWS = frozenset((ARTICLES, PROPOSALS, ACTORS, MATRIX, CHRONICLE, CHANGES, DATA))
"""Pages that a dossier gets with its first article, position or event."""
DATA_CSV = "daten/positionen.csv"
DATA_JSON = "daten/dossier.json"
DATA_SCHEMA = "daten/dossier.schema.json"
DATA_PROJECT = "daten/dossier.qdpx"
FEED = "feed.xml"
SOURCES = "quellen"
"""The folder of the articles as received."""
UNDATED = "ohne-datum"
_SUFFIXES = {Form.TEXT: ".txt", Form.HTML: ".html.txt", Form.MARKDOWN: ".md.txt"}
_DOCUMENTS = (".pdf", ".docx")
"""Kept with their suffix: browsers show the first in a viewer and pass the second to another program."""


class Kind(StrEnum):
    """Kinds of things that have an id and a page of their own."""

    ACTOR = "actor"
    PROPOSAL = "proposal"
    ARTICLE = "article"


def article(id: str) -> str:
    """Page of an article."""
    return f"artikel/{id}.md"


def raw(article: Article) -> str:
    """The article as received; as plain text, so that no browser runs what a saved page holds.

    The suffix says the form, that of a document included, and nothing else of the file's own name enters the address.
    """
    own = PurePath(article.name).suffix.lower()
    suffix = own if article.form is Form.TEXT and own in _DOCUMENTS else _SUFFIXES[article.form]
    return f"{SOURCES}/{article.id}{suffix}"


def month(month: str, number: int = 1) -> str:
    """Page of a month's articles (YYYY-MM or UNDATED), in parts where there are many."""
    return f"artikel/monate/{month}{f'-{number}' if number > 1 else ''}.md"


def proposal(id: str) -> str:
    """Page of a proposal."""
    return f"vorschlaege/{id}.md"


def actor(id: str) -> str:
    """Page of an actor."""
    return f"akteure/{id}.md"


def positions(actor: str, number: int) -> str:
    """Further positions of an actor, where its own page does not hold them all."""
    return f"akteure/{actor}/positionen-{number}.md"


def mentions(actor: str, number: int) -> str:
    """Further mentions of an actor, where its own page does not hold them all."""
    return f"akteure/{actor}/erwaehnungen-{number}.md"


def matrix(number: int = 1) -> str:
    """Page of who says what, in parts where there are many things."""
    return _part(MATRIX, number)


def chronicle(number: int = 1) -> str:
    """Page of events and stances by day, in parts where there are many days."""
    return _part(CHRONICLE, number)


def changes(number: int = 1) -> str:
    """Page of what changed, in parts where there is much."""
    return _part(CHANGES, number)


def _part(overview: str, number: int) -> str:
    return overview if number == 1 else f"{overview.removesuffix('index.md')}teil-{number}.md"


def image(name: str) -> str:
    """An image of the editors' own."""
    return f"bilder/{name}"


def evidence(position: str) -> str:
    """The id of a position on the page of its proposal."""
    return f"beleg-{position}"


def relative(origin: str, target: str, fragment: str = "") -> str:
    """The address of `target` relative to the page `origin`; both are paths in docs/ without `.` or `..`."""
    here, there = origin.split("/")[:-1], target.split("/")
    while here and there[1:] and here[0] == there[0]:
        here, there = here[1:], there[1:]
    path = "" if origin == target and fragment else "/".join([".."] * len(here) + there)
    return f"{path}#{fragment}" if fragment else path


def url(origin: str, target: str, fragment: str = "") -> str:
    """The address of `target` on the built site relative to the page `origin`; both are paths in docs/.

    The site serves each page from a folder of its own (`artikel/x.md` as `artikel/x/`), and an index as its folder.
    """
    folder, place = served(origin), served(target)
    if folder == place and fragment:
        return f"#{fragment}"
    here, there = folder.split("/")[:-1], place.split("/")
    while here and there[1:] and here[0] == there[0]:
        here, there = here[1:], there[1:]
    path = "/".join([".."] * len(here) + there) or "./"
    return f"{path}#{fragment}" if fragment else path


def served(page: str) -> str:
    """Where a page is served: a folder for a Markdown page, the file itself for anything else."""
    if not page.endswith(".md"):
        return page
    stem = page.removesuffix(".md")
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else f"{stem}/"
