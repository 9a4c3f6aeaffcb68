"""The locks: pinned, hashed, in step with each other, and free of any registry's address."""

from __future__ import annotations

import json
import re
from importlib.metadata import Distribution, distribution

import pytest

from tests.conftest import ROOT

LOCKS = ("requirements.txt", "requirements-dev.txt")


def pins(lock: str) -> dict[str, str]:
    """Each requirement of a lock (name, version, marker) with the lines that belong to it."""
    entries = re.split(r"^(?=\w)", (ROOT / lock).read_text(), flags=re.MULTILINE)
    return {entry.split("\\")[0].strip(): entry for entry in entries if "==" in entry}


def named(source: str) -> set[str]:
    """The packages that a person asked for."""
    return set(re.findall(r"^[a-z][a-z0-9-]*", (ROOT / source).read_text(), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_requirement_has_hashes(lock: str) -> None:
    """pip then installs these very files or nothing."""
    assert pins(lock)
    assert [name for name, entry in pins(lock).items() if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_what_was_asked_for(lock: str) -> None:
    """Whoever adds a package runs `make lock`."""
    locked = {pin.split("==")[0] for pin in pins(lock)}
    assert named(lock.replace(".txt", ".in")) <= locked


def test_each_range_has_a_lower_bound() -> None:
    """What `pip install` may choose is no older than what the code was written for."""
    lines = [line.split("#")[0].strip() for line in (ROOT / "requirements.in").read_text().splitlines()]
    assert [line for line in lines if line and ">=" not in line] == ["tzdata"]


@pytest.mark.parametrize("lock", LOCKS)
def test_no_address_of_a_registry(lock: str) -> None:
    """Which registry serves the packages is the machine's matter."""
    assert "://" not in (ROOT / lock).read_text()


@pytest.mark.parametrize("folder", [".", "tests/lighthouse_packages"])
def test_packages_of_npm_are_pinned(folder: str) -> None:
    """The tools for the browser's code: each with its hash, none with an address."""
    lock = json.loads((ROOT / folder / "package-lock.json").read_text())
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in packages.items() if "resolved" in package] == []


def test_tests_run_with_what_the_site_is_built_with() -> None:
    """The same versions in both locks; for which Pythons one is needed may differ."""
    built, tested = ({pin.partition(" ;")[0] for pin in pins(f"requirements{kind}.txt")} for kind in ("", "-dev"))
    assert built <= tested


def missed(package: Distribution) -> set[str]:
    """Extras that a package asks others for in another spelling than theirs; pip before 23.3 installs none of these."""
    asked = re.findall(r"^([\w.-]+)\[([\w,-]+)\](?!.*extra ==)", "\n".join(package.requires or ()), re.MULTILINE)
    return {
        f"{name}[{extra}]"
        for name, extras in asked
        for extra in extras.split(",")
        if extra not in (distribution(name).metadata.get_all("Provides-Extra") or ())
    }


def test_an_older_pip_installs_everything() -> None:
    """Each new environment of Python 3.11 has such a pip; what it misses by an extra is asked for by its own name."""
    found = set[str]().union(*(missed(distribution(pin.partition("==")[0])) for pin in pins("requirements.txt")))
    assert found == {"lxml[html_clean]"}
    assert "lxml-html-clean" in named("requirements.in")
