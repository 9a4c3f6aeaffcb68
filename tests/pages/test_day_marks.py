"""Days in the text of an article page."""

from __future__ import annotations

import re

from generator.model import Article, BlockKind
from generator.pages import day_marks
from generator.pages.marks import lay
from generator.pages.wording import de
from generator.text.days import Rule
from tests.factories import article, block


def shown(text: Article, number: int = 0) -> str:
    """A block of the page with its days."""
    found = [overlay for place, overlay in day_marks.overlays(text, de.WORDING) if place == number]
    return lay(text.blocks[number].text, found).source


def test_an_inferred_day_tells_its_basis():
    """On hover; the words of the article stay, and the keyboard makes no stop."""
    text = shown(article("Adler kam am Montag an."))
    (tag,) = re.findall("<time[^>]*>", text)
    assert 'datetime="2024-04-29"' in tag
    assert "tabindex" not in tag
    assert "29.\N{NO-BREAK SPACE}April 2024: der Wochentag vom Erscheinen am 3.\N{NO-BREAK SPACE}Mai 2024" in tag
    assert re.sub("<[^>]*>", "", text) == "Adler kam am Montag an."


def test_a_day_that_is_written_out_needs_no_basis():
    """No stop for the keyboard either."""
    assert '<time datetime="2023-05-03">3. Mai 2023</time>' in shown(article("Am 3. Mai 2023 kam Adler an."))


def test_a_day_counted_from_a_paragraph_before():
    """“am Tag darauf” stands in the next paragraph."""
    text = article("Adler kam am 1. Mai an.", "Am Tag darauf ging er.")
    assert 'datetime="2024-05-02"' in shown(text, 1)
    assert "vom 1.\N{NO-BREAK SPACE}Mai 2024 aus gerechnet" in shown(text, 1)


def test_inferred_days_are_explained_once_each():
    """In the order of the text; what is written out needs no explanation."""
    text = article(
        "Adler kam am Montag an.", "Am Montag, dem Tag vor dem 3. Mai 2023, fuhr sie; am Dienstag blieb sie."
    )
    found = day_marks.explained(text, de.WORDING)
    assert [words for words in found if "2023" in words] == []
    assert "29.\N{NO-BREAK SPACE}April 2024" in found["Montag"]
    assert list(found).count("Montag") == 1


def test_only_the_running_text_and_only_german():
    """No title, no caption, no other language."""
    title = article(block("Montag", BlockKind.TITLE), "Adler kam an.", block("Am Montag", BlockKind.CAPTION))
    assert list(day_marks.overlays(title, de.WORDING)) == []
    assert list(day_marks.overlays(article("Adler kam am Montag an.", lang="en"), de.WORDING)) == []


def test_every_rule_has_words():
    """But the one that needs none."""
    assert set(de.WORDING.day_bases) | {Rule.WRITTEN} == set(Rule)


def test_a_feast_of_a_written_year_is_counted_from_no_day():
    """“an Ostern 2022” names its day in any article, dated or not."""
    assert ": der Festtag dieses Jahres" in shown(article("Adler kam an Ostern 2022 an."))
