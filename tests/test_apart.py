"""What holds the tests apart and to their time would notice a test that is neither."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.seeds import read
from tests import apart


def test_a_test_of_the_engine_cannot_read_the_dossier(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a file nor a listing, however the path is written, and no stage takes it for a file that is missing."""
    monkeypatch.chdir(apart.SEEDS.parent)
    for look in (lambda: open("seeds/dossier.md"), lambda: os.listdir("./seeds"), lambda: read.seeds(apart.SEEDS)):  # noqa: PTH123, PTH208, SIM115
        with pytest.raises(apart.SeedsReadError):
            look()


@pytest.mark.of_this_dossier
def test_a_test_of_this_dossier_can() -> None:
    """The mark is what makes the difference."""
    assert (apart.SEEDS / "dossier.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("event", "path", "expected"),
    [
        ("open", "seeds/x", True),
        ("os.scandir", "seeds", True),
        ("open", "seeds", False),
        ("open", "tests/golden/seeds/x", False),
    ],
)
def test_what_is_a_read_of_the_dossier(monkeypatch: pytest.MonkeyPatch, event: str, path: str, expected: bool) -> None:
    """Golden seeds are none, nor is a folder of that name that is being removed."""
    monkeypatch.chdir(apart.SEEDS.parent)
    assert apart.is_read(event, path) is expected


def test_the_built_site_is_of_the_dossier() -> None:
    """It may have been built for another test before."""
    assert apart.needs_the_dossier(["tmp_path", "built_site", "golden_site"]) == {"built_site"}


@pytest.mark.parametrize(("load", "seconds"), [(0.1, 60), (2, 60), (4, 120)])
def test_a_busy_machine_gives_more_time(load: float, seconds: float) -> None:
    """Two cores that four processes share take twice as long."""
    assert apart.allowed_seconds(load, 2) == seconds


def test_the_longest_are_read_from_a_report(tmp_path: Path) -> None:
    """Seconds of a file's tests are added up; what is short is left out."""
    times = {"tests.test_a": 2, "tests.site.test_b": 9, "tests.test_c": 1}
    cases = "".join(f'<testcase classname="{name}" name="x" time="{time}.0"/>' for name, time in times.items())
    (tmp_path / "tests.xml").write_text(f"<testsuites><testsuite>{cases}{cases}</testsuite></testsuites>")
    assert apart.longest(tmp_path / "tests.xml") == ["site/test_b.py", "test_a.py"]


def test_the_longest_files_are_there() -> None:
    """They come first, in their order; a file that is renamed is renamed there, too."""
    tests = apart.SEEDS.parent / "tests"
    assert [name for name in apart.LONGEST if not (tests / name).is_file()] == []
    assert [apart.place(f"x/tests/{name}") for name in apart.LONGEST[:2]] == [0, 1]
    assert apart.place("x/tests/test_model.py") == apart.place("x/tests/site/test_browser.py") == len(apart.LONGEST)
