"""The classifier for rows that must not leak."""

from __future__ import annotations

import math
import warnings
from collections.abc import Mapping, Sequence
from numbers import Integral, Real
from typing import Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.utils._param_validation import Interval, StrOptions
from sklearn.utils.metaestimators import available_if
from sklearn.utils.validation import validate_data

from . import _export  # noqa: F401 (teaches exports our estimators)
from ._classifier import class_weights
from ._classifying import ClassifyingMixin
from ._deployed import DeployedEstimator
from ._expansion import Expansion, Number
from ._explaining import check_table, explain_text
from ._samples import unchanged_on_error
from ._targets import check_class_order, check_known
from ._threads import one_thread
from ._validation import (
    by_name,
    name_columns,
    resolve_directions,
    resolve_lipschitz,
    torch_seed,
)
from .folding import ColumnScaling, TargetScaling
from .privacy import PrivacySpent, PrivacyWarning, solve_noise, spent_epsilon

__all__ = ["PrivateLipschitzClassifier"]

Array = NDArray[np.float64]

# Expected rows of a step with batch_size="auto": this share of all, but no fewer than this.
AUTO_SHARE, AUTO_BATCH_SIZE = 0.1, 2048
# The certified constant of a budget is rounded up by about 2**-33 a layer; this keeps it below.
BUDGET_MARGIN = 2.0**-31

REFUSED = {
    "sample_weight": "a weight that is not public lets its row count more than the noise hides",
    "X_val": "choosing when to stop by rows that are private spends budget that is not accounted",
    "y_val": "choosing when to stop by rows that are private spends budget that is not accounted",
}


def never(estimator: Any) -> bool:
    raise AttributeError(
        "partial_fit is not available: each call would spend a budget of its own on rows that may "
        "be the same; fit once on all rows"
    )


