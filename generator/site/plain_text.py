"""Spares MkDocs looking for markup in text that holds none of its signs, as most of an article does.

An extension of Python-Markdown, which changes nothing of what comes out: else each stretch of text is searched once for
each of some twenty kinds of markup, a third of the time that a page takes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree as ET

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

_BESIDE = frozenset({"attr_list", "fenced_code", "md_in_html", "tables", "toc"})
"""Extensions beside which this holds: they know no markup within text but those of Python-Markdown."""
_MARKUP = re.compile(r"[\\`*_\[<&]| {2}\n")
"""Without one of these no pattern of Python-Markdown (`markdown.inlinepatterns`) matches."""
_BEFORE_MARKUP = 20.5
"""Priority: Python-Markdown looks for markup at 20, when all blocks are known."""


def added(extensions: Iterable[str]) -> list[Any]:
    """The extensions of a configuration, and this one, where they are such that nothing else comes out."""
    named = list(extensions)
    return [*named, PlainText()] if _BESIDE.issuperset(named) else [*named]


class PlainText(Extension):
    """The extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - so Python-Markdown calls it
        """Have plain text passed over."""
        md.treeprocessors.register(_Texts(md), "plain_text", _BEFORE_MARKUP)


class _Texts(Treeprocessor):
    """Says of text without markup that it is to stay as it is."""

    def run(self, root: ET.Element) -> None:
        """What stands in elements, and behind them."""
        for element in root.iter():
            if element.text and not _MARKUP.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _MARKUP.search(element.tail):
                element.tail = AtomicString(element.tail)
