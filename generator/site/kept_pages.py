"""Pages that earlier runs built: which of them are as they would be now, and how these get into the new site.

They come from the last site, which is the folder that the new one is made in, or from the cache.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs.structure.files import File, Files

from generator.site.reuse import Leftovers
from generator.work import cache
from generator.work.cache import Cache

_KIND = "page"
_TEXT = ".txt"


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
class Taken:
    """What was put into the site from earlier runs; by names in docs/."""

    pages: Mapping[str, Built] = field(default_factory=dict)
    texts: frozenset[str] = frozenset()


def key(shared: str, name: str, source: bytes | str) -> str:
    """The key of a page: what all pages share (`page_inputs`), its name, and its Markdown or the SHA-256 of that."""
    return cache.key(shared, name, sha256(source) if isinstance(source, bytes) else source)


def keep(kept: Cache, key: str, built: Built, place: str) -> None:
    """Keep a page that was built, and the file that holds its HTML in the site."""
    kept.keep_file(built.file, place)
    kept.put(_KIND, key, built)


@dataclass(frozen=True)
class Earlier:
    """What earlier runs have left."""

    kept: Cache
    shared: str
    """What all pages depend on (`page_inputs.shared`): pages made with anything else are not used."""
    left: Leftovers
    """The files of the last site."""

    def take_over(self, files: Files, generated: Mapping[str, str]) -> Taken:
        """Put pages and generated texts into the new site, and remove all else that stands there.

        `generated` are SHA-256 of files in docs/. What stands in the site already stays; the rest of the last site goes
        before anything else is put there.
        """
        places = {file.src_uri: str(file.abs_dest_path) for file in files}
        pages, texts = dict(self._known(files, generated)), dict(_texts(files, generated))
        there = {name for name, page in pages.items() if self.left.keep(places[name], page.file)}
        there |= {name for name, source in texts.items() if self.left.keep_link(places[name], source)}
        self.left.clear()
        put = self.kept.put_file
        there |= {name for name, page in pages.items() if name not in there and put(page.file, places[name])}
        there |= {name for name, source in texts.items() if name not in there and _is_linked(source, places[name])}
        return Taken({name: page for name, page in pages.items() if name in there}, frozenset(there & texts.keys()))

    def _known(self, files: Files, generated: Mapping[str, str]) -> Iterator[tuple[str, Built]]:
        """Pages that were built before from the same sources, and whose links still lead somewhere."""
        names = frozenset(file.src_uri for file in files)
        for file in files.documentation_pages():
            source = generated.get(file.src_uri) or file.content_bytes
            found = self.kept.get(_KIND, key(self.shared, file.src_uri, source), Built)
            if found and names.issuperset(found.targets):
                yield file.src_uri, found


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


def sha256(content: bytes) -> str:
    """The digest by which pages and their sources are known."""
    return hashlib.sha256(content).hexdigest()
