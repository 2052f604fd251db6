"""Stable ranks of persistence diagrams: features of point clouds with a proven Lipschitz constant.

A guest: it imports nothing from the rest of monolip. Persistent homology comes from gudhi
(``pip install monolip[topology]``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from numbers import Integral, Real
from threading import Lock
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from scipy.spatial.distance import cdist
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.utils._param_validation import Interval, StrOptions
from sklearn.utils.parallel import Parallel, delayed
from sklearn.utils.validation import check_array, check_is_fitted

__all__ = ["StableRank", "growing_ranks", "window_contours"]

Array = NDArray[np.float64]

EPS = float(np.finfo(np.float64).eps)
# Relative precision that gudhi is asked for in squared radii, and what is charged for it in radii
# (four times what halving by the square root leaves).
ALPHA_PRECISION, ALPHA_ERROR = 1e-12, 2e-12
ALPHA_LOCK = Lock()
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
    >>> loops.fit_transform([circle, 2 * circle]).round(3)
    array([[0.741, 0.   ],
           [1.482, 0.   ]])
    >>> loops.lipschitz()
    array([2., 2.])
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
        """Names of the columns: homology dimension, contour where there are several, rank."""
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


class Contour:
    """A function of scale that never falls: the identity, or linear between knots.

    Parameters
    ----------
    knots : array-like of shape (n_knots, 2) or None
        Scales and values, both rising; None is the identity.
    """

    def __init__(self, knots: ArrayLike | None) -> None:
        self.knots = None if knots is None else np.array(knots, dtype=np.float64)
        if self.knots is None:
            return
        steps = np.diff(self.knots, axis=0) if self.knots.ndim == 2 else np.zeros((0, 2))
        rises = self.knots.shape[1:] == (2,) and (steps[:, 0] > 0).all()
        if not (rises and (steps[:, 1] >= 0).all() and (steps[:, 1] > 0).any()):
            raise ValueError(
                "a contour must be None or an array of shape (n_knots, 2) whose scales rise and "
                f"whose values never fall, but rise somewhere; got {knots!r}"
            )
        if not np.isfinite(self.knots).all():
            raise ValueError(f"a contour must hold finite numbers; got {knots!r}")

    def lengths(self, bars: Array) -> Array:
        """Lengths of bars of shape (n_bars, 2)."""
        ends = bars if self.knots is None else np.interp(bars, self.knots[:, 0], self.knots[:, 1])
        lengths: Array = ends[:, 1] - ends[:, 0]
        return lengths

    def steepest(self) -> float:
        """Largest slope, rounded up."""
        if self.knots is None:
            return 1.0
        steps = np.diff(self.knots, axis=0)
        return float((steps[:, 1] / steps[:, 0]).max() * (1.0 + 4.0 * EPS))

    def level(self) -> float:
        """Largest value, which its rounding is relative to; 0 where that is the bars' own."""
        return 0.0 if self.knots is None else float(np.abs(self.knots[:, 1]).max())


def window_contours(edges: ArrayLike) -> list[Array]:
    """Contours that measure how much of a bar lies between neighbouring edges.

    Parameters
    ----------
    edges : array-like of shape (n_windows + 1,)
        Rising scales.

    Returns
    -------
    contours : list of n_windows arrays of shape (2, 2)
        For ``StableRank(contours=...)``; each has slope 1 within its window and 0 outside.

    Examples
    --------
    >>> from monolip.topology import window_contours
    >>> window_contours([0.0, 0.5, 1.0])[1]
    array([[0.5, 0. ],
           [1. , 0.5]])
    """
    scales = np.asarray(edges, dtype=np.float64)
    if scales.ndim != 1 or len(scales) < 2 or not (np.diff(scales) > 0).all():
        raise ValueError(f"edges must be two or more rising numbers; got {edges!r}")
    return [np.array([[low, 0.0], [high, high - low]]) for low, high in pairwise(scales)]


def growing_ranks(n_bars: int, growth: float = 1.2) -> NDArray[np.intp]:
    """Ranks between which the number of bars grows: the longest stay single.

    Parameters
    ----------
    n_bars : int
        Bars to cover, from the longest down.
    growth : float, default=1.2
        Most that a rank may be, relative to the one before.

    Returns
    -------
    ranks : ndarray of int
        For ``StableRank(ranks=...)``; from 0 to ``n_bars``.

    Examples
    --------
    >>> from monolip.topology import growing_ranks
    >>> growing_ranks(20, growth=1.5)
    array([ 0,  1,  2,  3,  4,  6,  9, 13, 19, 20])
    """
    if not isinstance(n_bars, Integral) or n_bars < 1:
        raise ValueError(f"n_bars must be a whole number of at least 1; got {n_bars!r}")
    if not isinstance(growth, Real) or not 1 <= growth < np.inf:
        raise ValueError(f"growth must be a number of at least 1; got {growth!r}")
    ranks = [0]
    while ranks[-1] < n_bars:
        ranks.append(min(int(n_bars), ranks[-1] + max(1, int(ranks[-1] * (growth - 1)))))
    return np.array(ranks, dtype=np.intp)


def stable_ranks(
    cloud: Array,
    dimensions: list[int],
    complex: str,
    max_edge_length: float,
    contours: list[Contour],
    ranks: NDArray[np.intp],
) -> Array:
    """Columns of one cloud."""
    lengths = np.zeros((len(dimensions), len(contours), ranks[-1]))
    diagrams = persistence_diagrams(cloud, dimensions, complex, max_edge_length)
    for part, bars in zip(lengths, diagrams, strict=True):
        for row, contour in zip(part, contours, strict=True):
            longest = np.sort(contour.lengths(bars))[::-1][: len(row)]
            row[: len(longest)] = longest
    means: Array = np.add.reduceat(lengths, ranks[:-1], axis=2) / np.diff(ranks)
    return means.ravel()


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


def delay_embedding(series: Array, dimension: int, delay: int) -> Array:
    """Points ``(x[t], x[t + delay], ...)`` of series of shape (n_samples, n_times)."""
    n_points = series.shape[1] - (dimension - 1) * delay
    if n_points < 1:
        raise ValueError(
            f"a series must be longer than (embedding_dimension - 1) * delay = "
            f"{(dimension - 1) * delay}; got {series.shape[1]} times"
        )
    return np.stack([series[:, i * delay : i * delay + n_points] for i in range(dimension)], axis=2)


def checked_ranks(ranks: int | ArrayLike) -> NDArray[np.intp]:
    """Rising ranks, or an error."""
    if isinstance(ranks, Integral):
        return np.arange(ranks + 1)
    found = np.asarray(ranks)
    rising = found.ndim == 1 and len(found) > 1 and found.dtype.kind in "iu"
    if not rising or found[0] < 0 or not (np.diff(found.astype(np.intp)) > 0).all():
        raise ValueError(
            "ranks must be a positive whole number, or two or more rising ones from 0; got "
            f"{ranks!r}"
        )
    return found.astype(np.intp)


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


def require_gudhi() -> None:
    """Raise with the name of the extra where gudhi is missing."""
    try:
        import gudhi  # noqa: F401
    except ImportError as error:
        raise ImportError(
            "StableRank needs gudhi, which is not installed: pip install monolip[topology]"
        ) from error
