"""Time of one training epoch beside the reference package `monotonenorm` and scikit-learn's MLP.

All train networks of the same size on the same rows with the same batches and Adam, on one thread;
epochs are interleaved and medians compared, so that a noisy machine hits all alike. "compiled" is
the default where numba is installed (extra `fast`), "torch" the default elsewhere.

With `--device cuda` the reference and "torch" train on a GPU, with the rows kept there; the
compiled passes are for the CPU.

    python examples/benchmarks/training.py [--repeats 5] [--device cuda]
"""

import argparse
import time
from contextlib import nullcontext
from unittest.mock import patch

import numpy as np
import skorch
import torch
from monotonenorm import GroupSort, SigmaNet, direct_norm
from single import ONE_NETWORK
from sklearn.neural_network import MLPClassifier
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

    def __init__(self, X, y, width, device):
        n_features = X.shape[1]
        self.device = device
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
        self.network = SigmaNet(stack, sigma=1.0, monotone_constraints=constraints).to(device)
        self.optimizer = torch.optim.Adam(self.network.parameters(), lr=0.01)
        target = torch.from_numpy(y).float()[:, None]
        rows = TensorDataset(torch.from_numpy(X).to(device), target.to(device))
        self.loader = DataLoader(rows, batch_size=BATCH_SIZE, shuffle=True)

    def epoch(self):
        start = time.perf_counter()
        for x, target in self.loader:
            self.optimizer.zero_grad()
            output = self.network(x)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(output, target)
            loss.backward()
            self.optimizer.step()
        if self.device != "cpu":
            torch.cuda.synchronize()
        return time.perf_counter() - start


# What gives compiled passes, where numba is there.
COMPILED_PASSES = "monolip.training.loop.compiled_passes"


class Perceptron:
    """scikit-learn's network of the same size, which is neither monotone nor bounded."""

    def __init__(self, X, y, width):
        self.X, self.y = X, y
        self.model = MLPClassifier((width,) * 3, batch_size=BATCH_SIZE)
        self.model.partial_fit(X[:BATCH_SIZE], y[:BATCH_SIZE], classes=[0, 1])

    def epoch(self):
        start = time.perf_counter()
        self.model.partial_fit(self.X, self.y)
        return time.perf_counter() - start


class Stamps(skorch.callbacks.Callback):
    """When epochs begin and end."""

    def __init__(self):
        self.times = []

    def on_epoch_begin(self, net, **kwargs):
        self.times.append(time.perf_counter())

    def on_epoch_end(self, net, **kwargs):
        self.times.append(time.perf_counter())


class Ours:
    """Epochs of one fit, timed by a callback at their ends."""

    def __init__(self, X, y, width, device, compiled):
        self.X, self.y, self.width, self.device, self.compiled = X, y, width, device, compiled

    def epoch(self):
        with nullcontext() if self.compiled else patch(COMPILED_PASSES, lambda *given: None):
            return self._epoch()

    def _epoch(self):
        stamps = Stamps()
        MonotonicLipschitzClassifier(
            monotonic_cst=[1] + [0] * (self.X.shape[1] - 1),
            **{**ONE_NETWORK, "hidden_layer_sizes": (self.width,) * 3},
            max_iter=2,
            batch_size=BATCH_SIZE,
            early_stopping=False,
            callbacks=[stamps],
            device=self.device,
            random_state=0,
        ).fit(self.X, self.y)
        first, second = stamps.times[1] - stamps.times[0], stamps.times[3] - stamps.times[2]
        return min(first, second)


def main(repeats=5, sizes=SIZES, device="cpu"):
    if device != "cpu" and not torch.cuda.is_available():
        print(f"nothing to measure: there is no CUDA device here for --device {device}")
        return []
    torch.set_num_threads(1)
    names = ["reference", "perceptron", "torch"] + ["compiled"] * (device == "cpu")
    print(f"{'rows x columns':>16} {'width':>6} " + " ".join(f"{name:>11}" for name in names))
    table = []
    for n_samples, n_features, width in sizes:
        X, y = make_data(n_samples, n_features)
        runs = [
            Reference(X, y, width, device),
            Perceptron(X, y, width),
            Ours(X, y, width, device, compiled=False),
            Ours(X, y, width, device, compiled=True),
        ][: len(names)]
        for run in runs:
            run.epoch()
        seconds = np.array([[run.epoch() for run in runs] for _ in range(repeats)])
        middle = np.median(seconds, axis=0)
        # Of each turn, so that what slows one down slows the others as well.
        ratios = np.median(seconds[:, :2, None] / seconds[:, None, 2:], axis=0)
        print(
            f"{n_samples:>8} x {n_features:<5} {width:>6} "
            + " ".join(f"{1e3 * value:>8.1f} ms" for value in middle)
        )
        for name, row in zip(names[:2], ratios, strict=True):
            ours = zip(names[2:], row, strict=True)
            shown = ", ".join(f"{kind} {value:.1f}" for kind, value in ours)
            print(f"{name + ' / ours':>45}: {shown}")
        table.append((n_samples, n_features, width, *middle))
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    main(**vars(parser.parse_args()))
