"""Certified error and the tightness of radii on the sets that robust trees are measured on.

Five folds, columns scaled to [0, 1] by the training rows, moves in linf; defaults but for
`loss="certified"` at the radius of the table. "certified" counts a row as an error unless it is
right and provably stays so; "attacked" counts it unless an attack fails. The real sets must be at
hand (`MONOLIP_DATA`).

    python examples/benchmarks/certified.py [--data breast_cancer_id ...] [--folds 5]
"""

import argparse
import time

import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold
from sklearn.preprocessing import MinMaxScaler

from monolip import MonotonicLipschitzClassifier, attack, certify, tightness_report
from monolip.datasets import load_dataset

RADII = {"breast_cancer_id": 0.3, "diabetes": 0.05, "banknote": 0.1, "wdbc": 0.1, "spambase": 0.05}


def folds(name, n_folds):
    """Training and test rows, columns scaled to [0, 1]."""
    data = load_dataset(name)
    X = data.data.select_dtypes("number")
    rows = X.notna().all(axis=1).to_numpy()
    X, y = X.to_numpy(float)[rows], np.asarray(data.target)[rows]
    splitter = StratifiedKFold(n_folds, shuffle=True, random_state=0)
    for train, test in splitter.split(X, y):
        scaler = MinMaxScaler().fit(X[train])
        yield scaler.transform(X[train]), y[train], scaler.transform(X[test]), y[test]


def certified_errors(name, n_folds, max_iter="auto"):
    """Means over the folds for one data set."""
    radius, rows = RADII[name], []
    for X, y, X_test, y_test in folds(name, n_folds):
        model = MonotonicLipschitzClassifier(
            norm=np.inf, loss="certified", radius=radius, scaling=None, max_iter=max_iter,
            random_state=0,
        )  # fmt: skip
        start = time.perf_counter()
        model.fit(X, y)
        middle = time.perf_counter()
        certificate = certify(model, X_test, norm=np.inf)
        end = time.perf_counter()
        _, distance = attack(model, X_test, norm=np.inf)
        right = certificate.prediction == y_test
        rows.append(
            {
                "clean": 1 - right.mean(),
                "attacked": 1 - (right & (distance > radius)).mean(),
                "certified": 1 - (right & certificate.holds(radius)).mean(),
                "fit s": middle - start,
                "certify ms a row": 1000 * (end - middle) / len(X_test),
            }
        )
    return {"data": name, "radius": radius, **pd.DataFrame(rows).mean()}


def tightness(name, n_rows=100, max_iter="auto"):
    """Certified over attacked radius of plain and monotone networks."""
    X, y, X_test, _ = next(folds(name, 5))
    signs = np.sign([np.corrcoef(column, y)[0, 1] for column in X.T])
    signs[len(signs) // 2 :] = 0
    parts = []
    for norm in (1, 2, np.inf):
        for directions in (None, signs.astype(int)):
            model = MonotonicLipschitzClassifier(
                norm=norm, monotonic_cst=directions, max_iter=max_iter, random_state=0
            ).fit(X, y)
            report = tightness_report(model, X_test[:n_rows], norms=[norm])
            kind = "plain" if directions is None else "monotone"
            parts.append(report.assign(data=name, network=kind))
    return pd.concat(parts)


def main(data=tuple(RADII), n_folds=5, max_iter="auto"):
    """Print both tables; return them."""
    errors = pd.DataFrame([certified_errors(name, n_folds, max_iter) for name in data])
    print(errors.round(3).to_string(index=False), flush=True)
    tight = pd.concat([tightness(name, max_iter=max_iter) for name in data])
    columns = ["data", "network", "norm", "method", "median ratio", "smallest ratio", "ms a row"]
    print(tight[columns].round(3).to_string(index=False))
    return errors, tight


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=list(RADII))
    parser.add_argument("--folds", type=int, default=5, dest="n_folds")
    main(**vars(parser.parse_args()))
