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
    ],
)
def test_what_may_do_harm_is_named(tmp_path, name, text, message):
    """With its file and line."""
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(text)
    (problem,) = people.problems(tmp_path, [name])
    assert message in str(problem)


def test_what_does_none_is_not(tmp_path):
    """A page with its front matter, a photo, a text."""
    (tmp_path / "about.md").write_text("---\ntitle: <b>\n---\n\n# Titel\n\nText.\n")
    (tmp_path / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "robots.txt").write_text("User-agent: *\n")
    assert people.problems(tmp_path, ["about.md", "photo.jpg", "robots.txt"]) == ()
