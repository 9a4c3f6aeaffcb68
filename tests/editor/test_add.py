"""A new article is taken in whole or not at all, and the editor is told what comes next."""

from __future__ import annotations

import io
import os
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator import __main__, pipeline
from generator.editor import add
from generator.seeds import curated
from tests import systems
from tests.seeds.test_document import docx

BODY = (
    "Der Stadtrat hat am Donnerstag lange über die Zukunft der alten Brücke am Markt beraten und sich vertagt.",
    "Bürgermeisterin Anna Adler forderte einen Neubau der Brücke noch in diesem Jahr. „Es eilt“, sagte sie.",
    "Die Opposition sprach sich für eine Sanierung aus, die nach ihren Angaben nur die Hälfte kosten würde.",
)
TEXT = "\n\n".join(["Rat streitet über die alte Brücke", "03.05.2024", *BODY]) + "\n"
NAME = "2024-05-03-rat-streitet-ueber-die-alte-bruecke"
OTHER = (
    "Schwimmverein wählt eine neue Vorsitzende\n\n02.05.2024\n\nDer Schwimmverein hat am Mittwoch seine Versammlung "
    "abgehalten und Berta Bussard an die Spitze gewählt.\n\nDie Mitglieder dankten ihrem Vorgänger, der das Amt "
    "zwanzig Jahre lang ausgeübt hatte, mit langem Beifall.\n"
)
ACTORS = "- {id: anna-adler, name: Anna Adler, kind: Person, role: Bürgermeisterin, spellings: [Adler]}\n"
PROPOSAL = """---
title: Neubau der Brücke
summary: Die alte Brücke soll durch einen Neubau ersetzt werden.
positions:
  - id: adler-verein
    kind: background
    date: 2024-05-02
    article: schwimmverein
    quote: Die Mitglieder dankten ihrem Vorgänger
---
Text.
"""
ADDITIONS = "# Von der Redaktion\n\nschwimmverein.txt:\n  source:\n    value: Vereinsblatt\n    basis: Impressum\n"
PAGE = (
    "<!DOCTYPE html><html lang='de'><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article>"
)
LONG = "".join(f"<p>{one} {other}</p>" for one in BODY for other in BODY if one != other)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A dossier of one article, one proposal and one actor."""
    folder = tmp_path / "seeds"
    for name, text in (
        ("articles/schwimmverein.txt", OTHER),
        ("proposals/neubau.md", PROPOSAL),
        ("actors.yml", ACTORS),
        ("articles.yml", ADDITIONS),
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def _file(folder: Path, content: str | bytes, name: str = "eingang.txt") -> str:
    path = folder.parent / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def _add(folder: Path, content: str | bytes, name: str = "eingang.txt", dry: bool = False) -> tuple[str, list[str]]:
    said, problems = add.add(folder, _file(folder, content, name), lambda done, all: None, dry)
    return said, [str(problem) for problem in problems]


def _tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _errors(folder: Path) -> list[str]:
    problems = pipeline.pages(folder, folder.parent / "docs", dry=True)
    return [str(problem) for problem in problems if pipeline.has_errors([problem])]


def _markdown(title: str, day: str = "2024-05-03") -> str:
    # In quotation marks, so that a title stays text, also one like “0” with an invisible letter behind it.
    front = yaml.safe_dump({"title": title, **({"date": day} if day else {})}, allow_unicode=True, default_style='"')
    return f"---\n{front}---\n\n" + "\n\n".join(BODY)


def test_an_article_is_added(seeds):
    """Under a name of its own, as it was received, in a dossier that stays in order."""
    before = _tree(seeds)
    said, problems = _add(seeds, TEXT)
    assert not problems
    after = _tree(seeds)
    assert after.pop(f"articles/{NAME}.txt") == TEXT.encode()
    assert after.pop("articles.yml").startswith(before.pop("articles.yml"))
    assert after == before
    assert _errors(seeds) == []
    assert said.splitlines()[0] == f"{(seeds / 'articles' / NAME).as_posix()}.txt: added"


def test_what_the_editor_is_told(seeds, monkeypatch):
    """All that was understood, with what it rests on, and the next step ready to paste."""
    monkeypatch.chdir(seeds.parent)
    said, _ = add.add(Path("seeds").absolute(), _file(seeds, TEXT), lambda done, all: None)
    assert (
        said
        == f"""seeds/articles/{NAME}.txt: added

