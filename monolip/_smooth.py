"""``smooth``: the average of a classifier over noise, certified with confidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from numbers import Integral, Real
from typing import Any, Literal

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray
from sklearn.base import is_classifier
from sklearn.utils import check_random_state
from sklearn.utils.validation import check_is_fitted

from . import certificates
from ._blocks import finished, in_blocks
from ._deployed import DeployedEstimator
from ._pipelines import selected
from .certificates.smoothing import binomial_bounds, mean_bounds, smoothed_radius

__all__ = ["SmoothedCertificate", "SmoothedClassifier", "smooth"]

Array = NDArray[np.float64]

# Samples whose noise is held in memory at a time.
BATCH_SAMPLES = 2**15
# Rows between two lines of progress, and at most lost by Ctrl-C.
BATCH_ROWS = 20


@dataclass(frozen=True)
class SmoothedCertificate:
    """What holds of each row with confidence; made by :meth:`SmoothedClassifier.certify`.

    Parameters
    ----------
    prediction : ndarray of object of shape (n_samples,)
        Class of the largest average, None where the samples leave it open.
    radius : ndarray of shape (n_samples,)
        No move of smaller l2 norm (in units of ``scale``) changes the smoothed class; 0 where it is
        open.
    lower, upper : ndarray of shape (n_samples,)
        Bounds on the average of the class chosen, and on that of every other one.
    alpha : float
        Probability, over the noise, that a row's statement is wrong; with ``rows="all"`` that any
        row's is.
    n_finished : int or None
        Rows that were sampled before Ctrl-C, the first so many; None where all were. Of the others
        nothing is known: prediction None, radius 0, bounds 0 and 1.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from sklearn.naive_bayes import GaussianNB
    >>> from monolip import smooth
    >>> X, y = load_iris(return_X_y=True)
    >>> smoothed = smooth(GaussianNB().fit(X, y), sigma=0.2, n=200, random_state=0)
    >>> certificate = smoothed.certify(X[:2])
    >>> certificate.holds(0.2)
    array([ True,  True])
    >>> certificate.to_frame().columns.tolist()
    ['prediction', 'radius', 'lower', 'upper']
    """

    prediction: NDArray[np.object_]
    radius: Array
    lower: Array
    upper: Array
    alpha: float
    n_finished: int | None = None

    def holds(self, radius: float) -> NDArray[np.bool_]:
        """Whether each class stays for all moves within a radius, its border included.

        Parameters
        ----------
        radius : float
            L2 norm of a move, in units of ``scale``.

        Returns
        -------
        holds : ndarray of bool of shape (n_samples,)
        """
        return self.radius > radius

    def to_frame(self) -> pd.DataFrame:
        """One row for each prediction.

        Returns
        -------
        frame : DataFrame of n_samples rows
            Columns ``prediction``, ``radius``, ``lower`` and ``upper``, with a RangeIndex.
        """
        return pd.DataFrame(
            {
                "prediction": self.prediction,
                "radius": self.radius,
                "lower": self.lower,
                "upper": self.upper,
            }
        )


class SmoothedClassifier:
    """The average of a classifier over Gaussian noise; made by :func:`smooth`.

    Parameters
    ----------
    estimator : classifier
    **settings
        Those of :func:`smooth`, checked.

    Attributes
    ----------
    classes_ : ndarray of shape (n_classes,)
    slope_ : float
        Proven bound on the slope of a score along any unit move, inf where none is known.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from sklearn.linear_model import LogisticRegression
    >>> from monolip import smooth
    >>> X, y = load_iris(return_X_y=True)
    >>> model = LogisticRegression(max_iter=1000).fit(X, y)
    >>> smooth(model, sigma=0.2, n=200, random_state=0).predict(X[::50])
    array([0, 1, 2], dtype=object)
    """

    def __init__(self, estimator: Any, **settings: Any) -> None:
        self.estimator = estimator
        self.settings = settings
        self.classes_: NDArray[Any] = estimator.classes_
        self.slope_, self._slack = score_slope(estimator, settings)

    def predict(self, X: Any) -> NDArray[np.object_]:
        """Class of the largest average, None where the samples leave it open.

        Parameters
        ----------
        X : DataFrame or array-like of shape (n_samples, n_features)

        Returns
        -------
        label : ndarray of object of shape (n_samples,)
        """
        return finished(self.certify(X)).prediction

    def certified_radius(self, X: Any) -> Array:
        """Radius of each row, see :class:`SmoothedCertificate`.

        Parameters
        ----------
        X : DataFrame or array-like of shape (n_samples, n_features)

        Returns
        -------
        radius : ndarray of shape (n_samples,)
        """
        return finished(self.certify(X)).radius

    def certify(self, X: Any) -> SmoothedCertificate:
        """Choose a class from some samples, bound its average with others.

        The same row in the same place gets the same noise at each call. On Ctrl-C the rows that are
        done are kept, as in :func:`certify`.

        Parameters
        ----------
        X : DataFrame or array-like of shape (n_samples, n_features)

        Returns
        -------
        certificate : SmoothedCertificate

        Examples
        --------
        >>> from sklearn.datasets import load_iris
        >>> from sklearn.naive_bayes import GaussianNB
        >>> from monolip import smooth
        >>> X, y = load_iris(return_X_y=True)
        >>> smoothed = smooth(GaussianNB().fit(X, y), sigma=0.2, n=200, random_state=0)
        >>> smoothed.certify(X[:3]).holds(0.2)
        array([ True,  True,  True])
        """
        rows = Rows(X, self.settings["scale"])
        n_rows, n_classes = len(rows), len(self.classes_)

        def block(some: slice) -> list[tuple[int, tuple[float, float]]]:
            return [self._row(rows, row, n_classes) for row in range(n_rows)[some]]

        parts, n_done = in_blocks(
            block, n_rows, BATCH_ROWS, does="smoothed", verbose=self.settings["verbose"]
        )
        chosen = np.zeros(n_rows, dtype=np.intp)
        # Nothing is known of a row that was not reached.
        bounds = np.repeat([[0.0], [1.0]], n_rows, axis=1)
        for row, found in enumerate(one for part in parts for one in part):
            chosen[row], bounds[:, row] = found
        slope = 2.0 * self.slope_
        radius = smoothed_radius(bounds[0], bounds[1], self.settings["sigma"], slope)
        prediction = np.empty(n_rows, dtype=object)
        sure = radius > 0
        prediction[sure] = self.classes_[chosen[sure]]
        return SmoothedCertificate(
            prediction=prediction,
            radius=radius,
            lower=bounds[0],
            upper=bounds[1],
            alpha=self.settings["alpha"],
            n_finished=None if n_done == n_rows else n_done,
        )

    def _row(self, rows: Rows, row: int, n_classes: int) -> tuple[int, tuple[float, float]]:
        """Class that is chosen for a row; bounds on its average and on the others'."""
        settings = self.settings
        rng = np.random.default_rng([settings["seed"], row])
        choice, _ = self._sums(rows, row, rng, settings["n_choice"])
        chosen = int(choice.argmax())
        n = settings["n"]
        total, squares = self._sums(rows, row, rng, n)
        alpha = settings["alpha"] / (len(rows) if settings["rows"] == "all" else 1)
        # Two classes have one average between them; more have one each, and a share of the error.
        each = alpha / n_classes if n_classes > 2 else alpha
        if settings["vote"] == "hard":
            low, high = binomial_bounds(total, n, each)
        else:
            mean = total / n
            variance = np.maximum(squares - total * mean, 0.0) / (n - 1)
            low, high = mean_bounds(mean, variance, n, each, self.slope_ * settings["sigma"])
            low, high = low - self._slack, high + self._slack
        others = 1.0 - low[chosen]
        if n_classes > 2:
            others = min(others, np.delete(high, chosen).max())
        return chosen, (max(float(low[chosen]), 0.0), min(float(others), 1.0))

    def _sums(self, rows: Rows, row: int, rng: Any, n: int) -> tuple[Array, Array]:
        """Sums of the scores of n noisy copies of a row, and of their squares."""
        total, squares = np.zeros((2, len(self.classes_)))
        for copies in rows.noisy(row, rng, n, self.settings["sigma"]):
            scores = self._scores(copies)
            total += scores.sum(axis=0)
            squares += (scores**2).sum(axis=0)
        return total, squares

    def _scores(self, X: Any) -> Array:
        """Scores in [0, 1] of each class."""
        if self.settings["vote"] == "hard":
            position = np.searchsorted(self.classes_, self.estimator.predict(X))
            votes: Array = np.eye(len(self.classes_))[position]
            return votes
        if not isinstance(self.estimator, DeployedEstimator):
            scores: Array = np.asarray(self.estimator.predict_proba(X), dtype=np.float64)
            return scores
        return shares(self.estimator._outputs(X), self.settings["temperature"])


