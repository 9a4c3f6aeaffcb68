"""How well statements and days are found: `python -m tests.bench_speech DIR…`, with gold texts and a scorer in DIR.

Gold texts (*.jsonl) of statements and of days are told apart by their keys; the scorer (`score.py`) calls the commands
`statements` and `dates` as an editor would. Neither is part of the project: NOTICE.md names the texts.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

RUN = f"{sys.executable} -m generator"
KINDS = {"quotes": "statements", "expressions": "dates"}
"""The key of a document that tells what it is gold for."""


def main(folders: list[str]) -> None:
    """Print the scores of every gold file below the folders."""
    scorers = [path for folder in folders for path in sorted(Path(folder).rglob("score.py"))]
    for file, kind in (found for folder in folders for found in gold(Path(folder))):
        scorer = next((each for each in scorers if kind in each.read_text(encoding="utf-8")), None)
        if scorer:
            print(f"{file.parent.name}/{file.name}: ", end="", flush=True)
            subprocess.run([sys.executable, str(scorer), kind, str(file), "--run", RUN], check=False)


def gold(folder: Path) -> Iterator[tuple[Path, str]]:
    """Each gold file below a folder, and what it is gold for."""
    for path in sorted(folder.rglob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            keys = json.loads(next(lines, "{}")).keys()
        yield from ((path, kind) for key, kind in KINDS.items() if key in keys)


if __name__ == "__main__":
    main(sys.argv[1:])
