"""Each way to the site gives the same bytes, today and another day: `make site`, `mkdocs build`, `mkdocs gh-deploy`."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import CODE, ROOT, golden_project, run

MKDOCS = (sys.executable, "-m", "mkdocs")
GENERATOR = (sys.executable, "-m", "generator")

# Read by each Python process at its start: the clock as it will stand in forty days.
ANOTHER_DAY = """\
import datetime, time

FORTY_DAYS = 40 * 24 * 3600
now = time.time
time.time = lambda: now() + FORTY_DAYS

class Later(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

class LaterDay(datetime.date):
    @classmethod
    def today(cls):
        return cls.fromtimestamp(time.time())

datetime.datetime, datetime.date = Later, LaterDay
"""


def digests(folder: Path) -> dict[str, str]:
    """The SHA-256 of each file, by its path."""
    files = [path for path in folder.rglob("*") if path.is_file() and ".git" not in path.relative_to(folder).parts]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden dossier, nothing built."""
    return golden_project(tmp_path / "copy")


def test_make_site_says_where_to_look(project: Path, golden_site: Path) -> None:
    """The first command of the README, in the environment that is there already."""
    shutil.copy(ROOT / "Makefile", project)
    said = run(project, "make", "site", f"VENV={sys.prefix}", f"--assume-old={sys.prefix}/.site")
    assert "The site is in site/." in said
    assert digests(project / "site") == digests(golden_site)


def test_a_second_build_changes_nothing(project: Path, golden_site: Path) -> None:
    """Neither what lies in docs/ and site/ from the first build nor the folder's name shows."""
    for _ in range(2):
        run(project, *GENERATOR, "build", "--quiet")
        assert digests(project / "site") == digests(golden_site)


def test_another_day_changes_nothing(project: Path, golden_site: Path, tmp_path: Path) -> None:
    """No date of the build, no time stamp in a compressed file."""
    (tmp_path / "clock").mkdir()
    (tmp_path / "clock" / "sitecustomize.py").write_text(ANOTHER_DAY)
    run(
        project,
        *GENERATOR,
        "build",
        "--quiet",
        PYTHONPATH=os.pathsep.join([str(tmp_path / "clock"), CODE["PYTHONPATH"]]),
    )
    assert digests(project / "site") == digests(golden_site)


def test_mkdocs_builds_alone(project: Path, golden_site: Path) -> None:
    """Strictly, from nothing but seeds and hand-written pages."""
    run(project, *MKDOCS, "build", "--strict", "--quiet")
    assert digests(project / "site") == digests(golden_site)


@pytest.mark.parametrize("address", ["http://localhost:8000/", "http://127.0.0.1/x/"])
def test_gh_deploy_with_an_address_of_this_machine_is_refused(project: Path, address: str) -> None:
    """Its pages would lead every reader to the reader's own machine; the message names the remedy, and no traceback."""
    environment = os.environ | CODE | {"SITE_URL": address}
    done = subprocess.run([*MKDOCS, "gh-deploy"], cwd=project, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert b"SITE_URL=https://OWNER.github.io/REPOSITORY/" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not (project / "site").exists()


def test_gh_deploy_refuses_what_pages_will_not_take(project: Path, tmp_path: Path) -> None:
    """Before anything is uploaded; the limit is lowered for the test."""
    (tmp_path / "limit").mkdir()
    lowered = "from generator.site import publishable\npublishable.refusal.__defaults__ = (1000,)\n"
    (tmp_path / "limit" / "sitecustomize.py").write_text(lowered)
    run(project, "git", "init", "--quiet")
    path = os.pathsep.join([str(tmp_path / "limit"), CODE["PYTHONPATH"]])
    environment = os.environ | CODE | {"SITE_URL": "https://example.org/repo/", "PYTHONPATH": path}
    done = subprocess.run([*MKDOCS, "gh-deploy"], cwd=project, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    said = done.stderr.decode()
    assert all(f"{folder}/ " in said.partition("leave out what is largest (")[2] for folder in ("pagefind", "assets"))
    assert b"Traceback" not in done.stderr


def test_gh_deploy_publishes_the_whole_site(project: Path, golden_site: Path, tmp_path: Path) -> None:
    """What lands on the branch gh-pages of a remote repository is the site, byte by byte."""
    remote = tmp_path / "remote.git"
    run(tmp_path, "git", "init", "--quiet", "--bare", str(remote))
    run(project, "git", "init", "--quiet")
    for setting in ("user.name=Test", "user.email=test@example.org"):
        run(project, "git", "config", *setting.split("="))
    run(project, "git", "remote", "add", "origin", str(remote))
    run(project, "git", "add", "--all")
    run(project, "git", "commit", "--quiet", "--message", "Dossier")
    run(project, *MKDOCS, "gh-deploy", "--quiet")
    run(tmp_path, "git", "clone", "--quiet", "--branch", "gh-pages", str(remote), "published")
    published = digests(tmp_path / "published")
    assert published.pop(".nojekyll")
    assert published == digests(golden_site)
