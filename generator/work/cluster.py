"""Has batches done by a cluster of dask.distributed (`--cluster ADDRESS`) in place of this machine's processes.

If a worker dies, others do its batches again. dask sends code and data as pickles, so whoever can reach the scheduler
or the workers can run code there: let nobody else reach them, or only by TLS (`tls://…`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from generator.work.pool import Workers

_SECONDS_TO_ANSWER = 30
"""A scheduler may still be starting, as in a job that brings its own cluster."""


@contextmanager
def connected(address: str, workers: Workers) -> Iterator[Workers]:
    """The workers of the cluster at an address; without an address, `workers` themselves.

    Raises ConnectionError if there is no cluster, if a batch has killed several workers, or if dask is not installed.
    """
    if not address:
        yield workers
        return
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        raise ConnectionError("--cluster needs dask: pip install 'dossier-generator[cluster]'") from error
    with ExitStack() as stack:
        try:
            client = stack.enter_context(Client(address, timeout=_SECONDS_TO_ANSWER, set_as_default=False))  # type: ignore[no-untyped-call]
            client.wait_for_workers(1, timeout=_SECONDS_TO_ANSWER)
        except TimeoutError as error:
            raise ConnectionError(f"no cluster with workers answers at {address}") from error
        # Not “pure”: that would have dask read each article to tell whether it has seen it before.
        executor = stack.enter_context(client.get_executor(pure=False))
        try:
            yield replace(workers, executor=executor, threads=sum(client.nthreads().values()))
        except KilledWorker as error:
            raise ConnectionError(f"workers of the cluster died again and again: {error}") from error
