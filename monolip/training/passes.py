"""Passes over the training rows: batch by batch, or compiled as a whole."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from ..losses import NamedLoss
from ..nn import LipschitzNetwork, NormedLinear
from .batches import Batches, Inputs
from .packed import PackedAdam
from .step import WrittenOutStep

__all__ = ["CompiledPasses", "compiled_passes"]

LOSSES = {
    "log_loss": 0,
    "cross_entropy": 1,
    "squared_error": 2,
    "absolute_error": 3,
    "huber": 4,
    "quantile": 5,
    "poisson": 6,
}


class CompiledPasses:
    """Runs whole passes of a network in compiled code.

    Parameters
    ----------
    module : LipschitzNetwork
        On the CPU; its parameters must be those of the optimiser.
    loss : NamedLoss
    slope_penalty : float
    optimizer : PackedAdam
    """

    def __init__(
        self,
        module: LipschitzNetwork,
        loss: NamedLoss,
        slope_penalty: float,
        optimizer: PackedAdam,
    ) -> None:
        layers = [layer for layer in module.layers if isinstance(layer, NormedLinear)]
        self.optimizer = optimizer
        tensors = (optimizer.packed, optimizer.gradient, optimizer.average, optimizer.square)
        self.packed = [tensor.numpy() for tensor in tensors]
        kind = self.packed[0].dtype
        shapes = [(layer.out_features, layer.in_features) for layer in layers]
        readout = np.zeros((0, layers[-1].out_features), kind)
        if module.readout is not None:
            readout = np.ascontiguousarray(module.readout.numpy())
        shape = (len(readout) or layers[-1].out_features, layers[0].in_features)
        direction = np.zeros(shape, kind)
        if module.residual is not None:
            direction[:] = module.residual.direction.numpy()
        signs, encoding = layers[0].signs, module.encoding
        ends = np.full(shape[1], np.inf, kind)
        self.fixed = (
            *(
                (np.arange(shape[1]), -ends, ends, np.zeros(shape[1], kind))
                if encoding is None
                else tuple(
                    part.numpy()
                    for part in (encoding.column, encoding.low, encoding.high, encoding.reference)
                )
            ),
            module.members,
            np.array(shapes, dtype=np.int64),
            0 if np.isinf(module.norm) else int(module.norm),
            np.zeros(shape[1], kind) if signs is None else signs.numpy(),
            readout,
            direction,
            module.limit.numpy(),
            module.pace.numpy(),
            module.raw_budget is not None,
            LOSSES[loss.name],
            np.atleast_1d(np.asarray(loss.parameter, dtype=np.float64)),
            module.share.numpy() * kind.type(slope_penalty),
        )
        self.seen = False

    def __call__(self, batches: Batches) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Take a step for each batch: weighted mean losses and weights of the batches."""
        adam = self.optimizer
        step = partial(
            self.run,
            batches,
            batches.order(),
            self.packed,
            int(adam.n_steps),
            float(adam.param_groups[0]["lr"]),
        )
        if self.seen:
            losses, weights = step()
        else:
            # Once through the optimiser, whose schedulers want to have seen it step.
            losses, weights = adam.step(step)
            self.seen = True
        adam.n_steps += len(losses)
        return losses, weights

    def losses(self, batches: Batches) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Weighted mean losses and weights of the batches, changing nothing."""
        # Steps of length 0, on copies because of what else they leave behind.
        return self.run(batches, None, [array.copy() for array in self.packed], 0, 0.0)

    def run(
        self,
        batches: Batches,
        order: Tensor | None,
        packed: list[NDArray[Any]],
        n_steps: int,
        rate: float,
    ) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Call the compiled code."""
        from .kernel import run_pass

        rows = batches.dataset
        inputs = rows.x if isinstance(rows.x, Inputs) else Inputs.of(rows.x)
        found: tuple[Any, Any]
        try:
            found = run_pass(
                inputs.x,
                inputs.rows,
                inputs.center,
                inputs.factor,
                inputs.low,
                inputs.high,
                rows.target.numpy(),
                rows.weight.numpy(),
                np.arange(len(rows)) if order is None else order.numpy(),
                batches.batch_size,
                *self.fixed,
                *packed,
                n_steps,
                rate,
            )
        except SystemError as error:
            if not by_ctrl_c(error):
                raise
            raise KeyboardInterrupt from error
        return found


def by_ctrl_c(error: BaseException | None) -> bool:
    """Whether Ctrl-C is behind an error: numba turns it into another while it hands results over.

    Examples
    --------
    >>> from monolip.training.passes import by_ctrl_c
    >>> error = SystemError("returned a result with an exception set")
    >>> by_ctrl_c(error)
    False
    >>> error.__cause__ = KeyboardInterrupt()
    >>> by_ctrl_c(error)
    True
    """
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def compiled_passes(
    module: Any, loss: Any, slope_penalty: float, optimizer: Any
) -> CompiledPasses | None:
    """Compiled passes where there are some: numba, a CPU and a stack that the code knows."""
    known = (
        isinstance(module, LipschitzNetwork)
        and WrittenOutStep.supports(module)
        and isinstance(loss, NamedLoss)
        and isinstance(optimizer, PackedAdam)
        and optimizer.packed.device.type == "cpu"
        and optimizer.packed.dtype in (torch.float32, torch.float64)
    )
    if not known or find_spec("numba") is None:
        return None
    return CompiledPasses(module, loss, slope_penalty, optimizer)
