"""What 1-Lipschitz networks can learn: order statistics and extensions.

Networks of one size and a constant of at most 1 learn functions whose constant is 1: the second
largest of three numbers (in linf), and the McShane extension of random values at random points (in
linf and l2). ReLU between layers that are normalised one by one does not get there. In linf neither
does any other function of single units, splines included; sorting and order statistics of distances
do. In l2 splines do as well. The errors are those of a test sample, over the standard deviation of
the function.

    python examples/benchmarks/expressivity.py [--steps 1000] [--figure expressivity.png]

References: Anil, Lucas, Grosse (ICML 2019); Zhang, Jiang, He, Wang (NeurIPS 2022), theorem 3.9;
Eckstein (2020).
"""

import argparse
from functools import partial
from itertools import pairwise

import numpy as np
import pandas as pd
import torch

from monolip.nn import LipschitzNetwork, NormedLinear, OrthogonalLinear

WIDTHS = ((8, 8), (16, 16), (32, 32), (32, 32, 32))


def second_largest(X):
    """Order statistic of three numbers."""
    return np.sort(X[:, :3], axis=1)[:, 1]


def mcshane(X, norm=np.inf, n_points=8, seed=0):
    """Largest 1-Lipschitz function in a norm through random values at random points."""
    rng = np.random.default_rng(seed)
    points = rng.uniform(-1, 1, size=(n_points, X.shape[1]))
    distance = np.linalg.norm(points[:, None] - points, ord=norm, axis=2)
    wanted = rng.uniform(-1, 1, size=n_points)
    # Values that a 1-Lipschitz function can take.
    values = (wanted + distance).min(axis=1)
    apart = np.linalg.norm(points[:, None] - X, ord=norm, axis=2)
    return (values[:, None] + apart).min(axis=0)


# Function and its norm, and the families that keep that norm.
TARGETS = {
    "second largest of 3, linf": (second_largest, np.inf),
    "McShane extension, linf": (mcshane, np.inf),
    "McShane extension, l2": (partial(mcshane, norm=2), 2),
}
FAMILIES = {
    np.inf: {
        "ReLU": None,
        "spline": {"activation": "spline", "sparse": True},
        "MaxMin": {"sparse": True},
        "GroupSort": {"activation": "groupsort", "sparse": True},
        "SortNet": {"constraint": "sortnet"},
    },
    2: {
        "ReLU": None,
        "spline": {"constraint": "orthogonal", "activation": "spline"},
        "MaxMin": {"constraint": "orthogonal"},
        "GroupSort": {"constraint": "orthogonal", "activation": "groupsort"},
        "Householder": {"constraint": "orthogonal", "activation": "householder"},
        "SDP": {"constraint": "sdp"},
    },
}


class ReLUNetwork(torch.nn.Sequential):
    """Layers that are 1-Lipschitz one by one, in linf or l2, and ReLU between them."""

    def __init__(self, n_features, widths, norm, generator):
        layers = []
        for n_in, n_out in pairwise([n_features, *widths]):
            if norm == 2:
                layer = OrthogonalLinear(n_in, n_out, generator=generator)
            else:
                layer = NormedLinear(n_in, n_out, generator=generator)
                layer.start_sparse(generator, signed=not layers)
            layers += [layer, torch.nn.ReLU()]
        last = NormedLinear(widths[-1], 1, norm=norm, generator=generator)
        super().__init__(*layers, last)

    def lipschitz(self, norm):
        return float(np.prod([layer.lipschitz(norm) for layer in list(self)[::2]]))


def network(family, norm, n_features, widths, seed):
    """Network of a family whose constant in the norm is at most 1."""
    generator = torch.Generator().manual_seed(seed)
    settings = FAMILIES[norm][family]
    if settings is None:
        return ReLUNetwork(n_features, widths, norm, generator)
    return LipschitzNetwork(n_features, 1, widths, norm=norm, generator=generator, **settings)


def error(family, target, widths=(16, 16), steps=1000, n_features=3, seed=0):
    """Relative test error of a family on a function, and its constant."""
    rng = np.random.default_rng(seed)
    function, norm = TARGETS[target]
    X, X_test = rng.uniform(-1, 1, size=(2, 1000, n_features)).astype(np.float32)
    y, y_test = (torch.from_numpy(function(rows).astype(np.float32)) for rows in (X, X_test))
    x, x_test = torch.from_numpy(X), torch.from_numpy(X_test)
    module = network(family, norm, n_features, widths, seed)
    mean, unit = y.mean(), y.std()
    optimizer = torch.optim.Adam(module.parameters(), lr=0.02)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for step in range(steps):
        ours = isinstance(module, LipschitzNetwork)
        if ours:
            module.begin_pass(step / steps)
        batch = torch.from_numpy(rng.choice(len(x), 256, replace=False))
        optimizer.zero_grad()
        (((module(x[batch])[:, 0] - (y[batch] - mean)) ** 2).mean() / unit**2).backward()
        optimizer.step()
        schedule.step()
        if ours:
            module.project()
    if ours:
        module.finish(x)
    module.eval()
    with torch.no_grad():
        # A constant is no slope: what is left of the mean is given to every network.
        left = y - module(x)[:, 0]
        rest = y_test - module(x_test)[:, 0] - left.mean()
    return {
        "function": target,
        "family": family,
        "widths": "-".join(map(str, widths)),
        "error": float(rest.square().mean().sqrt() / unit),
        "constant": module.lipschitz(norm),
    }


def main(steps=1000, widths=WIDTHS, figure=None):
    """Print the table, draw the figure; return the table."""
    rows = [
        error(family, target, sizes, steps)
        for target, (_, norm) in TARGETS.items()
        for family in FAMILIES[norm]
        for sizes in widths
    ]
    table = pd.DataFrame(rows)
    print(table.pivot_table("error", ["function", "family"], "widths", sort=False).round(3))
    if figure:
        draw(table, figure)
    return table


def draw(table, path):
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(
        1, len(TARGETS), figsize=(9, 3.5), layout="constrained", sharey=True
    )
    for axis, (target, part) in zip(axes, table.groupby("function", sort=False), strict=True):
        for family, line in part.groupby("family", sort=False):
            axis.plot(line["widths"], line["error"], marker="o", label=family)
        axis.set(title=target, xlabel="hidden units", yscale="log")
        axis.legend()
    axes[0].set_ylabel("test error / standard deviation")
    figure.savefig(path)
    plt.close(figure)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--figure")
    main(**vars(parser.parse_args()))
