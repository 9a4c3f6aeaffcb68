"""The only stage that changes docs/: it prepares all of it in a folder beside, then exchanges the two in one step.

A manifest lists what the generator wrote; only that is replaced or removed. If the manifest is lost, the pages
themselves say that they are generated. A file is unchanged if it has the bytes that would be written, whatever its time
stamp says. The next docs/ holds unchanged files, and all that people wrote, as hard links (so they keep their time
stamps). A run killed at any moment leaves the previous docs/ or the new one, each whole; the next run removes what lies
beside it. What people change between preparation and exchange is carried over afterwards; until that is done, a journal
stands in docs/.
"""

from __future__ import annotations

import hashlib
import json
import os
import posixpath
import re
import shutil
import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from generator.model import Output, Packed, Problem, Severity
from generator.site import reuse, staging, swap
from generator.site.reuse import Leftovers

MANIFEST = ".generated.json"
_JOURNAL = ".changing.json"
_REPLACEABLE = (
    "it must be an ordinary folder, no mount point, in a folder that may be written to, with room on the disk"
)
_ANEW = "a generated file was changed, and is written anew"
_HEAD = 4096
"""How many bytes of a page are read to find in its front matter that it is generated, and from what."""
_GENERATED = re.compile(rb"\A---\r?\ngenerated: true\r?\n")
_ALIKE = 100
"""How many characters a data file must share with the one to be written to count as an earlier version of it."""
_SHA256 = re.compile("[0-9a-f]{64}")
_SOURCE = re.compile(rb"^sha256: ([0-9a-f]{64})\r?$", re.MULTILINE)


def write(docs: Path, outputs: Sequence[Output], spare: Path | None = None) -> tuple[Problem, ...]:
    """Make docs/ hold exactly these outputs beside what people wrote; nothing is written when there are errors.

    Warnings name generated pages that somebody had changed: they are written anew. The next docs/ is prepared in the
    folder `spare`, if there is one, and the one that it replaces becomes the spare.
    """
    _finish(docs, spare)
    docs.mkdir(parents=True, exist_ok=True)
    recorded = manifest(docs)
    before = _generated(docs, outputs, recorded)
    if problems := _in_the_way(docs, outputs, before) + unfit(docs) + _strays(docs, before):
        return problems
    after = {output.path: output.sha256 or _digest(output.content) for output in outputs}
    found = _found(docs, before.keys() | after.keys())
    if after != recorded or found != after:
        unchanged = {path for path in after if found.get(path) == after[path]}
        if problems := _replaced(docs, spare, partial(_stage, docs, outputs, before, after, unchanged)):
            return problems
        _finish(docs, spare)
    return tuple(
        _forged(docs, path, Severity.WARNING) for path in _changed(before, found) if found[path] != after.get(path)
    )


def _replaced(docs: Path, spare: Path | None, stage: Callable[[], None]) -> tuple[Problem, ...]:
    """Have the next docs/ prepared and put it in the place of the present one; a problem where the disk refuses."""
    try:
        swap.move(spare, _beside(docs))
        stage()
    except OSError as error:
        with suppress(OSError):
            swap.remove(_beside(docs))
        return (_irreplaceable(docs, error),)
    try:
        swap.put(_beside(docs), docs.resolve())
    except OSError as error:
        return (_irreplaceable(docs, error),)
    return ()


def forged(docs: Path) -> tuple[Problem, ...]:
    """Errors that name each generated file whose bytes are no longer those that were written."""
    recorded = manifest(docs)
    return tuple(_forged(docs, path, Severity.ERROR) for path in _changed(recorded, _found(docs, recorded)))


def unfit(docs: Path) -> tuple[Problem, ...]:
    """Links, pipes, sockets and devices in docs/: a site builder would publish what they lead to, or wait for ever."""
    kinds = ((entry.path, _kind(entry)) for _, entry in walk(docs))
    return tuple(sorted(_unfit(path) for path, kind in kinds if kind not in (None, stat.S_IFREG, stat.S_IFDIR)))


