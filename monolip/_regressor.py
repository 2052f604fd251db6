"""The regressor."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Real
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.utils._param_validation import Interval, StrOptions

from . import _export  # noqa: F401 (teaches exports our estimators)
from ._base import BaseLipschitzEstimator
from ._encoding import PiecewiseLinearEncoding
from ._quantiles import mean_d2_pinball_score, resolve_quantile, weighted_quantiles
from ._regressing import RegressingMixin
from .folding import TargetScaling, fold
from .sorting import rounds

if TYPE_CHECKING:
    from .folded import FoldedNetwork

__all__ = ["LipschitzRegressor"]

# Unit of the outputs of a network that is a constant: they vanish beside it.
NOTHING = 2.0**-200


class LipschitzRegressor(RegressingMixin, BaseLipschitzEstimator):
    """Neural network regressor, provably Lipschitz and, where asked, provably monotone.

    The network of :class:`MonotonicLipschitzClassifier` with one output. Targets are standardised
    for training and the constants are stated in the target's unit.

    Parameters
    ----------
    lipschitz : "auto", float, array-like of shape (n_features,) or dict, default="auto"
        Bound on the slope along each column, not negative, in units of the target per standard
        deviation of the column (per unit of the column if ``scaling=None``); for
        ``loss="poisson"`` in units of log(target). ``"auto"`` learns the slopes with the weights
        and states them after fit. A dict maps column names to bounds; columns that it does not name
        are learned. A bound of 0 makes the model provably blind to the column.
    loss : str, default="squared_error"
        "squared_error", "absolute_error", "huber", "quantile" or "poisson". "poisson" predicts
        ``exp(output)`` and needs targets that are not negative.
    quantile : float or sequence of float, default=0.5
        Level in (0, 1) for ``loss="quantile"``. Several levels, in rising order, are predicted by
        one network with an output for each; see Notes.
    huber_delta : float, default=1.35
        Residual, in standard deviations of the target, where ``loss="huber"`` turns linear.
    monotonic_cst : array-like of int of shape (n_features,) or dict, default=None
        As in scikit-learn: 1 rises, -1 falls, 0 is unconstrained, None leaves all columns so; a
        dict maps column names to directions.
    categorical_features : "from_dtype", array-like or None, default="from_dtype"
        Columns of categories, by name, position or mask. "from_dtype" takes a DataFrame's columns
        of text, category and enum types; None takes none. A category in ``monotonic_cst`` needs an
        order (``pandas.Categorical(..., ordered=True)``); its direction holds for each step up. A
        category that was not seen in training counts as missing.
    missing : {"own", "lowest", "highest"} or dict, default="own"
        What a missing value is. "own": a point of its own with a learned response, of which no
        direction speaks. "lowest" ("highest"), on columns with a direction: as low (high) a
        prediction as any value of the column gives, so that hiding a value never raises (lowers)
        it; other columns keep "own". A dict maps column names to one of them. With "own", a column
        of numbers that had none in training may have none later; in one of categories it counts as
        the most frequent.
    norm : {1, 2, inf}, default=1
        Norm of the input in which the network's first layer is constrained.
    hidden_layer_sizes : sequence of int, default=(32, 32)
        Widths of the hidden layers; even for activations that pair units.
    constraint : {"weight_norm", "orthogonal", "sdp", "sortnet"}, default="weight_norm"
        Family of the network. "weight_norm": dense layers whose rows are normalised, for
        certificates in any norm. "orthogonal" (block reflectors) and "sdp" (residual layers under
        a semidefinite condition) keep the l2 norm of hidden units, for certificates in l2.
        "sortnet" (order statistics of distances) keeps the largest change of a unit, for linf.
        Training the last three takes several times as long. All keep constraints, budgets, files
        and pickles; ``norm`` is that of "weight_norm".
        Exports are for dense layers with MaxMin; certificates beyond "path" for all but "sortnet"
        and splines, and "exact" for "weight_norm" only.
    activation : {"auto", "maxmin", "groupsort", "householder", "spline"}, default="auto"
        What follows dense layers: "maxmin" (which is "auto") and "groupsort" sort groups of units,
        "spline" learns a piecewise linear function for each unit, "householder" reflects pairs and
        is for "orthogonal" only. "sdp" and "sortnet" have their own and take "auto".
    group_size : int, default=4
        Units that "groupsort" sorts together; must divide the widths of the hidden layers.
    encoding : {"auto", "standard", "piecewise_linear"} or PiecewiseLinearEncoding, default="auto"
        "piecewise_linear" cuts each column into pieces with slopes of their own, which follows the
        data more closely at the price of larger proven slopes. "auto" cuts where that predicts
        better on rows held out from training, from 100 rows on; see
        :class:`MonotonicLipschitzClassifier`.
    monotone_form : {"auto", "residual", "stacked"}, default="auto"
        What makes the network monotone: a linear term that outweighs any fall, or ("stacked")
        weights of one sign from the constrained columns on, which halves the slope bound along
        them. "auto" chooses as for ``encoding``.
    ensemble_size : int or "auto", default="auto"
        Networks that are trained together on the same batches, with slopes in common; the output is
        their mean, which keeps monotonicity and every bound, and is one network when exported.
        "auto" is 4 for the default family, otherwise 1.
    scaling : {"standard", None}, default="standard"
        Unit of ``lipschitz``: a standard deviation of the column, or the column's own unit.
        Training always works on standardised columns.
    slope_penalty : float or "auto", default="auto"
        Weight of the sum of the learned slopes (in standard deviations of the target) in the
        training loss. "auto" is 0.5 over the number of rows, at most 0.05.
    learning_rate : float, default=0.02
        First step size of Adam; follows a cosine to zero.
    max_iter : int or "auto", default="auto"
        Passes over the data; "auto" gives small data more of them (20 to 400), but 0.4 or 0.15
        times as many where that predicts better on rows held out from training.
    batch_size : int or "auto", default="auto"
        Rows a gradient step; "auto" is 256, or all rows if there are fewer.
    early_stopping : "auto" or bool, default="auto"
        Stop when the validation loss no longer improves and keep the best weights; "auto" does so
        above 10,000 rows or if ``X_val`` is given.
    validation_fraction : float or int, default=0.1
        Share or number of training rows set aside for early stopping, unless ``X_val`` is given.
    n_iter_no_change : int, default=10
        Passes without improvement before stopping.
    tol : float, default=1e-5
        Smallest improvement of the loss that counts.
    warm_start : bool, default=False
        Continue from the previous weights; scaling and constraints stay as they were.
    callbacks : list of skorch callbacks, default=None
        Passed through to skorch; a learning-rate scheduler replaces the cosine.
    device : str, default="auto"
        "cpu", "cuda", "mps" or "auto" (a GPU where there is one).
    random_state : int, RandomState instance or None, default=None
        Same seed, same bits, on a CPU.
    verbose : int, default=0
        1 prints a line for each pass.

    Attributes
    ----------
    lipschitz_constants_ : ndarray of shape (n_features,) or (n_quantiles, n_features)
        Proven bound on the slope along each column, in units of the target (of log(target) for
        "poisson") per unit of the column, computed from the deployed weights and rounded up; for
        several quantiles that of each. Of categories the largest change, of ordered ones the
        largest change of one step.
    scaled_lipschitz_constants_ : ndarray of shape (n_features,) or (n_quantiles, n_features)
        The same per standard deviation of the column.
    network_ : FoldedNetwork
        What predicts: numpy arrays only, no torch.
    categorical_lipschitz_, monotonic_cst_, constant_columns_, n_features_in_, feature_names_in_ :
        As in :class:`MonotonicLipschitzClassifier`.
    loss_curve_, validation_loss_curve_, n_iter_, do_early_stopping_ :
        As in :class:`MonotonicLipschitzClassifier`.
    encoding_ : "standard" or PiecewiseLinearEncoding
        Encoding in force.
    monotone_form_ : {"residual", "stacked"}
        Form in force.

    See Also
    --------
    MonotonicLipschitzClassifier : The same for classification.

    Notes
    -----
    Several quantiles never cross, for any row and not by one unit in the last place: the deployed
    network ends with a sorting network of MaxMin pairs on whole numbers, and what follows rounds in
    order. The k-th smallest of functions that rise along a column rises along it, and that of
    functions with slopes of at most L has a slope of at most L, so that ``monotonic_cst`` and
    ``lipschitz`` hold for every quantile. Training minimises the mean pinball loss of the outputs
    as they are; in order their mean loss is never larger, row by row. ``score`` is the mean of
    :func:`sklearn.metrics.d2_pinball_score` over the quantiles.

    References
    ----------
    Kitouni, Nolte, Williams, "Expressive Monotonic Neural Networks", ICLR 2023.
    Chernozhukov, Fernández-Val, Galichon, "Quantile and Probability Curves Without Crossing",
    Econometrica 2010.

    Examples
    --------
    >>> import numpy as np
    >>> from sklearn.datasets import load_diabetes
    >>> from monolip import LipschitzRegressor
    >>> X, y = load_diabetes(return_X_y=True, as_frame=True)
    >>> regressor = LipschitzRegressor(monotonic_cst={"bmi": 1}, max_iter=50, random_state=0)
    >>> regressor = regressor.fit(X, y)
    >>> regressor.score(X, y) > 0.4
    True
    >>> bool((regressor.predict(X.assign(bmi=X["bmi"] + 0.01)) >= regressor.predict(X)).all())
    True

    Several quantiles, which never cross:

    >>> quantiles = LipschitzRegressor(
    ...     loss="quantile", quantile=[0.1, 0.5, 0.9], max_iter=50, random_state=0
    ... ).fit(X, y)
    >>> predicted = quantiles.predict(X)
    >>> predicted.shape, bool((np.diff(predicted) >= 0).all())
    ((442, 3), True)
    """

    # Chosen by cross-validation on training rows of nine public sets (examples/benchmarks).
    _slope_prior = 0.5

    _parameter_constraints = {
        **BaseLipschitzEstimator._parameter_constraints,
        "loss": [
            StrOptions({"squared_error", "absolute_error", "huber", "quantile", "poisson"}),
        ],
        "quantile": [Interval(Real, 0, 1, closed="neither"), "array-like"],
        "huber_delta": [Interval(Real, 0, None, closed="neither")],
    }

    def __init__(
        self,
        lipschitz: Literal["auto"] | ArrayLike | dict[str, Any] = "auto",
        *,
        loss: str = "squared_error",
        quantile: float | Sequence[float] = 0.5,
        huber_delta: float = 1.35,
        monotonic_cst: ArrayLike | dict[str, Any] | None = None,
        categorical_features: Literal["from_dtype"] | ArrayLike | None = "from_dtype",
        missing: Literal["own", "lowest", "highest"] | dict[str, str] = "own",
        norm: float = 1,
        hidden_layer_sizes: Sequence[int] = (32, 32),
        constraint: Literal["weight_norm", "orthogonal", "sdp", "sortnet"] = "weight_norm",
        activation: Literal["auto", "maxmin", "groupsort", "householder", "spline"] = "auto",
        group_size: int = 4,
        encoding: Literal["auto", "standard", "piecewise_linear"]
        | PiecewiseLinearEncoding = "auto",
        monotone_form: Literal["auto", "residual", "stacked"] = "auto",
        ensemble_size: int | Literal["auto"] = "auto",
        scaling: Literal["standard"] | None = "standard",
        slope_penalty: float | Literal["auto"] = "auto",
        learning_rate: float = 0.02,
        max_iter: int | Literal["auto"] = "auto",
        batch_size: int | Literal["auto"] = "auto",
        early_stopping: bool | Literal["auto"] = "auto",
        validation_fraction: float = 0.1,
        n_iter_no_change: int = 10,
        tol: float = 1e-5,
        warm_start: bool = False,
        callbacks: list[Any] | None = None,
        device: str = "auto",
        random_state: Any = None,
        verbose: int = 0,
    ) -> None:
        self.lipschitz = lipschitz
        self.loss = loss
        self.quantile = quantile
        self.huber_delta = huber_delta
        self.monotonic_cst = monotonic_cst
        self.categorical_features = categorical_features
        self.missing = missing
        self.norm = norm
        self.hidden_layer_sizes = hidden_layer_sizes
        self.constraint = constraint
        self.activation = activation
        self.group_size = group_size
        self.encoding = encoding
        self.monotone_form = monotone_form
        self.ensemble_size = ensemble_size
        self.scaling = scaling
        self.slope_penalty = slope_penalty
        self.learning_rate = learning_rate
        self.max_iter = max_iter
        self.batch_size = batch_size
        self.early_stopping = early_stopping
        self.validation_fraction = validation_fraction
        self.n_iter_no_change = n_iter_no_change
        self.tol = tol
        self.warm_start = warm_start
        self.callbacks = callbacks
        self.device = device
        self.random_state = random_state
        self.verbose = verbose

    def fit(
        self,
        X: Any,
        y: Any,
        sample_weight: Any = None,
        *,
        X_val: Any = None,
        y_val: Any = None,
        sample_weight_val: Any = None,
    ) -> LipschitzRegressor:
        """Fit the network.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
            Numbers and categories; missing values are NaN, None or NA.
        y : array-like of shape (n_samples,)
            Targets.
        sample_weight : array-like of shape (n_samples,), default=None
            Weights, not negative. A row of weight 0 is as good as absent.
        X_val, y_val, sample_weight_val : optional
            Validation rows for early stopping, instead of a share of the training rows.

        Returns
        -------
        self : LipschitzRegressor

        Raises
        ------
        ValueError
            If the data or a parameter breaks a rule; the message names the rule, the value found
            and the remedy.
        KeyboardInterrupt
            On Ctrl-C. After one whole pass or more the estimator is fitted all the same, with the
            network so far (the best one if there is early stopping), folded and proven; before,
            it is as it was.
        """
        return self._fit(X, y, sample_weight, X_val, y_val, sample_weight_val)

    def partial_fit(self, X: Any, y: Any, sample_weight: Any = None) -> LipschitzRegressor:
        """Make one pass over a block of rows, at a constant learning rate.

        Scaling of columns and target is taken from the first block; the range in which the model is
        not constant grows with the blocks.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
        y : array-like of shape (n_samples,)
        sample_weight : array-like of shape (n_samples,), default=None

        Returns
        -------
        self : LipschitzRegressor

        Raises
        ------
        ValueError
            If the columns of X change between calls.
        KeyboardInterrupt
            On Ctrl-C; the estimator stays as it was before the call.

        Examples
        --------
        >>> import numpy as np
        >>> from monolip import LipschitzRegressor
        >>> rng = np.random.default_rng(0)
        >>> model = LipschitzRegressor(ensemble_size=1, random_state=0)
        >>> for _ in range(3):
        ...     X = rng.normal(size=(200, 2))
        ...     model = model.partial_fit(X, X[:, 0])
        >>> model.n_iter_
        3
        """
        return self._partial_fit(X, y, sample_weight)

    def score(self, X: Any, y: ArrayLike, sample_weight: ArrayLike | None = None) -> float:
        """Coefficient of determination, or for several quantiles the mean D2 pinball score.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
        y : array-like of shape (n_samples,)
        sample_weight : array-like of shape (n_samples,), default=None

        Returns
        -------
        score : float
            At most 1.
        """
        if (levels := self._levels()) is None:
            return float(super().score(X, y, sample_weight))
        return mean_d2_pinball_score(y, self.predict(X), levels, sample_weight)

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.target_tags.positive_only = self.loss == "poisson"
        return tags

    # What the base asks for.

    def _log_target(self) -> bool:
        return bool(self._fitted_design["loss"] == "poisson")

    def _levels(self) -> list[float] | None:
        """Levels of several quantiles; None for a single output."""
        quantile = self._fitted_design["quantile"]
        return quantile if isinstance(quantile, list) else None

    def _fold(self, module: Any) -> FoldedNetwork:
        return fold(module, self._columns, self._target, ordered=self._levels() is not None)

    def _steepest(self) -> NDArray[np.float64]:
        return np.abs(self._residual()[0]) + 1.0

    def _layers_behind(self) -> int:
        return len(list(rounds(len(self._levels() or [0.5]))))

    def _check_target(self, y: Any) -> NDArray[Any]:
        target = super()._check_target(y)
        if self.loss == "poisson" and not (target >= 0).all():
            raise ValueError(
                f"loss='poisson' needs targets that are not negative; found {target.min()}"
            )
        return target

    def _encode_target(
        self, y: NDArray[Any], weight: NDArray[Any], *, first: bool, classes: Any
    ) -> NDArray[Any]:
        return y

    def _design(self) -> dict[str, Any]:
        quantile = resolve_quantile(self.quantile, self.loss)
        own = {"loss": self.loss, "quantile": quantile, "huber_delta": self.huber_delta}
        return {**super()._design(), **own}

    def _class_factor(
        self, label: NDArray[Any], weight: NDArray[Any], *, first: bool
    ) -> float | NDArray[Any]:
        return 1.0

    def _is_constant(self, target: NDArray[Any]) -> bool:
        return bool((target == target[0]).all())

    def _target_scaling(self, target: NDArray[Any], weight: NDArray[Any]) -> TargetScaling:
        share = weight / weight.sum()
        offset = float(target[0]) if self._flat else float(share @ target)
        if self.loss == "poisson":
            if not offset > 0:
                raise ValueError(
                    "loss='poisson' needs a positive target among the rows of positive weight; "
                    "found zeros only"
                )
            # Rates relative to their mean: the unit of time does not matter.
            return TargetScaling(float(np.log(offset)), scale=NOTHING if self._flat else 1.0)
        width = float(np.abs(target - offset).max())
        if width == 0:
            return TargetScaling(offset, scale=NOTHING if self._flat else 1.0)
        # Relative to the largest deviation, whose square neither overflows nor vanishes.
        scale = width * float(np.sqrt(share @ ((target - offset) / width) ** 2))
        return TargetScaling(offset=offset, scale=scale)

    def _scale_target(self, target: NDArray[Any]) -> NDArray[Any]:
        if self._log_target():
            return target / np.exp(self._target.offset)
        return (target - self._target.offset) / self._target.scale

    def _start_output(self, target: NDArray[Any], weight: NDArray[Any]) -> NDArray[Any]:
        if (levels := self._levels()) is None:
            return np.zeros(1)
        return weighted_quantiles(target, levels, weight)

    def _loss(self) -> Any:
        from .losses import regression_loss

        quantile = self._fitted_design["quantile"]
        return regression_loss(self.loss, quantile=quantile, delta=self.huber_delta)

    def _direction(self, directions: NDArray[np.int8]) -> NDArray[np.float64]:
        # Each output follows the directions of its own.
        n_outputs = len(self._levels() or [0.5])
        return np.tile(directions.astype(np.float64), (n_outputs, 1))
