"""A REFI-QDA project (`.qdpx`): articles as plain text, each passage coded with its thing, its actor and its stance.

QualCoder, MAXQDA and ATLAS.ti open it. Offsets count characters of the plain text in the same archive (REFI-QDA
Standard 1.5, “Project Exchange Format”). Ids are made from names, so that the same dossier yields the same bytes.
"""

from __future__ import annotations

import io
import uuid
import zipfile
from collections import defaultdict
from collections.abc import Collection
from xml.etree import ElementTree as ET

from generator.model import Article, Citation
from generator.pages.view import View

_SPACE = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
"""The name space for addresses (RFC 4122, appendix C)."""
_XMLNS = "urn:QDA-XML:project:1.0"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest time stamp of a ZIP. A fixed one, and no compression, whose bytes differ between libraries, make the
archive the same on every machine."""


def coding_project(view: View) -> bytes:
    """The bytes of a REFI-QDA project (.qdpx): all articles with their positions as coded passages."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        _write(archive, "project.qde", _project(view))
        for article in view.dossier.articles:
            _write(archive, f"sources/{_guid('article', article.id)}.txt", plain_text(article).encode())
    return out.getvalue()


def plain_text(article: Article) -> str:
    """The article's blocks, one a line; offsets count the characters of this text."""
    return "\n".join(block.text for block in article.blocks)


def _project(view: View) -> bytes:
    root = ET.Element("Project", xmlns=_XMLNS, name=view.dossier.home.title or "Dossier", origin="dossier")
    codes = ET.SubElement(ET.SubElement(root, "CodeBook"), "Codes")
    for kind, names in _codes(view).items():
        parent = _code(codes, kind, kind, kind)
        for id, name in names.items():
            _code(parent, kind, id, name)
    sources = ET.SubElement(root, "Sources")
    cited: defaultdict[str, list[Citation]] = defaultdict(list)
    for each in view.dossier.citations:
        cited[each.article.id].append(each)
    for article in view.dossier.articles:
        _source(sources, article, cited[article.id])
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _codes(view: View) -> dict[str, dict[str, str]]:
    stances = {each.position.stance for each in view.dossier.citations if each.position.stance}
    return {
        "proposal": {proposal.id: proposal.title for proposal in view.dossier.proposals},
        "actor": {actor.id: actor.name for actor in view.dossier.actors},
        "stance": {stance: view.wording.stances[stance].label for stance in sorted(stances)},
    }


def _code(parent: ET.Element, kind: str, id: str, name: str) -> ET.Element:
    return ET.SubElement(parent, "Code", guid=_guid("code", kind, id), name=name, isCodable="true")


def _source(parent: ET.Element, article: Article, citations: Collection[Citation]) -> None:
    guid = _guid("article", article.id)
    title = article.title.value if article.title else article.name
    source = ET.SubElement(parent, "TextSource", guid=guid, name=title, plainTextPath=f"internal://{guid}.txt")
    starts = _starts(article) if citations else []  # most articles are cited by nothing
    for citation in citations:
        for number, piece in enumerate(citation.pieces):
            key = (citation.proposal.id, citation.position.id, str(number))
            selection = ET.SubElement(
                source,
                "PlainTextSelection",
                guid=_guid("selection", *key),
                name=f"{citation.proposal.id}:{citation.position.id}",
                startPosition=str(starts[piece.block] + piece.start),
                endPosition=str(starts[piece.block] + piece.end),
            )
            for kind, id in _codings(citation):
                coding = ET.SubElement(selection, "Coding", guid=_guid("coding", *key, kind))
                ET.SubElement(coding, "CodeRef", targetGUID=_guid("code", kind, id))


def _codings(citation: Citation) -> list[tuple[str, str]]:
    found = [("proposal", citation.proposal.id)]
    found += [("actor", citation.actor.id)] if citation.actor else []
    return found + ([("stance", citation.position.stance)] if citation.position.stance else [])


def _starts(article: Article) -> list[int]:
    """Where each block begins in the plain text."""
    starts, at = [], 0
    for block in article.blocks:
        starts.append(at)
        at += len(block.text) + 1
    return starts


def _guid(*parts: str) -> str:
    return str(uuid.uuid5(_SPACE, "/".join(parts)))


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _FIRST_DAY), content, zipfile.ZIP_STORED)
