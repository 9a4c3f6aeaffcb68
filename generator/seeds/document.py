"""PDF and Word documents: their text, by libraries that know these formats, pypdf and python-docx.

A PDF holds lines as they are printed, so that its text is wrapped like that of any copy; a Word document holds
paragraphs. A scanned, protected or broken file has no text, and is refused like other files without text.
"""

from __future__ import annotations

import io
import logging
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from generator.model import Metadata
from generator.seeds.message import Opened

if TYPE_CHECKING:
    from docx.oxml.table import CT_Tbl, CT_Tc
    from docx.oxml.text.paragraph import CT_P

SUFFIXES = (".pdf", ".docx")
_PDF, _ZIP = b"%PDF", b"PK\x03\x04"
_WORD = "word/document.xml"
_MOST_BYTES = 50_000_000
"""Bytes of a file, and of what a Word document unpacks to: a hundred times what an article needs."""
_MOST_XML = 10_000_000
"""Bytes of the text of a Word document with its markup: a book has about as many. Repeats pack well, so that fifty
megabytes of empty paragraphs are a file of a hundred kilobytes, and took a gigabyte of memory and a minute."""
_MOST_PAGES = 60
"""Pages: an issue of a newspaper; more is a book."""
_MOST_DRAWN = 5_000_000
"""Characters of the commands that draw the pages, with shared parts counted each time; reading so many takes at most
half a minute on a busy core."""
_AROUND = {"sdt", "sdtContent", "customXml", "ins", "moveTo"}
"""Elements that hold paragraphs or tables: fields of forms, and insertions."""
_MEMBERS = "./{0} | ./w:sdt/w:sdtContent/{0} | ./w:ins/{0}"
_NOT_SAID = "ancestor::w:del or ancestor::w:moveFrom or ancestor::w:txbxContent"
"""Text that was struck out, and boxes beside the text, which are in the file twice."""


def opened(data: bytes) -> Opened | None:
    """The text of a document; None if the file is no document or holds no text."""
    if len(data) > _MOST_BYTES:
        return None
    try:
        text = _pdf(data) if data.startswith(_PDF) else _docx(data) if data.startswith(_ZIP) else ""
    except Exception:  # both libraries raise dozens of kinds of exceptions, from KeyError to their own
        return None
    return Opened("document.txt", text.encode("utf-8", "replace"), Metadata()) if text.strip() else None


def _pdf(data: bytes) -> str:
    """The text of a PDF; empty if it is too long, or if a part of it could not be read."""
    from pypdf import PdfReader  # a tenth of a second to load, and few dossiers hold a PDF

    losses = _Losses()
    log = logging.getLogger("pypdf")
    log.propagate = False  # it warns of what it mends, without saying in which file
    drawn = 0

    def drawing(_operator: object, operands: object, *_: object) -> None:
        nonlocal drawn
        drawn += len(str(operands))
        if drawn > _MOST_DRAWN:
            raise ValueError("too much is drawn")

    log.addHandler(losses)
    try:
        pages = PdfReader(io.BytesIO(data)).pages
        if len(pages) > _MOST_PAGES:
            return ""
        text = "\n".join(page.extract_text(visitor_operand_before=drawing) for page in pages)
    finally:
        log.removeHandler(losses)
    return "" if losses.found or drawn > _MOST_DRAWN else text


class _Losses(logging.Handler):
    """Notes whether pypdf left out a part of a page (a form) that it could not read; only its log says so."""

    found = False

    def emit(self, record: logging.LogRecord) -> None:
        self.found |= record.getMessage().startswith(("Impossible to decode XFormObject", "Exceeded"))


def _docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        sizes = {each.filename: each.file_size for each in archive.infolist()}
        if sizes.get(_WORD, _MOST_BYTES) > _MOST_XML or sum(sizes.values()) > _MOST_BYTES:
            return ""
        if b"<!DOCTYPE" in archive.read(_WORD):
            return ""  # no word processor writes one; its entities, which are text, would not be read
    return "\n\n".join(_blocks(data))


def _blocks(data: bytes) -> Iterator[str]:
    """Paragraphs, items of lists with a bullet, and rows of tables."""
    from docx import Document
    from docx.oxml.table import CT_Tbl

    document = Document(io.BytesIO(data))
    names = {style.style_id: str(style.name) for style in document.styles}
    for block in _parts(document.element.body):
        if isinstance(block, CT_Tbl):
            yield from _rows(block)
        elif (text := _text(block)).strip():
            is_item = names.get(block.style or "", "").startswith("List")
            yield f"• {text}" if is_item else text


def _parts(within: etree._Element) -> Iterator[CT_P | CT_Tbl]:
    """Paragraphs and tables, those in forms to fill in as well, which python-docx leaves out."""
    from docx.oxml.table import CT_Tbl
    from docx.oxml.text.paragraph import CT_P

    for part in within:
        if isinstance(part, CT_P | CT_Tbl):
            yield part
        elif etree.QName(part).localname in _AROUND:
            yield from _parts(part)


def _text(paragraph: CT_P) -> str:
    """The text of a paragraph with all tracked changes accepted; python-docx leaves out insertions."""
    return "".join(run.text for run in paragraph.xpath(f".//w:r[not({_NOT_SAID})]"))


def _rows(table: CT_Tbl) -> Iterator[str]:
    """The rows of a table, each cell once; python-docx's `row.cells` repeats a cell for each column that it spans."""
    return ("\t".join(map(_cell, row.xpath(_MEMBERS.format("w:tc")))) for row in table.xpath(_MEMBERS.format("w:tr")))


def _cell(cell: CT_Tc) -> str:
    """Paragraphs of a cell, and rows of tables within it."""
    from docx.oxml.table import CT_Tbl

    parts = _parts(cell)
    return "\n".join("\n".join(_rows(each)) if isinstance(each, CT_Tbl) else _text(each) for each in parts)
