"""The package as it is installed: whole, with its command, in an environment that held nothing before."""

from __future__ import annotations

import ast
import subprocess
import sys
import tomllib
import zipfile
from itertools import chain
from pathlib import Path

import pytest

from tests.conftest import ROOT, copy_project, run
from tests.test_deploy import digests

UV = Path(sys.executable).with_name("uv")
DISTRIBUTIONS = {
    "bs4": "beautifulsoup4", "yaml": "pyyaml", "frontmatter": "python-frontmatter", "docx": "python-docx",
}  # fmt: skip
"""What a package is imported as, where that is not its name."""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built from a copy without leftovers."""
    source = copy_project(tmp_path_factory.mktemp("source"))
    for name in ("pyproject.toml", "requirements.in", "README.md", "LICENSE"):
        (source / name).write_bytes((ROOT / name).read_bytes())
    run(source, str(UV), "build", "--quiet", "--wheel", "--out-dir", str(source / "dist"))
    return next((source / "dist").glob("*.whl"))


def test_the_wheel_holds_all_of_the_package(wheel: Path) -> None:
    """Theme, scripts, weights, catalogues: each file of generator/ that git knows, and none besides."""
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "generator"]
    known = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    held = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("generator/")}
    assert held == {name for name in known if (ROOT / name).is_file()}


def imported() -> set[str]:
    """The top-level names that the package imports and Python does not bring."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in (ROOT / "generator").rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    names = {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom) and not node.level}
    names |= {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    return {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"generator"}


def test_what_is_imported_is_asked_for() -> None:
    """Nothing comes by way of another package, which may stop bringing it."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]
    lines = [*(ROOT / "requirements.in").read_text().splitlines(), *chain.from_iterable(extras.values())]
    asked = {line.split(">=")[0].strip() for line in lines}
    assert {DISTRIBUTIONS.get(name, name).replace("_", "-") for name in imported()} <= asked


def test_an_installed_generator_makes_a_site(wheel: Path, tmp_path: Path) -> None:
    """Command, theme and hook work in any folder, with nothing of the clone in reach."""
    environment = tmp_path / "environment"
    run(tmp_path, str(UV), "venv", "--quiet", "--python", sys.executable, str(environment))
    run(tmp_path, str(UV), "pip", "install", "--quiet", "--python", str(environment), str(wheel))
    dossier = str(environment / "bin" / "dossier")
    assert run(tmp_path, dossier, "--version").startswith("dossier-generator ")
    run(tmp_path, dossier, "init", "neu", "--title", "Streit um den Markt")
    for command in (["check"], ["build"], ["build", "--quiet"], ["offline"]):
        run(tmp_path / "neu", dossier, *command)
    run(tmp_path / "neu", str(environment / "bin" / "mkdocs"), "build", "--strict", "--site-dir", "by-mkdocs")
    assert digests(tmp_path / "neu" / "by-mkdocs") == digests(tmp_path / "neu" / "site")
    page = (tmp_path / "neu" / "site" / "index.html").read_text("utf-8")
    assert "<title>Streit um den Markt</title>" in page
    assert 'class="search-open' in page, "the page is set in the theme of the package"
    article = (tmp_path / "neu" / "seeds" / "articles" / "beispiel.txt").read_text("utf-8")
    (tmp_path / "article.txt").write_text(article.replace("Mai", "Juni").replace("Autos", "Laster"))
    assert "article" in run(tmp_path / "neu", dossier, "add", "--dry-run", str(tmp_path / "article.txt"))
