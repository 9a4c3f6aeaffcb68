"""The hand-written page about the dossier says what is true of the code."""

from __future__ import annotations

import pytest

from generator.model import Stance
from generator.pages.wording import de
from tests.conftest import ROOT


@pytest.mark.parametrize("stance", Stance)
def test_each_stance_is_explained(stance):
    """With the meaning that the badges show."""
    about = (ROOT / "docs" / "ueber.md").read_text(encoding="utf-8")
    text = de.WORDING.stances[stance]
    assert text.meaning in about
    assert text.label in about
