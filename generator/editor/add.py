"""`dossier add FILE`: takes a new article in and says what the editor has to do next.

It writes the unchanged bytes of the article to seeds/, under a name made of its day and title, and a stub to
articles.yml for what the text does not say. The stub is a comment, so that the file stays valid until an editor fills
it in, and it is only ever appended. No existing file is overwritten.

A run may be killed at any moment. The article is first written under a hidden name, which `read` ignores; then
articles.yml is replaced in one step; then the article gets its name. If the run is killed before that, there is no
article yet, at most a comment about one, and the same command completes the work without a second comment.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path, PurePath

from generator import pipeline
from generator.dossier import resolve
from generator.editor import reports, similar, split, strangers, suggest
from generator.intake import decisions
from generator.model import Addition, Article, Block, BlockKind, Fact, Form, Origin, Problem, Reason, Seeds, Stance
from generator.pages import paths
from generator.seeds import curated, decode, document, feed_item, message, read
from generator.text.shorten import printable, shortened
from generator.text.slug import numbered, slug
from generator.text.vocabulary import stance_word
from generator.work.watch import Progress

STANDARD_INPUT = "-"
_UNNAMED_MAIL = "mail.eml"
"""The name of a mail from standard input until it gets its own."""
_ARTICLES, _ADDITIONS, _ACTORS = "articles", "articles.yml", "actors.yml"
_SUFFIXES = {Form.TEXT: ".txt", Form.HTML: ".html", Form.MARKDOWN: ".md"}
_LONGEST_NAME = 80
"""Characters of a file's name without its ending: a day and a long headline."""
_MAIL = ".eml"
_MAIL_NOTE = "the whole mail, with the addresses in its headers: take out first what is not for readers"
_SHOWN_ENTRIES, _SHOWN_ALIKE, _SHOWN_TEXT = 8, 5, 70
"""Suggested positions and articles alike that are shown, about a screen, and characters of a text in one line."""

_HEADER = "# What you know of an article and it does not say itself, by its file name, each with the basis.\n"
_STUB = "\n# Still open; to fill it in, remove “# ” at the beginning of the lines below:\n# {name}:\n{facts}"
_STUB_FACT = "#   {key}:\n#     value: {value}\n#     basis: …\n"
_VALUES = {"title": "…", "date": "YYYY-MM-DD", "source": "…"}

_PARTS = (
    (BlockKind.LEAD, "lead", "leads"),
    (BlockKind.PARAGRAPH, "paragraph", "paragraphs"),
    (BlockKind.ITEM, "list item", "list items"),
    (BlockKind.ROW, "table row", "table rows"),
    (BlockKind.HEADING, "heading", "headings"),
    (BlockKind.CAPTION, "caption", "captions"),
)


@dataclass(frozen=True)
class _Received:
    """The article to add, and where it belongs."""

    article: Article
    data: bytes
    target: Path
    is_there: bool
    """Whether a file with the same bytes is in the folder already."""


@dataclass(frozen=True)
class _Alike:
    article: Article
    share: float


@dataclass(frozen=True)
class _New:
    received: _Received
    alike: tuple[_Alike, ...]


def add(
    folder: Path, file: str, progress: Progress, dry: bool = False, several: bool = False
) -> tuple[str, tuple[Problem, ...]]:
    """Add a file (“-”: standard input) to the seeds in `folder`; returns what to tell the editor, and the problems.

    With `several` each article in the file is added by itself. With any error, or if `dry`, nothing is written.
    """
    seeds, problems = _known(folder)
    parts, found = _cut(file, several)
    new, more = _receive_all(folder, parts, seeds, progress)
    problems += (*found, *more)
    if pipeline.has_errors(problems) or len(new) < len(parts):
        return "", problems
    told: list[str] = []
    for each in new:
        report, found = _take_in(folder, each, seeds, dry)
        problems += found
        told.append(report)
        if pipeline.has_errors(found):
            break
    return "\n\n".join(filter(None, told)), problems


def _cut(file: str, several: bool) -> tuple[tuple[split.Part, ...], tuple[Problem, ...]]:
    """The bytes to add: one part for each article."""
    data = _bytes(file)
    if isinstance(data, Problem):
        return (), (data,)
    place = "standard input" if file == STANDARD_INPUT else read.shown(Path(file))
    name = _UNNAMED_MAIL if file == STANDARD_INPUT and message.is_mail(data) else Path(file).name
    if not several:
        return (split.Part(name, place, data),), ()
    raw, problems = read.received(name, place, data)
    found = split.parts(raw, data) if raw else ()
    return ((), (found,)) if isinstance(found, Problem) else (found, problems)


