"""CPU time of a grid search, beside GridSearchCV over the reference package `monotonenorm`.

Both fit 32 candidates on 5 folds: networks of the same size, the same batches, Adam and passes. The
reference runs in this process on one thread, which is kinder to it than two worker processes (they
take seconds to start and import torch); a sample of its candidates is run, and its time multiplied.
Searches are interleaved and medians compared. What counts is processor time: on busy processors two
threads may need more of it than one.

    python examples/benchmarks/search.py [--repeats 3] [--sample 1]
"""

import argparse
import time

import numpy as np
import torch
import training
from single import ONE_NETWORK
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.model_selection import GridSearchCV

from monolip import MonotonicLipschitzClassifier, MonotonicLipschitzSearchCV

RATES = np.geomspace(0.002, 0.05, 8).tolist()
SLOPES = [1.0, 2.0, 4.0, 8.0]
N_FOLDS, WIDTH = 5, 32


class Reference(ClassifierMixin, BaseEstimator):
    """The reference network as a classifier."""

    def __init__(self, learning_rate=0.01, lipschitz=1.0, max_iter=30):
        self.learning_rate = learning_rate
        self.lipschitz = lipschitz
        self.max_iter = max_iter

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        run = training.Reference(X, y, WIDTH, "cpu")
        run.optimizer.param_groups[0]["lr"] = self.learning_rate
        run.network.sigma.fill_(self.lipschitz)
        for _ in range(self.max_iter):
            run.epoch()
        self.network_ = run.network.eval()
        return self

    def predict(self, X):
        with torch.no_grad():
            return self.classes_[(self.network_(torch.from_numpy(X))[:, 0] > 0).int()]


def seconds(search, X, y):
    """Processor time of a search, all threads together, and the time that passed."""
    start, begin = time.process_time(), time.perf_counter()
    search.fit(X, y)
    return time.process_time() - start, time.perf_counter() - begin


def main(repeats=3, sample=1, n_samples=5000, n_features=13, max_iter=30):
    torch.set_num_threads(1)
    X, y = training.make_data(n_samples, n_features)
    ours = MonotonicLipschitzClassifier(
        monotonic_cst=[1] + [0] * (n_features - 1),
        **{**ONE_NETWORK, "hidden_layer_sizes": (WIDTH,) * 3},
        batch_size=training.BATCH_SIZE,
        max_iter=max_iter,
        early_stopping=False,
        random_state=0,
    )
    grid = {"lipschitz": SLOPES, "learning_rate": RATES}
    n_fits = N_FOLDS * len(SLOPES) * len(RATES)
    settings = {"cv": N_FOLDS, "refit": False}
    reference = GridSearchCV(
        Reference(max_iter=max_iter), {"learning_rate": RATES[-sample:]}, **settings
    )
    searches = {
        "GridSearchCV, reference": reference,
        "GridSearchCV, monolip": GridSearchCV(ours, grid, **settings),
        "our search, 1 thread": MonotonicLipschitzSearchCV(ours, grid, n_jobs=1, **settings),
        "our search, 2 threads": MonotonicLipschitzSearchCV(ours, grid, n_jobs=2, **settings),
    }
    ours.fit(X, y)  # compiles
    times = np.array(
        [[seconds(search, X, y) for search in searches.values()] for _ in range(repeats)]
    )
    times[:, 0] *= n_fits / (N_FOLDS * sample)
    used, passed = np.moveaxis(np.median(times, axis=0), -1, 0)
    # Of each turn, so that what slows one down slows the others as well.
    ratios = np.median(times[:, :1, 0] / times[:, :, 0], axis=0)
    print(
        f"{n_fits // N_FOLDS} candidates x {N_FOLDS} folds, {n_samples} x {n_features} rows, "
        f"{max_iter} passes; the reference from {N_FOLDS * sample} of its {n_fits} fits"
    )
    print(f"{'':>24} {'CPU s':>8} {'ms a fit':>9} {'wall s':>8} {'reference / it':>15}")
    for name, cpu, wall, ratio in zip(searches, used, passed, ratios, strict=True):
        print(f"{name:>24} {cpu:>8.2f} {1e3 * cpu / n_fits:>9.1f} {wall:>8.2f} {ratio:>15.1f}")
    return dict(zip(searches, ratios, strict=True))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--sample", type=int, default=1)
    main(**vars(parser.parse_args()))
