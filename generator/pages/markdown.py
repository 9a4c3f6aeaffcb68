"""Writing Markdown safely: only these functions make `Markdown`, and text enters it escaped.

Python-Markdown honours backslashes only for some characters (`\\<b>` lets the tag through), so what its syntax and
the extensions of `mkdocs.yml` could take for markup is written as a character reference.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from string import Formatter

import frontmatter


@dataclass(frozen=True)
class Markdown:
    """Markdown source that is safe to write."""

    source: str

    def __add__(self, other: Markdown) -> Markdown:
        return Markdown(self.source + other.source)

    def __bool__(self) -> bool:
        return bool(self.source)


EMPTY = Markdown("")
_INLINE = re.compile(r"[\\`*_#\[\]{}<>|\x02\x03&](?:(?<!&)|(?=#?\w+;))")
"""Characters that Markdown would interpret in a text, `&` only where it begins a reference. The pattern begins with one
set of characters, so that all other text is skipped fast."""
_BLOCK_START = re.compile(r"[+\-=:!?~]|\d+[.)](?=\s|$)")
_BREAKS = re.compile(r"[\r\n]+")
_IN_TAG = re.compile(r"[\\`\[\]|]")
"""Characters that Markdown would interpret within an inline tag."""
_ATTRIBUTE = str.maketrans({'"': "”", "<": "‹", ">": "›", **{c: f"\\{c}" for c in "\\`*_{}[]"}})


_LIKE_MARKDOWN = re.compile(r"\{(?=:? ?#)|\](?=\()")
"""What begins an id or ends the words of a link in Markdown."""


def unlike_markdown(source: str) -> str:
    """HTML in which no text looks like an id or a link of Markdown: `check` reads the pages without parsing them."""
    return _LIKE_MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", source)


def json_unlike_markdown(source: str) -> str:
    """The same for JSON, in which both occur only within texts."""
    return _LIKE_MARKDOWN.sub(lambda found: f"\\u{ord(found[0]):04x}", source)


def text(plain: str) -> Markdown:
    """Plain text, escaped, so that readers see exactly this text; line breaks become spaces."""
    return Markdown(_INLINE.sub(_referred, _on_one_line(plain)))


def link(label: Markdown, target: str, **attributes: str) -> Markdown:
    """A link to a path or address of our own making; quotation marks and brackets in attributes become typographic."""
    return Markdown(f"[{label.source}](<{target}>)") + _attributes(attributes)


def html_open(tag: str, **attributes: str) -> Markdown:
    """An opening tag whose attribute values are escaped; `class_` stands for `class`, `_` for `-`."""
    return Markdown(f"<{tag}{_html_attributes(attributes)}>")


def html_close(tag: str) -> Markdown:
    """A closing tag."""
    return Markdown(f"</{tag}>")


def wrap(tag: str, content: Markdown, **attributes: str) -> Markdown:
    """Content between an opening and a closing inline tag; line breaks in attributes become spaces."""
    opening = _on_one_line(html_open(tag, **attributes).source)
    inert = _IN_TAG.sub(_referred, opening)
    return Markdown(inert) + content + html_close(tag)


def block(tag: str, content: Iterable[Markdown], **attributes: str) -> Markdown:
    """Blocks inside an HTML element; Markdown inside it is read (`md_in_html`)."""
    opening = html_open(tag, **attributes, markdown="1")
    return blocks([opening, *content, html_close(tag)])


def heading(level: int, label: Markdown, id: str) -> Markdown:
    """A heading with an id."""
    return Markdown(f"{'#' * level} {_inert_start(label)} {{: #{id} }}")


def paragraph(content: Markdown, id: str = "", css: str = "") -> Markdown:
    """A paragraph, with id and class where given; nothing when there is no content."""
    if not content.source.strip():
        return EMPTY
    marks = " ".join([f"#{id}"] * bool(id) + [f".{css}"] * bool(css))
    return Markdown(_inert_start(content) + (f"\n{{: {marks} }}" if marks else ""))


def item(content: Markdown, id: str = "", css: str = "") -> Markdown:
    """An item of a list."""
    marks = [f"#{id}"] * bool(id) + [f".{css}"] * bool(css)
    mark = f"\n{{: {' '.join(marks)} }}" if marks else ""
    return Markdown(f"- {_inert_start(content)}{mark}")


def items(contents: Iterable[Markdown]) -> Markdown:
    """A bulleted list."""
    return Markdown("\n".join(item(content).source for content in contents))


def quote(content: Markdown) -> Markdown:
    """A block quotation of one paragraph."""
    return Markdown(f"> {_inert_start(content)}")


def table(head: Sequence[Markdown], rows: Iterable[Sequence[Markdown]]) -> Markdown:
    """A table; cells hold one line each."""
    lines = [head, [Markdown("---")] * len(head), *rows]
    return Markdown("\n".join(f"| {' | '.join(cell.source for cell in line)} |" for line in lines))


def blocks(contents: Iterable[Markdown]) -> Markdown:
    """Blocks, an empty line between each two; empty ones are left out."""
    return Markdown("\n\n".join(content.source for content in contents if content))


def joined(separator: str, contents: Iterable[Markdown]) -> Markdown:
    """Inline pieces with plain text between them."""
    return Markdown(text(separator).source.join(content.source for content in contents))


def filled(template: str, **parts: Markdown) -> Markdown:
    """A text with Markdown in place of its placeholders, such as `{name}`."""
    content = EMPTY
    for literal, name, _, _ in Formatter().parse(template):
        content += text(literal) + (parts[name] if name else EMPTY)
    return content


def page(meta: Mapping[str, object], body: Markdown) -> str:
    """A page: YAML front matter that python-frontmatter reads, and the body.

    The first key says that the page is generated, so that we know it as ours even if the list of pages is lost.
    """
    post = frontmatter.Post(body.source)
    post.metadata.update({"generated": True, **meta})
    return str(frontmatter.dumps(post, sort_keys=False, allow_unicode=True, width=2**16)) + "\n"


def _on_one_line(plain: str) -> str:
    """The text with spaces for line breaks; most texts have none, and to look for the two signs is much faster."""
    return _BREAKS.sub(" ", plain) if "\n" in plain or "\r" in plain else plain


def _referred(match: re.Match[str]) -> str:
    return _reference(match[0])


def _reference(character: str) -> str:
    return f"&#{ord(character)};" if character.isprintable() else "\N{REPLACEMENT CHARACTER}"


def _inert_start(content: Markdown) -> str:
    """Content whose beginning Markdown cannot take for a list, a heading or another block."""
    source = content.source.strip()
    if start := _BLOCK_START.match(source):
        at = start.end() - 1
        return f"{source[:at]}{_reference(source[at])}{source[at + 1 :]}"
    return source


def _attributes(attributes: Mapping[str, str]) -> Markdown:
    if not attributes:
        return EMPTY
    return Markdown("{: " + " ".join(_attribute(_name(k), v) for k, v in attributes.items()) + " }")


def _attribute(name: str, value: str) -> str:
    return f".{value}" if name == "class" else f'{name}="{" ".join(value.split()).translate(_ATTRIBUTE)}"'


def _html_attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {_name(k)}="{unlike_markdown(html.escape(v))}"' for k, v in attributes.items())


def _name(keyword: str) -> str:
    return keyword.rstrip("_").replace("_", "-")
