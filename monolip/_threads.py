"""One thread for the matrices of small networks, however many fits run at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any

from threadpoolctl import ThreadpoolController

__all__ = ["one_thread"]

lock = Lock()
# Fits that want one thread now, and what the last of them undoes.
held: list[Any] = []


@contextmanager
def one_thread() -> Iterator[None]:
    """Keep the BLAS on one thread: small matrices are faster there, and cost much less.

    Its number of threads is one number for the whole process. So the first fit of those that run at
    the same time lowers it and the last one restores it: if each restored what it found, the
    last could restore the 1 that another had set.
    """
    with lock:
        # Only the first entry holds anything.
        held.append(None if held else libraries().limit(limits=1, user_api="blas"))
    try:
        yield
    finally:
        with lock:
            limit = held[0] if len(held) == 1 else None
            # The first entry stays until the end, whichever fit it came from.
            held.pop()
            if limit is not None:
                limit.restore_original_limits()


@cache
def libraries() -> ThreadpoolController:
    """The BLAS of numpy, and that of scipy, which compiled code calls: sklearn has loaded both."""
    return ThreadpoolController()
