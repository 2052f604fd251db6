"""Passes over the training rows: batch by batch, or compiled as a whole."""

from __future__ import annotations

from functools import cache, partial
from importlib.util import find_spec
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

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
        kind = optimizer.packed.numpy().dtype
        shapes = [(layer.out_features, layer.in_features) for layer in layers]
        shape = (layers[-1].out_features, layers[0].in_features)
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
            direction,
            module.limit.numpy(),
            module.pace.numpy(),
            module.raw_budget is not None,
            LOSSES[loss.name],
            float(loss.parameter),
            float(slope_penalty),
        )

    def __call__(self, batches: Batches) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Take a step for each batch: weighted mean losses and weights of the batches."""
        # Through the optimiser, whose schedulers want to see it step.
        with blas().limit(limits=1, user_api="blas"):
            found: tuple[Any, Any] = self.optimizer.step(partial(self.run, batches))
        return found

    def run(self, batches: Batches) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """What ``__call__`` does, behind the optimiser's back."""
        from .kernel import run_pass

        adam, rows, order = self.optimizer, batches.dataset, batches.order()
        n_steps = int(adam.n_steps)
        inputs = rows.x if isinstance(rows.x, Inputs) else Inputs.of(rows.x)
        found: Any = run_pass(
            inputs.x,
            inputs.rows,
            inputs.center,
            inputs.factor,
            rows.target.numpy(),
            rows.weight.numpy(),
            np.arange(len(rows)) if order is None else order.numpy(),
            batches.batch_size,
            *self.fixed,
            adam.packed.numpy(),
            adam.gradient.numpy(),
            adam.average.numpy(),
            adam.square.numpy(),
            n_steps,
            float(adam.param_groups[0]["lr"]),
        )
        losses, weights = found
        adam.n_steps += len(losses)
        return losses, weights


@cache
def blas() -> ThreadpoolController:
    """Matrices of small networks are faster, and much cheaper, on one thread."""
    from . import kernel  # noqa: F401 loads the library that the compiled code calls

    return ThreadpoolController()


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