def _receive_all(
    folder: Path, parts: Sequence[split.Part], seeds: Seeds, progress: Progress
) -> tuple[list[_New], tuple[Problem, ...]]:
    """The articles to add, each with those most like it; no two have the same name or text."""
    new: list[_New] = []
    problems: tuple[Problem, ...] = ()
    for part in parts:
        received, found = _receive(folder, part, seeds, [each.received.target for each in new])
        problems += found
        if received is None or pipeline.has_errors(problems):
            continue
        alike = tuple(_alike(received, seeds, progress))
        problems += _same_text(received, (*(each.article for each in alike), *(each.received.article for each in new)))
        new.append(_New(received, alike))
    return new, problems


def _take_in(folder: Path, new: _New, seeds: Seeds, dry: bool) -> tuple[str, tuple[Problem, ...]]:
    stub, problems = _stub(folder / _ADDITIONS, new.received, seeds)
    if pipeline.has_errors(problems):
        return "", problems
    if not dry:
        problems += _store(new.received, folder / _ADDITIONS, stub)
    return _report(new.received, new.alike, bool(stub), seeds, dry), problems


def _known(folder: Path) -> tuple[Seeds, tuple[Problem, ...]]:
    """What the dossier holds so far. Here it is no problem if there is no article yet."""
    seeds, problems = read.seeds(folder)
    return seeds, tuple(problem for problem in problems if problem.path != read.shown(folder / _ARTICLES))


def _receive(
    folder: Path, part: split.Part, seeds: Seeds, taken: Sequence[Path]
) -> tuple[_Received | None, tuple[Problem, ...]]:
    raw, problems = read.received(part.name, part.place, part.data)
    article, found = pipeline.cleaned(raw) if raw else (None, ())
    if article is None:
        return None, problems + found
    there = _where(part.data, seeds.articles)
    target = there or folder / _ARTICLES / _free_name(article, folder / _ARTICLES, seeds, taken)
    named = replace(article, id=slug(target.stem), name=target.name, path=read.shown(target))
    decided, astray = decisions.decide(named, pipeline.added(target, pipeline.additions(seeds)))
    return _Received(resolve.titled(decided), part.data, target, there is not None), found + astray


def _bytes(file: str) -> bytes | Problem:
    if file == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    path = Path(file)
    try:
        if path.is_symlink():
            return Problem(file, 0, "a symbolic link", "name the file itself")
        if not path.exists():
            saved = "save the page in your browser, and name that file"
            remedy = saved if "://" in file else "name a file, or “-” for standard input"
            return Problem(file, 0, "there is no such file", remedy)
        if not path.is_file():
            return Problem(file, 0, "a folder or a device, not a file", "name one file; each article is added alone")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        return Problem(file, 0, f"the file cannot be read ({error})", "check its name and its permissions")


def _where(data: bytes, files: Iterable[Path]) -> Path | None:
    """The file with exactly these bytes, if there is one."""
    return next((path for path in files if path.stat().st_size == len(data) and path.read_bytes() == data), None)


def _free_name(article: Article, folder: Path, seeds: Seeds, taken: Sequence[Path]) -> str:
    """A name for the file that is not taken, neither as a file nor as a page."""
    slugs = {addition.name: addition.slug for addition in seeds.additions}
    ids = {slugs.get(path.name) or slug(path.stem) for path in (*seeds.articles, *taken)} | {paths.OVERVIEW}
    free = (stem for stem in numbered(_stem(article)) if stem not in ids)
    suffix = PurePath(article.name).suffix.lower()
    is_kept = suffix in (*message.SUFFIXES, *document.SUFFIXES, *feed_item.SUFFIXES)
    ending = suffix if is_kept else _SUFFIXES[article.form]
    names = (f"{stem}{ending}" for stem in free)
    return next(name for name in names if not os.path.lexists(folder / name))


def _stem(article: Article) -> str:
    titled = resolve.titled(article)
    day, title = titled.date.value if titled.date else "", titled.title.value if titled.title else ""
    stem = slug(f"{day} {title}")
    whole_words = stem[: _LONGEST_NAME + 1].rpartition("-")[0]
    return stem if len(stem) <= _LONGEST_NAME else whole_words or stem[:_LONGEST_NAME]


