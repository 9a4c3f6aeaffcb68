"""Has MkDocs build the pages that changed, in several processes if they are many, and takes the others from a cache.

It is a plugin that `build` adds to MkDocs for a run. With its option `dirty` MkDocs leaves out files that are not
modified, and warns of its faults; these do not occur here: a page whose links may lead elsewhere now is built anew, and
MkDocs checks the anchors of all pages at the end. A page's HTML depends on its Markdown, on what all pages share
(`page_inputs`), and on whether the files that it links exist. Setups that could make it depend on more are not handled.

Each changed page goes through both of MkDocs' steps, Markdown to HTML and theme, before the next one begins, so that no
more than one has to be held. Helpers begin as copies of this process when MkDocs has read files, navigation and theme,
so that none of them has to do so again.
"""

from __future__ import annotations

import html
import io
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

from jinja2 import Environment
from markdown.extensions.toc import nest_toc_tokens
from markupsafe import Markup
from mkdocs.commands.build import _build_page, _populate_page
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import TableOfContents, get_toc

from generator.site import direct, kept_pages, mkdocs_log, page_inputs, plain_text, policy, write
from generator.site.kept_pages import Built, Earlier, Taken, sha256
from generator.site.mkdocs_log import Warned
from generator.site.reuse import Leftovers
from generator.work import pool
from generator.work.cache import Cache
from generator.work.pool import Batches, Workers
from generator.work.watch import Progress, unwatched

_NAME = "changed-pages"
_LINK = re.compile(r'\s(?:href|src)="([^"#?]+)')
_BATCHES = Batches(size=16, worth=100)
"""Of changed pages."""


@dataclass(frozen=True)
class Digests:
    """The SHA-256 of files, as far as a build knows them without reading the files again."""

    docs: Mapping[str, str] = field(default_factory=dict)
    """Of files that `pages` has just written or compared, and that nothing was read from since; by their paths."""
    site: Mapping[str, str] = field(default_factory=dict)
    """Of what stands in the site, by its path there."""


@dataclass(frozen=True)
class Call:
    """The arguments with which any process loads the configuration."""

    load: Callable[[], MkDocsConfig]
    settings: Mapping[str, object]
    """Values that replace settings of the file."""
    kept: Cache
    workers: Workers


@dataclass(frozen=True)
class _Done:
    """A page as it comes from any process."""

    name: str
    """In docs/."""
    key: str
    built: Built
    warnings: tuple[Warned, ...]


def build(call: Call, progress: Progress = unwatched) -> Digests:
    """Build the site: link pages from the cache into it, build the others, and keep them if MkDocs reports no error.

    `pages` has just made docs/. Returns no digests if pages may depend on more (`page_inputs.are_all`). Raises what
    MkDocs raises; warnings of helpers appear among its own.
    """
    config = call.load()
    left = Leftovers.of(config.site_dir)  # which MkDocs, called with `dirty`, would let stand
    if not page_inputs.are_all(config):
        left.clear()
        mkdocs_build(config)
        policy.apply(Path(config.site_dir))
        return Digests()
    plugin = _Plugin(call, progress, left=left)
    config.plugins[_NAME] = plugin
    with mkdocs_log.silent_about_dirty():
        mkdocs_build(config, dirty=True)
    plugin.remember()
    return plugin.digests()


def build_some(call: Call, names: frozenset[str], progress: Progress = unwatched) -> None:
    """Build some pages into the cache, and nothing else; links to ids of other pages are not checked.

    Raises what MkDocs raises, and Abort if it warns of something.
    """
    config = call.load()
    if not page_inputs.are_all(config):
        reason = "it needs a written navigation, strict links, and no plugin, hook or extension of others"
        raise ConfigurationError(f"mkdocs.yml: this site cannot be built in parts: {reason} – build it whole")
    config.theme.static_templates.clear()
    config.extra_templates = []
    plugin = _Plugin(call, progress, names)
    config.plugins[_NAME] = plugin
    with mkdocs_log.collected(plugin.warnings), mkdocs_log.silent_about_dirty():
        mkdocs_build(config, dirty=True)
    if plugin.warnings:
        raise Abort("\n".join(message for _, message in dict.fromkeys(plugin.warnings)))
    plugin.remember()


class _NoSettings(Config):  # type: ignore[no-untyped-call]
    """No settings; MkDocs wants a class for them from each plugin."""


