"""Builds the site from docs/ with MkDocs, to the side, and swaps it in whole."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.site import archives, changed_pages, policy, swap
from generator.work import cache, pool
from generator.work.cache import Cache
from generator.work.pool import Workers
from generator.work.watch import Progress, unwatched

CONFIG = "mkdocs.yml"
MADE_FROM = "made_from"
"""Key of `extra.dossier` in the configuration: the seeds that the pages in docs/ were just made from.

Who sets it sees to the policy and the search index of the site that MkDocs has built.
"""
_SEARCH_OF_MATERIAL = "search"
"""The folder of its index."""
_SCRIPTS_OF_IT = ("assets/javascripts/lunr", "assets/javascripts/workers")
R = TypeVar("R")
_WORTH_ANOTHER = 500
"""Pages from which on one more process, which takes .05 s to start, saves more than that by the clock."""
Settings = Mapping[str, Any]
Finish = Callable[[Path, Mapping[str, str], Callable[[], Any]], bool]
_AS_IT_IS: Settings = MappingProxyType({})


def _nothing() -> None:
    """What is looked for where nobody asks: a function by name, since it may be sent to another process."""


def quick(dossier: Path, site: Path, address: str, kept: Cache = cache.NONE) -> bool:
    """Build the site of a dossier whose pages are made, for a preview at `address`; without a search index.

    False when MkDocs finds fault, with its log shown.
    """
    settings: Settings = {"site_dir": str(site.resolve()), "site_url": address, "strict": True}
    load = partial(loaded, str(dossier / CONFIG), settings, str((dossier / "seeds").resolve()))
    try:
        changed_pages.build(changed_pages.Call(load, settings, kept, Workers()))
        policy.without_maps(site)
        without_unasked_search(site)
    except (Abort, ConfigurationError):
        return False
    return True


def build(
    seeds: Path,
    docs: Path,
    site: Path,
    config_file: Path,
    settings: Settings = _AS_IT_IS,
    finish: Finish = lambda site, digests, looked_at: True,
    look: Callable[[], object] = _nothing,
    kept: Cache = cache.NONE,
    workers: Workers = Workers(),  # noqa: B008 - frozen
    progress: Progress = unwatched,
) -> bool:
    """Build the site of pages made from `seeds`.

    `settings` take the place of keys of the configuration. `finish` works on the site before it takes its place, told
    the SHA-256 of pages that need not be read for it, and says whether it may. Meanwhile archives are compressed; what
    `look` finds then, in another process, the third argument of `finish` waits for. False when the site may not take
    its place, or when MkDocs finds fault, with its log shown.
    """
    tidy(site)
    new = beside(site)
    try:
        folders: Settings = {"docs_dir": str(docs.resolve()), "site_dir": str(new.resolve()), "strict": True}
        told = {**folders, **settings}
        load = partial(loaded, str(config_file), told, str(seeds.resolve()))
        with _warnings_shown():
            digests = changed_pages.build(changed_pages.Call(load, told, kept, workers), progress)
        policy.without_maps(new)
        without_unasked_search(new)
        is_worth = workers.number > 1 and len(digests) >= _WORTH_ANOTHER
        with pool.meanwhile(partial(_rest, new, look), is_worth) as looked_at:
            done = finish(new, digests, looked_at)
        if not done:
            return False
        put(new, site)
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return False
    finally:
        swap.clear(site.parent, f"{new.name}*")
    return True


def _rest(site: Path, look: Callable[[], R]) -> R:
    """What is done while the index is made."""
    archives.compress(site)
    return look()


def some(
    seeds: Path,
    docs: Path,
    site: Path,
    pages: frozenset[str],
    kept: Cache,
    workers: Workers,
    progress: Progress = unwatched,
) -> None:
    """Build some pages of docs, and nothing else, into a folder, and keep them; raises Abort or ConfigurationError."""
    settings: Settings = {"docs_dir": str(docs.resolve()), "site_dir": str(site.resolve()), "strict": False}
    load = partial(loaded, str(Path(CONFIG).resolve()), settings, str(seeds.resolve()))
    changed_pages.build_some(changed_pages.Call(load, settings, kept, workers), pages, progress)


def without_unasked_search(site: Path) -> None:
    """Take out what Material's own search would load, where it is switched off: a megabyte that no page asks for."""
    if not (site / _SEARCH_OF_MATERIAL).exists():
        for name in _SCRIPTS_OF_IT:
            swap.remove(site / name)


def beside(site: Path) -> Path:
    """Where the next site is built, until it takes its place."""
    return site.with_name(f".{site.name}.new")


def tidy(site: Path) -> None:
    """Put back what a killed run held beside the site between two renames, and clear what such runs left there.

    Only for who holds the dossier's lock.
    """
    new = beside(site)
    swap.resume(new, site)
    for pattern in (f"{new.name}*", *(f"{begin}*" for begin in swap.TEMPORARY)):
        swap.clear(site.parent, pattern)


def put(new: Path, site: Path) -> None:
    """Put a site that stands beside in its place; the one before goes."""
    swap.put(new, site)
    swap.clear(site.parent, f"{new.name}*")


def loaded(config_file: str, settings: Settings, seeds: str) -> MkDocsConfig:
    """The configuration, in any process; raises ConfigurationError also where the file is none: a pipe never ends."""
    if not (path := Path(config_file)).exists():
        remedy = "go to the folder of a dossier, or begin one: dossier init DIR --title …"
        raise ConfigurationError(f"{path.as_posix()}: there is no such file – {remedy}")
    if not path.is_file():
        raise ConfigurationError(f"{path.as_posix()}: a device, a pipe or a socket, not a file – put a file here")
    # What a preview would look after need not be there: sources may lie elsewhere.
    config = load_config(config_file, **{"watch": [], **settings})
    config.extra["dossier"] = {MADE_FROM: seeds}
    return config


@contextmanager
def _warnings_shown() -> Iterator[None]:
    """MkDocs' warnings on standard error: its command line shows them, a build that is called does not."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
