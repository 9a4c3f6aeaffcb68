"""Features of a line and its neighbours."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.intake import text_article, text_lines
from generator.intake.line_features import features
from tests import told


def test_a_line_between_two() -> None:
    """Its own words, what stands beside it, and where it stands."""
    text = text_article.by_rules(
        text_lines.split(
            "Rat sperrt Brücke\n\nVon Eva Muster\n\nDer Rat hat die Brücke am Markt gesperrt, weil sie alt ist."
        )
    )
    (found,) = features(text, [1])
    assert {"role BYLINE", "gap", "-1 SHORT", "+1 PROSE", "end letter", "+2 none", "words 2"} <= found


def test_words_of_short_lines_only() -> None:
    """What a button says is told; of a paragraph only how it looks."""
    paragraph = (
        "Der Rat hat die alte Brücke am Markt gesperrt, weil ihr Fundament nach dem Hochwasser nicht mehr trägt."
    )
    button, text = features(text_article.by_rules(text_lines.split(f"Jetzt kommentieren\n\n{paragraph}")), [0, 1])
    assert {"word jetzt", "word kommentieren"} <= button
    assert not any(name.startswith("word ") for name in text)


def test_only_what_is_asked_for() -> None:
    """Features have their price."""
    text = text_article.by_rules(text_lines.split("Eins\nZwei\nDrei"))
    assert len(features(text, [0, 2])) == 2
    assert features(text, []) == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_line_has_features(text: str) -> None:
    """Whatever a line holds, it has features, and its first is that it is one."""
    lines = text_article.by_rules(text_lines.split(text))
    assert all("always" in each for each in features(lines, range(len(lines.lines))))


def test_weights_were_learnt_with_these_features() -> None:
    """With others they are worth less, and nothing else would say so; `tests/told.py` tells what to do."""
    assert told.digest("line") == told.kept("line")
