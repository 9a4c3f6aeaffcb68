"""PDF and Word documents: their text, and the refusal of those that have none."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, StreamObject

from generator.intake.clean import clean
from generator.model import Form, Severity
from generator.seeds import document, read

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TITLE, DAY = "Rat sperrt die alte Brücke", "3. Mai 2024"
LINES = (
    "Der Rat der Stadt hat am Montag beschlossen, die alte",
    "Brücke im kommenden Jahr zu sperren. Die Kosten trägt",
    "zur Hälfte das Land, das dafür ein Programm aufgelegt",
    "hat. Anwohner fürchten Umwege, der Handel Verluste im",
    "Weihnachtsgeschäft. Die Feuerwehr prüft noch, wie sie",
    "künftig fährt. Eine Umleitung über die neue Brücke am",
    "Hafen ist im Gespräch, sie wäre vier Kilometer lang.",
)


def pdf(*lines: str) -> bytes:
    """A PDF of one page with these lines, as ISO 32000-1 describes one."""
    shown = "".join(f"({line}) Tj T* " for line in lines).encode("cp1252")
    content = b"BT /F1 12 Tf 50 750 Td 14 TL " + shown + b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    body = b"%PDF-1.4\n"
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    end = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(body))
    return body + head + table + end


def docx(*paragraphs: str, table: bool = False) -> bytes:
    """A Word document."""
    made = Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph.removeprefix("• "), "List Bullet" if paragraph.startswith("• ") else None)
    if table:
        made.add_table(1, 2).rows[0].cells[1].text = "vier Milliarden"
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "data"),
    [("bruecke.pdf", pdf(TITLE, DAY, *LINES)), ("bruecke.docx", docx(TITLE, DAY, " ".join(LINES)))],
    ids=["pdf", "docx"],
)
def test_an_article_in_a_document(name: str, data: bytes) -> None:
    """Title, day and one whole paragraph; the checksum is that of the document."""
    raw, problems = read.received(name, name, data)
    assert raw
    assert (raw.form, problems) == (Form.TEXT, ())
    article, _ = clean(raw)
    assert article
    assert article.title
    assert article.date
    assert (article.title.value, article.date.value) == (TITLE, "2024-05-03")
    assert article.blocks[-1].text == " ".join(LINES)


def test_lists_and_tables_of_a_word_document() -> None:
    """Items keep a bullet, cells of a row stand in one line."""
    opened = document.opened(docx("Was gilt", "• die Brücke", "", table=True))
    assert opened
    assert opened.data.decode() == "Was gilt\n\n• die Brücke\n\n\tvier Milliarden"


def test_merged_cells_and_tables_in_cells() -> None:
    """What spans columns and rows is told once, however many they are; what stands in a table within a table, too."""
    made = Document()
    table = made.add_table(2, 2)
    merged = table.cell(0, 0).merge(table.cell(0, 1))
    merged.text = "Kosten"
    table.cell(1, 0).text = "Land"
    table.cell(1, 1).add_table(1, 1).cell(0, 0).text = "die Hälfte"
    merged._tc.grid_span = 2_000_000_000
    buffer = io.BytesIO()
    made.save(buffer)
    opened = document.opened(buffer.getvalue())
    assert opened
    assert opened.data.decode().split() == ["Kosten", "Land", "die", "Hälfte"]


def word(body: str, head: str = "") -> bytes:
    """A Word document with this body."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx("")), "r") as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            xml = f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'
            new.writestr(name, xml if name == "word/document.xml" else old.read(name))
    return buffer.getvalue()


def test_changes_and_forms_of_a_word_document() -> None:
    """What was inserted or stands in a form is text, what was struck out is none."""
    paragraph = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    opened = document.opened(
        word(
            "<w:p><w:r><w:t>Der Rat </w:t></w:r><w:ins><w:r><w:t>sperrt</w:t></w:r></w:ins>"
            "<w:del><w:r><w:t>baut</w:t><w:delText>baut</w:delText></w:r></w:del><w:r><w:t> sie.</w:t></w:r></w:p>"
            f"<w:sdt><w:sdtContent>{paragraph.format('Ein Feld.')}</w:sdtContent></w:sdt>"
            "<w:tbl><w:tr><w:sdt><w:sdtContent>"
            f"<w:tc>{paragraph.format('Zelle')}</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>"
        )
    )
    assert opened
    assert opened.data.decode() == "Der Rat sperrt sie.\n\nEin Feld.\n\nZelle"


