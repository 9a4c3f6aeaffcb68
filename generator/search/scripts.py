"""The scripts of the search as browsers load them: one that pages import, and one with everything else."""

from __future__ import annotations

from importlib.resources import files

from generator.site import classic

_FOLDER = files("generator.search") / "browser"
_OF_THE_PAGE, _OF_THE_THREAD, _FROM_DISK = "pagefind.js", "worker.js", "disk.js"


def modules() -> dict[str, str]:
    """The sources, by the names of their files."""
    found = (file for file in _FOLDER.iterdir() if file.name.endswith(".js"))
    return {file.name: file.read_text(encoding="utf-8") for file in sorted(found, key=lambda file: file.name)}


def published() -> dict[str, str]:
    """The scripts of a site: two files, since a first search has to wait for each further one."""
    sources = modules()
    page = sources.pop(_OF_THE_PAGE)
    del sources[_FROM_DISK]
    scripts = {_OF_THE_PAGE: page, _OF_THE_THREAD: classic.in_one(sources, _OF_THE_THREAD)}
    return {name: classic.uncommented(script) for name, script in scripts.items()}
