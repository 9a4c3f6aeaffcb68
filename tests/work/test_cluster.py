"""A cluster does the work of one machine: the same results, though a worker dies, and none where its code differs."""

from __future__ import annotations

import os
import signal
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator import __main__ as cli
from generator.search import index
from generator.work import cache, cluster, pool
from generator.work.pool import Batches, Workers
from tests import newspaper
from tests.conftest import PUBLISHED_AT, ROOT, golden_project
from tests.test_golden import held

if TYPE_CHECKING:
    from distributed import LocalCluster

ARTICLES = 48
"""More than are worth sending out."""
THINGS = 2_000
"""More than are sent out at once."""


@pytest.fixture(scope="module")
def local() -> Iterator[LocalCluster]:
    """A cluster of two processes, each with a thread, which run the generator of this folder."""
    from distributed import LocalCluster  # half a second, which only who runs these tests spends

    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(paths))
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as found:
            yield found


@pytest.fixture
def workers(local: LocalCluster) -> Iterator[Workers]:
    """Its workers."""
    with cluster.connected(local.scheduler_address, Workers(2)) as found:
        yield found


def test_a_cluster_does_the_work(workers):
    """In order, and elsewhere."""
    assert list(pool.mapped(divmod_seven, range(50), 50, workers, Batches(3, 5))) == [divmod(n, 7) for n in range(50)]
    assert os.getpid() not in set(pool.mapped(process, range(20), 20, workers, Batches(2, 5)))
    assert set(pool.mapped(process, range(4), 4, workers, Batches(2, 5))) == {os.getpid()}


def divmod_seven(number: int) -> tuple[int, int]:
    """Something to do."""
    return divmod(number, 7)


def process(_: int) -> int:
    """Where it is done."""
    return os.getpid()


def test_a_worker_that_dies_costs_its_batch(workers):
    """Others do it again, and the results are the same."""

    def things() -> Iterator[int]:
        for number in range(THINGS):
            if number == THINGS // 2:
                os.kill(next(pool.mapped(process, range(2), 2, workers, Batches(1, 1))), signal.SIGKILL)
            yield number

    assert list(pool.mapped(divmod_seven, things(), THINGS, workers, Batches(4, 5))) == [
        divmod(n, 7) for n in range(THINGS)
    ]


@pytest.mark.long
def test_a_dossier_is_the_same_from_a_cluster(local, tmp_path, monkeypatch):
    """All pages, and the index, which reads them on the workers; the second half of the work with a worker killed."""
    project = golden_project(tmp_path / "dossier")
    for number in range(ARTICLES):
        newspaper.write(number, project / "seeds" / "articles")
    monkeypatch.chdir(project)
    monkeypatch.setenv("SITE_URL", PUBLISHED_AT)
    monkeypatch.setattr(index, "_BATCHES", Batches(32, 50))
    assert cli.main(["build", "--quiet", "--no-cache", "--jobs", "1", "--site", str(tmp_path / "alone")]) == 0
    known, killed = pool.mapped, []

    def mapped(function, things, number, workers, batches):
        results = known(function, things, number, workers, batches)
        if workers.executor:
            yield next(results)
            killed.append(next(known(process, range(2), 2, workers, Batches(1, 1))))
            os.kill(killed[-1], signal.SIGKILL)
        yield from results

    monkeypatch.setattr(pool, "mapped", mapped)
    address = ["--cluster", local.scheduler_address]
    assert cli.main(["build", "--quiet", "--no-cache", *address, "--site", str(tmp_path / "together")]) == 0
    assert held(tmp_path / "together") == held(tmp_path / "alone")
    assert len(killed) == len(("intake", "pages", "index"))  # MkDocs needs the files of this machine


def test_other_code_is_refused(workers, monkeypatch, capsys):
    """Its results could be other ones."""
    monkeypatch.setattr(cache, "code", lambda *_: "another version")
    with pytest.raises(ConnectionError, match="other code"):
        list(pool.mapped(divmod_seven, range(9), 9, workers, Batches(3, 1)))


def test_any_executor_will_do():
    """Such as threads of this process."""
    with ThreadPoolExecutor(2) as threads:
        workers = Workers(executor=threads, threads=2)
        assert list(pool.mapped(divmod_seven, range(9), 9, workers, Batches(2, 1))) == [divmod(n, 7) for n in range(9)]


def test_nobody_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """One line says so, and nothing is changed."""
    monkeypatch.setattr(cluster, "_SECONDS_TO_ANSWER", 0.5)
    monkeypatch.chdir(golden_project(tmp_path / "dossier"))
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{unused.getsockname()[1]}"
        assert cli.main(["check", "--quiet", "--cluster", address]) == 1
    said = capsys.readouterr().err
    assert said.startswith("error: ")
    assert address in said


def test_what_times_out_in_the_work_is_told_as_it_is(local):
    """Such as a file on a disk elsewhere: the cluster has answered."""
    with pytest.raises(TimeoutError, match="of a disk"), cluster.connected(local.scheduler_address, Workers()):
        raise TimeoutError("of a disk")


def test_without_dask_it_says_what_to_install(monkeypatch):
    """It is an optional extra."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(ConnectionError, match="cluster"), cluster.connected("tcp://127.0.0.1:1", Workers()):
        pass
