"""Pages that list others have a title, perhaps a lead, and tell the search that they are overviews."""

from __future__ import annotations

import pytest

from generator.pages import markdown as md
from generator.pages.overview import overview
from tests.pages.made_up import head, texts, tree


@pytest.mark.parametrize("lead", ["", "Was sich <geändert> hat."])
def test_title_and_lead_stand_above_the_list(lead: str) -> None:
    """The lead describes the page to programs, too; without one there is no empty paragraph."""
    page = overview("listen/alle.md", "Alle & jede", [md.paragraph(md.text("Die Liste"))], lead)
    assert (page.path, texts(tree(page), "h1")) == ("listen/alle.md", ["Alle & jede"])
    assert texts(tree(page), "p") == [*filter(None, [lead]), "Die Liste"]
    assert (head(page)["title"], head(page).get("description", "")) == ("Alle & jede", lead)
    assert tree(page).xpath("//div/@data-kind") == ["overview"]
