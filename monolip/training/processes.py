"""One fit shared by processes: each takes its part of every batch, and their gradients are summed.

Every process sees all rows (a memory map costs nothing) and takes the same decisions: the same
statistics, the same shuffles from the same seed. Only the work on a batch is divided.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import blake2b
from threading import Lock
from typing import Any

import torch
from torch import Tensor, distributed, nn

from ..losses import Loss, NamedLoss
from ..margin_losses import HKR
from ..nn import LinearSpline, OrderStatistics
from .batches import Inputs, Rows
from .packed import PackedAdam
from .step import Batch, GradientStep

__all__ = ["Processes", "data_parallel", "processes"]


class Processes:
    """The processes of torch.distributed's default group, and what they tell each other."""

    def __init__(self) -> None:
        self.share = distributed.get_rank(), distributed.get_world_size()
        self.busy = Lock()

    @contextmanager
    def one_fit(self) -> Iterator[None]:
        """Refuse a second fit at the same time: messages of the two would be mixed up."""
        if not self.busy.acquire(blocking=False):
            raise RuntimeError(
                "fits in data_parallel must follow each other; found two at the same time: search "
                "with n_jobs=1, or leave data_parallel and give each process candidates of its own"
            )
        try:
            yield
        finally:
            self.busy.release()

    def check(
        self, module: nn.Module, loss: Loss, settings: Any, shuffles: Tensor, parts: list[Rows]
    ) -> None:
        """Raise unless all processes are about to train the same network on the same rows."""
        kinds = {type(part) for part in module.modules()}
        refused = {
            "constraint='sortnet', which takes means of whole batches": OrderStatistics in kinds,
            "loss='hkr', which takes means of whole batches": isinstance(loss, HKR),
            # Slopes at their limit, and second differences of 0 under a penalty on their size.
            "activation='spline', whose knots lie where a rounding decides which way they go": (
                LinearSpline in kinds
            ),
        }
        for what, found in refused.items():
            if found:
                raise ValueError(
                    "data_parallel trains only what comes out as in one process; found "
                    f"{what}: choose another, or train in one process"
                )
        kind = (loss.name, loss.parameter) if isinstance(loss, NamedLoss) else loss
        own = {
            "rows": digest(*(tensor for part in parts for tensor in content(part))),
            "settings": digest((kind, settings)),
            "initial networks": digest(*module.state_dict().values(), shuffles),
        }
        everyone: list[Any] = [None] * self.share[1]
        distributed.all_gather_object(everyone, own)
        for name in own:
            # The first that differs: what comes later depends on it.
            if any(found[name] != own[name] for found in everyone):
                raise ValueError(
                    "data_parallel needs the same call in every process, which takes its part of "
                    f"each batch itself; found different {name} in the {len(everyone)} processes: "
                    "pass each all rows, equal settings and the same number as random_state"
                )

    def step(self, step: GradientStep, module: nn.Module, batch: Batch) -> tuple[Tensor, Tensor]:
        """Gradient of the whole batch, of which this process has a part (or nothing).

        Parts are weighted by their share of the batch's weight. One message holds them all.

        Returns
        -------
        loss, output : Tensor
            Of this process's part.
        """
        x, (_, weight) = batch
        size = weight.sum()
        loss, output = step(batch) if len(x) else (size, x)
        gradients = [gradient_of(parameter) for parameter in module.parameters()]
        message = torch.cat([*(gradient.reshape(-1) for gradient in gradients), size[None]])
        # A part without weight has no mean: it may be NaN and must not count.
        message[:-1] = torch.where(size > 0, message[:-1] * size, 0.0)
        distributed.all_reduce(message)
        message[:-1] /= message[-1]
        parts = message[:-1].split([gradient.numel() for gradient in gradients])
        for gradient, part in zip(gradients, parts, strict=True):
            gradient.copy_(part.view_as(gradient))
        return torch.where(size > 0, loss, 0.0), output

    def mean(self, losses: list[Tensor], sizes: list[Tensor], like: Tensor) -> float:
        """Weighted mean of the losses of all processes."""
        totals = like.new_zeros(2)
        if losses:
            values, weights = torch.stack(losses), torch.stack(sizes)
            totals += torch.stack([(values * weights).sum(), weights.sum()])
        distributed.all_reduce(totals)
        return float(totals[0] / totals[1])

    def any(self, wish: bool, like: Tensor) -> bool:
        """Whether any process wishes so."""
        wishes = like.new_full((1,), float(wish))
        distributed.all_reduce(wishes)
        return bool(wishes > 0)

    def settle(self, optimizer: PackedAdam) -> None:
        """Take the first process's parameters: other processors may round otherwise."""
        for tensor in (optimizer.packed, optimizer.average, optimizer.square):
            distributed.broadcast(tensor, 0)


