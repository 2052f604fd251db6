"""What every fitted estimator can do with its folded network, however it was trained."""

from __future__ import annotations

from abc import ABCMeta
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator
from sklearn.utils.validation import check_is_fitted, validate_data

from . import certificates
from ._exporting import ExportMixin
from ._threads import one_thread
from ._validation import check_whole_numbers, explain_text, is_plain
from .folding import fold

if TYPE_CHECKING:
    from .folded import FoldedNetwork
    from .folding import ColumnScaling, TargetScaling

__all__ = ["DeployedEstimator"]

# Rows from which predicting waits for threads of the BLAS, if it has several.
MANY_ROWS = 256


class DeployedEstimator(ExportMixin, BaseEstimator, metaclass=ABCMeta):
    """Abstract base of all estimators; not part of the public interface."""

    _doc_link_module = "monolip"
    _doc_link_template = (
        "https://monolip.readthedocs.io/en/stable/api/{estimator_module}.{estimator_name}.html"
    )

    _columns: ColumnScaling
    _target: TargetScaling
    network_: FoldedNetwork
    monotonic_cst_: NDArray[np.int8]

    def _fitted(self, module: Any) -> dict[str, Any]:
        """Fold the module and state its proven constants."""
        network = self._fold(module)
        self._verify_directions(*self._proven_directions(network))
        constants = self._slopes(network)
        scaled = constants * self._spread() * (1.0 + 2.0**-50)
        return {
            "network_": network,
            "lipschitz_constants_": constants,
            "scaled_lipschitz_constants_": scaled,
        }

    def _fold(self, module: Any) -> FoldedNetwork:
        return fold(module, self._columns, self._target)

    def _proven_directions(self, network: FoldedNetwork) -> tuple[NDArray[Any], NDArray[Any]]:
        """Whether each margin, or output, provably never falls (rises) along each column."""
        return certificates.is_monotone(network)

    def _slopes(self, network: FoldedNetwork) -> NDArray[np.float64]:
        """What ``lipschitz_constants_`` states."""
        return certificates.slope_bounds(network).largest

    def _verify_directions(self, rising: NDArray[Any], falling: NDArray[Any]) -> None:
        """Raise if the folded network does not provably follow the directions."""
        directions = self.monotonic_cst_
        if directions.ndim == 1:
            wanted_up, wanted_down = directions > 0, directions < 0
        else:
            wanted_up, wanted_down = wanted_margins(directions)
        if (wanted_up & ~rising).any() or (wanted_down & ~falling).any():
            raise RuntimeError(
                "the folded network is not provably monotone; this is a defect of monolip"
            )

    def _outputs(self, X: Any) -> NDArray[np.float64]:
        rows = self._rows(X)
        if len(rows) < MANY_ROWS:
            return self.network_(rows)
        with one_thread():
            return self.network_(rows)

    def _exact_rows(self, X: Any) -> NDArray[np.float64]:
        """Rows for a certificate: float64 holds what the user gave."""
        rows = self._rows(X)
        check_whole_numbers(X)
        return rows

    def _rows(self, X: Any) -> NDArray[np.float64]:
        check_is_fitted(self, "network_")
        named = hasattr(self, "feature_names_in_")
        if not named and is_plain(X) and X.shape[1] == self.n_features_in_:
            # Nothing is left to check; scikit-learn would take longer than the network.
            return X
        explain_text(X)
        return validate_data(self, X, dtype=np.float64, reset=False)

    def _unit(self, scaled: bool) -> ArrayLike:
        """Length of the norm's unit along each column."""
        return self._spread() if scaled else 1.0

    def _spread(self) -> NDArray[np.float64]:
        """Standard deviation of each column in training; 0 for a constant one."""
        factor = self._columns.factor
        return np.divide(1.0, factor, out=np.zeros_like(factor), where=factor > 0)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.sparse = False
        return tags


def wanted_margins(
    directions: NDArray[np.int8],
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Margins that must rise or fall for the probabilities of single classes to follow directions.

    P(class c) never falls where every margin of c over another class never falls.
    """
    pairs = certificates.margin_pairs(directions.shape[1])
    up = np.zeros((len(pairs), len(directions)), dtype=bool)
    down = up.copy()
    for row, (high, low) in enumerate(pairs):
        up[row] = (directions[:, high] > 0) | (directions[:, low] < 0)
        down[row] = (directions[:, high] < 0) | (directions[:, low] > 0)
    return up, down
