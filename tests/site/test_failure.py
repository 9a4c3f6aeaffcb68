"""Whatever the machine does to a run, an editor reads one line: cause, remedy, and what is left."""

from __future__ import annotations

import errno
import os

import pytest

from generator.site import failure

CASES = [
    (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "docs/x.md"), "No space left on device: docs/x.md – make room"),
    (PermissionError(errno.EACCES, "Permission denied", "site"), "Permission denied: site – let this user"),
    (FileNotFoundError(errno.ENOENT, "No such file", "a", None, "b"), "No such file: a: b – something was taken away"),
    (OSError("odd\nreason"), "error: odd reason – see to the cause"),
    (MemoryError(), "not enough memory – free some memory"),
    (UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogates not allowed"), "surrogates not allowed – see to"),
]


@pytest.mark.parametrize(("error", "words"), CASES, ids=[type(error).__name__ for error, _ in CASES])
def test_a_failure_is_told_in_one_line(error: Exception, words: str) -> None:
    """With the cause, what to do about it, and that nothing is lost."""
    line = failure.told(error)
    assert words in line
    assert line.startswith("error: ")
    assert line.endswith(failure.KEPT)
    assert "\n" not in line
    assert isinstance(error, failure.EXPECTED)
