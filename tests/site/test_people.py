"""Files that people put into docs/ are published only when they can do no harm."""

from __future__ import annotations

import pytest

from generator.site import people


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.md", "---\ntitle: x\n---\n\n# Titel\n\nText <script>x</script>\n", "a.md:7: error: raw HTML: <script>"),
        ("b.md", "# Titel\n\n[x](javascript:y)\n", "b.md:3: error: the link to “javascript:y”"),
        ("c/d.md", "# Titel\n\n# Titel\n", "c/d.md:3: error: a second title"),
        ("page.html", "<p>", "page.html: error: could run"),
        ("drawing.SVG", "<svg/>", "drawing.SVG: error: could run"),
        ("data.xml", "x", "data.xml: error: could run"),
        ("data.rdf", '\ufeff <?xml version="1.0"?>', "data.rdf: error: could run"),
        ("page", "\n<script>", "page: error: could run"),
        ("late", " " * 1_000 + "<script>", "late: error: could run"),
        ("e.md", "---\n- x\n---\n\n# Titel\n", "e.md:1: error: the front matter is no list of keys"),
        ("f.md", "---\na: [\n---\n# Titel\n", "f.md:1: error: the front matter is no list of keys"),
        ("g.md", "---\ntitle: x\nmoved: https://example.org/\n---\n", "g.md:3: error: “moved” cannot stand here"),
        ("h.md", "Title: x\nMoved: https://example.org/\n\n# Titel\n", "h.md:2: error: “moved” cannot stand here"),
        ("i.md", "---\ntemplate: ../x.html\n---\n", "i.md:2: error: “template” cannot stand here"),
        ("j.md", "---\ntitle: [x]\n---\n", "j.md:2: error: the value of “title” is no text"),
    ],
)
def test_what_may_do_harm_is_named(tmp_path, name, text, message):
    """With its file and line."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    (problem,) = people.problems(tmp_path, [name])
    assert message in str(problem)


def test_front_matter_that_would_be_shown_is_looked_at(tmp_path):
    """What MkDocs cannot read as front matter it shows as text, with all that stands in it."""
    for name, text in (("a.md", "---\n- <script>x</script>\n---\n"), ("b.md", "a: <script>x</script>\n\n# Titel\n")):
        (tmp_path / name).write_text(text)
        assert "raw HTML" in " ".join(map(str, people.problems(tmp_path, [name])))


def test_a_page_in_another_encoding(tmp_path):
    """MkDocs would stop with a traceback."""
    (tmp_path / "a.md").write_bytes("# Brücke".encode("latin-1"))
    assert [each.message for each in people.problems(tmp_path, ["a.md"])] == ["the page is not in UTF-8"]


def test_what_does_none_is_not(tmp_path):
    """A page with its front matter, a photo, a text."""
    (tmp_path / "about.md").write_text("---\ntitle: <b>\n---\n\n# Titel\n\nText.\n")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "robots.txt").write_text("User-agent: *\n")
    assert people.problems(tmp_path, ["about.md", "photo.jpg", "robots.txt"]) == ()


def test_links_of_own_pages(tmp_path):
    """Those within the site, with their lines; not those of a page with a fault, nor what looks like one in code."""
    (tmp_path / "a.md").write_text('---\ntitle: x\n---\n# A\n\n[B](b.md#c "B"), `[x](y)`\n\n[C][c]\n\n[c]: c/d.md\n')
    (tmp_path / "b.md").write_text("# B\n\n[x](y.md)\n\n# B\n")
    found = people.links(tmp_path, ["a.md", "b.md", "c.jpg"])
    assert [(each.page, each.line, each.target) for each in found] == [("a.md", 6, "b.md#c"), ("a.md", 10, "c/d.md")]
    assert found[0].path == (tmp_path / "a.md").as_posix()