def _alike(received: _Received, seeds: Seeds, progress: Progress) -> Iterator[_Alike]:
    """The articles most like the new one."""
    others = [path for path in seeds.articles if path != received.target]
    found = similar.alike(received.article, _read(others, progress))
    additions = pipeline.additions(seeds)
    for each in found[:_SHOWN_ALIKE]:
        article, _ = pipeline.intake(each.path, pipeline.added(each.path, additions))
        if article:
            yield _Alike(resolve.titled(article), each.share)


def _read(files: Sequence[Path], progress: Progress) -> Iterator[tuple[Path, bytes]]:
    for number, path in enumerate(files, 1):
        yield path, path.read_bytes()
        progress(number, len(files))


def _same_text(received: _Received, others: Iterable[Article]) -> tuple[Problem, ...]:
    own = resolve.fingerprint(received.article)
    same = next((each for each in others if resolve.fingerprint(each) == own), None)
    if same is None or received.is_there:
        return ()
    return (Problem(received.article.path, 0, f"has the same text as {same.path}", "keep the one that is there"),)


def _missing(article: Article) -> tuple[str, ...]:
    """The keys of articles.yml for what the article does not say itself and needs."""
    title = article.title if article.title and article.title.origin is not Origin.RULE else None
    known = {"title": title, "date": article.date, "source": article.source}
    return tuple(key for key, fact in known.items() if fact is None)


def _stub(path: Path, received: _Received, seeds: Seeds) -> tuple[bytes | None, tuple[Problem, ...]]:
    """The content of articles.yml with the stub appended; None if there is nothing to append."""
    missing, name = _missing(received.article), received.target.name
    old = path.read_bytes() if path.is_file() else _HEADER.encode()
    noted = f"# {name}:".encode() in old or any(addition.name == name for addition in seeds.additions)
    if not missing or noted or received.is_there:
        return None, ()
    facts = "".join(_STUB_FACT.format(key=key, value=_VALUES[key]) for key in missing)
    new = _appended(old, _STUB.format(name=name, facts=facts))
    if _additions(path, new) != seeds.additions:
        message = "a comment appended to it would change what it says"
        return None, (Problem(read.shown(path), 0, message, "save it as UTF-8, without “{” around the whole"),)
    return new, ()


def _appended(old: bytes, text: str) -> bytes:
    """The old content with the text behind it, with the same kind of line ends."""
    end = b"" if old.endswith(b"\n") else b"\n"
    new = end + text.encode()
    return old + (new.replace(b"\n", b"\r\n") if b"\r\n" in old else new)


def _additions(path: Path, data: bytes) -> tuple[Addition, ...] | None:
    decoded = decode.decode(path.name, data)
    return None if isinstance(decoded, decode.Refused) else curated.additions(read.shown(path), decoded.text)[0]


def _store(received: _Received, additions: Path, stub: bytes | None) -> tuple[Problem, ...]:
    """Write the stub and the article, unless they are there; the module's docstring explains the order."""
    aside = _aside(received.target)
    try:
        if not received.is_there:
            _write(aside, received.data)
            if stub is not None:
                _replace(additions, stub)
            _move_in(aside, received.target)
    except OSError as error:
        return (Problem(read.shown(received.target), 0, f"cannot be written ({error})", "mend that and run it again"),)
    finally:
        aside.unlink(missing_ok=True)
    return ()