class PrivateLipschitzClassifier(ClassifyingMixin, DeployedEstimator):
    r"""Differentially private classifier, provably monotone and provably Lipschitz.

    The network of :class:`MonotonicLipschitzClassifier`, trained by noisy gradient steps on Poisson
    samples of the rows. How far one row can move a gradient follows from the weights and from the
    length of the row, which weights its loss: no gradient is clipped and none is computed for a
    single row. The arithmetic of a step is exact, so that this bound holds of what is computed, not
    only of real numbers.

    What the guarantee takes for public: the number of rows, the columns and their
    ``feature_range``, the set of classes, and all parameters. Nothing else is read from the data
    except through the noise.

    Parameters
    ----------
    epsilon : float or None, default=1.0
        Budget: the probability of no outcome changes by more than a factor ``exp(epsilon)``, up to
        ``delta``, when one row is added or removed. None if ``noise_multiplier`` is given.
    delta : float, default=1e-5
        Should be smaller than 1 over the number of rows; warns otherwise.
    noise_multiplier : float, default=None
        Standard deviation of the noise over a row's largest gradient, instead of ``epsilon``; what
        it spends is stated in ``privacy_``.
    feature_range : (low, high), array-like of shape (n_features, 2) or dict, default=None
        Public range of all columns, or of each; a dict maps column names to pairs. Required. Rows
        are clipped to it in training. Its middle counts as nothing: give an indicator column the
        range (-1, 1) if it is mostly 0.
    classes : array-like of shape (n_classes,), default=None
        All labels, in any order. None takes those of y, which are then public.
    max_loss_slope : float, default=0.7
        Between 0 and 1: the log-loss of a row goes on as a straight line in the logit of its class
        where it would be steeper. Fewer rows use up what the noise must hide, but predictions come
        out sure by up to ``-log(max_loss_slope)`` too much in log-odds. 0.3 can rank better where
        classes are rare or noise is large; 1 is the log-loss.
    lipschitz : "auto", float, array-like of shape (n_features,) or dict, default="auto"
        As in :class:`MonotonicLipschitzClassifier`, in logits per half of the column's range (per
        unit of the column if ``scaling=None``).
    monotonic_cst : array-like of int of shape (n_features,) or dict, default=None
        As in :class:`MonotonicLipschitzClassifier`.
    hidden_layer_sizes : sequence of int, default=(16,)
        Even widths of the hidden layers. Noise favours small networks. The layer behind them is
        not learned.
    scaling : {"range", None}, default="range"
        Unit of ``lipschitz``.
    class_weight : dict, default=None
        Public weights of the classes. "balanced" is refused: it counts private labels.
    learning_rate : float, default=0.05
        Step size of Adam; the weights of the second half of training are averaged.
    max_iter : int, default=300
        Gradient steps. More of them need more noise in each.
    batch_size : int or "auto", default="auto"
        Rows a step, on average: each row takes part with probability ``batch_size / n_samples``.
        "auto" is a tenth of the rows, at least 2048 or all.
    accountant : {"pld", "rdp"}, default="pld"
        Privacy loss distributions, which are tight, or Renyi differential privacy.
    early_stopping : bool, default=False
        True is refused: validation rows are private.
    warm_start : bool, default=False
        True is refused: a second fit spends a second budget.
    random_state : int, RandomState instance or None, default=None
        None draws samples and noise from the operating system's cryptographic generator. A seed
        voids the guarantee for everybody who knows it, and warns: for tests only.
    verbose : int, default=0
        1 prints the number of steps taken; nothing about the rows.

    Attributes
    ----------
    privacy_ : PrivacySpent
        Epsilon, delta, accountant, sampling rate, steps and adjacency; printed, a sentence for a
        report.
    classes_ : ndarray of shape (n_classes,)
        Class labels.
    lipschitz_constants_, scaled_lipschitz_constants_ : ndarray of shape (n_features,)
        Proven bound on the slope of any margin along each column, in logits per unit of the column
        and per half of its range.
    network_ : FoldedNetwork
        What predicts: numpy arrays only.
    monotonic_cst_ : ndarray
        Directions in force.
    n_iter_ : int
        Gradient steps made.
    n_features_in_, feature_names_in_ :
        As in scikit-learn.

    See Also
    --------
    MonotonicLipschitzClassifier : The same without privacy.

    Notes
    -----
    One guarantee covers one fit, and nothing else that reads the rows. Choosing parameters by fits
    on the same rows spends a budget for each (``GridSearchCV`` too): choose on public rows. A
    ``StandardScaler``, an imputer or an encoder before this one in a pipeline tells what it has
    learned from private rows without any noise: use ``feature_range``, constants and stated
    categories. The score on private rows, and an export whose integers are chosen by them
    (``X=``), are not covered either.

    The noise comes from float64 numbers: normal numbers beyond 8.5 deviations do not occur (with
    probability 1e-17 each), and results are rounded to 2**-24 of a deviation, so that their last
    bits tell nothing.

    References
    ----------
    Bethune et al., "DP-SGD Without Clipping: The Lipschitz Neural Network Way", ICLR 2024.
    Abadi et al., "Deep Learning with Differential Privacy", CCS 2016.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import PrivateLipschitzClassifier
    >>> X = np.random.default_rng(0).uniform(-1, 1, (5000, 2))
    >>> y = X[:, 0] + X[:, 1] ** 2 > 0.3
    >>> classifier = PrivateLipschitzClassifier(
    ...     epsilon=1.0, feature_range=(-1, 1), monotonic_cst=[1, 0], max_iter=100
    ... ).fit(X, y)
    >>> bool(classifier.score(X, y) > 0.8)
    True
    >>> bool(classifier.privacy_.epsilon <= 1.0)
    True
    >>> print(classifier.privacy_)
    Trained with (..., 1e-05)-differential privacy (add or remove one row): 100 steps ...
    """

    _parameter_constraints = {
        "epsilon": [Interval(Real, 0, None, closed="neither"), None],
        "delta": [Interval(Real, 0, 1, closed="neither")],
        "noise_multiplier": [Interval(Real, 0, None, closed="neither"), None],
        "feature_range": ["array-like", dict, None],
        "max_loss_slope": [Interval(Real, 0, 1, closed="right")],
        "classes": ["array-like", None],
        "lipschitz": ["array-like", dict, StrOptions({"auto"}), Real],
        "monotonic_cst": ["array-like", dict, None],
        "hidden_layer_sizes": ["array-like"],
        "scaling": [StrOptions({"range"}), None],
        "class_weight": [dict, StrOptions({"balanced"}), None],
        "learning_rate": [Interval(Real, 0, None, closed="neither")],
        "max_iter": [Interval(Integral, 1, None, closed="left")],
        "batch_size": [StrOptions({"auto"}), Interval(Integral, 1, None, closed="left")],
        "accountant": [StrOptions({"pld", "rdp"})],
        "early_stopping": ["boolean"],
        "warm_start": ["boolean"],
        "random_state": ["random_state"],
        "verbose": ["verbose"],
    }

    def __init__(
        self,
        epsilon: float | None = 1.0,
        *,
        delta: float = 1e-5,
        noise_multiplier: float | None = None,
        feature_range: ArrayLike | dict[str, Any] | None = None,
        classes: ArrayLike | None = None,
        max_loss_slope: float = 0.7,
        lipschitz: Literal["auto"] | ArrayLike | dict[str, Any] = "auto",
        monotonic_cst: ArrayLike | dict[str, Any] | None = None,
        hidden_layer_sizes: Sequence[int] = (16,),
        scaling: Literal["range"] | None = "range",
        class_weight: dict[Any, float] | None = None,
        learning_rate: float = 0.05,
        max_iter: int = 300,
        batch_size: int | Literal["auto"] = "auto",
        accountant: Literal["pld", "rdp"] = "pld",
        early_stopping: bool = False,
        warm_start: bool = False,
        random_state: Any = None,
        verbose: int = 0,
    ) -> None:
        self.epsilon = epsilon
        self.delta = delta
        self.noise_multiplier = noise_multiplier
        self.feature_range = feature_range
        self.classes = classes
        self.max_loss_slope = max_loss_slope
        self.lipschitz = lipschitz
        self.monotonic_cst = monotonic_cst
        self.hidden_layer_sizes = hidden_layer_sizes
        self.scaling = scaling
        self.class_weight = class_weight
        self.learning_rate = learning_rate
        self.max_iter = max_iter
        self.batch_size = batch_size
        self.accountant = accountant
        self.early_stopping = early_stopping
        self.warm_start = warm_start
        self.random_state = random_state
        self.verbose = verbose

    def fit(self, X: Any, y: Any, **refused: Any) -> PrivateLipschitzClassifier:
        """Fit the network.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
            Numeric columns without missing values.
        y : array-like of shape (n_samples,)
            Class labels.
        **refused
            ``sample_weight``, ``X_val`` and ``y_val`` are refused with the reason.

        Returns
        -------
        self : PrivateLipschitzClassifier

        Raises
        ------
        ValueError
            If the data or a parameter breaks a rule; the message names the rule, the value found
            and the remedy.
        ImportError
            Without the extra ``privacy``.
        KeyboardInterrupt
            On Ctrl-C. Nothing is kept, because a guarantee is stated for the whole run only; the
            rows so far are charged to nobody as long as nothing else of the run is published.
        """
        with unchanged_on_error(self), one_thread():
            self._refuse(refused)
            z, label = self._check_rows(X, y)
            return self._train(z, label)

    @available_if(never)
    def partial_fit(self, X: Any, y: Any) -> PrivateLipschitzClassifier:
        """Not available: each call would spend a budget of its own."""
        raise NotImplementedError

    def _refuse(self, given: dict[str, Any]) -> None:
        """Raise for what would leak, with the reason."""
        for name, value in given.items():
            if name not in REFUSED:
                raise TypeError(f"fit() got an unexpected keyword argument {name!r}")
            if value is not None:
                raise ValueError(
                    f"fit of a private estimator takes no {name}: {REFUSED[name]}; leave it out"
                )
        self._validate_params()
        if isinstance(self.class_weight, str):
            raise ValueError(
                "class_weight='balanced' counts private labels, which is not accounted for: pass a "
                "dict of public weights"
            )
        if self.early_stopping:
            raise ValueError(
                "early_stopping=True would choose by private rows, which is not accounted for: "
                "choose max_iter on public rows"
            )
        if self.warm_start:
            raise ValueError(
                "warm_start=True would spend a second budget on the same rows: fit once, with a "
                "larger max_iter"
            )
        if (self.epsilon is None) == (self.noise_multiplier is None):
            raise ValueError(
                "give either epsilon or noise_multiplier and set the other to None; got "
                f"epsilon={self.epsilon!r}, noise_multiplier={self.noise_multiplier!r}"
            )
        sizes = list(self.hidden_layer_sizes)
        if not all(isinstance(n, Integral) and n > 0 and n % 2 == 0 for n in sizes):
            raise ValueError(
                "hidden_layer_sizes must hold positive even numbers, because MaxMin pairs units; "
                f"got {self.hidden_layer_sizes!r}"
            )

    def _check_rows(self, X: Any, y: Any) -> tuple[Array, NDArray[np.intp]]:
        """Rows scaled by public numbers to -1 to 1, and labels by position."""
        if y is None:
            raise ValueError(
                f"requires y to be passed, but the target y is None; {type(self).__name__} learns "
                "from labelled rows"
            )
        check_table(X)
        explain_text(X)
        check_known(y)
        given = y
        X, y = validate_data(self, X, y, dtype=np.float64, ensure_min_samples=2)
        names = getattr(self, "feature_names_in_", None)
        low, high = resolve_ranges(self.feature_range, names, self.n_features_in_)
        center, factor = 0.5 * low + 0.5 * high, 1.0 / (0.5 * high - 0.5 * low)
        self._columns = ColumnScaling.unclipped(center, factor, low, high)
        self._target = TargetScaling()
        classes = None if self.classes is None else np.unique(np.asarray(self.classes))
        label = self._encode_target(
            self._check_target(y), np.ones(len(y)), first=True, classes=classes
        ).astype(np.intp)
        directions = resolve_directions(
            self.monotonic_cst, names, self.n_features_in_, self.classes_
        )
        check_class_order(given, self.classes_, directions, stacklevel=4)
        return np.clip((np.clip(X, low, high) - center) * factor, -1.0, 1.0), label

    def _train(self, z: Array, label: NDArray[np.intp]) -> PrivateLipschitzClassifier:
        from .privacy.losses import LogLoss
        from .privacy.network import PrivateNetwork
        from .privacy.noise import Randomness, SeededRandomness, SystemRandomness
        from .privacy.training import PrivateOptions, train_privately

        n_rows = len(z)
        names, classes = getattr(self, "feature_names_in_", None), self.classes_
        directions = resolve_directions(self.monotonic_cst, names, self.n_features_in_, classes)
        self._expansion = Expansion((Number(),) * self.n_features_in_)
        self.monotonic_cst_ = self._directions = directions
        weights = np.ones(len(classes))
        if self.class_weight is not None:
            weights = class_weights(self.class_weight, classes, label, np.ones(n_rows))
        direction = self._direction(directions)
        limit = self._limits(direction, names)
        privacy = self._account(n_rows)

        source: Randomness = SystemRandomness()
        if privacy.seeded:
            source = SeededRandomness(torch_seed(self.random_state))
        start = np.random.default_rng([int(number) for number in source.integers(4)])
        network = PrivateNetwork.start(list(self.hidden_layer_sizes), direction, limit, start)
        options = PrivateOptions(
            privacy.noise_multiplier,
            privacy.sampling_rate,
            privacy.steps,
            float(self.learning_rate),
            verbose=int(bool(self.verbose)),
        )
        loss = LogLoss(weights, float(self.max_loss_slope))
        train_privately(network, z, label, loss, options, source)
        for name, value in self._fitted(network).items():
            setattr(self, name, value)
        self.privacy_ = privacy
        self.n_iter_ = privacy.steps
        return self

    def _account(self, n_rows: int) -> PrivacySpent:
        """Noise for a budget, or the budget that a noise spends."""
        if self.delta >= 1.0 / n_rows:
            warnings.warn(
                f"delta should be smaller than 1 over the number of rows, {1.0 / n_rows:.3g}: at "
                f"that, publishing a row drawn by lot would be allowed; got {self.delta}",
                PrivacyWarning,
                stacklevel=4,
            )
        if self.random_state is not None:
            warnings.warn(
                "random_state is known, so that the noise can be taken away: the model is not "
                "private; leave random_state=None for private rows",
                PrivacyWarning,
                stacklevel=4,
            )
        size = self.batch_size
        if size == "auto":
            size = max(AUTO_BATCH_SIZE, math.ceil(AUTO_SHARE * n_rows))
        elif size > n_rows:
            raise ValueError(
                "batch_size must not exceed the number of training rows; got "
                f"{size} for {n_rows} rows: use batch_size='auto'"
            )
        rate = min(1.0, int(size) / n_rows)
        how = (rate, int(self.max_iter), float(self.delta), self.accountant)
        noise = self.noise_multiplier
        if noise is None:
            assert self.epsilon is not None
            noise = solve_noise(float(self.epsilon), *how)
        known = "the classes" if self.classes is not None else "the set of labels in y"
        return PrivacySpent(
            epsilon=spent_epsilon(float(noise), *how),
            delta=float(self.delta),
            noise_multiplier=float(noise),
            sampling_rate=rate,
            steps=int(self.max_iter),
            accountant=self.accountant,
            public=("the number of rows", "the columns and their ranges", known),
            seeded=self.random_state is not None,
        )

    def _limits(self, direction: Array, names: NDArray[Any] | None) -> Array:
        """Largest slopes of the stack's inputs, from the bounds stated for margins."""
        stated = resolve_lipschitz(self.lipschitz, names, self.n_features_in_)
        gap = direction[:, None] - direction[None, :] if len(direction) > 1 else direction[None]
        # The stack itself moves one output by at most 1, a margin of two outputs by at most 2.
        unit = np.abs(gap).max(axis=(0, 1)) + (2.0 if len(direction) > 1 else 1.0)
        if self.scaling is None:
            unit = unit * self._columns.factor
        margin = 1.0 - BUDGET_MARGIN * (len(self.hidden_layer_sizes) + 3)
        return np.where(np.isinf(stated), np.inf, stated * margin / unit)


