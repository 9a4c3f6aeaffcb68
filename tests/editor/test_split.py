"""A file of several articles is cut where they begin, and nothing of it is lost or changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editor import add, split
from generator.model import Problem
from generator.seeds import read

SENTENCE = "Der Rat hat am Montag nach langer Aussprache über die Zukunft der alten Brücke am Markt beraten."
OTHER = "Die Bürger im Süden der Stadt warten seit Jahren auf den Ausbau der schmalen Straße zum Bahnhof."


def _documents(*texts: str) -> str:
    return "".join(
        f"Dokument {n} von {len(texts)}\n\nTitel Nummer {n} der Sammlung\n\n0{n}.05.2024\n\n"
        f"{text}\n\n{text} Am Ende {n}.\n\n"
        for n, text in enumerate(texts, 1)
    )


def _split(data: bytes, name: str = "x.txt") -> tuple[split.Part, ...] | Problem:
    raw, problems = read.received(name, name, data)
    assert raw, problems
    return split.parts(raw, data)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_numbered_documents(encoding, end):
    """Each part begins with its number; line ends and encoding stay as they are."""
    data = _documents(SENTENCE, OTHER).replace("\n", end).encode(encoding)
    found = _split(data)
    assert not isinstance(found, Problem)
    assert [part.data for part in found] == [data[: (cut := data.index(b"Dokument 2"))], data[cut:]]
    assert [part.place for part in found] == ["x.txt, lines 1 to 10", "x.txt, lines 11 to 21"]


def test_rules_between_articles():
    """A long rule ends a part; what stands above the first article goes with it."""
    texts = [" ".join([f"Text {n}.", *[SENTENCE] * 5]) for n in (1, 2)]
    data = "\n".join(["Pressespiegel", "_" * 30, texts[0], "_" * 30, texts[1], ""]).encode()
    found = _split(data)
    assert not isinstance(found, Problem)
    assert [part.data.split(b"\n")[0] for part in found] == [b"Pressespiegel", texts[1].encode()]
    assert b"".join(part.data for part in found) == data


@given(st.text(alphabet="aÄ.\n\r\x0b\x0c\u2028\u2029_ ", max_size=80), st.text(alphabet="bß \n\r\u2028", max_size=40))
def test_the_parts_are_the_file(above, below):
    """Whatever else stands in it."""
    data = f"{above}\nDokument 1 von 2\n{SENTENCE}\nDokument 2 von 2\n{SENTENCE}\n{below}".encode()
    found = _split(data)
    assert not isinstance(found, Problem)
    assert b"".join(part.data for part in found) == data
    assert [part.data.count(b"Dokument") for part in found] == [1, 1]
    assert found[1].data.startswith(b"Dokument 2")


@pytest.mark.parametrize(
    ("data", "name", "message"),
    [
        (SENTENCE.encode(), "x.txt", "no second article"),
        (f"<html><body><p>{SENTENCE}</p></body></html>".encode(), "x.html", "a web page is not split"),
        (b"Subject: x\n\n" + _documents(SENTENCE, OTHER).encode(), "x.eml", "a mail or web archive is not split"),
        (_documents(SENTENCE, OTHER).encode("utf-16"), "x.txt", "in its encoding"),
    ],
    ids=["one", "html", "mail", "utf-16"],
)
def test_what_is_not_split(data, name, message):
    """It is said, with what to do."""
    found = _split(data, name)
    assert isinstance(found, Problem)
    assert message in found.message
    assert found.remedy


def _add(folder: Path, data: bytes, *, dry: bool = False) -> tuple[str, list[str]]:
    file = folder.parent / "sammlung.txt"
    file.write_bytes(data)
    said, problems = add.add(folder, str(file), lambda done, all: None, dry, several=True)
    return said, [str(problem) for problem in problems]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A dossier without an article."""
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    return tmp_path / "seeds"


NAMES = ["2024-05-01-titel-nummer-1-der-sammlung.txt", "2024-05-02-titel-nummer-2-der-sammlung.txt"]


def test_each_article_is_added_by_itself(seeds):
    """With its own name, stub and report; a second run finds nothing to do."""
    data = _documents(SENTENCE, OTHER).encode()
    said, _ = _add(seeds, data)
    files = sorted((seeds / "articles").iterdir())
    assert [file.name for file in files] == NAMES
    assert b"".join(file.read_bytes() for file in files) == data
    assert said.count("kicker    –") == 2, "the number an archive gives is no kicker"
    stubs = (seeds / "articles.yml").read_text(encoding="utf-8")
    assert all(name in said and f"# {name}:" in stubs for name in NAMES)
    again, _ = _add(seeds, data)
    assert again.count("is there already; nothing to do") == 2
    assert sorted((seeds / "articles").iterdir()) == files


def test_a_dry_run_shows_the_parts(seeds):
    """All of them, and writes none."""
    said, _ = _add(seeds, _documents(SENTENCE, OTHER).encode(), dry=True)
    assert [f"{name}: would be added" in said for name in NAMES] == [True, True]
    assert [path.name for path in seeds.rglob("*")] == ["articles"]


def test_parts_of_the_same_name(seeds):
    """Are told apart by a number, in a dry run, too."""
    text = _documents(SENTENCE, OTHER).replace("Nummer 2", "Nummer 1").replace("02.05.", "01.05.")
    for dry in (True, False):
        said, _ = _add(seeds, text.encode(), dry=dry)
        assert f"{NAMES[0].removesuffix('.txt')}-2.txt" in said
    assert len(list((seeds / "articles").iterdir())) == 2


@pytest.mark.parametrize("texts", [(SENTENCE, OTHER, ""), (SENTENCE, OTHER, OTHER)], ids=["empty", "twice"])
def test_one_bad_part_stops_all(seeds, texts):
    """Nothing is written unless all parts can be, and the part is named."""
    data = _documents(*texts).replace("Am Ende 3.", "Am Ende 2.").replace("Titel Nummer 3", "Titel Nummer 2")
    if not texts[2]:
        data = data[: data.index("Dokument 3 von 3")] + "Dokument 3 von 3\n"
    said, problems = _add(seeds, data.encode())
    assert said == ""
    assert any("lines 21 to" in problem or "has the same text" in problem for problem in problems)
    assert list((seeds / "articles").iterdir()) == []
