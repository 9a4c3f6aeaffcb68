"""Compares mkdocs.yml with what it repeats of seeds/dossier.md, and its navigation with the pages that there are.

It also has to name the hook and the theme, without which the site builder makes another site, or stops.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

import yaml
from mkdocs.config.config_options import PathSpec

from generator.model import Home, Problem, Severity
from generator.site import themecopy
from generator.site.build import CONFIG
from generator.text.likeness import meant

_MARKERS = ("<<<<<<< ", "=======", ">>>>>>> ")
_COPY = "bring it back, or copy that of a new dossier: dossier init DIR --title …"
_UNNAMED = ("not_in_nav", "exclude_docs", "draft_docs")
"""Keys whose patterns name pages that need no entry in the navigation."""


def missing(seeds: Path, docs: Path) -> tuple[Problem, ...]:
    """Warnings where a file of every dossier is not there: pages are made without it, but the site cannot be built, or
    has no name."""
    needed = (
        (docs.absolute().parent / CONFIG, CONFIG, "the site cannot be built"),
        (seeds / "dossier.md", (seeds / "dossier.md").as_posix(), "the site has no name of its own"),
    )
    lost = [each for each in needed if not each[0].exists() and not each[0].is_symlink()]
    return tuple(Problem(n, 0, f"there is no such file: {what}", _COPY, Severity.WARNING) for _, n, what in lost)


def faults(docs: Path, home: Home) -> tuple[Problem, ...]:
    """What is wrong with the mkdocs.yml beside `docs`, apart from its navigation; nothing if there is none.

    It is no YAML, or no regular file (a pipe would be waited for without end); it does not lead to the generator; or
    name and description differ from those of seeds/dossier.md, if there is that file.
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
        return (_conflict(config) or _no_yaml(error),)
    if not (told := _keys(root)):
        return (Problem(CONFIG, 0, "holds no keys, such as “site_name: …”", _COPY),)
    return (*_ways_in(told), *(_differences(told, home) if home.path else ()))


def _ways_in(told: dict[str, yaml.Node]) -> Iterator[Problem]:
    """The hook and the theme, which lead the site builder to the generator. A configuration that inherits another may
    have them there."""
    if "INHERIT" in told:
        return
    hook, folder = themecopy.HOOK.as_posix(), themecopy.FOLDER.as_posix()
    hooks, theme = told.get("hooks"), told.get("theme")
    custom = _keys(theme).get("custom_dir")
    if hook not in (PurePosixPath(each.value).as_posix() for each in (_leaves(hooks) if hooks else ())):
        what = "“hooks” does not name the generator’s hook, without which no site can be built"
        yield Problem(CONFIG, _line(hooks), what, f"write “- {hook}” below “hooks:”")
    if not custom or PurePosixPath(custom.value).as_posix() != folder:
        what = "“custom_dir” of “theme” does not name the generator’s theme, without which this is another site"
        yield Problem(CONFIG, _line(custom or theme), what, f"write “custom_dir: {folder}” below “theme:”")


def _differences(told: dict[str, yaml.Node], home: Home) -> Iterator[Problem]:
    for key, value in (("site_name", home.title), ("site_description", home.description)):
        if (node := told.get(key)) is None or node.value != value:
            yield Problem(CONFIG, _line(node), f"{key} differs from {home.path}", f"write {key}: {_quoted(value)}")


def _line(node: yaml.Node | None) -> int:
    return node.start_mark.line + 1 if node else 0


def navigation(docs: Path, generated: Collection[str], by_people: Collection[str]) -> tuple[Problem, ...]:
    """Entries of `nav` that lead to no page and, where MkDocs would stop at them, pages of people that it lacks.

    Pages are told by their paths in `docs`. None if mkdocs.yml has no `nav`; what is wrong with the file itself is told
    by `faults`.
    """
    config = docs.absolute().parent / CONFIG
    if not config.is_file():
        return ()
    told = _keys(yaml.compose(config.read_text(encoding="utf-8"), Loader=yaml.SafeLoader))
    entries = list(_leaves(told["nav"])) if "nav" in told else []
    own = {name for name in by_people if name.endswith(".md")}
    there = {*own, *generated}
    listed = {entry.value for entry in entries}
    pages = (each for each in entries if each.value.endswith(".md") and "://" not in each.value)
    lost = [each for each in pages if each.value not in there]
    unlisted = _needing_an_entry(own - listed, told) if entries else ()
    return (*(_lost(each, own - listed) for each in lost), *map(_unlisted, sorted(unlisted)))


def _lost(entry: yaml.Node, own: Collection[str]) -> Problem:
    likely = meant(entry.value, sorted(own))
    remedy = f"{f'did you mean “{likely}”? ' if likely else ''}put the page into docs/, or take the entry out"
    return Problem(CONFIG, entry.start_mark.line + 1, f"“nav” names “{entry.value}”, which is no page", remedy)


def _needing_an_entry(names: Collection[str], told: dict[str, yaml.Node]) -> Iterator[str]:
    """The pages without an entry at which MkDocs would stop: those that no pattern leaves out, if it is to warn."""
    asked = _keys(_keys(told.get("validation")).get("nav")).get("omitted_files")
    patterns = [PathSpec().run_validation(told[key].value) for key in _UNNAMED if key in told]
    for name in names if asked and asked.value == "warn" else ():
        if Path(name).name != "README.md" and not any(each.match_file(name) for each in patterns):
            yield name


def _unlisted(name: str) -> Problem:
    remedy = f"add “- TITLE: {name}” below “nav:” in {CONFIG}, or “/{name}” below “not_in_nav:”"
    return Problem(f"docs/{name}", 0, "no entry of the navigation leads to the page", remedy)


def _keys(node: yaml.Node | None) -> dict[str, yaml.Node]:
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}


def _leaves(node: yaml.Node) -> Iterator[yaml.Node]:
    """The targets of a navigation, which may be nested."""
    if isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from _leaves(value)
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _leaves(each)
    else:
        yield node


def _conflict(config: Path) -> Problem | None:
    """The first marker that git left where two versions differ."""
    lines = enumerate(config.read_text(encoding="utf-8").splitlines(), 1)
    marked = next((number for number, line in lines if line.startswith(_MARKERS)), 0)
    return Problem(CONFIG, marked, "a conflict marker of git", "decide for one of the two versions") if marked else None


def _no_yaml(error: yaml.YAMLError) -> Problem:
    """Where a text stops being YAML, as the parser words it."""
    mark, what = getattr(error, "problem_mark", None), getattr(error, "problem", None) or str(error).splitlines()[0]
    return Problem(CONFIG, mark.line + 1 if mark else 0, f"is no YAML: {what}", "mend this line or the one before it")


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
