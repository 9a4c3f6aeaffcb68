"""One run at a time for a dossier; a run that ends, however it ends, lets the next one begin."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generator.site import lock
from tests import systems
from tests.conftest import ROOT

HOLDS = """
import sys, time
from pathlib import Path
from generator.site import lock
with lock.hold([Path(sys.argv[1])], print):
    print("held", flush=True)
    time.sleep(60)
"""


def holder(place: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock of a place."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(place)], cwd=ROOT, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    return process


def ended_once_told(first: subprocess.Popen[str]) -> tuple[list[str], Callable[[str], None]]:
    """What a waiting run says, and a way to say it that kills the one it waits for."""
    told: list[str] = []

    def tell(message: str) -> None:
        told.append(message)
        first.kill()

    return told, tell


def test_the_second_waits_and_says_for_whom(tmp_path):
    """By process and command, once; it goes on when the first is gone, even if that was killed."""
    first = holder(tmp_path / "docs")
    told, tell = ended_once_told(first)
    with lock.hold([tmp_path / "docs"], tell):
        assert first.wait() != 0
    (message,) = told
    assert f"waiting: process {first.pid} (“generator" in message
    assert str(tmp_path) in message


def test_another_dossier_is_not_waited_for(tmp_path):
    """Each folder has its own."""
    first = holder(tmp_path / "one" / "docs")
    with lock.hold([tmp_path / "two" / "docs"], lambda message: first.kill()):
        assert first.poll() is None
    first.kill()
    first.wait()


def test_commands_that_a_run_starts_are_part_of_it(tmp_path, monkeypatch):
    """They would wait for each other without end; afterwards nothing is held."""
    with lock.hold([tmp_path / "docs"], print), lock.hold([tmp_path / "site"], print):
        pass
    assert not (tmp_path / lock.HOLDER).exists()
    holder(tmp_path / "docs").kill()


def test_who_holds_it_may_be_unknown(tmp_path):
    """A full disk keeps a run from signing, not from working."""
    (tmp_path / lock.HOLDER).mkdir()
    first = holder(tmp_path / "docs")
    told, tell = ended_once_told(first)
    with lock.hold([tmp_path / "docs"], tell):
        first.wait()
    assert told == [f"waiting: another run works on the dossier in {tmp_path}"]


def test_who_has_just_begun_is_named(tmp_path, monkeypatch):
    """The lock is held for a moment before the note says by whom."""
    monkeypatch.setattr(time, "sleep", lambda _: lock._sign(tmp_path))
    assert lock._holder(tmp_path).startswith(f"process {os.getpid()} ")


def test_a_pipe_in_the_place_of_the_note_is_not_waited_for(tmp_path):
    """Neither by who holds the lock, nor by who waits for it."""
    systems.pipe(tmp_path / lock.HOLDER)
    assert lock._holder(tmp_path) == "another run"
    with lock.hold([tmp_path / "docs"], print):
        assert "process" in lock._holder(tmp_path)


def test_who_names_no_place_holds_nothing(tmp_path):
    """As the preview does while it waits for edits: each of its builds waits for other runs."""
    first = holder(tmp_path / "docs")
    told, tell = ended_once_told(first)
    with lock.hold([], tell), lock.hold([tmp_path / "docs"], tell):
        assert len(told) == 1
    first.wait()
