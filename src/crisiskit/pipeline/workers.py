"""Batches of articles worked on in several processes, given back in their order."""

import os
import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING

from crisiskit.errors import InputError
from crisiskit.model import Extraction
from crisiskit.pipeline.batches import Received

if TYPE_CHECKING:
    from crisiskit.pipeline.pipeline import Pipeline

__all__ = ["extract_in_workers"]

# Batches under way or waiting, per worker: none runs dry, and memory stays flat.
_BATCHES_PER_WORKER = 2


def extract_in_workers(
    pipeline: "Pipeline", batches: Iterable[list[Received]], workers: int
) -> Iterator[Extraction]:
    """Yield the extractions of *batches* in their order.

    Only a few batches are ahead of what was yielded, so endless streams are fine.

    Raises:
        InputError: If the pipeline cannot be sent to other processes, or they die.
    """
    pool = ProcessPoolExecutor(
        workers,
        # Forking a process that runs threads (numpy's do) may hang; spawning may not.
        mp_context=get_context("spawn"),
        initializer=_start,
        initargs=(_pickled(pipeline),),
    )
    try:
        for future in _ahead(pool, batches, workers * _BATCHES_PER_WORKER):
            yield from future.result()
    except BrokenProcessPool as error:
        msg = (
            "the worker processes could not start, or died (out of memory?): in a script, "
            "put the call under if __name__ == '__main__':, or use workers=1"
        )
        raise InputError(msg) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _ahead(
    pool: ProcessPoolExecutor, batches: Iterable[list[Received]], limit: int
) -> "Iterator[Future[list[Extraction]]]":
    """Keep *limit* batches under way; give the oldest first."""
    pending: deque[Future[list[Extraction]]] = deque()
    try:
        for batch in batches:
            pending.append(pool.submit(_work, batch))
            if len(pending) == limit:
                yield pending.popleft()
    except Exception:
        # The stream of articles broke off: what it gave before still counts.
        yield from pending
        raise
    yield from pending


def _pickled(pipeline: "Pipeline") -> bytes:
    try:
        return pickle.dumps(pipeline)
    except (pickle.PicklingError, TypeError, AttributeError, NotImplementedError) as error:
        msg = (
            f"the pipeline cannot be sent to worker processes ({error}): define extractors "
            "as classes in a module, give nlp by name or folder, or use workers=1"
        )
        raise InputError(msg) from error


_pipeline: "Pipeline | None" = None
_failure: str = ""


def _start(pickled: bytes) -> None:
    """Set a worker up. Failures wait for the first batch, which can report them."""
    global _pipeline, _failure  # noqa: PLW0603 # a worker process has no other place
    # Ctrl-C goes to the whole group; the parent alone decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Each worker has one core; numpy must not start threads for all of them.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        _pipeline = pickle.loads(pickled)  # noqa: S301 # our own parent wrote it
    except (AttributeError, ImportError) as error:
        _failure = (
            f"a worker process cannot find an extractor ({error}): define it in a module "
            "instead of a notebook, or use workers=1"
        )


def _work(batch: list[Received]) -> list[Extraction]:
    if _pipeline is None:
        raise InputError(_failure)
    return list(_pipeline.extract_batch(batch))
