"""Learns by which weights statements and their speakers are found: `python -m tests.train_statements FILE.jsonl…`.

Each file holds a document a line, as `tests.train_speech` describes; one that stands in several counts once, and
neither the order of files nor of lines matters. Documents with labels in place of marks are those that
`tests.train_teacher` labelled; beside them a marked one counts twice. First, in cross-validation over the marked
documents alone, `score.py` beside the first file tells how well sentences are found that were not learnt from; the
labelled ones take no part, as who labelled them knew all others. Then both modules are written with what all documents
teach. Only this command needs more than the tests do: `pip install python-crfsuite==0.9.12 numpy scipy`.
"""

from __future__ import annotations

import importlib.util
import json
import multiprocessing
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.text import speaker_choice, speech_labels, statements
from tests import train_speakers, train_speech

FOLDS = 5
PROCESSES = 2
"""Each holds the features of all documents, a gigabyte; more were not tried."""
Document = dict[str, Any]


@dataclass(frozen=True)
class Lesson:
    """What a document teaches: the labels of its sentences, and who speaks in each."""

    sentences: train_speech.Example
    speakers: tuple[train_speakers.Example, ...]


@dataclass(frozen=True)
class Learnt:
    """What all lessons taught."""

    sentences: train_speech.Weights
    speakers: dict[str, float]


def main(paths: Sequence[str]) -> None:
    """Print the scores of cross-validation, then write the weights that all documents teach."""
    files = [Path(path) for path in paths]
    known = documents(files)
    every, labelled = [each for each in known if "quotes" in each], [each for each in known if "labels" in each]
    with multiprocessing.Pool(PROCESSES) as pool:
        lessons = pool.map(lesson, every, chunksize=20)
        further = pool.map(train_speech.example, labelled, chunksize=20)
        tasks = [(part, lessons, every) for part in folds(len(every))]
        found = {name: rows for part in pool.imap(found_unseen, tasks) for name, rows in part.items()}
    print(f"{len(every)} documents, {FOLDS} folds: ", end="", flush=True)
    scorer(files[0]).statements(every, found)
    write(learnt_from(lessons, further))


def documents(files: Sequence[Path]) -> list[Document]:
    """The documents of all files by their names, each once."""
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    by_name = {document["id"]: document for document in map(json.loads, lines)}
    return [by_name[name] for name in sorted(by_name)]


def folds(count: int) -> Iterator[tuple[int, ...]]:
    """Places of the documents that are kept apart, one fold after the other."""
    yield from (tuple(range(first, count, FOLDS)) for first in range(FOLDS))


def lesson(document: Document) -> Lesson:
    """What a document teaches."""
    return Lesson(train_speech.example(document), tuple(train_speakers.examples(document)))


def learnt_from(lessons: Sequence[Lesson], labelled: Sequence[train_speech.Example] = ()) -> Learnt:
    """Both sets of weights; only sentences are learnt from what was labelled, too."""
    marked = [each.sentences for each in lessons]
    return Learnt(
        train_speech.fit([*marked, *marked, *labelled] if labelled else marked),
        train_speakers.fit([example for each in lessons for example in each.speakers]),
    )


Rows = list[Mapping[str, str]]
"""The statements of a document, as a scorer reads them."""


def found_unseen(task: tuple[Sequence[int], Sequence[Lesson], Sequence[Document]]) -> dict[str, Rows]:
    """The statements found in the documents of a fold, by what all others teach."""
    part, lessons, every = task
    use(learnt_from([each for place, each in enumerate(lessons) if place not in part]))
    return {every[place]["id"]: [*_rows(every[place]["text"])] for place in part}


def use(learnt: Learnt) -> None:
    """Have this process find statements by these weights."""
    vars(speech_labels).update(TRANSITIONS=learnt.sentences.transitions, WEIGHTS=learnt.sentences.features)
    vars(speaker_choice).update(WEIGHTS=learnt.speakers)


def _rows(text: str) -> Iterator[Mapping[str, str]]:
    for each in statements.find(text):
        speaker = text[each.speaker.start : each.speaker.end] if each.speaker else ""
        sentence = text[each.sentence.start : each.sentence.end]
        yield {"sentence": sentence, "type": each.type.value, "speaker": speaker}


def scorer(beside: Path) -> Any:
    """The module `score.py` that lies beside a file."""
    spec = importlib.util.spec_from_file_location("score", beside.with_name("score.py"))
    if spec is None or spec.loader is None:
        raise FileNotFoundError(beside.with_name("score.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(learnt: Learnt) -> None:
    """Write both modules as `ruff format` has them."""
    train_speech.TARGET.write_text(train_speech.module(learnt.sentences), encoding="utf-8")
    train_speakers.TARGET.write_text(train_speakers.module(learnt.speakers), encoding="utf-8")
    targets = [str(train_speech.TARGET), str(train_speakers.TARGET)]
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", *targets], check=True)


if __name__ == "__main__":
    main(sys.argv[1:])
