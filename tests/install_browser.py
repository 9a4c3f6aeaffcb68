"""Finds a Chromium for the browser tests, or installs one: `python tests/install_browser.py` prints where it is."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

COMMANDS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MACOS_CHROME = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")

NO_BROWSER = """\
The browser tests need Chromium, and none was found or could be installed. Either
  - install it with your system's package manager (Debian, Ubuntu: apt-get install chromium), or
  - name one that is there: CHROMIUM=/path/to/chrome make test"""


def find() -> Path | None:
    """The browser to test with: $CHROMIUM, else one of the system's, else Playwright's own; None when there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return Path(named)
    on_path = (shutil.which(command) for command in COMMANDS)
    found = next((Path(command) for command in on_path if command), None)
    return found or next((path for path in (MACOS_CHROME, playwrights_own()) if path.is_file()), None)


def playwrights_own() -> Path:
    """Where Playwright keeps the Chromium that it downloads, whether or not it has done so."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def ways_to_install() -> list[list[list[str]]]:
    """Command sequences to try in order, those first that change the least."""
    ways = [[[sys.executable, "-m", "playwright", "install", "chromium"]]]
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
        apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
        ways.insert(0, [[*apt, "update"], [*apt, "install", "--no-install-recommends", "chromium"]])
    return ways


def succeeds(command: list[str]) -> bool:
    """Run a command in view of the user; a missing program counts as a failure."""
    print("$", *command, flush=True)
    try:
        return subprocess.run(command, check=False).returncode == 0
    except FileNotFoundError:
        return False


def install() -> Path | None:
    """Try each way until a browser is there."""
    for way in ways_to_install():
        if all(succeeds(command) for command in way) and (found := find()):
            return found
    return None


def main() -> int:
    """Exit code 0 when a browser is there in the end."""
    browser = find() or install()
    print(f"Browser: {browser}" if browser else NO_BROWSER, file=sys.stdout if browser else sys.stderr)
    return 0 if browser else 1


if __name__ == "__main__":
    sys.exit(main())
