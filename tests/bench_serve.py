"""How long an edit takes to show in the preview: `python -m tests.bench_serve`, of the dossier in seeds/.

Time on the wall tells it on idle processors; the processor time of the preview tells it on busy ones, too.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import CODE, copy_dossier

EDITS = 5
_PATIENCE = 120.0
"""Seconds; the first build does everything."""
_ASKED_EVERY = 0.1
"""Seconds; each answer takes time of the preview's, too."""
_AT_REST = 1.5
"""Seconds in which a second build would have begun, and the index has."""
PROPOSAL = "us-bodentruppen"


@dataclass(frozen=True)
class Shown:
    """What it took until an edit was answered, in seconds, and how many builds it caused."""

    wall: float
    processor: float
    builds: int


def unused_address() -> str:
    """An address of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"127.0.0.1:{probe.getsockname()[1]}"


def unmeasured() -> dict[str, str]:
    """The environment without what has coverage measured in processes that are started, which takes time of its own."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


@contextmanager
def preview(project: Path) -> Iterator[tuple[str, int]]:
    """A running preview of a dossier: its address and its process."""
    address = unused_address()
    environment = unmeasured() | CODE | {"DEV_ADDR": address, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "generator", "serve", "--quiet"]
    process = subprocess.Popen(command, cwd=project, env=environment, start_new_session=True)
    try:
        yield f"http://{address}/", process.pid
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def read(address: str) -> str:
    """What is answered; nothing while the server is not up."""
    try:
        with urllib.request.urlopen(address, timeout=5) as response:  # noqa: S310 - an address of this machine
            return str(response.read().decode())
    except OSError:
        return ""


def wait_for(text: str, address: str) -> None:
    """Until a page holds a text."""
    deadline = time.monotonic() + _PATIENCE
    while text not in read(address):
        if time.monotonic() > deadline:
            raise TimeoutError(f"“{text}” was not seen")
        time.sleep(_ASKED_EVERY)


def builds(url: str) -> int:
    """How many sites the preview has shown."""
    return int(json.loads(read(f"{url}__preview__/state.json"))["build"])


def processor(process: int) -> float:
    """Seconds of processor time that a process has taken, by all of its threads."""
    fields = Path("/proc", str(process), "stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measure(project: Path, proposal: str, edits: int = EDITS) -> list[Shown]:
    """Edit a proposal, and wait each time until its page shows it and the preview is at rest."""
    source = project / "seeds" / "proposals" / f"{proposal}.md"
    found = []
    with preview(project) as (url, process):
        page = f"{url}vorschlaege/{proposal}/"
        wait_for('"build": 1', f"{url}__preview__/state.json")
        for number in range(edits + 1):  # the first one loads what later ones find loaded
            time.sleep(_AT_REST)
            before, started, used = builds(url), time.monotonic(), processor(process)
            source.write_text(f"{source.read_text('utf-8').rstrip()}\n\nProbe {number}.\n", encoding="utf-8")
            wait_for(f"Probe {number}.", page)
            wall, taken = time.monotonic() - started, processor(process) - used
            time.sleep(_AT_REST)
            found.append(Shown(wall, taken, builds(url) - before))
    return found[1:]


def main() -> None:
    """Print the times of some edits."""
    with tempfile.TemporaryDirectory() as folder:
        found = measure(copy_dossier(Path(folder, "dossier")), PROPOSAL)
    for each in found:
        print(f"shown after {each.wall:.2f} s, processor time {each.processor:.2f} s, builds: {each.builds}")
    print(f"median: {statistics.median(each.wall for each in found):.2f} s, processor time "
          f"{statistics.median(each.processor for each in found):.2f} s")  # fmt: skip


if __name__ == "__main__":
    main()
