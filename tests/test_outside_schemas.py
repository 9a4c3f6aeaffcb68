"""What machines read is valid by the schemas of others: Atom, REFI-QDA, Open Graph, and the vocabulary of schema.org.

CSL-JSON is checked where the browser makes it (`test_reading`), our own JSON in `pages/test_records`.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import lxml.etree
import lxml.html
import pytest

from tests.conftest import GOLDEN

SCHEMAS = Path(__file__).parent / "schemas"
VOCABULARY = json.loads((SCHEMAS / "schema-org.json").read_text("utf-8"))
"""The types that are used, with what they are kinds of; the properties of these, and the types of their values."""
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture(params=["golden", pytest.param("this dossier's", marks=pytest.mark.of_this_dossier)])
def docs(request: pytest.FixtureRequest) -> Path:
    """What was written for a site: golden, or of this dossier, where git does not keep it."""
    if request.param == "golden":
        return GOLDEN / "docs"
    site: Path = request.getfixturevalue("built_site")
    return site.parent / "docs"


def test_the_feed_is_atom(docs: Path) -> None:
    """By the schema of RFC 4287, and by the three rules that it states in Schematron."""
    schema = lxml.etree.RelaxNG(file=SCHEMAS / "atom.rng")
    feed = lxml.etree.parse(docs / "feed.xml")
    schema.assertValid(feed)
    entries = feed.findall("a:entry", ATOM)
    assert entries
    for entry in entries:
        assert feed.find("a:author", ATOM) is not None or entry.find("a:author", ATOM) is not None
        assert [link for link in entry.findall("a:link", ATOM) if link.get("rel", "alternate") == "alternate"]
    ids = [entry.findtext("a:id", namespaces=ATOM) for entry in entries]
    assert len(ids) == len(set(ids))
    title = entries[0].find("a:title", ATOM)
    assert title is not None
    entries[0].remove(title)
    assert not schema.validate(feed), "an entry without a title passes"


def test_the_project_for_coding_programs_is_one(docs: Path) -> None:
    """By the schema of REFI-QDA; what a reference names is in the file."""
    schema = lxml.etree.XMLSchema(file=SCHEMAS / "refi-qda-project.xsd")
    with zipfile.ZipFile(docs / "daten" / "dossier.qdpx") as archive:
        project = lxml.etree.fromstring(archive.read("project.qde"))
        files = set(archive.namelist())
    schema.assertValid(project)
    guids = values(project, "guid")
    assert len(guids) == len(set(guids)) > 10
    assert set(values(project, "targetGUID")) <= set(guids)
    paths = values(project, "plainTextPath")
    assert {path.replace("internal://", "sources/") for path in paths} == files - {"project.qde"}
    del project.attrib["name"]
    assert not schema.validate(project), "a project without a name passes"


def test_linked_data_use_the_vocabulary_of_schema_org(docs: Path) -> None:
    """Each type exists, each property belongs to it, each value is of a type that the property takes."""
    things = [(page, thing) for page in sorted(docs.rglob("*.md")) for thing in linked_data(page)]
    types = {name for _, thing in things for part in parts(thing) for name in type_names(part)}
    assert {"NewsArticle", "Quotation", "Claim", "Person", "Organization", "Dataset"} <= types
    assert [f"{page}: {fault}" for page, thing in things for fault in faults(thing)] == []


def test_faults_in_linked_data_are_found() -> None:
    """No such type, a property of something else, a value of another type, no day, a text in place of a thing."""
    assert [*faults({"@type": "Statement"})] == ["no type: Statement"]
    assert [*faults({"@type": "Person", "headline": "A"})] == ["Person has no headline"]
    place = {"@type": "Country", "name": "Land"}
    assert [*faults({"@type": "Claim", "author": place})] == ["author of Claim is no Country"]
    assert [*faults({"@type": "Claim", "author": place | {"@type": ["Country", "Organization"]}})] == []
    assert [*faults({"@type": "Claim", "datePublished": "gestern"})] == ["datePublished of Claim is unfit: 'gestern'"]
    assert [*faults({"@type": "Dataset", "distribution": ["a.csv"]})] == ["distribution of Dataset is unfit: 'a.csv'"]
    assert [*faults({"@type": "Claim", "hasPart": [{"@type": "Quotation", "about": 3}]})] != []


def test_a_page_that_is_shared_tells_what_it_is(golden_site: Path) -> None:
    """By Open Graph (ogp.me): kind, title, description and address; articles of the press are articles."""
    for file in sorted(golden_site.rglob("index.html")):
        metas = [dict(meta.items()) for meta in lxml.html.document_fromstring(file.read_bytes()).iter("meta")]
        told = {str(meta["property"]): str(meta["content"]) for meta in metas if "property" in meta}
        address = file.parent.relative_to(golden_site).as_posix()
        assert told["og:url"].endswith("/" if address == "." else f"/{address}/"), file
        assert told["og:title"], file
        assert told["og:description"], file
        is_article = address.startswith("artikel/") and b"NewsArticle" in file.read_bytes()
        assert told["og:type"] == ("article" if is_article else "website"), file


def values(root: lxml.etree._Element, attribute: str) -> list[str]:
    """What an attribute holds, wherever it stands."""
    return [value for element in root.iter() if (value := element.get(attribute))]


def linked_data(page: Path) -> Iterator[Mapping[str, Any]]:
    """The things that a page tells machines of, each in the context of schema.org."""
    for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.DOTALL):
        thing = json.loads(block)
        assert thing.pop("@context") == "https://schema.org"
        yield thing


def parts(thing: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """A thing, and the things that are told of within it."""
    yield thing
    for value in thing.values():
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield from parts(each)


def type_names(thing: Mapping[str, Any]) -> list[str]:
    """The types of a thing, which may have several."""
    return thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]


def kinds_of(name: str) -> set[str]:
    """A type and all that it is a kind of."""
    return {name}.union(*(kinds_of(above) for above in VOCABULARY["types"].get(name, [])))


def faults(thing: Mapping[str, Any]) -> Iterator[str]:
    """What of a thing the vocabulary does not know."""
    names = type_names(thing)
    yield from (f"no type: {name}" for name in names if name not in VOCABULARY["types"])
    kinds = set[str]().union(*map(kinds_of, names))
    for key in thing.keys() - {"@type", "@id"}:
        known = VOCABULARY["properties"].get(key)
        if not known or not kinds & set(known["of"]):
            yield f"{', '.join(names)} has no {key}"
            continue
        for value in thing[key] if isinstance(thing[key], list) else [thing[key]]:
            yield from value_faults(f"{key} of {', '.join(names)}", value, set(known["is"]))


def value_faults(place: str, value: Any, allowed: set[str]) -> Iterator[str]:
    """Whether a value is of an allowed type, and what is wrong within it."""
    if isinstance(value, dict):
        names = type_names(value)
        if not set[str]().union(*map(kinds_of, names)) & allowed:
            yield f"{place} is no {', '.join(names)}"
        yield from faults(value)
    elif not any(READABLE[name](value) for name in allowed & READABLE.keys()):
        yield f"{place} is unfit: {value!r}"


def is_address(value: Any) -> bool:
    """A whole address, or one as seen from the page."""
    return isinstance(value, str) and bool(urlsplit(value).path) and " " not in value


def is_day(value: Any) -> bool:
    """ISO 8601."""
    try:
        return bool(datetime.fromisoformat(value))
    except (TypeError, ValueError):
        return False


READABLE = {"Text": lambda value: isinstance(value, str), "URL": is_address, "Date": is_day, "DateTime": is_day}
"""The types whose values are written as a text, and how they are told."""
