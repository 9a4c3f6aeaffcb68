"""What the HTML of every page depends on beside its Markdown, as one digest; and whether pages depend on more."""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.work import cache

_HOOK = ".dossier/hook.py"
_PURE = frozenset(
    "abbr admonition attr_list def_list fenced_code footnotes md_in_html meta sane_lists smarty tables toc".split()
)
"""Extensions of Markdown that depend on the page only."""
_CODE = ("site", "hook", "pages", "seeds", "text", "model")
"""Code that takes part in making HTML from Markdown: theme, hook, and the catalogue of texts for the theme."""
_ELSEWHERE = ("site_dir", "docs_dir", "config_file_path", "dev_addr", "watch", "plugins", "strict")
"""Settings that change no page."""
DATED = ("SOURCE_DATE_EPOCH", "0")
"""The environment variable from which MkDocs takes the time of a build, and its default, so that no build uses the
clock."""


def are_all(config: MkDocsConfig) -> bool:
    """Whether pages depend only on their Markdown, on what `shared` digests, and on which files of docs/ exist.

    That is so without plugins and hooks of others, if extensions of Markdown depend on the page only, the navigation is
    written in the configuration, and every link to nowhere is an error.
    """
    links = config.validation.links
    strict = all(level >= logging.WARNING for level in (links.not_found, links.unrecognized_links, links.anchors))
    active = {name for name, plugin in config.plugins.items() if _is_enabled(plugin)}
    return bool(config.nav) and active == {_HOOK} and strict and set(config.markdown_extensions) <= _PURE


def _is_enabled(plugin: object) -> bool:
    """Whether a plugin is switched on: Material's can be switched off; a hook is a module without settings."""
    return bool(getattr(getattr(plugin, "config", None), "enabled", True))


def shared(nav: Navigation, config: MkDocsConfig, told: Mapping[str, object]) -> str:
    """A digest of everything that all pages depend on: `settings`, and the navigation as pages show it."""
    return cache.key(settings(config, told), [_shown(item) for item in nav.items])


def settings(config: MkDocsConfig, told: Mapping[str, object] = {}) -> str:
    """A digest of configuration, templates, hook, code and day; `told` replaces keys of the file."""
    file = Path(config.config_file_path)
    with file.open("rb") as opened:
        every = {**yaml_load(opened, get_yaml_loader(config=config)), **told}
    shown = sorted((key, repr(value)) for key, value in every.items() if key not in _ELSEWHERE)
    extra = {key: value for key, value in config.extra.items() if key != "dossier"}
    theme = [Path(folder) for folder in config.theme.dirs if "site-packages" not in Path(folder).parts]
    files = sorted({path for folder in theme for path in folder.rglob("*") if path.is_file()} | {file.parent / _HOOK})
    contents = [(os.path.relpath(path, file.parent), path.read_bytes()) for path in files]
    dated = os.environ.get(*DATED)
    return cache.key(cache.code(*_CODE), shown, repr(extra), dated, *map(repr, contents))


def _shown(item: StructureItem) -> list[object]:
    """What pages can show of an entry of the navigation."""
    if isinstance(item, Section):
        return [str(item.title), [_shown(child) for child in item.children or ()]]
    if isinstance(item, Link):
        return [str(item.title), item.url]
    return [str(item.title), getattr(item, "url", ""), repr(getattr(item, "meta", None))]
