"""What the two estimators share: data -> trained module -> FoldedNetwork -> proven numbers."""

from __future__ import annotations

import math
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

from ._choosing import Form, choose_form
from ._columns import coded, find_labels, resolve_missing
from ._deployed import DeployedEstimator
from ._encoding import PiecewiseLinearEncoding, find_pieces
from ._expansion import find_expansion
from ._explaining import check_table, explaining_infinity
from ._families import (
    PARAMETERS,
    check_family_of,
    family_design,
    family_settings,
    is_default_family,
)
from ._samples import Samples, column_range, given_rows, unchanged_on_error
from ._sharing import distinct_samples
from ._targets import check_class_order, check_known
from ._threads import one_thread
from ._validation import (
    name_columns,
    resolve_directions,
    resolve_lipschitz,
    torch_seed,
)
from .folding import TargetScaling

if TYPE_CHECKING:
    from .losses import CertifiedLoss

__all__ = ["BaseLipschitzEstimator"]

# Gradient steps that a fit of small data takes when max_iter="auto", and the bounds on its epochs.
AUTO_STEPS, AUTO_EPOCHS = 2000, (20, 400)
AUTO_BATCH_SIZE = 256
MAX_PENALTY = 0.05
# Networks of ensemble_size="auto".
AUTO_MEMBERS = 4
# The certified constant of a budget is rounded up by about 2**-33 a layer; this keeps it below.
BUDGET_MARGIN = 2.0**-31
# Slopes near the end of float64's range: smaller ones are 0, larger budgets this one.
SMALLEST_SLOPE, LARGEST_BUDGET = 1e-290, 1e30


