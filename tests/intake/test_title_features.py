"""Features of lines that can be the headline."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.intake import text_article, text_lines, title_features
from generator.intake.line_features import Lines
from tests import told

PARAGRAPH = "Die Brücke am Markt bleibt gesperrt, weil ihr Fundament nach dem Hochwasser neu gegründet werden muss."


def lines(*texts: str) -> Lines:
    """A text with what rules say of it."""
    return text_article.by_rules(text_lines.split("\n\n".join(texts)))


def test_a_headline_over_its_text() -> None:
    """What it looks like, what stands below it, and that the text has its words again."""
    found = title_features.features(lines("Brücke am Markt gesperrt", "3. Mai 2024", PARAGRAPH))[0]
    assert {"end word", "date below by 1", "title by rules", "next PROSE"} <= set(found)
    assert found["told"] == 1.0
    assert found["at"] == 0.0


def test_what_a_page_says_again() -> None:
    """A path that ends with the headline, and the same line twice."""
    found = title_features.features(
        lines("Start » Brücke am Markt gesperrt", *["Brücke am Markt gesperrt"] * 2, PARAGRAPH)
    )
    assert {"held above", "tail above", "first of several", "the same below"} <= set(found[1])
    assert {"again", "the same above"} <= set(found[2])


def test_lines_of_the_text_are_no_candidates() -> None:
    """Sentences at the beginning of a text that has no headline, and what stands far below."""
    text = lines("Die Brücke bleibt gesperrt.", PARAGRAPH, "Der Rat berät.", PARAGRAPH, "Nachspiel", PARAGRAPH)
    assert title_features.candidates(text) == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text(text: str) -> None:
    """Whatever a line holds, its features are numbers."""
    found = title_features.features(text_article.by_rules(text_lines.split(f"{text}\n\n{PARAGRAPH}")))
    assert all(isinstance(size, float | int) for each in found.values() for size in each.values())


def test_weights_were_learnt_with_these_features() -> None:
    """With others they are worth less, and nothing else would say so; `tests/told.py` tells what to do."""
    assert told.digest("title") == told.kept("title")
