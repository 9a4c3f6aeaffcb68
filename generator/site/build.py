"""Builds the site from docs/ with MkDocs in a folder beside the present one, and exchanges the two."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.site import archives, changed_pages, mkdocs_log, policy, reuse, swap
from generator.site.changed_pages import Digests
from generator.work import cache, pool
from generator.work.cache import Cache
from generator.work.pool import Workers
from generator.work.watch import Progress, unwatched

CONFIG = "mkdocs.yml"
MADE_FROM = "made_from"
"""Key of `extra.dossier` in the configuration: the seeds from which the pages in docs/ were just made.

Whoever sets it also adds the policy and the search index to the site that MkDocs has built.
"""
_SEARCH_OF_MATERIAL = "search"
"""The folder of the index of Material's own search."""
_LAST_SITE = "site"
"""The folder of the last site in the cache."""
_SCRIPTS_OF_IT = ("assets/javascripts/lunr", "assets/javascripts/workers")
R = TypeVar("R")
_WORTH_ANOTHER = 500
"""From so many pages on one more process saves more time by the clock than the .05 s that its start takes."""
Settings = Mapping[str, Any]
Finish = Callable[[Path, Mapping[str, str], Callable[[], Any]], bool]
_AS_IT_IS: Settings = MappingProxyType({})


def _nothing(_: Mapping[str, str]) -> None:
    """Does nothing; a named function, since it may be sent to another process."""


def quick(dossier: Path, site: Path, address: str, kept: Cache = cache.NONE) -> bool:
    """Build the site of a dossier whose pages are made, for a preview at `address`; without a search index.

    False if MkDocs reports errors, with its log shown.
    """
    settings: Settings = {"site_dir": str(site.resolve()), "site_url": address, "strict": True}
    load = partial(loaded, str(dossier / CONFIG), settings, str((dossier / "seeds").resolve()))
    try:
        _made(site, changed_pages.Call(load, settings, kept, Workers()))
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
    look: Callable[[Mapping[str, str]], object] = _nothing,
    kept: Cache = cache.NONE,
    workers: Workers = Workers(),  # noqa: B008 - frozen
    progress: Progress = unwatched,
) -> bool:
    """Build the site of pages made from `seeds`.

    `settings` replace keys of the configuration. `finish` works on the new site and returns whether it may take its
    place; its arguments are the site, the SHA-256 of its files, where known, and a function that waits for the result
    of `look`. Meanwhile another process compresses archives and calls `look` with those of docs/, where known. Returns
    False if the site may not take its place, or if MkDocs reports errors, with its log shown.
    """
    tidy(site)
    new, spare = beside(site), reuse.spare(kept, _LAST_SITE)
    own: Settings = {"docs_dir": str(docs.resolve()), "site_dir": str(new.resolve()), "strict": True, **settings}
    load = partial(loaded, str(config_file), own, str(seeds.resolve()))
    try:
        swap.move(spare, new)
        with mkdocs_log.shown():
            digests = _made(new, changed_pages.Call(load, own, kept, workers), progress)
        is_worth = workers.number > 1 and len(digests.site) >= _WORTH_ANOTHER
        with pool.meanwhile(partial(_rest, new, partial(look, digests.docs)), is_worth) as looked_at:
            done = finish(new, digests.site, looked_at)
        if done:
            swap.put(new, site)
            reuse.set_aside(new, site, spare)
        return done
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return False
    finally:
        swap.clear(site.parent, f"{new.name}*")


def _made(site: Path, call: changed_pages.Call, progress: Progress = unwatched) -> Digests:
    """Build the pages of a site with MkDocs, and remove what no page of it needs."""
    digests = changed_pages.build(call, progress)
    policy.without_maps(site)
    without_unasked_search(site)
    return digests


def _rest(site: Path, look: Callable[[], R]) -> R:
    """The work of the other process while the index is made."""
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
    """Build some pages of docs, and nothing else, into a folder and the cache; raises Abort or ConfigurationError."""
    settings: Settings = {"docs_dir": str(docs.resolve()), "site_dir": str(site.resolve()), "strict": False}
    load = partial(loaded, str(Path(CONFIG).resolve()), settings, str(seeds.resolve()))
    changed_pages.build_some(changed_pages.Call(load, settings, kept, workers), pages, progress)


def without_unasked_search(site: Path) -> None:
    """Remove the scripts of Material's own search if it is switched off: a megabyte that no page loads."""
    if not (site / _SEARCH_OF_MATERIAL).exists():
        for name in _SCRIPTS_OF_IT:
            swap.remove(site / name)


def beside(site: Path) -> Path:
    """The folder in which the next site is built, until it takes its place."""
    return site.with_name(f".{site.name}.new")


def tidy(site: Path) -> None:
    """Complete or undo the renames of a killed run, and remove what such runs left beside the site.

    Only for the run that holds the dossier's lock.
    """
    new = beside(site)
    swap.resume(new, site)
    for pattern in (f"{new.name}*", *(f"{begin}*" for begin in swap.TEMPORARY)):
        swap.clear(site.parent, pattern)


def put(new: Path, site: Path) -> None:
    """Put a new site in its place, and remove the one before."""
    swap.put(new, site)
    swap.clear(site.parent, f"{new.name}*")


def loaded(config_file: str, settings: Settings, seeds: str) -> MkDocsConfig:
    """The configuration, in any process; raises ConfigurationError also if it is no regular file, such as a pipe."""
    if not (path := Path(config_file)).exists():
        remedy = "go to the folder of a dossier, or begin one: dossier init DIR --title …"
        raise ConfigurationError(f"{path.as_posix()}: there is no such file – {remedy}")
    if not path.is_file():
        raise ConfigurationError(f"{path.as_posix()}: a device, a pipe or a socket, not a file – put a file here")
    # The folders that a preview watches need not exist: sources may lie elsewhere.
    config = load_config(config_file, **{"watch": [], **settings})
    config.extra["dossier"] = {MADE_FROM: seeds}
    return config
