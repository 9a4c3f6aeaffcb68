"""Runs that are killed, meet another run, or find the disk full: nothing is lost, and one line says what happened."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from generator import __main__ as cli
from generator.search import index
from generator.site import build, changed_pages, failure, lock, swap
from generator.site.build import Places
from tests import systems
from tests.conftest import CODE, PUBLISHED_AT, REPOSITORY, ROOT, golden_project
from tests.test_deploy import digests
from tests.test_golden import GOLDEN

BUILD = (sys.executable, "-m", "generator", "build", "--quiet")


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The golden dossier with its pages made, and one page of it about to change."""
    shutil.copytree(GOLDEN, tmp_path / "dossier")
    proposal = tmp_path / "dossier" / "seeds" / "proposals" / "neubau.md"
    proposal.write_text(proposal.read_text().replace("title: Neubau", "title: Neue Brücke"))
    return tmp_path / "dossier"


def pages(dossier: Path) -> int:
    """The command `pages`."""
    return cli.main(["pages", "--quiet", "--seeds", str(dossier / "seeds"), "--docs", str(dossier / "docs")])


def held(docs: Path) -> dict[str, str]:
    """All files of docs/ but those that a run keeps for itself."""
    return {name: digest for name, digest in digests(docs).items() if not name.startswith(".")}


CALLS = [
    (os, "link"), (os, "fsync"), (Path, "mkdir"), (Path, "rename"), (Path, "write_text"), (Path, "open"),
    (shutil, "copyfile"), (shutil, "copymode"),
]  # fmt: skip


@pytest.mark.parametrize("content", [None, "", "null", "[]", "{}", '{\n"akteure/anna-ad', '{"../x": 1}'])
def test_a_manifest_that_is_lost_or_broken(dossier, content):
    """The next run knows its pages and its data by themselves, replaces them, and keeps what people wrote."""
    assert pages(dossier) == 0
    made = held(dossier / "docs")
    (dossier / "docs" / "notiz.md").write_text("# Von Hand\n")
    manifest = dossier / "docs" / ".generated.json"
    manifest.unlink() if content is None else manifest.write_text(content)
    for path in (dossier / "docs" / "feed.xml", dossier / "docs" / "index.md"):
        path.write_text(path.read_text("utf-8")[:-100], encoding="utf-8")
    assert pages(dossier) == 0
    left = held(dossier / "docs")
    assert (dossier / "docs" / "notiz.md").read_text() == "# Von Hand\n"
    assert {name: digest for name, digest in left.items() if name != "notiz.md"} == made


@pytest.mark.parametrize("number", [0, 1, 5])
@pytest.mark.parametrize(("module", "name"), CALLS, ids=[f"{call[1]}" for call in CALLS])
def test_a_full_disk(dossier, capsys, monkeypatch, module, name, number):
    """Whichever call meets it, at whatever time: one line, all pages old or new, and a next run that ends well."""
    old = held(dossier / "docs")
    original, calls = getattr(module, name), []

    def full(*arguments, **options):
        calls.append(name)
        if len(calls) > number:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(arguments[0]))
        return original(*arguments, **options)

    with monkeypatch.context() as patched:
        patched.setattr(module, name, full)
        code = pages(dossier)
    said = capsys.readouterr().err.splitlines()
    left = held(dossier / "docs")
    assert code == (1 if said else 0)
    assert not said or (len(said) == 1 and "No space left on device" in said[0])
    assert pages(dossier) == 0
    assert left in (old, held(dossier / "docs"))
    assert {path.name for path in dossier.iterdir()} == {"seeds", "docs", ".dossier.lock"}


def test_an_index_that_cannot_be_written(tmp_path, capsys, monkeypatch):
    """A full disk: a line with its reason; the site keeps its old index."""
    site = tmp_path / "site"
    (site / index.FOLDER).mkdir(parents=True)
    (site / index.FOLDER / "old").write_text("old")
    (site / "index.html").write_text("<main><h1>Titel</h1><p>Text.</p></main>")

    def full(*arguments, **options):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "page.html")

    monkeypatch.setattr(Path, "write_bytes", full)
    assert cli.main(["index", "--quiet", "--seeds", str(GOLDEN / "seeds"), "--site", str(site)]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "No space left on device" in line
    assert [path.name for path in (site / index.FOLDER).iterdir()] == ["old"]
    assert not list(tmp_path.glob(".index-*"))


def test_what_killed_runs_left_is_cleared(tmp_path, monkeypatch):
    """Of the index, of the site and of the offline edition; it is nobody's, since the lock is ours."""
    for name in (".index-1", ".site.new", ".site.new.old", ".offline-1"):
        (tmp_path / name / "deep").mkdir(parents=True)
        (tmp_path / name / "deep" / "file").write_text("left")
    swap.clear(tmp_path, ".index-*")
    swap.clear(tmp_path, ".offline-*")
    monkeypatch.setattr(changed_pages, "mkdocs_build", lambda config, dirty: Path(config.site_dir).mkdir())
    project = golden_project(tmp_path / "project")
    (tmp_path / ".site.new.old").rename(tmp_path / ".site.new2")
    assert build.build(replace(Places.of(project), site=tmp_path / "site"))
    assert {path.name for path in tmp_path.iterdir()} == {"site", "project"}


def test_ctrl_c_is_one_line(dossier):
    """In the middle of a run with many processes: no traceback from any of them, and the pages as they were."""
    for number in range(3000):
        shutil.copy(GOLDEN / "seeds" / "articles" / "brief.txt", dossier / "seeds" / "articles" / f"brief-{number}.txt")
    old = digests(dossier / "docs")
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "pages", "--seeds", dossier / "seeds", "--docs", dossier / "docs"],
        cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    while not (dossier / ".dossier.run").exists():
        assert process.poll() is None
        time.sleep(0.05)
    time.sleep(1.0)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate()[1]
    assert [line for line in said.splitlines() if not line.startswith("articles read")] == [
        "stopped: docs/ and site/ are whole, as the last complete run left them"
    ]
    assert process.returncode == 130
    assert digests(dossier / "docs") == old


@pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what a process has loaded")
def test_ctrl_c_while_modules_are_loaded(dossier):
    """No traceback from the middle of an import, and no Ctrl-C that an import swallows."""
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", "pages"],
        cwd=dossier,
        env=os.environ | CODE,
        stderr=subprocess.PIPE,
        text=True,
    )
    maps = Path("/proc", str(process.pid), "maps")
    while "/lxml/" not in maps.read_text():  # of the generator's own: what measures coverage is loaded before it
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    assert process.communicate()[1] in ("stopped: nothing was begun\n", f"stopped: {failure.KEPT}\n")
    assert process.returncode == 130


@pytest.mark.long
@pytest.mark.parametrize("command", [BUILD, (sys.executable, "-m", "mkdocs", "build", "--quiet")])
def test_a_build_that_is_killed(tmp_path, command):
    """Ours or MkDocs' own: the site is the one before; the next run clears what lies beside it."""
    project = golden_project(tmp_path / "project")
    (project / "site").mkdir()
    (project / "site" / "index.html").write_text("before")
    (project / ".offline-killed").mkdir()
    environment = os.environ | CODE
    process = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL, start_new_session=True)
    while not (project / ".site.new" / "index.html").exists():
        assert process.poll() is None
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    assert (project / "site" / "index.html").read_text() == "before"
    subprocess.run(command, cwd=project, env=environment, check=True)
    assert (project / "site" / "pagefind" / "pagefind.js").is_file()
    assert not [path.name for path in project.iterdir() if path.name.startswith((".site", ".offline", ".index"))]


@systems.SIGNALS
@pytest.mark.parametrize(
    "command", [["build"], ["check"], ["offline"], ["serve"], ["merge", "actor", "bo-behrens", "anna-adler", "--yes"]]
)
def test_a_pipe_as_configuration(tmp_path, capsys, monkeypatch, command):
    """It would be waited for without end: refused, and nothing is changed, also where a build was before."""
    project = golden_project(tmp_path / "project")
    shutil.copytree(GOLDEN / "docs", project / "docs", dirs_exist_ok=True)
    (project / "site").mkdir()
    (project / "mkdocs.yml").unlink()
    systems.pipe(project / "mkdocs.yml")
    monkeypatch.chdir(project)
    before = digests(project / "seeds")
    signal.signal(signal.SIGALRM, lambda *_: pytest.fail("it waits"))
    signal.alarm(60)
    assert cli.main([*command, "--quiet"]) == 1
    signal.alarm(0)
    assert "mkdocs.yml: " in (said := capsys.readouterr().err)
    assert "a device, a pipe or a socket, not a file" in said
    assert digests(project / "seeds") == before


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write anywhere")
def test_a_missing_permission_is_told_in_one_line(dossier, capsys):
    """Said in one line."""
    dossier.chmod(0o500)
    assert pages(dossier) == 1
    dossier.chmod(0o700)
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_two_builds_at_once(tmp_path, golden_site):
    """While another run holds the lock, both wait and say for whom; then both end well, with the same site."""
    project = golden_project(tmp_path / "project")
    environment = os.environ | CODE | {"SITE_URL": PUBLISHED_AT, "REPO_URL": REPOSITORY}
    with lock.hold([project / "docs"], print):
        builds = [
            subprocess.Popen(BUILD, cwd=project, env=environment, stderr=subprocess.PIPE, text=True) for _ in range(2)
        ]
        waiting = [build.stderr.readline() for build in builds if build.stderr]
    said = [build.communicate()[1] for build in builds]
    assert [build.returncode for build in builds] == [0, 0], said
    assert [line.partition(" (")[0] for line in waiting] == [f"waiting: process {os.getpid()}"] * 2
    assert not any("waiting" in text or "Traceback" in text for text in said)
    assert digests(project / "site") == digests(golden_site)


@pytest.mark.long
def test_mkdocs_waits_for_a_build(tmp_path):
    """`mkdocs build` while another run holds the lock says for whom it waits, and ends well after that."""
    project, environment = golden_project(tmp_path / "project"), os.environ | CODE | {"NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    with lock.hold([project / "docs"], print):
        build = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True)
        assert build.stderr
        waiting = build.stderr.readline()
    said = build.communicate()[1]
    assert build.returncode == 0, said
    assert waiting.startswith(f"waiting: process {os.getpid()} (")
    assert (project / "site" / "index.html").is_file()
