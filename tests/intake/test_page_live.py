"""Entries of a live blog are kept whole, whatever elements they are written with."""

from __future__ import annotations

from generator.intake import page_live
from generator.intake.page_labels import Extent
from generator.model import Article, BlockKind, Form
from tests.intake.made_up import TITLE, parts, taken
from tests.timing import SQUARE, growth

ENTRIES = (
    (
        "18:05 Uhr",
        "Bahn setzt Busse ein",
        "Zwischen Aue und Altstadt fahren seit einer Stunde Busse, sagte der Leiter.",
    ),
    ("16:40 Uhr", "Licht ist wieder da", "In Aue brennt wieder Licht."),
    (
        "14:10 Uhr",
        "Erste Bilanz",
        "Die Feuerwehr hat seit dem Morgen mehr als hundert Einsätze gezählt, meist an Kellern.",
    ),
    ("12:30 Uhr", "Schulen schließen", "Die Schulen im Kreis schicken ihre Schüler nach der fünften Stunde heim."),
    ("11:15 Uhr", "Ein Verletzter", "An der Brücke ist ein Gerüst umgestürzt und hat einen Arbeiter leicht verletzt."),
    ("07:15 Uhr", "Warnung", "Der Wetterdienst warnt vor Böen bis 130 Kilometer in der Stunde."),
)


def blog(entry: str) -> Article:
    """A page with the entries, each in such elements."""
    entries = "".join(entry.format(*each) for each in ENTRIES)
    body = f"<div class=content><h1>{TITLE}</h1><div class=ticker>{entries}</div><button>Mehr laden</button></div>"
    return taken(f"<!doctype html><html lang=de><body>{body}</body></html>", Form.HTML)


def test_entries_without_paragraphs_and_headings() -> None:
    """Time and headline of each are headings, short texts stay, and buttons go."""
    article = blog(
        "<div class=item><span class=time>{}</span><div class=head>{}</div><div class=text>{}</div>"
        "<div class=share><button>Teilen</button></div></div>"
    )
    kept = [(block.kind, block.text) for block in article.blocks[1:]]
    heads = (BlockKind.HEADING, BlockKind.HEADING, BlockKind.PARAGRAPH)
    assert kept == [each for entry in ENTRIES for each in zip(heads, entry, strict=True)]


def test_times_over_links_are_no_entries() -> None:
    """A list of other reports has times, too."""
    listed = "".join(f"<li><span>{time}</span> <a href=/{time}>{head}</a></li>" for time, head, _ in ENTRIES)
    text = "".join(f"<p>{text} {text}</p>" for _, _, text in ENTRIES[2:])
    article = taken(
        f"<!doctype html><html lang=de><body><article><h1>{TITLE}</h1>{text}</article><ul>{listed}</ul></body></html>",
        Form.HTML,
    )
    assert not any(head == block.text for block in article.blocks for _, head, _ in ENTRIES)


def test_a_day_of_entries() -> None:
    """A thousand of them take ten times as long as a hundred."""
    said = ENTRIES[0][2]
    entries = "".join(f"<div><span>{n % 24:02}:05 Uhr</span><div>{said}</div></div>" for n in range(1010))
    rows, _, labels = parts(f"<!doctype html><html lang=de><body><h1>{TITLE}</h1><main>{entries}</main></body></html>")

    def work(size: int) -> None:
        place = Extent(frozenset([0]), 0, 1, 2 * size)
        page_live.entries(rows[: 2 * size], place, labels[: 2 * size])

    assert growth(work, 1000) < SQUARE