title     Rat streitet über die alte Brücke   (line 1: “Rat streitet über die alte Brücke”)
kicker    –
date      2024-05-03   (line 3: “03.05.2024”)
updated   –
outlet    –
authors   –
language  de
holds     1 lead, 2 paragraphs
left out  1 × date line, used: “03.05.2024”
missing   source: a stub is in articles.yml

Passages that look like positions, to paste below “positions:”; fill in what is blank:
fordert, schlägt vor, bietet an, sagt zu, befürwortet, erwägt, lässt offen, schließt aus, lehnt ab, bestreitet

seeds/proposals/neubau.md: Neubau der Brücke
  - id: adler-neubau
    actor: anna-adler
    stance: fordert
    date: 2024-05-03
    article: {NAME}
    quote: >-
      Bürgermeisterin Anna Adler forderte einen Neubau der Brücke noch in diesem Jahr."""
    )


def test_a_pasted_entry_proves(seeds):
    """It makes the dossier one position richer."""
    said, _ = _add(seeds, TEXT)
    entry = said.partition("Neubau der Brücke\n")[2]
    page = seeds / "proposals" / "neubau.md"
    page.write_text(PROPOSAL.replace("---\nText.", f"{entry}\n---\nText."), encoding="utf-8")
    assert _errors(seeds) == []
    assert "adler-neubau" in page.read_text(encoding="utf-8")


def test_the_same_again_is_nothing_new(seeds):
    """The second time it is said to be there, whatever its name; nothing is written."""
    _add(seeds, TEXT)
    before = _tree(seeds)
    said, problems = _add(seeds, TEXT, "anders.txt")
    assert said.splitlines()[0].endswith(f"/{NAME}.txt: is there already; nothing to do")
    assert (problems, _tree(seeds)) == ([], before)


def test_a_dry_run_writes_nothing(seeds):
    """It says the same but for that."""
    before = _tree(seeds)
    said, problems = _add(seeds, TEXT, dry=True)
    assert (problems, _tree(seeds)) == ([], before)
    real, _ = _add(seeds, TEXT)
    assert said.replace("would be added", "added").replace("would be in", "is in") == real


def test_the_first_article_of_all(tmp_path):
    """Neither the folder nor anything in it has to be there."""
    folder = tmp_path / "seeds"
    said, problems = _add(folder, TEXT, dry=True)
    assert (problems, folder.exists()) == ([], False)
    said, problems = _add(folder, TEXT)
    assert (problems, sorted(_tree(folder))) == ([], ["articles.yml", f"articles/{NAME}.txt"])
    assert f"“dossier statements {folder.as_posix()}/articles/{NAME}.txt” shows who." in said
    assert _errors(folder) == []


def test_nothing_is_suggested_where_nobody_speaks(seeds):
    """Then that is all there is to tell."""
    text = "Die Brücke am Markt\n\n03.05.2024\n\nDie Brücke am Markt ist hundert Meter lang und aus rotem Stein.\n"
    said, problems = _add(seeds, text)
    assert (problems, said.splitlines()[-1]) == ([], "No passage looks like a position.")


NAMES = [
    ("umlauts and ß", "Größe übt Äpfel", "2024-05-03", "2024-05-03-groesse-uebt-aepfel.md"),
    ("no day", "Die Brücke", "", "die-bruecke.md"),
    ("no letter", "…?!", "2024-05-03", "2024-05-03.md"),
    ("neither", "…?!", "", "artikel.md"),
    ("up and away", "../../etc/passwd", "", "etc-passwd.md"),
    ("another way up", "..\\..\\boot.ini", "", "boot-ini.md"),
    ("from the root", "/etc/passwd", "", "etc-passwd.md"),
    ("a null byte and a colon", "c:\0con", "", "c-con.md"),
    ("hidden", ".htaccess", "", "htaccess.md"),
    ("the overview's name", "Index", "", "index-2.md"),
    ("long", "Wort " * 40, "2024-05-03", "2024-05-03" + "-wort" * 14 + ".md"),
    ("one long word", "x" * 300, "", "x" * 80 + ".md"),
]


@pytest.mark.parametrize("suffix", [".eml", ".EML"])
def test_a_mail_stays_a_mail(seeds, suffix):
    """By its name, so that it is read as one again."""
    said, problems = _add(
        seeds, "Subject: Rat streitet\nDate: Fri, 3 May 2024 10:00:00 +0200\n\n" + "\n\n".join(BODY), f"x{suffix}"
    )
    assert not problems
    assert "2024-05-03-rat-streitet.eml: added" in said
    assert "published the whole mail, with the addresses in its headers" in said
    assert _errors(seeds) == []


def test_a_word_document_stays_one(seeds):
    """So that programs which open such files know it."""
    said, problems = _add(seeds, docx("Rat streitet über Brücke", "3. Mai 2024", *BODY), "x.docx")
    assert not problems
    assert "2024-05-03-rat-streitet-ueber-bruecke.docx: added" in said


@pytest.mark.parametrize(("title", "day", "name"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES])
def test_file_names_are_made_of_day_and_title(seeds, title, day, name):
    """Day and title, in the letters of page names; no title leads out of the folder."""
    _add(seeds, _markdown(title, day), "eingang.md")
    new = {path.name for path in (seeds / "articles").iterdir()} - {"schwimmverein.txt"}
    assert new == {name}
    assert not _errors(seeds)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(title=st.text(min_size=1, max_size=40), day=st.sampled_from(["", "2024-05-03"]))
@example(title="0\U000f0000", day="")
@example(title="../../etc\x00\x02", day="")
def test_no_title_leads_out_of_the_folder(seeds, title, day):
    """Whatever it holds."""
    said, _ = _add(seeds, _markdown(title, day), "eingang.md", dry=True)
    path = Path(said.partition(": would be added")[0])
    assert path.parent == seeds / "articles"
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*\.md", path.name)


TAKEN = [
    ("a file of that name", f"{NAME}.txt", "# Nichts\n"),
    ("a page of that name", f"{NAME}.md", "# Nichts\n"),
    ("a page of that name by its slug", "anders.txt", f"anders.txt:\n  slug: {NAME}\n"),
]


@pytest.mark.parametrize(("name", "additions"), [case[1:] for case in TAKEN], ids=[case[0] for case in TAKEN])
def test_a_name_that_is_taken(seeds, name, additions):
    """The next number is; what was there stays as it is."""
    there = OTHER.replace("Mittwoch", "Sonntag")
    (seeds / "articles" / name).write_text(there, encoding="utf-8")
    (seeds / "articles.yml").write_text(additions, encoding="utf-8")
    assert _add(seeds, TEXT.replace("vertagt", "geeinigt"))[1] == []
    assert (seeds / "articles" / name).read_text(encoding="utf-8") == there
    assert (seeds / "articles" / f"{NAME}-2.txt").is_file()


def test_the_same_text_is_refused(seeds):
    """Two articles of one text are an error of the dossier; so the second is not taken in."""
    _add(seeds, TEXT)
    before = _tree(seeds)
    said, problems = _add(seeds, TEXT.replace("\n\n", "\n\n\n"))
    assert (said, _tree(seeds)) == ("", before)
    assert f"has the same text as {(seeds / 'articles' / NAME).as_posix()}.txt – keep" in problems[0]


def test_nearly_the_same_text_is_named(seeds):
    """With how much of it, title and day; it is taken in."""
    _add(seeds, TEXT)
    said, problems = _add(seeds, TEXT.replace("die alte Brücke\n", "das alte Bauwerk\n"))
    assert problems == []
    (line,) = [line for line in said.splitlines() if line.startswith("alike")]
    assert re.fullmatch(rf"alike +\d\d% of the text stands in .*{NAME}\.txt, too: Rat streitet .* \(2024-05-03\)", line)


FORMS = [
    ("Windows lines and letters", TEXT.replace("\n", "\r\n").encode("cp1252"), "eingang.txt", ".txt"),
    ("no suffix", TEXT.encode(), "eingang", ".txt"),
    ("Markdown", _markdown("Rat streitet über die alte Brücke").encode(), "eingang.markdown", ".md"),
    ("a web page", PAGE.format(title="Rat streitet über die alte Brücke", body=LONG).encode(), "eingang.htm", ".html"),
    ("a web page named .txt", PAGE.format(title="Rat streitet", body=LONG).encode(), "eingang.txt", ".html"),
]


@pytest.mark.parametrize(("data", "name", "suffix"), [case[1:] for case in FORMS], ids=[case[0] for case in FORMS])
def test_bytes_stay_as_received(seeds, data, name, suffix):
    """The suffix follows the form, the bytes are the sender's."""
    _, problems = _add(seeds, data, name)
    (new,) = [path for path in (seeds / "articles").iterdir() if path.name != "schwimmverein.txt"]
    assert (problems, new.suffix, new.read_bytes()) == ([], suffix, data)
    assert _errors(seeds) == []


