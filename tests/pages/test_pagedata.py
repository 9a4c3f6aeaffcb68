"""What a page says of itself reaches the index whole."""

from __future__ import annotations

from generator.pages.pagedata import PageData, page_data
from generator.search.page_text import page_text
from tests.pages.test_markdown import renderer


def test_any_name_comes_back():
    """Quotation marks, brackets and bars in names are no end of them."""
    data = PageData("article", "2025-08-26", 'Bote "Süd"', ("A|B", "C & <D>"), ("[x](y)", 'E "F" \\'))
    html = renderer().reset().convert(f"# Titel\n\nText.\n\n{page_data(data).source}\n")
    page = page_text("x.html", f"<html><body><article>{html}</article></body></html>".encode())
    assert page is not None
    assert page.filters == (
        ("kind", "article"),
        ("source", 'Bote "Süd"'),
        ("month", "2025-08"),
        ("actor", "A|B"),
        ("actor", "C & <D>"),
        ("proposal", "[x](y)"),
        ("proposal", 'E "F" \\'),
    )
