"""The hand-written page about a dossier says what is true of the code."""

from __future__ import annotations

import pytest

from generator.model import Stance
from generator.pages.wording import de
from tests.conftest import ROOT

PAGES = (ROOT / "docs" / "ueber.md", ROOT / "generator" / "editor" / "skeleton" / "de" / "docs" / "ueber.md")


@pytest.mark.parametrize("page", PAGES, ids=["this dossier's", "a new dossier's"])
@pytest.mark.parametrize("stance", Stance)
def test_each_stance_is_explained(stance, page):
    """With the meaning that the badges show."""
    about = page.read_text(encoding="utf-8")
    text = de.WORDING.stances[stance]
    assert text.meaning in about
    assert text.label in about
