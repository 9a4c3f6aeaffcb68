"""Commands that change a dossier change all of it or nothing, whatever happens meanwhile."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from generator import __main__ as cli
from generator import pipeline
from generator.site import build, offline, swap
from generator.site.build import Places
from tests import systems
from tests.conftest import GOLDEN
from tests.test_deploy import digests

RENAME = ("rename", "actor", "bo-behrens", "behrens")
RETRACT = ("retract", "gutachten")
CALLS = [
    (os, "link"), (os, "fsync"), (Path, "mkdir"), (Path, "write_text"), (Path, "write_bytes"), (Path, "unlink"),
    (swap, "_exchange"), (swap, "put"), (shutil, "rmtree"),
]  # fmt: skip


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """The golden dossier with its pages made."""
    return shutil.copytree(GOLDEN, tmp_path / "dossier")


def call(dossier: Path, *command: str) -> int:
    """A command on the dossier."""
    names = ("seeds", "docs") if command[0] == "pages" else ("seeds", "docs", "site")
    folders = {name: str(dossier / name) for name in names}
    flags = [text for name, path in folders.items() for text in (f"--{name}", path)]
    return cli.main([*command, "--quiet", *flags])


def seeds(dossier: Path) -> dict[str, str]:
    """All files of seeds/."""
    return digests(dossier / "seeds")


class Killed(BaseException):
    """Nobody catches it, as nobody catches the end of a process."""


@pytest.mark.parametrize("number", [0, 3])
@pytest.mark.parametrize(("module", "name"), CALLS, ids=[each[1] for each in CALLS])
@pytest.mark.parametrize("error", [Killed(), OSError(errno.ENOSPC, "No space left on device")], ids=["killed", "full"])
def test_a_run_that_is_killed_or_fails(dossier, monkeypatch, module, name, number, error):
    """The sources are as they were, or all changed; the same command, or `pages`, then makes everything fit."""
    old = seeds(dossier)
    original, calls = getattr(module, name), []

    def broken(*arguments, **options):
        calls.append(name)
        if len(calls) > number:
            raise error
        return original(*arguments, **options)

    with monkeypatch.context() as patched:
        patched.setattr(module, name, broken)
        with suppress(Killed):
            call(dossier, *RETRACT, "--yes")
    monkeypatch.delenv("DOSSIER_LOCK_HELD", raising=False)  # a process that is gone holds nothing
    assert call(dossier, "pages") == 0
    left = seeds(dossier)
    assert left == old or "articles/gutachten.md" not in left
    assert (dossier / "docs/artikel/gutachten.md").exists() == (left == old)
    if left == old:
        assert call(dossier, *RETRACT, "--yes") == 0
    assert not (dossier / "docs/artikel/gutachten.md").exists()
    assert {path.name for path in dossier.iterdir()} <= {"seeds", "docs", ".dossier.lock"}


def test_an_edit_meanwhile_is_not_lost(dossier, monkeypatch, capsys):
    """Who saves a file while the command works finds it saved, and the command has changed nothing."""
    saved = (dossier / "seeds" / "events.yml").read_text() + "# gerade gespeichert\n"
    make = pipeline.pages

    def edited(*arguments, **options):
        (dossier / "seeds" / "events.yml").write_text(saved)
        return make(*arguments, **options)

    monkeypatch.setattr(pipeline, "pages", edited)
    assert call(dossier, *RENAME, "--yes") == 1
    assert (dossier / "seeds" / "events.yml").read_text() == saved
    assert "edited meanwhile" in capsys.readouterr().err
    assert "id: bo-behrens" in (dossier / "seeds" / "actors.yml").read_text()


@pytest.mark.parametrize("file", ["seeds/events.yml", "docs/ueber.md"])
def test_an_edit_while_it_asks_is_not_lost(dossier, monkeypatch, capsys, file):
    """What was planned before the edit does not overwrite it, in seeds/ or in docs/."""
    (dossier / file).open("a").write("\n")

    def answered(question):
        (dossier / file).open("a").write("# gerade gespeichert\n")
        return "y"

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", answered)
    assert call(dossier, *RENAME) == 1
    assert f"{file}: error: was edited meanwhile" in capsys.readouterr().err
    assert (dossier / file).read_text().endswith("# gerade gespeichert\n")
    assert "id: bo-behrens" in (dossier / "seeds" / "actors.yml").read_text()


def test_line_ends_and_marks_stay(dossier):
    """A file with Windows' line ends and a mark of UTF-8 keeps both."""
    path = dossier / "seeds" / "actors.yml"
    typed = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(typed)
    assert call(dossier, *RENAME, "--yes") == 0
    added = b"id: behrens\r\n  aliases: [bo-behrens]\r\n"
    assert path.read_bytes() == typed.replace(b"id: bo-behrens\r\n", added)


