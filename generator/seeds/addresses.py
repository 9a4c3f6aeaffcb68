"""The ledger of addresses: what was published (`addresses/*.txt`), and where addresses that are gone lead
(`moved.yml`).

A file of the ledger holds one page a line, in order: its address, then its ids. “p1..24” stands for p1 to p24, so that
a line stays short however long the article is. There is one file for each folder of the site.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.model import Moved, Problem, Published
from generator.seeds.yamlread import Node, Reader

FOLDER = "addresses"
_TOP = "site"
"""The name of the file for pages that are in no folder."""
_HEAD = "# Published addresses and their ids, written by `dossier addresses`; seeds/moved.yml tells of those gone.\n"
_ID = r"(?:[a-z][1-9]\d{0,5}\.\.[1-9]\d{0,5}|(?:(?!\.\.)[\w.-])+)"
"""One id, or a range of numbered ids. Six digits are enough: nothing on a page is counted in millions."""
_LINE = re.compile(rf"(?:\./|[\w./-]+)(?: {_ID})*")
_NUMBERED = re.compile(r"(?P<letter>[a-z])(?P<number>[1-9]\d*)")
_ADDRESS = re.compile(r"(?:\./|(?!/)[\w./-]+)(?:#[\w-]+)?")


def published(path: str, text: str) -> tuple[tuple[Published, ...], tuple[Problem, ...]]:
    """The pages of one file of the ledger; a page that stands twice, as after a merge, holds the ids of both lines."""
    found: dict[str, Published] = {}
    problems: list[Problem] = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not _LINE.fullmatch(line.strip()):
            problems.append(Problem(path, number, "no address with ids", "write “ADDRESS ID ID …”, one page a line"))
            continue
        address, *ids = line.split()
        known = found[address].ids if address in found else ()
        found[address] = Published(address, tuple(dict.fromkeys([*known, *ids])), path, number)
    return tuple(found.values()), tuple(problems)


def moved(path: str, text: str) -> tuple[tuple[Moved, ...], tuple[Problem, ...]]:
    """The list of addresses that are gone, each with `to` or `reason`."""
    reader = Reader(path)
    found = tuple(_moved(reader, node) for node in reader.sequence(reader.parse(text)))
    seen: set[str] = set()
    for each in found:
        if each.address in seen:
            reader.problem(each.line, f"the address “{each.address}” stands twice", "keep one of them")
        seen.add(each.address)
    return (() if reader.problems else found), tuple(reader.problems)


def _moved(reader: Reader, node: Node) -> Moved:
    keys = reader.mapping(node, ("address",), ("to", "reason"))
    address, to, reason = (reader.text(keys.get(key)) for key in ("address", "to", "reason"))
    if keys and bool(to) == bool(reason):
        reader.problem(node.line, "where does it lead, or why is it gone?", "write “to: ADDRESS” or “reason: …”")
    for key, value in (("address", address), ("to", to)):
        if value and not _ADDRESS.fullmatch(value):
            remedy = "write it as seen from the root of the site, such as vorschlaege/NAME/#beleg-ID"
            reader.problem(keys[key].line, f"“{value}” is no address on this site", remedy)
    return Moved(address, to, reason, reader.path, node.line)


def files(pages: Iterable[Published]) -> dict[str, str]:
    """The text of each file of the ledger, by its name."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for page in sorted(pages, key=lambda page: page.address):
        folder, slash, _ = page.address.removeprefix("./").partition("/")
        name = f"{folder if slash else _TOP}.txt"
        lines[name].append(" ".join([page.address, *compact(page.each_id())]))
    return {name: _HEAD + "\n".join(found) + "\n" for name, found in lines.items()}


def compact(ids: Iterable[str]) -> Iterator[str]:
    """Ids in order, with ranges for consecutive numbers: p1, p2, p3 → “p1..3”."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    others: list[str] = []
    for id in sorted(set(ids)):
        if numbered := _NUMBERED.fullmatch(id):
            numbers[numbered["letter"]].append(int(numbered["number"]))
        else:
            others.append(id)
    for letter, found in numbers.items():
        yield from (_run(letter, run) for run in _runs(sorted(found)))
    yield from others


def _runs(numbers: list[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for number in numbers:
        if run and number != run[-1] + 1:
            yield run
            run = []
        run = [*run, number]
    if run:
        yield run


def _run(letter: str, run: list[int]) -> str:
    return f"{letter}{run[0]}" + (f"..{run[-1]}" if len(run) > 1 else "")
