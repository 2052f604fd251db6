"""Certified accuracy and the tightness of radii on the sets that robust trees are measured on.

Five folds; columns scaled by the training rows, to [0, 1] or (spambase in l1 and l2) to a standard
deviation of 1. `loss="certified"` at the radius of the table; how the network starts and its depth
are chosen on the training rows of each fold, by three-fold cross-validation of the certified
accuracy. "certified" counts a row as an error unless it is right and provably stays so; "attacked"
counts it unless an attack fails. The real sets must be at hand (`MONOLIP_DATA`).

    python examples/benchmarks/certified.py [--data breast_cancer_id ...] [--folds 5] [--no-search]
"""

import argparse
import time
from functools import partial

import numpy as np
import pandas as pd
from single import ONE_NETWORK
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.preprocessing import MinMaxScaler, StandardScaler

from monolip import (
    MonotonicLipschitzClassifier,
    attack,
    certified_accuracy_score,
    certify,
    tightness_report,
)
from monolip.datasets import load_dataset

# Data set, norm, radius, scaler: as in the publications on robust trees (linf) and on smoothed
# decision stumps (l1, l2).
PROBLEMS = (
    ("breast_cancer_id", np.inf, 0.3, MinMaxScaler),
    ("diabetes", np.inf, 0.05, MinMaxScaler),
    ("banknote", np.inf, 0.1, MinMaxScaler),
    ("wdbc", np.inf, 0.1, MinMaxScaler),
    ("spambase", np.inf, 0.05, MinMaxScaler),
    ("breast_cancer_id", 1, 1.0, MinMaxScaler),
    ("breast_cancer_id", 2, 0.7, MinMaxScaler),
    ("diabetes", 1, 0.05, MinMaxScaler),
    ("diabetes", 2, 0.05, MinMaxScaler),
    ("spambase", 1, 1.0, StandardScaler),
    ("spambase", 2, 0.25, StandardScaler),
)
METHODS = ("global", "local", "auto", "exact")
DATA = tuple(dict.fromkeys(problem[0] for problem in PROBLEMS))
CANDIDATES = [
    {"init": ["dense"], "hidden_layer_sizes": [(32, 32, 32)]},
    {"init": ["sparse"], "hidden_layer_sizes": [(32, 32, 32), (32, 32, 32, 32, 32)]},
]


def folds(name, n_folds, scaler=MinMaxScaler):
    """Training and test rows of each fold, scaled."""
    data = load_dataset(name)
    X = data.data.select_dtypes("number")
    rows = X.notna().all(axis=1).to_numpy()
    X, y = X.to_numpy(float)[rows], np.asarray(data.target)[rows]
    splitter = StratifiedKFold(n_folds, shuffle=True, random_state=0)
    for train, test in splitter.split(X, y):
        scale = scaler().fit(X[train])
        yield scale.transform(X[train]), y[train], scale.transform(X[test]), y[test]


def certified_errors(problem, n_folds, max_iter="auto", search=True):
    """Means over the folds for one problem."""
    name, norm, radius, scaler = problem
    score = partial(certified_accuracy_score, radius=radius, norm=norm, method="path")
    rows = []
    for X, y, X_test, y_test in folds(name, n_folds, scaler):
        model = MonotonicLipschitzClassifier(
            norm=norm, loss="certified", radius=radius, scaling=None, max_iter=max_iter,
            random_state=0, **ONE_NETWORK,
        )  # fmt: skip
        if search:
            found = GridSearchCV(model, CANDIDATES, scoring=score, cv=3, refit=False).fit(X, y)
            model.set_params(**found.best_params_)
        start = time.perf_counter()
        model.fit(X, y)
        middle = time.perf_counter()
        certificate = certify(model, X_test, norm=norm)
        end = time.perf_counter()
        _, distance = attack(model, X_test, norm=norm)
        right = certificate.prediction == y_test
        rows.append(
            {
                "clean": 1 - right.mean(),
                "attacked": 1 - (right & (distance > radius)).mean(),
                "certified": 1 - (right & certificate.holds(radius)).mean(),
                "sparse": model.init == "sparse",
                "layers": len(model.hidden_layer_sizes),
                "fit s": middle - start,
                "certify ms a row": 1000 * (end - middle) / len(X_test),
            }
        )
    return {"data": name, "norm": norm, "radius": radius, **pd.DataFrame(rows).mean()}


def tightness(name, max_iter="auto", methods=METHODS, n_rows=100):
    """Certified over attacked radius of plain and monotone networks."""
    X, y, X_test, _ = next(folds(name, 5))
    signs = np.sign([np.corrcoef(column, y)[0, 1] for column in X.T])
    signs[len(signs) // 2 :] = 0
    parts = []
    for norm in (1, 2, np.inf):
        for directions in (None, signs.astype(int)):
            model = MonotonicLipschitzClassifier(
                norm=norm,
                monotonic_cst=directions,
                max_iter=max_iter,
                random_state=0,
                **ONE_NETWORK,
            ).fit(X, y)
            report = tightness_report(
                model, X_test[:n_rows], norms=[norm], methods=methods, scaled=True
            )
            kind = "plain" if directions is None else "monotone"
            parts.append(report.assign(data=name, network=kind))
    return pd.concat(parts)


def main(data=DATA, n_folds=5, max_iter="auto", search=True, methods=METHODS):
    """Print both tables; return them."""
    errors = []
    for problem in PROBLEMS:
        if problem[0] in data:
            errors.append(certified_errors(problem, n_folds, max_iter, search))
            print(pd.DataFrame(errors[-1:]).round(3).to_string(index=False), flush=True)
    errors = pd.DataFrame(errors)
    print("errors\n" + errors.round(3).to_string(index=False), flush=True)
    tight = pd.concat([tightness(name, max_iter, methods) for name in data])
    columns = ["data", "network", "norm", "method", "median ratio", "smallest ratio", "ms a row"]
    print(tight[columns].round(3).to_string(index=False))
    return errors, tight


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=list(DATA))
    parser.add_argument("--folds", type=int, default=5, dest="n_folds")
    parser.add_argument("--no-search", action="store_false", dest="search")
    main(**vars(parser.parse_args()))
