"""A made-up report as text and as a page, and both taken as far as a stage needs them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from lxml.html import document_fromstring

from generator.intake import (
    clean,
    conserve,
    line_neighbours,
    page_features,
    page_labels,
    page_metadata,
    page_parts,
    text_article,
    text_extent,
    text_lines,
)
from generator.intake.line_features import Lines
from generator.intake.line_roles import Classified
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_metadata import Declared
from generator.intake.text_extent import Extent
from generator.intake.text_segmentation import states
from generator.model import Article, Form, RawArticle

PARAGRAPHS = (
    "Bürgermeisterin Anna Adler hat am Donnerstag einen Neubau der gesperrten Brücke gefordert. „Die alte hält keine "
    "zehn Jahre mehr“, sagte sie in der Sitzung des Rates.",
    "Der Naturverband Aue lehnt einen Abriss ab. Eine Sanierung koste nach seinen Angaben nur die Hälfte und sei in "
    "einem Jahr zu schaffen.",
    "Ein Gutachten soll nun klären, was die alte Brücke noch trägt. Der Rat will darüber im Juni beraten, wenn auch "
    "die Kosten beider Wege auf dem Tisch liegen.",
)
SENTENCE = "Die Brücke am Markt bleibt gesperrt, weil ihr Fundament nach dem Hochwasser neu gegründet werden muss."
TITLE = "Rat streitet über neue Brücke"
TEXT = "\n\n".join(
    ["Startseite", "Politik", "Sport", "Verkehr in Flussstadt", TITLE, "Von Eva Muster", "3. Mai 2024, 16:27 Uhr",
     *PARAGRAPHS, "Lesen Sie auch", "Zehn Tipps für den Garten", "Impressum", "Datenschutz"]
)  # fmt: skip
PAGE = f"""<!doctype html><html lang="de"><head><title>{TITLE} – Bote</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2024-05-03T16:27:00+02:00">
</head><body><nav><ul><li><a href="/">Startseite</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article><p class="kicker">Verkehr in Flussstadt</p><h1>{TITLE}</h1><p class="author">Von Eva Muster</p>
<figure><img src="b.jpg" alt=""><figcaption>Die gesperrte Brücke. Foto: Ada Licht</figcaption></figure>
<p>{PARAGRAPHS[0]}</p>
<h2>Verband ist dagegen</h2><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p></article>
<aside class="teaser"><h3>Lesen Sie auch</h3><ul><li><a href="/garten">Zehn Tipps für den Garten</a></li></ul></aside>
</main>
<footer><a href="/impressum">Impressum</a></footer></body></html>"""
JSON_LD: dict[str, object] = {
    "@type": "NewsArticle",
    "headline": "Die Brücke",
    "datePublished": "2024-05-03T22:30:00Z",
    "dateModified": "2024-05-05T08:00:00+02:00",
    "author": [{"@type": "Person", "name": "Eva Muster"}, {"@type": "Person", "name": "Von Jan Beispiel, Köln"}],
    "publisher": {"@type": "Organization", "name": "Der Bote"},
}
"""What a page may tell programs of its article."""
TEXT_OF_PAGE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def taken(text: str, form: Form = Form.TEXT) -> Article:
    """The article of a text, of which nothing is lost."""
    article, problems = clean.clean(RawArticle("a.txt", "a.txt", "0" * 64, form, text))
    assert article, problems
    assert conserve.lost(article) == ""
    return article


@dataclass(frozen=True)
class Read:
    """A text whose lines have their roles, with the stretch that is the article."""

    lines: list[Classified]
    path: list[int]
    place: Extent

    def said(self, at: int | None) -> str:
        """What a line says; "" of none."""
        return "" if at is None else self.lines[at].line.text


def read(text: str = TEXT) -> Read:
    """A text up to its extent, which it must have."""
    lines = line_neighbours.classified(text_lines.split(text))
    path = states(lines)
    place = text_extent.extent(lines, path)
    assert place
    return Read(lines, path, place)


def parts(html: str = PAGE) -> tuple[list[PartFeatures], page_labels.Extent, list[Label]]:
    """A page up to its labels."""
    tree = page_parts.parse(html)
    assert tree is not None
    held = list(tree.iter())
    declared = page_metadata.declared(tree, html)
    rows = page_features.features(page_parts.page(tree), declared)
    place = page_labels.extent(rows, declared)
    found = page_labels.labels(rows, place, declared)
    del held
    return rows, place, found


def declares(*things: object, head: str = "", body: str = "", raw: str = "") -> Declared:
    """What a page with such JSON-LD and such a head declares."""
    scripts = "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)
    script = f'<script type="application/ld+json">{raw}</script>' if raw else ""
    html = f"<html><head>{head}{scripts}{script}</head><body>{body}</body></html>"
    return page_metadata.declared(document_fromstring(html), html)


def said(words: int) -> str:
    """A line of so many words."""
    return " ".join((["Rat", "tagt"] * 70)[:words])


def is_in_small_letters(expression: str) -> bool:
    """Whether an expression can match a line in its normal form, which has no capital and no “ß”."""
    letters = re.sub(r"\\[A-Za-z]", "", expression)
    return letters == letters.casefold()


def by_rules(*texts: str) -> Lines:
    """The lines of a text with what rules say of them; a blank line stands between them."""
    return text_article.by_rules(text_lines.split("\n\n".join(texts)))
