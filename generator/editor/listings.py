"""`statements`, `dates` and `coverage`: what articles report, as a table for people or as JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator import pipeline
from generator.editor import reports
from generator.editor.reports import Report
from generator.model import Article, Problem, Seeds, Severity
from generator.seeds import read
from generator.text.shorten import printable
from generator.text.vocabulary import stance_word


@dataclass(frozen=True)
class Told:
    """What to print, and what was wrong with the files."""

    lines: tuple[str, ...]
    problems: tuple[Problem, ...]


def statements(seeds: Path, files: Sequence[str], as_json: bool) -> Told:
    """Each sentence of the files that reports speech."""
    known = _known(seeds)
    articles, problems = _articles(files, known)
    shown = _json_lines if as_json else _table
    proposals, actors = (known.proposals, known.actors) if known else ((), ())
    found = ((file, reports.reports(each, proposals, actors)) for file, each in articles)
    return Told(tuple(line for file, each in found for line in shown(file, each)), problems)


def dates(seeds: Path, files: Sequence[str], as_json: bool) -> Told:
    """Each expression of the files that resolves to a single day."""
    articles, problems = _articles(files, _known(seeds))
    return Told(tuple(line for file, article in articles for line in _dates(file, article, as_json)), problems)


def coverage(seeds: Path, as_json: bool) -> Told:
    """Each statement of the dossier's articles that no position uses yet."""
    known, problems = read.seeds(seeds)
    articles, faults = _articles([str(path) for path in known.articles], known)
    lines: list[str] = []
    for file, article in articles:
        found = reports.reports(article, known.proposals, known.actors)
        unused = [each for each in found if not each.used]
        lines += _json_lines(file, unused) if as_json else [_summary(file, found, unused), *_table("", unused)]
    return Told(tuple(lines), problems + faults)


def _known(seeds: Path) -> Seeds | None:
    """What the dossier knows, if there is one; these commands ignore its faults."""
    return read.seeds(seeds)[0] if seeds.is_dir() else None


def _articles(files: Iterable[str], known: Seeds | None) -> tuple[list[tuple[str, Article]], tuple[Problem, ...]]:
    found, problems = [], list[Problem]()
    additions = pipeline.additions(known) if known else {}
    for file in files:
        path = Path(file)
        if not path.is_file():
            problems.append(Problem(file, 0, "there is no such file", "name files of articles"))
            continue
        article, said = pipeline.intake(path, pipeline.added(path, additions))
        problems += [problem for problem in said if problem.severity is not Severity.WARNING]
        found += [(file, article)] if article else []
    return found, tuple(problems)


def _json_lines(file: str, found: Iterable[Report]) -> Iterator[str]:
    for each in found:
        yield _line(
            file=file,
            sentence=each.sentence,
            type=each.type,
            verb=each.verb,
            speaker=each.speaker,
            actor=each.actor.id if each.actor else None,
            modality=each.modality or None,
            stance=stance_word(each.stance) if each.stance else None,
            day=each.day or None,
            basis=each.basis or None,
            used=list(each.used),
        )


def _line(**values: object) -> str:
    return json.dumps(values, ensure_ascii=False)


def _dates(file: str, article: Article, as_json: bool) -> Iterator[str]:
    for each in reports.expressions(article):
        basis = reports.described(each)
        if as_json:
            yield _line(file=file, text=each.text, value=each.value, basis=basis, rule=each.rule)
        else:
            yield printable(f"{file}: {each.value}  {each.text}  ({each.rule}{_from(each.reference)})")


def _from(reference: str) -> str:
    return f", from {reference}" if reference else ""


def _table(file: str, found: Sequence[Report]) -> Iterator[str]:
    if file:
        yield printable(file if found else f"{file}: no sentence in German reports speech")
    for each in found:
        who = f"{each.speaker or '–'} ({each.actor.id})" if each.actor else each.speaker or "–"
        stance = stance_word(each.stance) if each.stance else each.modality
        parts = (each.type, each.verb, who, stance, f"{each.day} ({each.basis})" if each.day else "", *each.used)
        yield printable("  " + " · ".join(part for part in parts if part))
        yield printable(f"      {each.sentence}")


def _summary(file: str, found: Sequence[Report], unused: Sequence[Report]) -> str:
    return printable(f"{file}: {len(unused)} of {len(found)} statements are used by no position")
