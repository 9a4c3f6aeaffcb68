"""Icons that stand in a page by name alone are drawn by the style sheet, each as Material draws it."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from tests.conftest import ROOT

THEME = ROOT / "generator" / "site" / "theme"
DRAWN = re.compile(r"\.icon--material-(?P<name>[\w-]+) \{\n  --icon: url\('data:image/svg\+xml,(?P<svg>[^']*)'\);\n\}")
STYLES = {found["name"]: found["svg"] for found in DRAWN.finditer((THEME / "assets/dossier.css").read_text("utf-8"))}
LISTED = re.findall(r"\"material/([\w-]+)\"", (THEME / "partials/icon.html").read_text("utf-8"))


@pytest.mark.parametrize("name", STYLES)
def test_an_icon_is_drawn_as_material_draws_it(name: str) -> None:
    """The file of that name, to the byte."""
    file = files("material").joinpath("templates", ".icons", "material", f"{name}.svg")
    assert STYLES[name] == file.read_text(encoding="utf-8").strip()


def test_each_icon_that_pages_name_is_drawn() -> None:
    """The one that a script sets is drawn, too."""
    assert LISTED
    assert set(STYLES) == {*LISTED, "close"}
