"""Data to take away: valid by its schema, the same as the pages, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Basis, BasisKind, Fact, Origin
from generator.pages.records import positions_csv
from tests.factories import proposal
from tests.pages.made_up import ADLER, AUE, FIRST, SECOND, WANTS, viewed
from tests.pages.made_up import dossier as dossier_of

GOLDEN = Path(__file__).parents[1] / "golden" / "docs"


@pytest.fixture
def dossier() -> dict[str, list[dict[str, str]]]:
    """The golden dossier as JSON."""
    found: dict[str, list[dict[str, str]]] = json.loads((GOLDEN / "daten" / "dossier.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture
def rows() -> list[dict[str, str]]:
    """The golden dossier's positions as rows."""
    text = (GOLDEN / "daten" / "positionen.csv").read_bytes().decode()
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_the_data_fit_their_schema(dossier):
    """And the schema itself is one; a missing key is noticed."""
    import jsonschema  # compiles the grammar of addresses, for seconds: only where it is needed

    schema = json.loads((GOLDEN / "daten" / "dossier.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(dossier, schema)
    del dossier["positions"][0]["quote"]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(dossier, schema)


def test_rows_and_records_say_the_same(dossier, rows):
    """Position by position."""
    assert [(row["proposal"], row["id"], row["quote"]) for row in rows] == [
        (each["proposal"], each["id"], each["quote"]) for each in dossier["positions"]
    ]


def test_a_row_says_what_of_its_article_is_inferred():
    """In the editors' words."""
    source = Fact("Nordblatt", Basis(BasisKind.EDITOR, "", "der Stil"), Origin.EDITOR)
    view = viewed(dossier_of(articles=(replace(FIRST, source=source), SECOND)))
    rows = list(csv.DictReader(io.StringIO(positions_csv(view), newline="")))
    told = {(row["article"], row["article_date_basis"], row["article_source_basis"]) for row in rows}
    assert told == {(FIRST.id, "", "der Stil"), (SECOND.id, "", "")}


def test_who_passes_a_position_on_is_told_by_name():
    """Not as the name reads after “laut”; somebody who is no actor stands as editors wrote it."""
    association = replace(AUE, dative="dem Naturverband")
    held = replace(WANTS, via=(association.id, "Otto Ohm"))
    view = viewed(dossier_of((proposal(held),), actors=(ADLER, association)))
    assert next(csv.DictReader(io.StringIO(positions_csv(view), newline="")))["via"] == "Naturverband Aue; Otto Ohm"


def test_every_quotation_stands_on_a_page_of_its_proposal(dossier):
    """Nothing is in the data that the pages do not show."""
    for each in dossier["positions"]:
        page = (GOLDEN / "vorschlaege" / f"{each['proposal']}.md").read_text(encoding="utf-8")
        assert f'id="beleg-{each["id"]}"' in page


def test_passages_of_the_coding_project_are_the_quotations(dossier):
    """Offsets count in the very text that stands beside them."""
    with zipfile.ZipFile(GOLDEN / "daten" / "dossier.qdpx") as archive:
        root = ET.fromstring(archive.read("project.qde"))  # noqa: S314 - our own file
        name = "{urn:QDA-XML:project:1.0}"
        passages: dict[str, list[str]] = {}
        for source in root.iter(f"{name}TextSource"):
            text = archive.read(f"sources/{source.get('guid')}.txt").decode()
            for selection in source.iter(f"{name}PlainTextSelection"):
                start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
                passages.setdefault(selection.get("name", ""), []).append(text[start:end])
        codes = {code.get("guid") for code in root.iter(f"{name}Code")}
        assert {ref.get("targetGUID") for ref in root.iter(f"{name}CodeRef")} <= codes
    for each in dossier["positions"]:
        found = passages[f"{each['proposal']}:{each['id']}"]
        assert "".join(found) in each["quote"].replace(" […] ", "") or all(part in each["quote"] for part in found)


def test_the_feed_has_what_readers_of_feeds_need():
    """Ids, days, titles and addresses, newest first."""
    name = "{http://www.w3.org/2005/Atom}"
    root = ET.fromstring((GOLDEN / "feed.xml").read_text(encoding="utf-8"))  # noqa: S314 - our own file
    entries = root.findall(f"{name}entry")
    days = [entry.findtext(f"{name}updated") or "" for entry in entries]
    assert days == sorted(days, reverse=True)
    assert root.findtext(f"{name}updated") == days[0]
    assert len({entry.findtext(f"{name}id") for entry in entries}) == len(entries)
    for entry in entries:
        link = entry.find(f"{name}link")
        assert link is not None
        page = (link.get("href") or "").partition("#")[0].strip("/")
        assert (GOLDEN / f"{page}.md").is_file()