ENGLISH = (
    "The council has been talking about the old bridge for hours, and it has not come to a decision on Thursday night.",
    "Anna Adler, the mayor, said that the bridge would have to be replaced before the end of the year.",
)
FRENCH = (
    "Le conseil municipal a longuement parlé du vieux pont, mais il n'a pris aucune décision dans la nuit de jeudi.",
    "La maire, Anna Adler, a déclaré que le pont devait être remplacé avant la fin de cette année.",
)


@pytest.mark.parametrize(("body", "language"), [(ENGLISH, "en"), (FRENCH, "fr")])
def test_other_languages_are_taken(seeds, body, language):
    """With the language said, and passages in which actors speak."""
    said, problems = _add(seeds, "\n\n".join(["A bridge too old", "2024-05-03", *body]))
    assert (problems, _errors(seeds)) == ([], [])
    assert f"\nlanguage  {language}\n" in said
    assert "\nAbout no proposal yet:\n" in said


@pytest.mark.parametrize(("language", "stances"), [("de", "fordert, schlägt vor"), ("en", "demands, proposes")])
def test_stances_are_in_the_language_of_the_dossier(seeds, language, stances):
    """The editor pastes the passage and chooses one of them."""
    (seeds / "dossier.md").write_text(f"---\ntitle: T\ndescription: D\nlanguage: {language}\n---\n")
    said, _ = _add(seeds, "\n\n".join(["A bridge too old", "2024-05-03", *ENGLISH]))
    assert f"\n{stances}, " in said


