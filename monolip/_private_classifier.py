"""The classifier for rows that must not leak."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Real
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.utils._param_validation import Interval, StrOptions

from ._classifier import class_weights
from ._classifying import ClassifyingMixin
from ._private import PrivateEstimator
from ._validation import resolve_directions
from .folding import TargetScaling

if TYPE_CHECKING:
    from .privacy.losses import BoundedLoss

__all__ = ["PrivateLipschitzClassifier"]

# The weight of a class is its share to minus this power: 1 would let all classes count alike. That
# ranks no better than 1/2, and costs probabilities. Chosen on validation rows.
BALANCE = 0.5


class PrivateLipschitzClassifier(ClassifyingMixin, PrivateEstimator):
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
        Between 0 and 1: largest slope of a row's loss in the logit of its class. Of two classes the
        loss stays proper, so that no probability is biased: beyond the probabilities
        ``max_loss_slope`` and 1 minus it, a straight line and an exponential take the place of the
        log-loss; less than 0.5 is as 0.5. Of more classes a straight line does, and log-odds of
        sure predictions come out up to ``-log(max_loss_slope)`` too large. 1 is the log-loss.
    lipschitz : "auto", float, array-like of shape (n_features,) or dict, default="auto"
        As in :class:`MonotonicLipschitzClassifier`, in logits per half of the column's range (per
        unit of the column if ``scaling=None``).
    monotonic_cst : array-like of int of shape (n_features,) or dict, default=None
        As in :class:`MonotonicLipschitzClassifier`.
    hidden_layer_sizes : sequence of int, default=(16,)
        Even widths of the hidden layers. Noise favours small networks. Of the layer behind
        them only the bias is learned.
    scaling : {"range", None}, default="range"
        Unit of ``lipschitz``.
    class_weight : dict, default=None
        Public weights of the classes. "balanced" is refused: it counts private labels.
    class_prior : dict, default=None
        Public guess of how often each class occurs, such as ``{"good": 0.93, "bad": 0.07}``. The
        untrained network predicts it, and rows of rare classes count more, by the root of their
        rareness, which ranks them better. Unlike those of ``class_weight``, these weights are taken
        out of the logits: of two classes no probability is biased, even where the guess is wrong.
        None is for classes of like size.
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
    PrivateLipschitzRegressor : The same for regression.

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
    Reid, Williamson, "Composite Binary Losses", JMLR 2010.
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
        **PrivateEstimator._parameter_constraints,
        "max_loss_slope": [Interval(Real, 0, 1, closed="right")],
        "classes": ["array-like", None],
        "class_weight": [dict, StrOptions({"balanced"}), None],
        "class_prior": [dict, None],
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
        class_prior: dict[Any, float] | None = None,
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
        self.class_prior = class_prior
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
        self._fit(X, y, refused)
        return self

    def _refuse(self, given: dict[str, Any]) -> None:
        super()._refuse(given)
        if isinstance(self.class_weight, str):
            raise ValueError(
                "class_weight='balanced' counts private labels, which is not accounted for: pass a "
                "dict of public weights"
            )

    def _read_target(self, y: Any) -> tuple[TargetScaling, NDArray[Any]]:
        classes = None if self.classes is None else np.unique(np.asarray(self.classes))
        label = self._encode_target(
            self._check_target(y), np.ones(len(y)), first=True, classes=classes
        )
        return TargetScaling(), label.astype(np.intp)

    def _row_loss(self, target: NDArray[Any]) -> BoundedLoss:
        from .privacy.losses import LogLoss

        weights = np.ones(len(self.classes_))
        if self.class_weight is not None:
            everyone = np.ones(len(target))
            weights = class_weights(self.class_weight, self.classes_, target, everyone)
        balance = -BALANCE * self._log_prior()
        shift = np.diff(balance) if len(balance) == 2 else balance
        weights *= np.exp(balance - balance.max())
        return LogLoss(weights, float(self.max_loss_slope), shift)

    def _start_outputs(self) -> NDArray[np.float64]:
        logits = self._log_prior()
        return np.diff(logits) if len(logits) == 2 else logits - logits.mean()

    def _log_prior(self) -> NDArray[np.float64]:
        """Logarithms of the classes' stated shares, up to a constant."""
        if self.class_prior is None:
            return np.zeros(len(self.classes_))
        labels, stated = self.classes_.tolist(), self.class_prior
        if set(stated) != set(labels) or not all(
            isinstance(share, Real) and 0 < share < np.inf for share in stated.values()
        ):
            raise ValueError(
                "class_prior must hold a positive finite number for each class and for nothing "
                f"else; classes: {labels}; got {stated!r}"
            )
        logarithms: NDArray[np.float64] = np.log([float(stated[label]) for label in labels])
        return logarithms

    def _public_target(self) -> str:
        classes = "the classes" if self.classes is not None else "the set of labels in y"
        return classes if self.class_prior is None else f"{classes}, their stated shares"

    def _resolved_directions(self, names: NDArray[Any] | None) -> NDArray[np.int8]:
        return resolve_directions(self.monotonic_cst, names, self.n_features_in_, self.classes_)