def gradient_of(parameter: nn.Parameter) -> Tensor:
    """A parameter's gradient; zeros where it has none."""
    if parameter.grad is None:
        parameter.grad = torch.zeros_like(parameter)
    return parameter.grad


def content(rows: Rows) -> Iterator[Any]:
    """What tells rows from others: those of an array lie in an order that depends on all values."""
    x = rows.x
    yield from (x.rows, x.center, x.factor) if isinstance(x, Inputs) else (x,)
    yield from (rows.target, rows.weight)


def digest(*values: Any) -> str:
    """Hash of tensors, arrays and plain values."""
    found = blake2b(digest_size=16)
    for value in values:
        array = value.detach().cpu().numpy() if isinstance(value, Tensor) else value
        found.update(array.tobytes() if hasattr(array, "dtype") else repr(array).encode())
    return found.hexdigest()


processes: ContextVar[Processes | None] = ContextVar("processes", default=None)


@contextmanager
def data_parallel() -> Iterator[None]:
    """Let the processes of torch.distributed train each network together.

    Every process makes the same calls with the same rows and gets the same model: the one that a
    process alone would get, up to the rounding of sums. In each gradient step a process works on
    its part of the batch; the parts' gradients are summed by one ``all_reduce``. So the batch, not
    the data set, is what is divided: ask for a large ``batch_size``.

    Start the processes with ``torchrun`` and initialise the group before, with
    ``torch.distributed.init_process_group`` or ``accelerate.PartialState``.

    Returns
    -------
    context : context manager
        What is fitted inside is fitted together.

    Raises
    ------
    RuntimeError
        If ``torch.distributed`` is not initialised, or if two fits run at the same time (a search
        in threads).
    ValueError
        In ``fit``, if the processes were given other rows, settings or random states, or for
        networks and losses that would not come out as in one process: those that take means of
        whole batches (``constraint="sortnet"``, ``loss="hkr"``), and ``activation="spline"``.

    See Also
    --------
    MonotonicLipschitzSearchCV : Spreads whole fits over the workers of a dask cluster.

    Notes
    -----
    Sums are rounded in another order than in one process, and nothing else differs: a network of
    float64 ends with the same weights to 1e-9. The estimators train in float32, where predictions
    agree to about 1e-5 after some tens of steps and drift apart later, as two runs on different
    processors do. What is proven is proven of the weights that came out, as always. Splines are
    refused because their knots lie on kinks, from which roundings alone lead to other weights.

    A process that fails leaves the others waiting until torch's timeout; ``torchrun`` ends them.

    References
    ----------
    Li et al., "PyTorch Distributed: Experiences on Accelerating Data Parallel Training",
    VLDB 2020.

    Examples
    --------
    A group of one process; ``torchrun --nproc-per-node 2 script.py`` makes two, which need no
    ``store``, ``rank`` and ``world_size``.

    >>> from sklearn.datasets import load_diabetes
    >>> from torch import distributed
    >>> from monolip import LipschitzRegressor, data_parallel
    >>> X, y = load_diabetes(return_X_y=True)
    >>> model = LipschitzRegressor(encoding="standard", max_iter=5, random_state=0)
    >>> distributed.init_process_group(
    ...     "gloo", store=distributed.HashStore(), rank=0, world_size=1
    ... )
    >>> with data_parallel():
    ...     model = model.fit(X, y)
    >>> distributed.destroy_process_group()
    >>> model.n_iter_
    5
    """
    if not (distributed.is_available() and distributed.is_initialized()):
        raise RuntimeError(
            "data_parallel needs processes that know of each other; torch.distributed is not "
            "initialised: start the script with torchrun and call "
            "torch.distributed.init_process_group() first"
        )
    token = processes.set(Processes())
    try:
        yield
    finally:
        processes.reset(token)
