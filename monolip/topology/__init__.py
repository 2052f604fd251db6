"""Stable ranks of persistence diagrams: features of point clouds with a proven Lipschitz constant.

A guest: it imports nothing from the rest of monolip. Persistent homology comes from gudhi
(``pip install monolip[topology]``).
"""

from .lengths import growing_ranks, window_contours
from .stable_rank import StableRank

__all__ = ["StableRank", "growing_ranks", "window_contours"]
