"""What a browser loads to search."""

from __future__ import annotations

import re
from pathlib import Path

from generator.search import index, scripts


def test_a_site_serves_two_scripts(golden_site: Path) -> None:
    """The one for pages and all others as one, which ask for no further one."""
    served = {file.name: file.read_text("utf-8") for file in (golden_site / index.FOLDER).glob("*.js")}
    assert served == scripts.published()
    assert served.keys() == {"pagefind.js", "worker.js"}
    assert not any(re.search(r"^import\b", script, re.MULTILINE) for script in served.values())


def test_comments_are_for_makers() -> None:
    """A third of what they write is not loaded by readers."""
    whole = sum(len(source) for source in scripts.modules().values())
    assert sum(len(script) for script in scripts.published().values()) < 0.7 * whole


def test_no_script_of_the_theme_has_the_same_name() -> None:
    """The edition that opens from disk joins both into one script, which knows them by their names alone."""
    theme = {file.name for file in (Path(scripts.__file__).parents[1] / "site/theme/assets").glob("*.js")}
    assert theme
    assert not theme & scripts.modules().keys()
