"""The language that `dossier.md` names is found, or the editor is told which there are."""

from __future__ import annotations

from dataclasses import replace

from generator.pages.wording import de, languages
from tests.factories import seeds

HOME = replace(seeds().home, language_line=4)


def test_a_known_language():
    """Its catalogue, and no problem."""
    assert languages.choose(HOME) == (de.WORDING, ())


def test_an_unknown_language():
    """The problem names the line, what there is, and the file that would add it."""
    _, (problem,) = languages.choose(replace(HOME, language="du"))
    assert (problem.path, problem.line) == ("seeds/dossier.md", 4)
    assert "“du”" in problem.message
    assert "use one of: de" in problem.remedy
    assert "wording/du.py" in problem.remedy
