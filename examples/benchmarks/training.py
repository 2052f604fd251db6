"""Time of one training epoch beside the reference package `monotonenorm` with a DataLoader.

Both train the same network on the same rows with the same batches and Adam, on one thread; epochs
are interleaved and medians compared, so that a noisy machine hits both alike.

    python examples/benchmarks/training.py [--repeats 5]
"""

import argparse
import time
from statistics import median

import numpy as np
import torch
from monotonenorm import GroupSort, SigmaNet, direct_norm
from torch.utils.data import DataLoader, TensorDataset

from monolip import MonotonicLipschitzClassifier

SIZES = [(5_000, 13, 32), (5_000, 13, 64), (50_000, 30, 32), (50_000, 30, 64), (50_000, 30, 128)]
BATCH_SIZE = 256


def make_data(n_samples, n_features):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n_samples, n_features)).astype(np.float32)
    y = (X[:, 0] + X[:, 1] * X[:, 2] + rng.logistic(size=n_samples) > 0).astype(int)
    return X, y


class Reference:
    """The reference network as its users write it."""

    def __init__(self, X, y, width):
        n_features = X.shape[1]
        constraints = [1.0] + [0.0] * (n_features - 1)
        stack = torch.nn.Sequential(
            direct_norm(torch.nn.Linear(n_features, width), kind="one-inf"),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, width), kind="inf"),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, width), kind="inf"),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, 1), kind="inf"),
        )
        self.network = SigmaNet(stack, sigma=1.0, monotone_constraints=constraints)
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=0.01)
        rows = TensorDataset(torch.from_numpy(X), torch.from_numpy(y).float()[:, None])
        self.loader = DataLoader(rows, batch_size=BATCH_SIZE, shuffle=True)

    def epoch(self):
        start = time.perf_counter()
        for x, target in self.loader:
            self.optimizer.zero_grad()
            output = self.network(x)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(output, target)
            loss.backward()
            self.optimizer.step()
        return time.perf_counter() - start


class Ours:
    """Epochs of one fit, timed by a callback at their ends."""

    def __init__(self, X, y, width):
        self.X, self.y, self.width = X, y, width

    def epoch(self):
        import skorch

        stamps = []

        class Stamp(skorch.callbacks.Callback):
            def on_epoch_begin(self, net, **kwargs):
                stamps.append(time.perf_counter())

            def on_epoch_end(self, net, **kwargs):
                stamps.append(time.perf_counter())

        MonotonicLipschitzClassifier(
            monotonic_cst=[1] + [0] * (self.X.shape[1] - 1),
            hidden_layer_sizes=(self.width,) * 3,
            max_iter=2,
            batch_size=BATCH_SIZE,
            early_stopping=False,
            callbacks=[Stamp()],
            random_state=0,
        ).fit(self.X, self.y)
        return min(stamps[1] - stamps[0], stamps[3] - stamps[2])


def main(repeats=5, sizes=SIZES):
    torch.set_num_threads(1)
    print(f"{'rows x columns':>16} {'width':>6} {'reference s':>12} {'monolip s':>10} {'ratio':>6}")
    for n_samples, n_features, width in sizes:
        X, y = make_data(n_samples, n_features)
        reference, ours = Reference(X, y, width), Ours(X, y, width)
        reference.epoch()
        pairs = [(reference.epoch(), ours.epoch()) for _ in range(repeats)]
        slow, fast = (median(column) for column in zip(*pairs, strict=True))
        ratio = median(a / b for a, b in pairs)
        print(
            f"{n_samples:>8} x {n_features:<5} {width:>6} {slow:>12.3f} {fast:>10.3f} {ratio:>6.2f}"
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    main(**vars(parser.parse_args()))
