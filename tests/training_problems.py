"""Networks, losses and rows on which ways of training are compared."""

import numpy as np
import torch

from monolip.losses import classification_loss, regression_loss
from monolip.nn import LipschitzNetwork, PiecewiseLinear
from monolip.training.batches import Rows

LOSSES = ["log_loss", "squared_error", "absolute_error", "huber", "quantile", "poisson"]


def random_problem(
    seed, *, norm, hidden, n_outputs, loss, budget, members=1, stacked=False, cut=False,
    summed=False, dtype=torch.float64,
):  # fmt: skip
    """A network far from its start, a loss and rows."""
    generator = torch.Generator().manual_seed(seed)
    options = {"dtype": dtype, "generator": generator}
    signs, encoding = np.array([1, 0, -1, 1]), None
    direction = torch.randint(-2, 3, (n_outputs, 4), generator=generator).numpy()
    readout = np.tri(n_outputs, n_outputs - 1, -1) if stacked and summed else None
    if cut:
        encoding = PiecewiseLinear([[-0.5, 0.5], [], [0.3], [-1.0, 0.0, 1.0]], dtype=dtype)
        signs, direction = signs[encoding.column], direction[:, encoding.column]
        budget = budget if np.ndim(budget) == 0 else np.array(budget)[encoding.column]
    module = LipschitzNetwork(
        4, n_outputs, hidden, norm=norm, budget=budget,
        learn_budget=np.ndim(budget) > 0 or np.isinf(budget), direction=direction, members=members,
        signs=signs if stacked else None, encoding=encoding,
        readout=readout, share=0.1 + np.arange(len(signs)) % 3, **options
    )  # fmt: skip
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(0.5 * torch.randn(parameter.shape, **options))
    x, weight = torch.randn(17, 4, **options), torch.rand(17, **options)
    target = torch.rand(17, **options).round()
    if loss == "quantiles":
        levels = np.linspace(0.1, 0.9, n_outputs)
        return module, regression_loss("quantile", quantile=levels), Rows(x, target, weight)
    if n_outputs > 1:
        target = torch.randint(0, n_outputs, (17,), generator=generator)
    function = classification_loss(n_outputs) if loss == "log_loss" else regression_loss(loss)
    return module, function, Rows(x, target, weight)
