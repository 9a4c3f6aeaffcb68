"""Copies the theme from the installed package into a dossier, where `custom_dir` in mkdocs.yml finds it, and the hook.

MkDocs could find a theme by the entry point of its package; Zensical finds only a folder that mkdocs.yml names. The
copy is renewed whenever the package's theme differs, so that an update of the package updates it; git ignores it. It
holds the texts of the dossier's language as a template and as a script, since not every builder runs a hook. Its style
sheets have neither comments nor indentation, its scripts no comments, since readers load them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.site import classic, swap

FOLDER = Path(".dossier", "theme")
"""Relative to mkdocs.yml."""
KEPT = ".gitignore"
"""The file for which git keeps the folder and ignores the rest; MkDocs refuses a `custom_dir` that does not exist."""
IGNORED = f"*\n!{KEPT}\n"
"""The content of that file."""
TEXTS = "partials/texts.html"
"""The template that sets the texts of the theme's templates as a variable."""
SCRIPTED = "assets/texts.js"
"""The script with the texts of the theme's scripts, which browsers load once for all pages."""
HOOK = Path(".dossier", "hook.py")
"""Relative to mkdocs.yml, which names it among its hooks."""
ENTRY = '''\
"""MkDocs enters the generator here: the installed one, or the one in this folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.hook import *  # noqa: F403 - each on_… function there is a step of the build
'''
"""The content of that file."""
_PACKAGED = Path(__file__).parent / "theme"
_STYLES, _SCRIPT = ".css", ".js"
_FOR_MAKERS = re.compile(r"""(?P<kept>"[^"]*"|'[^']*')|/\*.*?\*/|\s*\n\s*""", re.DOTALL)
"""Strings, which are kept, or comments and white space around line ends, which are removed."""


def copy(dossier: Path, texts: Mapping[str, Any]) -> None:
    """Bring the copy in `dossier` up to date in one step; do nothing if there is none, or no difference.

    `texts` are those of `templates` and of `scripts`. If somebody has removed the folder with the hook, which nobody
    edits, both come back: the site builder would stop without them.
    """
    _restore(dossier)
    target = dossier / FOLDER
    new = target.with_name(f"{target.name}.new")
    swap.resume(new, target)
    wanted = _wanted(texts)
    if target.is_dir() and _held(target) != wanted:
        swap.remove(new)
        for name, content in wanted.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(content)
        swap.put(new, target)
    swap.remove(new)


def _restore(dossier: Path) -> None:
    config = dossier / "mkdocs.yml"
    if not (dossier / HOOK).exists() and config.is_file() and HOOK.as_posix().encode() in config.read_bytes():
        (dossier / FOLDER).mkdir(parents=True, exist_ok=True)
        (dossier / HOOK).write_text(ENTRY, encoding="utf-8", newline="\n")


def packaged() -> list[Path]:
    """The files of the package's theme."""
    return [_PACKAGED / name for name in _names(_PACKAGED)]


def short(styles: str) -> str:
    """A style sheet without comments and indentation."""
    return _FOR_MAKERS.sub(lambda found: found["kept"] or ("\n" if found[0].isspace() else ""), styles)


def _wanted(texts: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the copy."""
    said = {
        TEXTS: f"{{%- set texts = {_json(texts['templates'])} -%}}\n",
        SCRIPTED: f"export const texts = {_json(texts['scripts'])};\n",
        KEPT: IGNORED,
    }
    files = {name: _brought(_PACKAGED / name) for name in _names(_PACKAGED)}
    return files | {name: content.encode() for name, content in said.items()}


def _json(texts: object) -> str:
    return json.dumps(texts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _brought(path: Path) -> bytes:
    content = path.read_bytes()
    shorten = {_STYLES: short, _SCRIPT: classic.uncommented}.get(path.suffix)
    return shorten(content.decode()).encode() if shorten else content


def _held(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in _names(folder)}


def _names(folder: Path) -> list[str]:
    """The files of a folder, by their paths in it."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
