"""Writing HTML safely: htpy escapes text and attributes; the result stands in a Markdown page as a block of its own.

Markdown cannot express drawings, tables with row heads, or folded lists, so these are written as HTML. Python-Markdown
does not change a block that begins with a block element. Links in it are addresses of the built site, since MkDocs
adapts only links in Markdown.
"""

from __future__ import annotations

import html
import re

import htpy as h

from generator.pages import markdown as md
from generator.pages.markdown import Markdown

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_TAG = re.compile(r"(<[^>]*>)")
_SYNTAX = re.compile(r"[\\`\[\]!*_]")
"""Characters that Python-Markdown interprets before it looks for tags, or within tags."""
_BREAKS = re.compile(r"\s*\n\s*")


def html_block(node: h.Node) -> Markdown:
    """A block of HTML; its outermost element must be a block element (div, section, figure, table, ol, p, details)."""
    source = _BREAKS.sub(" ", str.__str__(str(h.fragment[node])))
    return Markdown(md.unlike_markdown(_CONTROLS.sub("\N{REPLACEMENT CHARACTER}", source)))


def html_inline(node: h.Node) -> Markdown:
    """Inline HTML for use within a paragraph of Markdown, where text between tags is read as Markdown."""
    parts = _TAG.split(html_block(node).source)
    return Markdown(
        "".join(_tag(part) if part.startswith("<") else md.text(html.unescape(part)).source for part in parts)
    )


def _tag(source: str) -> str:
    return _SYNTAX.sub(lambda found: f"&#{ord(found.group())};", source)
