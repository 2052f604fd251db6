"""Frames as they come: categories, missing values, ordered classes, joint certificates.

``frames``: raw Adult, German credit and GiveMeSomeCredit, text, holes and all, given to ``fit``
without any preparation, with the directions of each set; AUC on the published test rows beside
HistGradientBoosting under the same directions (which wants text as ``category``). "chosen" is one
of three settings, by log-loss on a fifth of the training rows.

``joint``: balanced certified accuracy where numbers move by an l2 radius and up to k categories
change, on the rows and with the split of decision-stump smoothing (Horvath et al., NeurIPS 2022).
The peer's figures were measured with its authors' code, on all test rows.

``ordered``: ESL and LEV, five folds, defaults. Peers: HistGradientBoosting and logistic regression
for each "more than k" (Frank and Hall), the first with directions, and multinomial models without.
"violations": share of steps up along a column for which some P(y <= k) rises.

    python examples/benchmarks/mixed.py [frames joint ordered] [--quick]
"""

import argparse
import time
import warnings
from itertools import product

import numpy as np
import pandas as pd
from single import ONE_NETWORK
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.model_selection import KFold, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from monolip import (
    MonotonicLipschitzClassifier,
    PiecewiseLinearEncoding,
    certify,
    ranked_probability_score,
    verify_monotonic,
)
from monolip.datasets import load_dataset

FINE = {"encoding": PiecewiseLinearEncoding(32, 1e-3), "slope_penalty": 1e-4, "max_iter": 100}
SETTINGS = {
    "defaults": {},
    "fine pieces": FINE,
    "finer pieces": {**FINE, "encoding": PiecewiseLinearEncoding(32, 1e-4)},
}
# Of a change of category, and of a column's standard deviation, in logits.
BUDGETS = tuple(product((0.05, 0.1, 0.2), (0.025, 0.05, 0.1)))
RADII = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25)
# Balanced certified accuracy of smoothed stumps at these radii for 0, 1 and 2 changed categories.
SMOOTHED_STUMPS = {
    "credit_drs": [
        (74.1, 70.3, 67.3, 59.7, 57.1, 54.8),
        (52.7, 47.7, 41.7, 38.3, 37.1, 35.9),
        (29.3, 26.0, 23.8, 19.2, 16.8, 13.5),
    ],
    "adult_drs": [
        (77.5, 73.9, 68.0, 63.3, 48.7, 40.7),
        (66.0, 61.7, 53.9, 47.4, 34.3, 26.6),
        (51.4, 46.2, 37.5, 29.3, 21.5, 17.1),
    ],
}


def network(directions, **settings):
    return MonotonicLipschitzClassifier(monotonic_cst=directions, random_state=0, **settings)


def chosen_settings(X, y, directions, settings):
    """Settings with the smallest log-loss on rows held out from training."""
    parts = train_test_split(X, y, test_size=0.2, stratify=y, random_state=0)
    losses = {}
    for name, values in settings.items():
        model = network(directions, **values).fit(parts[0], parts[2])
        losses[name] = log_loss(parts[3], model.predict_proba(parts[1])[:, 1])
    return min(losses, key=losses.get)


def frames(quick=False):
    """AUC of raw frames, and the ratio to boosting."""
    found = []
    for name in ("german_credit", "adult", "give_me_some_credit"):
        data = load_dataset(name)
        train, test = data.train_index, data.test_index
        settings = SETTINGS
        if quick:
            train, test = train[:600], test[:300]
            settings = {key: {**values, "max_iter": 5} for key, values in SETTINGS.items()}
        X, y = data.data.iloc[train], data.target.iloc[train]
        X_test, y_test = data.data.iloc[test], data.target.iloc[test]
        directions = data.monotonic_cst
        text = [column for column in X if not pd.api.types.is_numeric_dtype(X[column])]
        kinds = {
            column: pd.CategoricalDtype(sorted(data.data[column].dropna().unique()))
            for column in text
        }
        models = {
            "HistGradientBoosting": HistGradientBoostingClassifier(
                monotonic_cst=directions, random_state=0
            ),
            "monolip": network(directions, **settings["defaults"]),
        }
        start = time.process_time()
        pick = chosen_settings(X, y, directions, settings)
        choosing = time.process_time() - start
        models[f"monolip, chosen: {pick}"] = network(directions, **settings[pick])
        for title, model in models.items():
            cast = kinds if title.startswith("Hist") else {}
            start = time.process_time()
            model.fit(X.astype(cast), y)
            seconds = time.process_time() - start
            score = roc_auc_score(y_test, model.predict_proba(X_test.astype(cast))[:, 1])
            proven = title.startswith("monolip") and verify_monotonic(model).proven
            found.append({
                "data": name, "model": title, "AUC": score, "proven monotone": proven,
                "fit s": seconds + ("chosen" in title) * choosing,
            })  # fmt: skip
    table = pd.DataFrame(found)
    boosting = table[table["model"] == "HistGradientBoosting"].set_index("data")["AUC"]
    table["AUC / boosting"] = table["AUC"] / table["data"].map(boosting)
    return table


def certified(model, X, y, n_changes):
    """Balanced certified accuracy in percent at each radius."""
    certificate = certify(model, X, n_category_changes=n_changes, method="path")
    kept = certificate.radius * (certificate.prediction == y)
    return [50.0 * sum((kept > radius)[y == label].mean() for label in (0, 1)) for radius in RADII]


