"""CPU time of a grid search, beside GridSearchCV over the reference package `monotonenorm`.

Both fit 32 candidates on 5 folds: networks of the same size, the same batches, Adam and passes. The
reference runs in this process on one thread, which is kinder to it than two worker processes (they
take seconds to start and import torch); a sample of its candidates is run, and its time multiplied.
What counts is processor time, so that threads give nothing away. Searches are interleaved and
medians compared.

    python examples/benchmarks/search.py [--repeats 3] [--sample 1] [--n_jobs 2]
"""

import argparse
import time

import numpy as np
import torch
import training
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
        run = training.Reference(X, y, WIDTH)
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
    """Processor time of a search, all threads together."""
    start = time.process_time()
    search.fit(X, y)
    return time.process_time() - start


def main(repeats=3, sample=1, n_jobs=2, n_samples=5000, n_features=13, max_iter=30):
    torch.set_num_threads(1)
    X, y = training.make_data(n_samples, n_features)
    ours = MonotonicLipschitzClassifier(
        monotonic_cst=[1] + [0] * (n_features - 1),
        hidden_layer_sizes=(WIDTH,) * 3,
        batch_size=training.BATCH_SIZE,
        max_iter=max_iter,
        early_stopping=False,
        random_state=0,
    )
    grid = {"lipschitz": SLOPES, "learning_rate": RATES}
    n_fits = N_FOLDS * len(SLOPES) * len(RATES)
    settings = {"cv": N_FOLDS, "refit": False}
    searches = {
        "reference": GridSearchCV(
            Reference(max_iter=max_iter), {"learning_rate": RATES[-sample:]}, **settings
        ),
        "GridSearchCV": GridSearchCV(ours, grid, **settings),
        "ours": MonotonicLipschitzSearchCV(ours, grid, n_jobs=n_jobs, **settings),
    }
    parts = {"reference": n_fits / (N_FOLDS * sample), "GridSearchCV": 1.0, "ours": 1.0}
    ours.fit(X, y)  # compiles
    times = {name: [] for name in searches}
    for _ in range(repeats):
        for name, search in searches.items():
            times[name].append(parts[name] * seconds(search, X, y))
    middle = {name: np.median(values) for name, values in times.items()}
    # Of each turn, so that what slows one down slows the others as well.
    ratio = {
        name: np.median(np.array(times["reference"]) / np.array(values))
        for name, values in times.items()
    }
    print(
        f"{n_fits // N_FOLDS} candidates x {N_FOLDS} folds, {n_samples} x {n_features} rows, "
        f"{max_iter} passes; the reference from {N_FOLDS * sample} of its {n_fits} fits"
    )
    print(f"{'':>26} {'CPU s':>8} {'ms a fit':>9} {'reference / it':>15}")
    labels = {
        "reference": "GridSearchCV, reference",
        "GridSearchCV": "GridSearchCV, monolip",
        "ours": f"search, {n_jobs} threads",
    }
    for name, label in labels.items():
        print(
            f"{label:>26} {middle[name]:>8.2f} {1e3 * middle[name] / n_fits:>9.1f} "
            f"{ratio[name]:>15.1f}"
        )
    return ratio


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--sample", type=int, default=1)
    parser.add_argument("--n_jobs", type=int, default=2)
    main(**vars(parser.parse_args()))
