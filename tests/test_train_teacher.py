"""What two models together call a sentence."""

from __future__ import annotations

import pytest

from generator.text import speech_labels
from tests import train_teacher
from tests.teacher_windows import Text


@pytest.mark.parametrize(("odds", "label"), [
    ((0.7, 0.1, 0.2, 0.0, 0.0, 0.0), "none"), ((0.6, 0.1, 0.3, 0.0, 0.0, 0.0), "indirect"),
    ((0.3, 0.2, 0.1, 0.0, 0.0, 0.0), "direct"),
])  # fmt: skip
def test_speech_needs_to_be_likely(odds: tuple[float, ...], label: str) -> None:
    """A third and a little more; what the numbers come to does not count."""
    assert train_teacher.chosen(odds) == label


def test_both_models_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is sure outweighs one that is not."""
    text = Text("a", "Sie kommt.", ("Sie kommt.",), (["bias"],))
    unsure, sure = [0.7, 0.06, 0.06, 0.06, 0.06, 0.06], [0.01, 0.01, 0.01, 0.01, 0.95, 0.01]
    monkeypatch.setattr(speech_labels, "posteriors", lambda sentences: [unsure for _ in sentences])
    assert [*train_teacher.labels(text, [sure])] == ["reported"]
    assert [*train_teacher.labels(text, [unsure])] == ["none"]
