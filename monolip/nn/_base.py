"""The contract that every Lipschitz layer keeps."""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from typing import Any, ClassVar

import numpy as np
from torch import Tensor, nn

__all__ = ["LipschitzLayer", "euclidean", "float64", "round_up"]


class LipschitzLayer(nn.Module, ABC):
    """A torch module that can state, fold and check its own bound.

    Hidden space is measured in one norm throughout, ``output_norm``: a layer maps an input measured
    in ``norm`` to an output measured in that one. It is l-infinity but for the layers of the l2
    families.

    Parameters
    ----------
    *args, **kwargs
        A subclass has parameters of its own.

    Examples
    --------
    >>> import numpy as np
    >>> import torch
    >>> from monolip.nn import LipschitzLayer
    >>> class Negative(LipschitzLayer):
    ...     def forward(self, x):
    ...         return -x
    ...
    ...     def lipschitz(self, norm=np.inf):
    ...         return 1.0
    ...
    ...     def fold(self):
    ...         return {"operation": "dense", "weight": -np.eye(1), "bias": np.zeros(1)}
    >>> layer = Negative()
    >>> layer(torch.ones(1)), layer.lipschitz()
    (tensor([-1.]), 1.0)
    """

    output_norm: ClassVar[float] = np.inf

    @abstractmethod
    def lipschitz(self, norm: float = np.inf) -> float:
        """Bound on the slope from an input in the l-``norm`` to an output in ``output_norm``.

        Computed in float64 from the weights that the layer holds now, rounded outward.

        Parameters
        ----------
        norm : {1, 2, inf}
            Norm in which a change of the input is measured.

        Returns
        -------
        bound : float
            No pair of inputs has ``||f(x) - f(x')|| > bound * ||x - x'||`` in exact arithmetic;
            inf where a weight is not finite.
        """

    @abstractmethod
    def fold(self) -> dict[str, Any]:
        """Plain form of the layer: ``{"operation": name, ...}`` with float64 numpy arrays."""

    def check(self) -> None:
        """Raise ``ValueError`` if the layer breaks the constraint that it promises."""

    # What training asks of a layer; most have nothing to do.

    def begin_pass(self, progress: float) -> None:
        """Prepare for a pass that ends when the share ``progress`` of training is done.

        Parameters
        ----------
        progress : float
            From 0 to 1.
        """

    def project(self) -> None:
        """Bring the parameters back onto the constraint after a gradient step."""

    def penalty(self) -> Tensor | None:
        """Term of the training objective that is the layer's own, a scalar."""
        return None


def float64(tensor: Tensor) -> np.ndarray:
    """Numpy float64 copy of a tensor."""
    return np.array(tensor.detach().cpu().double().numpy())


def euclidean(values: np.ndarray, axis: int = -1) -> np.ndarray:
    """L2 norms along an axis, to be rounded up; of values of any size.

    Squares of float64 numbers below 1e-154 vanish, and a norm of 0 would be a false bound.
    """
    largest = np.abs(values).max(axis=axis, keepdims=True, initial=0.0)
    unit = np.where((largest > 0) & np.isfinite(largest), largest, 1.0)
    norms: np.ndarray = np.linalg.norm(values / unit, axis=axis) * unit.squeeze(axis)
    return norms


def round_up(value: float, n_terms: int = 1) -> float:
    """Inflate a non-negative float64 sum of ``n_terms`` rounded terms above its exact value.

    Any summation order errs by less than ``n_terms * 2**-53`` relative to the sum of absolute
    values; four times that and one more step cover products, square roots and the inflation itself.
    NaN becomes infinite.
    """
    if math.isnan(value):
        return math.inf
    return float(np.nextafter(value * (1.0 + 4.0 * (n_terms + 2) * 2.0**-53), np.inf))
