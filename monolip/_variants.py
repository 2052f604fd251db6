"""Rows with other categories, and the smallest radius among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations, product
from math import prod

import numpy as np
from numpy.typing import NDArray

from . import certificates
from ._pipelines import Choices
from .folded import FoldedNetwork

__all__ = ["Variants", "smallest_radius"]

Array = NDArray[np.float64]
Proof = Callable[[Array, NDArray[np.intp], str], Array]

MAX_VARIANTS = 10_000
# Variants of a row that are taken through the tighter bounds.
MAX_TIGHT = 16


class Variants:
    """Rows in which up to ``n_changes`` columns of categories hold any category.

    Parameters
    ----------
    rows : ndarray of shape (n_rows, n_columns)
    choices : list of Choices
        Columns of categories that may change.
    n_changes : int or None
        How many at a time; None for all.

    Raises
    ------
    ValueError
        If there are too many combinations to try.
    """

    def __init__(self, rows: Array, choices: list[Choices], n_changes: int | None) -> None:
        self.rows, self.choices = rows, choices
        self.n_changes = len(choices) if n_changes is None else min(n_changes, len(choices))
        sizes = [len(choice.table) for choice in choices]
        n_variants = sum(prod(some, start=1) for some in combinations(sizes, self.n_changes))
        if n_variants > MAX_VARIANTS:
            raise ValueError(
                f"certify tries at most {MAX_VARIANTS} combinations of categories; the tolerance "
                f"allows {n_variants}: let fewer columns change"
            )

    def __iter__(self) -> Iterator[Array]:
        """All rows, first as they are."""
        yield self.rows
        if self.n_changes == 0:
            return
        for changing in combinations(self.choices, self.n_changes):
            for values in product(*(choice.table for choice in changing)):
                changed = self.rows.copy()
                for choice, value in zip(changing, values, strict=True):
                    changed[:, choice.columns] = value
                yield changed


def smallest_radius(
    network: FoldedNetwork,
    variants: Variants,
    label: NDArray[np.intp],
    proven: Proof,
    method: str,
) -> Array:
    """Radius within which no variant of a row changes its class.

    Variants are taken in the order of a simple bound on their radii, and through tighter bounds as
    far as these can lower the smallest.

    Parameters
    ----------
    network : FoldedNetwork
    variants : Variants
    label : ndarray of int, shape (n_rows,)
        Class of each row as it is.
    proven : callable
        Radii of some variants, given the numbers of their rows and the method.
    method : str

    Returns
    -------
    radius : ndarray of shape (n_rows,)
    """
    if variants.n_changes == 0:
        return proven(variants.rows, np.arange(len(label)), method)
    simple_method = "global" if method == "global" else "path"
    keys = []
    for rows in variants:
        if network.n_outputs == 1:
            # The simple bound is a function of the margin that never falls, the same for all
            # variants of a row, because they may move alike.
            key = np.where(label == 1, 1.0, -1.0) * network(rows)[:, 0]
        else:
            key = proven(rows, np.arange(len(label)), simple_method)
        flipped = certificates.predicted_class(network, rows) != label
        keys.append(np.where(flipped, -np.inf, key))
    key = np.array(keys)
    n_tried = 1 if method == simple_method else min(len(key), MAX_TIGHT + 1)
    order = np.argpartition(key, np.arange(n_tried), axis=0)[:n_tried]
    radius = np.full(len(label), np.inf)
    radius[np.take_along_axis(key, order[:1], axis=0)[0] <= 0] = 0.0
    left = np.flatnonzero(radius > 0)
    for rank, rows in enumerate(picked(variants, order)):
        # What the simple bound does not leave below the smallest so far, it leaves of no later one.
        simple = key[order[rank, left], left]
        if network.n_outputs == 1:
            simple = proven(rows[left], left, simple_method)
        left = left[simple < radius[left]]
        if not len(left):
            break
        last = rank == n_tried - 1 and n_tried < len(key)
        found = proven(rows[left], left, simple_method if last else method)
        radius[left] = np.minimum(radius[left], found)
    return radius


def picked(variants: Variants, order: NDArray[np.intp]) -> list[Array]:
    """Rows of the variant that each row has at each rank."""
    chosen = [variants.rows.copy() for _ in order]
    for number, rows in enumerate(variants):
        for found, numbers in zip(chosen, order, strict=True):
            wanted = numbers == number
            if wanted.any():
                found[wanted] = rows[wanted]
    return chosen
