"""Has MkDocs build the pages that changed, in several processes if they are many, and takes the others from a cache.

It is a plugin that `build` adds to MkDocs for a run. With its option `dirty` MkDocs leaves out files that are not
modified, and warns of its faults; these do not occur here: a page whose links may lead elsewhere now is built anew, and
MkDocs checks the anchors of all pages at the end. A page's HTML depends on its Markdown, on theme, configuration and
navigation, and on whether the files that it links exist. Setups that could make it depend on more are not handled
(`fits`).

Each changed page goes through both of MkDocs' steps, Markdown to HTML and theme, before the next one begins, so that no
more than one has to be held. Helpers begin as copies of this process when MkDocs has read files, navigation and theme,
so that none of them has to do so again.
"""

from __future__ import annotations

import hashlib
import html
import io
import logging
import os
import posixpath
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
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
from mkdocs.structure import StructureItem
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Link, Navigation, Section
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from generator.site import direct, plain_text, policy, write
from generator.site.reuse import Leftovers
from generator.work import cache, pool
from generator.work.cache import Cache
from generator.work.pool import Workers
from generator.work.watch import Progress, unwatched

_NAME = "changed-pages"
_KIND = "page"
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
_LINK = re.compile(r'\s(?:href|src)="([^"#?]+)')
_TEXT = ".txt"
_WORTH_HELPERS, _BATCH = 100, 16
"""From `_WORTH_HELPERS` changed pages on, which get to them in batches of `_BATCH`, more processes save more time than
they cost."""


@dataclass(frozen=True)
class Built:
    """A page as MkDocs built it."""

    file: str
    """The SHA-256 of its HTML."""
    meta: Mapping[str, str | int | bool]
    """Scalars of its front matter, for lists of pages such as the site map; without those that the hook escapes."""
    ids: tuple[str, ...]
    links: Mapping[str, Mapping[str, str]]
    """Links to ids: by the file's name in docs/, then by the id, the link as written."""
    targets: tuple[str, ...]
    """Files of docs/ that it links or shows."""


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


_Page = tuple[str, tuple[str, Built], tuple[tuple[int, str], ...]]
"""A page as it comes from any process: its name in docs/, its key and what was built, and MkDocs' warnings: level and
message."""


