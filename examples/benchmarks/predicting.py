"""Time of a prediction in Python: one row and 100,000, beside boosted trees, on one thread.

The peers are scikit-learn's histogram boosting and LightGBM with 100 trees and monotone columns,
called as their users call them. `predictor()` is the compiled integer network, for hot loops. Times
are CPU time a row; calls are interleaved and medians printed. What a row costs is broken down below
the table: validation, the folded network, and the arithmetic in its matrix products alone.

    python examples/benchmarks/predicting.py [--repeats 11]
"""

import argparse
import time
from functools import partial

import numpy as np
import pandas as pd
from lightgbm import LGBMClassifier
from single import ONE_NETWORK
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.utils.validation import validate_data
from threadpoolctl import threadpool_limits

from monolip import MonotonicLipschitzClassifier
from monolip.folded import Dense

N_FEATURES = 20
DIRECTIONS = [1] + [0] * (N_FEATURES - 1)
PEERS = ["HistGradientBoosting", "LightGBM"]


def make_data(n_rows):
    rng = np.random.default_rng(0)
    X = rng.normal(size=(n_rows, N_FEATURES))
    y = (X[:, 0] + X[:, 1] * X[:, 2] + np.sin(2 * X[:, 3]) + rng.logistic(size=n_rows) > 0) + 0
    return X, y


def interleaved(calls, repeats):
    """Median CPU seconds of each call: a dict of names to (function, number of calls)."""
    times = {name: [] for name in calls}
    for _ in range(repeats):
        for name, (function, number) in calls.items():
            start = time.process_time()
            for _ in range(number):
                function()
            times[name].append((time.process_time() - start) / number)
    return {name: float(np.median(values)) for name, values in times.items()}


def products(network, n_rows):
    """The matrix products of a folded network alone, on the same chunks of rows."""
    size = min(n_rows, 2048)
    pairs = []
    for layer in network.operations:
        if isinstance(layer, Dense):
            # Each weight is split into two parts, each multiplied exactly.
            weight = np.vstack([layer.weight, layer.weight])
            pairs.append((weight, np.ones((weight.shape[1], size)), np.empty((len(weight), size))))

    def run():
        for _ in range(n_rows // size):
            for weight, rows, out in pairs:
                np.matmul(weight, rows, out=out)

    return run


def main(repeats=11, n_rows=100_000, n_trees=100, max_iter=10):
    X, y = make_data(n_rows)
    training = slice(0, min(n_rows, 50_000))
    models = {
        "monolip": MonotonicLipschitzClassifier(
            monotonic_cst=DIRECTIONS, max_iter=max_iter, random_state=0, **ONE_NETWORK
        ),
        "HistGradientBoosting": HistGradientBoostingClassifier(
            max_iter=n_trees, monotonic_cst=DIRECTIONS, early_stopping=False
        ),
        "LightGBM": LGBMClassifier(
            n_estimators=n_trees, monotone_constraints=DIRECTIONS, n_jobs=1, verbose=-1
        ),
    }
    row = X[:1]
    with threadpool_limits(1):
        for model in models.values():
            model.fit(X[training], y[training])
        ours = models["monolip"]
        predictor, network = ours.predictor(X[training]), ours.network_
        check = partial(validate_data, ours, dtype=np.float64, reset=False)
        kinds = {"one row": (row, 100), f"{n_rows:,} rows": (X, 1)}
        calls = {
            (kind, method, name): (partial(getattr(model, method), rows), number)
            for kind, (rows, number) in kinds.items()
            for method in ("predict_proba", "predict")
            for name, model in models.items()
        }
        one, many = kinds
        flat = row[0].copy()
        calls |= {
            (one, "predictor", "monolip"): (lambda: predictor.predict_one(flat), 10_000),
            (many, "predictor", "monolip"): (lambda: predictor.predict_batch(X), 1),
        }
        calls |= {
            (kind, part, "part"): (run, number)
            for kind, (rows, number) in kinds.items()
            for part, run in {
                "scikit-learn's validation": partial(check, X=rows),
                "folded network": partial(network, rows),
                "matrix products": products(network, len(rows)),
            }.items()
        }
        interleaved(calls, 1)
        seconds = pd.Series(interleaved(calls, repeats))
    seconds[many] = seconds[many].to_numpy() / n_rows
    micro = 1e6 * seconds.unstack()
    table = micro[["monolip", *PEERS]].dropna(how="all")
    # The compiled network does the work of predict_proba.
    work = [(kind, "predict_proba" if how == "predictor" else how) for kind, how in table.index]
    for peer in PEERS:
        table[f"{peer} / monolip"] = [
            table.loc[key, peer] / ours for key, ours in zip(work, table["monolip"], strict=True)
        ]
    print("Microseconds a row\n" + table.round(2).to_string())
    print("\nWhere the time goes\n" + micro["part"].dropna().round(3).to_string())
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=11)
    main(**vars(parser.parse_args()))
