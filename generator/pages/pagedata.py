"""What a page tells the search index about itself, in an empty, hidden element that any site builder keeps."""

from __future__ import annotations

import json
from dataclasses import dataclass

from generator.pages import markdown as md
from generator.pages.markdown import Markdown


@dataclass(frozen=True)
class PageData:
    """What the index should know; `kind` is article, proposal, actor or overview, the day is ISO, names are as
    shown."""

    kind: str
    date: str = ""
    source: str = ""
    actors: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()


def page_data(data: PageData) -> Markdown:
    """The element; lists stand as JSON."""
    values = {
        "data_kind": data.kind,
        "data_date": data.date,
        "data_source": data.source,
        "data_authors": _listed(data.authors),
        "data_actors": _listed(data.actors),
        "data_proposals": _listed(data.proposals),
        "data_sides": _listed(tuple(side for side in dict.fromkeys(data.sides) if side)),
    }
    given = {name: value for name, value in values.items() if value}
    return md.html_open("div", class_="page-data", hidden="", **given) + md.html_close("div")


def _listed(names: tuple[str, ...]) -> str:
    return json.dumps(names, ensure_ascii=False) if names else ""