class _Plugin(BasePlugin[_NoSettings]):  # type: ignore[no-untyped-call]
    """The plugin of one build."""

    def __init__(
        self, call: Call, progress: Progress, only: frozenset[str] | None = None, left: Leftovers | None = None
    ) -> None:
        """`only` are the pages to build; without it, those that changed, and all other files."""
        self.built: dict[str, tuple[str, Built]] = {}
        """Pages built here or by helpers, by name, with their keys."""
        self.warnings: list[Warned] = []
        """Warnings, if only some pages are built."""
        self._call, self._progress, self._only = call, progress, only
        self._left = left or Leftovers()
        self._changed: list[str] = []
        self._shared = ""
        self._taken = Taken()
        self._digests: dict[str, str] = {}
        """Of what was taken over: the SHA-256 of files in docs/."""
        self._files: dict[str, File] = {}
        """All files of docs/, by name."""
        self._names: dict[str, str] = {}
        """The names of files by their addresses."""
        self._sources: dict[str, bytes] = {}
        self._targets: dict[str, tuple[str, ...]] = {}
        self._forgets = False
        """Whether nothing is kept, since pages may depend on more than their keys hold."""
        self._is_direct = False

    def on_config(self, config: MkDocsConfig) -> None:
        """Add the extension that skips text without markup (`plain_text`)."""
        self._is_direct = direct.fits(config.markdown_extensions, config.mdx_configs)
        config.markdown_extensions = plain_text.added(config.markdown_extensions)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Find out which pages have to be built."""
        for page in nav.pages:
            _read(page, config, files)
        self._files = {file.src_uri: file for file in files}
        self._names = {file.url: file.src_uri for file in files}
        self._nav, self._shared = nav, page_inputs.shared(nav, config, self._call.settings)
        if self._only is not None:
            self.warnings.clear()  # of the navigation, about which the run that makes the site warns
            self._changed = sorted(self._only & {file.src_uri for file in files.documentation_pages()})
            _mark(files, frozenset())
        elif all("title" in page.__dict__ or "title" in page.meta for page in nav.pages):
            self._divide(files, write.manifest(Path(config.docs_dir)))
        else:  # MkDocs builds all: a page that is not rendered would lack a title that only rendering finds
            self._forgets = True
            self._left.clear()

    def _divide(self, files: Files, generated: Mapping[str, str]) -> None:
        """Divide the files: from the last site or the cache, built by this plugin, and copied by MkDocs."""
        self._taken = Earlier(self._call.kept, self._shared, self._left).take_over(files, generated)
        there = self._taken.pages.keys() | self._taken.texts
        pages = [file.src_uri for file in files.documentation_pages()]
        self._changed = [name for name in pages if name not in there]
        self._digests = {name: generated[name] for name in there if name in generated}
        _mark(files, frozenset(self._files.keys() - set(pages) - there))

    def on_page_read_source(self, *, page: Page, config: MkDocsConfig) -> str:
        """The source from which the key was made, even if the file has changed since."""
        name = page.file.src_uri
        self._sources.setdefault(name, page.file.content_bytes)
        return io.StringIO(self._sources[name].decode("utf-8-sig"), newline=None).read()

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Convert a page directly (`direct`) if all its blocks have forms of ours; otherwise MkDocs converts it."""
        if self._is_direct and "title" in page.meta:  # otherwise MkDocs looks for a title in the HTML
            setattr(page, "render", partial(_rendered, page))  # noqa: B010 - no other way to spare MkDocs this

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Note the files that a page links."""
        self._targets[page.file.src_uri] = tuple(_targets(html, page.url, self._names))

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Build the pages that changed, and tell MkDocs about all pages before it writes the list of pages."""
        pages = files.documentation_pages()
        self._build(partial(self._page, env, config, files, pages))
        for file in pages if self._only is None else ():  # only who knows all pages can check links to ids
            if found := self._taken.pages.get(file.src_uri) or self.built.get(file.src_uri, ("", None))[1]:
                _tell(file, found, files)

    def _build(self, build_page: Callable[[str], _Done]) -> None:
        """Build the pages that changed, by helpers if they are many.

        One page of each folder is built here first: templates compiled for it, and blocks that pages share, are then
        there in all copies of this process.
        """
        first = dict.fromkeys({posixpath.dirname(name): name for name in self._changed}.values())
        others = [name for name in self._changed if name not in first]
        helped = pool.mapped(build_page, others, len(others), self._call.workers.copies, _BATCHES)
        for number, done in enumerate(chain(map(build_page, first), helped), 1):
            self.built[done.name] = done.key, done.built
            mkdocs_log.show(done.warnings)
            self._progress(number, len(self._changed))

    def _page(self, env: Environment, config: MkDocsConfig, files: Files, pages: Sequence[File], name: str) -> _Done:
        """Build a page as MkDocs does, in this process or a copy of it, and free what was only needed for that."""
        file, warnings = files.src_uris[name], list[Warned]()
        page = file.page or Page(None, file, config)
        with mkdocs_log.collected(warnings):
            _populate_page(page, config, files)
            _build_page(page, config, pages, self._nav, env)
        page.markdown, page.content, page.toc, page.links_to_anchors = "", "", TableOfContents([]), None
        del self._sources[name], self._targets[name]
        return _Done(name, *self.built.pop(name), tuple(warnings))

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """Note the HTML of a page."""
        name, content = page.file.src_uri, output.encode("utf-8", errors="xmlcharrefreplace")
        links = {file.src_uri: dict(found) for file, found in (page.links_to_anchors or {}).items()}
        built = Built(
            file=sha256(content),
            meta=dict(_told(page.meta)),
            ids=tuple(sorted(page.present_anchor_ids or ())),
            links=links,
            targets=self._targets.get(name, ()),
        )
        self.built[name] = kept_pages.key(self._shared, name, self._sources[name]), built

    def remember(self) -> None:
        """Keep the built pages in the cache, once they stand in the site."""
        for name, (key, built) in () if self._forgets else self.built.items():
            kept_pages.keep(self._call.kept, key, built, str(self._files[name].abs_dest_path))

    def digests(self) -> Digests:
        """Those of pages and of texts that are hard links."""
        found = {**self._taken.pages, **{name: built for name, (_, built) in self.built.items()}}
        pages = {self._files[name].dest_uri: built.file for name, built in found.items()}
        texts = {name: self._digests[name] for name in self._taken.texts}
        return Digests(self._digests, texts | pages)


