"""Keeps Python-Markdown from looking for markup in text that has no character of markup, like most of an article.

It is an extension of Python-Markdown that does not change the result. Without it each stretch of text is searched for
some twenty kinds of markup, which takes a third of the time of a page.
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
"""Extensions beside which this is safe: they add no markup within text."""
_MARKUP = re.compile(r"[\\`*_\[<&]| {2}\n")
"""Without one of these no pattern of Python-Markdown (`markdown.inlinepatterns`) matches."""
_BEFORE_MARKUP = 20.5
"""Priority: right before Python-Markdown looks for markup (20), when all blocks are known."""


def added(extensions: Iterable[str]) -> list[Any]:
    """The extensions of a configuration, with this one if it cannot change the result beside them."""
    named = list(extensions)
    return [*named, PlainText()] if _BESIDE.issuperset(named) else [*named]


class PlainText(Extension):
    """The extension."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - so Python-Markdown calls it
        """Register the step that skips plain text."""
        md.treeprocessors.register(_Texts(md), "plain_text", _BEFORE_MARKUP)


class _Texts(Treeprocessor):
    """Marks text without markup as finished."""

    def run(self, root: ET.Element) -> None:
        """Mark the texts in elements and behind them."""
        for element in root.iter():
            if element.text and not _MARKUP.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _MARKUP.search(element.tail):
                element.tail = AtomicString(element.tail)
