"""`dossier addresses`: records what the site publishes, so that no address and no id on a page vanishes unnoticed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator import pipeline
from generator.model import Output, Problem, Published
from generator.pages import addresses
from generator.seeds import addresses as ledger
from generator.seeds import read
from generator.seeds.read import shown
from generator.site import write

_SHOWN = 5
"""How many new addresses a message names; nobody would read more."""
_REMEDY = "run `dossier addresses` and commit seeds/addresses/"


def record(
    seeds: Path, docs: Path, dry: bool = False, means: pipeline.Means = pipeline.ALONE
) -> tuple[str, tuple[Problem, ...]]:
    """Add all addresses of the site to the ledger; if `dry`, report those that are missing there.

    A dossier without a ledger has not published anything that shall be kept, so `dry` then finds nothing missing.
    """
    outputs, problems = pipeline.make(seeds, docs, means)
    if pipeline.has_errors(problems):
        return "", problems
    known = {page.address: page for page in read.seeds(seeds)[0].published}
    found = {page.address: page for page in standing(outputs, write.handwritten(docs))}
    new = tuple(_new(found, known))
    folder = seeds / ledger.FOLDER
    if dry:
        return "", (*problems, *([_missing(folder, new)] if known and new else []))
    _write(folder, ledger.files(_merged(found, known)))
    said = f"{len(new)} new address{'es' * (len(new) != 1)} recorded in {shown(folder)}; commit it."
    return said if new else f"All addresses are recorded in {shown(folder)}.", problems


def standing(outputs: tuple[Output, ...], handwritten: frozenset[str]) -> Iterator[Published]:
    """Every page of the site, with the ids on it that have to stay."""
    for output in outputs:
        found = addresses.promised(output.path, addresses.ids(output))
        yield Published(addresses.address(output.path), found, "", 0)
    yield from (Published(addresses.address(path), (), "", 0) for path in handwritten)


def _new(found: Mapping[str, Published], known: Mapping[str, Published]) -> Iterator[str]:
    """Addresses that the ledger does not hold."""
    for address, page in sorted(found.items()):
        if address not in known:
            yield address
        recorded = frozenset(known[address].each_id()) if address in known else frozenset()
        yield from (f"{address}#{id}" for id in page.ids if id not in recorded)


def _merged(found: Mapping[str, Published], known: Mapping[str, Published]) -> Iterator[Published]:
    for address in found.keys() | known.keys():
        pages = [pages[address] for pages in (known, found) if address in pages]
        yield Published(address, tuple(id for page in pages for id in page.each_id()), "", 0)


def _missing(folder: Path, new: tuple[str, ...]) -> Problem:
    more = f" and {len(new) - _SHOWN} more" if len(new) > _SHOWN else ""
    return Problem(shown(folder), 0, f"not recorded yet: {', '.join(new[:_SHOWN])}{more}", _REMEDY)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    """Write each file in one step, and only if it changes."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        path = folder / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            beside = folder / f".{name}.new"
            beside.write_text(text, encoding="utf-8", newline="\n")
            beside.replace(path)
