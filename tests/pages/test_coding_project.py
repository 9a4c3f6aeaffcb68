"""The project for coding programs: what an offset marks is the quotation, and the same dossier makes the same bytes."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

from generator.pages.coding_project import coding_project, plain_text
from tests.factories import article, block
from tests.pages.made_up import dispute

QDA = "{urn:QDA-XML:project:1.0}"


def opened() -> tuple[ET.Element, dict[str, str]]:
    """The project, and its texts by the path it names them with."""
    archive = zipfile.ZipFile(io.BytesIO(coding_project(dispute())))
    texts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".txt")}
    return ET.fromstring(archive.read("project.qde")), texts  # noqa: S314 - of our own making


def test_each_selection_is_its_quotation():
    """Counted in the very text that stands in the archive."""
    root, texts = opened()
    quotes = {f"neubau:{key[1]}": each.quote for key, each in dispute().citations.items()}
    found = {}
    for source in root.iter(f"{QDA}TextSource"):
        text = texts[source.get("plainTextPath", "").replace("internal://", "sources/")]
        for each in source.iter(f"{QDA}PlainTextSelection"):
            found[each.get("name", "")] = text[int(each.get("startPosition", "")) : int(each.get("endPosition", ""))]
    assert found == quotes


def test_each_selection_is_coded_with_thing_actor_and_stance():
    """By codes that the code book holds."""
    root, _ = opened()
    known = {code.get("guid"): code.get("name") for code in root.iter(f"{QDA}Code")}
    coded = {
        each.get("name"): {known[ref.get("targetGUID")] for ref in each.iter(f"{QDA}CodeRef")}
        for each in root.iter(f"{QDA}PlainTextSelection")
    }
    assert coded["neubau:will"] == {"Neubau", "Anna Adler", "fordert"}
    assert coded["neubau:lehnt-ab"] == {"Neubau", "Naturverband Aue", "lehnt ab"}


def test_the_same_dossier_makes_the_same_bytes():
    """No clock, no chance."""
    assert coding_project(dispute()) == coding_project(dispute())


def test_a_block_is_a_line():
    """White space folded, as it is cited."""
    assert plain_text(article(block("Eins\n eins."), block("Zwei."))) == "Eins eins.\nZwei."