class Rows:
    """Rows whose numeric columns take noise; others stay as they are."""

    def __init__(self, X: Any, scale: ArrayLike) -> None:
        self.X: Any = X if hasattr(X, "iloc") else np.asarray(X)
        if not hasattr(X, "iloc") and self.X.dtype.kind not in "fiub":
            raise ValueError(
                f"smooth adds noise to numbers; found an array of dtype {self.X.dtype}: use a "
                "DataFrame, whose columns of other types stay as they are"
            )
        if len(self.X) == 0:
            raise ValueError("smooth needs at least one row; X has none")
        self.moving = [
            name
            for name in getattr(self.X, "columns", [])
            if pd.api.types.is_float_dtype(self.X[name])
        ]
        if hasattr(X, "iloc") and not self.moving:
            raise ValueError(
                "smooth adds noise to columns of floats; X has none: convert whole numbers that "
                "may move with astype(float)"
            )
        shape = (len(self.moving),) if self.moving else self.X.shape[1:]
        self.scale = np.broadcast_to(np.asarray(scale, dtype=np.float64), shape)
        if not ((self.scale >= 0) & np.isfinite(self.scale)).all():
            raise ValueError(f"scale must be finite and not negative; got {scale!r}")

    def __len__(self) -> int:
        return len(self.X)

    def noisy(self, row: int, rng: Any, n: int, sigma: float) -> Iterator[Any]:
        """Noisy copies of a row, in batches."""
        for first in range(0, n, BATCH_SAMPLES):
            size = min(BATCH_SAMPLES, n - first)
            noise = sigma * self.scale * rng.standard_normal((size, *self.scale.shape))
            if not self.moving:
                yield self.X[row].astype(np.float64) + noise
                continue
            copies = self.X.iloc[np.full(size, row)].reset_index(drop=True)
            moved = copies[self.moving].astype(np.float64) + noise
            yield copies.assign(**{name: moved[name] for name in self.moving})


