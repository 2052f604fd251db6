"""Losses: (outputs, targets) -> one loss for each sample; one of them asks the module as well."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor
from torch.nn import functional

from .nn import LipschitzNetwork

__all__ = [
    "ENDLESS",
    "CertifiedLoss",
    "Loss",
    "NamedLoss",
    "classification_loss",
    "regression_loss",
]

Loss = Callable[[Tensor, Tensor], Tensor]


@dataclass(frozen=True)
class NamedLoss:
    """A loss with its name, by which compiled code knows it, and the numbers that it needs.

    Parameters
    ----------
    name : str
        As scikit-learn and torch call it.
    function : callable
        Of outputs of shape (n_samples, n_outputs) and targets of shape (n_samples,); gives a loss
        for each sample.
    parameter : float or tuple of float, default=0.0
        Level of a quantile, or levels; where "huber" turns linear.

    Examples
    --------
    >>> import torch
    >>> from monolip.losses import regression_loss
    >>> loss = regression_loss("huber", delta=1.0)
    >>> loss.name, loss.parameter
    ('huber', 1.0)
    >>> loss(torch.tensor([[3.0]]), torch.tensor([0.0]))
    tensor([2.5000])
    """

    name: str
    function: Loss
    parameter: float | tuple[float, ...] = 0.0

    def __call__(self, output: Tensor, target: Tensor) -> Tensor:
        """Loss of each sample."""
        return self.function(output, target)

    def slope(self, output: Tensor, target: Tensor) -> Tensor:
        """Slope of each loss in the outputs, shape (n_samples, n_outputs).

        Parameters
        ----------
        output : Tensor of shape (n_samples, n_outputs)
        target : Tensor of shape (n_samples,)

        Returns
        -------
        slope : Tensor of shape (n_samples, n_outputs)
        """
        if self.name == "cross_entropy":
            slope = torch.softmax(output, dim=1)
            return slope.scatter_add_(1, target[:, None], -torch.ones_like(slope[:, :1]))
        if isinstance(self.parameter, tuple):
            # Pinball losses of several levels; between the two sides at a tie.
            levels = output.new_tensor(self.parameter)
            return (0.5 * ((output - target[:, None]).sign() + 1.0) - levels) / len(levels)
        found, level = output[:, 0], self.parameter
        if self.name == "log_loss":
            return (torch.sigmoid(found) - target)[:, None]
        if self.name == "poisson":
            return (torch.exp(found) - target)[:, None]
        gap = found - target
        if self.name == "squared_error":
            return 2.0 * gap[:, None]
        if self.name == "absolute_error":
            return gap.sign()[:, None]
        if self.name == "huber":
            return gap.clamp(-level, level)[:, None]
        # Between the two sides at a tie.
        return (0.5 * (gap.sign() + 1.0) - level)[:, None]


# Shares of training at which the certified loss has reached its full radius, and its ramp.
FULL_RADIUS, FULL_RAMP = 0.3, 0.75
# Weight of the ramp then, and its steepness at the border.
RAMP_WEIGHT, STEEPNESS = 0.9, 5.0
# First and last progress of training that comes in blocks, without an end.
ENDLESS = (FULL_RADIUS, FULL_RADIUS)


@dataclass(frozen=True)
class CertifiedLoss:
    r"""A loss that trains for certificates within a radius.

    A margin m falls at most :math:`F = r L` within radius r, with L the network's Lipschitz bound
    as a function of its weights. Training begins with the log-loss of the logits after that fall,
    the radius growing from 0: it pays for slopes exactly what they cost. Then the ramp
    :math:`1 / (1 + \exp(5 (m / F - 1)))` comes in, a smooth count of the rows that are not
    certified, so that rows which cannot be do not shape the rest.

    Parameters
    ----------
    loss : callable
        Of logits and targets.
    radius : float
        Not negative, in the norm's unit.
    norm : {1, 2, inf}
    unit : Tensor of shape (n_features,)
        Length of the norm's unit along each column, in the network's input.
    progress : float, default=1.0
        Share of training that is done.

    References
    ----------
    Tsuzuku, Sato, Sugiyama, "Lipschitz-Margin Training", NeurIPS 2018.

    Examples
    --------
    >>> import torch
    >>> from monolip.losses import CertifiedLoss, classification_loss
    >>> from monolip.nn import LipschitzNetwork
    >>> network = LipschitzNetwork(2, 1, generator=torch.Generator().manual_seed(0))
    >>> x, target = torch.zeros(5, 2), torch.ones(5)
    >>> loss = CertifiedLoss(classification_loss(1), radius=0.1, norm=2, unit=torch.ones(2))
    >>> loss(network, network(x), target).shape
    torch.Size([5])
    >>> bool((loss(network, network(x), target) >= loss.loss(network(x), target)).all())
    True
    """

    loss: Loss
    radius: float
    norm: float
    unit: Tensor
    progress: float = 1.0

    def at(self, progress: float) -> CertifiedLoss:
        """The same at another share of training.

        Parameters
        ----------
        progress : float
            From 0 to 1.

        Returns
        -------
        loss : CertifiedLoss
        """
        return replace(self, progress=progress)

    @property
    def settled(self) -> bool:
        """Whether it no longer changes in kind, so that its values can be compared."""
        return self.progress >= FULL_RAMP

    def __call__(self, module: LipschitzNetwork, output: Tensor, target: Tensor) -> Tensor:
        """One loss for each row, from a module and its logits of shape (n_rows, n_outputs)."""
        share = min(1.0, self.progress / FULL_RADIUS)
        fall = share * self.radius * module.margin_slope(self.norm, self.unit)
        value = self.loss(after_fall(output, target, fall), target)
        ramped = (self.progress - FULL_RADIUS) / (FULL_RAMP - FULL_RADIUS)
        weight = RAMP_WEIGHT * min(1.0, max(0.0, ramped))
        if weight == 0.0 or self.radius == 0.0:
            return value
        # Far from the border nothing is gained, and a fall of nearly 0 must not give infinities.
        relative = (margin(output, target) / fall.clamp(min=1e-30)).clamp(-100.0, 100.0)
        return (1.0 - weight) * value + weight * torch.sigmoid(STEEPNESS * (1.0 - relative))


def after_fall(output: Tensor, target: Tensor, fall: Tensor) -> Tensor:
    """Logits after each margin of the target's class has fallen."""
    if output.shape[1] == 1:
        return output + fall * (1.0 - 2.0 * target)[:, None]
    return output - fall * functional.one_hot(target, output.shape[1])


