"""Nothing that people write in Markdown runs or loads from elsewhere, and what is no fault is not called one."""

from __future__ import annotations

import lxml.html
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text import markup
from tests.timing import SQUARE, growth

FAULTY = [
    ("<script>alert(1)</script>", "raw HTML: <script>"),
    ("Wort <img src=x onerror=alert(1)> Wort", "raw HTML: <img"),
    ("<iframe src='https://example.org'></iframe>", "raw HTML: <iframe"),
    ("Ein \\<b> zeigt sich nicht", "raw HTML: <b>"),
    ("<div markdown='1'>\n\nText\n\n</div>", "raw HTML: <div"),
    ("<!-- Notiz -->", "raw HTML: <!--"),
    ("[Wort](javascript:alert(1))", "would be opened as javascript:"),
    ("[Wort](jAva&#x53;cript:alert)", "would be opened as jAvaScript:"),
    ("[Wort](<java\tscript:alert>)", "would be opened as javascript:"),
    ("[Wort](data:text/html,x)", "would be opened as data:"),
    ("[Wort](file:///etc/passwd)", "would be opened as file:"),
    ("[Wort][1]\n\n[1]: vbscript:x", "would be opened as vbscript:"),
    ("[Wort](//example.org/)", "another server"),
    ("[Wort](/\\\\example.org/)", "another server"),
    ("![Bild](https://example.org/x.png)", "the image to “https://example.org/x.png” leads elsewhere"),
    ("![Bild](data:image/png;base64,x)", "would be opened as data:"),
    ("Absatz\n{: onclick='alert(1)' }", "the attribute “onclick”"),
    ("Absatz\n{: style='color: red' }", "the attribute “style”"),
    ("*Wort*{: data-md-component='search' }", "the attribute “data-md-component”"),
    ("# Noch ein Titel", "a second title: “Noch ein Titel”"),
    ("Noch ein Titel\n==============", "a second title: “Noch ein Titel”"),
    ("<<<<<<< HEAD\nText\n=======\nText\n>>>>>>> main", "a conflict marker of git"),
    ("Siehe [[Selenskyj]].", "a link of a wiki: [[Selenskyj]]"),
    ("- …", "“…” left from a stub"),
]


@pytest.mark.parametrize(("text", "message"), FAULTY, ids=[message for _, message in FAULTY])
def test_a_fault_is_named_with_its_line(text: str, message: str) -> None:
    """The line on which it comes in, behind good text."""
    found = markup.faults(f"Guter Text.\n\n## Überschrift\n\n{text}\n")
    assert any(message in fault.message and 5 <= fault.line < 5 + len(text.splitlines()) for fault in found), found
    assert all(fault.remedy for fault in found)


def test_each_fault_has_a_line_of_its_own() -> None:
    """One in the first line, one in the midst, one in the last."""
    text = "Ein <b>Wort</b>.\n\n[Wort](javascript:x)\n\nText\n\n[[Adler]]"
    assert [fault.line for fault in markup.faults(text)] == [1, 3, 7]


FINE = """\
Ein *Satz* mit **Wort**{: .stance title="x" }, `<script>` als Code, a < b und b > a, &nbsp; „…“ und […] [@beleg].

[Weg](../akteure/x.md#id), [Adresse](https://example.org/?a=1&b=2), <mail@example.org>, <http://example.org>.

![Bild](../bilder/x.png "Foto")

    <b>eingerückt</b>, [[kein Wiki]]

`[[auch keiner]]` und AT&T.

| links | rechts |
| :-- | --: |
| 1 | 2 |

1. Punkt
{: #id lang=en }
"""


def test_what_is_no_fault() -> None:
    """Markdown as editors use it, and signs that only look like HTML."""
    assert markup.faults(FINE) == ()


def test_a_page_of_its_own_has_a_title() -> None:
    """One, not two."""
    assert markup.faults("# Titel\n\nText", titles=1) == ()
    (fault,) = markup.faults("# Titel\n\n# Titel\n", titles=1)
    assert fault.line == 3


