"""A 1-Lipschitz stack with per-column budgets and a monotone residual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor, nn
from torch.nn import functional

from ._base import LipschitzLayer, euclidean, float64, round_up
from .encoding import PiecewiseLinear
from .families import SPACES, activated, check_family, joint_size, stack_layers
from .monotone import MonotoneResidual
from .norms import NormedLinear
from .order import FixedReadout, OrderStatistics

__all__ = ["LipschitzNetwork"]

# Learned budgets start small: a network that has to grow its slopes generalises better, and uses
# less of them, than one that has to give them back.
START_BUDGET = 0.2
# Softplus that pieces of columns start with: so far down, a slope grows by factors, and a steep
# rise within a narrow piece is hundreds of times its start.
START_OF_PIECES = 0.03
START_FRACTION = 0.2
# In l2 the largest budget counts for all columns: near their bound, budgets start alike.
JOINT_START_FRACTION = 0.8


class LipschitzNetwork(LipschitzLayer):
    r"""Lipschitz network of one of several families, monotone where asked.

    :math:`f_k(x) = g_k(\lambda \odot x) + \sum_i m_{ki} \lambda_i x_i` with a stack ``g`` whose
    outputs have coordinate slopes of at most 1. Without a residual, output k has slope at most
    :math:`\lambda_i` along column i.

    Parameters
    ----------
    n_features, n_outputs : int
        Shape: ``(*, n_features) -> (*, n_outputs)``.
    hidden_layer_sizes : sequence of int, default=(32, 32, 32)
        Widths of the hidden layers; even for activations that pair units.
    norm : {1, 2, inf}, default=1
        Norm in which a weight-normalised stack is 1-Lipschitz. ``1`` constrains each column on its
        own and is the most expressive; ``2`` and ``inf`` constrain columns jointly, for larger
        radii in that norm. Other families have their own norm.
    budget : array-like of shape (n_features,) or float, default=1.0
        Slopes :math:`\lambda_i`, not negative. A column with budget 0 is ignored exactly.
    learn_budget : bool, default=False
        Learn the budgets with the weights, from 0.2, but at most a fifth of ``budget`` (four fifths
        for "orthogonal" and "sdp"), and never above ``budget``, which may then be infinite.
        Otherwise they stay as given.
    initial_budget : array-like of shape (n_features,) or float, optional
        Where learned budgets start instead of 0.2; they move in proportion to it.
    direction : array-like of shape (n_outputs, n_features), optional
        Multiples of :math:`\lambda_i` that the residual adds to each output.
    signs : array-like of shape (n_features,), optional
        -1, 0 or 1 for each column: every output falls, is free, or rises along it, because all
        weights on the way have that sign. Instead of a residual, with half the slope.
    readout : array-like of shape (n_outputs, n_parts), optional
        Whole numbers. The last layer then gives ``n_parts`` parts, and each output is the sum of
        these multiples of them: what is to rise in a difference of outputs is a part of its own.
    share : array-like of shape (n_inputs,), optional
        Weight of each budget in a penalty on slopes; ones by default.
    members : int, default=1
        Networks side by side that share budgets and residual; the output is their mean, which keeps
        every bound that each of them keeps.
    encoding : PiecewiseLinear, optional
        Cuts the columns into pieces; budgets, directions and signs are then those of its inputs,
        ``n_inputs`` instead of ``n_features``.
    sparse : bool, default=False
        Let each hidden unit start with a single input, see :meth:`NormedLinear.start_sparse`.
    constraint : {"weight_norm", "orthogonal", "sdp", "sortnet"}, default="weight_norm"
        Family: dense layers with normalised rows; block reflectors (:class:`OrthogonalLinear`) and
        residual layers (:class:`SDPResidual`), which are 1-Lipschitz in l2; units that are order
        statistics of distances (:class:`OrderStatistics`), 1-Lipschitz in l-infinity.
    activation : {"auto", "maxmin", "groupsort", "householder", "spline"}, default="auto"
        What follows dense layers; "auto" is MaxMin. The last two families have their own.
    group_size : int, default=4
        Units that ``activation="groupsort"`` sorts together.
    generator, dtype, device : optional
        As in :class:`NormedLinear`.

    Raises
    ------
    ValueError
        If a width does not fit the activation, a budget is negative (or infinite and not learned),
        or directions, signs, readout or encoding do not fit the columns and outputs.

    References
    ----------
    Kitouni, Nolte, Williams, "Robust and Provably Monotonic Networks", 2021.
    Sill, "Monotonic networks", NeurIPS 1997, for weights of one sign.

    Examples
    --------
    >>> import torch
    >>> from monolip.nn import LipschitzNetwork
    >>> network = LipschitzNetwork(3, 1, hidden_layer_sizes=(8, 8), direction=[[1.0, 0.0, -1.0]])
    >>> x = torch.randn(100, 3)
    >>> bool((network(x + torch.tensor([0.5, 0.0, 0.0])) >= network(x)).all())
    True
    """

    limit: Tensor
    pace: Tensor
    share: Tensor
    readout: Tensor | None
    raw_budget: nn.Parameter | None
    residual: MonotoneResidual | None

    def __init__(
        self,
        n_features: int,
        n_outputs: int,
        hidden_layer_sizes: Sequence[int] = (32, 32, 32),
        *,
        norm: float = 1,
        budget: ArrayLike = 1.0,
        learn_budget: bool = False,
        initial_budget: ArrayLike | None = None,
        direction: ArrayLike | None = None,
        signs: ArrayLike | None = None,
        readout: ArrayLike | None = None,
        share: ArrayLike | None = None,
        members: int = 1,
        encoding: PiecewiseLinear | None = None,
        sparse: bool = False,
        constraint: str = "weight_norm",
        activation: str = "auto",
        group_size: int = 4,
        generator: torch.Generator | None = None,
        dtype: torch.dtype | None = None,
        device: torch.device | str | None = None,
    ) -> None:
        super().__init__()
        options: dict[str, Any] = {
            "generator": generator, "dtype": dtype, "device": device
        }  # fmt: skip
        activation = check_family(constraint, activation, hidden_layer_sizes, group_size)
        if encoding is not None and encoding.n_features != n_features:
            raise ValueError(
                f"encoding must cut all {n_features} columns; it cuts {encoding.n_features}"
            )
        self.encoding = encoding
        n_inputs = n_features if encoding is None else encoding.n_inputs
        sizes = [n_inputs, *hidden_layer_sizes]
        if direction is not None and np.shape(direction) != (n_outputs, n_inputs):
            raise ValueError(
                f"direction must have shape ({n_outputs}, {n_inputs}), one row for each output; "
                f"got {np.shape(direction)}"
            )
        limit = np.array(np.broadcast_to(np.asarray(budget, dtype=np.float64), (n_inputs,)))
        if not (limit >= 0).all() or (not learn_budget and np.isinf(limit).any()):
            raise ValueError(
                f"budget must be not negative, and finite unless learned; got {budget!r}"
            )
        wanted = np.broadcast_to(
            START_BUDGET if initial_budget is None else np.asarray(initial_budget), limit.shape
        )
        start_softplus = START_BUDGET if encoding is None else START_OF_PIECES
        fraction = JOINT_START_FRACTION if SPACES[constraint] == 2.0 else START_FRACTION
        start = np.minimum(wanted, fraction * limit) if learn_budget else limit
        n_last = n_outputs if readout is None else np.shape(readout)[-1]
        layers = stack_layers(
            constraint, activation, sizes, n_last, norm=norm, signs=signs, members=members,
            sparse=sparse, group_size=group_size, spread=typical(start), options=options,
        )  # fmt: skip
        self.stack = nn.Sequential(*layers)
        self.constraint, self.members = constraint, members
        # Other families constrain columns in the norm of their hidden units.
        self.norm = float(norm) if constraint == "weight_norm" else SPACES[constraint]
        like = next(self.stack.parameters()).detach()
        self.register_buffer("readout", None)
        if readout is not None:
            sums = np.array(readout, dtype=np.float64)
            if sums.shape != (n_outputs, n_last) or not (sums == np.rint(sums)).all():
                raise ValueError(
                    "readout must hold whole numbers, one row for each of the "
                    f"{n_outputs} outputs; got {readout!r}"
                )
            self.readout = torch.from_numpy(sums).to(like)
        self.register_buffer("limit", round_down(limit, like))
        self.limited = bool(np.isfinite(limit).any())
        self.raw_budget = None
        if not ((wanted > 0) & np.isfinite(wanted)).all() or not (
            learn_budget or initial_budget is None
        ):
            raise ValueError(
                "initial_budget must be positive and finite, and needs learn_budget=True; got "
                f"{initial_budget!r} with learn_budget={learn_budget}"
            )
        self.register_buffer("pace", torch.from_numpy(wanted / start_softplus).to(like))
        weights = np.array(
            np.broadcast_to(1.0 if share is None else np.asarray(share), limit.shape)
        )
        self.register_buffer("share", torch.from_numpy(weights).to(like))
        if learn_budget:
            # Inverse of budget(): below a limit the softplus is saturated, without one it is not.
            finite = np.where((limit > 0) & np.isfinite(limit), limit, 1.0)
            share = np.where(np.isinf(limit), 0.0, start / finite)
            slope = np.where(np.isinf(limit), start, -np.log1p(-share) * finite)
            raw = np.log(np.expm1(np.where(slope > 0, slope / wanted * start_softplus, 1.0)))
            self.raw_budget = nn.Parameter(torch.from_numpy(raw).to(like))
        self.residual = (
            None
            if direction is None or not np.any(np.asarray(direction))
            else MonotoneResidual(direction, dtype=like.dtype, device=like.device)
        )

    def budget(self) -> Tensor:
        r"""Budgets :math:`\lambda` now in use, shape ``(n_features,)``."""
        if self.raw_budget is None:
            return self.limit
        slope = functional.softplus(self.raw_budget) * self.pace
        if not self.limited:
            return slope
        # Saturates smoothly at the limit: a budget that has reached it can still come down.
        unlimited = self.limit.isinf()
        # The branch that is not taken must not hold infinities: their gradient would be NaN.
        finite = self.limit.masked_fill(unlimited, 1.0)
        saturated = -finite * torch.expm1(-slope / finite.clamp(min=1e-30))
        return torch.where(unlimited, slope, saturated)

    @torch.no_grad()
    def budget_and_slope(self) -> tuple[Tensor, Tensor]:
        """Budgets and their derivatives in the raw ones, without autograd."""
        if self.raw_budget is None:
            return self.limit, torch.ones_like(self.limit)
        slope = functional.softplus(self.raw_budget) * self.pace
        steepness = torch.sigmoid(self.raw_budget) * self.pace
        if not self.limited:
            return slope, steepness
        unlimited = self.limit.isinf()
        finite = self.limit.masked_fill(unlimited, 1.0)
        share = slope / finite.clamp(min=1e-30)
        saturated = -finite * torch.expm1(-share)
        return (
            torch.where(unlimited, slope, saturated),
            steepness * torch.where(unlimited, 1.0, torch.exp(-share)),
        )

    @torch.no_grad()
    def start_at(self, output: ArrayLike) -> None:
        """Set the last bias: where training starts from, shape ``(n_outputs,)``.

        With a readout, up to a number that all outputs have in common.

        Parameters
        ----------
        output : array-like of shape (n_outputs,)
        """
        bias = np.asarray(output, dtype=np.float64)
        if self.readout is not None:
            sums = np.column_stack([float64(self.readout), np.ones(len(bias))])
            bias = np.linalg.lstsq(sums, bias)[0][:-1]
        self.last.bias.copy_(torch.from_numpy(bias))

    @property
    def first(self) -> NormedLinear:
        """The layer of a weight-normalised stack that sees the scaled columns."""
        return cast(NormedLinear, self.stack[0])

    @property
    def last(self) -> NormedLinear | FixedReadout:
        """The layer that gives the outputs."""
        return cast("NormedLinear | FixedReadout", self.stack[-1])

    @property
    def layers(self) -> list[LipschitzLayer]:
        """The stack's layers, in order."""
        return [cast(LipschitzLayer, layer) for layer in self.stack]

    def forward(self, x: Tensor) -> Tensor:
        """Map ``(*, n_features)``, or ``(n_rows, n_features)`` for several members, to outputs."""
        outputs = self.member_outputs(x)
        return outputs if self.members == 1 else outputs.mean(dim=0)

    def member_outputs(self, x: Tensor) -> Tensor:
        """Outputs of each member: for several, shape ``(members, n_rows, n_outputs)``.

        Parameters
        ----------
        x : Tensor of shape (..., n_features)

        Returns
        -------
        outputs : Tensor of shape (..., n_outputs) or (members, n_rows, n_outputs)
        """
        return self.features_and_outputs(x)[1]

    def features_and_outputs(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """What the last layer gets, shape ``(*, n_units)``, and the outputs of each member.

        Parameters
        ----------
        x : Tensor of shape (..., n_features)

        Returns
        -------
        features : Tensor of shape (..., n_units)
        outputs : Tensor of shape (..., n_outputs)
            With several members, these are the first axis.
        """
        scaled = (x if self.encoding is None else self.encoding(x)) * self.budget()
        features = scaled
        for layer in self.layers[:-1]:
            features = layer(features)
        output = self.last(features)
        if self.readout is not None:
            output = output @ self.readout.T
        if self.residual is not None:
            output = output + self.residual(scaled)
        return features, output

    def lipschitz(self, norm: float = np.inf) -> float:
        """Bound for the whole network from the l-``norm`` to l-infinity, residual included."""
        budget = float64(self.budget())

        def steepest(slopes: np.ndarray) -> float:
            """Norm of the worst row of slopes, each column at its steepest piece."""
            slopes = np.abs(slopes)
            if self.encoding is not None:
                slopes = np.maximum.reduceat(slopes, self.encoding.starts(), axis=-1)
            if norm == 2:
                size = euclidean(slopes)
            else:
                size = slopes.max(axis=-1) if norm == 1 else slopes.sum(axis=-1)
            return round_up(float(size.max()), slopes.shape[-1])

        if self.constraint == "weight_norm":
            bound = steepest(float64(self.first.normed_weight()) * budget)
            hidden = self.layers[1:]
        else:
            lengths = budget
            if self.encoding is not None:
                lengths = np.maximum.reduceat(lengths, self.encoding.starts())
            # Relative to the largest, so that no square vanishes.
            unit = lengths.max() or 1.0
            joint = joint_size(lengths / unit, SPACES[self.constraint], norm)
            bound = round_up(unit * joint, len(lengths))
            hidden = self.layers
        for layer in hidden:
            bound = round_up(bound * layer.lipschitz(SPACES[self.constraint]))
        if self.readout is not None:
            bound = round_up(bound * np.abs(float64(self.readout)).sum(axis=1).max())
        if self.residual is not None:
            bound += steepest(float64(self.residual.direction) * budget)
        return round_up(bound)

    def margin_slope(self, norm: float, unit: Tensor) -> Tensor:
        """Differentiable bound on the slope of every margin, a scalar.

        The path bound, column by column and jointly in the norm, whichever is smaller; rounded to
        nearest: for training, not for proofs.

        Parameters
        ----------
        norm : {1, 2, inf}
            In which a change of ``x / unit`` is measured.
        unit : Tensor of shape (n_features,)

        Returns
        -------
        slope : Tensor of shape ()
        """
        dual = {1.0: torch.inf, 2.0: 2.0, torch.inf: 1.0}[float(norm)]
        length = self.budget() * (unit if self.encoding is None else unit[self.encoding.column])
        residual = torch.zeros_like(length)[None]
        if self.residual is not None:
            residual = pair_differences(self.residual.direction).abs() * length
        if self.constraint != "weight_norm":
            return self._margin_slope_of_family(norm, dual, length, residual)
        *hidden, last = [layer for layer in self.layers if isinstance(layer, NormedLinear)]
        activations = self.layers[1::2]
        gaps = pair_differences(self.read_out(last.normed_weight()))
        # Columns apart, and in one more column all of them together.
        slopes = torch.diag(length)
        for depth, layer in enumerate([*hidden, None]):
            weight = gaps if layer is None else layer.normed_weight()
            slopes_out = weight.abs() @ slopes
            if depth == 0:
                joint = torch.linalg.vector_norm(slopes_out, dual, dim=-1, keepdim=True)
                slopes_out = torch.cat([slopes_out, joint], dim=-1)
            slopes = slopes_out
            if layer is not None:
                slopes = activated(activations[depth], slopes)
        if self.members > 1:
            slopes = slopes.mean(dim=0)
        apart = torch.linalg.vector_norm(slopes[:, :-1] + residual, dual, dim=1)
        together = slopes[:, -1] + torch.linalg.vector_norm(residual, dual, dim=1)
        return torch.minimum(apart, together).max()

    def _margin_slope_of_family(
        self, norm: float, dual: float, length: Tensor, residual: Tensor
    ) -> Tensor:
        """The same for layers that keep the norm of hidden units: by the rows of the head."""
        last, space = self.last, SPACES[self.constraint]
        head = last.normed_weight() if isinstance(last, NormedLinear) else last.weight
        gap = torch.linalg.vector_norm(
            pair_differences(self.read_out(head)), 2.0 if space == 2.0 else 1.0, dim=1, keepdim=True
        )
        apart = torch.linalg.vector_norm(gap * length + residual, dual, dim=1)
        if self.encoding is not None:
            sections = torch.bincount(self.encoding.column).tolist()
            length = torch.stack([part.max() for part in length.split(sections)])
        together = gap[:, 0] * joint_size(length, space, norm)
        together = together + torch.linalg.vector_norm(residual, dual, dim=1)
        return torch.minimum(apart, together).max()

    def read_out(self, weight: Tensor) -> Tensor:
        """Weights of the outputs, from those of the last layer.

        Parameters
        ----------
        weight : Tensor of shape (n_parts, n_units)

        Returns
        -------
        weight : Tensor of shape (n_outputs, n_units)
        """
        return weight if self.readout is None else self.readout @ weight

    # What training asks of all layers.

    def begin_pass(self, progress: float) -> None:  # noqa: D102
        for layer in self.layers:
            layer.begin_pass(progress)

    def project(self) -> None:  # noqa: D102
        for layer in self.layers:
            layer.project()

    def penalty(self) -> Tensor | None:  # noqa: D102
        terms = [term for layer in self.layers if (term := layer.penalty()) is not None]
        return torch.stack(terms).sum() if terms else None

    @property
    def relaxed(self) -> bool:
        """Whether a layer computes something else in training than it will in use."""
        return any(np.isfinite(layer.power) for layer in self._order_statistics())

    @torch.no_grad()
    def finish(self, x: Tensor) -> None:
        """End training: no relaxation, and means of the given rows, ``(n_rows, n_features)``.

        Parameters
        ----------
        x : Tensor of shape (n_rows, n_features)
            Rows of training, scaled as in training.
        """
        layers = self._order_statistics()
        if not layers:
            return
        hidden = (x if self.encoding is None else self.encoding(x)) * self.budget()
        for layer in layers:
            layer.exact()
            hidden = layer.recenter(hidden)

    @contextmanager
    def exact(self) -> Iterator[None]:
        """Context in which no layer is relaxed: the network as it would be used now."""
        layers = self._order_statistics()
        powers = [layer.power for layer in layers]
        try:
            for layer in layers:
                layer.exact()
            yield
        finally:
            for layer, power in zip(layers, powers, strict=True):
                layer.power = power

    def _order_statistics(self) -> list[OrderStatistics]:
        return [layer for layer in self.layers if isinstance(layer, OrderStatistics)]

    def fold(self) -> dict[str, Any]:
        """Plain form: the budgets, the residual's directions and each layer's own form."""
        direction = None if self.residual is None else self.residual.fold()["direction"]
        layers = merged([layer.fold() for layer in self.layers], self.members)
        if self.readout is not None:
            layers = summed(layers, float64(self.readout))
        return {
            "operation": "network",
            "encoding": None if self.encoding is None else self.encoding.fold(),
            "budget": float64(self.budget()),
            "layers": layers,
            "direction": direction,
            # Norm of hidden units, in which rounding is small beside what the layers keep.
            "space": SPACES[self.constraint],
        }

    def check(self) -> None:
        """Raise ``ValueError`` if any layer breaks its constraint."""
        for layer in self.layers:
            layer.check()


def typical(sizes: np.ndarray) -> float:
    """Root mean square of the positive ones, 1 if there are none."""
    positive = sizes[sizes > 0]
    # Relative to the largest, so that no square vanishes.
    largest = positive.max(initial=0.0) or 1.0
    return float(largest * np.sqrt(np.mean((positive / largest) ** 2))) if len(positive) else 1.0


def round_down(value: np.ndarray, like: Tensor) -> Tensor:
    """Not negative float64 values in another tensor's dtype and place, none larger than it was."""
    exact = torch.from_numpy(value)
    rounded = exact.to(like.dtype)
    below = torch.nextafter(rounded, torch.zeros_like(rounded))
    return torch.where(rounded.double() > exact, below, rounded).to(like.device)


def merged(layers: list[dict[str, Any]], members: int) -> list[dict[str, Any]]:
    """Plain form of the mean of several members as that of one network.

    The first half of the hidden units holds the first halves of all members: each MaxMin pairs
    units of one member.
    """
    if members == 1:
        return layers
    dense = [layer for layer in layers if layer["operation"] == "dense"]
    for depth, layer in enumerate(dense):
        weight, bias = layer["weight"], layer["bias"]
        n_out, n_in = weight.shape[1:]
        # Axes: member, half, unit of the half.
        rows = (members, 2, n_out // 2) if depth < len(dense) - 1 else (members, 1, n_out)
        if depth == 0:
            blocks = weight.reshape(*rows, 1, 1, n_in)
        else:
            blocks = np.zeros((*rows, 2, members, n_in // 2))
            for member, block in enumerate(weight):
                blocks[member, ..., member, :] = block.reshape(*rows[1:], 2, n_in // 2)
        bias = bias.reshape(rows)
        if layer is dense[-1]:
            blocks, bias = blocks.sum(axis=0) / members, bias.sum(axis=0) / members
        else:
            blocks, bias = blocks.swapaxes(0, 1), bias.swapaxes(0, 1)
        layer["bias"] = bias.reshape(-1)
        layer["weight"] = blocks.reshape(len(layer["bias"]), -1)
    return layers


def summed(layers: list[dict[str, Any]], readout: np.ndarray) -> list[dict[str, Any]]:
    """Plain form of a stack whose outputs are sums of its last units, of which none is rounded.

    Dense layers alternate with MaxMin, here of each unit with itself.
    """
    *hidden, last = layers
    weight, bias = (np.concatenate([last[name]] * 2) for name in ("weight", "bias"))
    sums = {
        "operation": "dense",
        "weight": np.hstack([readout, np.zeros_like(readout)]),
        "bias": np.zeros(len(readout)),
    }
    twice = {"operation": "dense", "weight": weight, "bias": bias}
    return [*hidden, twice, {"operation": "maxmin"}, sums]


def pair_differences(rows: Tensor) -> Tensor:
    """Differences of each two rows, one row as it is."""
    n_rows = rows.shape[-2]
    if n_rows == 1:
        return rows
    high, low = torch.triu_indices(n_rows, n_rows, offset=1)
    return rows[..., high, :] - rows[..., low, :]
