"""What results are filtered and counted by."""

from __future__ import annotations

import json

from generator.search.facets import files


def test_files_hold_days_and_distances() -> None:
    """Days count from 1970 on, 0 is unknown; of each value the distances between its pages are told."""
    pages = [
        ("1970-01-02", (("kind", "article"), ("source", "Bote"))),
        ("", (("kind", "actor"),)),
        ("2025-08-26", (("kind", "article"), ("source", "Bote"))),
    ]
    found, names = files(pages)
    assert names == ["kind", "source"]
    assert {name: json.loads(content) for name, content in found.items()} == {
        "day": [1, 0, 20326],
        "c0": {"actor": [1], "article": [0, 2]},
        "c1": {"Bote": [0, 2]},
    }
