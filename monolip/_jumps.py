"""What is proven of an estimator's columns of categories: bounds on every change of category."""

from __future__ import annotations

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ._expansion import Expansion
from .certificates import swap_bounds
from .folded import FoldedNetwork

__all__ = ["category_table", "stated_constants"]

Array = NDArray[np.float64]


def largest_changes(expansion: Expansion, network: FoldedNetwork, position: int) -> Array:
    """Bound on what a change between two states of a column does, shape (n_states, n_states)."""
    first, second, before, after = expansion.pairs(position)
    table = np.zeros((len(expansion.categories[position].table),) * 2)
    if len(first):
        lower, upper = swap_bounds(network, before, after)
        table[first, second] = np.maximum(np.abs(lower), np.abs(upper)).max(axis=1)
    return np.maximum(table, table.T)


def category_table(expansion: Expansion, network: FoldedNetwork, position: int) -> pd.DataFrame:
    """The same with categories as labels; NaN stands for a missing value."""
    states = pd.Index(expansion.categories[position].states, dtype=object)
    return pd.DataFrame(largest_changes(expansion, network, position), index=states, columns=states)


def stated_constants(
    expansion: Expansion, network: FoldedNetwork, slopes: Array, spread: Array
) -> tuple[Array, Array]:
    """Constants of the columns of X, per unit and per standard deviation.

    Of unordered categories the largest change, of ordered ones the largest of a step.

    Parameters
    ----------
    expansion : Expansion
    network : FoldedNetwork
    slopes, spread : ndarray of shape (n_columns,)
        Of the network's columns.
    """
    scaled = slopes * spread * (1.0 + 2.0**-50)
    if expansion.plain:
        return slopes, scaled
    first = np.flatnonzero(np.diff(expansion.column, prepend=-1))
    slopes, scaled = slopes[first], scaled[first]
    for position, part in expansion.categories.items():
        changes = largest_changes(expansion, network, position)
        if part.labels.ordered:
            n_steps = int(part.rising.sum())
            changes = np.diag(changes[: n_steps + 1, : n_steps + 1], k=1)
        slopes[position] = scaled[position] = changes.max(initial=0.0)
    return slopes, scaled
