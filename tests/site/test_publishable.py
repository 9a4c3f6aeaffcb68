"""A site that is too large for GitHub Pages is named before it is uploaded."""

from __future__ import annotations

import pytest

from generator.site import publishable


@pytest.fixture
def site(tmp_path):
    """A site of some size."""
    for name, size in (("index.html", 5), ("artikel/a/index.html", 30), ("quellen/a.txt", 20), ("assets/x.js", 10)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size * 1_000_000)
    return tmp_path


def test_a_site_that_fits_is_taken(site):
    """To the byte."""
    assert publishable.refusal(site, 65_000_000) == ""
    assert publishable.refusal(site) == ""


def test_a_site_that_is_too_large_is_refused(site):
    """With its size, the limit, and what is largest."""
    said = publishable.refusal(site, 64_999_999)
    assert "the site has 65 MB, GitHub Pages takes 65 MB" in said
    assert "(artikel/ 30 MB, quellen/ 20 MB, assets/ 10 MB)" in said
