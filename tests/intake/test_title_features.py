"""Features of lines that can be the headline."""

from __future__ import annotations

import time
from collections.abc import Sequence
from math import log1p

from hypothesis import given
from hypothesis import strategies as st

from generator.intake import text_article, text_lines, title_candidates, title_features
from generator.intake.line_features import Lines
from generator.intake.text_segmentation import ARTICLE, BEFORE
from tests import told
from tests.intake.made_up import SENTENCE, by_rules


def features(text: Lines, path: Sequence[int] = ()) -> dict[int, dict[str, float]]:
    """The features of the lines that can be the headline; if not told otherwise, labels keep what rules keep."""
    return title_features.features(text, path or text.path, title_candidates.candidates(text))


def test_a_headline_over_its_text() -> None:
    """What it looks like, what stands below it, and that the text has its words again."""
    found = features(by_rules("Brücke am Markt gesperrt", "3. Mai 2024", SENTENCE))[0]
    assert {"end word", "date below by 1", "title by rules", "next PROSE"} <= set(found)
    assert found["told"] == 1.0
    assert found["at"] == 0.0


def test_what_a_page_says_again() -> None:
    """A path that ends with the headline, and the same line twice."""
    found = features(by_rules("Start » Brücke am Markt gesperrt", *["Brücke am Markt gesperrt"] * 2, SENTENCE))
    assert {"held above", "tail above", "first of several", "the same below"} <= set(found[1])
    assert {"again", "the same above"} <= set(found[2])


def test_how_much_text_is_kept_around() -> None:
    """Words that labels keep in the next ten and thirty lines, and in thirty above; what lies farther off and the line
    itself do not count."""
    text = by_rules("Brücke am Markt gesperrt", *[f"Rubrik {number}" for number in range(12)], SENTENCE)
    kept = features(text, [ARTICLE] * len(text.lines))[0]
    assert kept["kept below within 10"] == log1p(20)
    assert kept["kept below within 30"] == log1p(24 + len(SENTENCE.split()))
    assert features(text, [BEFORE] * len(text.lines))[0]["kept below within 30"] == 0.0
    far = by_rules(*[f"Rubrik {number}" for number in range(40)], "Brücke am Markt gesperrt", SENTENCE)
    assert features(far, [ARTICLE] * len(far.lines))[40]["kept above"] == log1p(60)


def test_the_kind_of_a_text() -> None:
    """With a menu above the article a text is a page; `of_kind` names a feature in texts of one kind."""
    assert title_features.kind(by_rules("Brücke am Markt gesperrt", SENTENCE)) == "bare"
    assert title_features.kind(by_rules(*["Stadt"] * 20, "Brücke am Markt gesperrt", SENTENCE)) == "page"
    assert title_features.of_kind("bare", "told") == "bare: told"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_line_has_features(text: str) -> None:
    """Whatever a line holds, its features are numbers."""
    found = features(text_article.by_rules(text_lines.split(f"{text}\n\n{SENTENCE}")))
    assert all(isinstance(size, float | int) for each in found.values() for size in each.values())


def test_weights_were_learnt_with_these_features() -> None:
    """With others they are worth less, and nothing else would say so; `tests/told.py` tells what to do."""
    assert told.digest("title") == told.kept("title")


def test_many_short_lines_are_read_in_time() -> None:
    """Words down to the text are not counted anew for each line: twenty times the lines take twenty times as long."""
    # Counted anew they took 84 times as long.
    assert seconds(120_000) < 45 * min(seconds(6_000) for _ in range(3))


def seconds(number: int) -> float:
    """The processor time for every tenth of so many short lines above a text."""
    few = by_rules("Brücke", SENTENCE)
    lines = Lines([few.lines[0]] * number + [few.lines[1]], [BEFORE] * number + [ARTICLE], None)
    begun = time.process_time()
    title_features.features(lines, lines.path, range(0, number, 10))
    return time.process_time() - begun
