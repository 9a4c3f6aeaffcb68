"""A quotation stands in its article, once, and tells something; else the message leads to what was meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier import words
from generator.model import Reason, Removed, Run, Severity
from tests.factories import article

ARTICLE = article(
    "Wir bauen eine neue Brücke. Mehr sagte sie am Montag nicht.", "Die Brücke … ist alt.", "Mehr sagte sie."
)
OTHER = article("Der Fluss steigt seit Tagen an.", id="fluss")


def found(quote):
    """Messages and remedies."""
    return [(p.message, p.remedy, p.severity) for p in words.problems(quote, ARTICLE, [ARTICLE, OTHER], ("p.md", 7))]


@pytest.mark.parametrize(
    "quote",
    [
        "Wir bauen eine neue Brücke.",
        "Wir bauen […] Mehr sagte sie am Montag",
        "Wir bauen … neue Brücke",
        "Wir bauen (...) neue Brücke",
        "Wir bauen [...] neue Brücke",
        "Wir bauen (…) neue Brücke",
        "Die Brücke … ist alt.",
    ],
)
def test_what_stands_there(quote):
    """With any sign for what is left out, and with an ellipsis of the article's own."""
    assert not found(quote)


@pytest.mark.parametrize(
    ("reason", "remedy"),
    [(Reason.NAVIGATION, "“keep” in articles.yml"), (Reason.REMOVED_BY_EDITOR, "take its “drop” out")],
)
def test_what_the_page_leaves_out(reason: Reason, remedy: str) -> None:
    """The passage is there, but not part of the article."""
    cut = replace(ARTICLE, removed=(Removed(Run(0, "Lesen Sie auch:  Der Fluss steigt."), 9, reason),))
    (problem,) = words.problems("Lesen Sie auch: Der Fluss", cut, [cut, OTHER], ("p.md", 7))
    assert f"its page leaves the passage out ({reason})" in problem.message
    assert remedy in problem.remedy


FAULTS = [
    ("no word", "…", "the quotation holds no word", "quote a passage"),
    ("two words", "Brücke … alt", "the quotation has 2 words", "quote the whole sentence"),
    ("twice", "Mehr sagte sie", "the quotation stands 2 times in “bruecke”", "quote a few words more"),
    (
        "in another article",
        "Der Fluss steigt seit",
        "the quotation does not stand in “bruecke” (bruecke.txt), but in “fluss” (fluss.txt)",
        "write “article: fluss”",
    ),
    ("nothing like it", "Völlig anderes Zeug steht hierin", "nor anything like it", "check the article"),
    ("a word changed", "Wir bauen eine alte Brücke.", "does not stand in “bruecke”", "quote the source verbatim"),
]


@pytest.mark.parametrize(
    ("quote", "message", "remedy"), [case[1:] for case in FAULTS], ids=[case[0] for case in FAULTS]
)
def test_each_faulty_quotation_has_one_message(quote, message, remedy):
    """One message each, which says what to do."""
    ((said, todo, _),) = found(quote)
    assert message in said
    assert todo.startswith(remedy)


def test_a_quotation_that_stands_twice_is_a_warning():
    """The first place is marked, which may be the right one."""
    assert [severity for *_, severity in found("Mehr sagte sie")] == [Severity.WARNING]


def test_the_nearest_passage_is_shown():
    """With what differs."""
    (problem,) = words.problems("Wir bauen eine alte Brücke.", ARTICLE, [], ("p.md", 7))
    assert "[-alte-] [+neue+]" in problem.detail
