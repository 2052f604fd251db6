"""The generator of random numbers that a ``random_state`` stands for."""

from __future__ import annotations

from numbers import Integral
from typing import Any

import numpy as np


def generator(random_state: Any) -> np.random.Generator:
    """Return a Generator for anything that scikit-learn accepts as ``random_state``."""
    if isinstance(random_state, np.random.Generator):
        return random_state
    if isinstance(random_state, np.random.RandomState):
        # Draws from the state, so that two calls in a row differ as they do in scikit-learn.
        return np.random.default_rng(random_state.randint(2**31 - 1, size=4))
    if random_state is None:
        return np.random.default_rng()
    if isinstance(random_state, bool) or not isinstance(random_state, Integral):
        raise TypeError(
            f"random_state must be an integer, a Generator, a RandomState or None, found "
            f"{random_state!r} of type {type(random_state).__name__}; pass an integer such as 0"
        )
    if random_state < 0:
        raise ValueError(f"random_state must not be negative, found {random_state}; pass 0 or more")
    return np.random.default_rng(int(random_state))
