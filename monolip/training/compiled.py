"""How functions are compiled."""

from __future__ import annotations

from typing import Any

import numba

__all__ = ["compiled"]

# Sums may be taken in any order; NaN and infinity must stay what they are.
FAST = {"contract", "reassoc", "nsz", "arcp"}


def compiled(function: Any) -> Any:
    """Compile a function, and keep the result on disk where there is a place for it."""
    options: Any = {"nogil": True, "fastmath": FAST}
    try:
        return numba.njit(cache=True, **options)(function)
    except RuntimeError:
        return numba.njit(**options)(function)
