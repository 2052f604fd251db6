"""From constructor parameters to an untrained network, and what trains it."""

from __future__ import annotations

import math
from abc import abstractmethod
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from ._choosing import Form
from ._deployed import DeployedEstimator
from ._encoding import Pieces
from ._families import family_design, family_settings, is_default_family
from ._samples import Samples
from ._validation import resolve_directions, resolve_lipschitz

if TYPE_CHECKING:
    from .losses import CertifiedLoss

__all__ = ["BuildingEstimator"]

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


class BuildingEstimator(DeployedEstimator):
    """Abstract: builds the network that its parameters and the scaled rows ask for."""

    # Strength of slope_penalty="auto": a prior worth this over the number of rows.
    _slope_prior: float

    _fitted_design: dict[str, Any]
    # Whether the target was one number, which the network then is, without training.
    _flat = False
    _form: Form
    _pieces: Pieces | None
    _seed: int
    _n_rows: float
    _training_state: dict[str, NDArray[Any]] | None

    # What each kind of estimator adds.

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

    # The network.

    def _batch_size(self, samples: Samples) -> int:
        size = AUTO_BATCH_SIZE if self.batch_size == "auto" else int(self.batch_size)
        return min(size, len(samples))

    def _may_stack(self) -> bool:
        """Whether weights of one sign come into question."""
        return self.monotone_form == "stacked" or is_default_family(self)

    def _may_cut(self) -> bool:
        """Whether "auto" may cut columns into pieces."""
        return is_default_family(self)

    def _n_members(self) -> int:
        """Networks of the ensemble."""
        if self.ensemble_size != "auto":
            return int(self.ensemble_size)
        return AUTO_MEMBERS if self._may_cut() else 1

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
