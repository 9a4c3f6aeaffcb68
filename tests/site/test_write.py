"""docs/ holds the new pages or the old ones, and never loses what people wrote."""

from __future__ import annotations

import errno
import hashlib
import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from generator.model import Output, Severity
from generator.site import staging, swap, write
from tests import systems

ROOT = Path(__file__).parents[2]


def pages(**contents: str) -> list[Output]:
    """Pages by name; `__` stands for a slash."""
    return [Output(f"{name.replace('__', '/')}.md", content) for name, content in contents.items()]


def held(docs: Path) -> dict[str, str]:
    """What stands in docs/, apart from what the generator keeps for itself."""
    found = (p for p in docs.rglob("*") if p.is_file() and not p.name.startswith("."))
    return {p.relative_to(docs).as_posix(): p.read_text() for p in found}


def test_pages_come_and_go(tmp_path):
    """A page no longer made is removed, and its empty folder with it."""
    assert write.write(tmp_path, pages(index="1", a__x="x", b__y="y")) == ()
    assert write.write(tmp_path, pages(index="2", a__z="z")) == ()
    assert held(tmp_path) == {"index.md": "2", "a/z.md": "z"}
    assert not (tmp_path / "b").exists()


def test_what_people_wrote_stays(tmp_path):
    """Beside our pages, and inside our folders, even when all our pages there go."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "note.md").write_text("mine")
    (tmp_path / "about.md").write_text("about")
    write.write(tmp_path, pages(a__x="x"))
    write.write(tmp_path, pages(b__x="x"))
    assert held(tmp_path) == {"a/note.md": "mine", "about.md": "about", "b/x.md": "x"}
    assert write.handwritten(tmp_path) >= {"a/note.md", "about.md"}
    assert "b/x.md" not in write.handwritten(tmp_path)


def test_a_foreign_file_is_never_replaced(tmp_path):
    """It is named, and nothing else is written either."""
    (tmp_path / "index.md").write_text("mine")
    (problem,) = write.write(tmp_path, pages(index="ours", a__x="x"))
    assert "did not write" in problem.message
    assert held(tmp_path) == {"index.md": "mine"}


def test_a_file_in_place_of_a_folder_is_never_replaced(tmp_path):
    """Nor one deeper down; each is named once."""
    (tmp_path / "c").mkdir()
    (tmp_path / "a").write_text("mine")
    (tmp_path / "c" / "d").write_text("mine")
    problems = write.write(tmp_path, pages(a__x="x", a__y="y", c__d__x="x"))
    assert [Path(p.path).relative_to(tmp_path).as_posix() for p in problems] == ["a", "c/d"]
    assert held(tmp_path) == {"a": "mine", "c/d": "mine"}


@pytest.mark.parametrize("target", ["elsewhere/note.md", "elsewhere", "nothing"])
def test_links_are_refused(tmp_path, target):
    """To a file, to a folder, and to nothing: a site builder would publish what they lead to. The old pages stay."""
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "note.md").write_text("mine")
    write.write(docs, pages(a__x="x"))
    systems.link(docs / "a" / "link", tmp_path / target)
    (problem,) = write.write(docs, pages(a__x="new"))
    assert (Path(problem.path), problem.message) == (docs / "a" / "link", "a symbolic link")
    assert (docs / "a" / "x.md").read_text() == "x"


@pytest.mark.parametrize("kind", ["pipe", pytest.param("socket", marks=systems.SOCKETS)])
def test_what_is_no_file_is_refused(tmp_path, kind, monkeypatch):
    """A site builder would wait for it for ever."""
    write.write(tmp_path / "docs", pages(a__x="x"))
    monkeypatch.chdir(tmp_path / "docs")  # the address of a socket has to be short
    if kind == "pipe":
        systems.pipe(Path("odd"))
    else:
        socket.socket(socket.AF_UNIX).bind("odd")
    (problem,) = write.write(tmp_path / "docs", pages(a__x="new"))
    assert problem.message == "a device, a pipe or a socket"


def test_a_link_out_of_docs_is_not_followed(tmp_path):
    """A folder of docs/ that is a symbolic link does not lead our pages elsewhere."""
    docs, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    docs.mkdir()
    elsewhere.mkdir()
    systems.link(docs / "a", elsewhere)
    problem = write.write(docs, pages(a__x="x"))[0]
    assert "outside docs/" in problem.message
    assert not list(elsewhere.iterdir())


def test_unchanged_files_keep_their_time(tmp_path):
    """A live preview would loop otherwise; bytes copied from seeds/ are no exception."""
    raw = tmp_path / "raw.txt"
    raw.write_bytes(b"\xff\x00")
    outputs = [*pages(a__x="x", a__y="y"), Output("a/raw.txt", raw)]
    docs = tmp_path / "docs"
    write.write(docs, outputs)
    for path in docs.rglob("*.*"):
        os.utime(path, (1, 1))
    write.write(docs, [*pages(a__x="x", a__y="new"), Output("a/raw.txt", raw)])
    times = {p.name: p.stat().st_mtime for p in docs.rglob("*") if p.is_file()}
    assert (times["x.md"], times["raw.txt"]) == (1, 1)
    assert times["y.md"] > 1
    assert (docs / "a" / "raw.txt").read_bytes() == b"\xff\x00"


def test_a_page_that_was_deleted_comes_back(tmp_path):
    """The manifest is not believed against the folder."""
    write.write(tmp_path, pages(a__x="x"))
    (tmp_path / "a" / "x.md").unlink()
    write.write(tmp_path, pages(a__x="x"))
    assert held(tmp_path) == {"a/x.md": "x"}


@pytest.mark.parametrize("forgery", ["Gefälscht.", ""])
def test_a_page_that_was_changed_is_written_anew(tmp_path, forgery):
    """Whether somebody forged it or a power cut emptied it, whatever its time stamp says; the run names it once."""
    page = tmp_path / "a" / "x.md"
    write.write(tmp_path, pages(a__x="x", a__y="y"))
    stamp = page.stat().st_mtime_ns
    page.write_text(forgery)
    os.utime(page, ns=(stamp, stamp))
    assert [p.path for p in write.forged(tmp_path)] == [page.as_posix()]
    (problem,) = write.write(tmp_path, pages(a__x="x", a__y="y"))
    assert (problem.path, problem.severity) == (page.as_posix(), Severity.WARNING)
    assert page.read_text() == "x"
    assert write.write(tmp_path, pages(a__x="x", a__y="y")) == write.forged(tmp_path) == ()


PAGE, SOURCE = "---\ngenerated: true\nsha256: {}\n---\n{}", b"Der Artikel."
BROKEN = [None, b"", b"null", b"[]", b"{}", b'{"a/x.md": 1}', b'{"a/x.md": "12', b"\xff", b'{"../a/x.md": "12"}',
          b'{"a/x.md": "12"}']  # fmt: skip


def generated(raw: Path, *contents: str) -> list[Output]:
    """Pages that say what they are, the source of the first, and a file of data."""
    digest = hashlib.sha256(SOURCE).hexdigest()
    outputs = [Output(f"a/{number}.md", PAGE.format(digest, text)) for number, text in enumerate(contents)]
    return [*outputs, Output("raw/source.txt", raw), Output("data.csv", f"{'name;' * 30}\n{contents}")]


@pytest.mark.parametrize("manifest", BROKEN)
def test_a_lost_manifest_is_no_dead_end(tmp_path, manifest):
    """Pages say themselves that they are generated: they change and go, and what people wrote stays."""
    docs, raw = tmp_path / "docs", tmp_path / "raw"
    raw.write_bytes(SOURCE)
    write.write(docs, generated(raw, "1", "2"))
    (docs / "a" / "note.md").write_text("mine")
    (docs / write.MANIFEST).unlink()
    if manifest is not None:
        (docs / write.MANIFEST).write_bytes(manifest)
    assert write.handwritten(docs) == {"a/note.md", "data.csv"}
    outputs = generated(raw, "new")
    assert write.write(docs, outputs) == ()
    assert held(docs) == {"a/note.md": "mine", "a/0.md": outputs[0].content, "raw/source.txt": SOURCE.decode(),
                          "data.csv": outputs[2].content}  # fmt: skip
    assert write.write(docs, []) == ()
    assert held(docs) == {"a/note.md": "mine"}


def test_a_manifest_that_is_a_pipe_is_not_waited_for(tmp_path):
    """It is named like any other."""
    systems.pipe(tmp_path / write.MANIFEST)
    systems.pipe(tmp_path / ".changing.json")
    assert {Path(each.path).name for each in write.write(tmp_path, pages(a__x="x"))} >= {write.MANIFEST}


def test_an_older_manifest_is_no_dead_end(tmp_path):
    """Pages of later runs are taken for what they say they are; one that no run makes is named, and published never."""
    docs, raw = tmp_path / "docs", tmp_path / "raw"
    raw.write_bytes(SOURCE)
    write.write(docs, generated(raw, "1"))
    older = (docs / write.MANIFEST).read_bytes()
    write.write(docs, generated(raw, "1", "2", "3"))
    (docs / write.MANIFEST).write_bytes(older)
    assert write.handwritten(docs) == set()
    assert write.strays(docs, generated(raw, "1", "2", "3")) == ()
    (stray,) = (each for each in write.write(docs, generated(raw, "1", "2")) if each.severity is Severity.ERROR)
    assert str(stray).startswith(f"{(docs / 'a' / '2.md').as_posix()}:2: error: says that it is generated")
    (docs / "a" / "2.md").unlink()
    assert {each.severity for each in write.write(docs, generated(raw, "1", "2"))} == {Severity.WARNING}  # of data.csv
    assert "a/1.md" in held(docs)


@pytest.mark.parametrize("journal", BROKEN)
def test_a_lost_journal_is_no_dead_end(tmp_path, monkeypatch, journal):
    """What people wrote in either folder, around the moment a run was killed, is there after the next."""
    docs, put = tmp_path / "docs", swap.put
    state_of_old(docs)

    def killed(new: Path, place: Path) -> None:
        (docs / "added.md").write_text("added before")
        put(new, place)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        patched.setattr(swap, "put", killed)
        write.write(docs, pages(index="2", a__x="1", c__x="2"))
    (docs / "saved").write_text("saved after")
    (docs / "saved").replace(docs / "about.md")
    (docs / ".changing.json").unlink()
    if journal is not None:
        (docs / ".changing.json").write_bytes(journal)
    write.write(docs, pages(index="2", a__x="1", c__x="2"))
    added = {} if journal is None else {"added.md": "added before"}
    assert held(docs) == NEW | {"about.md": "saved after"} | added


CALLS = (
    (os, "fsync"), (swap, "put"), (swap, "remove"), (swap, "resume"), (os, "link"),
    (Path, "mkdir"), (Path, "rename"), (Path, "replace"), (Path, "unlink"), (Path, "write_text"),
)  # fmt: skip


@pytest.fixture
def dying(monkeypatch):
    """Makes the file system fail after so many calls, as if the process were killed; until the block ends."""

    @contextmanager
    def until(step: int):
        calls = 0

        def mortal(original):
            def call(*arguments, **options):
                nonlocal calls
                calls += 1
                if calls > step:
                    raise KeyboardInterrupt
                return original(*arguments, **options)

            return call

        with monkeypatch.context() as patched:
            for module, name in CALLS:
                patched.setattr(module, name, mortal(getattr(module, name)))
            yield

    return until


OLD = {"about.md": "mine", "a/note.md": "mine", "index.md": "1", "a/x.md": "1", "b/x.md": "1"}
NEW = {"about.md": "mine", "a/note.md": "mine", "index.md": "2", "a/x.md": "1", "c/x.md": "2"}
STEPS = 60
"""More than one run takes."""


def state_of_old(docs: Path) -> None:
    """Three pages of a first run, and two that people wrote."""
    write.write(docs, pages(index="1", a__x="1", b__x="1"))
    for name in ("about.md", "a/note.md"):
        (docs / name).write_text("mine")


@systems.EXCHANGE
@pytest.mark.parametrize("step", range(STEPS))
def test_a_run_that_dies_at_any_step(tmp_path, dying, step):
    """Whatever call to the file system is the last one: docs/ is whole, of one run, and the next run ends well."""
    docs = tmp_path / "docs"
    state_of_old(docs)
    with suppress(KeyboardInterrupt), dying(step):
        write.write(docs, pages(index="2", a__x="1", c__x="2"))
    assert held(docs) in (OLD, NEW)
    write.write(docs, pages(index="2", a__x="1", c__x="2"))
    assert held(docs) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


@systems.EXCHANGE
def test_a_run_with_a_spare_folder_that_dies_at_any_step(tmp_path, dying):
    """The same where the next docs/ is prepared in the folder of an earlier one, which holds what was right then."""
    spare = tmp_path / "spare"
    for step in range(STEPS):
        docs = tmp_path / str(step) / "docs"
        docs.parent.mkdir()
        state_of_old(docs)
        write.write(docs, pages(index="0", a__x="1", b__x="1", c="a page, where a folder comes"), spare)
        (docs / "a" / "note.md").write_text("mine at first")
        write.write(docs, pages(index="1", a__x="1", b__x="1"), spare)
        (docs / "a" / "note.md").unlink()
        (docs / "a" / "note.md").write_text("mine")
        with suppress(KeyboardInterrupt), dying(step):
            write.write(docs, pages(index="2", a__x="1", c__x="2"), spare)
        assert held(docs) in (OLD, NEW)
        write.write(docs, pages(index="2", a__x="1", c__x="2"), spare)
        assert held(docs) == NEW
        assert [path.name for path in docs.parent.iterdir()] == ["docs"]


@pytest.mark.parametrize("name", ["spare", ""])
def test_what_a_killed_run_left_beside_no_pages(tmp_path, name):
    """Somebody has removed docs/ since: what was to take its place goes, too."""
    docs = tmp_path / "docs"
    (tmp_path / ".docs.next" / "a").mkdir(parents=True)
    (tmp_path / ".docs.next" / "a" / "x.md").write_text("half")
    assert write.write(docs, pages(index="1"), tmp_path / name if name else None) == ()
    assert held(docs) == {"index.md": "1"}
    assert [path.name for path in tmp_path.iterdir() if path.name != name] == ["docs"]


def test_what_is_right_in_a_spare_folder_stays_there(tmp_path, monkeypatch):
    """It is not linked anew; what has another content there, or is not a page, is never taken for one."""
    docs, spare = tmp_path / "docs", tmp_path / "spare"
    linked: list[Path] = []
    for number in "12":
        write.write(docs, pages(a__x="1", a__y="1", b__z=number), spare)
    assert sorted(held(spare)) == ["a/x.md", "a/y.md", "b/z.md"]
    (spare / "a" / "y.md").unlink()
    (spare / "a" / "y.md").write_text("forged")
    (spare / "more.md").write_text("forged")
    systems.link(spare / "b" / "link", tmp_path)
    link = staging.link

    def noted(source: Path, target: Path) -> None:
        linked.append(source)
        link(source, target)

    monkeypatch.setattr(staging, "link", noted)
    write.write(docs, pages(a__x="1", a__y="1", b__z="3"), spare)
    assert held(docs) == {"a/x.md": "1", "a/y.md": "1", "b/z.md": "3"}
    assert [path.name for path in linked] == ["y.md"]


def test_a_source_that_changes_while_it_is_copied(tmp_path):
    """The manifest says what was written, so that the next run does not take it for a forgery."""
    raw, docs = tmp_path / "raw", tmp_path / "docs"
    raw.write_text("new")
    write.write(docs, [Output("a/raw.txt", raw, hashlib.sha256(b"old").hexdigest())])
    assert write.forged(docs) == ()
    assert write.write(docs, [Output("a/raw.txt", raw, hashlib.sha256(b"new").hexdigest())]) == ()


@pytest.mark.parametrize("step", range(STEPS))
def test_a_run_that_dies_where_nothing_can_be_exchanged(tmp_path, monkeypatch, dying, step):
    """docs/ may be missing between two renames; the next run finds all of it."""
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    docs = tmp_path / "docs"
    state_of_old(docs)
    with suppress(KeyboardInterrupt), dying(step):
        write.write(docs, pages(index="2", a__x="1", c__x="2"))
    write.resume(docs)
    assert write.handwritten(docs) >= {"about.md", "a/note.md"}
    write.write(docs, pages(index="2", a__x="1", c__x="2"))
    assert held(docs) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["docs"]


def test_a_run_takes_fewer_steps_than_are_tested(tmp_path, dying):
    """Else the last ones would go unseen."""
    state_of_old(tmp_path / "docs")
    with dying(STEPS - 1):
        write.write(tmp_path / "docs", pages(index="2", a__x="1", c__x="2"))


@pytest.mark.parametrize("dies", [False, True])
def test_what_people_write_meanwhile_stays(tmp_path, monkeypatch, dies):
    """Changed, added, or replaced as editors save, between staging and exchange; also when the run dies then."""
    docs, put = tmp_path / "docs", swap.put
    state_of_old(docs)

    def interrupted(new: Path, place: Path) -> None:
        (docs / "about.md").write_text("changed")
        (docs / "saved").write_text("saved anew")
        (docs / "saved").replace(docs / "a" / "note.md")
        (docs / "d").mkdir()
        (docs / "d" / "new.md").write_text("added")
        put(new, place)
        if dies:
            raise KeyboardInterrupt

    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        patched.setattr(swap, "put", interrupted)
        write.write(docs, pages(index="2", a__x="1", c__x="2"))
    write.write(docs, pages(index="2", a__x="1", c__x="2"))
    assert held(docs) == NEW | {"about.md": "changed", "a/note.md": "saved anew", "d/new.md": "added"}


def test_what_people_write_after_a_killed_run_stays(tmp_path, monkeypatch):
    """What the previous docs/ held is not put over it."""
    docs, put = tmp_path / "docs", swap.put
    state_of_old(docs)

    def killed(new: Path, place: Path) -> None:
        put(new, place)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, suppress(KeyboardInterrupt):
        patched.setattr(swap, "put", killed)
        write.write(docs, pages(index="2", a__x="1", c__x="2"))
    (docs / "saved").write_text("saved anew")
    (docs / "saved").replace(docs / "about.md")
    (docs / "a" / "note.md").unlink()
    write.write(docs, pages(index="2", a__x="1", c__x="2"))
    assert held(docs) == {name: text for name, text in NEW.items() if name != "a/note.md"} | {"about.md": "saved anew"}


def test_a_docs_folder_that_cannot_be_replaced(tmp_path, monkeypatch):
    """Such as a mount point: said, with what to do, and nothing is lost."""
    docs = tmp_path / "docs"
    state_of_old(docs)

    def busy(new: Path, place: Path) -> None:
        raise OSError(errno.EBUSY, "Device or resource busy", str(place))

    with monkeypatch.context() as patched:
        patched.setattr(swap, "put", busy)
        (problem,) = write.write(docs, pages(index="2"))
    assert "Device or resource busy" in problem.message
    assert "no mount point" in problem.remedy
    assert held(docs) == OLD


def test_docs_may_be_a_link(tmp_path):
    """The folder it leads to is written; the link stays."""
    (tmp_path / "elsewhere").mkdir()
    docs = tmp_path / "docs"
    systems.link(docs, "elsewhere")
    write.write(docs, pages(a__x="1"))
    write.write(docs, pages(a__x="2"))
    assert docs.is_symlink()
    assert held(tmp_path / "elsewhere") == {"a/x.md": "2"}


WRITER = """
import sys
from pathlib import Path
from generator.site import write
from generator.model import Output
docs, number = Path(sys.argv[1]), 0
while True:
    number += 1
    print(number, flush=True)
    write.write(docs, [Output(f"{i % 7}/{i}.md", str(number)) for i in range(200)])
