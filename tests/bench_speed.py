"""How long a site takes, and what of it a second build saves: `make bench` runs this file.

    python -m tests.bench_speed [ARTICLES] [FOLDER]

The golden dossier with 1,000 made-up articles, or as many as are asked for (20,000 take half an hour): in full, when
nothing, one article, one word has changed; beside MkDocs alone, beside Zensical with Pagefind; and on a cluster. Each
row is printed as it comes; with a folder, rows measured there before are not measured again: a run may be cut.

CPU is the processor time of a command and of all that it started, which other work on the machine hardly touches; the
ratios are those of the table in the issue, each with the bar that it is held to.
"""

from __future__ import annotations

import compileall
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import repeat
from pathlib import Path

from tests import newspaper
from tests.conftest import CODE, golden_project

COUNT = 1_000
_ONE_MORE = 900_000
PYTHON = (sys.executable, "-m")
BUILD = (*PYTHON, "generator", "build", "--quiet")
PLAIN = """\
site_name: Bench
docs_dir: {docs}
site_dir: {site}
nav: [index.md]
not_in_nav: "*"
theme: {{name: material, font: false}}
markdown_extensions: [attr_list, md_in_html, tables]
"""
"""MkDocs with the theme as it comes and the search that comes with it."""
OURS = """\
INHERIT: {config}
docs_dir: {docs}
site_dir: {site}
hooks: []
watch: []
theme: {{custom_dir: {theme}}}
"""
"""MkDocs with the dossier's theme and configuration, without hook, policy and search."""
NO_BYTECODE = "PYTHONDONTWRITEBYTECODE"
"""Where it is set, each start of a command compiles all of the generator, half a second, and nothing of MkDocs: pip has
compiled that, as it does the generator where it is installed."""
CLUSTERED = 1_000
"""Up to so many articles a cluster is measured, too."""


@dataclass(frozen=True)
class Took:
    """What a command took."""

    seconds: float
    cpu_seconds: float
    megabytes: int
    """Of its largest process."""


@dataclass(frozen=True)
class Bar:
    """What the issue wants at most, measured with so many articles."""

    most: float
    articles: int


class Bench:
    """A dossier that is measured, and what has been measured of it."""

    def __init__(self, folder: Path, count: int) -> None:
        """Write what articles are missing."""
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.project = folder, folder / "dossier"
        self._file = folder / "rows.json"
        self.rows: dict[str, Took] = {}
        if self._file.is_file():
            self.rows = {name: Took(**row) for name, row in json.loads(self._file.read_text("utf-8")).items()}
        if not self.project.is_dir():
            golden_project(self.project)
        write(self.project, [number for number in range(count) if not file(self.project, number).is_file()])

    def row(
        self,
        name: str,
        *command: str,
        before: Callable[[], object] = lambda: None,
        elsewhere: Callable[[], float] = lambda: 0.0,
    ) -> Took:
        """Measure a command, or say again what was measured.

        `elsewhere` tells the processor time so far of processes that do work for the command and go on after it.
        """
        if name not in self.rows:
            before()
            begun = elsewhere()
            found = took(self.project, *command)
            self.rows[name] = replace(found, cpu_seconds=found.cpu_seconds + elsewhere() - begun)
            told = {name: asdict(row) for name, row in self.rows.items()}
            new = self._file.with_suffix(".new")
            new.write_text(json.dumps(told, indent=1), encoding="utf-8")
            new.replace(self._file)
        found = self.rows[name]
        print(
            f"{name:34} CPU {found.cpu_seconds:7.1f} s, clock {found.seconds:7.1f} s, memory {found.megabytes:5} MB",
            flush=True,
        )
        return found


def main(count: int, folder: Path) -> None:
    """All rows, and the table."""
    bench = Bench(folder, count)
    compileall.compile_dir(CODE["PYTHONPATH"] + "/generator", quiet=1)
    print(f"{count} articles, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}", flush=True)
    full = bench.row("full build", *BUILD)
    print(f"site: {size(bench.project / 'site') // 1_000_000} MB", flush=True)
    same = bench.row("nothing changed", *BUILD)
    more = bench.row("one article more", *BUILD, before=lambda: one_more(bench.project))
    bench.row("one word changed", *BUILD, before=lambda: one_word(bench.project))
    bare = bench.row("bare mkdocs build of docs/", *mkdocs(bench, "plain", PLAIN))
    ours = bench.row("bare mkdocs, theme of the dossier", *mkdocs(bench, "ours", OURS))
    tell("one article more / full, CPU", more.cpu_seconds / full.cpu_seconds, Bar(0.12, 10_000), count)
    tell("one article more, seconds", more.seconds, Bar(25, 10_000), count)
    tell("nothing changed / full, CPU", same.cpu_seconds / full.cpu_seconds, Bar(0.04, 10_000), count)
    tell("full / bare, CPU", full.cpu_seconds / bare.cpu_seconds, Bar(2.0, 1_000), count)
    tell("full / bare, clock", full.seconds / bare.seconds, Bar(1.3, 1_000), count)
    tell("full / bare with the theme, CPU", full.cpu_seconds / ours.cpu_seconds, None, count)
    tell("full build, seconds", full.seconds, Bar(300, 20_000), count)
    tell("site, MB", size(bench.project / "site") / 1_000_000, Bar(400, 20_000), count)
    tell("largest process, MB", full.megabytes, Bar(600, 20_000), count)
    tell("opening the search, KB", opening(bench.project / "site") / 1_000, Bar(200, 20_000), count)
    others(bench, full, count)
    if count <= CLUSTERED:
        clustered(bench, count)


