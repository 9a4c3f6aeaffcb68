"""Which lines are the article: the stretch between what stands above and below it, without the boxes within."""

from __future__ import annotations

from generator.intake import line_neighbours, text_lines
from generator.intake.text_segmentation import AFTER, ARTICLE, BEFORE, listed, states
from tests.intake.made_up import PARAGRAPHS, SENTENCE, TEXT, read


def state(text: str, said: str) -> int:
    """The state of the line that says something."""
    found = read(text)
    return next(at for at, line in zip(found.path, found.lines, strict=True) if line.line.text == said)


def test_the_article_stands_between_menu_and_footer() -> None:
    """Every paragraph is in it."""
    assert state(TEXT, "Startseite") == BEFORE
    assert [state(TEXT, paragraph) for paragraph in PARAGRAPHS] == [ARTICLE] * 3
    assert state(TEXT, "Impressum") == AFTER


def test_states_go_on() -> None:
    """What is behind the article is never before it."""
    path = read().path
    assert path.index(ARTICLE) > 0
    assert BEFORE not in path[path.index(ARTICLE) :]
    assert ARTICLE not in path[path.index(AFTER) :]


def test_heads_of_pages_do_not_end_the_article() -> None:
    """A last short paragraph below the head of a page is read on."""
    rows = text_lines.split(
        "\n\n".join([*PARAGRAPHS, "Bote, 3. Mai 2024", "Hohenau", SENTENCE]), between=frozenset({7, 9})
    )
    path = states(line_neighbours.classified(rows))
    assert path[-1] == ARTICLE


def test_points_below_a_colon_are_a_list() -> None:
    """Copies of a page lose the bullets."""
    found = read(
        "\n\n".join([*PARAGRAPHS[:2], "Drei Wege stehen zur Wahl:", "Neubau", "Sanierung", "Abriss", PARAGRAPHS[2]])
    )
    words = [line.line.text for line in found.lines]
    assert listed(found.lines, words.index("Neubau"))
    assert not listed(found.lines, words.index(PARAGRAPHS[2]))