def margin(output: Tensor, target: Tensor) -> Tensor:
    """Logit of the target's class over the best other's."""
    if output.shape[1] == 1:
        return (2.0 * target - 1.0) * output[:, 0]
    label = functional.one_hot(target, output.shape[1]).bool()
    return output[label] - output.masked_fill(label, -torch.inf).max(dim=1).values


def classification_loss(n_outputs: int) -> Loss:
    """Cross-entropy of logits of shape (n_samples, n_outputs).

    With one output, targets are 0.0 or 1.0 and the output is the log-odds of 1; otherwise targets
    are class indices.

    Parameters
    ----------
    n_outputs : int
        1 for a binary target.

    Returns
    -------
    loss : NamedLoss
        Of outputs and targets; one number for each sample.

    Examples
    --------
    >>> import torch
    >>> from monolip.losses import classification_loss
    >>> classification_loss(1)(torch.tensor([[0.0]]), torch.tensor([1.0]))
    tensor([0.6931])
    """
    if n_outputs == 1:
        return NamedLoss("log_loss", binary_cross_entropy)
    return NamedLoss("cross_entropy", cross_entropy)


def binary_cross_entropy(output: Tensor, target: Tensor) -> Tensor:
    logit = output[:, 0]
    return functional.softplus(logit) - target * logit


def cross_entropy(output: Tensor, target: Tensor) -> Tensor:
    return functional.cross_entropy(output, target, reduction="none")


def regression_loss(
    name: str, *, quantile: float | Sequence[float] = 0.5, delta: float = 1.35
) -> Loss:
    """Loss of a single output of shape (n_samples, 1) by scikit-learn's name.

    For several quantiles the output has one column each, and the loss is the mean of theirs.

    Parameters
    ----------
    name : {"squared_error", "absolute_error", "huber", "quantile", "poisson"}
    quantile : float or sequence of float, default=0.5
        Level or levels, for ``"quantile"``.
    delta : float, default=1.35
        Where ``"huber"`` turns linear, in units of the network's output.

    Returns
    -------
    loss : NamedLoss
        Of outputs and targets; one number for each sample.

    Examples
    --------
    >>> import torch
    >>> from monolip.losses import regression_loss
    >>> regression_loss("quantile", quantile=0.9)(torch.tensor([[1.0]]), torch.tensor([2.0]))
    tensor([0.9000])
    """

    def squared_error(output: Tensor, target: Tensor) -> Tensor:
        return (output[:, 0] - target) ** 2

    def absolute_error(output: Tensor, target: Tensor) -> Tensor:
        return (output[:, 0] - target).abs()

    def huber(output: Tensor, target: Tensor) -> Tensor:
        return functional.huber_loss(output[:, 0], target, reduction="none", delta=delta)

    parameter: float | tuple[float, ...] = {"huber": delta}.get(name, 0.0)
    if name == "quantile":
        parameter = float(quantile) if isinstance(quantile, int | float) else tuple(quantile)

    def pinball(output: Tensor, target: Tensor) -> Tensor:
        if isinstance(parameter, float):
            residual = target - output[:, 0]
            return torch.maximum(parameter * residual, (parameter - 1.0) * residual)
        levels = output.new_tensor(parameter)
        residuals = target[:, None] - output
        return torch.maximum(levels * residuals, (levels - 1.0) * residuals).mean(dim=1)

    def poisson(output: Tensor, target: Tensor) -> Tensor:
        return torch.exp(output[:, 0]) - target * output[:, 0]

    losses: dict[str, Loss] = {
        "squared_error": squared_error,
        "absolute_error": absolute_error,
        "huber": huber,
        "quantile": pinball,
        "poisson": poisson,
    }
    return NamedLoss(name, losses[name], parameter)
