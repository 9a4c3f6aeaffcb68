"""Builds the site from docs/ with MkDocs in a folder beside the present one, and exchanges the two."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from generator.site import archives, changed_pages, mkdocs_log, policy, reuse, swap
from generator.site.changed_pages import Call, Digests
from generator.work import cache, pool
from generator.work.cache import Cache
from generator.work.tools import PLAIN, Tools
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


@dataclass(frozen=True)
class Places:
    """Where a dossier is, and where its site goes."""

    seeds: Path
    docs: Path
    site: Path
    config: Path = Path(CONFIG)

    @classmethod
    def of(cls, dossier: Path) -> Places:
        """Those of a dossier whose folders have their usual names."""
        return cls(dossier / "seeds", dossier / "docs", dossier / "site", dossier / CONFIG)

    @property
    def folder(self) -> Path:
        """The folder of the dossier, in which the others lie."""
        return self.seeds.resolve().parent

    @property
    def archive(self) -> Path:
        """The offline edition."""
        return self.site.with_name(f"{self.site.name}-offline.zip")


def _nothing(_: Mapping[str, str]) -> None:
    """Does nothing; a named function, since it may be sent to another process."""


def quick(dossier: Path, site: Path, address: str, kept: Cache = cache.NONE) -> bool:
    """Build the site of a dossier whose pages are made, for a preview at `address`; without a search index.

    False if MkDocs reports errors, with its log shown.
    """
    settings = {"site_url": address, "strict": True}
    try:
        _made(site, _call(Places.of(dossier), site, settings, Tools(kept)))
    except (Abort, ConfigurationError):
        return False
    return True


def build(
    places: Places,
    settings: Settings = _AS_IT_IS,
    finish: Finish = lambda site, digests, looked_at: True,
    look: Callable[[Mapping[str, str]], object] = _nothing,
    tools: Tools = PLAIN,
) -> bool:
    """Build the site of pages that are made.

    `settings` replace keys of the configuration. `finish` works on the new site and returns whether it may take its
    place; its arguments are the site, the SHA-256 of its files, where known, and a function that waits for the result
    of `look`. Meanwhile another process compresses archives and calls `look` with those of docs/, where known. Returns
    False if the site may not take its place, or if MkDocs reports errors, with its log shown.
    """
    site = places.site
    tidy(site)
    new, spare = beside(site), reuse.spare(tools.cache, _LAST_SITE)
    call = _call(places, new, {"strict": True, **settings}, tools)
    try:
        swap.move(spare, new)
        with tools.watch.stage("site") as progress:
            with mkdocs_log.shown():
                digests = _made(new, call, progress)
            is_worth = call.workers.number > 1 and len(digests.site) >= _WORTH_ANOTHER
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


def _call(places: Places, target: Path, settings: Settings, tools: Tools) -> Call:
    """How any process builds the docs into `target`."""
    own = {"docs_dir": str(places.docs.resolve()), "site_dir": str(target.resolve()), **settings}
    load = partial(loaded, str(places.config), own, str(places.seeds.resolve()))
    return Call(load, own, tools.cache, tools.workers.here)


def _made(site: Path, call: Call, progress: Progress = unwatched) -> Digests:
    """Build the pages of a site with MkDocs, and remove what no page of it needs."""
    digests = changed_pages.build(call, progress)
    policy.without_maps(site)
    without_unasked_search(site)
    return digests


def _rest(site: Path, look: Callable[[], R]) -> R:
    """The work of the other process while the index is made."""
    archives.compress(site)
    return look()


def some(places: Places, pages: frozenset[str], tools: Tools) -> None:
    """Build some pages of docs, and nothing else, into a folder and the cache; raises Abort or ConfigurationError."""
    with tools.watch.stage("site") as progress:
        changed_pages.build_some(_call(places, places.site, {"strict": False}, tools), pages, progress)


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


def loaded_before_docs(seeds: Path) -> MkDocsConfig:
    """The configuration where docs/ may not be there yet; raises what `loaded` does."""
    there = str(seeds.resolve())
    return loaded(CONFIG, {"docs_dir": there}, there)
