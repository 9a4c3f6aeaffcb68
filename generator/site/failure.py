"""What a run says if the machine fails: one line with the cause, what to do, and what has stayed as it was."""

from __future__ import annotations

import errno
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

KEPT = "docs/ and site/ are whole, as the last complete run left them"
_KINDS = (OSError, MemoryError, BrokenProcessPool, UnicodeError)
EXPECTED: tuple[type[Exception], ...] = _KINDS
"""Exceptions that can happen in any run without a fault of the code."""
_REMEDIES = {
    errno.ENOSPC: "make room on the disk and run again",
    errno.EDQUOT: "make room on the disk and run again",
    errno.EFBIG: "write to a file system that takes larger files",
    errno.EACCES: "let this user read and write it, then run again",
    errno.EPERM: "let this user read and write it, then run again",
    errno.EROFS: "name a folder that may be written to",
    errno.EMFILE: "let a process open more files (ulimit -n), then run again",
    errno.ENAMETOOLONG: "shorten the name, or move the dossier to a shorter path",
    errno.ENOENT: "something was taken away during the run: run again",
}


def told(error: Exception) -> str:
    """The line for an editor."""
    return f"error: {_cause(error)} – {_remedy(error)}; {KEPT}"


def _cause(error: Exception) -> str:
    if isinstance(error, OSError):
        names = dict.fromkeys(Path(str(name)).as_posix() for name in (error.filename, error.filename2) if name)
        return ": ".join([error.strerror or " ".join(str(error).split()), *names])
    if isinstance(error, MemoryError):
        return "not enough memory"
    return " ".join(str(error).split()) or type(error).__name__


def _remedy(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno in _REMEDIES:
        return _REMEDIES[error.errno]
    if isinstance(error, (MemoryError, BrokenProcessPool)):
        return "free some memory and run again"
    return "see to the cause and run again"