class BaseLipschitzEstimator(CallbackSupportMixin, DeployedEstimator):
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

    # Strength of slope_penalty="auto": a prior worth this over the number of rows.
    _slope_prior: float

    _fitted_design: dict[str, Any]
    # Whether the target was one number, which the network then is, without training.
    _flat = False
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

    @abstractmethod
    def _scale_target(self, target: NDArray[Any]) -> NDArray[Any]:
        """Target in the network's unit."""

    @abstractmethod
    def _start_output(self, target: NDArray[Any], weight: NDArray[Any]) -> NDArray[Any]:
        """Best constant output, where the network starts."""

    @abstractmethod
    def _loss(self) -> Any:
        """Loss of the network's output."""

    @abstractmethod
    def _direction(self, directions: NDArray[np.int8]) -> NDArray[np.float64]:
        """Residual of the network, shape (n_outputs, n_features), in units of the budgets."""

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
                self._choose_form(samples, validation, by_trials=not self._flat)
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
                self._choose_form(samples, None, by_trials=False)
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

    def _batch_size(self, samples: Samples) -> int:
        size = AUTO_BATCH_SIZE if self.batch_size == "auto" else int(self.batch_size)
        return min(size, len(samples))

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

    def _choose_form(
        self, samples: Samples, validation: Samples | None, *, by_trials: bool = True
    ) -> None:
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
            validation,
            trial,
            seed=self._seed,
            stratify=is_classifier(self),
            may_stack=may_stack,
            may_cut=self._may_cut(),
            may_shorten=self.max_iter == "auto" and self._may_cut(),
            by_trials=by_trials,
        )
        self._set_form(form, samples)

    def _may_stack(self) -> bool:
        """Whether weights of one sign come into question."""
        return self.monotone_form == "stacked" or is_default_family(self)

    def _may_cut(self) -> bool:
        """Whether "auto" may cut columns into pieces."""
        return is_default_family(self)

    def _is_constant(self, target: NDArray[Any]) -> bool:
        """Whether there is nothing to learn but a number."""
        return False

    def _n_members(self) -> int:
        """Networks of the ensemble."""
        if self.ensemble_size != "auto":
            return int(self.ensemble_size)
        return AUTO_MEMBERS if self._may_cut() else 1

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

    def _design(self) -> dict[str, Any]:
        """What cannot change once training has begun, as plain values."""
        names, n_features = getattr(self, "feature_names_in_", None), self.n_features_in_
        classes = getattr(self, "classes_", None)
        directions = resolve_directions(self.monotonic_cst, names, n_features, classes)
        return {
            "norm": float(self.norm),
            "hidden_layer_sizes": [int(size) for size in self.hidden_layer_sizes],
            **family_design(self),
            "encoding": self.encoding,
            "monotone_form": self.monotone_form,
            "ensemble_size": self._n_members(),
            "scaling": self.scaling,
            "categorical_features": repr(self.categorical_features),
            "missing": repr(self.missing),
            "lipschitz": resolve_lipschitz(self.lipschitz, names, n_features).tolist(),
            "monotonic_cst": directions.tolist(),
        }

    def _penalty(self) -> float:
        """Weight of the slopes in the training loss."""
        if self.slope_penalty != "auto":
            return float(self.slope_penalty)
        return min(self._slope_prior / self._n_rows, MAX_PENALTY)

    def _activation_penalty(self) -> float:
        """Weight of the squared inputs of the last layer in the training loss."""
        return 0.0

    def _network_limits(self) -> NDArray[np.float64]:
        """Budgets of the stack's inputs, from the bounds stated for margins."""
        stated = self._expansion.limits(np.array(self._fitted_design["lipschitz"]))
        if self._flat:
            stated = np.zeros_like(stated)
        # Output units per standard deviation of a column, for a budget of 1.
        unit = self._steepest() * self._target.scale
        # A change of category is a unit of its own.
        own_unit = self._expansion.discrete | (self.scaling is None)
        unit = np.where(own_unit, unit * self._columns.factor, unit)
        n_layers = len(self._fitted_design["hidden_layer_sizes"]) + self._layers_behind() + 3
        margin = 1.0 - BUDGET_MARGIN * n_layers
        with np.errstate(divide="ignore", over="ignore", invalid="ignore"):
            limits = np.minimum(stated * margin / unit, LARGEST_BUDGET)
            slope = np.minimum(stated, limits * self._target.scale * self._columns.factor)
        blind = (self._columns.factor == 0) | (stated == 0) | (slope < SMALLEST_SLOPE)
        return np.where(blind, 0.0, np.where(np.isinf(stated), np.inf, limits))

    def _steepest(self) -> NDArray[np.float64]:
        """Largest slope of a margin along each column, for a budget of 1."""
        readout = self._readout() if self._stacked() else None
        if readout is not None:
            gap = readout[:, None] - readout[None, :]
            up, down = (np.maximum(part, 0.0).sum(axis=-1).max() for part in (gap, -gap))
            # A part has slopes of one sign along a constrained column, of both along others.
            free = np.abs(gap).sum(axis=-1).max()
            return np.where(self._signs(self._directions) != 0, max(up, down), free)
        direction = self._residual()
        gap = direction[:, None] - direction[None, :] if len(direction) > 1 else direction[None]
        # The stack itself moves one output by at most 1, a margin of two outputs by at most 2.
        steepest: NDArray[np.float64] = np.abs(gap).max(axis=(0, 1))
        return steepest + (2.0 if len(direction) > 1 else 1.0)

    def _signs(self, directions: NDArray[np.int8]) -> NDArray[np.int8]:
        """Signs of the stacked form's weights, one a column."""
        return directions

    def _readout(self) -> NDArray[np.float64] | None:
        """Sums that the stacked form's outputs are; None where each is proven on its own."""
        return None

    def _layers_behind(self) -> int:
        """Layers that the deployed network has behind the trained ones."""
        return 0

    def _module(self) -> Any:
        """Untrained network, and the generator that made it and shuffles the rows.

        It is trained in float32, at twice the speed: what is proven is proven of the folded one.
        """
        import torch

        from .nn import LipschitzNetwork, PiecewiseLinear
        from .training import resolve_device

        generator = torch.Generator().manual_seed(self._seed)
        pieces, direction, budget = self._pieces, self._residual(), self._network_limits()
        start, signs = self._start(), None
        if self._stacked():
            signs, start["readout"] = self._signs(self._directions), self._readout()
        if pieces is not None:
            direction, budget = direction[:, pieces.column], budget[pieces.column]
            signs = None if signs is None else signs[pieces.column]
            start["encoding"] = PiecewiseLinear(pieces.knots, dtype=torch.float32)
            start["share"] = pieces.share()
            if "initial_budget" in start:
                start["initial_budget"] = start["initial_budget"][pieces.column]
            else:
                start["initial_budget"] = pieces.start()
        start |= family_settings(self._fitted_design, start, len(budget))
        module = LipschitzNetwork(
            len(self._directions),
            len(direction),
            self._fitted_design["hidden_layer_sizes"],
            norm=self.norm,
            budget=budget,
            learn_budget=True,
            direction=direction,
            signs=signs,
            members=self._fitted_design["ensemble_size"],
            **start,
            generator=generator,
            dtype=torch.float32,
            device=resolve_device(self.device),
        )
        return module, generator

    def _stacked(self) -> bool:
        """Whether weights of one sign make the network monotone, instead of a residual."""
        return self._form.stacked

    def _residual(self) -> NDArray[np.float64]:
        """What the residual adds to each output, shape (n_outputs, n_columns)."""
        direction = self._direction(self._directions)
        return 0.0 * direction if self._stacked() else direction

    def _epochs(self, samples: Samples) -> int:
        """Passes over these rows."""
        if self._flat:
            return 1
        if self.max_iter != "auto":
            return int(self.max_iter)
        steps = math.ceil(self._auto_steps() * self._batch_size(samples) / len(samples))
        return max(1, round(np.clip(steps, *AUTO_EPOCHS) * self._form.passes))

    def _auto_steps(self) -> int:
        """Gradient steps of max_iter="auto"."""
        return AUTO_STEPS

    def _start(self) -> dict[str, Any]:
        """How the network starts, where that is not its own default."""
        return {}

    def _certified_loss(self, module: Any) -> CertifiedLoss | None:
        """What takes the loss's place in training, if anything."""
        return None

    def _trainer(
        self, samples: Samples, validation: Samples | None, *, decay: bool = True
    ) -> tuple[Any, Any, Any]:
        """What trains the network, and the rows as it takes them."""
        from .losses import ENDLESS
        from .training import Inputs, Trainer, TrainingOptions

        if not decay:
            stages = ENDLESS
        else:
            # A further fit goes on where the first one ended.
            stages = (0.0, 1.0) if self._training_state is None else (1.0, 1.0)
        options = TrainingOptions(
            learning_rate=self.learning_rate,
            batch_size=self._batch_size(samples),
            decay=decay,
            slope_penalty=self._penalty(),
            activation_penalty=self._activation_penalty(),
            verbose=self.verbose,
            callbacks=tuple(self.callbacks or ()),
            n_iter_no_change=None if validation is None else self.n_iter_no_change,
            tol=self.tol,
        )
        module, generator = self._module()
        options = replace(
            options,
            certified=self._certified_loss(module),
            progress=stages,
        )
        trainer = Trainer(module, self._loss(), options, generator)
        if self._training_state is None:
            target = self._scale_target(samples.target)
            module.start_at(self._start_output(target, samples.weight))
        else:
            trainer.load_state(self._training_state)

        def rows(part: Samples) -> Any:
            # Weights relative to the largest, so that none overflows in the network's dtype.
            weight = part.weight / part.weight.max()
            columns, ends = self._columns, (self._columns.low, self._columns.high)
            inputs = Inputs(part.X, part.rows, columns.center, columns.factor, *ends)
            return trainer.rows(inputs, self._scale_target(part.target), weight)

        return trainer, rows(samples), None if validation is None else rows(validation)

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