def fits(config: MkDocsConfig) -> bool:
    """Whether pages depend only on what their keys hold.

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


def build(call: Call, progress: Progress = unwatched) -> Digests:
    """Build the site: link pages from the cache into it, build the others, and keep them if MkDocs reports no error.

    `pages` has just made docs/. Returns no digests if pages may depend on more (`fits`). Raises what MkDocs raises;
    warnings of helpers appear among its own.
    """
    config = call.load()
    left = Leftovers.of(config.site_dir)  # which MkDocs, called with `dirty`, would let stand
    if not fits(config):
        left.clear()
        mkdocs_build(config)
        policy.apply(Path(config.site_dir))
        return Digests()
    plugin = _Plugin(call, progress, left=left)
    config.plugins[_NAME] = plugin
    with _silent_about_dirty():
        mkdocs_build(config, dirty=True)
    plugin.remember()
    return plugin.digests()


def build_some(call: Call, names: frozenset[str], progress: Progress = unwatched) -> None:
    """Build some pages into the cache, and nothing else; links to ids of other pages are not checked.

    Raises what MkDocs raises, and Abort if it warns of something.
    """
    config = call.load()
    if not fits(config):
        reason = "it needs a written navigation, strict links, and no plugin, hook or extension of others"
        raise ConfigurationError(f"mkdocs.yml: this site cannot be built in parts: {reason} – build it whole")
    config.theme.static_templates.clear()
    config.extra_templates = []
    plugin = _Plugin(call, progress, names)
    config.plugins[_NAME] = plugin
    with _warnings_to(plugin.warnings), _silent_about_dirty():
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
        self.warnings: list[tuple[int, str]] = []
        """Warnings, if only some pages are built: level and message."""
        self._call, self._progress, self._only = call, progress, only
        self._left = left or Leftovers()
        self._changed: list[str] = []
        self._shared = ""
        self._kept: dict[str, Built] = {}
        self._sources: dict[str, bytes] = {}
        self._names: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self._targets: dict[str, tuple[str, ...]] = {}
        self._digests: dict[str, str] = {}
        """Of pages that were kept, and of texts that are hard links: the SHA-256 of their files in docs/."""
        self._forgets = False
        self._is_direct = False

    def on_config(self, config: MkDocsConfig) -> None:
        """Add the extension that skips text without markup (`plain_text`)."""
        self._is_direct = direct.fits(config.markdown_extensions, config.mdx_configs)
        config.markdown_extensions = plain_text.added(config.markdown_extensions)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> None:
        """Find out which pages have to be built."""
        for page in nav.pages:
            _read(page, config, files)
        self._names = {file.url: file.src_uri for file in files}
        self._places = {file.src_uri: _place(file) for file in files}
        self._addresses = {file.src_uri: file.dest_uri for file in files.documentation_pages()}
        self._nav, self._shared = nav, _shared(nav, config, self._call.settings)
        if self._only is not None:
            self.warnings.clear()  # of the navigation, about which the run that makes the site warns
            self._changed = sorted(self._only & self._addresses.keys())
            _mark(files, frozenset())
        elif all("title" in page.__dict__ or "title" in page.meta for page in nav.pages):
            self._divide(files, config.docs_dir)
        else:  # MkDocs builds all: a page that is not rendered would lack a title that only rendering finds
            self._forgets = True
            self._left.clear()

    def _divide(self, files: Files, docs: str) -> None:
        """Divide the files: from the last site or the cache, built by this plugin, and copied by MkDocs."""
        there = self._take_over(files, write.manifest(Path(docs)))
        self._changed = [name for name in self._addresses if name not in there]
        _mark(files, frozenset(self._places.keys() - self._addresses.keys() - there))

    def _take_over(self, files: Files, generated: Mapping[str, str]) -> frozenset[str]:
        """Put pages and texts of earlier runs into the site; returns their names.

        First comes what stands there already; the rest of the last site goes before anything else is put there.
        """
        places, left, put = self._places, self._left, self._call.kept.put_file
        known = dict(self._known(files.documentation_pages(), generated))
        texts = dict(_texts(files, generated))
        there = {name for name, built in known.items() if left.keep(places[name], built.file)}
        there |= {name for name, source in texts.items() if left.keep_link(places[name], source)}
        left.clear()
        there |= {name for name, built in known.items() if name not in there and put(built.file, places[name])}
        there |= {name for name, source in texts.items() if name not in there and _is_linked(source, places[name])}
        self._kept = {name: built for name, built in known.items() if name in there}
        self._digests = {name: generated[name] for name in there if name in generated}
        return frozenset(there)

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
            if found := self._kept.get(file.src_uri) or self.built.get(file.src_uri, ("", None))[1]:
                _tell(file, found, files)

    def _build(self, build_page: Callable[[str], _Page]) -> None:
        """Build the pages that changed, by helpers if they are many.

        One page of each folder is built here first: templates compiled for it, and blocks that pages share, are then
        there in all copies of this process.
        """
        first = dict.fromkeys({posixpath.dirname(name): name for name in self._changed}.values())
        others = [name for name in self._changed if name not in first]
        helped = pool.mapped(build_page, others, len(others), self._call.workers.copies, _BATCH, _WORTH_HELPERS)
        for done, (name, built, warnings) in enumerate(chain(map(build_page, first), helped), 1):
            self.built[name] = built
            _warn(warnings)
            self._progress(done, len(self._changed))

    def _page(self, env: Environment, config: MkDocsConfig, files: Files, pages: Sequence[File], name: str) -> _Page:
        """Build a page as MkDocs does, in this process or a copy of it, and free what was only needed for that."""
        file, warnings = files.src_uris[name], list[tuple[int, str]]()
        page = file.page or Page(None, file, config)
        with _warnings_to(warnings):
            _populate_page(page, config, files)
            _build_page(page, config, pages, self._nav, env)
        page.markdown, page.content, page.toc, page.links_to_anchors = "", "", TableOfContents([]), None
        del self._sources[name], self._targets[name]
        return name, self.built.pop(name), tuple(warnings)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> None:
        """Note the HTML of a page."""
        name, content = page.file.src_uri, output.encode("utf-8", errors="xmlcharrefreplace")
        links = {file.src_uri: dict(found) for file, found in (page.links_to_anchors or {}).items()}
        built = Built(
            file=_sha256(content),
            meta=dict(_told(page.meta)),
            ids=tuple(sorted(page.present_anchor_ids or ())),
            links=links,
            targets=self._targets.get(name, ()),
        )
        self.built[name] = _key(self._shared, name, _sha256(self._sources[name])), built

    def remember(self) -> None:
        """Keep the built pages in the cache, once they stand in the site."""
        for name, (key, built) in () if self._forgets else self.built.items():
            self._call.kept.keep_file(built.file, self._places[name])
            self._call.kept.put(_KIND, key, built)

    def digests(self) -> Digests:
        """Those of pages and of texts that are hard links."""
        found = self._kept | {name: built for name, (_, built) in self.built.items()}
        pages = {self._addresses[name]: built.file for name, built in found.items()}
        texts = {name: digest for name, digest in self._digests.items() if name not in found}
        return Digests(self._digests, texts | pages)

    def _known(self, pages: Iterable[File], generated: Mapping[str, str]) -> Iterator[tuple[str, Built]]:
        """Pages that were built before from the same sources, and whose links still lead somewhere."""
        names = frozenset(self._names.values())
        for file in pages:
            key = _key(self._shared, file.src_uri, generated.get(file.src_uri) or _sha256(file.content_bytes))
            found = self._call.kept.get(_KIND, key, Built)
            if found and names.issuperset(found.targets):
                yield file.src_uri, found


def _mark(files: Files, modified: frozenset[str]) -> None:
    """Set for each file whether MkDocs shall build or copy it."""
    for file in files:
        answer = file.src_uri in modified
        setattr(file, "is_modified", lambda answer=answer: answer)  # noqa: B010 - no other way to ask MkDocs for this


def _texts(files: Iterable[File], generated: Collection[str]) -> Iterator[tuple[str, str]]:
    """Generated texts, with their paths; the site has them as hard links, so that they need not be copied.

    Nothing that works on a site changes a text file, and `pages` replaces files instead of changing them.
    """
    found = (file for file in files if file.src_uri.endswith(_TEXT) and file.src_uri in generated)
    return ((file.src_uri, str(file.abs_src_path)) for file in found)


def _is_linked(source: str, place: str) -> bool:
    """Make a hard link; False if the file system has none."""
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)  # noqa: PTH103, PTH120 - of many thousand files
        os.link(source, place)
    except OSError:
        return False
    return True


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


def _place(file: File) -> str:
    return str(file.abs_dest_path)


def _targets(content: str, url: str, names: Mapping[str, str]) -> Iterator[str]:
    """The files of docs/ that a page's content links."""
    for address in dict.fromkeys(_LINK.findall(content)):
        whole = urljoin(f"/{url}", html.unescape(address)).lstrip("/")
        if name := names.get(whole) or names.get(unquote(whole)) or names.get(whole or "./"):
            yield name