def _mark(files: Files, modified: frozenset[str]) -> None:
    """Set for each file whether MkDocs shall build or copy it."""
    for file in files:
        answer = file.src_uri in modified
        setattr(file, "is_modified", lambda answer=answer: answer)  # noqa: B010 - no other way to ask MkDocs for this


def _read(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Read title and front matter of a page of the navigation, which other pages show; MkDocs may read it once more."""
    address = page.edit_url
    page.read_source(config)
    page.markdown = config.plugins.on_page_markdown(page.markdown or "", page=page, config=config, files=files)
    page.edit_url = address


def _rendered(page: Page, config: MkDocsConfig, files: Files) -> None:
    """Does what `Page.render` does, and resolves links as it does."""
    links = _RelativePathTreeprocessor(page.file, files, config)
    found = direct.page(page.markdown or "", links.path_to_url)
    if found is None:
        Page.render(page, config, files)
        return
    page.content, page.present_anchor_ids = found.html, set(found.ids)
    headings: list[Any] = [asdict(heading) for heading in found.headings]
    page.toc = get_toc(nest_toc_tokens(headings))
    page.links_to_anchors = links.links_to_anchors


def _tell(file: File, built: Built, files: Files) -> None:
    """Tell MkDocs about a page what it would know if it had built the page here."""
    page = file.page
    if page is None:
        return
    page.meta = page.meta or dict(built.meta)
    page.present_anchor_ids = set(built.ids)
    found = {files.get_file_from_path(name): dict(links) for name, links in built.links.items()}
    page.links_to_anchors = {file: links for file, links in found.items() if file}


def _told(meta: Mapping[str, object]) -> Iterator[tuple[str, str | int | bool]]:
    for key, value in meta.items():
        if isinstance(value, str | int | date) and not isinstance(value, Markup):
            yield key, str(value) if isinstance(value, date) else value


def _targets(content: str, url: str, names: Mapping[str, str]) -> Iterator[str]:
    """The files of docs/ that a page's content links."""
    for address in dict.fromkeys(_LINK.findall(content)):
        whole = urljoin(f"/{url}", html.unescape(address)).lstrip("/")
        if name := names.get(whole) or names.get(unquote(whole)) or names.get(whole or "./"):
            yield name
