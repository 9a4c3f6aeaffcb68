"""What MkDocs says in its log while it builds: shown, collected to be shown later, or left out."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

_MKDOCS = "mkdocs"
_BUILDING = "mkdocs.commands.build"
Warned = tuple[int, str]
"""A warning: its level and its message."""


@contextmanager
def shown() -> Iterator[None]:
    """Show warnings on standard error, as MkDocs' command line does."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger(_MKDOCS)
    logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)


@contextmanager
def silent() -> Iterator[None]:
    """Leave everything out."""
    logger = logging.getLogger(_MKDOCS)
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before


@contextmanager
def silent_about_dirty() -> Iterator[None]:
    """Leave out the warning that a build with the option `dirty` has faults."""
    logger = logging.getLogger(_BUILDING)
    unsaid = lambda record: "'dirty' build" not in record.getMessage()  # noqa: E731 - added and removed by identity
    logger.addFilter(unsaid)
    try:
        yield
    finally:
        logger.removeFilter(unsaid)


@contextmanager
def collected(into: list[Warned]) -> Iterator[None]:
    """Collect warnings instead of showing them; if MkDocs fails, show them all the same."""
    logger = logging.getLogger(_MKDOCS)
    handlers, propagate = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [_Collector(into)], False
    try:
        yield
    except Exception:
        logger.handlers, logger.propagate = handlers, propagate
        show(into)
        raise
    finally:
        logger.handlers, logger.propagate = handlers, propagate


def show(warnings: Iterable[Warned]) -> None:
    """Show warnings that were collected."""
    for level, message in warnings:
        logging.getLogger(_MKDOCS).log(level, message)


class _Collector(logging.Handler):
    """Puts each warning into a list."""

    def __init__(self, found: list[Warned]) -> None:
        super().__init__(logging.WARNING)
        self._found = found

    def emit(self, record: logging.LogRecord) -> None:
        """Add a warning."""
        self._found.append((record.levelno, record.getMessage()))