def shares(logits: Array, temperature: float) -> Array:
    """Softmax of logits over a temperature; of one logit, the shares of both classes."""
    if logits.shape[1] == 1:
        logits = np.column_stack([np.zeros(len(logits)), logits[:, 0]])
    scaled = logits / temperature
    weight = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    found: Array = weight / weight.sum(axis=1, keepdims=True)
    return found


def score_slope(estimator: Any, settings: dict[str, Any]) -> tuple[float, float]:
    """Proven slope of each score in l2, and what the network's rounding may add to it."""
    if settings["vote"] == "hard" or not isinstance(estimator, DeployedEstimator):
        return np.inf, 0.0
    network, temperature = estimator.network_, settings["temperature"]
    expansion = estimator._expansion
    scale = np.broadcast_to(np.asarray(settings["scale"], dtype=np.float64), len(expansion.parts))
    # Noise moves numbers only.
    scale = np.where(expansion.discrete, 0.0, scale[expansion.column])
    # The gradient of a share p is p (1 - p) times an average of the margins' gradients.
    steepest = float(certificates.lipschitz(network, 2, scale).max())
    # Once for the samples, once for the slope of the average: a Lipschitz function lies so near.
    slack = 2.0 * float(certificates.slope_bounds(network).slack.max())
    outward = 1.0 + 2.0**-50
    return steepest / (4.0 * temperature) * outward, slack / (4.0 * temperature) * outward


