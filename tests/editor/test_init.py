"""A new dossier is whole, in order, and free of any other dossier."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

import pytest
import yaml

from generator import __main__ as cli
from generator import __version__, pipeline
from generator.editor import init
from generator.model import ActorKind
from generator.seeds import curated
from generator.site import themecopy
from tests.conftest import ROOT

SKELETON = ROOT / "generator" / "editor" / "skeleton"


def names(folder: Path) -> set[str]:
    """The files of a folder."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(params=init.languages())
def dossier(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A new dossier, in each language."""
    _, problems = init.init(tmp_path / "neu", "Streit um den „Markt“: jetzt", request.param)
    assert problems == ()
    return tmp_path / "neu"


@pytest.fixture
def german(tmp_path: Path) -> Path:
    """A new dossier in the language of this one."""
    init.init(tmp_path / "neu", "Streit um den Markt", "de")
    return tmp_path / "neu"


def test_a_new_dossier_is_in_order(dossier: Path) -> None:
    """Nothing is wrong with its example, not even a warning, and each kind of page comes of it."""
    outputs, problems = pipeline.make(dossier / "seeds", dossier / "docs")
    assert [str(problem) for problem in problems] == []
    folders = {output.path.split("/")[0] for output in outputs}
    assert folders >= {"index.md", "artikel", "vorschlaege", "akteure", "quellen"}


def test_it_holds_what_a_dossier_needs(dossier: Path) -> None:
    """Seeds, the page about it, configuration, workflows, and what git should know."""
    held = {re.sub("(?<=^seeds/)(articles|proposals)/.+", r"\1/", name) for name in names(dossier)}
    assert held == {
        ".dossier/hook.py", ".dossier/theme/.gitignore", ".gitattributes", ".github/workflows/check.yml",
        ".github/workflows/deploy.yml", ".gitignore", "README.md", "docs/ueber.md", "mkdocs.yml", "requirements.txt",
        "seeds/actors.yml", "seeds/articles.yml", "seeds/articles/", "seeds/dossier.md", "seeds/proposals/",
    }  # fmt: skip
    assert not [name for name in names(dossier) if re.search("@[a-z]+@", (dossier / name).read_text("utf-8"))]


@pytest.mark.parametrize(
    "title", ["'", '"', "a: b # c", "ä\u2028b", "[x]", "- x", "\\", "{{ x }}", "@title@ @heading@"]
)
def test_any_title_is_a_title(tmp_path: Path, title: str) -> None:
    """YAML takes it for a text, and name and title are the same."""
    _, problems = init.init(tmp_path / "neu", title, "de")
    _, found = pipeline.make(tmp_path / "neu" / "seeds", tmp_path / "neu" / "docs")
    assert (problems, found) == ((), ())


@pytest.mark.of_this_dossier
def test_nothing_of_this_dossier_is_in_a_new_one() -> None:
    """No name of a person in it, nor any long word of its titles."""
    known, _ = curated.actors("actors.yml", (ROOT / "seeds" / "actors.yml").read_text("utf-8"))
    persons = {actor.name.split()[-1] for actor in known if actor.kind is ActorKind.PERSON}
    titles = " ".join(re.findall("^title: (.+)", path.read_text("utf-8"), re.M)[0]
                      for path in (ROOT / "seeds").rglob("*.md"))  # fmt: skip
    words = persons | set(re.findall(r"\w{9,}", titles))
    for path in SKELETON.rglob("*.*"):
        assert not words & set(re.findall(r"\w+", path.read_text("utf-8"))), path


def test_its_configuration_is_this_dossiers(german: Path) -> None:
    """But for name and description, and that the generator is not edited beside it; so is the way in for MkDocs."""
    for name in (".dossier/hook.py", ".dossier/theme/.gitignore"):
        assert (german / name).read_bytes() == (ROOT / name).read_bytes()
    ours, new = (re.sub("(?m)^site_(name|description): .*\n", "", (folder / "mkdocs.yml").read_text("utf-8"))
                 for folder in (ROOT, german))  # fmt: skip
    assert new == ours.replace("  - generator\n", "", 1)


def settings(text: str) -> object:
    """A configuration without what a language says: names of things, and the language itself."""
    told = r"(?ms)^copyright: >-\n(  .*?\n)+|^( *)(repo_name|language|name|title): .*?\n|^ +- [^:\n]+: (?=[\w/-]+\.md$)"
    return re.sub(told, r"\2", text)


@pytest.mark.parametrize("language", [each for each in init.languages() if each != "de"])
def test_every_language_has_the_same_configuration(language: str) -> None:
    """Only what readers see differs."""
    ours, theirs = ((SKELETON / each / "mkdocs.yml").read_text("utf-8") for each in ("de", language))
    assert settings(theirs) == settings(ours)
    assert theirs != ours


def test_a_new_dossier_speaks_its_language(tmp_path: Path) -> None:
    """Nothing German is left in an English one; the addresses of pages are the same in each."""
    init.init(tmp_path / "new", "Dispute", "en")
    outputs, _ = pipeline.make(tmp_path / "new" / "seeds", tmp_path / "new" / "docs")
    german = re.compile(r"[äöüßÄÖÜ]|\b(?:der|die|das|und|ist|nicht)\b")
    told = {output.path: output.text or "" for output in outputs}
    told |= {name: (tmp_path / "new" / name).read_text("utf-8") for name in names(tmp_path / "new")}
    assert {name: found[0] for name, text in told.items() if (found := german.search(text))} == {}


def test_git_ignores_what_is_written_there(dossier: Path) -> None:
    """The same pages as here."""
    ours, new = ({line for line in (folder / ".gitignore").read_text("utf-8").splitlines() if line.startswith("/docs/")}
                 for folder in (ROOT, dossier))  # fmt: skip
    assert ours
    assert new == ours


def test_its_deployment_is_this_dossiers(dossier: Path) -> None:
    """But for the commands: rights, actions and environment are the same."""
    deploy = ".github/workflows/deploy.yml"
    ours, new = (yaml.safe_load((folder / deploy).read_text("utf-8"))["jobs"] for folder in (ROOT, dossier))
    for jobs in (ours, new):
        jobs["build"].pop("name")
        jobs["build"]["steps"] = [step.get("uses") for step in jobs["build"]["steps"] if "uses" in step]
        jobs.pop("tests", None)
        jobs["deploy"]["needs"] = "build"
        jobs["build"].pop("needs", None)
        jobs["build"].pop("if", None)
    assert new == ours


def test_what_is_there_is_never_replaced(dossier: Path) -> None:
    """Each file in the way is named, and none is written."""
    before = {name: (dossier / name).read_bytes() for name in names(dossier)}
    (dossier / "README.md").unlink()
    said, problems = init.init(dossier, "Anders", "de")
    assert said == ""
    assert {Path(problem.path).name for problem in problems} >= {"mkdocs.yml", "ueber.md"}
    assert names(dossier) == set(before) - {"README.md"}
    assert (dossier / "mkdocs.yml").read_bytes() == before["mkdocs.yml"]


def test_a_folder_with_other_things_becomes_a_dossier(tmp_path: Path) -> None:
    """Such as a repository that was just cloned; nothing else lies about then."""
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("mine")
    _, problems = init.init(tmp_path, "Titel", "de")
    assert problems == ()
    assert names(tmp_path) >= {".git/config", "mkdocs.yml", "seeds/dossier.md"}
    assert not [path for path in tmp_path.parent.iterdir() if path.name.startswith(f".{tmp_path.name}-")]


@pytest.mark.parametrize(("folder", "title"), [("neu", " \n"), ("file", "Titel")])
def test_wrong_usage_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], folder: str, title: str) -> None:
    """No title, or a file where the folder should be: what to do, and nothing is written."""
    (tmp_path / "file").write_text("mine")
    assert cli.main(["init", str(tmp_path / folder), "--title", title]) == 1
    assert " – name " in capsys.readouterr().err
    assert names(tmp_path) == {"file"}


def test_it_says_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where to go, and what to call there."""
    assert cli.main(["init", str(tmp_path / "neu"), "--title", "Titel", "--generator", "x @ git+https://y@z"]) == 0
    said = capsys.readouterr().out
    assert f"cd {tmp_path / 'neu'}" in said
    assert "dossier serve" in said
    assert "requirements.txt" not in said
    assert (tmp_path / "neu" / "requirements.txt").read_text().splitlines()[-1] == "x @ git+https://y@z"


@dataclass(frozen=True)
class Installed:
    """A distribution as pip left it, with what it wrote about its origin."""

    origin: object

    def read_text(self, name: str) -> str | None:
        """The text of direct_url.json."""
        assert name == "direct_url.json"
        return json.dumps(self.origin) if self.origin else None


@pytest.mark.parametrize(
    ("origin", "requirement"),
    [
        (None, f"dossier-generator=={__version__}"),
        ({"url": "file:///here", "dir_info": {}}, ""),
        (
            {"url": "https://example.org/g.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            "dossier-generator @ git+https://example.org/g.git@abc",
        ),
    ],
)
def test_workflows_install_this_very_generator(
    monkeypatch: pytest.MonkeyPatch, origin: object, requirement: str
) -> None:
    """From a registry, or the commit of a repository; of a folder on this machine they could not."""
    monkeypatch.setattr(metadata, "distribution", lambda name: Installed(origin))
    assert init.installed_from() == requirement


def test_a_clone_is_installed_from_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is no distribution to ask."""

    def unknown(name: str) -> object:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", unknown)
    assert init.installed_from() == ""


def test_the_theme_is_copied_where_the_configuration_looks(dossier: Path) -> None:
    """The folder is there, though empty, since MkDocs refuses a configuration that names none."""
    assert f"custom_dir: {themecopy.FOLDER.as_posix()} " in (dossier / "mkdocs.yml").read_text("utf-8")
    assert (dossier / themecopy.FOLDER).is_dir()
