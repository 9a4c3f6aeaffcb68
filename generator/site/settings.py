"""Compares name and description of the site in mkdocs.yml with those in seeds/dossier.md, which it repeats."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.model import Home, Problem
from generator.site.build import CONFIG


def differences(docs: Path, home: Home) -> tuple[Problem, ...]:
    """A problem for each of the two that differs or is missing in the mkdocs.yml beside `docs`.

    None if there is no mkdocs.yml or no seeds/dossier.md. It is also a problem if mkdocs.yml is no YAML, or no regular
    file, since a pipe would be waited for without end.
    """
    config = docs.absolute().parent / CONFIG
    if config.exists() and not config.is_file():
        return (Problem(CONFIG, 0, "a device, a pipe or a socket, not a file", "put a file here"),)
    if not config.is_file():
        return ()
    try:
        root = yaml.compose(config.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except UnicodeDecodeError:
        return (Problem(CONFIG, 0, "is not in UTF-8", "save it as UTF-8 text"),)
    except yaml.YAMLError as error:
        return (_no_yaml(error),)
    if not home.path:
        return ()
    told = {key.value: value for key, value in root.value} if isinstance(root, yaml.MappingNode) else {}
    wanted = {"site_name": home.title, "site_description": home.description}
    return tuple(
        Problem(
            CONFIG,
            node.start_mark.line + 1 if node else 0,
            f"{key} differs from {home.path}",
            f"write {key}: {_quoted(value)}",
        )
        for key, value in wanted.items()
        if (node := told.get(key)) is None or node.value != value
    )


def _no_yaml(error: yaml.YAMLError) -> Problem:
    """Where a text stops being YAML, as the parser words it."""
    mark, what = getattr(error, "problem_mark", None), getattr(error, "problem", None) or str(error).splitlines()[0]
    return Problem(CONFIG, mark.line + 1 if mark else 0, f"is no YAML: {what}", "mend this line or the one before it")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
