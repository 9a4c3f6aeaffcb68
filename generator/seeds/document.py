"""PDF and Word documents: their text, by libraries that know these formats, pypdf and python-docx.

A PDF holds lines as they are printed, so that its text is wrapped like that of any copy; a Word document holds
paragraphs. What is scanned, protected or broken has no text, and is refused like other files that have none.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from generator.model import Metadata
from generator.seeds.message import Opened

SUFFIXES = (".pdf", ".docx")
_PDF, _ZIP = b"%PDF", b"PK\x03\x04"
_WORD = "word/document.xml"
_MOST_BYTES = 50_000_000
"""Of a file, and of what a Word document unpacks to; a hundred times what an article takes."""
_MOST_PAGES = 60
"""An issue of a newspaper; more is a book."""


def opened(data: bytes) -> Opened | None:
    """The text of a document; None where a file is none, or holds no text."""
    if len(data) > _MOST_BYTES:
        return None
    try:
        text = _pdf(data) if data.startswith(_PDF) else _docx(data) if data.startswith(_ZIP) else ""
    except Exception:  # both libraries raise what they meet: dozens of kinds, from KeyError to their own
        return None
    return Opened("document.txt", text.encode("utf-8", "replace"), Metadata()) if text.strip() else None


def _pdf(data: bytes) -> str:
    from pypdf import PdfReader  # a tenth of a second to load, and few dossiers hold a PDF

    pages = PdfReader(io.BytesIO(data)).pages
    return "\n".join(page.extract_text() for page in pages) if len(pages) <= _MOST_PAGES else ""


def _docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = {each.filename: each.file_size for each in archive.infolist()}
    if _WORD not in sizes or sum(sizes.values()) > _MOST_BYTES:
        return ""
    return "\n\n".join(_blocks(data))


def _blocks(data: bytes) -> Iterator[str]:
    """Paragraphs, items of lists with a bullet, and rows of tables."""
    from docx import Document
    from docx.table import Table

    for block in Document(io.BytesIO(data)).iter_inner_content():
        if isinstance(block, Table):
            yield from ("\t".join(cell.text for cell in row.cells) for row in block.rows)
        elif block.text.strip():
            is_item = block.style is not None and str(block.style.name).startswith("List")
            yield f"• {block.text}" if is_item else block.text