def _key(shared: str, name: str, source: str) -> str:
    """The key of a page by the SHA-256 of its Markdown."""
    return cache.key(shared, name, source)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _shared(nav: Navigation, config: MkDocsConfig, told: Mapping[str, object]) -> str:
    """A digest of everything that all pages depend on."""
    return cache.key(settings(config, told), [_shown(item) for item in nav.items])


def settings(config: MkDocsConfig, told: Mapping[str, object]) -> str:
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


@contextmanager
def _silent_about_dirty() -> Iterator[None]:
    """Hide MkDocs' warning of `dirty`."""
    logger = logging.getLogger("mkdocs.commands.build")
    unsaid = lambda record: "'dirty' build" not in record.getMessage()  # noqa: E731 - added and removed by identity
    logger.addFilter(unsaid)
    try:
        yield
    finally:
        logger.removeFilter(unsaid)


@contextmanager
def _warnings_to(found: list[tuple[int, str]]) -> Iterator[None]:
    """Collect MkDocs' warnings instead of showing them, unless it fails."""
    logger = logging.getLogger("mkdocs")
    handlers, propagate = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [_Collector(found)], False
    try:
        yield
    except Exception:
        logger.handlers, logger.propagate = handlers, propagate
        _warn(found)
        raise
    finally:
        logger.handlers, logger.propagate = handlers, propagate


def _warn(warnings: Iterable[tuple[int, str]]) -> None:
    """Show warnings of MkDocs that were collected."""
    for level, message in warnings:
        logging.getLogger("mkdocs").log(level, message)


class _Collector(logging.Handler):
    """Puts each warning into a list."""

    def __init__(self, found: list[tuple[int, str]]) -> None:
        super().__init__(logging.WARNING)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        """Add a warning."""
        self._found.append((record.levelno, record.getMessage()))
