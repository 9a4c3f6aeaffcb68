"""The digest changes with what pages show, and with nothing else; what builds make of it: `test_changed_pages.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.site import build, page_inputs
from tests.conftest import golden_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The golden dossier."""
    project = golden_project(tmp_path / "dossier")
    monkeypatch.chdir(project)
    return project


def digest(project: Path, **told: object) -> str:
    """That of the settings of a dossier, some of which are replaced."""
    return page_inputs.settings(build.loaded(str(project / "mkdocs.yml"), told, str(project / "seeds")), told)


def test_settings_that_pages_show_are_in_the_digest(project):
    """Those that say where a site is built are not."""
    first = digest(project)
    assert digest(project, strict=False, site_dir=str(project / "elsewhere")) == first
    assert digest(project, site_name="Another name") != first
    config = project / "mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8") + "\n# a remark\n", encoding="utf-8")
    assert digest(project) == first


def test_the_day_of_the_build_is_in_the_digest(project, monkeypatch):
    """MkDocs writes it into the list of pages; the default is the same as none."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    first = digest(project)
    monkeypatch.setenv(*page_inputs.DATED)
    assert digest(project) == first
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert digest(project) != first


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("site_name:", "site_name:", True),
        ("      enabled: false", "      enabled: true", False),
        ("  - tables:\n", "  - pymdownx.snippets\n  - tables:\n", False),
        ("    not_found: warn\n    anchors", "    not_found: info\n    anchors", False),
        ("  - tables:\n", "  - footnotes\n  - tables:\n", True),
    ],
)
def test_what_else_pages_may_depend_on(project, old, new, fits):
    """Plugins and extensions of others; and a link to nowhere, which may lead somewhere later."""
    config = project / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    assert old in text
    config.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert page_inputs.are_all(build.loaded(str(config), {}, str(project / "seeds"))) is fits