def _unfit(path: str) -> Problem:
    place = Path(path).as_posix()
    if os.path.islink(path):  # noqa: PTH114 - as it was found
        return Problem(place, 0, "a symbolic link", "put the file or the folder itself here")
    return Problem(place, 0, "a device, a pipe or a socket", "put a file here, or remove it")


def handwritten(docs: Path, outputs: Collection[Output] = ()) -> frozenset[str]:
    """The files of docs/ that people wrote, as relative paths with slashes; none when there is no such folder.

    If the manifest is lost, earlier versions of the `outputs` are recognised.
    """
    foreign = _foreign(docs, _generated(docs, outputs, manifest(docs)))
    return frozenset(name for name, path in foreign if path.is_file() and not _says_generated(path))


def strays(docs: Path, outputs: Sequence[Output]) -> tuple[Problem, ...]:
    """Errors for pages that say they are generated although no run has made them or is about to."""
    return _strays(docs, _generated(docs, outputs, manifest(docs)))


def _strays(docs: Path, generated: Collection[str]) -> tuple[Problem, ...]:
    remedy = "remove the page; where it is your own, take its line “generated: true” out"
    return tuple(
        Problem((docs / name).as_posix(), 2, "says that it is generated, and no run has recorded it", remedy)
        for name, path in sorted(_foreign(docs, generated))
        if _says_generated(path)
    )


def resume(docs: Path) -> None:
    """Undo the renames of a killed run; only for the run that holds the dossier's lock."""
    swap.resume(_beside(docs), docs.resolve())
    staging.recover(docs.resolve().parent)


def _irreplaceable(docs: Path, error: OSError) -> Problem:
    return Problem(docs.as_posix(), 0, f"cannot be replaced ({error}) and is as it was", _REPLACEABLE)


