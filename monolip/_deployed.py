"""What every fitted estimator can do with its folded network, however it was trained."""

from __future__ import annotations

from abc import ABCMeta
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator
from sklearn.utils.validation import (
    _check_feature_names,
    _check_n_features,
    check_is_fitted,
    validate_data,
)

from . import certificates
from ._columns import coded
from ._expansion import Expansion, Number
from ._explaining import check_table, explaining_infinity
from ._exporting import ExportMixin
from ._jumps import category_table, stated_constants
from ._persistence import PersistentMixin
from ._threads import one_thread
from ._validation import check_whole_numbers, is_plain, name_columns
from .folding import fold

if TYPE_CHECKING:
    from .folded import FoldedNetwork
    from .folding import ColumnScaling, TargetScaling

__all__ = ["DeployedEstimator"]

# Rows from which predicting waits for threads of the BLAS, if it has several.
MANY_ROWS = 256


class DeployedEstimator(ExportMixin, PersistentMixin, BaseEstimator, metaclass=ABCMeta):
    """Abstract base of all estimators; not part of the public interface."""

    _doc_link_module = "monolip"
    _doc_link_template = (
        "https://monolip.readthedocs.io/en/stable/api/{estimator_module}.{estimator_name}.html"
    )

    # Columns of X -> columns of the network, which _columns and _directions speak of.
    _expansion: Expansion
    _directions: NDArray[np.int8]
    _columns: ColumnScaling
    _target: TargetScaling
    network_: FoldedNetwork
    monotonic_cst_: NDArray[np.int8]

    def _fitted(self, module: Any) -> dict[str, Any]:
        """Fold the module and state its proven constants."""
        network = self._fold(module)
        self._verify_directions(*self._proven_directions(network))
        constants, scaled = stated_constants(
            self._expansion, self._single_outputs(network), self._slopes(network), self._spread()
        )
        return {
            "network_": network,
            "lipschitz_constants_": constants,
            "scaled_lipschitz_constants_": scaled,
        }

    def _single_outputs(self, network: FoldedNetwork) -> list[FoldedNetwork]:
        """Networks whose margins, or single outputs, are what proofs speak of."""
        return [network]

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
        directions = self._directions
        if directions.ndim == 1:
            wanted_up, wanted_down = directions > 0, directions < 0
        else:
            wanted_up, wanted_down = wanted_margins(directions)
        if (wanted_up & ~rising).any() or (wanted_down & ~falling).any():
            raise RuntimeError(
                "the folded network is not provably monotone; this is a defect of monolip"
            )

    @property
    def categorical_lipschitz_(self) -> dict[str, pd.DataFrame]:
        """Of each column of categories, a proven bound for each pair of categories.

        The most by which any margin changes when one category becomes the other and all other
        columns stay, in logits (or units of the target), rounding included. NaN labels missing
        values.
        """
        check_is_fitted(self, "network_")
        names = name_columns(getattr(self, "feature_names_in_", None), self.n_features_in_)
        networks = self._single_outputs(self.network_)
        return {
            names[position]: category_table(self._expansion, networks, position)
            for position in self._expansion.categories
        }

    def network_inputs(self, X: Any) -> pd.DataFrame:
        """Rows as ``network_`` and every exported file take them: numbers only.

        Without categories and missing values that is X itself. A category becomes a column of 0
        and 1 for each value ("colour = red"), an ordered one a column for each step up
        ("size >= m"), a missing number a stated value and, where it has a response of its own, a
        column that says so ("income is missing").

        Parameters
        ----------
        X : DataFrame or array-like of shape (n_samples, n_features)

        Returns
        -------
        rows : DataFrame of shape (n_samples, n_columns)

        Raises
        ------
        ValueError
            If X has other columns than in ``fit``, or missing values of which nothing was learned.

        Examples
        --------
        >>> import pandas as pd
        >>> from monolip import MonotonicLipschitzClassifier
        >>> X = pd.DataFrame({"income": [1.0, 2.0, 3.0, None], "home": ["own", "rent"] * 2})
        >>> model = MonotonicLipschitzClassifier(max_iter=1).fit(X, [0, 0, 1, 1])
        >>> print(model.network_inputs(X).to_string(index=False))
         income  income is missing  home = rent
            1.0                0.0          0.0
            2.0                0.0          1.0
            3.0                0.0          0.0
            2.0                1.0          1.0
        """
        check_is_fitted(self, "network_")
        names = name_columns(getattr(self, "feature_names_in_", None), self.n_features_in_)
        return pd.DataFrame(
            self._rows(X), columns=self._expansion.names(names), index=getattr(X, "index", None)
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
        plain = not named and self._expansion.plain
        if plain and is_plain(X) and X.shape[1] == self.n_features_in_:
            # Nothing is left to check; scikit-learn would take longer than the network.
            return X
        return self._expansion(self._codes(X))

    def _codes(self, X: Any) -> NDArray[np.float64]:
        """Numbers and codes of categories; NaN for what is missing."""
        check_table(X)
        names = getattr(self, "feature_names_in_", None)
        with explaining_infinity(X, names):
            codes = validate_data(
                self,
                coded(X, self._labels(X), fitted=True),
                dtype=np.float64,
                ensure_all_finite="allow-nan"
                if self.__sklearn_tags__().input_tags.allow_nan
                else True,
                reset=False,
            )
        self._expansion.check(codes, names)
        return codes

    def _labels(self, X: Any) -> dict[int, Any]:
        """Categories of the columns, once X is known to have the columns of fit."""
        labels = {i: part.labels for i, part in self._expansion.categories.items()}
        if labels:
            _check_feature_names(self, X, reset=False)
            _check_n_features(self, X, reset=False)
        return labels

    def _missing(self, X: Any) -> NDArray[np.bool_]:
        """Which of the network's columns come from a missing number."""
        numbers = np.isnan(self._codes(X))[:, self._expansion.column]
        return numbers & ~self._expansion.discrete

    def _clipped(self, values: NDArray[np.float64], column: int) -> NDArray[np.float64]:
        """Values of a column of numbers as the network gets them."""
        part = self._expansion.parts[self._expansion.column[column]]
        return values.clip(part.lower, part.upper) if isinstance(part, Number) else values

    def _unit(self, scaled: bool) -> ArrayLike:
        """Length of the norm's unit along each of the network's columns; categories stay."""
        unit = self._spread() if scaled else np.ones(len(self._directions))
        return np.where(self._expansion.discrete, 0.0, unit)

    def _spread(self) -> NDArray[np.float64]:
        """Standard deviation of the network's columns in training; 0 for a constant one."""
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
