"""The hook for MkDocs: `mkdocs build`, `serve` and `gh-deploy` run the same commands as `dossier`; no more is here.

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
from generator.site import archives, build, compact, lock, page_inputs, policy, publishable, shared_blocks, themecopy

_LOCKS = ExitStack()
"""Locks that this build holds. It takes them in `on_pre_build` and releases them in `on_post_build` or at an error."""
_PLACE = "place_of_the_site"
"""Key of `extra` in the configuration: the final place of the site, which is built in a folder beside it."""
_ESCAPED = ("title", "description")
_THIS_MACHINE = ("localhost", "127.0.0.1", "0.0.0.0", "::1")  # noqa: S104 - compared with, not bound to


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """No date that a build writes comes from the clock; without a repository no page has an “Edit” button.

    The theme speaks the dossier's language.
    """
    os.environ.setdefault(*page_inputs.DATED)
    config.edit_uri = config.edit_uri if config.repo_url else None
    _refuse_to_publish_here(config)
    config.theme["language"] = _wording(config).language
    return config


def on_pre_build(config: MkDocsConfig) -> None:
    """Make docs from seeds, unless `python -m generator build` has just done it, and lock the dossier until the end.

    MkDocs empties the folder it builds in, so it builds in a folder beside the site until all is done.
    """
    _LOCKS.enter_context(lock.hold((Path(config.docs_dir), Path(config.site_dir)), partial(print, file=sys.stderr)))
    themecopy.copy(_folder(config), _wording(config).for_theme())
    if not _made_from(config):
        _run(config, "pages", "--docs", config.docs_dir)
        _build_beside(config)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Take out of the navigation what this dossier does not have, such as proposals."""
    config.nav = [entry for entry in config.nav or [] if all(files.get_file_from_path(p) for p in _targets(entry))]
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Keep compiled templates for the next build of a live preview, and render parts that pages share only once."""
    env.bytecode_cache = _Compiled()
    shared_blocks.share(env, compact.compact)
    return env


class _Compiled(BytecodeCache):
    """Keeps compiled templates as long as the process lives; Jinja itself checks whether their source has changed."""

    kept: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand out what is kept."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


def on_post_build(config: MkDocsConfig) -> None:
    """Add the policy of each page, and the search index, unless a command of ours does both."""
    if not _made_from(config):
        policy.apply(Path(config.site_dir))
        build.without_unasked_search(Path(config.site_dir))
        archives.compress(Path(config.site_dir))
        _run(config, "index", "--site", config.site_dir)
        _refuse_what_is_too_large(config)
        _put_in_place(config)
    _LOCKS.close()


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write the policy into a page, so that it is cached with it, and remove white space between elements."""
    return policy.guard(compact.compact(output))


def on_post_template(output: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for the page that is shown at addresses without a page (404)."""
    return policy.guard(compact.compact(output)) if template_name.endswith(".html") else output


def on_build_error(error: Exception) -> None:
    """Release the locks, so that the next run can begin."""
    _LOCKS.close()


def on_page_markdown(markdown: str, page: Page, **_: Any) -> str:
    """Escape front matter, since templates do not, and let “Edit” lead to the curated source."""
    for key in _ESCAPED:
        if key in page.meta:
            page.meta[key] = escape(str(page.meta[key]))
    page.edit_url = _edit_url(page) or page.edit_url
    return markdown


def _build_beside(config: MkDocsConfig) -> None:
    """Build in a folder beside the site; not in MkDocs' own preview, which serves the folder that it builds in."""
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
    """The seeds from which `python -m generator build` has just made the pages; "" if MkDocs runs by itself."""
    return str(config.extra.get("dossier", {}).get("made_from", ""))


def _folder(config: MkDocsConfig) -> Path:
    """The folder of mkdocs.yml, to which its paths are relative."""
    return Path(config.config_file_path).resolve().parent


def _wording(config: MkDocsConfig) -> Wording:
    """The catalogue of the dossier's language. Problems of `seeds/dossier.md` are reported by the command `pages`."""
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
    """The name of the MkDocs command that runs; "" if MkDocs is called in another way."""
    command = click.get_current_context(silent=True)
    return str(command.info_name) if command else ""


def _run(config: MkDocsConfig, *arguments: str) -> None:
    command = [sys.executable, "-m", "generator", *arguments, "--quiet"]
    if subprocess.run(command, cwd=_folder(config), check=False).returncode:
        raise PluginError(f"python -m generator {arguments[0]} found problems (see above)")