def others(bench: Bench, full: Took, count: int) -> None:
    """Another builder with another search, on the same pages."""
    zensical = bench.row("zensical build", *PYTHON, "zensical", "build", "--config-file", str(apart(bench)))
    site = str(bench.folder / "zensical" / "site")
    pagefind = bench.row("Pagefind", *PYTHON, "pagefind", "--silent", "--force-language", "de", "--site", site)
    clock, taken = zensical.seconds + pagefind.seconds, zensical.cpu_seconds + pagefind.cpu_seconds
    tell("full / Zensical and Pagefind, clock", full.seconds / clock, Bar(1.0, 1_000), count)
    tell("full / Zensical and Pagefind, CPU", full.cpu_seconds / taken, None, count)


def clustered(bench: Bench, count: int) -> None:
    """A cluster of two beside two processes of our own."""
    pages = (*PYTHON, "generator", "pages", "--quiet", "--no-cache")
    alone = bench.row("intake and pages, pool of two", *pages, "--jobs", "2")
    with cluster() as address:
        work, spent = (*pages, "--cluster", address), partial(cluster_seconds, address)
        bench.row("intake and pages, dask, first", *work, elsewhere=spent)
        shared = bench.row("intake and pages, dask of two", *work, elsewhere=spent)
    tell("dask / pool, clock, once started", shared.seconds / alone.seconds, Bar(1.2, 1_000), count)
    tell("dask / pool, CPU, once started", shared.cpu_seconds / alone.cpu_seconds, Bar(1.2, 1_000), count)


@contextmanager
def cluster() -> Iterator[str]:
    """The address of two workers on this machine."""
    from distributed import LocalCluster

    os.environ |= CODE
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as found:
        yield str(found.scheduler_address)


def cluster_seconds(address: str) -> float:
    """Processor time so far of a cluster: of its workers, and of its scheduler, which this process is."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        workers: dict[str, float] = client.run(time.process_time)
    return sum(workers.values()) + time.process_time()


def mkdocs(bench: Bench, name: str, config: str) -> tuple[str, ...]:
    """MkDocs on the same pages, by a configuration of its own."""
    project, file = bench.project, bench.folder / f"{name}.yml"
    places = {"docs": project / "docs", "site": bench.folder / name, "config": project / "mkdocs.yml"}
    file.write_text(config.format(theme=project / ".dossier" / "theme", **places), encoding="utf-8")
    return (*PYTHON, "mkdocs", "build", "--quiet", "--config-file", str(file))


def apart(bench: Bench) -> Path:
    """A configuration of Zensical beside the pages, which takes them from nowhere else."""
    folder = bench.folder / "zensical"
    folder.mkdir(exist_ok=True)
    shutil.copytree(bench.project / "docs", folder / "docs", dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text(PLAIN.format(docs="docs", site="site"), encoding="utf-8")
    return folder / "mkdocs.yml"


def file(project: Path, number: int) -> Path:
    """Where the article of a number stands."""
    return project / "seeds" / "articles" / f"{number:06d}.txt"


def write(project: Path, numbers: list[int]) -> None:
    """Articles; by a process of its own, since the system counts what this one holds as memory of those it starts."""
    with ProcessPoolExecutor(1) as alone:
        for _ in alone.map(newspaper.write, numbers, repeat(project / "seeds" / "articles"), chunksize=100):
            pass


def one_more(project: Path) -> None:
    """An article that was not there, though the row was begun before and cut."""
    taken = len(list((project / "seeds" / "articles").glob(f"{_ONE_MORE // 100_000}?????.txt")))
    write(project, [_ONE_MORE + taken])


def one_word(project: Path) -> None:
    """Another word in an article."""
    path = max((project / "seeds" / "articles").glob(f"{_ONE_MORE // 100_000}?????.txt"))
    text = path.read_text("utf-8")
    assert " die " in text
    path.write_text(text.replace(" die ", " diese ", 1), encoding="utf-8")


def took(project: Path, *command: str) -> Took:
    """Run a command, and what it and all that it started took."""
    begun = time.perf_counter()
    known = {name: value for name, value in os.environ.items() if name != NO_BYTECODE}
    told = known | CODE | {"SITE_URL": "https://example.org/bench/", "NO_MKDOCS_2_WARNING": "1"}
    with subprocess.Popen(command, cwd=project, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        assert process.stderr
        said = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)}\n{said.decode()}")
    return Took(time.perf_counter() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss // 1_000)


def tell(name: str, found: float, bar: Bar | None, count: int) -> None:
    """A line of the table: what was found, what is wanted at most, and whether that is so."""
    if not bar:
        wanted = "not held to a bar"
    elif count == bar.articles:
        wanted = f"wanted ≤ {bar.most:g}: {'holds' if found <= bar.most else 'does NOT hold'}"
    else:
        wanted = f"wanted ≤ {bar.most:g} at {bar.articles:,} articles"
    print(f"    {name:36} {found:8.3f}   {wanted}", flush=True)


def size(folder: Path) -> int:
    """Bytes of all files of a folder; what stands in site/ may be a second name of what the cache holds."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def opening(site: Path) -> int:
    """Bytes that a search reads whatever the query: its directory, and the titles to suggest."""
    index, read = site / "pagefind", ("search.json.gz", "*/titles.gz")
    return sum(path.stat().st_size for name in read for path in index.glob(name))


if __name__ == "__main__":
    asked = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    with tempfile.TemporaryDirectory() as own:
        main(asked, Path(sys.argv[2]).absolute() if len(sys.argv) > 2 else Path(own))
