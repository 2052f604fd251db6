"""The transformer: point clouds or series to stable ranks, and how far these may move."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Integral, Real
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils._param_validation import Interval, StrOptions
from sklearn.utils.parallel import Parallel, delayed
from sklearn.utils.validation import check_array, check_is_fitted

from .diagrams import ALPHA_ERROR, require_gudhi
from .lengths import EPS, Contour, checked_ranks, stable_ranks

__all__ = ["StableRank"]

Array = NDArray[np.float64]

# Squares of smaller lengths may underflow, of larger ones overflow.
SMALLEST_LENGTH, LARGEST_COORDINATE = 1e-150, 1e150


class StableRank(TransformerMixin, BaseEstimator):
    r"""Point clouds to sorted lengths of the bars of their persistence diagrams.

    Each row is a point cloud, or a window of a series that delay embedding turns into one. A bar of
    its persistence diagram is born at scale b and dies at d; its length under a *contour* F, a
    function that rises, is F(d) - F(b). The columns are these lengths, in falling order, for each
    homology dimension and each contour. They move by at most a proven constant when the points
    move (:meth:`lipschitz`), so a Lipschitz network on top can be certified in displacement of
    points: ``certify(make_pipeline(StableRank(), MonotonicLipschitzClassifier(norm=np.inf)), X)``.

    Parameters
    ----------
    homology_dimensions : sequence of int, default=(0, 1)
        0 are connected components (their one infinite bar is left out), 1 loops, 2 voids.
    complex : {"alpha", "rips"}, default="alpha"
        "alpha" measures scales as radii of balls round the points (half of a distance), "rips" as
        distances. "alpha" suits many points of few dimensions, "rips" few points of many.
    ranks : int or array-like of int, default=50
        Which bars of each homology dimension and contour, from the longest down: the first so many,
        a column each; or rising ranks, and a column is the mean from one rank up to the next.
        :func:`growing_ranks` keeps the longest bars single and sums up the many short ones. Missing
        bars have length 0.
    contours : sequence, default=(None,)
        Each None (F is the identity) or an array of shape (n_knots, 2) that holds scales and values
        of F, both rising: F is linear between them and constant outside.
        :func:`window_contours` makes those that look at a range of scales each.
    normalize : bool, default=False
        Divide each column by its constant of displacement, so that a displacement by r moves no
        column by more than r: ``loss="certified"`` with ``scaling=None`` then trains for a radius
        in displacement.
    max_edge_length : float, default=inf
        "rips" only: scales above count as this one, which saves time.
    embedding_dimension, delay : int, default=2 and 1
        For X of shape (n_samples, n_times): the points are ``(x[t], x[t + delay], ...)``.
    n_jobs : int, default=None
        Processes that share the rows.

    Attributes
    ----------
    n_dims_ : int
        Dimension of the points.
    n_features_in_ : int
        ``X.shape[1]``: points, or times.

    Notes
    -----
    *The constant.* Let no point move by more than r in the Euclidean norm.

    1. The union of balls of radius t + r round the moved points holds that of radius t round the
       points, and the other way round; a Rips complex of scale t + 2 r holds the other one of scale
       t. So the bottleneck distance of the diagrams is at most r ("alpha", whose persistence is
       that of the balls) or 2 r ("rips") (Cohen-Steiner, Edelsbrunner, Harer 2007). "alpha" needs
       the Hausdorff distance of the clouds only.
    2. Let s be the largest slope of F and the bottleneck distance at most e. Matched bars have ends
       at most e apart, and lengths at most 2 s e; a bar without a partner is no longer than 2 e, so
       F makes it no longer than 2 s e. Sorting, filling up with zeros, cutting and means of
       neighbours move no entry further than the largest difference.
    3. In dimension 0 every bar is born at 0 and the deaths are edges of the minimum spanning tree,
       in falling order each moves by at most r ("alpha") or 2 r ("rips"): half of the above, for
       clouds of the same number of points.

    *Rounding.* gudhi's alpha complex decides the combinatorics exactly and is asked for squared
    radii to 1e-12. No bar dies after the cloud's own size, so the error of a column is at most
    about 4e-12 of it, which :func:`monolip.certify` charges, with the rounding of this class.

    gudhi's alpha complex uses CGAL, which is under the GPL; its Rips complex is under MIT.

    References
    ----------
    Agerberg, Guidolin, Martinelli, Roos Hoefgeest, Eklund, Scolamiero, "Certifying Robustness
    via Topological Representations", arXiv 2501.10876. Chachólski, Riihimäki, "Metrics and
    Stabilization in One Parameter Persistence", SIAM Journal on Applied Algebra and Geometry,
    2020. Cohen-Steiner, Edelsbrunner, Harer, "Stability of Persistence Diagrams", Discrete &
    Computational Geometry, 2007.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import StableRank
    >>> angle = np.linspace(0, 2 * np.pi, 12, endpoint=False)
    >>> circle = np.column_stack([np.cos(angle), np.sin(angle)])
    >>> loops = StableRank([1], ranks=2)
    >>> loops.fit([circle])
    StableRank(homology_dimensions=[1], ranks=2)
    >>> loops.transform([circle, 2 * circle]).round(3)
    array([[0.741, 0.   ],
           [1.482, 0.   ]])
    >>> loops.lipschitz()
    array([2., 2.])
    >>> loops.get_feature_names_out()
    array(['h1_0', 'h1_1'], dtype=object)
    >>> columns, points = loops.rounding([circle])
    >>> bool(columns.max() < 1e-10)
    True
    """

    _parameter_constraints: dict[str, Any] = {
        "homology_dimensions": ["array-like"],
        "complex": [StrOptions({"alpha", "rips"})],
        "ranks": ["array-like", Interval(Integral, 1, None, closed="left")],
        "contours": [list, tuple],
        "normalize": ["boolean"],
        "max_edge_length": [Interval(Real, 0, None, closed="right")],
        "embedding_dimension": [Interval(Integral, 1, None, closed="left")],
        "delay": [Interval(Integral, 1, None, closed="left")],
        "n_jobs": [Integral, None],
    }

    def __init__(
        self,
        homology_dimensions: Sequence[int] = (0, 1),
        *,
        complex: Literal["alpha", "rips"] = "alpha",
        ranks: int | ArrayLike = 50,
        contours: Sequence[ArrayLike | None] = (None,),
        normalize: bool = False,
        max_edge_length: float = np.inf,
        embedding_dimension: int = 2,
        delay: int = 1,
        n_jobs: int | None = None,
    ) -> None:
        self.homology_dimensions = homology_dimensions
        self.complex = complex
        self.ranks = ranks
        self.contours = contours
        self.normalize = normalize
        self.max_edge_length = max_edge_length
        self.embedding_dimension = embedding_dimension
        self.delay = delay
        self.n_jobs = n_jobs

    def fit(self, X: ArrayLike, y: Any = None) -> StableRank:
        """Check the parameters; there is nothing to learn.

        Parameters
        ----------
        X : array-like of shape (n_samples, n_points, n_dims) or (n_samples, n_times)
        y : ignored

        Returns
        -------
        self : StableRank

        Raises
        ------
        ValueError
            If X is neither, holds missing or infinite values, or a parameter does not fit.
        """
        self._validate_params()
        rows = checked(X)
        self.contours_ = [Contour(knots) for knots in self.contours]
        if not self.contours_:
            raise ValueError("contours must hold at least one, None for the identity; got none")
        self.ranks_ = checked_ranks(self.ranks)
        if rows.ndim == 2:
            delay_embedding(rows, self.embedding_dimension, self.delay)
        self.n_dims_ = self.embedding_dimension if rows.ndim == 2 else rows.shape[2]
        self.is_series_ = rows.ndim == 2
        dimensions = list(self.homology_dimensions)
        top = self.n_dims_ - 1 if self.complex == "alpha" else np.inf
        fits = all(isinstance(k, Integral) and 0 <= k <= top for k in dimensions)
        if not dimensions or not fits or len(set(dimensions)) < len(dimensions):
            limit = "" if self.complex == "rips" else f" below the points' dimension {self.n_dims_}"
            raise ValueError(
                f"homology_dimensions must be distinct whole numbers from 0{limit}; got "
                f"{self.homology_dimensions!r}"
            )
        if self.complex == "alpha" and self.max_edge_length != np.inf:
            raise ValueError(
                f"max_edge_length is for complex='rips'; got {self.max_edge_length!r} for 'alpha'"
            )
        self.n_features_in_ = rows.shape[1]
        return self

    def transform(self, X: ArrayLike) -> Array:
        """Sorted lengths of the bars.

        Parameters
        ----------
        X : array-like of shape (n_samples, n_points, n_dims) or (n_samples, n_times)

        Returns
        -------
        lengths : ndarray of shape (n_samples, n_columns)
            By homology dimension, then contour, then falling length.
        """
        require_gudhi()
        clouds = self._clouds(X)
        rows = Parallel(n_jobs=self.n_jobs)(
            delayed(stable_ranks)(
                cloud,
                [int(k) for k in self.homology_dimensions],
                self.complex,
                float(self.max_edge_length),
                self.contours_,
                self.ranks_,
            )
            for cloud in clouds
        )
        columns = np.array(rows)
        return columns / self._constants("displacement", 2) if self.normalize else columns

    def lipschitz(
        self,
        metric: Literal["displacement", "hausdorff", "bottleneck"] = "displacement",
        norm: float = 2,
    ) -> Array:
        """How far each column may move for a unit move of the row, rounded up.

        Parameters
        ----------
        metric : {"displacement", "hausdorff", "bottleneck"}, default="displacement"
            What measures the row's move: the largest move of a point (for series: of a value), the
            Hausdorff distance of the clouds, or the bottleneck distance of the diagrams.
        norm : {1, 2, inf}, default=2
            Norm that measures the move of a point; the Hausdorff distance is Euclidean.

        Returns
        -------
        constants : ndarray of shape (n_columns,)

        Raises
        ------
        ValueError
            If the metric or the norm is unknown.
        """
        check_is_fitted(self)
        if metric not in ("displacement", "hausdorff", "bottleneck"):
            raise ValueError(
                f"metric must be 'displacement', 'hausdorff' or 'bottleneck'; got {metric!r}"
            )
        if norm not in (1, 2, np.inf):
            raise ValueError(f"norm must be 1, 2 or inf; got {norm!r}")
        constants = self._constants(metric, norm)
        if self.normalize:
            constants = constants / self._constants("displacement", 2) * (1.0 + 2.0 * EPS)
        return constants

    def _constants(self, metric: str, norm: float) -> Array:
        """Constants of the lengths themselves."""
        unit = 1.0 if self.complex == "alpha" or metric == "bottleneck" else 2.0
        if metric == "displacement" and (self.is_series_ or norm == np.inf):
            # Euclidean length of a point whose coordinates are at most 1.
            unit *= np.sqrt(self.n_dims_) * (1.0 + 2.0 * EPS)
        constants = [
            unit * contour.steepest() * (1.0 if k == 0 and metric == "displacement" else 2.0)
            for k in self.homology_dimensions
            for contour in self.contours_
        ]
        return np.repeat(constants, len(self.ranks_) - 1)

    def rounding(self, X: ArrayLike) -> tuple[Array, float]:
        """What the rounding of gudhi and of this class can add, in units of displacement.

        Parameters
        ----------
        X : array-like of shape (n_samples, n_points, n_dimensions) or (n_samples, n_times)

        Returns
        -------
        error : ndarray of shape (n_samples,)
            No column of a row is wrong by more than its constant of displacement times this.
        rate : float
            How much the error may grow for a unit displacement.
        """
        clouds = self._clouds(X)
        extent = np.linalg.norm(np.ptp(clouds, axis=1), axis=1) * (1.0 + 8.0 * EPS)
        share = ALPHA_ERROR if self.complex == "alpha" else (self.n_dims_ + 8.0) * EPS
        arithmetic = (40.0 + 2.0 * np.diff(self.ranks_).max()) * EPS
        # No bar dies after the extent. The scales' errors move a column by at most twice as much
        # times the steepest slope, which no constant is below; to that comes the arithmetic here.
        level = max(contour.level() / contour.steepest() for contour in self.contours_)
        rate = 2.0 * share + arithmetic
        error = rate * extent + arithmetic * level + SMALLEST_LENGTH
        # A unit displacement widens the cloud by two, or by more where the norm is not Euclidean.
        return error, 3.0 * float(np.sqrt(self.n_dims_)) * rate

    def get_feature_names_out(self, input_features: Any = None) -> NDArray[np.object_]:
        """Names of the columns: homology dimension, contour where there are several, rank.

        Parameters
        ----------
        input_features : object
            Not used.

        Returns
        -------
        names : ndarray of str of shape (n_columns,)
        """
        check_is_fitted(self)
        several = len(self.contours_) > 1
        contours = [f"_contour{c}" if several else "" for c in range(len(self.contours_))]
        names = [
            f"h{k}{contour}_{i}"
            for k in self.homology_dimensions
            for contour in contours
            for i in self.ranks_[:-1]
        ]
        return np.array(names, dtype=object)

    def _clouds(self, X: ArrayLike) -> Array:
        """Point clouds, of shape (n_samples, n_points, n_dims)."""
        check_is_fitted(self)
        rows = checked(X)
        if self.is_series_:
            if rows.ndim != 2:
                raise ValueError(
                    f"X must have shape (n_samples, n_times) as in fit; got {rows.shape}"
                )
            return delay_embedding(rows, self.embedding_dimension, self.delay)
        if rows.ndim != 3 or rows.shape[2] != self.n_dims_:
            raise ValueError(
                f"X must have shape (n_samples, n_points, {self.n_dims_}) as in fit; got "
                f"{rows.shape}"
            )
        return rows


def delay_embedding(series: Array, dimension: int, delay: int) -> Array:
    """Points ``(x[t], x[t + delay], ...)`` of series of shape (n_samples, n_times)."""
    n_points = series.shape[1] - (dimension - 1) * delay
    if n_points < 1:
        raise ValueError(
            f"a series must be longer than (embedding_dimension - 1) * delay = "
            f"{(dimension - 1) * delay}; got {series.shape[1]} times"
        )
    return np.stack([series[:, i * delay : i * delay + n_points] for i in range(dimension)], axis=2)


def checked(X: ArrayLike) -> Array:
    """Numbers of shape (n_samples, n_points, n_dims) or (n_samples, n_times), or an error."""
    rows: Array = check_array(X, dtype=np.float64, allow_nd=True, ensure_2d=False)
    if rows.ndim not in (2, 3) or 0 in rows.shape:
        raise ValueError(
            "X must have shape (n_samples, n_points, n_dims) or (n_samples, n_times); got "
            f"{rows.shape}"
        )
    if np.abs(rows).max() > LARGEST_COORDINATE:
        raise ValueError(
            f"coordinates must not exceed {LARGEST_COORDINATE:g}, whose squares overflow; found "
            f"{np.abs(rows).max():g}: use another unit"
        )
    return rows
