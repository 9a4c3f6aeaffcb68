"""What may be typed, and what is refused with exit code 2."""

from __future__ import annotations

import re

import pytest

from generator import __main__ as cli
from generator.commands import arguments, building, editing, making


def test_each_command_can_be_run(capsys):
    """Those that help names are those that the three modules run."""
    with pytest.raises(SystemExit) as stop:
        cli.main(["--help"])
    assert stop.value.code == 0
    named = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line[:5].count(" ") == 4]
    assert sorted(named) == sorted([*building.COMMANDS, *making.COMMANDS, *editing.COMMANDS])
    assert set(arguments.BUILDING) == set(building.COMMANDS)
    assert set(arguments.MAKING) == set(making.COMMANDS)


def test_wrong_usage_is_code_2(capsys):
    """As for any command."""
    with pytest.raises(SystemExit) as stop:
        cli.main(["pages", "--nonsense"])
    assert stop.value.code == 2


def test_a_command_takes_the_folders_it_looks_at(capsys):
    """An option that would change nothing is refused."""
    for command in (["serve", "--docs", "x"], ["check", "--site", "x"], ["add", "--docs", "x", "y"]):
        with pytest.raises(SystemExit) as stop:
            cli.main(command)
        assert stop.value.code == 2


@pytest.mark.parametrize("command", [["add", "x"], ["retract", "x"], ["addresses"]])
def test_what_writes_sources_needs_a_folder_of_this_machine(command, capsys):
    """A storage elsewhere is only read."""
    with pytest.raises(SystemExit) as stop:
        cli.main([*command, "--seeds", "s3://bucket/seeds"])
    assert stop.value.code == 2
    assert "--seeds: this command needs a folder of this machine" in capsys.readouterr().err


@pytest.mark.parametrize(
    "typed",
    [["init", "", "--title", "x"], ["pages", "--docs", " "], ["check", "--seeds", ""], ["add", "--seeds", "", "x"]],
)
def test_nothing_is_not_the_present_folder(typed, tmp_path, monkeypatch, capsys):
    """A variable of the shell that is not set would otherwise fill the folder one stands in."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        cli.main(typed)
    assert stop.value.code == 2
    assert "is empty; “.” is the present folder" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("file", ["missing/timings.json", "."])
def test_timings_that_cannot_be_written_are_refused_first(file, tmp_path, monkeypatch, capsys):
    """Not when all is done."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        cli.main(["build", "--timings", file])
    assert stop.value.code == 2
    assert "--timings: a file is needed, in a folder that exists" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["0/3", "4/3", "1", "a/b", "1/0", ""])
def test_a_wrong_shard_is_refused(text, capsys):
    """Wrong usage says how one is written."""
    with pytest.raises(SystemExit):
        cli.main(["build", "--shard", text])
    assert "such as 2/3" in capsys.readouterr().err


@pytest.mark.parametrize("site", ["seeds", "docs", ".", "x/../docs"])
def test_no_site_takes_the_place_of_what_it_is_made_from(site, tmp_path, monkeypatch, capsys):
    """All that stands at --site is replaced."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stop:
        cli.main(["build", "--site", site])
    assert stop.value.code == 2
    assert "the site would take the place of --" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["rename", "foo", "a", "b"], "invalid choice: 'foo' (choose from"),
        (["check", "--jobs", "x"], "--jobs: a number is needed, at least 1"),
        (["check", "--jobs", "0"], "--jobs: a number is needed, at least 1"),
    ],
)
def test_what_is_wrong_is_said_without_names_of_the_code(typed, said, capsys):
    """“Kind.ACTOR” and “_count” mean nothing to who types."""
    with pytest.raises(SystemExit) as stop:
        cli.main(typed)
    assert stop.value.code == 2
    told = capsys.readouterr().err
    assert said in told
    assert not re.search("Kind|_count", told)
