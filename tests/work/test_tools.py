"""What work is done with where nothing is asked for."""

from __future__ import annotations

from generator.work import pool
from generator.work.tools import PLAIN


def test_without_tools_of_ones_own(capsys):
    """Nothing is kept, all processors work, and nothing is shown."""
    PLAIN.cache.put("kind", "key", "result")
    assert not PLAIN.cache.has("kind", "key")
    assert PLAIN.workers.number == pool.processors()
    with PLAIN.watch.stage("long") as progress:
        progress(1, 2)
    assert capsys.readouterr() == ("", "")
