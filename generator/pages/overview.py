"""The frame of every page that lists others: title, lead, and behind the list what the search is told of it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.dossier.anchors import TITLE
from generator.model import Output
from generator.pages import markdown as md
from generator.pages.markdown import Markdown
from generator.pages.pagedata import PageData, page_data


def overview(page: str, title: str, content: Iterable[Markdown], lead: str = "") -> Output:
    """An overview in `page`; a lead is its description, too."""
    meta = {"title": title, **({"description": lead} if lead else {}), "hide": ["toc"]}
    head = [md.heading(1, md.text(title), TITLE), *([md.paragraph(md.text(lead), css="lead")] if lead else [])]
    return Output(page, md.page(meta, md.blocks([*head, *content, page_data(PageData("overview"))])))
