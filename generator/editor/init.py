"""`dossier init DIR`: a new dossier with everything in it, and a made-up example of all that editors write."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from importlib import metadata
from pathlib import Path

from generator import __version__
from generator.model import Problem
from generator.seeds.read import shown
from generator.site import themecopy

_SKELETON = Path(__file__).parent / "skeleton"
_COMMON = "common"
_DISTRIBUTION = "dossier-generator"
_DESCRIPTION = {
    "de": "Wer was vorschlägt, wer dafür ist und wer dagegen, jede Position mit wörtlichem Zitat belegt.",
    "en": "Who proposes what, who is for it and who against, each position proven by a verbatim quotation.",
}
_FROM_GIT = "dossier-generator @ git+https://…@COMMIT"
"""What an editor writes into requirements.txt where we do not know where this generator came from."""


def languages() -> tuple[str, ...]:
    """The codes of the languages in which there is a dossier to begin with."""
    return tuple(sorted(path.name for path in _SKELETON.iterdir() if path.is_dir() and path.name != _COMMON))


def init(folder: Path, title: str, language: str, requirement: str = "") -> tuple[str, tuple[Problem, ...]]:
    """Write a new dossier into `folder` and say what to do next; what is there already is never replaced.

    `requirement` is what pip is to install as the generator; "" for where this one was installed from.
    """
    title = " ".join(title.split())
    if not title:
        return "", (Problem("--title", 0, "is empty", "name the subject, such as --title 'The new bridge'"),)
    requirement = requirement or installed_from()
    files = _files(language, _values(title, language, requirement))
    if problems := tuple(_in_the_way(folder, files)):
        return "", problems
    _write(folder, files)
    return _next(folder, requirement), ()


def installed_from() -> str:
    """The requirement by which pip installs this very generator; "" when it runs in a clone or came from a folder.

    pip keeps where a package came from in direct_url.json (PEP 610).
    """
    try:
        origin = metadata.distribution(_DISTRIBUTION).read_text("direct_url.json")
    except metadata.PackageNotFoundError:
        return ""
    if origin is None:
        return f"{_DISTRIBUTION}=={__version__}"
    found = json.loads(origin)
    commit = found.get("vcs_info", {}).get("commit_id")
    return f"{_DISTRIBUTION} @ git+{found['url']}@{commit}" if commit else ""


def _values(title: str, language: str, requirement: str) -> dict[str, str]:
    """What replaces each @name@ in the files. A text in JSON's quotes is also a text in YAML."""
    return {
        "title": json.dumps(title, ensure_ascii=False),
        "heading": title,
        "description": json.dumps(_DESCRIPTION[language], ensure_ascii=False),
        "generator": requirement or f"# Write below where to get it: {_FROM_GIT}",
    }


def _files(language: str, values: Mapping[str, str]) -> dict[str, str]:
    """The text of each file of the dossier, by its path."""
    files = {
        (themecopy.FOLDER / themecopy.KEPT).as_posix(): themecopy.IGNORED,
        themecopy.HOOK.as_posix(): themecopy.ENTRY,
    }
    for root in (_SKELETON / _COMMON, _SKELETON / language):
        for path in sorted(path for path in root.rglob("*") if path.is_file()):
            text = path.read_text(encoding="utf-8")
            for name, value in values.items():
                text = text.replace(f"@{name}@", value)
            files[_target(path.relative_to(root))] = text
    return files


def _target(path: Path) -> str:
    """Where a file of the skeleton goes. In the skeleton it has another name, so that no tool takes it for its own."""
    return path.as_posix().replace("dot-", ".").removesuffix(".in")


def _in_the_way(folder: Path, files: Mapping[str, str]) -> list[Problem]:
    if folder.exists() and not folder.is_dir():
        return [Problem(shown(folder), 0, "is a file", "name a folder")]
    found = [folder / name for name in files if (folder / name).exists() or (folder / name).is_symlink()]
    return [Problem(shown(path), 0, "is there already", "move it away, or name another folder") for path in found]


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Stage all of it beside `folder`; a new folder then comes whole, in one step."""
    folder = folder.absolute()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as work:
        staged = Path(work) / "dossier"
        for name, text in files.items():
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            (staged / name).write_text(text, encoding="utf-8", newline="\n")
        if not folder.exists():
            staged.rename(folder)
            return
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (staged / name).rename(folder / name)


def _next(folder: Path, requirement: str) -> str:
    lines = ["The dossier is there. Next:", "", "    dossier serve    # look at it: http://127.0.0.1:8000/"]
    if folder.absolute() != Path.cwd():
        lines.insert(2, f"    cd {shown(folder)}")
    lines += ["", "It holds a made-up example; its README.md tells how to go on."]
    if not requirement:
        lines += [f"Before you publish, write into requirements.txt where to get the generator: {_FROM_GIT}"]
    return "\n".join(lines)
