"""The pipeline at a glance: seeds → read → clean → resolve → validate → link → render → check → write → docs."""

from __future__ import annotations

import signal
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from generator.dossier import link, resolve, validate
from generator.intake import clean, conserve, decisions, doubts
from generator.model import Addition, Article, Output, Problem, RawArticle, Seeds, Severity
from generator.pages import check, render
from generator.pages.wording import languages
from generator.seeds import read
from generator.site import people, settings, write

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
    articles, found = take_in(seeds, progress)
    problems += found
    dossier, found = resolve.resolve(seeds, articles)
    problems += found + validate.validate(dossier) + check.unfit_names(dossier)
    wording, found = languages.choose(seeds.home)
    problems += found + settings.differences(docs, seeds.home)
    if has_errors(problems):
        return (), problems
    originals = {article.id: seeds_folder / "articles" / article.name for article in dossier.articles}
    outputs = tuple(render.render(dossier, link.link(dossier), originals, wording))
    by_people = write.handwritten(docs)
    return outputs, problems + people.problems(docs, by_people) + check.check(dossier, outputs, by_people)


def intake(path: Path, addition: Addition | None = None) -> tuple[Article | None, tuple[Problem, ...]]:
    """One article, read, cleaned, decided and proven whole: all that is done to each on its own, in any process."""
    raw, problems = read.article(path)
    return cleaned(raw, addition) if raw else (None, problems)


def cleaned(raw: RawArticle, addition: Addition | None = None) -> tuple[Article | None, tuple[Problem, ...]]:
    """One article, cleaned, as its editor decides, and proven whole."""
    article, problems = clean.clean(raw, take=bool(addition and addition.take))
    if article is None:
        return None, problems
    decided, found = decisions.decide(doubts.doubted(article), addition)
    return decided, problems + found + conserve.whole(decided) + doubts.warnings(decided)


def has_errors(problems: Iterable[Problem]) -> bool:
    """Is there anything that forbids writing?"""
    return any(problem.severity is Severity.ERROR for problem in problems)


def is_complete(problems: Iterable[Problem]) -> bool:
    """Is every article taken in, and nothing wrong?"""
    return not any(problem.severity in (Severity.ERROR, Severity.REFUSED) for problem in problems)


def additions(seeds: Seeds) -> dict[str, Addition]:
    """What editors add, by file name; some systems store “ü” as “u” and a mark, and editors do not type it so."""
    return {unicodedata.normalize("NFC", addition.name): addition for addition in seeds.additions}


def added(path: Path, seeds: dict[str, Addition]) -> Addition | None:
    """What an editor adds to the article of this file."""
    return seeds.get(unicodedata.normalize("NFC", path.name))


def take_in(seeds: Seeds, progress: Progress) -> tuple[list[Article], tuple[Problem, ...]]:
    """The articles of a folder of seeds, cleaned, and what is wrong with them."""
    articles: list[Article] = []
    problems: list[Problem] = []
    known = additions(seeds)
    paired = [(path, added(path, known)) for path in seeds.articles]
    wanted = [(path, addition) for path, addition in paired if not (addition and addition.skip)]
    paths = [path for path, _ in wanted]
    with _mapper(len(paths)) as mapped:
        for number, (article, found) in enumerate(mapped(paths, [addition for _, addition in wanted]), 1):
            articles += [article] if article else []
            problems += found
            progress(number, len(paths))
    return articles, tuple(problems)


_Intake = Iterator[tuple[Article | None, tuple[Problem, ...]]]


@contextmanager
def _mapper(number: int) -> Iterator[Callable[[list[Path], list[Addition | None]], _Intake]]:
    """`intake` over many articles: in this process when they are few, else in one for each processor."""
    if number < _WORTH_A_POOL:
        # `map` would take a StopIteration for its end.
        yield lambda paths, additions: (intake(*each) for each in zip(paths, additions, strict=True))
        return
    executor: Executor
    with ProcessPoolExecutor(initializer=_leave_stopping_to_us) as executor:
        yield lambda paths, additions: executor.map(intake, paths, additions, chunksize=_CHUNK)


def _leave_stopping_to_us() -> None:
    """Ctrl-C reaches every process of a run; one of them says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
