"""A site that is too large for GitHub Pages is named before it is uploaded."""

from __future__ import annotations

import pytest

from generator import __main__ as cli
from generator.site import as_before, publishable
from tests.conftest import ROOT


@pytest.fixture
def site(tmp_path):
    """A site of some size."""
    for name, size in (("index.html", 5), ("artikel/a/index.html", 30), ("quellen/a.txt", 20), ("assets/x.js", 10)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size * 1_000_000)
    return tmp_path


def test_a_site_that_fits_is_taken(site):
    """To the byte."""
    assert publishable.refusal(site, 65_000_000) == ""
    assert publishable.refusal(site) == ""


def test_a_site_that_is_too_large_is_refused(site):
    """With its size, the limit, and what is largest."""
    said = publishable.refusal(site, 64_999_999)
    assert "the site has 65 MB, GitHub Pages takes 65 MB" in said
    assert "(artikel/ 30 MB, quellen/ 20 MB, assets/ 10 MB)" in said


@pytest.mark.parametrize(("options", "result", "word"), [([], 0, "warning"), (["--for-pages"], 1, "error")])
def test_a_workflow_fails_before_it_uploads(options, result, word, tmp_path, monkeypatch, capsys):
    """Where the site was built to be looked at, it is a warning; the site is there in both cases."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(as_before, "unchanged", lambda *_: ())
    monkeypatch.setattr(publishable.refusal, "__defaults__", (10,))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("more than ten bytes", encoding="utf-8")
    assert cli.main(["build", "--quiet", *options]) == result
    assert capsys.readouterr().err.startswith(f"{word}: the site has 1 MB, GitHub Pages takes 1 MB – leave out what")


@pytest.mark.parametrize("workflow", [ROOT / ".github", ROOT / "generator/editor/skeleton/common/dot-github"])
def test_workflows_ask_for_it(workflow):
    """The one of this repository, and that of each new dossier."""
    before, _, _ = (workflow / "workflows" / "deploy.yml").read_text("utf-8").partition("actions/upload-pages-artifact")
    assert "--for-pages" in before