def _changed(recorded: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Files that exist with other bytes than recorded."""
    return [path for path, digest in recorded.items() if digest and found.get(path, digest) != digest]


def is_mended(problem: Problem) -> bool:
    """Whether this run has mended what it warns of, so that later ones have nothing to say of it."""
    return problem.message == _ANEW


def _forged(docs: Path, path: str, severity: Severity) -> Problem:
    message, remedy = _ANEW, "edit what it is made from in seeds/"
    if severity is Severity.ERROR:
        message, remedy = "a generated file was changed", f"{remedy}; “pages” writes it anew"
    return Problem((docs / path).as_posix(), 0, message, remedy, severity)


def _beside(docs: Path) -> Path:
    """The folder in which the next docs/ is prepared, and in which the previous one lies after the exchange."""
    return _named(docs, "next")


def _named(docs: Path, state: str) -> Path:
    place = docs.resolve()
    return place.with_name(f".{place.name}.{state}")


def manifest(docs: Path) -> dict[str, str]:
    """SHA-256 of each file that the generator wrote, by path; empty if there is no readable manifest."""
    read = _json(docs / MANIFEST)
    return read if isinstance(read, dict) and all(_fits(*entry) for entry in read.items()) else {}


def _fits(name: str, digest: Any) -> bool:
    """Whether this can be an entry of a manifest: a place below docs/, and a digest."""
    below = not name.startswith("/") and ".." not in name.split("/")
    return below and isinstance(digest, str) and bool(_SHA256.fullmatch(digest))


def _json(path: Path) -> Any:
    """The content of a JSON file of ours; None if it is missing, no file, or damaged."""
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return None


def _generated(docs: Path, outputs: Collection[Output], recorded: Mapping[str, str]) -> dict[str, str]:
    """The files of docs/ that the generator wrote, with their recorded digests, or "" if nothing is recorded.

    Without a manifest these are pages that say they are generated, files that such a page names as its source, data
    files with the expected beginning, and empty files, whose loss would not matter.
    """
    unknown = (output.path for output in outputs if output.path not in recorded)
    looked_at = {name: docs / name for name in unknown if os.path.lexists(f"{docs}/{name}")}
    if not recorded:
        looked_at |= dict(_foreign(docs, ()))
    heads = {name: _head(path) for name, path in looked_at.items()}
    pages = {name: head for name, head in heads.items() if _GENERATED.match(head)}
    sources = {found[1].decode() for head in pages.values() if (found := _SOURCE.search(head))}
    copies = {name: "" for name in heads.keys() - pages.keys() if sources and _digest(docs / name) in sources}
    data = {output.path: "" for output in outputs if output.path in heads and _earlier(docs / output.path, output)}
    return dict(recorded) | dict.fromkeys(pages, "") | copies | data


def _earlier(path: Path, output: Output) -> bool:
    """Whether this is an empty file, the same file, or data with the same beginning."""
    if path.is_symlink() or not path.is_file():
        return False
    head, content = _head(path), output.content
    if isinstance(content, str) and not output.path.endswith(".md") and head.startswith(content[:_ALIKE].encode()):
        return True
    return not head or _digest(path) == _digest(content)


def _says_generated(path: Path) -> bool:
    return path.suffix == ".md" and bool(_GENERATED.match(_head(path)))


def _head(path: Path) -> bytes:
    """The beginning of a file; empty if it is no file."""
    if path.is_symlink() or not path.is_file():
        return b""
    with path.open("rb") as file:
        return file.read(_HEAD)


def _found(docs: Path, paths: Iterable[str]) -> dict[str, str]:
    """The digest of each file that exists."""
    return {path: digest for path in paths if (digest := _of_file(f"{docs}/{path}"))}


def _in_the_way(docs: Path, outputs: Sequence[Output], before: Collection[str]) -> tuple[Problem, ...]:
    """Problems: outputs that would replace what somebody else wrote, or would leave docs/ through a symbolic link."""
    problems = []
    place = docs.resolve()
    folders = {posixpath.dirname(output.path) for output in outputs}
    outside = {folder for folder in folders if not (docs / folder).resolve().is_relative_to(place)}
    files = {folder: _file_in_place(docs, docs / folder) for folder in folders}
    for output in outputs:
        folder, path = posixpath.dirname(output.path), f"{docs}/{output.path}"
        if folder in outside:
            remedy = "remove the symbolic link"
            problems.append(Problem(str(docs / output.path), 0, "the page would stand outside docs/", remedy))
        elif output.path not in before and (files[folder] or os.path.exists(path)):  # noqa: PTH110 - many thousand files
            found = str(files[folder] or docs / output.path)
            problems.append(Problem(found, 0, "a file the generator did not write stands here", "move it elsewhere"))
    return tuple(dict.fromkeys(problems))


def _file_in_place(docs: Path, folder: Path) -> Path | None:
    """A file that stands in place of a folder of docs/, or of one above it."""
    folders = (each for each in (folder, *folder.parents) if each != docs and each.is_relative_to(docs))
    return next((each for each in folders if each.is_file()), None)


def _digest(content: str | bytes | Path | Packed) -> str:
    """SHA-256 of a text in UTF-8, of bytes, or of a file; "" if it is no file."""
    if isinstance(content, Packed):
        return content.sha256
    if isinstance(content, str | bytes):
        return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()
    return _of_file(content)


def _of_file(path: str | Path) -> str:
    """SHA-256 of a file; "" if it is no file."""
    if not os.path.isfile(path):  # noqa: PTH113 - of many thousand files
        return ""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return hashlib.sha256(file.read()).hexdigest()


def _foreign(docs: Path, generated: Collection[str]) -> Iterator[tuple[str, Path]]:
    """What the generator did not write: files, links and empty folders."""
    for name, entry in walk(docs):
        kind = None if name in generated or name in (MANIFEST, _JOURNAL) else _kind(entry)
        is_full = kind == stat.S_IFDIR and os.listdir(entry.path)  # noqa: PTH208 - of many thousand files
        if kind is not None and not is_full:
            yield name, Path(entry.path)


def walk(folder: str | Path, above: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Everything in a folder, folders included, by relative path with slashes; links are not followed.

    `above` is what precedes the names in these paths.
    """
    try:
        with os.scandir(folder) as found:
            entries = list(found)
    except OSError:  # no such folder, or none that may be read
        return
    for entry in entries:
        yield f"{above}{entry.name}", entry
        if entry.is_dir(follow_symlinks=False):
            yield from walk(entry.path, f"{above}{entry.name}/")


def _kind(entry: os.DirEntry[str]) -> int | None:
    """Of which kind an entry is (`stat.S_IFMT`); None if only the entry itself could tell, and it is gone by now."""
    if entry.is_file(follow_symlinks=False):
        return stat.S_IFREG
    if entry.is_dir(follow_symlinks=False):
        return stat.S_IFDIR
    try:
        return stat.S_IFMT(entry.stat(follow_symlinks=False).st_mode)
    except FileNotFoundError:
        return None


def _stage(
    docs: Path, outputs: Sequence[Output], before: Mapping[str, str], after: dict[str, str], unchanged: Collection[str]
) -> None:
    """Prepare the next docs/, in a folder in which there may be those of an earlier run."""
    draft = _beside(docs)
    draft.mkdir(exist_ok=True)
    shutil.copymode(docs, draft)
    left = Leftovers.of(draft)
    there = {name for name in unchanged if left.keep_link(f"{draft}/{name}", f"{docs}/{name}")}
    left.clear()
    kept = {name: _stamp(docs / name) for name, digest in before.items() if not digest and (docs / name).is_file()}
    for name, path in _foreign(docs, before):
        kept[name] = _stamp(path)
        _keep(path, draft / name)
    written = dict(after)
    for output in outputs:
        if output.path not in there:
            same, target = output.path in unchanged, f"{draft}/{output.path}"
            put(docs / output.path if same else output.content, target, link=same)
            if isinstance(output.content, Path):  # somebody may have changed it since it was read
                written[output.path] = _of_file(target)
    _write_json(draft / MANIFEST, written)
    _write_json(draft / _JOURNAL, kept)


def _stamp(path: Path) -> int:
    return path.lstat().st_mtime_ns


def _keep(path: Path, target: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        target.mkdir(parents=True, exist_ok=True)
    else:
        put(path, target, link=True)


def _write_json(path: Path, content: Mapping[str, str | int]) -> None:
    text = json.dumps(content, indent=0, sort_keys=True) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")


def put(content: str | bytes | Path | Packed, target: str | Path, link: bool = False) -> None:
    """Write a file, and its folder if that is missing; another file is copied or, with `link`, hard-linked."""
    if not os.path.isdir(folder := os.path.dirname(target)):  # noqa: PTH112, PTH120 - of many thousand files
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    if isinstance(content, Path):
        (staging.link if link else shutil.copyfile)(content, target)
    else:
        with open(target, "wb") as file:  # noqa: PTH123
            file.write(_bytes(content))


def _bytes(content: str | bytes | Packed) -> bytes:
    if isinstance(content, Packed):
        return content.utf8
    return content.encode() if isinstance(content, str) else content


def _finish(docs: Path, spare: Path | None) -> None:
    """Clear up after the exchange of this run or of a killed one; also takes away a draft that was never exchanged."""
    beside, gone = _beside(docs), _named(docs, "gone")
    swap.resume(beside, docs.resolve())
    journal = docs / _JOURNAL
    if journal.is_file() and beside.is_dir():
        _carry_over(beside, docs, _json(journal))
    reuse.set_aside(beside, docs, spare)
    if beside.is_dir():
        beside.rename(gone)
    swap.remove(gone)
    journal.unlink(missing_ok=True)


def _carry_over(old: Path, docs: Path, journal: Any) -> None:
    """Take over what people changed or added in the old folder after it was read for the new one.

    Of files that the journal does not know, these are those that are missing or older in the new folder.
    """
    known = journal if isinstance(journal, dict) else {}
    for name, path in list(_foreign(old, _generated(old, (), manifest(old)))):
        changed = known[name] != _stamp(path) if name in known else _newer(path, docs / name)
        if changed and not path.is_dir():
            (docs / name).parent.mkdir(parents=True, exist_ok=True)
            path.replace(docs / name)


def _newer(path: Path, other: Path) -> bool:
    return not os.path.lexists(other) or _stamp(path) > _stamp(other)
