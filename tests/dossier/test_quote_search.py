"""A quotation stands in its article or it does not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dossier import quote_search
from generator.model import BlockKind
from tests.factories import article, block

TEXT = article(
    block("Rat streitet", BlockKind.TITLE),
    'Die Bürgermeisterin sagte: "Wir bauen – das ist sicher – eine neue Brücke." Mehr sagte sie nicht.',
    "Der Rat will die E-Mail-Umfrage abwarten. Die Brücke ist alt, die Brücke ist schmal.",
    block("Kosten", BlockKind.HEADING),
    "Sie kostet 1.500 Euro (mindestens).",
    block("Die alte Brücke im Mai", BlockKind.CAPTION),
)

FOUND = [
    ("a sentence", "Mehr sagte sie nicht.", ["Mehr sagte sie nicht."]),
    (
        "other quotation marks",
        "„Wir bauen – das ist sicher – eine neue Brücke.“",
        ['"Wir bauen – das ist sicher – eine neue Brücke."'],
    ),
    ("single guillemets stay single", "sagte: »Wir bauen", ['sagte: "Wir bauen']),
    ("other dashes", "Wir bauen - das ist sicher — eine", ["Wir bauen – das ist sicher – eine"]),
    ("other hyphens", "E‑Mail‐Umfrage", ["E-Mail-Umfrage"]),
    ("other white space", "Mehr\n   sagte\u00a0sie\tnicht.", ["Mehr sagte sie nicht."]),
    (
        "an ellipsis joins two passages",
        "Die Bürgermeisterin sagte […] eine neue Brücke.",
        ["Die Bürgermeisterin sagte", "eine neue Brücke."],
    ),
    ("three dots in brackets, too", "Der Rat [...] abwarten.", ["Der Rat", "abwarten."]),
    ("in order across paragraphs", "Mehr sagte […] E-Mail-Umfrage", ["Mehr sagte", "E-Mail-Umfrage"]),
    ("from one paragraph into the next", "sagte sie nicht. Der Rat will", ["sagte sie nicht.", "Der Rat will"]),
    ("the first of several", "die Brücke ist schmal", ["die Brücke ist schmal"]),
    ("the title", "Rat streitet", ["Rat streitet"]),
    ("a caption", "alte Brücke im Mai", ["alte Brücke im Mai"]),
    ("brackets and points are no pattern", "1.500 Euro (mindestens).", ["1.500 Euro (mindestens)."]),
]

MISSING = [
    ("a changed word", "Mehr sagte er nicht."),
    ("other case", "mehr sagte sie nicht."),
    ("a word less", "Mehr sie nicht."),
    ("half a word at the end", "Der Rat will die E-Mail-Umfr"),
    ("half a word at the start", "rat will die"),
    ("passages in the wrong order", "Mehr sagte […] Die Bürgermeisterin"),
    ("across a heading", "ist schmal. Kosten"),
    ("other punctuation", "Mehr sagte sie nicht!"),
]


@pytest.mark.parametrize(("quote", "passages"), [case[1:] for case in FOUND], ids=[case[0] for case in FOUND])
def test_what_stands_there_is_found(quote, passages):
    """White space, quotation marks and hyphens may differ; the pieces hold the source's own text."""
    pieces = [piece for passage in quote_search.locate(quote, TEXT) for piece in passage]
    assert [TEXT.blocks[piece.block].text[piece.start : piece.end] for piece in pieces] == passages


@pytest.mark.parametrize("quote", [case[1] for case in MISSING], ids=[case[0] for case in MISSING])
def test_what_does_not_stand_there_is_not_found(quote):
    """Nothing else may differ."""
    assert quote_search.locate(quote, TEXT) == ()


def test_a_quotation_is_given_back_as_printed():
    """The page shows the source's own marks, whatever the editor typed."""
    quote = "„Wir bauen - das […] eine neue Brücke.“"
    assert quote_search.verbatim(quote_search.locate(quote, TEXT), TEXT) == '"Wir bauen – das […] eine neue Brücke."'


def test_the_nearest_passage_is_shown_with_a_diff():
    """An editor sees at once what was mistyped."""
    shown = quote_search.nearest("Der Rat möchte die E-Mail-Umfrage abwarten.", TEXT)
    assert "nearest passage: Der Rat will die E-Mail-Umfrage abwarten." in shown
    assert "Der Rat [-möchte-] [+will+] die E-Mail-Umfrage abwarten." in shown


def test_passages_in_the_wrong_order_are_named_as_such():
    """Each passage stands there, so a diff would say nothing."""
    assert "order" in quote_search.nearest("Mehr sagte […] Die Bürgermeisterin", TEXT)


@given(st.data())
def test_every_passage_of_words_is_found_where_it_stands(data):
    """Any run of whole words of a paragraph is found, and the piece holds just these words."""
    words = TEXT.blocks[2].text.split()
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first + 1, len(words)))
    quote = " ".join(words[first:last])
    (passage,) = quote_search.locate(quote, TEXT)
    assert " ".join(TEXT.blocks[p.block].text[p.start : p.end] for p in passage) == quote
