"""What the estimators for rows that must not leak have in common."""

from __future__ import annotations

import math
import warnings
from abc import abstractmethod
from collections.abc import Sequence
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import is_regressor
from sklearn.utils._param_validation import Interval, StrOptions
from sklearn.utils.metaestimators import available_if
from sklearn.utils.validation import validate_data

from . import _export  # noqa: F401 (teaches exports our estimators)
from ._deployed import DeployedEstimator
from ._expansion import Expansion, Number
from ._explaining import check_table, explain_text
from ._ranges import resolve_ranges
from ._samples import unchanged_on_error
from ._targets import check_class_order, check_known
from ._threads import one_thread
from ._validation import resolve_lipschitz, torch_seed
from .folding import ColumnScaling, TargetScaling
from .privacy import PrivacySpent, PrivacyWarning, solve_noise, spent_epsilon

if TYPE_CHECKING:
    from .privacy.losses import BoundedLoss

__all__ = ["PrivateEstimator"]

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


class PrivateEstimator(DeployedEstimator):
    """Abstract base of the private estimators: refusals, public ranges, accounts and training."""

    _parameter_constraints = {
        "epsilon": [Interval(Real, 0, None, closed="neither"), None],
        "delta": [Interval(Real, 0, 1, closed="neither")],
        "noise_multiplier": [Interval(Real, 0, None, closed="neither"), None],
        "feature_range": ["array-like", dict, None],
        "lipschitz": ["array-like", dict, StrOptions({"auto"}), Real],
        "monotonic_cst": ["array-like", dict, None],
        "hidden_layer_sizes": ["array-like"],
        "scaling": [StrOptions({"range"}), None],
        "learning_rate": [Interval(Real, 0, None, closed="neither")],
        "max_iter": [Interval(Integral, 1, None, closed="left")],
        "batch_size": [StrOptions({"auto"}), Interval(Integral, 1, None, closed="left")],
        "accountant": [StrOptions({"pld", "rdp"})],
        "early_stopping": ["boolean"],
        "warm_start": ["boolean"],
        "random_state": ["random_state"],
        "verbose": ["verbose"],
    }

    hidden_layer_sizes: Sequence[int]
    privacy_: PrivacySpent
    n_iter_: int

    # What the final classes say.

    @abstractmethod
    def _read_target(self, y: Any) -> tuple[TargetScaling, NDArray[Any]]:
        """How outputs become targets, and what the loss takes of each row's target."""

    @abstractmethod
    def _row_loss(self, target: NDArray[Any]) -> BoundedLoss:
        """Loss of a row, whose slope is bounded by public numbers."""

    def _start_outputs(self) -> Array:
        """Outputs of the untrained network."""
        return np.zeros(1)

    @abstractmethod
    def _public_target(self) -> str:
        """What the guarantee takes for known of the targets."""

    @abstractmethod
    def _resolved_directions(self, names: NDArray[Any] | None) -> NDArray[np.int8]:
        """``monotonic_cst``, resolved."""

    @abstractmethod
    def _direction(self, directions: NDArray[np.int8]) -> Array:
        """Multiples of the slopes that the residual adds to each output."""

    # fit.

    def _fit(self, X: Any, y: Any, refused: dict[str, Any]) -> None:
        with unchanged_on_error(self), one_thread():
            self._refuse(refused)
            self._train(*self._check_rows(X, y))

    @available_if(never)
    def partial_fit(self, X: Any, y: Any) -> Any:
        """Not available: each call would spend a budget of its own. See :meth:`fit`.

        Parameters
        ----------
        X, y : object
            Not used.

        Returns
        -------
        never

        Raises
        ------
        NotImplementedError
            Always. ``hasattr`` finds no such method.
        """
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

    def _check_rows(self, X: Any, y: Any) -> tuple[Array, NDArray[Any]]:
        """Rows scaled by public numbers to -1 to 1, and what the loss takes of their targets."""
        if y is None:
            raise ValueError(
                f"requires y to be passed, but the target y is None; {type(self).__name__} learns "
                "from labelled rows"
            )
        check_table(X)
        explain_text(X)
        check_known(y)
        given = y
        X, y = validate_data(
            self, X, y, dtype=np.float64, ensure_min_samples=2, y_numeric=is_regressor(self)
        )
        names = getattr(self, "feature_names_in_", None)
        low, high = resolve_ranges(self.feature_range, names, self.n_features_in_)
        center, factor = 0.5 * low + 0.5 * high, 1.0 / (0.5 * high - 0.5 * low)
        self._columns = ColumnScaling.unclipped(center, factor, low, high)
        self._target, target = self._read_target(y)
        classes, directions = getattr(self, "classes_", None), self._resolved_directions(names)
        check_class_order(given, classes, directions, stacklevel=5)
        return np.clip((np.clip(X, low, high) - center) * factor, -1.0, 1.0), target

    def _train(self, z: Array, target: NDArray[Any]) -> None:
        from .privacy.network import PrivateNetwork
        from .privacy.noise import Randomness, SeededRandomness, SystemRandomness
        from .privacy.training import PrivateOptions, train_privately

        n_rows = len(z)
        names = getattr(self, "feature_names_in_", None)
        directions = self._resolved_directions(names)
        self._expansion = Expansion((Number(),) * self.n_features_in_)
        self.monotonic_cst_ = self._directions = directions
        loss = self._row_loss(target)
        direction = self._direction(directions)
        limit = self._limits(direction, names)
        privacy = self._account(n_rows)

        source: Randomness = SystemRandomness()
        if privacy.seeded:
            source = SeededRandomness(torch_seed(self.random_state))
        start = np.random.default_rng([int(number) for number in source.integers(4)])
        network = PrivateNetwork.start(
            list(self.hidden_layer_sizes), direction, limit, start, self._start_outputs()
        )
        options = PrivateOptions(
            privacy.noise_multiplier,
            privacy.sampling_rate,
            privacy.steps,
            float(self.learning_rate),
            verbose=int(bool(self.verbose)),
        )
        train_privately(network, z, target, loss, options, source)
        for name, value in self._fitted(network).items():
            setattr(self, name, value)
        self.privacy_ = privacy
        self.n_iter_ = privacy.steps

    def _account(self, n_rows: int) -> PrivacySpent:
        """Noise for a budget, or the budget that a noise spends."""
        if self.delta >= 1.0 / n_rows:
            warnings.warn(
                f"delta should be smaller than 1 over the number of rows, {1.0 / n_rows:.3g}: at "
                f"that, publishing a row drawn by lot would be allowed; got {self.delta}",
                PrivacyWarning,
                stacklevel=5,
            )
        if self.random_state is not None:
            warnings.warn(
                "random_state is known, so that the noise can be taken away: the model is not "
                "private; leave random_state=None for private rows",
                PrivacyWarning,
                stacklevel=5,
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
        return PrivacySpent(
            epsilon=spent_epsilon(float(noise), *how),
            delta=float(self.delta),
            noise_multiplier=float(noise),
            sampling_rate=rate,
            steps=int(self.max_iter),
            accountant=self.accountant,
            public=("the number of rows", "the columns and their ranges", self._public_target()),
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
        unit = unit * self._target.scale
        margin = 1.0 - BUDGET_MARGIN * (len(self.hidden_layer_sizes) + 3)
        return np.where(np.isinf(stated), np.inf, stated * margin / unit)
