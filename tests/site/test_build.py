"""A site is built aside and takes its place whole, or not at all."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError

from generator.site import build, changed_pages
from generator.site.build import Places
from generator.work import pool
from generator.work.pool import Workers
from generator.work.tools import Tools
from tests import systems
from tests.conftest import CODE, golden_project
from tests.test_deploy import digests


@pytest.fixture
def site(tmp_path):
    """A site from before."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("before")
    return folder


@pytest.mark.parametrize(("make", "told"), [(None, "dossier init"), (Path.mkdir, "put a file here")])
def test_what_is_no_configuration_is_told_with_a_remedy(tmp_path, make, told):
    """That there is none, as in a folder that is no dossier, and that it is no file."""
    if make:
        make(tmp_path / build.CONFIG)
    with pytest.raises(ConfigurationError, match=told):
        build.loaded(str(tmp_path / build.CONFIG), {}, "seeds")


def test_sources_may_lie_elsewhere(tmp_path):
    """The folder that a preview would look after is not missed."""
    project = golden_project(tmp_path / "project")
    shutil.rmtree(project / "seeds")
    assert build.loaded(str(project / build.CONFIG), {}, "s3://bucket/seeds").watch == []


def test_a_build_that_fails_leaves_the_site(tmp_path, site, monkeypatch):
    """MkDocs may stop half-way; what is published stays, and nothing lies about."""

    def stop(config, dirty):
        Path(config.site_dir).mkdir()
        raise Abort("strict")

    monkeypatch.setattr(changed_pages, "mkdocs_build", stop)
    project = golden_project(tmp_path / "project")
    assert not build.build(replace(Places.of(project), site=site))
    assert (site / "index.html").read_text() == "before"
    assert {path.name for path in tmp_path.iterdir()} == {"site", "project"}


def test_a_large_site_is_built_where_processes_begin_anew(tmp_path, monkeypatch):
    """As on macOS: what one more process is to do is sent to it, also where nobody has it look for something."""
    site = tmp_path / "site"

    def made(call, progress):
        archive = build.beside(site) / "export" / "dossier.qdpx"
        archive.parent.mkdir(parents=True)
        with zipfile.ZipFile(archive, "w") as stored:
            stored.writestr("project.qde", "text " * 100)
        return changed_pages.Digests(site=dict.fromkeys(map(str, range(1_000)), ""))

    monkeypatch.setattr(changed_pages, "build", made)
    monkeypatch.setattr(pool, "_PROCESSES", multiprocessing.get_context("spawn"))
    assert build.build(Places.of(tmp_path), tools=Tools(workers=Workers(2)))
    with zipfile.ZipFile(site / "export" / "dossier.qdpx") as archive:
        assert [entry.compress_type for entry in archive.infolist()] == [zipfile.ZIP_DEFLATED]


def test_what_mkdocs_warns_of_is_shown(tmp_path):
    """A strict build that fails says which page it is about."""
    project = golden_project(tmp_path / "project")
    about = project / "docs" / "ueber.md"
    about.write_text(f"{about.read_text('utf-8')}\n[Nirgends](#nirgends)\n", "utf-8")
    command = [sys.executable, "-m", "generator", "build", "--quiet"]
    done = subprocess.run(command, cwd=project, env=os.environ | CODE, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "WARNING: Doc file 'ueber.md' contains a link '#nirgends'" in done.stderr
    assert not (project / "site").exists()


def test_the_search_is_made_from_the_same_seeds(tmp_path):
    """Not from those of this project, when others are named."""
    project = golden_project(tmp_path / "project")
    shutil.copytree(project / "seeds", tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / "synonyms.yml").write_text("- [Brücke, Xylophonunterricht]\n- nonsense\n")
    command = [sys.executable, "-m", "generator", "build", "--quiet", "--seeds", str(tmp_path / "elsewhere")]
    done = subprocess.run(command, cwd=project, env=os.environ | CODE, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "elsewhere/synonyms.yml:2: error: " in done.stderr
    assert not (project / "site").exists()


@pytest.mark.long
@systems.SIGNALS
@pytest.mark.parametrize("seconds", [0.5, 2.0, 3.5, 5.0])
def test_a_killed_build_leaves_pages_and_site(tmp_path, golden_site, seconds):
    """Whenever it dies: the site is the old one or the new one, and the next build ends well."""
    project = golden_project(tmp_path / "project")
    command = [sys.executable, "-m", "generator", "build", "--quiet"]
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("before")
    process = subprocess.Popen(
        command, cwd=project, env=os.environ | CODE, stderr=subprocess.DEVNULL, start_new_session=True
    )
    time.sleep(seconds)
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    found = digests(project / "site")
    assert list(found) == ["index.html"] or set(found) == set(digests(golden_site))
    subprocess.run(command, cwd=project, env=os.environ | CODE, check=True, stderr=subprocess.DEVNULL)
    assert set(digests(project / "site")) == set(digests(golden_site))


@pytest.mark.parametrize(("asked", "left"), [(False, ["bundle.js"]), (True, ["bundle.js", "de.js", "search.js"])])
def test_no_scripts_of_a_search_that_nobody_asked_for(tmp_path, asked, left):
    """Where Material's own search is on, it has an index, and keeps its scripts."""
    scripts = tmp_path / "assets" / "javascripts"
    for name in ("lunr/min/de.js", "workers/search.js", "bundle.js"):
        (scripts / name).parent.mkdir(parents=True, exist_ok=True)
        (scripts / name).write_text("script")
    if asked:
        (tmp_path / "search").mkdir()
    build.without_unasked_search(tmp_path)
    assert sorted(path.name for path in scripts.rglob("*.js")) == left
