"""What every classifier does with labels and logits, however it was trained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import ClassifierMixin
from sklearn.utils.multiclass import check_classification_targets
from sklearn.utils.validation import column_or_1d

from . import certificates
from .probability import logistic, ordered_softmax, softmax

if TYPE_CHECKING:
    from .folded import FoldedNetwork

__all__ = ["ClassifyingMixin"]


class ClassifyingMixin(ClassifierMixin):
    """Labels, logits, probabilities and radii of an estimator with a folded network."""

    if TYPE_CHECKING:
        network_: FoldedNetwork
        monotonic_cst_: NDArray[np.int8]
        classes_: NDArray[Any]

        def _outputs(self, X: Any) -> NDArray[np.float64]: ...
        def _exact_rows(self, X: Any) -> NDArray[np.float64]: ...
        def _unit(self, scaled: bool) -> ArrayLike: ...

    def decision_function(self, X: Any) -> NDArray[np.float64]:
        """Logits.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)

        Returns
        -------
        logit : ndarray of shape (n_samples,) or (n_samples, n_classes)
            Binary: the log-odds of ``classes_[1]``.
        """
        output = self._outputs(X)
        return output[:, 0] if output.shape[1] == 1 else output

    def predict_proba(self, X: Any) -> NDArray[np.float64]:
        """Class probabilities, exactly monotone where the logits are.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)

        Returns
        -------
        probability : ndarray of shape (n_samples, n_classes)
            In the order of ``classes_``.
        """
        output = self._outputs(X)
        if output.shape[1] == 1:
            return logistic(output[:, 0])
        ordered = self.monotonic_cst_.ndim == 1 and self.monotonic_cst_.any()
        return ordered_softmax(output) if ordered else softmax(output)

    def predict(self, X: Any) -> NDArray[Any]:
        """Most probable class of each row.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)

        Returns
        -------
        label : ndarray of shape (n_samples,)
        """
        output = self._outputs(X)
        chosen = (output[:, 0] > 0).astype(int) if output.shape[1] == 1 else output.argmax(axis=1)
        return self.classes_[chosen]

    def certified_radius(
        self,
        X: Any,
        norm: float = 2,
        *,
        scaled: bool = False,
        method: str = "auto",
        time_limit: float = 10.0,
    ) -> NDArray[np.float64]:
        """Distance within which the predicted class provably does not change.

        One-sided: along a monotone column, moves that favour the predicted class may be of any
        length.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
        norm : {1, 2, inf}, default=2
            Norm of the move.
        scaled : bool, default=False
            Measure moves in standard deviations of the columns instead of their own units; values
            far from nearly all others are clipped before (Notes of MonotonicLipschitzClassifier).
        method : {"global", "path", "local", "auto", "exact"}, default="auto"
            As for :func:`monolip.certificates.certified_radius`.
        time_limit : float, default=10.0
            Seconds that "exact" may spend on a margin in a mixed-integer program.

        Returns
        -------
        radius : ndarray of shape (n_samples,)
            Rounded down; 0 for a tie.

        Examples
        --------
        >>> from sklearn.datasets import load_iris
        >>> from monolip import MonotonicLipschitzClassifier
        >>> X, y = load_iris(return_X_y=True)
        >>> classifier = MonotonicLipschitzClassifier(encoding="standard", max_iter=50)
        >>> classifier = classifier.fit(X, y)
        >>> bool((classifier.certified_radius(X[::10], norm=1) >= 0).all())
        True
        """
        rows = self._exact_rows(X)
        unit = self._unit(scaled)
        return certificates.certified_radius(
            self.network_, rows, norm, unit, method=method, time_limit=time_limit
        )

    def _check_target(self, y: Any) -> NDArray[Any]:
        label = column_or_1d(y, warn=True)
        check_classification_targets(label)
        return label

    def _encode_target(
        self, y: NDArray[Any], weight: NDArray[Any], *, first: bool, classes: Any
    ) -> NDArray[Any]:
        if first:
            self.classes_ = np.unique(y) if classes is None else classes
            if len(self.classes_) < 2:
                raise ValueError(
                    f"y must hold at least 2 classes; found 1 class: {self.classes_.tolist()[0]!r}"
                )
            if classes is None and len(np.unique(y[weight > 0])) < 2:
                raise ValueError(
                    "y must hold at least 2 classes; found 1 class among the rows of positive "
                    "weight"
                )
        position = np.searchsorted(self.classes_, y).clip(max=len(self.classes_) - 1)
        unknown = self.classes_[position] != y
        if unknown.any():
            raise ValueError(
                f"y must hold the classes {self.classes_.tolist()}; found "
                f"{y[unknown].tolist()[0]!r}, which was not there at first: in partial_fit, name "
                "all of them in the first call"
            )
        return position.astype(np.float64) if len(self.classes_) == 2 else position

    def _direction(self, directions: NDArray[np.int8]) -> NDArray[np.float64]:
        signs = directions.astype(np.float64)
        if len(self.classes_) == 2:
            return signs[None, :]
        # A margin of two outputs of the stack falls at most 2 a step.
        return 2.0 * (
            signs.T if signs.ndim == 2 else np.outer(np.arange(len(self.classes_)), signs)
        )
