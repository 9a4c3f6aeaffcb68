"""Copies the theme from the installed package into a dossier, where `custom_dir` in mkdocs.yml finds it.

MkDocs could find a theme that is a package by its entry point, Zensical finds only a folder that mkdocs.yml names. The
copy is made anew whenever the package's theme differs, so that updating the package updates it; git ignores it. The
texts of the dossier's language stand in it as a template of their own, since not every builder runs a hook.
"""

from __future__ import annotations

import filecmp
import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.site import swap

FOLDER = Path(".dossier", "theme")
"""Relative to mkdocs.yml."""
KEPT = ".gitignore"
"""The file by which git keeps the folder and ignores the rest: MkDocs refuses a `custom_dir` that is not there."""
IGNORED = f"*\n!{KEPT}\n"
"""What that file says."""
TEXTS = "partials/texts.html"
"""What the theme says, as a variable of its templates."""
_PACKAGED = Path(__file__).parent / "theme"


def copy(dossier: Path, texts: Mapping[str, Any]) -> None:
    """Bring the copy in `dossier` up to date in one step; do nothing where there is none, or no difference."""
    target = dossier / FOLDER
    new = target.with_name(f"{target.name}.new")
    swap.resume(new, target)
    said = f"{{%- set texts = {json.dumps(texts, ensure_ascii=False, sort_keys=True)} -%}}\n"
    if target.is_dir() and not _same(_PACKAGED, target, said):
        swap.remove(new)
        shutil.copytree(_PACKAGED, new)
        (new / KEPT).write_text(IGNORED, encoding="utf-8", newline="\n")
        (new / TEXTS).write_text(said, encoding="utf-8", newline="\n")
        swap.put(new, target)
    swap.remove(new)


def packaged() -> list[Path]:
    """The files of the package's theme."""
    return [_PACKAGED / name for name in _files(_PACKAGED)]


def _files(folder: Path) -> list[str]:
    """The theme's files, by their paths in `folder`."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(name for name in found if name not in (KEPT, TEXTS))


def _same(one: Path, other: Path, said: str) -> bool:
    names, texts = _files(one), other / TEXTS
    same = names == _files(other) and filecmp.cmpfiles(one, other, names, shallow=False)[0] == names
    return same and texts.is_file() and texts.read_text(encoding="utf-8") == said
