"""The only stage that touches docs/: stages all files beside it, then swaps them in.

A manifest lists what the generator wrote: only that is replaced or removed. The next state is prepared in a folder of
its own, where unchanged files are links to the present ones (so they keep their time stamps). Renaming that folder is
the point of no return: a run killed before it leaves docs/ as it was, one killed after it is completed by the next.
Until then folders that were swapped stand beside folders that were not: each is whole, docs/ is of two runs.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from generator import swap
from generator.model import Output, Problem

MANIFEST = ".generated.json"
_DRAFT, _READY, _JOURNAL = ".next-draft", ".next", "journal.json"


def write(docs: Path, outputs: Sequence[Output]) -> tuple[Problem, ...]:
    """Make docs/ hold exactly these outputs beside what people wrote; nothing is written when there are problems."""
    docs.mkdir(parents=True, exist_ok=True)
    _complete(docs)
    before = _manifest(docs)
    if problems := _in_the_way(docs, outputs, before):
        return problems
    after = {output.path: _digest(output) for output in outputs}
    if after != before or not all((docs / path).is_file() for path in after):
        _stage(docs, outputs, before, after)
        _complete(docs)
    return ()


def handwritten(docs: Path) -> frozenset[str]:
    """The files of docs/ that people wrote, as relative paths with slashes."""
    generated = _manifest(docs)
    files = (path for path in docs.rglob("*") if path.is_file() and _READY not in path.parts)
    return frozenset(name for path in files if (name := path.relative_to(docs).as_posix()) not in generated)


def _manifest(docs: Path) -> dict[str, str]:
    """SHA-256 of each file the generator wrote, by path."""
    path = docs / MANIFEST
    found: dict[str, str] = json.loads(path.read_bytes()) if path.is_file() else {}
    return found


def _in_the_way(docs: Path, outputs: Iterable[Output], before: dict[str, str]) -> tuple[Problem, ...]:
    """Files of ours would replace what somebody else wrote, or would leave docs/ through a symbolic link."""
    problems = []
    for output in outputs:
        path = docs / output.path
        if not path.resolve().is_relative_to(docs.resolve()):
            problems.append(Problem(str(path), 0, "the page would stand outside docs/", "remove the symbolic link"))
        elif output.path not in before and (found := _foreign(docs, path)):
            problems.append(
                Problem(str(found), 0, "a file the generator did not write stands here", "move it elsewhere")
            )
    return tuple(dict.fromkeys(problems))


def _foreign(docs: Path, path: Path) -> Path | None:
    """What stands at the path, or is a file where one of its folders should be."""
    folders = (folder for folder in path.parents if folder != docs and folder.is_relative_to(docs))
    return path if path.exists() else next((folder for folder in folders if folder.is_file()), None)


def _digest(output: Output) -> str:
    content = output.content
    return hashlib.sha256(content.encode() if isinstance(content, str) else content.read_bytes()).hexdigest()


def _stage(docs: Path, outputs: Sequence[Output], before: dict[str, str], after: dict[str, str]) -> None:
    """Prepare the next state of every top-level entry in which the generator has files."""
    draft = docs / _DRAFT
    swap.remove(draft)
    entries = sorted({path.split("/")[0] for path in before | after})
    for entry in entries:
        _keep_handwritten(docs, entry, before, draft)
    for output in outputs:
        unchanged = before.get(output.path) == after[output.path] and (docs / output.path).is_file()
        _put(docs / output.path if unchanged else output.content, draft / output.path, link=unchanged)
    (draft / MANIFEST).write_text(json.dumps(after, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    _write_journal(draft, [*entries, MANIFEST])
    draft.rename(docs / _READY)


def _keep_handwritten(docs: Path, entry: str, before: dict[str, str], draft: Path) -> None:
    for path in (docs / entry).rglob("*") if (docs / entry).is_dir() else ():
        if (path.is_file() or path.is_symlink()) and path.relative_to(docs).as_posix() not in before:
            _put(path, draft / path.relative_to(docs), link=True)


def _put(content: str | Path, target: Path, link: bool) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        target.write_text(content, encoding="utf-8", newline="\n")
    elif link:
        _link(content, target)
    else:
        shutil.copyfile(content, target)


def _link(source: Path, target: Path) -> None:
    """A second name for the same file; where the file system has none, a copy with the same time stamp."""
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _write_journal(draft: Path, entries: list[str]) -> None:
    """For each entry the inode of what shall stand in docs/, or null when nothing shall."""
    inodes = {entry: (draft / entry).stat().st_ino if (draft / entry).exists() else None for entry in entries}
    (draft / _JOURNAL).write_text(json.dumps(inodes), encoding="utf-8")


def _complete(docs: Path) -> None:
    """Swap in what is ready: the rest of this run's work, or of one that was killed."""
    ready = docs / _READY
    swap.remove(docs / _DRAFT)
    if not (ready / _JOURNAL).is_file():
        swap.remove(ready)
        return
    for entry, inode in json.loads((ready / _JOURNAL).read_bytes()).items():
        place = docs / entry
        if inode is None:
            if place.exists():
                place.rename(ready / entry)
        elif not place.exists() or place.stat().st_ino != inode:
            swap.put(ready / entry, place)
    (ready / _JOURNAL).unlink()
    swap.remove(ready)
