"""The command line: what it prints, what it returns, and that bad input changes nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __main__ as cli
from generator.work import watch
from tests import systems
from tests.conftest import golden_project
from tests.test_golden import GOLDEN, held


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A copy of the golden dossier with its pages made."""
    shutil.copytree(GOLDEN, tmp_path / "dossier")
    return tmp_path / "dossier"


def run(dossier: Path, command: str = "pages") -> int:
    """A command on the copy."""
    return cli.main([command, "--quiet", "--seeds", str(dossier / "seeds"), "--docs", str(dossier / "docs")])


def test_what_each_stage_took_is_written(dossier, tmp_path):
    """As JSON, in the order in which stages ended."""
    file = tmp_path / "timings.json"
    folders = ["--seeds", str(dossier / "seeds"), "--docs", str(dossier / "docs")]
    assert cli.main(["pages", "--quiet", "--timings", str(file), *folders]) == 0
    stages = json.loads(file.read_text())["stages"]
    assert [stage["stage"] for stage in stages] == ["articles read", "article pages", "pages"]
    assert all(stage["seconds"] >= 0 and stage["cpu_seconds"] >= 0 for stage in stages)


RUN = """
import atexit, os
from generator import __main__ as cli
atexit.register(os.write, 2, b"told that the end has come")
class Held:
    def __del__(self): os.write(2, b"freed")
held = Held()
cli.run()
"""


def test_a_run_ends_at_once_with_its_exit_code_and_all_that_it_printed(dossier, tmp_path):
    """What asked to be told of the end is told; objects are not freed one by one."""
    faulty = ["check", "--seeds", str(tmp_path / "missing"), "--docs", str(tmp_path / "docs")]
    whole = ["check", "--seeds", str(dossier / "seeds"), "--docs", str(dossier / "docs")]
    for typed, code in (whole, 0), (faulty, 1):
        ended = subprocess.run([sys.executable, "-c", RUN, *typed], capture_output=True, text=True, check=False)
        assert ended.returncode == code
        assert ("in order" in ended.stdout) is (code == 0)
        assert ended.stderr.endswith("told that the end has come")


ARTICLE = "Der Rat hat gestern lange getagt.\n\nBeschlossen hat er nichts, wie die Sprecherin am Abend mitteilte.\n"


def put(name: str, content: bytes | str):
    """A change that writes a file below seeds/."""

    def change(seeds: Path) -> None:
        data = content.encode() if isinstance(content, str) else content
        (seeds / systems.name(name)).write_bytes(data)

    return change


def replace(name: str, old: str, new: str):
    """A change of a file below seeds/."""

    def change(seeds: Path) -> None:
        text = (seeds / name).read_text()
        assert old in text
        (seeds / name).write_text(text.replace(old, new))

    return change


def symlink(seeds: Path) -> None:
    """An article that is a symbolic link to a file outside."""
    systems.link(seeds / "articles" / "link.txt", "/etc/hostname")


def linked_folder(name: str):
    """A change that puts a symbolic link in the place of a folder."""

    def change(seeds: Path) -> None:
        (seeds / name).rename(seeds.parent / "elsewhere")
        systems.link(seeds / name, seeds.parent / "elsewhere")

    return change


def folder(seeds: Path) -> None:
    """An article in a folder of its own."""
    (seeds / "articles" / "alt").mkdir()
    (seeds / "articles" / "alt" / "x.txt").write_text(ARTICLE)


def pipe(seeds: Path) -> None:
    """An article that would be waited for without end."""
    systems.pipe(seeds / "articles" / "pipe.txt")


def unreadable(seeds: Path) -> None:
    """An article of somebody else's."""
    put("articles/x.txt", ARTICLE)(seeds)
    (seeds / "articles" / "x.txt").chmod(0)


def named_in_bytes(seeds: Path) -> None:
    """An article whose name is Latin-1."""
    try:
        (seeds / "articles" / os.fsdecode(b"M\xe4rz.txt")).write_text(ARTICLE)
    except OSError:
        pytest.skip("this file system takes names in UTF-8 only")


