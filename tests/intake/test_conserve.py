"""A word of a source that is lost, doubled or changed is found."""

from __future__ import annotations

import pytest

from generator.intake import conserve
from generator.model import Block, BlockKind, Reason, Removed, Run
from tests.factories import article, block


def test_a_whole_article_has_lost_nothing():
    """Blocks, credits and removed passages hold every character."""
    whole = article(
        block("Titel", BlockKind.TITLE, 0),
        block("Bild", BlockKind.CAPTION, 6, credit="dpa"),
        visible="Titel\nBild dpa\nMehr",
        removed=(Removed(Run(15, "Mehr"), 3, Reason.TEASER),),
    )
    assert conserve.whole(whole) == ()


UNFAITHFUL = [
    ("lost", (), "lost from character 2"),
    ("twice", (Run(0, "ab"), Run(1, "b cd")), "doubled from character 1"),
    ("changed", (Run(0, "ab"), Run(3, "cx")), "changed from character 3"),
]


@pytest.mark.parametrize(("runs", "message"), [case[1:] for case in UNFAITHFUL], ids=[case[0] for case in UNFAITHFUL])
def test_an_unfaithful_article(runs, message):
    """What is lost, doubled or changed is named with its place."""
    blocks = tuple(Block(BlockKind.PARAGRAPH, (run,)) for run in runs or (Run(0, "ab"),))
    (problem,) = conserve.whole(article(*blocks, visible="ab cd"))
    assert message in problem.message
