"""Sources from elsewhere: copied once, whole, and only from where somebody says."""

from __future__ import annotations

import sys
from pathlib import Path

import fsspec
import pytest

from generator import __main__ as cli
from generator.seeds import remote
from tests.conftest import GOLDEN, golden_project
from tests.test_golden import held

ADDRESS = "memory://bucket/seeds"


@pytest.fixture
def storage():
    """The golden dossier's sources in a storage of this process; what is asked of it is noted."""
    storage = fsspec.filesystem("memory")
    storage.store.clear()
    for name, content in held(GOLDEN / "seeds").items():
        storage.pipe(f"/bucket/seeds/{name}", content)
    yield storage
    storage.store.clear()


@pytest.fixture
def asked(storage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files whose bytes are asked for."""
    asked: list[str] = []
    cat_file = type(storage).cat_file

    def noting(self, path, *others, **options):
        asked.append(path.removeprefix("/bucket/seeds/"))
        return cat_file(self, path, *others, **options)

    monkeypatch.setattr(type(storage), "cat_file", noting)
    return asked


def test_all_is_copied_and_nothing_twice(storage, asked, tmp_path):
    """What changed is asked for again, and what is gone goes."""
    wanted = held(GOLDEN / "seeds")
    assert held(remote.fetch(ADDRESS, tmp_path)) == wanted
    assert sorted(asked) == sorted(wanted)
    asked.clear()
    remote.fetch(ADDRESS, tmp_path)
    assert asked == []
    storage.pipe("/bucket/seeds/articles/brief.txt", b"Anders\n")
    storage.rm("/bucket/seeds/actors.yml")
    copied = held(remote.fetch(ADDRESS, tmp_path))
    assert asked == ["articles/brief.txt"]
    assert copied["articles/brief.txt"] == b"Anders\n"
    assert copied.keys() == wanted.keys() - {"actors.yml"}


def test_a_copy_that_was_changed_is_not_believed(storage, asked, tmp_path):
    """Nor one that a link stands for, nor a lost note."""
    copy = remote.fetch(ADDRESS, tmp_path)
    (copy / "actors.yml").write_bytes(b"")
    (copy / "dossier.md").unlink()
    (copy / "dossier.md").symlink_to(GOLDEN / "seeds" / "dossier.md")
    asked.clear()
    remote.fetch(ADDRESS, tmp_path)
    assert asked == ["actors.yml", "dossier.md"]
    (tmp_path / "fetched.json").write_bytes(b"{")
    assert held(remote.fetch(ADDRESS, tmp_path)) == held(GOLDEN / "seeds")
    assert not (copy / "dossier.md").is_symlink()


def test_a_fetch_that_breaks_off_is_gone_on_with(storage, monkeypatch, tmp_path):
    """Nothing is taken for whole that is not."""
    remote.fetch(ADDRESS, tmp_path)
    storage.pipe("/bucket/seeds/articles/brief.txt", b"Anders\n")
    with monkeypatch.context() as patch:

        def breaking(*_: object, **__: object) -> None:
            raise OSError("away")

        patch.setattr(type(storage), "cat_file", breaking)
        with pytest.raises(OSError, match="away"):
            remote.fetch(ADDRESS, tmp_path)
    assert held(remote.fetch(ADDRESS, tmp_path))["articles/brief.txt"] == b"Anders\n"


@pytest.mark.parametrize("method", ["find", "cat_file", "cat_ranges"])
def test_a_storage_that_fails_in_its_own_way(storage, method, monkeypatch, tmp_path):
    """As one does that misses credentials: what it says, as the failures that callers know."""

    def refusing(*_: object, **__: object) -> None:
        raise RuntimeError("Unable to locate credentials")

    monkeypatch.setattr(type(storage), method, refusing)
    with pytest.raises(ConnectionError, match="Unable to locate credentials"):
        remote.fetch(ADDRESS, tmp_path)


@pytest.mark.parametrize("name", ["Was nun?.txt", "Brief [2].txt", "*.txt", "Rüge & 100 %.txt", "#1.txt"])
def test_names_are_no_patterns(storage, name, tmp_path):
    """Whatever a title holds; other files stay what they are."""
    storage.pipe(f"/bucket/seeds/articles/{name}", b"Was nun?\n")
    copied = held(remote.fetch(ADDRESS, tmp_path))
    assert copied == held(GOLDEN / "seeds") | {f"articles/{name}": b"Was nun?\n"}


def refuse(*_: object, **__: object) -> None:
    """As a storage fails that misses credentials."""
    raise RuntimeError("Unable to locate credentials\nRun the login first")


def break_off(_: object, path: str, **__: object) -> dict[str, object]:
    """As a listing fails of which a page came and the next one did not."""
    raise ConnectionResetError(104, "Connection reset by peer", path)


def forbid(_: object, path: str, *__: object, **___: object) -> bytes:
    """As a storage fails that lets files be listed, and one of them not be read."""
    if path.endswith("brief.txt"):
        raise PermissionError("Access Denied")
    return b""


@pytest.mark.parametrize(
    ("method", "fails", "said"),
    [
        (
            "find",
            refuse,
            "error: the storage of --seeds answers: Unable to locate credentials Run the login first – see",
        ),
        ("find", break_off, "error: Connection reset by peer: /bucket/seeds – see"),
        ("cat_file", forbid, "error: 'articles/brief.txt' of --seeds cannot be read: Access Denied – see"),
        ("cat_file", FileNotFoundError, "error: 'actors.yml' of --seeds was there a moment ago, and is gone – see"),
    ],
)
@pytest.mark.parametrize("command", ["build", "pages"])
def test_a_storage_that_fails_changes_nothing(storage, method, fails, said, command, tmp_path, monkeypatch, capsys):
    """One line says what and what to do, however often it is tried; the next run that can read all makes it up."""
    project = golden_project(tmp_path / "dossier")
    monkeypatch.chdir(project)
    assert cli.main(["pages", "--quiet", "--seeds", ADDRESS]) == 0
    storage.pipe("/bucket/seeds/articles/brief.txt", storage.cat("/bucket/seeds/articles/brief.txt") + b"Ende.\n")
    storage.pipe("/bucket/seeds/actors.yml", storage.cat("/bucket/seeds/actors.yml") + b"\n")
    before = held(project / "docs")
    capsys.readouterr()

    def failing(*given: object, **options: object) -> object:
        if isinstance(fails, type):
            raise fails(given[1])
        return fails(*given, **options)

    for _ in range(2):
        with monkeypatch.context() as patch:
            patch.setattr(type(storage), method, failing)
            assert cli.main([command, "--quiet", "--seeds", ADDRESS]) == 1
        lines = capsys.readouterr().err.splitlines()
        assert len(lines) == 1
        assert lines[0].startswith(said)
        assert held(project / "docs") == before
        assert not (project / "site").exists()
    assert cli.main(["pages", "--quiet", "--seeds", ADDRESS]) == 0
    assert held(project / "docs") != before


@pytest.mark.parametrize("name", ["../secret.txt", "a/../../secret.txt", "a\\b.txt", "c:b.txt"])
def test_names_that_lead_elsewhere(storage, name, tmp_path, monkeypatch):
    """Whoever fills the storage writes into no other folder."""
    monkeypatch.setattr(type(storage), "find", lambda *_, **__: {f"/bucket/seeds/{name}": {"size": 1}})
    with pytest.raises(ConnectionError, match="no copy can have"):
        remote.fetch(ADDRESS, tmp_path)


@pytest.mark.parametrize(
    ("address", "said"),
    [("memory://bucket/none", "nothing stands"), ("nosuch://bucket/seeds", "cannot be used")],
)
def test_addresses_of_nothing(storage, address, said, tmp_path):
    """One line says so."""
    with pytest.raises(ConnectionError, match=said):
        remote.fetch(address, tmp_path)


def test_without_fsspec_it_says_what_to_install(monkeypatch, tmp_path):
    """It is an optional extra."""
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    with pytest.raises(ConnectionError, match=r"dossier-generator\[remote\]"):
        remote.fetch(ADDRESS, tmp_path)


def test_the_same_pages_from_elsewhere(storage, asked, tmp_path, monkeypatch, capsys):
    """Byte for byte; a second run asks for no file again, and one without a cache keeps none."""
    project = golden_project(tmp_path / "dossier")
    monkeypatch.chdir(project)
    assert cli.main(["pages", "--quiet", "--no-cache"]) == 0
    wanted = held(project / "docs")
    (project / "seeds").rename(project / "elsewhere")
    assert cli.main(["pages", "--quiet", "--seeds", ADDRESS]) == 0
    assert held(project / "docs") == wanted
    asked.clear()
    assert cli.main(["check", "--quiet", "--seeds", ADDRESS]) == 0
    assert asked == []
    assert cli.main(["check", "--quiet", "--no-cache", "--seeds", ADDRESS]) == 0
    assert asked != []
    capsys.readouterr()
    told = [covered(seeds, capsys) for seeds in ("elsewhere", (project / "elsewhere").as_uri())]
    assert told[0] == told[1]
    assert any(line.startswith("brief.txt: ") for line in told[0])


def covered(seeds, capsys):
    """What coverage tells of a folder of sources, without the folder's own name."""
    assert cli.main(["coverage", "--seeds", seeds]) == 0
    return [line.rpartition("articles/")[2] for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("command", [["add", "x.txt"], ["retract", "a"], ["rename", "actor", "a", "b"], ["addresses"]])
def test_commands_that_write_sources_take_a_folder(command, capsys):
    """They say so before they begin."""
    with pytest.raises(SystemExit):
        cli.main([*command, "--seeds", ADDRESS])
    assert "a folder of this machine" in capsys.readouterr().err


def test_a_folder_is_no_address():
    """Nor is one whose name has a colon."""
    assert not any(map(remote.is_elsewhere, ("seeds", "/srv/seeds", "c:\\seeds", "a:b", str(Path("s3:/x")))))
    assert remote.is_elsewhere("s3://bucket/seeds")
