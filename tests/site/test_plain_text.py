"""What has no markup is passed over, and comes out as it does without."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.inlinepatterns import InlineProcessor

from generator.pages import markdown as md
from generator.site import plain_text

BESIDE = ["toc", "tables", "fenced_code", "attr_list", "md_in_html"]
"""As MkDocs names them: it adds three to those of mkdocs.yml."""
SIGNS = st.text(st.sampled_from("aÄ1 .:-+#>!|\\`*_[]()<>&;{}=~„“\n\t"), max_size=30)


def converted(source: str, *, plain: bool) -> str:
    """HTML, with the extension or without."""
    extensions = plain_text.added(BESIDE) if plain else BESIDE
    return markdown.markdown(source, extensions=extensions)


PLACES = [
    ("a paragraph", "Der Rat tagt.\n{: #p1 }"),
    ("with a class", "Der Rat tagt.\n{: #p1 .lead }"),
    ("with trailing space", "Der Rat tagt. \n{: #p1 }"),
    ("with white space of another kind", "Der Rat tagt.\u00a0\n{: #p1 }"),
    ("an attribute", 'Der Rat tagt.\n{: #p1 title="x" }'),
    ("a list and a paragraph", "- eins\n\nDer Rat tagt.\n{: #p1 }\n\n- zwei"),
    ("an item with a paragraph", "- eins\n\n    Der Rat tagt.\n    {: #p1 }\n\n- zwei"),
    ("a quotation", "> eins\n\nDer Rat tagt.\n{: #p1 }"),
    ("in an element", '<div markdown="1">\n\nDer Rat tagt.\n{: #p1 }\n\n</div>\n\nEnde.\n{: #p2 }'),
    ("a paragraph of HTML", "<p>roh</p>\n\nDer Rat tagt.\n{: #p1 }"),
    ("a table", "| a | b |\n| --- | --- |\n| c | <b>d</b> *e* |\n\nDer Rat tagt.\n{: #p1 }"),
    ("a heading", "# Der Rat {: #titel }\n\n## Heute *und* morgen"),
    ("lines broken by spaces", "Der Rat  \ntagt."),
    ("two ids", "Der Rat\n{: #p1 }\ntagt.\n{: #p2 }"),
]


@pytest.mark.parametrize("source", [source for _, source in PLACES], ids=[name for name, _ in PLACES])
def test_nothing_else_comes_out(source):
    """Whatever stands around a paragraph, and whatever stands in it."""
    assert converted(source, plain=True) == converted(source, plain=False)


@given(st.lists(st.one_of(SIGNS, SIGNS.map(lambda text: f"A{text}\n{{: #p1 }}")), max_size=6).map("\n\n".join))
def test_nothing_else_comes_out_of_any_text(source):
    """Of signs that could be markup, with ids and without."""
    assert converted(source, plain=True) == converted(source, plain=False)


@given(st.text(max_size=60), st.booleans())
def test_nothing_else_comes_out_of_what_pages_write(text, leads):
    """Any text of an article."""
    source = md.paragraph(md.text(text), "p1", "lead" if leads else "").source
    assert converted(source, plain=True) == converted(source, plain=False)


def test_plain_text_is_not_searched():
    """Else it would cost what it saves."""
    searched: list[str] = []

    class Searched(InlineProcessor):
        def getCompiledRegExp(self):  # noqa: N802 - so Python-Markdown calls it
            return self

        def finditer(self, text, start):
            searched.append(text)
            return iter(())

    converter = markdown.Markdown(extensions=plain_text.added(BESIDE))
    converter.inlinePatterns.register(Searched("x"), "searched", 300)
    converter.convert("Der Rat tagt.\n{: #p1 }\n\nDer Rat *tagt*.\n{: #p2 }")
    assert searched[0] == "Der Rat *tagt*.\n{: #p2 }"


def test_beside_other_extensions_it_is_left_out():
    """They may find markup where this sees none."""
    assert plain_text.added([*BESIDE, "smarty"]) == [*BESIDE, "smarty"]
