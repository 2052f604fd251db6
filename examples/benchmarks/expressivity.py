"""What 1-Lipschitz networks can learn: order statistics and extensions, in linf.

Networks of one size and a constant of at most 1 learn functions whose constant is 1: the second
largest of three numbers, and the McShane extension of random values at random points. MaxMin,
splines and order statistics of distances come close; ReLU between layers with normalised rows does
not. The errors are those of a test sample, over the standard deviation of the function.

    python examples/benchmarks/expressivity.py [--steps 1000] [--figure expressivity.png]
"""

import argparse

import numpy as np
import pandas as pd
import torch

from monolip.nn import LipschitzNetwork, NormedLinear

WIDTHS = ((8, 8), (16, 16), (32, 32), (32, 32, 32))


def second_largest(X):
    """Order statistic of three numbers."""
    return np.sort(X[:, :3], axis=1)[:, 1]


def mcshane(X, n_points=8, seed=0):
    """Largest 1-Lipschitz function (in linf) through random values at random points."""
    rng = np.random.default_rng(seed)
    points = rng.uniform(-1, 1, size=(n_points, X.shape[1]))
    distance = np.abs(points[:, None] - points).max(axis=2)
    wanted = rng.uniform(-1, 1, size=n_points)
    # Values that a 1-Lipschitz function can take.
    values = (wanted + distance).min(axis=1)
    return (values[:, None] + np.abs(points[:, None] - X).max(axis=2)).min(axis=0)


TARGETS = {"second largest of 3": second_largest, "McShane extension": mcshane}
FAMILIES = {
    "ReLU, normalised rows": None,
    "MaxMin": {"sparse": True},
    "GroupSort 4": {"activation": "groupsort", "sparse": True},
    "spline": {"activation": "spline", "sparse": True},
    "SortNet": {"constraint": "sortnet"},
}


class NormedReLU(torch.nn.Sequential):
    """Layers with rows of l1 norm at most 1, and ReLU between them."""

    def __init__(self, n_features, widths, generator):
        sizes = [n_features, *widths, 1]
        layers = []
        for n_in, n_out in zip(sizes[:-1], sizes[1:], strict=True):
            layers += [NormedLinear(n_in, n_out, norm=np.inf, generator=generator), torch.nn.ReLU()]
        for depth, layer in enumerate(layers[:-2:2]):
            layer.start_sparse(generator, signed=depth == 0)
        super().__init__(*layers[:-1])

    def lipschitz(self, norm):
        return float(np.prod([layer.lipschitz(norm) for layer in list(self)[::2]]))


def network(family, n_features, widths, seed):
    """Network of a family whose constant in linf is at most 1."""
    generator = torch.Generator().manual_seed(seed)
    if FAMILIES[family] is None:
        return NormedReLU(n_features, widths, generator)
    return LipschitzNetwork(
        n_features, 1, widths, norm=np.inf, generator=generator, **FAMILIES[family]
    )


def error(family, target, widths=(16, 16), steps=1000, n_features=3, seed=0):
    """Relative test error of a family on a function, and its constant."""
    rng = np.random.default_rng(seed)
    function = TARGETS[target]
    X, X_test = rng.uniform(-1, 1, size=(2, 1000, n_features)).astype(np.float32)
    y, y_test = (torch.from_numpy(function(rows).astype(np.float32)) for rows in (X, X_test))
    x, x_test = torch.from_numpy(X), torch.from_numpy(X_test)
    module = network(family, n_features, widths, seed)
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
        "constant": module.lipschitz(np.inf),
    }


def main(steps=1000, widths=WIDTHS, figure=None):
    """Print the table, draw the figure; return the table."""
    rows = [
        error(family, target, sizes, steps)
        for target in TARGETS
        for family in FAMILIES
        for sizes in widths
    ]
    table = pd.DataFrame(rows)
    print(table.pivot_table("error", ["function", "family"], "widths", sort=False).round(3))
    if figure:
        draw(table, figure)
    return table


def draw(table, path):
    import matplotlib.pyplot as plt

    figure, axes = plt.subplots(1, len(TARGETS), figsize=(9, 3.5), layout="constrained", sharey=True)
    for axis, (target, part) in zip(axes, table.groupby("function", sort=False), strict=True):
        for family, line in part.groupby("family", sort=False):
            axis.plot(line["widths"], line["error"], marker="o", label=family)
        axis.set(title=target, xlabel="hidden units", yscale="log")
    axes[0].set_ylabel("test error / standard deviation")
    axes[0].legend()
    figure.savefig(path)
    plt.close(figure)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--steps", type=int, default=1000)
    parser.add_argument("--figure")
    main(**vars(parser.parse_args()))
