"""Parameters of a module in one contiguous tensor, and Adam on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim.adam import adam

__all__ = ["PackedAdam"]


class PackedAdam(torch.optim.Adam):
    """``torch.optim.Adam`` that keeps all parameters in one tensor: one update instead of many.

    The parameters become views of ``packed``, their averages views of ``average`` and ``square``.
    """

    def __init__(self, params: Iterable[nn.Parameter], lr: float = 1e-3) -> None:
        super().__init__(params, lr=lr)
        (group,) = self.param_groups
        self._parameters: list[nn.Parameter] = group["params"]
        self.packed = torch.cat([parameter.detach().reshape(-1) for parameter in self._parameters])
        self.gradient = torch.zeros_like(self.packed)
        self.average, self.square = torch.zeros_like(self.packed), torch.zeros_like(self.packed)
        self.root = torch.empty_like(self.packed)
        # On the device of the rest, as the fused update wants it.
        self.n_steps = torch.zeros((), dtype=torch.float32, device=self.packed.device)
        for parameter, view in zip(self._parameters, self.views(self.packed), strict=True):
            parameter.data = view
        self._expose()

    def views(self, tensor: Tensor) -> list[Tensor]:
        """Parts of a packed tensor in the parameters' shapes."""
        parts = tensor.split([parameter.numel() for parameter in self._parameters])
        return [
            part.view_as(parameter) for part, parameter in zip(parts, self._parameters, strict=True)
        ]

    def _expose(self) -> None:
        """Show the averages where torch keeps them."""
        averages = zip(
            self._parameters, self.views(self.average), self.views(self.square), strict=True
        )
        for parameter, average, square in averages:
            self.state[parameter] = {
                "step": self.n_steps, "exp_avg": average, "exp_avg_sq": square
            }  # fmt: skip

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Continue from another optimiser's averages."""
        super().load_state_dict(state_dict)
        loaded = [self.state[parameter] for parameter in self._parameters]
        for name, tensor in (("exp_avg", self.average), ("exp_avg_sq", self.square)):
            for view, state in zip(self.views(tensor), loaded, strict=True):
                view.copy_(state[name])
        self.n_steps.copy_(loaded[0]["step"])
        self._expose()

    @torch.no_grad()
    def step(self, closure: Callable[[], Any] | None = None) -> Any:
        """Take a step along the gradients that the parameters hold.

        A closure takes its steps itself, on the packed tensors; what it returns is returned.
        """
        if closure is not None:
            return closure()
        gradients = [g for parameter in self._parameters if (g := parameter.grad) is not None]
        if gradients[-1].untyped_storage().data_ptr() != self.gradient.untyped_storage().data_ptr():
            torch.cat([gradient.reshape(-1) for gradient in gradients], out=self.gradient)
        self.update()
        return None

    @torch.no_grad()
    def update(self) -> None:
        """Take a step along the packed gradient; ``step`` without what torch wraps round it."""
        group = self.param_groups[0]
        rate, epsilon, (first, second) = group["lr"], group["eps"], group["betas"]
        if self.packed.device.type != "cpu":
            adam(
                [self.packed],
                [self.gradient],
                [self.average],
                [self.square],
                [],
                [self.n_steps],
                fused=self.packed.device.type == "cuda",
                amsgrad=False,
                beta1=first,
                beta2=second,
                lr=rate,
                weight_decay=0.0,
                eps=epsilon,
                maximize=False,
            )
            return
        self.n_steps += 1.0
        n_steps = self.n_steps.item()
        self.average.lerp_(self.gradient, 1.0 - first)
        self.square.mul_(second).addcmul_(self.gradient, self.gradient, value=1.0 - second)
        torch.sqrt(self.square, out=self.root)
        self.root.div_((1.0 - second**n_steps) ** 0.5).add_(epsilon)
        self.packed.addcdiv_(self.average, self.root, value=-rate / (1.0 - first**n_steps))