def test_nothing_is_changed_unasked(dossier, capsys, monkeypatch):
    """`--dry-run` shows; without `--yes` somebody at a terminal has to agree."""
    before = digests(dossier)
    assert call(dossier, *RETRACT, "--dry-run") == 0
    assert "sanierung:wieder" in capsys.readouterr().out
    assert call(dossier, *RETRACT) == 1
    assert "--yes" in capsys.readouterr().err
    after = {name: digest for name, digest in digests(dossier).items() if not name.startswith(".dossier")}
    assert after == {name: digest for name, digest in before.items() if not name.startswith(".dossier")}


def test_an_error_tells_of_the_dossier_not_of_the_copy(dossier, capsys):
    """What a page of people links to is gone: the message names their file, and nothing is changed."""
    (dossier / "seeds" / "dossier.md").open("a").write("\n\nMehr im [Brief](artikel/brief.md).\n")
    (dossier / "docs" / "ueber.md").write_text("# Über\n\n<script>alert(1)</script>\n")
    old = seeds(dossier)
    assert call(dossier, "retract", "brief", "--yes") == 1
    said = capsys.readouterr().err
    assert f"{dossier.as_posix()}/docs/ueber.md:3: error: raw HTML" in said
    assert seeds(dossier) == old


def test_the_end_of_input_is_no_consent(dossier, capsys, monkeypatch):
    """Ctrl-D where it asks changes nothing."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: (_ for _ in ()).throw(EOFError))
    before = seeds(dossier)
    assert call(dossier, *RETRACT) == 1
    assert seeds(dossier) == before


def test_folders_apart_are_refused(dossier, tmp_path, capsys):
    """They cannot be exchanged together; what git holds is looked for where the sources are."""
    (tmp_path / "elsewhere").mkdir()
    assert cli.main(["retract", "gutachten", "--yes", *apart(dossier, tmp_path / "elsewhere" / "docs")]) == 1
    assert "does not stand beside seeds/" in capsys.readouterr().err


def apart(dossier: Path, docs: Path) -> list[str]:
    """Options that name docs/ elsewhere."""
    return ["--seeds", str(dossier / "seeds"), "--docs", str(docs), "--site", str(dossier / "site")]


def test_a_dossier_in_excerpts_stays_one(dossier):
    """Pages that were made with --excerpts hold no more after a change that is made with it."""
    for command in (("pages",), (*RENAME, "--yes")):
        assert call(dossier, *command, "--excerpts") == 0
        assert not (dossier / "docs" / "quellen").exists()


# ---- killed by the system, wherever something is written

MERGE = ("merge", "actor", "bo-behrens", "anna-adler")
COMMANDS = pytest.mark.parametrize(
    "command", [RENAME, MERGE, RETRACT], ids=[each[0] for each in (RENAME, MERGE, RETRACT)]
)
_WRITES = frozenset("os.link os.mkdir os.rmdir os.remove os.truncate os.chmod os.utime os.symlink".split())
_ABOUT = "docs/notiz.md"
"""A page of people, which names an actor that the commands rename."""


@pytest.fixture
def whole(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The dossier with a page of people, a site and an offline edition; what builds these looks at the pages only."""
    (dossier / _ABOUT).write_text("# Notiz\n\nSiehe [Behrens](akteure/bo-behrens.md).\n")
    (dossier / "site").mkdir()
    (dossier / "site-offline.zip").write_text("old")

    def built(places: Places, **_: object) -> bool:
        places.site.mkdir()
        (places.site / "pages").write_text(repr(digests(places.docs)))
        return True

    def packed(places: Places, *_: object) -> bool:
        places.archive.write_text(repr(digests(places.docs)))
        return True

    monkeypatch.setattr(build, "build", built)
    monkeypatch.setattr(offline, "pack", packed)
    return dossier