def _aside(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _write(path: Path, data: bytes) -> None:
    """Write a new file. An old one is removed first: left by a killed run, it may be a hard link to another file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _replace(path: Path, data: bytes) -> None:
    aside = _aside(path)
    _write(aside, data)
    if path.exists():
        shutil.copymode(path, aside)
    aside.replace(path)


def _move_in(aside: Path, target: Path) -> None:
    """Give the file its name, unless that was taken meanwhile."""
    try:
        target.hardlink_to(aside)
    except OSError:  # a file system without hard links
        if os.path.lexists(target):
            raise
        aside.rename(target)


def _report(received: _Received, alike: Sequence[_Alike], stub: bool, seeds: Seeds, dry: bool) -> str:
    article = received.article
    state = "is there already; nothing to do" if received.is_there else "would be added" if dry else "added"
    rows = [
        ("title", _said(article.title)),
        ("kicker", next((block.text for block in article.blocks if block.kind is BlockKind.KICKER), "–")),
        ("date", _said(article.date)),
        ("updated", _said(article.updated)),
        ("outlet", _said(article.source)),
        *_column("authors", [_said(author) for author in article.authors] or ["–"]),
        ("language", article.lang),
        ("holds", _parts(article.blocks)),
        *_column("repaired", [str(repair) for repair in article.repairs]),
        *_column("left out", list(_dropped(article))),
        *_column("alike", [_like(each) for each in alike]),
        *_column("missing", _to_fill_in(article, stub, dry)),
        *_column("published", [_MAIL_NOTE] if article.name.endswith(_MAIL) else []),
    ]
    lines = [f"{article.path}: {state}", "", *(printable(f"{label:<10}{text}") for label, text in rows), ""]
    return "\n".join([*lines, *map(printable, _unknown_speakers(article, seeds)), *_positions(article, seeds)])


def _column(label: str, texts: Sequence[str]) -> list[tuple[str, str]]:
    return [(label if number == 0 else "", text) for number, text in enumerate(texts)]


def _said(fact: Fact | None) -> str:
    return f"{fact.value}   ({shortened(str(fact.basis), _SHOWN_TEXT)})" if fact else "–"


def _parts(blocks: Sequence[Block]) -> str:
    counts = Counter(block.kind for block in blocks)
    return ", ".join(_count(counts[kind], one, many) for kind, one, many in _PARTS if counts[kind])


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _dropped(article: Article) -> Iterator[str]:
    counts = Counter(removed.reason for removed in article.removed)
    first: dict[Reason, str] = {}
    for removed in article.removed:
        first.setdefault(removed.reason, " ".join(removed.run.text.split()))
    for reason, number in counts.most_common():
        yield f"{number} × {reason}: “{shortened(first[reason], _SHOWN_TEXT)}”"


def _like(other: _Alike) -> str:
    title = other.article.title.value if other.article.title else "–"
    day = other.article.date.value if other.article.date else "no date"
    return f"{other.share:.0%} of the text stands in {other.article.path}, too: {title} ({day})"


def _to_fill_in(article: Article, stub: bool, dry: bool) -> list[str]:
    missing = ", ".join(_missing(article))
    where = f"a stub {'would be' if dry else 'is'} in {_ADDITIONS}" if stub else f"add what you know to {_ADDITIONS}"
    return [f"{missing}: {where}"] if missing else []


def _positions(article: Article, seeds: Seeds) -> Iterator[str]:
    """The passages most like positions, by proposal, each as an entry to paste."""
    found = suggest.suggest(article, seeds.proposals, seeds.actors)
    shown = list(islice(suggest.entries(found, article), _SHOWN_ENTRIES))
    if not shown:
        yield _none_found(article, seeds)
        return
    yield "Passages that look like positions, to paste below “positions:”; fill in what is blank:"
    yield ", ".join(stance_word(stance, seeds.home.language) for stance in Stance)
    pages = dict.fromkeys(each.proposal for each, _ in shown)
    for page in pages:
        yield f"\n{page.path}: {page.title}" if page else "\nAbout no proposal yet:"
        yield "".join(entry for each, entry in shown if each.proposal == page).rstrip("\n")
    if len(found) > len(shown):
        yield f"\n{len(found) - len(shown)} more, less likely, are not shown."


def _unknown_speakers(article: Article, seeds: Seeds) -> Iterator[str]:
    """Who speaks and is not in actors.yml, or not by this name, each as a line or an entry to paste."""
    for last, actor in strangers.last_names(article, seeds.actors):
        yield f"“{last}” speaks here: add it to the “spellings” of {actor.id} in {_ACTORS}, if that is {actor.name}."
        yield ""
    if found := strangers.find(article, seeds.actors):
        yield f"Who speaks here and is not in {_ACTORS} yet, to paste there; fill in what is blank:"
        yield from strangers.entries(found, seeds.home.language)
        yield ""


def _none_found(article: Article, seeds: Seeds) -> str:
    """Says that no passage is suggested and, if people speak whom the dossier does not know, what to do about it."""
    none = "No passage looks like a position"
    if not any(each.speaker and not each.actor for each in reports.reports(article, (), seeds.actors)):
        return f"{none}."
    return (
        f"{none} of an actor whom {_ACTORS} knows, but somebody speaks in it:\n"
        f"“dossier statements {article.path}” shows who. Add actors, then “dossier coverage” finds what they say."
    )
