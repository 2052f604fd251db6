"""The regressor for rows that must not leak."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Real
from typing import TYPE_CHECKING, Any, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.utils._param_validation import Interval, StrOptions

from ._private import PrivateEstimator
from ._ranges import resolve_target_range
from ._regressing import RegressingMixin
from ._validation import resolve_directions
from .folding import TargetScaling

if TYPE_CHECKING:
    from .privacy.losses import BoundedLoss

__all__ = ["PrivateLipschitzRegressor"]


class PrivateLipschitzRegressor(RegressingMixin, PrivateEstimator):
    r"""Differentially private regressor, provably monotone and provably Lipschitz.

    The network of :class:`LipschitzRegressor`, trained by noisy gradient steps on Poisson
    samples of the rows. How far one row can move a gradient follows from the weights and from the
    length of the row, which weights its loss: no gradient is clipped and none is computed for a
    single row. The arithmetic of a step is exact, so that this bound holds of what is computed, not
    only of real numbers.

    What the guarantee takes for public: the number of rows, the columns and their
    ``feature_range``, the ``target_range``, and all parameters. Nothing else is read from the data
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
    target_range : (low, high), default=None
        Public range of the target. Required. Targets are clipped to it in training: of what lies
        beyond, a fit knows only on which side. Predictions are not clipped. A range much wider than
        where most targets lie costs accuracy: it is the unit of ``huber_delta`` and of each step.
    loss : {"huber", "absolute_error"}, default="huber"
        Losses whose slope is bounded, so that no target moves a gradient by more than the noise
        hides. Of skewed targets, "huber" predicts something between the mean and the median,
        "absolute_error" the median.
    huber_delta : float, default=0.2
        Residual, in halves of the ``target_range``, where ``loss="huber"`` turns linear. Smaller is
        less noise for most rows, larger is nearer to the mean.
    lipschitz : "auto", float, array-like of shape (n_features,) or dict, default="auto"
        As in :class:`LipschitzRegressor`, in units of the target per half of the column's range
        (per unit of the column if ``scaling=None``).
    monotonic_cst : array-like of int of shape (n_features,) or dict, default=None
        As in :class:`LipschitzRegressor`.
    hidden_layer_sizes : sequence of int, default=(16,)
        Even widths of the hidden layers. Noise favours small networks. Of the layer behind
        them only the bias is learned.
    scaling : {"range", None}, default="range"
        Unit of ``lipschitz``.
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
    lipschitz_constants_, scaled_lipschitz_constants_ : ndarray of shape (n_features,)
        Proven bound on the slope along each column, in units of the target per unit of the column
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
    LipschitzRegressor : The same without privacy.
    PrivateLipschitzClassifier : The same for classification.

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
    Huber, "Robust Estimation of a Location Parameter", Annals of Mathematical Statistics 1964.
    Abadi et al., "Deep Learning with Differential Privacy", CCS 2016.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip import PrivateLipschitzRegressor
    >>> X = np.random.default_rng(0).uniform(-1, 1, (5000, 2))
    >>> y = 20.0 + 5.0 * X[:, 0] + 3.0 * X[:, 1] ** 2
    >>> regressor = PrivateLipschitzRegressor(
    ...     epsilon=1.0,
    ...     feature_range=(-1, 1),
    ...     target_range=(10, 30),
    ...     monotonic_cst=[1, 0],
    ...     max_iter=100,
    ... ).fit(X, y)
    >>> bool(regressor.score(X, y) > 0.7)
    True
    >>> bool(regressor.privacy_.epsilon <= 1.0)
    True
    >>> print(regressor.privacy_)
    Trained with (..., 1e-05)-differential privacy (add or remove one row): 100 steps ...
    """

    _parameter_constraints = {
        **PrivateEstimator._parameter_constraints,
        "target_range": ["array-like", None],
        "loss": [StrOptions({"huber", "absolute_error"})],
        "huber_delta": [Interval(Real, 0, None, closed="neither")],
    }

    def __init__(
        self,
        epsilon: float | None = 1.0,
        *,
        delta: float = 1e-5,
        noise_multiplier: float | None = None,
        feature_range: ArrayLike | dict[str, Any] | None = None,
        target_range: Sequence[float] | None = None,
        loss: Literal["huber", "absolute_error"] = "huber",
        huber_delta: float = 0.2,
        lipschitz: Literal["auto"] | ArrayLike | dict[str, Any] = "auto",
        monotonic_cst: ArrayLike | dict[str, Any] | None = None,
        hidden_layer_sizes: Sequence[int] = (16,),
        scaling: Literal["range"] | None = "range",
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
        self.target_range = target_range
        self.loss = loss
        self.huber_delta = huber_delta
        self.lipschitz = lipschitz
        self.monotonic_cst = monotonic_cst
        self.hidden_layer_sizes = hidden_layer_sizes
        self.scaling = scaling
        self.learning_rate = learning_rate
        self.max_iter = max_iter
        self.batch_size = batch_size
        self.accountant = accountant
        self.early_stopping = early_stopping
        self.warm_start = warm_start
        self.random_state = random_state
        self.verbose = verbose

    def fit(self, X: Any, y: Any, **refused: Any) -> PrivateLipschitzRegressor:
        """Fit the network.

        Parameters
        ----------
        X : array-like or DataFrame of shape (n_samples, n_features)
            Numeric columns without missing values.
        y : array-like of shape (n_samples,)
            Targets; those outside ``target_range`` count as its ends.
        **refused
            ``sample_weight``, ``X_val`` and ``y_val`` are refused with the reason.

        Returns
        -------
        self : PrivateLipschitzRegressor

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

    def _read_target(self, y: Any) -> tuple[TargetScaling, NDArray[Any]]:
        low, high = resolve_target_range(self.target_range)
        middle, half = 0.5 * low + 0.5 * high, 0.5 * high - 0.5 * low
        inside = np.clip(self._check_target(y), low, high)
        return TargetScaling(middle, half), np.clip((inside - middle) / half, -1.0, 1.0)

    def _row_loss(self, target: NDArray[Any]) -> BoundedLoss:
        from .privacy.losses import HuberLoss

        return HuberLoss(float(self.huber_delta) if self.loss == "huber" else 0.0)

    def _public_target(self) -> str:
        return "the range of the target"

    def _resolved_directions(self, names: NDArray[Any] | None) -> NDArray[np.int8]:
        return resolve_directions(self.monotonic_cst, names, self.n_features_in_)

    def _direction(self, directions: NDArray[np.int8]) -> NDArray[np.float64]:
        return directions.astype(np.float64)[None, :]
