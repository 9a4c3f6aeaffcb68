"""Links of a site that Zensical built lead where they were meant to; those of another builder stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site import zensical

FILES = {"index.html", "a/index.html", "a/p/index.html", "a/q/index.html", "b/index.html", "b/r/index.html", "feed.xml"}


@pytest.mark.parametrize(
    ("built", "meant"),
    [
        ("../../../b/r/#z", "../../b/r/#z"),
        ("../../q/", "../q/"),
        (".././", "./"),
        (".././#z", "./#z"),
        ("../../../feed.xml", "../../feed.xml"),
        ("../../b/r/", "../../b/r/"),
        ("../q/", "../q/"),
        ("../../../nothing/", "../../../nothing/"),
        ("https://example.org/../../b/r/", "https://example.org/../../b/r/"),
    ],
)
def test_addresses_lead_to_what_is_there(built: str, meant: str) -> None:
    """One folder less where that is a page of the site; addresses that were right stay."""
    page = f'<a href="../../../b/"></a><article><a class="x" href="{built}">x</a></article><a href="../../../b/"></a>'
    assert zensical.mended(page, "a/p/index.html", FILES) == page.replace(f'"{built}"', f'"{meant}"')


def test_only_pages_with_the_sign_are_mended(tmp_path: Path) -> None:
    """And each once."""
    (tmp_path / "a" / "p").mkdir(parents=True)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "index.html").write_text("b")
    page = '<article><a href="../../../b/">b</a></article>'
    for sign, wanted in (("", page), (zensical.SIGN, page.replace("../../../b/", "../../b/"))):
        (tmp_path / "a" / "p" / "index.html").write_text(sign + page)
        zensical.mend(tmp_path)
        zensical.mend(tmp_path)
        assert (tmp_path / "a" / "p" / "index.html").read_text() == wanted