def resolve_ranges(
    feature_range: Any, names: NDArray[Any] | None, n_features: int
) -> tuple[Array, Array]:
    """Resolve ``feature_range`` to the lower and the upper end of each column.

    Raises
    ------
    ValueError
        If it is missing, lacks a column, has a wrong shape, or an end is not below the other.
    """
    if feature_range is None:
        raise ValueError(
            "feature_range is required: ranges taken from the data would tell its extreme values; "
            "pass a public pair (low, high), or one for each column"
        )
    labels = name_columns(names, n_features)
    if isinstance(feature_range, Mapping):
        entries = by_name("feature_range", feature_range, names, n_features)
        missing = [labels[i] for i in range(n_features) if i not in entries]
        if missing:
            raise ValueError(f"feature_range must name every column; missing: {', '.join(missing)}")
        feature_range = [entries[i] for i in range(n_features)]
    try:
        pairs = np.array(feature_range, dtype=np.float64)
    except (TypeError, ValueError):
        pairs = np.zeros(0)
    if pairs.shape not in ((2,), (n_features, 2)):
        raise ValueError(
            f"feature_range must be a pair of numbers or have shape ({n_features}, 2), a pair for "
            f"each column; got {feature_range!r}"
        )
    low, high = np.broadcast_to(pairs, (n_features, 2)).T
    with np.errstate(all="ignore"):
        wrong = ~(
            (low < high) & np.isfinite(1.0 / (0.5 * high - 0.5 * low)) & np.isfinite(pairs).all()
        )
    if wrong.any() or np.abs(pairs).max() > 1e300:
        column = int(np.argmax(wrong))
        raise ValueError(
            "feature_range must hold finite pairs with low < high; found "
            f"({low[column]}, {high[column]}) for column {labels[column]!r}"
        )
    return low.copy(), high.copy()
