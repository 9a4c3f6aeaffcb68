"""The hand-written page about a dossier says what is true of the code, in each language the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.editor import init
from generator.model import Stance
from generator.pages.wording import languages
from tests.conftest import ROOT

OURS = ROOT / "docs" / "ueber.md"
SKELETONS = {
    language: ROOT / "generator" / "editor" / "skeleton" / language / "docs" / "ueber.md"
    for language in init.languages()
}
PAGES = [
    pytest.param("de", OURS, id="this dossier's", marks=pytest.mark.of_this_dossier),
    *(pytest.param(language, page, id=language) for language, page in SKELETONS.items()),
]
OF_THIS_DOSSIER = (
    (": Trump, Putin, Deutschland.", "."),
    (" abgesehen, etwa dass Reuters eine Nachrichtenagentur ist.", " abgesehen."),
    (
        ": etwa dass jemand die Rückgabe der Krim ablehnt, der ihre Anerkennung als russisch fordert.",
        ".",
    ),
    ("geben den Stand vom August 2025 wieder", "geben den Stand zur Zeit der Artikel wieder"),
)
"""What only this dossier's page says, and what stands there in a new one."""


@pytest.mark.parametrize(("language", "page"), PAGES)
@pytest.mark.parametrize("stance", Stance)
def test_each_stance_is_explained(stance: Stance, language: str, page: Path) -> None:
    """With the meaning that the badges show."""
    about = page.read_text(encoding="utf-8")
    text = languages.available()[language].stances[stance]
    assert text.meaning in about
    assert text.label in about


@pytest.mark.of_this_dossier
def test_a_new_dossiers_page_is_this_ones() -> None:
    """But for what is true of this dossier alone: a sentence that is mended in one is mended in both."""
    ours = OURS.read_text("utf-8")
    for said, instead in OF_THIS_DOSSIER:
        assert said in ours
        ours = ours.replace(said, instead)
    assert ours == SKELETONS["de"].read_text("utf-8")


def outline(page: Path) -> list[str]:
    """What every language has alike: headings by their ids, classes, and the kind of each line."""
    lines = page.read_text("utf-8").splitlines()
    return [" ".join(re.findall(r"^[#|-]+|{[:#][^}]*?(?= aria-label|})|^\S", line)) if line else "" for line in lines]


@pytest.mark.parametrize("language", [each for each in SKELETONS if each != "de"])
def test_every_language_says_as_much(language: str) -> None:
    """Section by section, paragraph by paragraph."""
    kinds = [[re.sub(r"\b\w$|^\S$", "", line) for line in outline(SKELETONS[each])] for each in ("de", language)]
    assert kinds[0] == kinds[1]