"""


@systems.EXCHANGE
def test_killed_runs_leave_whole_pages(tmp_path):
    """A writer of seven folders, killed again and again: each time all pages are of one run."""
    docs = tmp_path / "docs"
    write.write(docs, [Output(f"{i % 7}/{i}.md", "0") for i in range(200)])
    for tenth in range(8):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(docs)], cwd=ROOT, stdout=subprocess.PIPE)
        assert writer.stdout
        writer.stdout.readline()  # now it begins to write
        time.sleep(tenth * 0.02)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        contents = [path.read_text() for path in docs.glob("*/*.md")]
        assert len(contents) == 200
        assert len(set(contents)) == 1, contents


def test_put_exchanges_old_and_new(tmp_path):
    """The new stands in its place, the old where the new was."""
    for name, text in (("new", "n"), ("old", "o")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x").write_text(text)
    swap.put(tmp_path / "new", tmp_path / "old")
    assert (tmp_path / "old" / "x").read_text() == "n"
    assert (tmp_path / "new" / "x").read_text() == "o"


def test_put_without_exchange(tmp_path, monkeypatch):
    """Where the system cannot exchange two names, two renames do."""
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    test_put_exchanges_old_and_new(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is one of POSIX")
@pytest.mark.parametrize("size", [2_000, 200_000])
def test_no_page_is_cut_off(tmp_path, size):
    """Where the disk takes only the beginning of a page, the run fails, and docs/ stays."""
    import resource

    write.write(tmp_path, pages(index="old"))
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, before[1]))
    try:
        (problem,) = write.write(tmp_path, pages(index="n" * size))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert problem.severity is Severity.ERROR
    assert held(tmp_path) == {"index.md": "old"}