def test_a_word_document_with_entities_is_refused() -> None:
    """They would not be read, and what they stand for would be lost without a word."""
    body = "<w:p><w:r><w:t>Der Rat &a; sie.</w:t></w:r></w:p>"
    assert document.opened(word(body, '<!DOCTYPE w [<!ENTITY a "sperrt">]>')) is None


def packed(name: str) -> bytes:
    """An archive with one file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(name, "<w/>")
    return buffer.getvalue()


def scan() -> bytes:
    """A PDF of one page without text."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4 broken", scan(), packed("a.txt"), packed("word/document.xml"), b"PK\x03\x04"]
)
def test_documents_without_text_are_refused(data: bytes) -> None:
    """Broken, scanned, or another archive: with a remedy."""
    raw, (problem,) = read.received("brief", "brief", data)
    assert raw is None
    assert problem.severity is Severity.REFUSED
    assert "text" in problem.remedy


@pytest.mark.parametrize(("operators", "is_whole"), [(b"BT ET", True), (b"(", False)])
def test_a_pdf_of_which_a_part_cannot_be_read_is_refused(operators: bytes, is_whole: bool, capsys) -> None:
    """Rather than taken without it, and without a word."""
    reader = PdfReader(io.BytesIO(pdf(*LINES)))
    writer = PdfWriter(clone_from=reader)
    form = StreamObject()
    form.update({NameObject("/Type"): NameObject("/XObject"), NameObject("/Subtype"): NameObject("/Form")})
    form.set_data(operators)
    page = writer.pages[0]
    resources = page["/Resources"]
    contents = page.get_contents()
    assert isinstance(resources, DictionaryObject)
    assert contents is not None
    form[NameObject("/Resources")] = DictionaryObject(resources)
    resources[NameObject("/XObject")] = DictionaryObject({NameObject("/F"): writer._add_object(form)})
    drawn = DecodedStreamObject()
    drawn.set_data(contents.get_data() + b" /F Do")
    page[NameObject("/Contents")] = writer._add_object(drawn)
    buffer = io.BytesIO()
    writer.write(buffer)
    assert (document.opened(buffer.getvalue()) is not None) is is_whole
    assert capsys.readouterr().err == ""


def test_what_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """A book of many pages, and a document that unpacks to more than fits."""
    monkeypatch.setattr(document, "_MOST_PAGES", 0)
    assert document.opened(pdf(TITLE)) is None
    monkeypatch.setattr(document, "_MOST_BYTES", 40_000)
    assert len(docx(TITLE)) < 40_000
    assert document.opened(docx(TITLE)) is None
    monkeypatch.setattr(document, "_MOST_BYTES", 100)
    assert document.opened(docx(TITLE)) is None


def test_a_page_that_draws_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file may unpack to hours of drawing."""
    monkeypatch.setattr(document, "_MOST_DRAWN", 500)
    assert document.opened(pdf(TITLE)) is not None
    assert document.opened(pdf(*LINES * 2)) is None


@given(st.binary(max_size=200), st.sampled_from([b"%PDF-1.7\n", b"PK\x03\x04", b""]))
def test_any_bytes_can_be_read(data: bytes, start: bytes) -> None:
    """Whatever a file holds, reading it does not fail."""
    opened = document.opened(start + data)
    assert opened is None or Path(opened.name).suffix == ".txt"


def test_a_word_document_that_unpacks_to_too_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Equal paragraphs pack to nothing: what counts is what they unpack to."""
    monkeypatch.setattr(document, "_MOST_XML", 100_000)
    path = tmp_path / "a.docx"
    path.write_bytes(docx(*[" ".join(LINES)] * 500))
    assert path.stat().st_size < 50_000
    raw, (problem,) = read.article(path)
    assert raw is None
    assert problem.severity is Severity.REFUSED
    assert "too large to be an article" in problem.message
