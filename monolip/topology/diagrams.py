"""Persistence diagrams of point clouds, by gudhi, to a stated precision."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.spatial.distance import cdist

__all__ = ["ALPHA_ERROR", "persistence_diagrams", "require_gudhi"]

Array = NDArray[np.float64]

# Relative precision that gudhi is asked for in squared radii, and what is charged for it in radii
# (four times what halving by the square root leaves).
ALPHA_PRECISION, ALPHA_ERROR = 1e-12, 2e-12
ALPHA_LOCK = Lock()


def persistence_diagrams(
    cloud: Array, dimensions: list[int], complex: str, max_edge_length: float = np.inf
) -> list[Array]:
    """Births and deaths, of shape (n_bars, 2), in each homology dimension; none is infinite."""
    if complex == "alpha":
        import gudhi

        with precise(gudhi.AlphaComplex):
            tree = gudhi.AlphaComplex(points=cloud).create_simplex_tree()
        tree.compute_persistence(persistence_dim_max=True)
        found = [np.sqrt(tree.persistence_intervals_in_dimension(k)) for k in dimensions]
    else:
        from gudhi.sklearn.rips_persistence import RipsPersistence

        rips = RipsPersistence(
            dimensions, threshold=max_edge_length, input_type="full distance matrix"
        )
        found = rips.fit_transform([cdist(cloud, cloud)])[0]
    diagrams = []
    for k, bars in zip(dimensions, found, strict=True):
        bars = np.asarray(bars, dtype=np.float64).reshape(-1, 2)
        endless = np.flatnonzero(np.isinf(bars[:, 1]))
        # The component of all points never dies; what else is left dies later than is looked at.
        bars = np.delete(bars, endless[:1], axis=0) if k == 0 else bars
        diagrams.append(np.minimum(bars, max_edge_length))
    return diagrams


@contextmanager
def precise(alpha: Any) -> Iterator[None]:
    """Squared radii to ``ALPHA_PRECISION`` while it lasts; gudhi's own default is 1e-5."""
    # The setting is one for the whole process: no thread may restore it under another one's hands.
    with ALPHA_LOCK:
        before = alpha.get_float_relative_precision()
        alpha.set_float_relative_precision(ALPHA_PRECISION)
        try:
            yield
        finally:
            alpha.set_float_relative_precision(before)


def require_gudhi() -> None:
    """Raise with the name of the extra where gudhi is missing."""
    try:
        import gudhi  # noqa: F401
    except ImportError as error:
        raise ImportError(
            "StableRank needs gudhi, which is not installed: pip install monolip[topology]"
        ) from error
