"""The command that learns weights: what it reads, keeps apart, uses and writes. Training itself needs more packages."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.text import speaker_choice, speech_labels, speech_weights, statements
from tests import train_speakers, train_speech, train_statements

SPOKEN = "Adler sagte, die Brücke sei fertig."
PLAIN = "Die Brücke ist hundert Meter lang."


def _document(name: str) -> dict[str, object]:
    quote = {
        "type": "Indirect",
        "sentences": [0],
        "speaker": "Adler",
        "speaker_in": [0],
        "quote": "die Brücke sei fertig",
    }
    return {"id": name, "text": f"{SPOKEN} {PLAIN}", "sentences": [SPOKEN, PLAIN], "quotes": [quote]}


def test_documents_of_all_files_count_once(tmp_path: Path) -> None:
    """In the order of their names, whatever the order of files."""
    one, two = tmp_path / "one.jsonl", tmp_path / "two.jsonl"
    one.write_text("".join(json.dumps(_document(name)) + "\n" for name in "cb"), encoding="utf-8")
    two.write_text("".join(json.dumps(_document(name)) + "\n" for name in "ab"), encoding="utf-8")
    found = train_statements.documents([one, two])
    assert [document["id"] for document in found] == ["a", "b", "c"]
    assert found == train_statements.documents([two, one])


def test_each_document_is_kept_apart_once() -> None:
    """The folds together are all documents, and differ by one at most."""
    parts = list(train_statements.folds(12))
    assert sorted(place for part in parts for place in part) == list(range(12))
    assert {len(part) for part in parts} == {2, 3}


def test_a_document_teaches_labels_and_speakers() -> None:
    """The sentence that reports speech, and whose words it reports."""
    taught = train_statements.lesson(_document("a"))
    assert taught.sentences[1] == ["indirect", "none"]
    assert [example.right.index(True) for example in taught.speakers] == [0]


def test_labelled_documents_teach_their_labels() -> None:
    """As they are given."""
    labelled = {"id": "b", "text": f"{SPOKEN} {PLAIN}", "labels": ["reported", "none"]}
    assert train_speech.example(labelled)[1] == ["reported", "none"]


def test_beside_labelled_documents_a_marked_one_counts_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """For sentences; labels say nothing about speakers."""
    taught, further = train_statements.lesson(_document("a")), train_speech.example(_document("b"))
    monkeypatch.setattr(train_speech, "fit", len)
    monkeypatch.setattr(train_speakers, "fit", len)
    assert vars(train_statements.learnt_from([taught])) == {"sentences": 1, "speakers": 1}
    assert vars(train_statements.learnt_from([taught], [further])) == {"sentences": 3, "speakers": 1}


def test_the_mean_of_models_leaves_out_what_comes_to_nothing() -> None:
    """Rounded, in the order of names and labels."""
    models = [
        SimpleNamespace(
            state_features={("b", "direct"): 1.0, ("a", "none"): 0.001}, transitions={("none", "free"): 1.0}
        ),
        SimpleNamespace(state_features={("b", "direct"): 2.0, ("b", "free"): -1.0}, transitions={}),
    ]
    learnt = train_speech.mean(*models)
    assert learnt.features == {"b": (0, 150, 0, 0, 0, -50)}
    assert learnt.transitions[0] == (0.0, 0.0, 0.0, 0.0, 0.0, 0.5)


def test_what_is_written_is_what_was_learnt() -> None:
    """The modules, run, hold the same numbers; those shipped have the same labels."""
    learnt = train_speech.Weights(((0.5, -1.0),), {'phrase:"so"': (0, 150)})
    read: dict[str, object] = {}
    exec(train_speech.module(learnt), read)  # noqa: S102 - what the command writes
    assert (read["LABELS"], read["TRANSITIONS"], read["WEIGHTS"]) == (
        speech_weights.LABELS, learnt.transitions, learnt.features,
    )  # fmt: skip
    exec(train_speakers.module({"opens": 0.5}), read)  # noqa: S102
    assert read["WEIGHTS"] == {"opens": 0.5}


def _found_with(none: int) -> int:
    features: dict[str, tuple[int, ...]] = {"bias": (none, 0, 0, 0, 0, 0)}
    no_transitions = ((0.0,) * len(train_speech.LABELS),) * len(train_speech.LABELS)
    train_statements.use(train_statements.Learnt(train_speech.Weights(no_transitions, features), {}))
    return len(statements.find(f"{SPOKEN} {PLAIN}"))


def test_other_weights_find_other_statements() -> None:
    """In a process of their own, as the folds are; here those shipped stay in use."""
    shipped = [vars(module)["WEIGHTS"] for module in (speech_labels, speaker_choice)]
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(_found_with, [-900, 900]) == [2, 0]
    assert [vars(module)["WEIGHTS"] for module in (speech_labels, speaker_choice)] == shipped


def test_the_scorer_lies_beside_the_first_file(tmp_path: Path) -> None:
    """Where there is none, the error names where one was looked for."""
    with pytest.raises(FileNotFoundError, match=r"score\.py"):
        train_statements.scorer(tmp_path / "train.jsonl")
    (tmp_path / "score.py").write_text("def statements(docs, found): return len(docs)\n", encoding="utf-8")
    assert train_statements.scorer(tmp_path / "train.jsonl").statements([1, 2], {}) == 2
