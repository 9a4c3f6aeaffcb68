"""Commands for editors: what they ask."""

from __future__ import annotations

import pytest

from generator.commands import editing


@pytest.mark.parametrize(("answer", "agreed"), [("y", True), (" Yes", True), ("n", False), ("", False), ("ja", False)])
def test_only_yes_is_consent(answer, agreed, monkeypatch):
    """Whoever only presses Enter, or means something else, changes nothing."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda question: answer)
    assert editing._agreed() is agreed
