"""What every regressor does with targets and outputs, however it was trained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import RegressorMixin
from sklearn.utils.validation import column_or_1d

from . import certificates

if TYPE_CHECKING:
    from .folded import FoldedNetwork

__all__ = ["RegressingMixin"]


class RegressingMixin(RegressorMixin):
    """Predictions and intervals of an estimator with a folded network.

    One output in the target's unit, unless an estimator says otherwise.
    """

    if TYPE_CHECKING:
        network_: FoldedNetwork

        def _outputs(self, X: Any) -> NDArray[np.float64]: ...
        def _exact_rows(self, X: Any) -> NDArray[np.float64]: ...
        def _unit(self, scaled: bool) -> ArrayLike: ...

    def predict(self, X: Any) -> NDArray[np.float64]:
        """Predicted targets.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)

        Returns
        -------
        target : ndarray of shape (n_samples,) or (n_samples, n_quantiles)
            In the target's unit; several quantiles in rising order.
        """
        return self._predicted(self._outputs(X))

    def certified_interval(
        self,
        X: Any,
        radius: ArrayLike,
        norm: float = 2,
        *,
        scaled: bool = False,
        method: str = "auto",
    ) -> NDArray[np.float64]:
        """Interval that provably holds every prediction within a distance of each row.

        One-sided along monotone columns: the upper end also holds for moves of any length that can
        only lower the prediction, and the lower end for those that can only raise it.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
        radius : float or array-like of shape (n_samples,)
            Distance, not negative.
        norm : {1, 2, inf}, default=2
            Norm of the move.
        scaled : bool, default=False
            Measure moves in standard deviations of the columns instead of their own units; values
            far from nearly all others are clipped before (Notes of MonotonicLipschitzClassifier).
        method : {"global", "path", "local", "auto"}, default="auto"
            As for :func:`monolip.certificates.certified_interval`.

        Returns
        -------
        interval : ndarray of shape (n_samples, 2) or (n_samples, n_quantiles, 2)
            Lower and upper end in the target's unit, rounded outward.

        Examples
        --------
        >>> from sklearn.datasets import load_diabetes
        >>> from monolip import LipschitzRegressor
        >>> X, y = load_diabetes(return_X_y=True)
        >>> regressor = LipschitzRegressor(max_iter=50, random_state=0).fit(X, y)
        >>> interval = regressor.certified_interval(X, radius=0.01, norm=1)
        >>> predicted = regressor.predict(X)
        >>> bool(((interval[:, 0] < predicted) & (predicted < interval[:, 1])).all())
        True
        """
        rows = self._exact_rows(X)
        return self._target_interval(rows, radius, norm, self._unit(scaled), method)

    def _target_interval(
        self, rows: Any, radius: ArrayLike, norm: float, scale: ArrayLike, method: str
    ) -> NDArray[np.float64]:
        intervals = [
            certificates.certified_interval(network, rows, radius, norm, scale, method=method)
            for network in self._single_outputs(self.network_)
        ]
        if self._levels() is not None:
            return np.stack(intervals, axis=1)
        (interval,) = intervals
        if not self._log_target():
            return interval
        with np.errstate(over="ignore"):
            # exp errs by at most a few units in the last place.
            return np.exp(interval) * (1.0 + 2.0**-48 * np.array([-1.0, 1.0]))

    def _predicted(self, output: NDArray[np.float64]) -> NDArray[np.float64]:
        """Predictions from the network's outputs, shape (n_samples, n_outputs)."""
        return self._to_target(output[:, 0]) if self._levels() is None else output

    def _to_target(self, output: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.exp(output) if self._log_target() else output

    def _log_target(self) -> bool:
        """Whether the output is the logarithm of the target."""
        return False

    def _levels(self) -> list[float] | None:
        """Levels of several quantiles; None for a single output."""
        return None

    def _single_outputs(self, network: FoldedNetwork) -> list[FoldedNetwork]:
        """A network for each output: no certificate compares them."""
        if self._levels() is None:
            return [network]
        return [network.output(position) for position in range(network.n_outputs)]

    def _proven_directions(self, network: FoldedNetwork) -> tuple[NDArray[Any], NDArray[Any]]:
        proofs = [certificates.is_monotone(single) for single in self._single_outputs(network)]
        rising, falling = (np.concatenate(parts) for parts in zip(*proofs, strict=True))
        return rising, falling

    def _slopes(self, network: FoldedNetwork) -> NDArray[np.float64]:
        singles = self._single_outputs(network)
        slopes = np.array([certificates.slope_bounds(single).largest for single in singles])
        return slopes[0] if self._levels() is None else slopes

    def _check_target(self, y: Any) -> NDArray[Any]:
        try:
            return column_or_1d(y, warn=True).astype(np.float64)
        except ValueError as error:
            if "could not convert" not in str(error):
                raise
            raise ValueError(f"y must be numeric; {error}") from None
