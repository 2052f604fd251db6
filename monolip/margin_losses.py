"""Losses for Lipschitz classifiers: what each trades between accuracy and margins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

__all__ = ["HKR", "Hinge", "LogitAnnealing", "TemperedLogLoss", "margin_loss"]

# Share of the hinge in HKR: little of the other term is enough to push margins on.
HINGE_SHARE = 0.95


def one_against_rest(output: Tensor, target: Tensor) -> tuple[Tensor, Tensor]:
    """Logits of shape (n_rows, n_outputs) and, for each, whether the row is of its class."""
    if output.shape[1] == 1:
        return output, target[:, None] > 0.5
    return output, functional.one_hot(target, output.shape[1]).bool()


@dataclass(frozen=True)
class TemperedLogLoss:
    r"""Log-loss at a temperature :math:`\tau`: :math:`\mathrm{CE}(\tau f, y) / \tau`.

    A large temperature looks at the sign of margins only and favours accuracy; a small one is
    nearly linear in them, and favours large margins of all rows over few errors.

    Parameters
    ----------
    temperature : float, default=1.0
        Positive.

    References
    ----------
    Béthune et al., "Pay attention to your loss: understanding misconceptions about Lipschitz neural
    networks", NeurIPS 2022.

    Examples
    --------
    >>> import torch
    >>> from monolip.margin_losses import TemperedLogLoss
    >>> TemperedLogLoss(10.0)(torch.tensor([[0.0], [0.1]]), torch.tensor([1.0, 1.0]))
    tensor([0.0693, 0.0313])
    """

    temperature: float = 1.0

    def __call__(self, output: Tensor, target: Tensor) -> Tensor:
        """Loss of each row."""
        logit = self.temperature * output
        if output.shape[1] == 1:
            value = functional.softplus(logit[:, 0]) - target * logit[:, 0]
        else:
            value = functional.cross_entropy(logit, target, reduction="none")
        return value / self.temperature


@dataclass(frozen=True)
class Hinge:
    r"""Hinge loss :math:`\max(0, m - y f)`; of several classes, the mean over the wrong ones.

    Rows beyond the margin m do not count: m is the margin that is asked for, and with it the radius
    m / L. Beyond what the bound on slopes allows it costs accuracy.

    Parameters
    ----------
    margin : float, default=1.0
        In the unit of the logits.

    Examples
    --------
    >>> import torch
    >>> from monolip.margin_losses import Hinge
    >>> Hinge(margin=1.0)(torch.tensor([[0.25], [3.0]]), torch.tensor([1.0, 1.0]))
    tensor([0.7500, 0.0000])
    """

    margin: float = 1.0

    def __call__(self, output: Tensor, target: Tensor) -> Tensor:
        """Loss of each row."""
        if output.shape[1] == 1:
            return (self.margin - (2.0 * target - 1.0) * output[:, 0]).relu()
        label = functional.one_hot(target, output.shape[1]).bool()
        gap = output[label][:, None] - output
        return (self.margin - gap).relu().masked_fill(label, 0.0).sum(dim=1) / (output.shape[1] - 1)


@dataclass(frozen=True)
class HKR:
    r"""Hinge and Kantorovich-Rubinstein terms: :math:`a\,\mathrm{hinge} - (1 - a)(E_+ f - E_- f)`.

    The second term pushes all margins on, without end: it needs a bound on slopes, and gives the
    largest margins and the largest cost in accuracy. Its means are those of a batch, weighted. Of
    several classes, each against the rest.

    Parameters
    ----------
    margin : float, default=1.0
        Of the hinge, in the unit of the logits.
    share : float, default=0.95
        Of the hinge, in [0, 1].

    References
    ----------
    Serrurier, Mamalet, González-Sanz, Boissin, Loubes, del Barrio, "Achieving robustness in
    classification using optimal transport with hinge regularization", CVPR 2021.

    Examples
    --------
    >>> import torch
    >>> from monolip.margin_losses import HKR
    >>> HKR()(torch.tensor([[2.0], [-2.0]]), torch.tensor([1.0, 0.0])).mean()
    tensor(-0.2000)
    """

    margin: float = 1.0
    share: float = HINGE_SHARE

    def __call__(self, output: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor:
        """Loss of each row; its weighted mean over the batch is the HKR loss."""
        logit, own = one_against_rest(output, target)
        signed = torch.where(own, logit, -logit)
        mass = torch.ones_like(logit[:, :1]) if weight is None else weight[:, None]
        total, n_own = mass.sum(), (mass * own).sum(dim=0)
        # Means over a class, as means over the batch; a class that is absent has none.
        count = torch.where(own, n_own, total - n_own)
        share = torch.where(mass * count > 0, total / count, 0.0)
        value = self.share * (self.margin - signed).relu() - (1.0 - self.share) * signed * share
        return value.mean(dim=1)


def mean_loss(
    loss: Callable[..., Tensor], output: Tensor, target: Tensor, weight: Tensor
) -> Tensor:
    """``sum(w l) / sum(w)`` of the rows of a batch.

    A loss that compares rows needs to know what each counts.
    """
    values = loss(output, target, weight) if isinstance(loss, HKR) else loss(output, target)
    return (values * weight).sum() / weight.sum()


@dataclass(frozen=True)
class LogitAnnealing:
    r"""Logit annealing: :math:`-T (1 - p_y)^b \log p_y` with p of :math:`(f - \xi 1_y) / T`.

    The offset asks for a margin of at least :math:`\xi`; the factor lets go of rows whose margin is
    large, so that the slope goes where margins are small. Between the log-loss and the hinge.

    Parameters
    ----------
    temperature : float, default=0.75
        T, in the unit of the logits.
    power : float, default=5.0
        b: how soon rows of large margin are let go.
    offset : float, default=2.0
        The margin that is asked for, in the unit of the logits.

    References
    ----------
    Lai, Huang, Kung, Chien, "Enhancing Certified Robustness via Block Reflector Orthogonal Layers
    and Logit Annealing Loss", ICML 2025.

    Examples
    --------
    >>> import torch
    >>> from monolip.margin_losses import LogitAnnealing
    >>> near, far = LogitAnnealing()(torch.tensor([[0.0], [9.0]]), torch.tensor([1.0, 1.0]))
    >>> bool(near > 1.0 > 1e-9 > far)
    True
    """

    temperature: float = 0.75
    power: float = 5.0
    offset: float = 2.0

    def __call__(self, output: Tensor, target: Tensor) -> Tensor:
        """Loss of each row."""
        if output.shape[1] == 1:
            signed = (2.0 * target - 1.0) * output[:, 0]
            log_p = functional.logsigmoid((signed - self.offset) / self.temperature)
        else:
            label = functional.one_hot(target, output.shape[1])
            logit = (output - self.offset * label) / self.temperature
            log_p = -functional.cross_entropy(logit, target, reduction="none")
        # 1 - p without the cancellation near p = 1, whose power would have no gradient.
        rest = (-torch.expm1(log_p)).clamp(min=torch.finfo(log_p.dtype).tiny)
        return -self.temperature * rest**self.power * log_p


def margin_loss(
    name: str, *, temperature: float = 1.0, margin: float = 1.0
) -> TemperedLogLoss | Hinge | HKR | LogitAnnealing:
    """Loss of a name.

    Parameters
    ----------
    name : {"log_loss", "hinge", "hkr", "logit_annealing"}
    temperature : float, default=1.0
        Of ``"log_loss"``.
    margin : float, default=1.0
        Of ``"hinge"`` and ``"hkr"``, in the unit of the logits.

    Returns
    -------
    loss : TemperedLogLoss, Hinge, HKR or LogitAnnealing
        Of logits of shape (n_rows, n_outputs) and targets; one number for each row.

    Examples
    --------
    >>> from monolip.margin_losses import margin_loss
    >>> margin_loss("hinge", margin=2.0)
    Hinge(margin=2.0)
    """
    if name == "hinge":
        return Hinge(margin)
    if name == "hkr":
        return HKR(margin)
    if name == "logit_annealing":
        return LogitAnnealing()
    return TemperedLogLoss(temperature)
