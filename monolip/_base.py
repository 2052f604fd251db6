"""What the two estimators share: data -> trained module -> FoldedNetwork -> proven numbers."""

from __future__ import annotations

from abc import abstractmethod
from copy import copy
from dataclasses import replace
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from sklearn.base import is_classifier
from sklearn.callback import CallbackSupportMixin, with_callbacks
from sklearn.utils._param_validation import Interval, StrOptions
from sklearn.utils.validation import (
    _check_sample_weight,
    _num_samples,
    validate_data,
)

from ._building import BuildingEstimator
from ._choosing import Form, choose_form
from ._columns import coded, find_labels, resolve_missing
from ._encoding import PiecewiseLinearEncoding, find_pieces
from ._expansion import find_expansion
from ._explaining import check_table, explaining_infinity
from ._families import (
    PARAMETERS,
    check_family_of,
)
from ._samples import Samples, column_range, given_rows, unchanged_on_error
from ._sharing import distinct_samples
from ._targets import check_class_order, check_known
from ._threads import one_thread
from ._validation import (
    name_columns,
    resolve_directions,
    torch_seed,
)
from .folding import TargetScaling

if TYPE_CHECKING:
    pass

__all__ = ["BaseLipschitzEstimator"]


class BaseLipschitzEstimator(CallbackSupportMixin, BuildingEstimator):
    """Abstract base of the estimators that train on data; not part of the public interface."""

    _parameter_constraints: dict[str, Any] = {
        "lipschitz": ["array-like", dict, StrOptions({"auto"}), Real],
        "monotonic_cst": ["array-like", dict, None],
        "categorical_features": ["array-like", StrOptions({"from_dtype"}), None],
        "missing": [StrOptions({"own", "lowest", "highest"}), dict],
        "norm": [Real],
        "hidden_layer_sizes": ["array-like"],
        **PARAMETERS,
        "encoding": [
            StrOptions({"auto", "standard", "piecewise_linear"}),
            PiecewiseLinearEncoding,
        ],
        "monotone_form": [StrOptions({"auto", "residual", "stacked"})],
        "ensemble_size": [StrOptions({"auto"}), Interval(Integral, 1, None, closed="left")],
        "scaling": [StrOptions({"standard"}), None],
        "slope_penalty": [StrOptions({"auto"}), Interval(Real, 0, None, closed="left")],
        "learning_rate": [Interval(Real, 0, None, closed="neither")],
        "max_iter": [StrOptions({"auto"}), Interval(Integral, 1, None, closed="left")],
        "batch_size": [StrOptions({"auto"}), Interval(Integral, 1, None, closed="left")],
        "early_stopping": [StrOptions({"auto"}), "boolean"],
        "validation_fraction": [
            Interval(Real, 0, 1, closed="neither"),
            Interval(Integral, 1, None, closed="left"),
        ],
        "n_iter_no_change": [Interval(Integral, 1, None, closed="left")],
        "tol": [Interval(Real, 0, None, closed="left")],
        "warm_start": ["boolean"],
        "callbacks": [list, tuple, None],
        "device": [str],
        "verbose": ["verbose"],
        "random_state": ["random_state"],
    }

    loss_curve_: list[float]
    validation_loss_curve_: list[float]
    n_iter_: int

    # What each kind of estimator adds.

    @abstractmethod
    def _encode_target(
        self, y: NDArray[Any], weight: NDArray[Any], *, first: bool, classes: Any
    ) -> NDArray[Any]:
        """Target as the loss takes it, before scaling; sets ``classes_`` on the first call."""

    @abstractmethod
    def _check_target(self, y: Any) -> NDArray[Any]:
        """Validate y's type and shape."""

    @abstractmethod
    def _class_factor(
        self, label: NDArray[Any], weight: NDArray[Any], *, first: bool
    ) -> float | NDArray[Any]:
        """What the class of each row multiplies its weight by."""

    @abstractmethod
    def _target_scaling(self, target: NDArray[Any], weight: NDArray[Any]) -> TargetScaling:
        """Scaling of the target, from the training rows."""

    # Fitting.

    @with_callbacks
    def _fit(
        self,
        X: Any,
        y: Any,
        sample_weight: Any,
        X_val: Any,
        y_val: Any,
        sample_weight_val: Any,
    ) -> Any:
        with unchanged_on_error(self), one_thread():
            self._validate_parameters()
            resume = self.warm_start and hasattr(self, "network_") and not self._flat
            if resume:
                self._check_design()
            samples = self._check_samples(X, y, sample_weight, first=not resume)
            # Where training may go on, rows to come may differ.
            target = samples.target[samples.weight > 0]
            self._flat = not resume and not self.warm_start and self._is_constant(target)
            if self.batch_size != "auto" and self.batch_size > _num_samples(X):
                raise ValueError(
                    "batch_size must not exceed the number of training rows; got "
                    f"{self.batch_size} for {_num_samples(X)} rows: use batch_size='auto'"
                )
            validation = self._validation_samples(X_val, y_val, sample_weight_val)
            stopping = self.early_stopping
            if stopping == "auto":
                stopping = validation is not None or len(samples) > 10_000
            if stopping and validation is None:
                samples, validation = samples.split(
                    self.validation_fraction,
                    torch_seed(self.random_state),
                    stratify=is_classifier(self),
                )
            self._prepare(samples, resume=resume)
            self._n_rows = samples.count()
            if not resume:
                self._choose_form(samples, by_trials=not self._flat)
            given = given_rows(X, y, sample_weight)
            self.do_early_stopping_ = bool(stopping)
            interruption = self._train(samples, validation, self._epochs(samples), given)
        if interruption is not None:
            raise interruption
        return self

    @with_callbacks
    def _partial_fit(self, X: Any, y: Any, sample_weight: Any, classes: Any = None) -> Any:
        with unchanged_on_error(self), one_thread():
            self._validate_parameters()
            # A network that was fitted to a constant is blind to all columns.
            resume = hasattr(self, "network_") and not self._flat
            self._flat = False
            if resume:
                self._check_design()
            samples = self._check_samples(X, y, sample_weight, first=not resume, classes=classes)
            self._prepare(samples, resume=resume)
            self._n_rows += samples.count()
            if not resume:
                self._choose_form(samples, by_trials=False)
            earlier = self.loss_curve_ if resume else []
            self.do_early_stopping_ = False
            # One pass is whole, or it raises.
            self._train(samples, None, 1, given_rows(X, y, sample_weight), decay=False)
            self.loss_curve_ = [*earlier, *self.loss_curve_]
            self.n_iter_ = len(self.loss_curve_)
        return self

    def _validate_parameters(self) -> None:
        self._validate_params()
        if self.norm not in (1, 2, np.inf):
            raise ValueError(f"norm must be 1, 2 or inf; got {self.norm!r}")
        check_family_of(self)

    def _check_samples(
        self, X: Any, y: Any, sample_weight: Any, *, first: bool, classes: Any = None
    ) -> Samples:
        if y is None:
            raise ValueError(
                f"requires y to be passed, but the target y is None; {type(self).__name__} learns "
                "from labelled rows"
            )
        check_table(X)
        check_known(y)
        given = y
        labels = find_labels(X, self.categorical_features) if first else self._labels(X)
        with explaining_infinity(X, None):
            X, y = validate_data(
                self,
                coded(X, labels, fitted=not first),
                y,
                dtype=[np.float64, np.float32],
                order="C",
                ensure_all_finite="allow-nan",
                reset=first,
                ensure_min_samples=2 if first and classes is None else 1,
            )
        if not first:
            self._expansion.check(X, getattr(self, "feature_names_in_", None))
        label = self._check_target(y)
        weight = _check_sample_weight(sample_weight, X, dtype=np.float64, ensure_non_negative=True)
        target = self._encode_target(label, weight, first=first, classes=classes)
        factor = self._class_factor(label, weight, first=first)
        if first:
            names = getattr(self, "feature_names_in_", None)
            classes = getattr(self, "classes_", None)
            stated = resolve_directions(self.monotonic_cst, names, X.shape[1], classes)
            check_class_order(given, classes, stated, stacklevel=6)
            missing = resolve_missing(self.missing, names, stated)
            counted = np.where(weight * factor > 0, weight, 0.0)
            self._expansion = find_expansion(X, counted, labels, missing, stated, names)
        return distinct_samples(self._expansion(X), target, weight, factor)

    def _validation_samples(self, X: Any, y: Any, sample_weight: Any) -> Samples | None:
        if X is None and y is None:
            if sample_weight is not None:
                raise ValueError("sample_weight_val needs X_val and y_val; they are missing")
            return None
        if X is None or y is None:
            missing = "X_val" if X is None else "y_val"
            raise ValueError(f"X_val and y_val must be passed together; {missing} is missing")
        if self.early_stopping is False:
            raise ValueError(
                "X_val and y_val are used for early stopping only; got early_stopping=False: pass "
                "early_stopping=True or 'auto', or leave them out"
            )
        return self._check_samples(X, y, sample_weight, first=False)

    def _prepare(self, samples: Samples, *, resume: bool) -> None:
        """Decide on the first rows what stays; widen the range for later ones."""
        if resume:
            self._columns = self._columns.extended(*column_range(samples))
            return
        self._columns = self._expansion.scaling(samples.columns)
        names = name_columns(getattr(self, "feature_names_in_", None), self.n_features_in_)
        varies = self._expansion.gather(self._columns.factor > 0, np.logical_or)
        if not varies.any():
            raise ValueError(
                "X must have a column that varies; every column holds one value only: "
                + ", ".join(names)
            )
        self.constant_columns_ = [
            name for name, kept in zip(names, varies, strict=True) if not kept
        ]
        self._target = self._target_scaling(samples.target, samples.weight)
        self._fitted_design = self._design()
        self.monotonic_cst_ = np.array(self._fitted_design["monotonic_cst"], dtype=np.int8)
        self._directions = self._expansion.directions(self.monotonic_cst_)
        self._seed = torch_seed(self.random_state)
        self._training_state: dict[str, NDArray[Any]] | None = None
        self._n_rows = 0.0

    def _choose_form(self, samples: Samples, *, by_trials: bool = True) -> None:
        """Settle encoding and monotone form, where they are "auto" by trials or as the simplest."""
        may_stack = bool(self.monotonic_cst_.any()) and self._may_stack()

        def trial(form: Form, training: Samples, rest: Samples) -> NDArray[np.float64]:
            attempt = copy(self)
            attempt._set_form(form, samples)
            return attempt._losses_elsewhere(training, rest)

        form = choose_form(
            self.encoding,
            self.monotone_form,
            samples,
            trial,
            seed=self._seed,
            stratify=is_classifier(self),
            may_stack=may_stack,
            may_cut=self._may_cut(),
            may_shorten=self.max_iter == "auto" and self._may_cut(),
            by_trials=by_trials,
        )
        self._set_form(form, samples)

    def _is_constant(self, target: NDArray[Any]) -> bool:
        """Whether there is nothing to learn but a number."""
        return False

    def _fitted(self, module: Any) -> dict[str, Any]:
        # A SortNet that is still relaxed in training is what it would be at its end.
        with module.exact():
            return super()._fitted(module)

    def _set_form(self, form: Form, samples: Samples) -> None:
        self._form = form
        self._pieces = (
            None if form.encoding is None else find_pieces(form.encoding, samples, self._columns)
        )
        self.encoding_ = "standard" if form.encoding is None else form.encoding
        self.monotone_form_ = "stacked" if form.stacked else "residual"

    def _losses_elsewhere(self, training: Samples, rest: Samples) -> NDArray[np.float64]:
        """Train one network on some rows, unseen by callbacks: the losses of the others."""
        from .training import Problem, train

        for name, value in (("callbacks", None), ("verbose", 0)):
            setattr(self, name, value)
        self._training_state = None
        self._fitted_design = {**self._fitted_design, "ensemble_size": 1}
        trainer, rows, rows_elsewhere = self._trainer(training, rest)
        trainer.options = replace(trainer.options, n_iter_no_change=None)
        train(Problem(trainer, rows, None, self._epochs(training)))
        if trainer.interruption is not None:
            raise trainer.interruption
        losses: NDArray[np.float64] = trainer.losses(rows_elsewhere)
        return losses

    def _check_design(self) -> None:
        for name, value in self._design().items():
            if value != self._fitted_design[name]:
                raise ValueError(
                    f"{name} must stay as it was while training goes on (warm_start, partial_fit); "
                    f"found {getattr(self, name)!r}: fit a new estimator"
                )

    def _train(
        self,
        samples: Samples,
        validation: Samples | None,
        epochs: int,
        given: dict[str, Any],
        *,
        decay: bool = True,
    ) -> KeyboardInterrupt | None:
        """Train and fold; what interrupted it is returned, and the network so far is kept."""
        from .training import Problem, train

        trainer, training_rows, validation_rows = self._trainer(samples, validation, decay=decay)
        # Callbacks score on the rows as the user gave them, names included.
        data = {"estimator": self, **given}
        context = self._init_callback_context(max_subtasks=epochs)
        context.call_on_fit_task_begin(**data)
        epoch: list[Any] = []

        def begin() -> None:
            epoch.append(context.subcontext(task_name="epoch").call_on_fit_task_begin(**data))

        def end(module: Any) -> bool:
            return bool(
                epoch.pop().call_on_fit_task_end(
                    **data, reconstruction_attributes=lambda: self._fitted(module)
                )
            )

        loss, validation_loss = train(
            Problem(trainer, training_rows, validation_rows, epochs, begin, end)
        )
        for name, value in self._fitted(trainer.module).items():
            setattr(self, name, value)
        self.loss_curve_ = loss
        self.validation_loss_curve_ = validation_loss
        self.n_iter_ = len(loss)
        self._training_state = trainer.state()
        interruption: KeyboardInterrupt | None = trainer.interruption
        if interruption is not None:
            interruption.add_note(
                f"training was interrupted: the {type(self).__name__} is fitted with the network "
                f"after {self.n_iter_} whole passes"
            )
            return interruption
        context.call_on_fit_task_end(**data, reconstruction_attributes=dict)
        return None

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.input_tags.allow_nan = True
        return tags
