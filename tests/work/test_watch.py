"""Progress that tells what is left, and times that add up."""

from __future__ import annotations

import io
import time

import pytest

from generator.work.watch import Watch


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        """Yes."""
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which stands still until a test moves it."""
    now = [100.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def work(clock: list[float], stream: io.StringIO, seconds: float) -> str:
    """What is shown of ten things that take so many seconds each."""
    with Watch(stream).stage("articles") as progress:
        for done in range(1, 11):
            clock[0] += seconds
            progress(done, 10)
    return stream.getvalue()


def test_short_work_is_done_in_silence(clock):
    """Nobody waits for it."""
    assert work(clock, io.StringIO(), 0.1) == ""


def test_ci_gets_plain_lines(clock):
    """One every few seconds, the last one always."""
    assert work(clock, io.StringIO(), 3.0).splitlines() == [
        "articles: 1 of 10, about 27 s left",
        "articles: 3 of 10, about 21 s left",
        "articles: 5 of 10, about 15 s left",
        "articles: 7 of 10, about 9 s left",
        "articles: 9 of 10, about 3 s left",
        "articles: 10 of 10",
    ]


def test_what_was_done_before_tells_nothing_of_the_rest(clock):
    """It took no time: what is left goes on as what was done since."""
    stream = io.StringIO()
    with Watch(stream).stage("articles", 900) as progress:
        clock[0] += 10
        progress(910, 1000)
    assert stream.getvalue() == "articles: 910 of 1000, about 1 min 30 s left\n"


def test_a_terminal_gets_one_line(clock):
    """Written over, and gone at the end."""
    shown = work(clock, Terminal(), 30.0)
    assert "\n" not in shown
    assert shown.startswith("\r\x1b[Karticles: 1 of 10, about 4 min 30 s left\r\x1b[K")
    assert shown.endswith("articles: 10 of 10\r\x1b[K")


def test_times_of_stages_add_up(clock):
    """A stage within another counts for itself only."""
    seen = Watch()
    with seen.stage("site"):
        clock[0] += 1
        with seen.stage("search"):
            clock[0] += 2
        clock[0] += 4
    assert [(each.stage, each.seconds) for each in seen.timings] == [("search", 2.0), ("site", 5.0)]


def failing(seen: Watch, clock: list[float]) -> None:
    """A stage that ends by an error."""
    with seen.stage("site"):
        clock[0] += 1
        raise ValueError("wrong")


def test_what_goes_wrong_is_timed_too(clock):
    """The time up to there."""
    seen = Watch()
    with pytest.raises(ValueError, match="wrong"):
        failing(seen, clock)
    assert [(each.stage, each.seconds) for each in seen.timings] == [("site", 1.0)]


def test_without_a_stream_nothing_is_shown(clock):
    """The times are taken all the same."""
    seen = Watch()
    with seen.stage("site") as progress:
        clock[0] += 60
        progress(1, 2)
    assert [each.seconds for each in seen.timings] == [60.0]