REFUSED = [
    ("a PDF", b"%PDF-1.7 " + TEXT.encode(), "is a PDF document"),
    (
        "a web archive without a page",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n",
        "is a web archive",
    ),
    ("nothing", b"", "is empty"),
    ("white space", b" \n\n ", "is empty"),
    ("no text", bytes(range(256)) * 20, "null bytes"),
    ("another encoding", TEXT.encode("cp500", "ignore"), "is not text"),
    ("a page that is no article", b"<!DOCTYPE html><html><body><nav><a href='/'>Start</a></nav></body></html>", ""),
    ("words that are no article", b"Start\nOrt\nSport\n", "no article"),
]


@pytest.mark.parametrize(("data", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_no_article_is_refused(seeds, capsys, data, message):
    """With the words of `check`, exit code 1, and nothing written."""
    before, file = _tree(seeds), _file(seeds, data)
    assert __main__.main(["add", "--seeds", str(seeds), file]) == 1
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"{file}: refused: ")
    assert message in shown.err
    assert _tree(seeds) == before


def test_what_is_no_file_is_refused(seeds, capsys):
    """A folder, a symbolic link, a file that is not there, a name that cannot be."""
    systems.link(seeds.parent / "link.txt", _file(seeds, TEXT))
    before = _tree(seeds)
    for name, message in (
        ("seeds", "not a file"),
        ("link.txt", "symbolic link"),
        ("nie.txt", "no such"),
        ("a\0", "no such"),
    ):
        assert __main__.main(["add", "--seeds", str(seeds), f"{seeds.parent}/{name}"]) == 1
        assert message in capsys.readouterr().err
    assert _tree(seeds) == before


def test_curated_files_have_to_be_in_order(seeds):
    """Except for what a missing article causes: a quotation may come first."""
    (seeds / "proposals" / "neubau.md").write_text(PROPOSAL.replace("schwimmverein", NAME), encoding="utf-8")
    assert _add(seeds, TEXT, dry=True)[1] == []
    (seeds / "actors.yml").write_text("- id: [", encoding="utf-8")
    said, problems = _add(seeds, TEXT)
    assert said == ""
    assert "actors.yml:1: error: not valid YAML" in problems[0]
    assert not (seeds / "articles" / f"{NAME}.txt").exists()


def test_standard_input(seeds, monkeypatch, capsys):
    """Named by its title; problems call it by what it is."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert __main__.main(["add", "--seeds", str(seeds), "--quiet", "-"]) == 0
    assert capsys.readouterr() == ("", "")
    assert (seeds / "articles" / f"{NAME}.txt").read_bytes() == TEXT.encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert __main__.main(["add", "--seeds", str(seeds), "-"]) == 1
    assert capsys.readouterr().err.startswith("standard input: refused: the file is empty")


def test_options_of_the_command(seeds, capsys):
    """What `add` tells is printed; a dry run is one."""
    before = _tree(seeds)
    assert __main__.main(["add", "--seeds", str(seeds), "--dry-run", _file(seeds, TEXT)]) == 0
    assert capsys.readouterr().out.partition("\n")[0].endswith(f"{NAME}.txt: would be added")
    assert _tree(seeds) == before


HEAD = "# Still open; to fill it in, remove “# ” at the beginning of the lines below:\n"
STUBS = [
    ("an outlet", TEXT, ["source"]),
    ("a day, too", TEXT.replace("03.05.2024\n\n", ""), ["date", "source"]),
    ("all", "\n\n".join(BODY), ["title", "date", "source"]),
]


@pytest.mark.parametrize(("text", "keys"), [case[1:] for case in STUBS], ids=[case[0] for case in STUBS])
def test_the_stub_asks_for_what_is_missing(seeds, text, keys):
    """Without its comment signs it is a valid addition, but for the values that are still to be written."""
    _add(seeds, text)
    (name,) = [path.name for path in (seeds / "articles").iterdir() if path.name != "schwimmverein.txt"]
    stub = (seeds / "articles.yml").read_text(encoding="utf-8").removeprefix(ADDITIONS)
    assert stub.startswith(f"\n{HEAD}# {name}:\n")
    filled = stub.partition(HEAD)[2].replace("# ", "").replace("YYYY-MM-DD", "2024-05-03")
    (addition,), problems = curated.additions("articles.yml", filled)
    assert {problem.message for problem in problems} <= {"“…” left from a stub"}
    assert [key for key in ("title", "date", "source") if getattr(addition, key)] == keys


def test_nothing_is_missing(seeds):
    """Then articles.yml stays as it is."""
    front = "---\ntitle: Rat streitet\ndate: 2024-05-03\nsource: Bote\n---\n\n"
    said, _ = _add(seeds, front + "\n\n".join(BODY), "eingang.md")
    assert (seeds / "articles.yml").read_text(encoding="utf-8") == ADDITIONS
    assert "\nmissing" not in said


FILES = [
    ("no line end", ADDITIONS.rstrip().encode(), b"basis: Impressum\n\n# Still"),
    ("Windows lines", ADDITIONS.replace("\n", "\r\n").encode(), b"Impressum\r\n\r\n# Still"),
    ("braces", b"{schwimmverein.txt: {slug: verein}}", b"}}\n\n# Still"),
    (
        "a folded text at the end",
        b"schwimmverein.txt:\n  title:\n    basis: x\n    value: >-\n      a\n",
        b"a\n\n# Still",
    ),
    ("the mark of UTF-8", b"\xef\xbb\xbf" + ADDITIONS.encode(), b"Impressum\n\n# Still"),
    ("comments only", b"# Nichts\n", b"# Nichts\n\n# Still"),
    ("nothing", b"\n", b"\n\n# Still"),
]


@pytest.mark.parametrize(("old", "joint"), [case[1:] for case in FILES], ids=[case[0] for case in FILES])
def test_the_stub_is_appended_to_any_file(seeds, old, joint):
    """What was there stays, byte by byte, and means the same."""
    (seeds / "articles.yml").write_bytes(old)
    before = add._additions(seeds / "articles.yml", old)
    if old == b"\n":
        (seeds / "articles.yml").unlink()
    assert _add(seeds, TEXT)[1] == []
    new = (seeds / "articles.yml").read_bytes()
    assert (new.startswith(old) and joint in new) or old == b"\n"
    assert add._additions(seeds / "articles.yml", new) == (before or ())


def test_a_file_in_another_encoding_is_left_alone(seeds):
    """A comment in UTF-8 would spoil it."""
    (seeds / "articles.yml").write_bytes(ADDITIONS.encode("utf-16"))
    before = _tree(seeds)
    said, problems = _add(seeds, TEXT)
    assert (said, _tree(seeds)) == ("", before)
    assert "articles.yml: error: a comment appended to it would change what it says" in problems[0]


STEPS = ("fsync", "replace", "link", "unlink")


@systems.FORK
@pytest.mark.parametrize("step", range(8))
def test_a_killed_run_leaves_a_valid_dossier(seeds, step):
    """Before each call that changes the disk; the next run completes the work, and twice is no more than once."""
    undisturbed = _undisturbed(seeds)
    before = _tree(seeds)
    child = os.fork()
    if child == 0:
        _kill_before(step)
        _add(seeds, TEXT)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert _errors(seeds) == []
    now = {name: data for name, data in _tree(seeds).items() if not name.rpartition("/")[2].startswith(".")}
    assert now.get(f"articles/{NAME}.txt") in (None, TEXT.encode())
    assert now["articles.yml"] in (before["articles.yml"], undisturbed["articles.yml"])
    assert now | before == now | before | {"articles.yml": before["articles.yml"]}
    assert _add(seeds, TEXT)[1] == []
    assert _tree(seeds) == undisturbed
    assert os.waitstatus_to_exitcode(status) == (9 if step < 7 else 0)


def _undisturbed(seeds: Path) -> dict[str, bytes]:
    """What the folder holds after a whole run, which is then undone."""
    before = _tree(seeds)
    _add(seeds, TEXT)
    after = _tree(seeds)
    (seeds / "articles" / f"{NAME}.txt").unlink()
    (seeds / "articles.yml").write_bytes(before["articles.yml"])
    return after


def _kill_before(step: int) -> None:
    """End the process at once before the call number `step` of those that change the disk."""
    calls = iter(range(100))

    def deadly(call):
        def called(*arguments, **options):
            if next(calls) == step:
                os._exit(9)
            return call(*arguments, **options)

        return called

    for name in STEPS:
        setattr(os, name, deadly(getattr(os, name)))


def test_a_file_that_appears_meanwhile_is_kept(seeds, monkeypatch):
    """Another run took the name: its file stays, and the problem is told."""
    place = seeds / "articles" / f"{NAME}.txt"
    monkeypatch.setattr("os.fsync", lambda number: place.write_text("Fremd"))
    _, problems = _add(seeds, TEXT)
    assert "cannot be written" in problems[0]
    assert place.read_text(encoding="utf-8") == "Fremd"
    assert [name for name in _tree(seeds) if "/." in name] == []


def test_a_file_system_without_second_names(seeds, monkeypatch):
    """The article comes in all the same, by being renamed."""

    def refused(self, target):
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refused)
    assert _add(seeds, TEXT)[1] == []
    assert (seeds / "articles" / f"{NAME}.txt").read_bytes() == TEXT.encode()


def test_no_escape_reaches_the_terminal(seeds):
    """Neither a colour nor a change of direction that a title may hold."""
    said, _ = _add(seeds, PAGE.format(title="Rat &#27;[31m streitet &#x202e; über die Brücke", body=LONG), "a.html")
    assert "streitet" in said
    assert all(character.isprintable() or character == "\n" for character in said)


def test_a_mail_on_standard_input(seeds, monkeypatch):
    """It is kept as a mail, whose headers are its facts and no part of its text."""
    mail = b"Message-ID: <1@example.org>\nSubject: Rat sperrt Br\xc3\xbccke\nDate: Tue, 2 Sep 2025 10:00:00 +0200\n"
    text = "Der Rat der Stadt hat am Dienstag nach langer Debatte beschlossen, die Brücke am Markt zu sperren.\n" * 2
    data = mail + b"Content-Type: text/plain; charset=utf-8\n\n" + text.encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    _, problems = add.add(seeds, "-", lambda *_: None)
    assert not problems
    (path,) = (seeds / "articles").glob("*.eml")
    article, _ = pipeline.intake(path)
    assert article
    assert article.title
    assert article.title.value == "Rat sperrt Brücke"
    assert "Message-ID" not in article.visible
