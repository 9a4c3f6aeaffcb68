"""What a page says again that stands on another."""

from __future__ import annotations

from generator.search.page_part import PageHead, page_part
from generator.search.repeats import found
from generator.search.synonyms import SynonymGroups

DATA = '<div class="page-data" hidden data-kind="{}"></div>'
LONG = "Der neue Kran am Ufer ist schon alt und rostet."


def head(path: str, kind: str, title: str, *blocks: str) -> PageHead:
    """A page of such blocks."""
    html = f"<main><h1>{title}</h1>{DATA.format(kind)}{''.join(blocks)}</main>"
    part = page_part(f"{path}/index.html", html.encode(), SynonymGroups())
    assert part is not None
    return part.head


def test_a_block_whose_sentences_all_stand_in_another_repeats_it() -> None:
    """Whatever quotation marks it has; the source is the article, wherever it stands in the order."""
    first = head("a", "actor", "Amt", f"<p>„{LONG}“</p>", f"<p>{LONG} Und das bleibt vorerst wohl auch so.</p>")
    article = head("b", "article", "Kran", f"<p>Am Montag.</p><p>{LONG} Er wird bald abgebaut, sagt das Amt.</p>")
    assert found([first, article]) == {0: {1: (1, 2)}}


def test_a_line_that_is_another_pages_title_repeats_it() -> None:
    """Other short lines are alike by chance."""
    one = head("a", "actor", "Amt", "<p>Neuer Kran</p><p>fordert 18. Aug.</p>")
    two = head("b", "proposal", "Neuer Kran", "<p>fordert 18. Aug.</p>")
    assert found([one, two]) == {0: {1: (1, 0)}}


def test_articles_repeat_nothing() -> None:
    """Nothing that a search reads grows with their number."""
    assert found([head(name, "article", "Kran", f"<p>{LONG}</p>") for name in "ab"]) == {}
