"""What a system lacks that a test needs: such a test is skipped there, and says why."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest

WINDOWS = sys.platform == "win32"
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
"""Names that Windows keeps for devices (https://learn.microsoft.com/windows/win32/fileio/naming-a-file)."""
FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f]')
"""What no name of a file holds there (the same page)."""

SIGNALS = pytest.mark.skipif(not hasattr(os, "killpg"), reason="no signal ends a process and those it started there")
FORK = pytest.mark.skipif(not hasattr(os, "fork"), reason="no process can be made a second one there")
SOCKETS = pytest.mark.skipif(WINDOWS, reason="Python knows no sockets in folders there")
EXCHANGE = pytest.mark.skipif(
    sys.platform != "linux", reason="nothing exchanges two folders there: docs/ is missing between two renames"
)


def link(path: Path, target: str | Path) -> None:
    """Make a symbolic link."""
    try:
        path.symlink_to(target)
    except OSError:
        if not WINDOWS:
            raise
        pytest.skip("only who has a right for it makes symbolic links there")


def pipe(path: Path) -> None:
    """Make a pipe that has a name."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no pipes in folders there")
    os.mkfifo(path)


def name(text: str) -> str:
    """A name for a file, be it as odd as it may."""
    if WINDOWS and (FORBIDDEN.search(text) or DEVICES.fullmatch(Path(text).name)):
        pytest.skip(f"no file can be called {text!r} there")
    return text
