"""Long work on rows: block after block, with progress; Ctrl-C keeps the blocks that are done."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Protocol, TypeVar

__all__ = ["finished", "in_blocks"]

Part = TypeVar("Part")


class Kept(Protocol):
    """A certificate that may hold fewer finished rows than it has rows."""

    @property
    def n_finished(self) -> int | None:
        """Rows that were finished before Ctrl-C; None where all were."""


Some = TypeVar("Some", bound=Kept)


def in_blocks(
    work: Callable[[slice], Part],
    n_rows: int,
    size: int,
    *,
    does: str,
    verbose: int = 0,
) -> tuple[list[Part], int]:
    """What ``work`` makes of each block of rows, and the number of rows that are done.

    On Ctrl-C that is fewer than all, and a warning says so; before the first block is whole the
    interruption gets through.

    Parameters
    ----------
    work : callable
        Of a slice of rows.
    n_rows, size : int
        Rows in all, and in a block.
    does : str
        What happens to rows, in the past: "certified".
    verbose : int, default=0
        1 prints a line a block.

    Returns
    -------
    parts : list
    n_done : int

    Examples
    --------
    >>> from monolip._blocks import in_blocks
    >>> in_blocks(lambda rows: rows.stop - rows.start, 5, 2, does="counted", verbose=1)
    counted 2 of 5 rows
    counted 4 of 5 rows
    counted 5 of 5 rows
    ([2, 2, 1], 5)
    """
    parts: list[Part] = []
    try:
        for first in range(0, n_rows, size):
            block = slice(first, min(first + size, n_rows))
            parts.append(work(block))
            if verbose:
                print(f"{does} {block.stop} of {n_rows} rows", flush=True)
    except KeyboardInterrupt:
        if not parts:
            raise
        # Counted by the parts there are: an interruption cannot tell the two apart.
        n_done = min(len(parts) * size, n_rows)
        warnings.warn(
            f"interrupted: {n_done} of {n_rows} rows were {does}; of the others nothing is proven "
            "(radius 0, or an interval without ends)",
            RuntimeWarning,
            stacklevel=3,
        )
    return parts, min(len(parts) * size, n_rows)


def finished(certificate: Some) -> Some:
    """The certificate, if Ctrl-C left no row out; else the interruption goes on.

    For whoever draws a conclusion from all rows together.
    """
    if certificate.n_finished is not None:
        raise KeyboardInterrupt
    return certificate
