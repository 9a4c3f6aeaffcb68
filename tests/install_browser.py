"""Finds a Chromium for the browser tests, or installs one: `python tests/install_browser.py` prints where it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

Command = list[str]

COMMANDS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""The first is Chromium without windows and menus, which takes a quarter less time over the same pages."""
MACOS_CHROME = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
PLAYWRIGHT = [sys.executable, "-m", "playwright"]

# Besides the browser: a font to set pages in, and a library that Playwright's driver needs and a bare Debian lacks.
DEBIAN_PACKAGES = ("fonts-liberation", "libatomic1")

NO_BROWSER = """\
The browser tests need Chromium, and none was found or could be installed. Either
  - install it with your system's package manager (Debian, Ubuntu: apt-get install chromium libatomic1), or
  - name one that is there: CHROMIUM=/path/to/chrome make test"""


def find() -> Path | None:
    """The browser to test with: $CHROMIUM, else one of the system's, else Playwright's own; None when none starts."""
    if named := os.environ.get("CHROMIUM"):
        return Path(named)
    return next((path for path in _candidates() if path.is_file() and _works([str(path), "--version"])), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for found in map(shutil.which, COMMANDS) if found)
    yield MACOS_CHROME
    if _works([*PLAYWRIGHT, "--version"]):
        yield _playwrights_own()


def _playwrights_own() -> Path:
    """Where Playwright keeps the Chromium that it downloads, whether or not it has done so."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _ready() -> Path | None:
    """The browser, once Playwright's driver starts as well."""
    return find() if _works([*PLAYWRIGHT, "--version"]) else None


def _install() -> Path | None:
    """Try each way until a browser is there."""
    for way in _ways_to_install():
        if all(_works(command, show=True) for command in way) and (browser := _ready()):
            return browser
    return None


def _ways_to_install() -> Iterator[list[Command]]:
    """Command sequences to try in order, the one that changes the least first."""
    yield [[*PLAYWRIGHT, "install", "chromium"]]
    if shutil.which("apt-get"):
        sudo = [] if getattr(os, "geteuid", int)() == 0 else ["sudo", "--non-interactive"]
        apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
        for browser in COMMANDS[:2]:
            yield [[*apt, "update"], [*apt, "install", "--no-install-recommends", browser, *DEBIAN_PACKAGES]]


def _works(command: Command, show: bool = False) -> bool:
    """Whether a command ends well; a program that is not there does not."""
    if show:
        print("$", *command, flush=True)
    output = None if show else subprocess.DEVNULL
    try:
        return subprocess.run(command, check=False, stdout=output, stderr=output).returncode == 0
    except OSError:
        return False


def main() -> int:
    """Exit code 0 when a browser is there in the end."""
    browser = _ready() or _install()
    print(f"Browser: {browser}" if browser else NO_BROWSER, file=sys.stdout if browser else sys.stderr)
    return 0 if browser else 1


if __name__ == "__main__":
    sys.exit(main())
