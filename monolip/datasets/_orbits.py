"""Orbits of the linked twisted map: point clouds that only their shape tells apart."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Integral, Real

import numpy as np
from sklearn.utils import Bunch

from monolip.datasets._random import generator

PARAMETERS = (2.5, 3.5, 4.0, 4.1, 4.3)

DESCRIPTION = """Orbits of the linked twisted map, a model of flows in DNA microarrays.

Row: the points of one orbit in the unit square, in the order of time. Target: the position of its
parameter r in ``parameters``. The map is x' = x + r y (1 - y) mod 1, y' = y + r x' (1 - x') mod 1,
from a random start. With 1000 orbits of 1000 points for each of r = 2.5, 3.5, 4.0, 4.1, 4.3 this is
the set known as ORBIT5K. Simulated.
"""


def make_orbits(
    n_orbits: int = 1000,
    n_points: int = 1000,
    *,
    parameters: Sequence[float] = PARAMETERS,
    random_state: int | np.random.Generator | np.random.RandomState | None = None,
) -> Bunch:
    """Simulate orbits of the linked twisted map (ORBIT5K).

    Parameters
    ----------
    n_orbits : int, default=1000
        For each parameter.
    n_points : int, default=1000
        Points of an orbit.
    parameters : sequence of float, default=(2.5, 3.5, 4.0, 4.1, 4.3)
        The map's r of each class.
    random_state : int, Generator, RandomState or None, default=None
        Same seed, same orbits, whatever the number of points.

    Returns
    -------
    orbits : Bunch
        ``data``, of shape (n_classes * n_orbits, n_points, 2), ``target``, of shape
        (n_classes * n_orbits,), ``parameters`` and ``DESCR``. Classes alternate.

    Raises
    ------
    ValueError
        If a number is not a positive whole one, or a parameter is not finite.

    References
    ----------
    Hertzsch, Sturman, Wiggins, "DNA Microarrays: Design Principles for Maximizing Ergodic, Chaotic
    Mixing", Small, 2007. Adams et al., "Persistence Images: A Stable Vector Representation of
    Persistent Homology", JMLR, 2017.

    Examples
    --------
    >>> from monolip.datasets import make_orbits
    >>> orbits = make_orbits(2, 50, random_state=0)
    >>> orbits.data.shape, orbits.target[:6]
    ((10, 50, 2), array([0, 1, 2, 3, 4, 0]))
    """
    for name, value in (("n_orbits", n_orbits), ("n_points", n_points)):
        if not isinstance(value, Integral) or isinstance(value, bool) or value < 1:
            raise ValueError(f"{name} must be a whole number of at least 1; got {value!r}")
    values = list(parameters)
    if not values or not all(isinstance(r, Real) and np.isfinite(float(r)) for r in values):
        raise ValueError(f"parameters must be finite numbers, one for each class; got {values}")
    r = np.array(values, dtype=np.float64)
    target = np.tile(np.arange(len(r)), n_orbits)
    x, y = generator(random_state).random((2, len(target)))
    orbits = np.empty((len(target), n_points, 2))
    twist = r[target]
    for time in range(n_points):
        x = (x + twist * y * (1.0 - y)) % 1.0
        y = (y + twist * x * (1.0 - x)) % 1.0
        orbits[:, time, 0], orbits[:, time, 1] = x, y
    return Bunch(data=orbits, target=target, parameters=tuple(r.tolist()), DESCR=DESCRIPTION)
