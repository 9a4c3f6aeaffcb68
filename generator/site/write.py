"""The only stage that touches docs/: stages all of it beside, then exchanges the two in one step.

A manifest lists what the generator wrote: only that is replaced or removed. The next docs/ holds unchanged files, and
all that people wrote, under a second name (so they keep their time stamps). A run killed at any moment leaves the
previous docs/ or the new one, each whole; the next run clears up what lies beside it. What people changed in the moment
between staging and exchange is carried over afterwards, for which a journal stands in docs/ until it is done.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.model import Output, Problem
from generator.site import swap

MANIFEST = ".generated.json"
_JOURNAL = ".changing.json"
_REPLACEABLE = (
    "it must be an ordinary folder, no mount point, in a folder that may be written to, with room on the disk"
)


def write(docs: Path, outputs: Sequence[Output]) -> tuple[Problem, ...]:
    """Make docs/ hold exactly these outputs beside what people wrote; nothing is written when there are problems."""
    _finish(docs)
    docs.mkdir(parents=True, exist_ok=True)
    before = _manifest(docs)
    if problems := _in_the_way(docs, outputs, before):
        return problems
    after = {output.path: _digest(output) for output in outputs}
    if after != before or not all((docs / path).is_file() for path in after):
        try:
            _stage(docs, outputs, before, after)
            swap.put(_beside(docs), docs.resolve())
        except OSError as error:
            return (Problem(str(docs), 0, f"cannot be replaced ({error})", _REPLACEABLE),)
        _finish(docs)
    return ()


def handwritten(docs: Path) -> frozenset[str]:
    """The files of docs/ that people wrote, as relative paths with slashes; none when there is no such folder.

    A folder that a killed run left under another name is put back before.
    """
    swap.resume(_beside(docs), docs.resolve())
    generated = _manifest(docs)
    return frozenset(name for name, path in _foreign(docs, generated) if path.is_file())


def _beside(docs: Path) -> Path:
    """Where the next docs/ is staged, and the previous one stands after the exchange."""
    return _named(docs, "next")


def _named(docs: Path, state: str) -> Path:
    place = docs.resolve()
    return place.with_name(f".{place.name}.{state}")


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
        elif output.path not in before and (found := _occupied(docs, path)):
            problems.append(
                Problem(str(found), 0, "a file the generator did not write stands here", "move it elsewhere")
            )
    return tuple(dict.fromkeys(problems))


def _occupied(docs: Path, path: Path) -> Path | None:
    """What stands at the path, or is a file where one of its folders should be."""
    folders = (folder for folder in path.parents if folder != docs and folder.is_relative_to(docs))
    return path if path.exists() else next((folder for folder in folders if folder.is_file()), None)


def _digest(output: Output) -> str:
    content = output.content
    return hashlib.sha256(content.encode() if isinstance(content, str) else content.read_bytes()).hexdigest()


def _foreign(docs: Path, generated: Collection[str]) -> Iterator[tuple[str, Path]]:
    """What the generator did not write: files, links and empty folders."""
    for path in docs.rglob("*"):
        name = path.relative_to(docs).as_posix()
        ours = name in generated or name in (MANIFEST, _JOURNAL)
        if not ours and (path.is_symlink() or not path.is_dir() or not any(path.iterdir())):
            yield name, path


def _stage(docs: Path, outputs: Sequence[Output], before: dict[str, str], after: dict[str, str]) -> None:
    """Prepare the next docs/."""
    draft = _beside(docs)
    draft.mkdir()
    shutil.copymode(docs, draft)
    kept = {}
    for name, path in _foreign(docs, before):
        kept[name] = _stamp(path)
        _keep(path, draft / name)
    for output in outputs:
        unchanged = before.get(output.path) == after[output.path] and (docs / output.path).is_file()
        _put(docs / output.path if unchanged else output.content, draft / output.path, link=unchanged)
    _write_json(draft / MANIFEST, after)
    _write_json(draft / _JOURNAL, kept)


def _stamp(path: Path) -> int:
    return path.lstat().st_mtime_ns


def _keep(path: Path, target: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        target.mkdir(parents=True, exist_ok=True)
    else:
        _put(path, target, link=True)


def _write_json(path: Path, content: Mapping[str, str | int]) -> None:
    path.write_text(json.dumps(content, indent=0, sort_keys=True) + "\n", encoding="utf-8")


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


def _finish(docs: Path) -> None:
    """Clear up after an exchange, of this run or of one that was killed; a draft that came to nothing goes, too."""
    beside, gone = _beside(docs), _named(docs, "gone")
    swap.resume(beside, docs.resolve())
    journal = docs / _JOURNAL
    if journal.is_file() and beside.is_dir():
        _carry_over(beside, docs, json.loads(journal.read_bytes()))
    if beside.is_dir():
        beside.rename(gone)
    swap.remove(gone)
    journal.unlink(missing_ok=True)


def _carry_over(old: Path, docs: Path, kept: dict[str, int]) -> None:
    """Take what people changed or added in the old folder after it was looked at for the new one."""
    for name, path in list(_foreign(old, _manifest(old))):
        if kept.get(name) != _stamp(path) and not path.is_dir():
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            path.replace(docs / name)
