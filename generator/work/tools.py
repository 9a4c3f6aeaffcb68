"""What work is done with: a cache of results, the processes that work, and a watch that shows progress."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.work import cache
from generator.work.cache import Cache
from generator.work.pool import Workers
from generator.work.watch import Watch


@dataclass(frozen=True)
class Tools:
    """By default there is no cache, all processors of this machine work, and nobody watches."""

    cache: Cache = cache.NONE
    workers: Workers = field(default_factory=Workers)
    watch: Watch = field(default_factory=Watch)


PLAIN = Tools()
"""The default ones."""