def killed(dossier: Path, command: tuple[str, ...], at: int = 0) -> tuple[int, bytes]:
    """Run a command in a process that is killed as it begins its write number `at`.

    Its exit code, and a byte for each write that it began: “x” for an exchange of folders or a rename.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _end_at(at, str(dossier), writing)
        os._exit(call(dossier, *command, "--yes"))
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        writes = pipe.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), writes


def _end_at(number: int, folder: str, pipe: int) -> None:
    """From now on each write below the folder is told, and the one of this number ends the process."""
    writes, exchange = [0], swap._exchange

    def count(kind: bytes) -> None:
        writes[0] += 1
        os.write(pipe, kind)
        if writes[0] == number:
            os.kill(os.getpid(), signal.SIGKILL)

    def listen(event: str, details: tuple[Any, ...]) -> None:
        opened = event == "open" and isinstance(details[2], int) and details[2] & (os.O_WRONLY | os.O_RDWR)
        if str(details[:1]).find(folder) > 0 and (opened or event == "os.rename" or event in _WRITES):
            count(b"x" if event == "os.rename" else b".")

    def exchanged(one: Path, other: Path) -> bool:
        count(b"x")
        return exchange(one, other)

    swap._exchange = exchanged
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.addaudithook(listen)


def _survives(whole: Path, command: tuple[str, ...], points: Callable[[bytes], Iterable[int]]) -> None:
    """Killed at any of these writes, sources and pages of people are all as they were or all changed.

    The next run makes the rest fit, and the command called again completes what was not done.
    """
    untouched = shutil.copytree(whole, whole.with_name("untouched"))
    code, writes = killed(whole, command)
    assert code == 0
    old, new, docs = _of_people(untouched), _of_people(whole), digests(whole / "docs")
    assert old != new
    for number in points(writes):
        shutil.rmtree(whole)
        shutil.copytree(untouched, whole)
        assert killed(whole, command, number)[0] == -signal.SIGKILL, number
        assert call(whole, "pages") == 0, number
        left = _of_people(whole)
        assert left in (old, new), number
        assert not [path.name for path in whole.iterdir() if path.name.startswith((".change-", ".docs."))], number
        if left == old:
            assert call(whole, *command, "--yes") == 0, number
        assert (_of_people(whole), digests(whole / "docs")) == (new, docs), number


def _of_people(dossier: Path) -> dict[str, str]:
    return seeds(dossier) | {_ABOUT: (dossier / _ABOUT).read_text()}


def _at_exchanges(writes: bytes) -> list[int]:
    """Before each exchange or rename, and after the last: what lies behind one lies before the next."""
    exchanges = [number for number, kind in enumerate(writes, 1) if kind == ord("x")]
    return [number for number in (*exchanges, exchanges[-1] + 1) if number < len(writes)]


@systems.FORK
def test_a_process_that_is_killed_between_two_exchanges(whole):
    """Of docs/, site/, the offline edition and seeds/."""
    _survives(whole, MERGE, _at_exchanges)


@pytest.mark.long
@systems.FORK
@COMMANDS
def test_a_process_that_is_killed_at_any_write(whole, command):
    """At exchanges, right after them, and at thirty other writes from the first to the last."""
    _survives(whole, command, lambda writes: sorted({*_around_exchanges(writes), *_spread(len(writes), 30)}))


@pytest.mark.long
@systems.FORK
def test_a_process_that_is_killed_between_two_renames(whole, monkeypatch):
    """Where folders cannot be exchanged at once, and the first of two renames leaves a place empty.

    At renames, right after them, and at ten other writes from the first to the last.
    """
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    _survives(whole, MERGE, lambda writes: sorted({*_around_exchanges(writes), *_spread(len(writes), 10)}))


def _around_exchanges(writes: bytes) -> list[int]:
    points = _at_exchanges(writes)
    return [number for number in sorted({*points, *(each + 1 for each in points)}) if number < len(writes)]


def _spread(writes: int, points: int) -> Iterable[int]:
    return range(1, writes + 1, max(1, writes // points))
