"""MkDocs' way into the pipeline: `mkdocs build`, `serve` and `gh-deploy` run the same commands. Nothing else is here.

The commands run as processes of their own, so that a live preview follows edits of the generator, too.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import click
from jinja2 import Environment
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from generator.pages.wording import languages
from generator.pages.wording.catalogue import Wording
from generator.seeds import read
from generator.site import archives, build, changed_pages, compact, lock, policy, publishable, shared_blocks, themecopy

_LOCKS = ExitStack()
"""What this build holds from its beginning to its end; MkDocs calls a function for each."""
_PLACE = "place_of_the_site"
"""Key of `extra` in the configuration: where the site belongs that is built beside it."""
_ESCAPED = ("title", "description")
_THIS_MACHINE = ("localhost", "127.0.0.1", "0.0.0.0", "::1")  # noqa: S104 - compared with, not bound to


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """No date that a build writes comes from the clock; without a repository no page has an “Edit” button.

    The theme speaks the dossier's language.
    """
    os.environ.setdefault(*changed_pages.DATED)
    config.edit_uri = config.edit_uri if config.repo_url else None
    _refuse_to_publish_here(config)
    config.theme["language"] = _wording(config).language
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Seeds to docs, unless `python -m generator build` has just done it; no other run may work here until the end.

    MkDocs empties the folder it builds in, so that is one beside the site until all is done.
    """
    _LOCKS.enter_context(lock.hold((Path(config.docs_dir), Path(config.site_dir)), partial(print, file=sys.stderr)))
    themecopy.copy(_folder(config), _wording(config).for_theme())
    if not _made_from(config):
        _run(config, "pages", "--docs", config.docs_dir)
        _build_beside(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """The navigation leaves out what this dossier has none of, such as proposals."""
    config.nav = [entry for entry in config.nav or [] if all(files.get_file_from_path(p) for p in _targets(entry))]
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Templates that a live preview has compiled for one build serve the next one; pages share what is the same."""
    env.bytecode_cache = _Compiled()
    shared_blocks.share(env, compact.compact)
    return env


class _Compiled(BytecodeCache):
    """Keeps compiled templates as long as the process lives; Jinja looks whether their source is still the same."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand out what is kept."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


def on_post_build(config: MkDocsConfig) -> None:
    """The policy of each page, and the search index.

    Whoever built the site by a command of ours sees to both.
    """
    if not _made_from(config):
        policy.apply(Path(config.site_dir))
        build.without_unasked_search(Path(config.site_dir))
        archives.compress(Path(config.site_dir))
        _run(config, "index", "--site", config.site_dir)
        _refuse_what_is_too_large(config)
        _put_in_place(config)
    _LOCKS.close()


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The policy of a page is part of it, so that it is kept with it; white space between elements goes."""
    return policy.guard(compact.compact(output))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page that is shown where there is none."""
    return policy.guard(compact.compact(output)) if template_name.endswith(".html") else output


def on_build_error(error: Exception) -> None:
    """Whatever went wrong, the next run may begin."""
    _LOCKS.close()


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Front matter goes into templates that do not escape it; “Edit” leads to the curated source."""
    for key in _ESCAPED:
        if key in page.meta:
            page.meta[key] = escape(str(page.meta[key]))
    page.edit_url = _edit_url(page) or page.edit_url
    return markdown


def _build_beside(config: MkDocsConfig) -> None:
    """But for MkDocs' own preview, which serves the folder that it builds in."""
    if _command() != "serve":
        site = Path(config.site_dir)
        build.tidy(site)
        config.extra[_PLACE] = config.site_dir
        config.site_dir = str(build.beside(site))


def _put_in_place(config: MkDocsConfig) -> None:
    if place := config.extra.pop(_PLACE, None):
        build.put(Path(config.site_dir), Path(place))
        config.site_dir = place


def _made_from(config: MkDocsConfig) -> str:
    """The seeds that `python -m generator build` has just made the pages from; "" when MkDocs runs by itself."""
    return str(config.extra.get("dossier", {}).get("made_from", ""))


def _folder(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml, from which its paths count."""
    return Path(config.config_file_path).resolve().parent


def _wording(config: MkDocsConfig) -> Wording:
    """The catalogue of the dossier's language; what is wrong with `seeds/dossier.md` the command `pages` says."""
    home, _ = read.home(Path(_made_from(config) or _folder(config) / "seeds"))
    return languages.choose(home)[0]


def _edit_url(page: Page) -> str | None:
    """MkDocs' address for editing the page, with the curated source in its place."""
    source = page.meta.get("edit")
    if not source or not page.edit_url:
        return None
    return page.edit_url.removesuffix(f"docs/{page.file.src_uri}") + str(source)


def _targets(entry: object) -> list[str]:
    if isinstance(entry, dict):
        return [target for value in entry.values() for target in _targets(value)]
    if isinstance(entry, list):
        return [target for value in entry for target in _targets(value)]
    return [entry] if isinstance(entry, str) and entry.endswith(".md") else []


def _refuse_to_publish_here(config: MkDocsConfig) -> None:
    """`gh-deploy` with an address of this machine would publish pages whose links lead to it."""
    if _publishes() and urlsplit(config.site_url or "").hostname in _THIS_MACHINE:
        raise PluginError(
            f"gh-deploy: the site's address is {config.site_url}, which is this machine – name the address it will"
            " have: SITE_URL=https://OWNER.github.io/REPOSITORY/ mkdocs gh-deploy"
        )


def _refuse_what_is_too_large(config: MkDocsConfig) -> None:
    """`gh-deploy` with more than GitHub Pages takes would fail after the upload, or be cut off later."""
    if _publishes() and (refusal := publishable.refusal(Path(config.site_dir))):
        raise PluginError(f"gh-deploy: {refusal}")


def _publishes() -> bool:
    return _command() == "gh-deploy"


def _command() -> str:
    """MkDocs' command that runs; "" when it is called otherwise."""
    command = click.get_current_context(silent=True)
    return str(command.info_name) if command else ""


def _run(config: MkDocsConfig, *arguments: str) -> None:
    command = [sys.executable, "-m", "generator", *arguments, "--quiet"]
    if subprocess.run(command, cwd=_folder(config), check=False).returncode:
        raise PluginError(f"python -m generator {arguments[0]} found problems (see above)")