def smooth(
    estimator: Any,
    sigma: float,
    *,
    n: int = 1000,
    n_choice: int = 100,
    alpha: float = 0.001,
    rows: Literal["each", "all"] = "each",
    vote: Literal["hard", "soft"] = "hard",
    temperature: float = 1.0,
    scale: ArrayLike = 1.0,
    random_state: Any = None,
    verbose: int = 0,
) -> SmoothedClassifier:
    r"""Average a classifier over Gaussian noise, which can be certified whatever it is.

    The smoothed classifier chooses the class with the largest average score over
    :math:`x + \sigma\, \text{scale}\, \varepsilon`. Its certificates speak of this average, not of
    ``estimator``, and hold with probability ``1 - alpha`` over the noise. Where a network's own
    certificate (:func:`certify`) is tight enough, prefer it: it is certain, and one prediction
    takes one evaluation.

    Parameters
    ----------
    estimator : classifier
        Fitted; anything with ``predict``, a Pipeline for example.
    sigma : float
        Standard deviation of the noise, in units of ``scale``. Larger ones give larger radii and
        less accuracy.
    n : int, default=1000
        Samples that bound the averages. With hard votes no radius exceeds
        ``sigma * Phi^-1(alpha ** (1 / n))``, about ``2.46 sigma`` here.
    n_choice : int, default=100
        Other samples, that choose the class: choosing with the same ones would bias the bounds.
    alpha : float, default=0.001
        Probability of an error. With more than two classes it is split over them.
    rows : {"each", "all"}, default="each"
        Whether ``alpha`` is the probability that a row's certificate is wrong, or that any row's of
        a call is.
    vote : {"hard", "soft"}, default="hard"
        Average the predicted classes, with exact binomial bounds, or the probabilities, with the
        tightest of Hoeffding's, the empirical Bernstein, and, for the estimators of monolip, a
        bound from the network's proven Lipschitz constant, which needs fewer samples the smoother
        the network.
    temperature : float, default=1.0
        Of the probabilities of "soft", for estimators of monolip: lower ones come closer to votes.
    scale : float or array-like of shape (n_features,), default=1.0
        Length of the norm's unit along each column (of a DataFrame: each column of floats; the
        others stay), ``X.std(axis=0)`` for example; 0 for no noise, and no move.
    random_state : int, RandomState instance or None, default=None
    verbose : int, default=0
        1 prints a line for every 20 rows.

    Returns
    -------
    smoothed : SmoothedClassifier
        With ``predict``, ``certified_radius`` and ``certify``.

    Raises
    ------
    ValueError
        If ``estimator`` is no classifier, or a number is out of range.

    Notes
    -----
    The noise is a float64 sample, and a row plus noise is rounded to float64. This difference from
    Gaussian noise is not charged.

    References
    ----------
    Cohen, Rosenfeld, Kolter, "Certified Adversarial Robustness via Randomized Smoothing", ICML
    2019. Delattre, Araujo, Barthélemy, Allauzen, "The Lipschitz-Variance-Margin Tradeoff for
    Enhanced Randomized Smoothing", ICLR 2024.

    Examples
    --------
    >>> from sklearn.datasets import load_iris
    >>> from sklearn.ensemble import RandomForestClassifier
    >>> from monolip import smooth
    >>> X, y = load_iris(return_X_y=True)
    >>> forest = RandomForestClassifier(10, random_state=0).fit(X, y)
    >>> smoothed = smooth(forest, sigma=0.3, n=200, random_state=0)
    >>> smoothed.predict(X[:3])
    array([0, 0, 0], dtype=object)
    >>> bool((smoothed.certified_radius(X[:3]) > 0.3).all())
    True
    """
    estimator = selected(estimator)
    check_is_fitted(estimator)
    if not is_classifier(estimator):
        raise ValueError(f"smooth needs a classifier; found {type(estimator).__name__}")
    if vote not in ("hard", "soft"):
        raise ValueError(f"vote must be 'hard' or 'soft'; got {vote!r}")
    if rows not in ("each", "all"):
        raise ValueError(f"rows must be 'each' or 'all'; got {rows!r}")
    for name, count in (("n", n), ("n_choice", n_choice)):
        if not isinstance(count, Integral) or isinstance(count, bool) or count < 2:
            raise ValueError(f"{name} must be a whole number of at least 2; got {count!r}")
    for name, size in (("sigma", sigma), ("temperature", temperature)):
        if not isinstance(size, Real) or not 0 < size < np.inf:
            raise ValueError(f"{name} must be a positive number; got {size!r}")
    if not isinstance(alpha, Real) or not 0 < alpha < 1:
        raise ValueError(f"alpha must lie between 0 and 1; got {alpha!r}")
    if temperature != 1.0 and not (vote == "soft" and isinstance(estimator, DeployedEstimator)):
        raise ValueError(
            "temperature is for vote='soft' and the estimators of monolip; got "
            f"{temperature!r} for vote={vote!r} and {type(estimator).__name__}"
        )
    return SmoothedClassifier(
        estimator,
        sigma=float(sigma),
        n=int(n),
        n_choice=int(n_choice),
        alpha=float(alpha),
        rows=rows,
        vote=vote,
        temperature=float(temperature),
        scale=scale,
        seed=int(check_random_state(random_state).randint(2**31 - 1)),
        verbose=verbose,
    )
