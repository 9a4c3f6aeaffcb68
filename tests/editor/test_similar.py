"""Articles that say nearly the same are found, others are not."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.editor import similar
from tests.corpus import article as recombined
from tests.factories import article

BRIDGE = (
    "Der Stadtrat hat am Donnerstag über die Zukunft der alten Brücke beraten. Bürgermeisterin Anna Adler warb für "
    "einen Neubau, den die Opposition als überflüssig bezeichnete.",
    "Nach Angaben der Verwaltung kostet die Sanierung kaum weniger als ein Neubau. Eine Entscheidung soll im Herbst "
    "fallen, wenn das Gutachten der Ingenieure vorliegt.",
)
OTHER = (
    "Der Schwimmverein hat am Donnerstag seine Jahreshauptversammlung abgehalten. Vorsitzende Berta Bussard dankte den "
    "Helferinnen und Helfern für ein erfolgreiches Sommerfest.",
    "Nach Angaben der Kassenwartin ist der Haushalt ausgeglichen. Eine Erhöhung der Beiträge soll im Herbst beraten "
    "werden.",
)
TEXT = "\n\n".join(BRIDGE)
NEW = article(*BRIDGE)
PAGE = "<html><head><style>p {{}}</style></head><body><nav>Start Ort Sport</nav>{}<!-- x --></body></html>"


def _with_menu(text: str) -> str:
    """A page of which the article is a small part."""
    return "\n".join(f"Menüpunkt {number}" for number in range(200)) + "\n" + text


CASES = [
    ("the same text", "a.txt", TEXT.encode(), True),
    ("other line breaks", "a.txt", TEXT.replace(" ", "\n").encode(), True),
    ("Windows-1252", "a.txt", TEXT.encode("cp1252"), True),
    ("UTF-16", "a.txt", TEXT.encode("utf-16"), True),
    ("as a web page", "a.html", PAGE.format("".join(f"<p>{p}</p>" for p in BRIDGE)).encode(), True),
    (
        "as a web page with entities and inline tags",
        "a.html",
        PAGE.format(TEXT.replace("ü", "&uuml;").replace("Brücke", "<b>Brücke</b>")).encode(),
        True,
    ),
    ("among much else", "a.txt", _with_menu(TEXT).encode(), True),
    ("its first half", "a.txt", BRIDGE[0].encode(), True),
    ("half of it beside another text", "a.txt", "\n".join([BRIDGE[0], OTHER[0]]).encode(), True),
    ("another text of the same kind", "a.txt", "\n".join(OTHER).encode(), False),
    ("a file that is no text", "a.txt", b"%PDF-1.7 " + TEXT.encode(), False),
    ("an empty file", "a.txt", b"", False),
]


@pytest.mark.parametrize(("name", "data", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_alike(name, data, expected):
    """Encoding, form, and what stands around the text do not matter."""
    path = Path("seeds/articles") / name
    assert [found.path for found in similar.alike(NEW, [(path, data)])] == ([path] if expected else [])


def test_the_most_alike_comes_first():
    """With the share of it that stands in both."""
    files = [(Path("a.txt"), (BRIDGE[0] + OTHER[1]).encode()), (Path("b.txt"), TEXT.encode())]
    found = similar.alike(NEW, files)
    assert [each.path.name for each in found] == ["b.txt", "a.txt"]
    assert found[0].share == 1
    assert 0.3 <= found[1].share < 1


def test_an_article_of_three_words():
    """It is one shingle; a text without words has none."""
    short = article("Kein Wort mehr.")
    assert [a.share for a in similar.alike(short, [(Path("a.txt"), b"Kein Wort mehr!")])] == [1]
    assert similar.alike(article("…"), [(Path("a.txt"), b"...")]) == ()


@given(st.integers(0, 10_000), st.integers(0, 10))
def test_a_text_that_lost_a_paragraph_is_found(number, dropped):
    """An editor's cut hides no duplicate, whatever the text."""
    paragraphs = recombined(number, [f"Satz {n} über den Gegenstand {n * 7} der Beratung {n * 3}." for n in range(90)])
    blocks = paragraphs.split("\n\n")
    cut = [block for at, block in enumerate(blocks) if at != dropped % len(blocks)]
    assert similar.alike(article(*blocks), [(Path("a.txt"), "\n\n".join(cut).encode())])
