"""What GitHub Pages accepts: a site that is too large is refused before it is uploaded, with hints what to leave out.

Source: docs.github.com, “GitHub Pages limits”: published sites may be no larger than 1 GB.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

LARGEST = 950_000_000
"""Bytes: 1 GB, minus what file systems and archives add."""
_NAMED = 3
"""Folders that the message names: what takes most of a site."""
_MEGABYTE = 1_000_000


def refusal(site: Path, largest: int = LARGEST) -> str:
    """Why the site cannot be published, and its largest folders; "" if it can."""
    sizes = _sizes(site)
    total = sum(sizes.values())
    if total <= largest:
        return ""
    folders = ", ".join(f"{name} {_megabytes(size)}" for name, size in sizes.most_common(_NAMED))
    return (
        f"the site has {_megabytes(total)}, GitHub Pages takes {_megabytes(largest)} – leave out what is largest"
        f" ({folders}): split the dossier by time or subject, publish excerpts (excerpts: yes in seeds/dossier.md),"
        " or host it elsewhere"
    )


def _sizes(site: Path) -> Counter[str]:
    """Bytes by folder at the top of the site; files beside them count as “/”."""
    found: Counter[str] = Counter()
    for entry in os.scandir(site):
        found[f"{entry.name}/" if entry.is_dir() else "/"] += _size(entry)
    return found


def _size(entry: os.DirEntry[str]) -> int:
    """Bytes of a file, or of all in a folder."""
    if entry.is_dir(follow_symlinks=False):
        return sum(map(_size, os.scandir(entry)))
    return entry.stat(follow_symlinks=False).st_size


def _megabytes(size: int) -> str:
    return f"{-(-size // _MEGABYTE)} MB"
