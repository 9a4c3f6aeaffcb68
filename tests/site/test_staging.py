"""Copies of a dossier's folders: never written through, put in place in order, and cleared when a run was killed."""

from __future__ import annotations

from generator.site import staging


def test_a_copy_is_not_written_through(tmp_path):
    """What is changed in the copy stays as it was in the original; the rest is the same file."""
    (tmp_path / "a").mkdir()
    for name in ("one", "two", "three"):
        (tmp_path / "a" / name).write_text("old")
    staging.copy(tmp_path / "a", tmp_path / "b", {"one": b"new", "two": None, "deep/four": b"new"})
    assert {path.name: path.read_text() for path in (tmp_path / "a").iterdir()} == dict.fromkeys(
        ("one", "two", "three"), "old"
    )
    assert (tmp_path / "b" / "three").samefile(tmp_path / "a" / "three")
    assert (tmp_path / "b" / "one").read_text() == (tmp_path / "b" / "deep" / "four").read_text() == "new"
    assert not (tmp_path / "b" / "two").exists()


def test_what_a_killed_run_held_between_two_renames_comes_back(tmp_path):
    """Where two folders cannot be exchanged at once, the old one waits aside for a moment."""
    aside = tmp_path / ".change-x" / "seeds.old"
    aside.mkdir(parents=True)
    (aside / "actors.yml").write_text("# alle")
    staging.recover(tmp_path)
    assert (tmp_path / "seeds" / "actors.yml").read_text() == "# alle"
    assert [path.name for path in tmp_path.iterdir()] == ["seeds"]