def joint(quick=False):
    """Balanced certified accuracy in percent, by radius and number of changed categories."""
    found = []
    for name, peer in SMOOTHED_STUMPS.items():
        data = load_dataset(name)
        n_train = int(0.7 * len(data.data))
        numeric = [column for column in data.data if column.startswith("n")]
        text = [column for column in data.data if column.startswith("c")]
        X = data.data.astype(dict.fromkeys(numeric, float))
        X[numeric] -= X[numeric][:n_train].mean()
        X[numeric] /= X[numeric][:n_train].std(ddof=0)
        y = data.target.to_numpy()

        def trained(X, y, budgets, numeric=numeric, text=text):
            bounds = dict.fromkeys(text, budgets[0]) | dict.fromkeys(numeric, budgets[1])
            settings = {**ONE_NETWORK, "max_iter": 5 if quick else "auto"}
            return MonotonicLipschitzClassifier(
                bounds, categorical_features=text, class_weight="balanced", slope_penalty=0.0,
                random_state=0, **settings,
            ).fit(X, y)  # fmt: skip

        # Small budgets spread the decision over many columns, so that none alone can change it.
        # How small is chosen by the mean of the certified accuracies on held-out training rows.
        training, held_out, label, label_held_out = train_test_split(
            X[:n_train], y[:n_train], test_size=0.2, stratify=y[:n_train], random_state=0
        )
        shown, scores = slice(50 if quick else 1000), {}
        for budgets in BUDGETS[: 2 if quick else None]:
            model = trained(training, label, budgets)
            scores[budgets] = np.mean(
                [certified(model, held_out[shown], label_held_out[shown], k) for k in (0, 1)]
            )
        best = max(scores, key=scores.get)
        print(f"{name}: budgets of a category, a standard deviation: {best}", flush=True)
        model = trained(X[:n_train], y[:n_train], best)
        X_test, y_test = X[n_train:], y[n_train:]
        most = {0: 3000, 1: 3000, 2: 300} if not quick else {0: 50, 1: 50}
        for n_changes, n_rows in most.items():
            figures = certified(model, X_test[:n_rows], y_test[:n_rows], n_changes)
            title = {"data": name, "changes": n_changes}
            found.append({**title, "model": "monolip", **dict(zip(RADII, figures, strict=True))})
            stumps = dict(zip(RADII, peer[n_changes], strict=True))
            found.append({**title, "model": "smoothed stumps", **stumps})
    return pd.DataFrame(found)


class MoreThan:
    """One binary model for each "more than k", as Frank and Hall (2001) combine them."""

    def __init__(self, model):
        self.make = model

    def fit(self, X, y):
        self.classes_ = np.unique(y)
        self.models = [self.make().fit(X, y > label) for label in self.classes_[:-1]]
        return self

    def predict_proba(self, X):
        above = np.column_stack([model.predict_proba(X)[:, 1] for model in self.models])
        # Nothing makes them fall with k: taken as they are where they do.
        above = np.minimum.accumulate(above, axis=1)
        return -np.diff(np.pad(above, ((0, 0), (1, 1)), constant_values=((0, 0), (1, 0))), axis=1)


def violations(model, X):
    """Share of steps up along a column for which some P(y <= k) rises."""
    base = model.predict_proba(X).cumsum(axis=1)[:, :-1]
    bad = [
        (model.predict_proba(X.assign(**{name: X[name] + 1})).cumsum(axis=1)[:, :-1] > base)
        .any(axis=1)
        .mean()
        for name in X
    ]
    return float(np.mean(bad))


def ordered(quick=False):
    """Ranked probability score, mean absolute error and violations on ordered classes."""
    found = []
    for name in ("esl", "lev"):
        data = load_dataset(name)
        X, y = data.data.astype(float), data.target.to_numpy()
        directions, labels = data.monotonic_cst, np.unique(y)
        models = {
            "monolip": lambda d=directions: network(d, **({"max_iter": 5} if quick else {})),
            "boosting > k, monotone": lambda d=directions: MoreThan(
                lambda: HistGradientBoostingClassifier(monotonic_cst=d, random_state=0)
            ),
            "logistic > k": lambda: MoreThan(
                lambda: make_pipeline(StandardScaler(), LogisticRegression())
            ),
            "boosting": lambda: HistGradientBoostingClassifier(random_state=0),
            "multinomial": lambda: make_pipeline(StandardScaler(), LogisticRegression()),
        }
        folds = list(KFold(5, shuffle=True, random_state=0).split(X))[: 1 if quick else 5]
        for fold, (train, test) in enumerate(folds):
            for title, make in models.items():
                model = make().fit(X.iloc[train], y[train])
                proba = np.zeros((len(test), len(labels)))
                proba[:, np.searchsorted(labels, model.classes_)] = model.predict_proba(
                    X.iloc[test]
                )
                median = labels[(proba.cumsum(axis=1) < 0.5).sum(axis=1).clip(max=len(labels) - 1)]
                found.append({
                    "data": name, "model": title, "fold": fold,
                    "ranked probability score": ranked_probability_score(
                        y[test], proba, labels=labels),
                    "absolute error": np.abs(median - y[test]).mean(),
                    "accuracy": (labels[proba.argmax(axis=1)] == y[test]).mean(),
                    "violations": violations(model, X.iloc[test]),
                })  # fmt: skip
    table = pd.DataFrame(found).drop(columns="fold")
    return table.groupby(["data", "model"], sort=False).mean().reset_index()


PARTS = {"frames": frames, "joint": joint, "ordered": ordered}


def main(parts=tuple(PARTS), quick=False):
    """Print one table a part; return them."""
    warnings.filterwarnings("ignore", category=UserWarning)
    tables = {}
    for part in parts:
        tables[part] = PARTS[part](quick)
        print(f"\n{part}" + (" (quick: figures mean nothing)" if quick else ""))
        print(tables[part].round(4).to_string(index=False), flush=True)
    return tables


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", default=list(PARTS))
    parser.add_argument("--quick", action="store_true")
    main(**vars(parser.parse_args()))
