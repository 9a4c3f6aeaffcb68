"""Builds the site from docs/ with MkDocs, to the side, and swaps it in whole."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from generator.site import swap

CONFIG = "mkdocs.yml"
MADE_FROM = "made_from"
"""Key of `extra.dossier` in the configuration: the seeds that the pages in docs/ were just made from."""
WITHOUT_INDEX = "without_index"
"""Key beside it: no search index is to be made now."""
Settings = Mapping[str, Any]
_AS_IT_IS: Settings = MappingProxyType({})


def quick(dossier: Path, site: Path, address: str) -> bool:
    """Build the site of a dossier whose pages are made, for a preview at `address`; without a search index.

    False when MkDocs finds fault, with its log shown.
    """
    try:
        settings: Settings = {"site_dir": str(site.resolve()), "site_url": address, "strict": True}
        config = load_config(str(dossier / CONFIG), **settings)
        config.extra["dossier"] = {MADE_FROM: str((dossier / "seeds").resolve()), WITHOUT_INDEX: True}
        mkdocs_build(config)
    except (Abort, ConfigurationError):
        return False
    return True


def build(
    seeds: Path, docs: Path, site: Path, config_file: Path, settings: Settings = _AS_IT_IS, indexed: bool = True
) -> bool:
    """Build the site of pages made from `seeds`, search index included (the hook does that) unless `indexed` is false.

    `settings` take the place of keys of the configuration. False when MkDocs finds fault, with its log shown.
    """
    new = site.with_name(f".{site.name}.new")
    swap.resume(new, site)
    swap.clear(site.parent, f".{site.name}.new*")
    try:
        folders: Settings = {"docs_dir": str(docs.resolve()), "site_dir": str(new.resolve())}
        config = load_config(str(config_file), **folders, strict=True, **settings)
        config.extra["dossier"] = {MADE_FROM: str(seeds.resolve()), WITHOUT_INDEX: not indexed}
        with _warnings_shown():
            mkdocs_build(config)
        swap.put(new, site)
    except (Abort, ConfigurationError) as error:
        print(error, file=sys.stderr)
        return False
    finally:
        swap.clear(site.parent, f".{site.name}.new*")
    return True


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
