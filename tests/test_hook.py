"""MkDocs' way in: what the build is told, which entries of the navigation stay, and what is escaped."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import click
import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from generator import hook
from tests.conftest import golden_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden dossier, nothing built."""
    return golden_project(tmp_path / "dossier")


@pytest.fixture
def config(project: Path) -> MkDocsConfig:
    """Its configuration, as MkDocs reads it."""
    return load_config(str(project / "mkdocs.yml"))


def page(edit: str, address: str | None, title: str = "") -> Any:
    """A page with front matter, at docs/vorschlaege/neubau.md."""
    source = SimpleNamespace(src_uri="vorschlaege/neubau.md")
    return SimpleNamespace(meta={"edit": edit, "title": title}, edit_url=address, file=source)


def test_the_theme_speaks_the_dossiers_language(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its texts come from the catalogue, and no date from the clock."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    found = hook.on_config(config)
    assert found.theme["language"] == "de"
    assert os.environ.pop("SOURCE_DATE_EPOCH") == "0"


def test_without_a_repository_no_page_can_be_edited(config: MkDocsConfig) -> None:
    """MkDocs would make an address of nothing."""
    config.repo_url, config.edit_uri = "", "edit/main/docs/"
    assert hook.on_config(config).edit_uri is None
    config.repo_url, config.edit_uri = "https://example.org/x", "edit/main/docs/"
    assert hook.on_config(config).edit_uri == "edit/main/docs/"


def test_the_navigation_leaves_out_what_is_not_there(config: MkDocsConfig) -> None:
    """However deep; what leads elsewhere stays."""
    there = {"index.md", "artikel/index.md"}
    files = cast(Files, SimpleNamespace(get_file_from_path=lambda path: path in there or None))
    config.nav = ["index.md", {"Artikel": ["artikel/index.md"]}, {"Vorschläge": "vorschlaege/index.md"},
                  {"Woanders": "https://example.org/"}]  # fmt: skip
    hook.on_files(files, config)
    assert config.nav == ["index.md", {"Artikel": ["artikel/index.md"]}, {"Woanders": "https://example.org/"}]


def test_edit_leads_to_the_curated_source() -> None:
    """And nowhere, where MkDocs knows no address."""
    ours = page("seeds/proposals/neubau.md", "https://example.org/edit/main/docs/vorschlaege/neubau.md")
    hook.on_page_markdown("", ours)
    assert ours.edit_url == "https://example.org/edit/main/seeds/proposals/neubau.md"
    none = page("seeds/proposals/neubau.md", None)
    hook.on_page_markdown("", none)
    assert none.edit_url is None


def test_front_matter_is_escaped() -> None:
    """Templates put it into the page as it is."""
    shown = page("", None, title="<b>&")
    assert hook.on_page_markdown("Text", shown) == "Text"
    assert shown.meta["title"] == "&lt;b&gt;&amp;"


def test_a_command_that_fails_stops_the_build(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was wrong it has said itself."""
    monkeypatch.setattr(subprocess, "run", lambda command, **_: SimpleNamespace(returncode=1))
    try:
        with pytest.raises(PluginError, match="generator pages found problems"):
            hook.on_pre_build(config)
    finally:
        hook.on_build_error(PluginError("x"))


def test_the_index_is_made_once(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the hook where MkDocs runs by itself; else by the command of ours that runs it."""
    ran: list[list[str]] = []

    def run(command: list[str], **_: object) -> SimpleNamespace:
        ran.append(command)
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(subprocess, "run", run)
    Path(config.site_dir).mkdir()
    config.extra["dossier"] = {"made_from": "elsewhere"}
    hook.on_pre_build(config)
    hook.on_post_build(config)
    assert ran == []
    config.extra["dossier"] = {}
    hook.on_post_build(config)
    assert [command[3:] for command in ran] == [["index", "--site", config.site_dir, "--quiet"]]


def test_mkdocs_builds_beside_the_site(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until all is done the site is the one before; afterwards nothing is left beside it."""
    monkeypatch.setattr(subprocess, "run", lambda command, **_: SimpleNamespace(returncode=0))
    site = Path(config.site_dir)
    site.mkdir()
    (site / "index.html").write_text("old")
    (site.parent / ".offline-killed").mkdir()
    hook.on_pre_build(config)
    assert config.site_dir != str(site)
    Path(config.site_dir).mkdir()
    Path(config.site_dir, "index.html").write_text("new")
    assert (site / "index.html").read_text() == "old"
    hook.on_post_build(config)
    assert config.site_dir == str(site)
    assert (site / "index.html").read_text() == "new"
    assert not list(site.parent.glob(".site*")) + list(site.parent.glob(".offline*"))


def test_the_preview_of_mkdocs_builds_where_it_serves(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a folder for the time being, which is nobody's site."""
    monkeypatch.setattr(subprocess, "run", lambda command, **_: SimpleNamespace(returncode=0))
    place = config.site_dir
    with click.Context(click.Command("serve"), info_name="serve"):
        hook.on_pre_build(config)
    hook.on_build_error(PluginError("x"))
    assert config.site_dir == place


def test_templates_are_compiled_once(config: MkDocsConfig, tmp_path: Path) -> None:
    """A second build in the same process takes what the first one compiled, unless the template has changed."""
    compiled: list[str] = []

    class Watched(Environment):
        def compile(self, source: Any, *arguments: Any, **options: Any) -> Any:
            compiled.append(str(source))
            return super().compile(source, *arguments, **options)

    def shown(text: str) -> str:
        (tmp_path / "page.html").write_text(text)
        env = hook.on_env(Watched(loader=FileSystemLoader(tmp_path)), config, Files([]))
        return env.get_template("page.html").render()

    assert [shown("a"), shown("a"), shown("b")] == ["a", "a", "b"]
    assert compiled == ["a", "b"]