PIECES = st.sampled_from(
    [
        "<b>",
        "</b>",
        "<script>",
        "<img src=x onerror=y>",
        "<!--",
        "-->",
        "[x](",
        "javascript:",
        "https://e.org",
        ")",
        "![",
        "\n",
        "\n\n",
        " ",
        "    ",
        "`",
        "{: onclick=x }",
        "{: .a }",
        "<",
        ">",
        "&lt;",
        "&#60;script>",
        "*",
        "Wort",
        "[",
        "]",
        ": ",
        "[x]: javascript:y",
        "<a href='javascript:x'>",
        "\\",
        '"',
        "<x@y.z>",
        "<javascript:x>",
        "# ",
        "| a |",
        "|:--|--:|",
        "[x][x]",
    ]
)
TAGS = set("a blockquote br code div em h2 h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul".split())
TARGETS = ("https://", "http://", "mailto:")


def test_the_line_of_a_fault_in_a_long_text() -> None:
    """Each at its own, and the text is parsed a few times, not once for each of its lines."""

    def read(size: int) -> None:
        lines = ["Absatz.\n"] * size
        lines[3], lines[-2] = "<b>x</b>\n", "[x](javascript:y)\n"
        assert [fault.line for fault in markup.faults("\n".join(lines))] == [7, 2 * size - 3]

    assert growth(read, 1000) < SQUARE


def test_a_text_that_is_nested_too_deeply() -> None:
    """A fault, where the parser would give up."""
    text = "".join(f"{' ' * 4 * level}- x\n" for level in range(300))
    assert "within each other" in markup.faults(text)[0].message


@given(st.lists(PIECES, max_size=14).map("".join))
def test_what_has_no_fault_is_harmless(text: str) -> None:
    """Rendered as the site renders it and read by another parser, it holds no other element, attribute or scheme."""
    if markup.faults(text):
        return
    extensions = [*markup.EXTENSIONS, "md_in_html"]
    rendered = markdown.markdown(text, extensions=extensions, extension_configs=markup.EXTENSIONS)
    for element in lxml.html.fragment_fromstring(f"<div>{rendered}</div>").iter():
        assert element.tag in TAGS
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        target = (element.get("href") or element.get("src") or "").strip().lower()
        assert ":" not in target.split("/")[0] or target.startswith(TARGETS), target


def test_links_are_those_of_the_parser():
    """Decoded, each once, without those that lead elsewhere; none in code."""
    source = (
        "[a](x.md) ![b](y.png) [c](x.md) [d](https://example.org/) [e](//example.org) `[f](z.md)`\n\n    [g](h.md)\n"
    )
    assert markup.links(source) == ("x.md", "y.png")
    assert markup.links("[a](x.md?b&amp;c) <a@example.org> [d](#e)") == ("x.md?b&c", "#e")


@pytest.mark.parametrize("part", ["[", "[a](", "![", "[a][", '[a]("b) ', '[a](b "c) ', "[[a](b) ", "[)", "<b "])
def test_brackets_without_an_end_are_refused(part: str) -> None:
    """Python-Markdown would read each of them to the end of the paragraph; a few are read as text."""
    long = f"Text.\n\n{part * 12_000}"
    (fault,) = markup.faults(long)
    assert (fault.line, fault.message) == (3, "hundreds of brackets that nothing closes")
    assert "hundreds" not in str(markup.faults(f"Text.\n\n{part * 10}"))


def test_links_and_references_without_number_are_fine() -> None:
    """In one list, with titles and references."""
    item = '- [Wort](../akteure/adler.md), [Wort](x.md "Ein Titel"): der Plan […] steht.[@beleg]\n'
    assert markup.faults(item * 300) == ()


def test_many_faults_are_counted() -> None:
    """Twenty with their lines, since the line of each has to be found."""
    found = markup.faults("\n\n".join(f"<b{number}>" for number in range(50)))
    assert [fault.line for fault in found if "raw HTML" in fault.message] == list(range(1, 40, 2))
    assert [(fault.line, fault.message) for fault in found if "raw" not in fault.message] == [(39, "30 further faults")]
