"""The pipeline at a glance: seeds → read → clean → resolve → link → render → check → write → docs."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from generator.dossier import link, resolve
from generator.intake import clean, conserve
from generator.model import Article, Output, Problem, RawArticle, Severity
from generator.pages import check, render
from generator.pages.wording import languages
from generator.seeds import read
from generator.site import write

Progress = Callable[[int, int], None]
"""Told how many articles of how many are read."""
_WORTH_A_POOL = 50
_CHUNK = 8


def pages(seeds: Path, docs: Path, progress: Progress, dry: bool = False) -> tuple[Problem, ...]:
    """Turn seeds into the pages of docs; on any error, or when `dry`, nothing is written."""
    if not dry:
        write.resume(docs)
    outputs, problems = make(seeds, docs, progress)
    if dry:
        problems += write.unfit(docs) + write.forged(docs)
    elif not has_errors(problems):
        problems += write.write(docs, outputs)
    return tuple(sorted(problems))


def make(seeds_folder: Path, docs: Path, progress: Progress) -> tuple[tuple[Output, ...], tuple[Problem, ...]]:
    """The pages that seeds make, and all problems."""
    seeds, problems = read.seeds(seeds_folder)
    articles, found = _take_in(seeds.articles, progress)
    problems += found
    dossier, found = resolve.resolve(seeds, articles)
    problems += found
    wording, found = languages.choose(seeds.home)
    problems += found
    if has_errors(problems):
        return (), problems
    originals = {article.id: seeds_folder / "articles" / article.name for article in dossier.articles}
    outputs = tuple(render.render(dossier, link.link(dossier), originals, wording))
    return outputs, problems + check.check(dossier, outputs, write.handwritten(docs))


def intake(path: Path) -> tuple[Article | None, tuple[Problem, ...]]:
    """One article, read, cleaned and proven whole: all that is done to each on its own, in any process."""
    raw, problems = read.article(path)
    return cleaned(raw) if raw else (None, problems)


def cleaned(raw: RawArticle) -> tuple[Article | None, tuple[Problem, ...]]:
    """One article, cleaned and proven whole."""
    article, problems = clean.clean(raw)
    return article, problems + (conserve.whole(article) if article else ())


def has_errors(problems: Iterable[Problem]) -> bool:
    """Is there anything that forbids writing?"""
    return any(problem.severity is Severity.ERROR for problem in problems)


def _take_in(paths: tuple[Path, ...], progress: Progress) -> tuple[list[Article], tuple[Problem, ...]]:
    articles: list[Article] = []
    problems: list[Problem] = []
    with _mapper(len(paths)) as mapped:
        for number, (article, found) in enumerate(mapped(paths), 1):
            articles += [article] if article else []
            problems += found
            progress(number, len(paths))
    return articles, tuple(problems)


_Intake = Iterator[tuple[Article | None, tuple[Problem, ...]]]


@contextmanager
def _mapper(number: int) -> Iterator[Callable[[tuple[Path, ...]], _Intake]]:
    """`intake` over many articles: in this process when they are few, else in one for each processor."""
    if number < _WORTH_A_POOL:
        yield lambda paths: (intake(path) for path in paths)  # `map` would take a StopIteration for its end
        return
    executor: Executor
    with ProcessPoolExecutor(initializer=_leave_stopping_to_us) as executor:
        yield lambda paths: executor.map(intake, paths, chunksize=_CHUNK)


def _leave_stopping_to_us() -> None:
    """Ctrl-C reaches every process of a run; one of them says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
