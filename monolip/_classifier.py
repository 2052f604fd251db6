"""The classifier."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Real
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.utils._param_validation import Interval, StrOptions

from . import _export  # noqa: F401 (teaches exports our estimators)
from ._base import BaseLipschitzEstimator
from ._classifying import ClassifyingMixin
from ._encoding import PiecewiseLinearEncoding
from .folding import TargetScaling

if TYPE_CHECKING:
    from .losses import CertifiedLoss

__all__ = ["MonotonicLipschitzClassifier"]

# Smallest and largest slope a standard deviation at which training for a radius starts.
START_BUDGETS = (0.2, 10.0)


class MonotonicLipschitzClassifier(ClassifyingMixin, BaseLipschitzEstimator):
    r"""Neural network classifier, provably monotone and provably Lipschitz.

    A weight-normalised dense network with a monotone residual connection. After ``fit`` the network
    is folded into plain numpy arrays on a grid where float64 arithmetic is exact: along a
    constrained column, predictions never move in the wrong direction, not even by one unit in the
    last place, on any machine and at any batch size.

    A *margin* is a difference of two logits: the log-odds of the second class for binary problems,
    any two classes' logits otherwise. A *slope* is a change of a margin for a unit change of one
    column.

    Parameters
    ----------
    lipschitz : "auto", float, array-like of shape (n_features,) or dict, default="auto"
        Bound on the slope of every margin along each column, not negative, in logits per standard
        deviation of the column (per unit of the column if ``scaling=None``). The network uses as
        much of it as helps. ``"auto"`` learns the slopes with the weights and states them after
        fit. A dict maps column names to bounds; columns that it does not name are learned. A bound
        of 0 makes the model provably blind to the column.
    monotonic_cst : array-like of int of shape (n_features,) or dict, default=None
        As in scikit-learn: 1 rises, -1 falls, 0 is unconstrained, None leaves all columns so; a
        dict maps column names to directions. Binary: the probability of ``classes_[1]``. Three or
        more classes: the order of ``classes_``, P(y <= k) never rises along an increasing column,
        for every k. Texts are sorted by alphabet, which is warned of; an ordered categorical of
        another order is refused. To constrain single classes instead, give an array of shape
        (n_features, n_classes) or a dict of dicts ``{column: {class: direction}}``: at most one
        class up and one down along a column.
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
        Norm of the input in which the network's first layer is constrained. 1 constrains each
        column on its own and is the most accurate; 2 and inf give larger radii in that norm.
    hidden_layer_sizes : sequence of int, default=(32, 32)
        Widths of the hidden layers; even for activations that pair units.
    constraint : {"weight_norm", "orthogonal", "sdp", "sortnet"}, default="weight_norm"
        Family of the network. "weight_norm": dense layers whose rows are normalised, for
        certificates in any norm. "orthogonal" (block reflectors) and "sdp" (residual layers under
        a semidefinite condition) keep the l2 norm of hidden units, for certificates in l2.
        "sortnet" (order statistics of distances) keeps the largest change of a unit, for linf.
        Training the last three takes several times as long. All keep constraints, budgets, files
        and pickles; ``norm`` is that of "weight_norm", and for the others only that of
        ``loss="certified"``.
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
        better on rows held out from training, from 100 rows on, and never for
        ``loss="certified"``; see Notes.
    monotone_form : {"auto", "residual", "stacked"}, default="auto"
        What makes the network monotone: a linear term that outweighs any fall, or ("stacked")
        weights of one sign from the constrained columns on, which halves the slope bound along
        them. Of three or more classes the stacked form learns the logits' steps from each class to
        the next, or, where the directions concern one class only, from the others to that class;
        directions of several single classes need the residual. "auto" chooses as for ``encoding``.
    ensemble_size : int or "auto", default="auto"
        Networks that are trained together on the same batches, with slopes in common; the output is
        their mean, which keeps monotonicity and every bound, and is one network when exported.
        "auto" is 4 for the default family and losses other than "certified", otherwise 1.
    loss : {"log_loss", "hinge", "hkr", "logit_annealing", "certified"}, default="log_loss"
        What is traded between accuracy and margins. "log_loss" gives probabilities; at a larger
        ``temperature`` it favours accuracy, at a smaller one margins. "hinge" asks for ``margin``
        and no more. "hkr" pushes all margins on and needs a finite ``lipschitz``. "logit_annealing"
        asks for a margin of 2 and lets go of rows well beyond. All but the first at temperature 1
        leave probabilities uncalibrated.
        "certified" trains for certified accuracy at ``radius`` in ``norm``, which should be the
        norm of the certificates (try ``init="sparse"`` as well): the log-loss after the worst move
        within it, by the network's own Lipschitz bound in ``norm``, then more and more a smooth
        count of the rows that are not certified. Probabilities are less well calibrated. It pays at
        radii that cost accuracy; below, the plain loss may certify more rows.
    radius : float, default=0.1
        Radius of ``loss="certified"``, in the unit of ``scaling``.
    temperature : float, default=1.0
        Of ``loss="log_loss"``, which is the log-loss of the logits times it, divided by it.
    margin : float, default=1.0
        Of ``loss="hinge"`` and ``"hkr"``, in the unit of the logits.
    init : {"dense", "sparse"}, default="dense"
        Whether hidden units start with all their inputs or with one. For certified accuracy in
        linf on many columns "sparse" is often better, with 4 or 5 hidden layers: try both.
    scaling : {"standard", None}, default="standard"
        Unit of ``lipschitz``: a standard deviation of the column, or the column's own unit.
        Training always works on standardised columns, which does not change what can be learned.
    slope_penalty : float or "auto", default="auto"
        Weight of the sum of the learned slopes in the training loss. Larger values give smaller
        constants and larger radii. "auto" is 5 over the number of rows, at most 0.05, and
        0 for ``loss="certified"``, which pays for slopes itself.
    activation_penalty : float, default=0.0
        Weight, in the training loss, of the mean squared l2 norm of what the last layer gets
        ("activation decay", meant to lower curvature). For comparison: in
        ``examples/benchmarks/curvature.py`` it buys no radius, accuracy or flatness that
        ``slope_penalty`` does not buy as well, and training by autograd takes 15 times as long.
    class_weight : dict or "balanced", default=None
        As in scikit-learn; multiplied with ``sample_weight``.
    learning_rate : float, default=0.02
        First step size of Adam; follows a cosine to zero.
    max_iter : int or "auto", default="auto"
        Passes over the data; "auto" gives small data more of them (20 to 400), but 0.4 or 0.15
        times as many where that predicts better on rows held out from training, and
        ``loss="certified"`` three times as many.
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
        Continue from the previous weights; scaling, classes and constraints stay as they were.
    callbacks : list of skorch callbacks, default=None
        Passed through to skorch. A learning-rate scheduler replaces the cosine. scikit-learn's own
        callbacks go to ``set_callbacks``.
    device : str, default="auto"
        "cpu", "cuda", "mps" or "auto" (a GPU where there is one). Networks are trained in float32
        on all of them; what predicts, and what is proven, computes on the CPU in float64.
    random_state : int, RandomState instance or None, default=None
        Same seed, same bits, on a CPU.
    verbose : int, default=0
        1 prints a line for each pass.

    Attributes
    ----------
    classes_ : ndarray of shape (n_classes,)
        Class labels.
    lipschitz_constants_ : ndarray of shape (n_features,)
        Proven bound on the slope of any margin along each column, in logits per unit of the column,
        computed from the deployed weights and rounded up. Of categories the largest change, of
        ordered ones the largest change of one step.
    scaled_lipschitz_constants_ : ndarray of shape (n_features,)
        The same per standard deviation of the column; of categories as above.
    categorical_lipschitz_ : dict of DataFrame
        Of each column of categories, a proven bound on the change of any margin for each pair of
        categories, when all other columns stay.
    network_ : FoldedNetwork
        What predicts: numpy arrays only, no torch. Its columns are those of X, with a column for
        each category, step up, or "missing".
    monotonic_cst_ : ndarray
        Directions in force.
    encoding_ : "standard" or PiecewiseLinearEncoding
        Encoding in force.
    monotone_form_ : {"residual", "stacked"}
        Form in force.
    constant_columns_ : list of str
        Columns with a single value in training; the model is provably blind to them.
    loss_curve_, validation_loss_curve_ : list of float
        Weighted mean loss of each pass.
    n_iter_ : int
        Passes made.
    do_early_stopping_ : bool
        Whether early stopping was on.
    n_features_in_, feature_names_in_ :
        As in scikit-learn.

    See Also
    --------
    LipschitzRegressor : The same for regression.

    Notes
    -----
    Values of a column that lie far from nearly all others (beyond its 1% and 99% quantiles by more
    than half of the distance between these) count as the end of the others, in training and in
    prediction; a standard deviation of the column is one after that.

    "auto" tries networks without pieces, with up to 4 pieces of at least half a standard deviation,
    16 of a tenth, and 64 of a thousandth, each in both monotone forms, and fewer or more passes.
    Each is one network without early stopping, compared by its loss on rows held out: training rows
    are dealt into three folds, in which what lies 1.5 standard errors behind is dropped, and up to
    2,048 rows once more for the best six. Training is on 10,000 rows at most; where there are more,
    the best form is taken, and otherwise the simplest within half a standard error of the best.
    Parameters that are stated are not tried; ``partial_fit`` does not try.

    Two roundings are charged in every certificate: of the inputs to the grid and of each hidden
    layer, together about 1e-7 logits (``monolip.certificates.slope_bounds(network_).slack``). Each
    column is clipped to its training range widened by its own width on both sides; beyond that the
    model is constant.

    References
    ----------
    Kitouni, Nolte, Williams, "Expressive Monotonic Neural Networks", ICLR 2023.

    Examples
    --------
    >>> from sklearn.datasets import load_breast_cancer
    >>> from monolip import MonotonicLipschitzClassifier
    >>> X, y = load_breast_cancer(return_X_y=True, as_frame=True)
    >>> X = X[["mean radius", "mean texture", "mean concavity"]]
    >>> classifier = MonotonicLipschitzClassifier(
    ...     monotonic_cst={"mean radius": -1, "mean concavity": -1}, max_iter=50, random_state=0
    ... ).fit(X, y)
    >>> classifier.score(X, y) > 0.9
    True
    >>> larger = X.assign(**{"mean radius": X["mean radius"] + 1})
    >>> bool((classifier.predict_proba(larger)[:, 1] <= classifier.predict_proba(X)[:, 1]).all())
    True
    """

    # Chosen by cross-validation on training rows of nine public sets (examples/benchmarks).
    _slope_prior = 5.0

    _parameter_constraints = {
        **BaseLipschitzEstimator._parameter_constraints,
        "loss": [StrOptions({"log_loss", "hinge", "hkr", "logit_annealing", "certified"})],
        "temperature": [Interval(Real, 0, None, closed="neither")],
        "margin": [Interval(Real, 0, None, closed="neither")],
        "radius": [Interval(Real, 0, None, closed="left")],
        "init": [StrOptions({"dense", "sparse"})],
        "activation_penalty": [Interval(Real, 0, None, closed="left")],
        "class_weight": [dict, StrOptions({"balanced"}), None],
    }

    def __init__(
        self,
        lipschitz: Literal["auto"] | ArrayLike | dict[str, Any] = "auto",
        *,
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
        loss: Literal["log_loss", "hinge", "hkr", "logit_annealing", "certified"] = "log_loss",
        radius: float = 0.1,
        temperature: float = 1.0,
        margin: float = 1.0,
        init: Literal["dense", "sparse"] = "dense",
        scaling: Literal["standard"] | None = "standard",
        slope_penalty: float | Literal["auto"] = "auto",
        activation_penalty: float = 0.0,
        class_weight: dict[Any, float] | Literal["balanced"] | None = None,
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
        self.loss = loss
        self.radius = radius
        self.temperature = temperature
        self.margin = margin
        self.init = init
        self.scaling = scaling
        self.slope_penalty = slope_penalty
        self.activation_penalty = activation_penalty
        self.class_weight = class_weight
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
    ) -> MonotonicLipschitzClassifier:
        """Fit the network.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
            Numbers and categories; missing values are NaN, None or NA.
        y : array-like of shape (n_samples,)
            Class labels.
        sample_weight : array-like of shape (n_samples,), default=None
            Weights, not negative. A row of weight 0 is as good as absent.
        X_val, y_val, sample_weight_val : optional
            Validation rows for early stopping, instead of a share of the training rows.

        Returns
        -------
        self : MonotonicLipschitzClassifier

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

    def partial_fit(
        self, X: Any, y: Any, classes: ArrayLike | None = None, sample_weight: Any = None
    ) -> MonotonicLipschitzClassifier:
        """Make one pass over a block of rows, at a constant learning rate.

        Scaling and balanced class weights are taken from the first block; the range in which the
        model is not constant grows with the blocks.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
        y : array-like of shape (n_samples,)
        classes : array-like of shape (n_classes,), default=None
            All labels that will ever occur; needed in the first call if the first block lacks some.
        sample_weight : array-like of shape (n_samples,), default=None

        Returns
        -------
        self : MonotonicLipschitzClassifier

        Raises
        ------
        ValueError
            If ``classes`` changes between calls, a label is not in it, or the columns of X change.
        KeyboardInterrupt
            On Ctrl-C; the estimator stays as it was before the call.

        Examples
        --------
        >>> import numpy as np
        >>> from monolip import MonotonicLipschitzClassifier
        >>> rng = np.random.default_rng(0)
        >>> model = MonotonicLipschitzClassifier(ensemble_size=1, random_state=0)
        >>> for _ in range(3):
        ...     X = rng.normal(size=(200, 2))
        ...     model = model.partial_fit(X, X[:, 0] > 0, classes=[False, True])
        >>> model.n_iter_
        3
        """
        if classes is not None:
            known = np.unique(classes)
            if hasattr(self, "network_") and not np.array_equal(known, self.classes_):
                raise ValueError(
                    f"classes must stay as in the first call, {self.classes_}; got {known}"
                )
            classes = known
        return self._partial_fit(X, y, sample_weight, classes)

    # What the base asks for.

    def _class_factor(
        self, label: NDArray[Any], weight: NDArray[Any], *, first: bool
    ) -> float | NDArray[Any]:
        if self.class_weight is None:
            return 1.0
        position = np.searchsorted(self.classes_, label)
        if first:
            self._class_weights = class_weights(self.class_weight, self.classes_, position, weight)
        return self._class_weights[position]

    def _may_cut(self) -> bool:
        # Pieces are for accuracy, at the price of radii.
        return self.loss != "certified" and super()._may_cut()

    def _penalty(self) -> float:
        # The certified loss pays for slopes itself.
        if self.loss == "certified" and self.slope_penalty == "auto":
            return 0.0
        return super()._penalty()

    def _activation_penalty(self) -> float:
        return float(self.activation_penalty)

    def _may_stack(self) -> bool:
        stated = self.monotone_form == "stacked"
        return super()._may_stack() and (stated or self._concerned() is not None)

    def _concerned(self) -> list[int] | None:
        """The only class that directions concern, none for an order of all; None for several."""
        if self.monotonic_cst_.ndim == 1:
            return []
        classes = np.flatnonzero(self.monotonic_cst_.any(axis=0)).tolist()
        return classes if len(classes) == 1 else None

    def _signs(self, directions: NDArray[np.int8]) -> NDArray[np.int8]:
        return directions if directions.ndim == 1 else directions.sum(axis=1, dtype=np.int8)

    def _readout(self) -> NDArray[np.float64] | None:
        n_classes, concerned = len(self.classes_), self._concerned()
        if n_classes == 2:
            return None
        if concerned is None:
            raise ValueError(
                "monotone_form='stacked' is for the order of the classes, or directions of one "
                "class; those of this estimator concern several: use monotone_form='residual' or "
                "'auto'"
            )
        if not concerned:
            # Steps from each class to the next.
            return np.tri(n_classes, n_classes - 1, -1)
        # How far each other class lies below the one concerned.
        return np.delete(-np.eye(n_classes), concerned[0], axis=1)

    def _auto_steps(self) -> int:
        return (3 if self.loss == "certified" else 1) * super()._auto_steps()

    def _start(self) -> dict[str, Any]:
        start: dict[str, Any] = {"sparse": self.init == "sparse"}
        if self.loss == "certified" and self.radius > 0:
            # Logits that rise by about 1 within the radius, as far as that is a sensible slope.
            unit = self._radius_unit()
            with np.errstate(divide="ignore", over="ignore"):
                slope = np.clip(1.0 / (self.radius * unit), *START_BUDGETS)
            start["initial_budget"] = np.where(unit > 0, slope, START_BUDGETS[0])
        return start

    def _radius_unit(self) -> NDArray[np.float64]:
        """Length of the radius's unit along each column, in the network's input."""
        factor = self._columns.factor
        unit = factor if self.scaling is None else (factor > 0).astype(float)
        # Categories stay.
        return np.where(self._expansion.discrete, 0.0, unit)

    def _certified_loss(self, module: Any) -> CertifiedLoss | None:
        if self.loss != "certified":
            return None
        import torch

        from .losses import CertifiedLoss

        length = torch.from_numpy(self._radius_unit()).to(module.last.bias)
        return CertifiedLoss(self._loss(), float(self.radius), float(self.norm), length)

    def _design(self) -> dict[str, Any]:
        return {**super()._design(), "class_weight": self.class_weight, "init": self.init}

    def _target_scaling(self, target: NDArray[Any], weight: NDArray[Any]) -> TargetScaling:
        return TargetScaling()

    def _scale_target(self, target: NDArray[Any]) -> NDArray[Any]:
        return target

    def _start_output(self, target: NDArray[Any], weight: NDArray[Any]) -> NDArray[Any]:
        n_classes = len(self.classes_)
        share = np.bincount(target.astype(int), weights=weight, minlength=n_classes)
        # A class that has not been seen yet starts as one row of average weight would.
        share = np.maximum(share, weight.mean()) / share.sum()
        # Divided by a temperature, where there is one.
        logit = np.log(share) / (self.temperature if self.loss == "log_loss" else 1.0)
        return logit[1:] - logit[:1] if n_classes == 2 else logit - logit.mean()

    def _loss(self) -> Any:
        from .losses import classification_loss
        from .margin_losses import margin_loss

        if self.loss == "certified" or (self.loss == "log_loss" and self.temperature == 1.0):
            return classification_loss(1 if len(self.classes_) == 2 else len(self.classes_))
        if self.loss == "hkr" and np.isinf(self._fitted_design["lipschitz"]).any():
            raise ValueError(
                "loss='hkr' grows without end unless slopes are bounded; found "
                f"lipschitz={self.lipschitz!r}: give a finite lipschitz, for example lipschitz=1.0"
            )
        return margin_loss(self.loss, temperature=self.temperature, margin=self.margin)


def class_weights(
    given: dict[Any, Any] | str, classes: NDArray[Any], position: NDArray[Any], weight: NDArray[Any]
) -> NDArray[np.float64]:
    """Weight of each class: as stated, or inversely to the weight of its rows.

    Differs from scikit-learn's function in that classes may be absent; they get weight 1.
    """
    if isinstance(given, str):
        size = np.bincount(position, weights=weight, minlength=len(classes))
        return np.divide(size.sum(), len(classes) * size, out=np.ones_like(size), where=size > 0)
    factor = np.ones(len(classes))
    for label, value in given.items():
        if label not in classes:
            raise ValueError(
                f"class_weight names {label!r}, which is not a class of y; classes: "
                + ", ".join(repr(known) for known in classes.tolist())
            )
        if not isinstance(value, (Real, np.number)) or not 0 <= float(value) < np.inf:
            raise ValueError(
                f"class_weight must hold finite numbers that are not negative; found {value!r} for "
                f"the class {label!r}"
            )
        factor[classes == label] = value
    return factor
