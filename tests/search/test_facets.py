"""What results are filtered and counted by."""

from __future__ import annotations

import json

from generator.search.facets import files


def test_files() -> None:
    """Days count from 1970 on, 0 is unknown; of each value the distances between its pages are told."""
    pages = [
        ("1970-01-02", (("Art", "Artikel"), ("Quelle", "Bote"))),
        ("", (("Art", "Akteur"),)),
        ("2025-08-26", (("Art", "Artikel"), ("Quelle", "Bote"))),
    ]
    found, names = files(pages)
    assert names == ["Art", "Quelle"]
    assert {name: json.loads(content) for name, content in found.items()} == {
        "day": [1, 0, 20326],
        "c0": {"Akteur": [1], "Artikel": [0, 2]},
        "c1": {"Bote": [0, 2]},
    }