REFUSED = [
    ("an empty file", put("articles/x.txt", b""), "articles/x.txt: refused: the file is empty"),
    ("white space only", put("articles/x.txt", b" \n\t\n"), "articles/x.txt: refused: the file is empty"),
    ("a PDF", put("articles/x.txt", b"%PDF-1.7\n\x00"), "articles/x.txt: refused: the file is a PDF"),
    ("a binary file", put("articles/x.txt", bytes(range(256)) * 20),
      "articles/x.txt: refused: the file holds null bytes"),
    ("a page that is no article", put("articles/x.html", "<!doctype html><p>Start"), "x.html: refused: the page"),
    ("two words", put("articles/x.txt", "Start\nOrt\n"), "x.txt: refused: no article text"),
    ("the same text twice", put("articles/x.html", (GOLDEN / "seeds/articles/leserbrief.html").read_bytes()),
      "refused: has the same text as"),
]  # fmt: skip
NEUBAU = "proposals/neubau.md"
BAD = [
    ("the same name twice", put("articles/Brief!.txt", ARTICLE), "error: has the same page name “brief”"),
    ("a symbolic link", symlink, "articles/link.txt: error: a symbolic link"),
    ("articles in a linked folder", linked_folder("articles"), "seeds/articles: error: a symbolic link"),
    ("proposals in a linked folder", linked_folder("proposals"), "seeds/proposals: error: a symbolic link"),
    ("half an emoji", replace(NEUBAU, "title: Neubau", 'title: "Neubau \\ud83d"'),
      "neubau.md:2: error: half a character"),
    ("a pipe", pipe, "articles/pipe.txt: error: a device, a pipe or a socket"),
    ("a name that is not UTF-8", named_in_bytes, "articles/M�rz.txt: error: its name holds"),
    ("a name of two lines", put("articles/a\n\x1b[2J.txt", ARTICLE), "articles/a��[2J.txt: error: its name holds"),
    ("a name that runs backwards", put("articles/a\u202etxt.exe.txt", ARTICLE), "a�txt.exe.txt: error: its name"),
    ("a device's name", put("articles/Con.txt", ARTICLE), "articles/Con.txt: error: its page cannot be named “con”"),
    ("a device's name for a proposal", put("proposals/lpt1.md", (GOLDEN / "seeds" / NEUBAU).read_bytes()),
      "proposals/lpt1.md: error: its page cannot be named “lpt1”"),
    ("an overview's name", put("articles/Index.txt", ARTICLE), "articles/Index.txt: error: its page cannot be named"),
    ("broken front matter", replace(NEUBAU, "title: Neubau", "title: [Neubau"), "neubau.md:2: error: not valid YAML"),
    ("a list for a mapping", put("articles.yml", "- a\n"), "articles.yml:1: error: expected"),
    ("a text for a list", put("actors.yml", "a\n"), "actors.yml:1: error: expected a list"),
    ("a bomb of aliases", put("articles.yml", "a: &a [x]\nb: *a\n"), "articles.yml:2: error: not valid YAML"),
    ("a slug out of the folder", replace("articles.yml", "slug: rat", "slug: ../rat"),
      "articles.yml:4: error: “../rat-"),
    ("an unknown article", replace("articles.yml", "brief.txt", "brif.txt"),
      "articles.yml:1: error: no article “brif.txt”"),
    ("an unknown actor", replace(NEUBAU, "actor: naturverband", "actor: verband"),
      "neubau.md:21: error: unknown actor"),
    ("a wrong quotation", replace(NEUBAU, "eine neue Brücke“", "keine neue Brücke“"),
      "neubau.md:17: error: the quotation"),
    ("a reference astray", replace(NEUBAU, "[@abriss]", "[@abris]"), "neubau.md:47: error: no position “[@abris]”"),
    ("a link astray", replace(NEUBAU, "(sanierung.md)", "(umbau.md)"), "neubau.md:49: error: the link to “umbau.md”"),
    ("a folder among articles", folder, "articles/alt: error: a folder is not read"),
    ("a script in prose", replace(NEUBAU, "[@abriss]", "[@abriss]<script>x</script>"), "error: raw HTML: <script>"),
    ("a conflict in YAML", put("articles.yml", "a.txt:\n<<<<<<< HEAD\n  slug: a\n"),
      "articles.yml:2: error: a conflict marker"),
    ("a value cut off", replace(NEUBAU, "title: Neubau", "title: Neubau #1"), "neubau.md:2: error: “#1” is a comment"),
    ("a stub", replace(NEUBAU, "title: Neubau", "title: …"), "neubau.md:2: error: “…” left from a stub"),
    ("no proposal page", put("proposals/notes.txt", "x"), "proposals/notes.txt: error: not a proposal page"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "message"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_bad_input_is_named_and_nothing_is_written(dossier, capsys, change, message):
    """The file, the line, the remedy; the pages are as they were, to the byte."""
    before = held(dossier / "docs")
    change(dossier / "seeds")
    assert run(dossier) == 1
    shown = capsys.readouterr().err
    assert message in shown
    assert " – " in shown
    assert held(dossier / "docs") == before


@pytest.mark.parametrize(("change", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_no_article_is_named_and_the_others_are_written(dossier, capsys, change, message):
    """One file that cannot be taken keeps nothing back, and fails `check` until an editor says “skip”."""
    change(dossier / "seeds")
    put("articles/neu.txt", ARTICLE)(dossier / "seeds")
    assert run(dossier) == 0
    assert message in capsys.readouterr().err
    assert (dossier / "docs" / "artikel" / "neu.md").is_file()
    assert run(dossier, "check") == 1
    (refused,) = (dossier / "seeds" / "articles").glob("x.*")
    with (dossier / "seeds" / "articles.yml").open("a") as file:
        file.write(f"{refused.name}:\n  skip: yes\n")
    assert run(dossier, "check") == 0
    assert "x." not in capsys.readouterr().err.split("check")[-1].split(message)[-1]


def test_what_systems_leave_behind_is_passed_over(dossier, capsys):
    """Folder views of Windows and macOS, copies and locks of editors."""
    for name in ("Thumbs.db", ".DS_Store", "rat.txt~", "~$brief.docx", "#rat.txt#", "desktop.ini"):
        put(f"articles/{name}", b"\0\1")(dossier / "seeds")
    assert run(dossier, "check") == 0
    assert "articles/" not in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read anything")
def test_a_file_that_may_not_be_read(dossier, capsys):
    """Permissions are a problem of the input, too."""
    unreadable(dossier / "seeds")
    assert run(dossier) == 1
    assert "articles/x.txt: error: the file cannot be read" in capsys.readouterr().err


GOOD = [
    ("Latin-1", ARTICLE.replace("Rat", "Räte").encode("latin-1"), "Räte"),
    ("Windows-1252", ARTICLE.replace("Rat", "„Räte“").encode("cp1252"), "„Räte“"),
    ("UTF-16", ARTICLE.replace("Rat", "Räte").encode("utf-16"), "Räte"),
    ("UTF-8 with a byte order mark", b"\xef\xbb\xbf" + ARTICLE.replace("Rat", "Räte").encode(), "Räte"),
]


@pytest.mark.parametrize(("data", "word"), [case[1:] for case in GOOD], ids=[case[0] for case in GOOD])
def test_other_encodings_are_read(dossier, data, word):
    """What an editor's system may have written."""
    (dossier / "seeds" / "articles" / "x.txt").write_bytes(data)
    assert run(dossier) == 0
    assert word in (dossier / "docs" / "artikel" / "x.md").read_text()


STRANGE = [
    ("a misspelt name", "articles.yaml", "did you mean “articles.yml”? "),
    ("a file for a folder", "proposals", ""),
]


@pytest.mark.parametrize(("name", "meant"), [case[1:] for case in STRANGE], ids=[case[0] for case in STRANGE])
def test_what_nobody_reads_is_named(tmp_path, capsys, name, meant):
    """An editor would wait for it to show; it is only a warning, since a README may stand there."""
    shutil.copytree(GOLDEN / "seeds" / "articles", tmp_path / "seeds" / "articles")
    (tmp_path / "seeds" / name).write_text("x")
    assert run(tmp_path, "check") == 0
    assert f"seeds/{name}: warning: is not read – {meant}what is read here is articles/, " in capsys.readouterr().err


def test_all_problems_are_shown_at_once(dossier, capsys):
    """Sorted by file and line."""
    changes = {title: change for title, change, _ in BAD}
    for title in ("a symbolic link", "an unknown actor", "a wrong quotation", "a reference astray"):
        changes[title](dossier / "seeds")
    assert run(dossier) == 1
    places = [line.split(": error")[0] for line in capsys.readouterr().err.splitlines() if ": error: " in line]
    assert [Path(place).name for place in places] == ["link.txt", "neubau.md:17", "neubau.md:21", "neubau.md:47"]


def test_one_fault_is_one_problem(dossier, capsys):
    """What refers to a proposal that could not be read is not blamed for it."""
    replace(NEUBAU, "stance: lehnt ab", "stance: mag nicht")(dossier / "seeds")
    assert run(dossier) == 1
    assert capsys.readouterr().err.count(": error: ") == 1


def test_articles_alone_are_a_dossier(tmp_path, capsys):
    """No proposals, no actors, no home: pages without empty sections."""
    shutil.copytree(GOLDEN / "seeds" / "articles", tmp_path / "seeds" / "articles")
    assert run(tmp_path) == 0
    made = held(tmp_path / "docs")
    assert {name.split("/")[0] for name in made} == {".generated.json", "index.md", "artikel", "quellen"}
    home = made["index.md"].decode()
    assert '<ol class="stand articles">' in home
    assert "## Vorschläge" not in home


def test_an_empty_folder_is_named(tmp_path, capsys):
    """With what to do."""
    (tmp_path / "seeds" / "articles").mkdir(parents=True)
    assert run(tmp_path) == 1
    assert (
        "holds no article – put at least one into it, or begin with an example: dossier init DIR"
        in capsys.readouterr().err
    )


def test_progress_is_shown_when_work_takes_long(tmp_path, capsys, monkeypatch):
    """A counter; none with --quiet."""
    monkeypatch.setattr(watch, "_LONG", -1.0)
    dossier = golden_project(tmp_path / "dossier")
    arguments = ["check", "--seeds", str(dossier / "seeds"), "--docs", str(dossier / "docs")]
    assert cli.main(arguments) == 0
    assert "articles read: 4 of 4" in capsys.readouterr().err
    assert cli.main([*arguments, "--quiet"]) == 0
    assert capsys.readouterr().err == ""
