"""What a penalty on the last layer's inputs buys: accuracy, sharpness, and radii of both kinds.

`activation_penalty` ("activation decay") bounds the curvature of the log-loss in the last layer's
weights. So do smaller slopes, which `slope_penalty` asks for in a fraction of the time. One network
is trained with neither, with each of several weights of the one and of the other, and with both;
for each kind the weight is chosen by the certified accuracy on validation rows, and shown on test
rows:

* accuracy and log-loss;
* certified accuracy in l2 at a radius in standard deviations: proven ("local"), and of the average
  over noise (`smooth`, hard votes, wrong with probability 0.001 at the most);
* sharpness: the largest eigenvalue of the training loss's Hessian in *relative* changes of all
  weights (Kwon et al., ICML 2021, "ASAM", for why: it does not change with their units).

    python examples/benchmarks/curvature.py [--data wdbc ...] [--seeds 3]
"""

import argparse
from functools import partial

import numpy as np
import pandas as pd
import torch
from single import ONE_NETWORK
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from skorch.callbacks import Callback
from torch.func import functional_call, grad

from monolip import MonotonicLipschitzClassifier, certified_accuracy_score, smooth
from monolip.datasets import load_dataset

# Data set and radius in standard deviations of the columns.
PROBLEMS = {"wdbc": 1.0, "diabetes": 0.25, "heart": 0.5}
TEST_ROWS = 100
WEIGHTS = (0.001, 0.01, 0.1)
KINDS = {
    "neither": [{"slope_penalty": 0.0}],
    "activation": [{"slope_penalty": 0.0, "activation_penalty": weight} for weight in WEIGHTS],
    "slope": [{"slope_penalty": weight} for weight in WEIGHTS],
    "both": [
        {"slope_penalty": slope, "activation_penalty": activation}
        for slope in WEIGHTS[:2]
        for activation in WEIGHTS[:2]
    ],
}
POWER_STEPS = 50


class Sharpness(Callback):
    """Largest eigenvalue of the Hessian at the end of training, in relative changes of weights."""

    def on_train_end(self, net, X, **rest):
        module, (x, target) = net.module_, (X.x, X.target)
        weights = {name: value.detach() for name, value in module.named_parameters()}

        def loss(change):
            moved = {name: value * (1 + change[name]) for name, value in weights.items()}
            return net.criterion_(functional_call(module, moved, (x,)), target).mean()

        def along(direction, change):
            slope = grad(loss)(change)
            return sum((slope[name] * part).sum() for name, part in direction.items())

        generator = torch.Generator().manual_seed(0)
        zero = {name: torch.zeros_like(value) for name, value in weights.items()}
        direction = {
            name: torch.randn(value.shape, generator=generator) for name, value in weights.items()
        }
        for _ in range(POWER_STEPS):
            size = sum((part**2).sum() for part in direction.values()).sqrt()
            direction = {name: part / size for name, part in direction.items()}
            direction = grad(partial(along, direction))(zero)
        self.value = float(sum((part**2).sum() for part in direction.values()).sqrt())


def rows_of(name, seed):
    """Training, validation and test rows, standardised by the training rows."""
    data = load_dataset(name)
    X = data.data.select_dtypes("number")
    complete = X.notna().all(axis=1).to_numpy()
    X, y = X.to_numpy(float)[complete], np.asarray(data.target)[complete]
    X, X_test, y, y_test = train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
    X, X_val, y, y_val = train_test_split(X, y, test_size=0.3, stratify=y, random_state=seed)
    scaler = StandardScaler().fit(X)
    return [scaler.transform(part) for part in (X, X_val, X_test)], (y, y_val, y_test)


def run(name, seed, max_iter, n_noise):
    """A row of the table for each kind, and one of the curve for each setting."""
    radius = PROBLEMS[name]
    (X, X_val, X_test), (y, y_val, y_test) = rows_of(name, seed)
    table, curve = [], []
    for kind, settings in KINDS.items():
        tried = []
        for setting in settings:
            sharpness = Sharpness()
            model = MonotonicLipschitzClassifier(
                norm=2, scaling=None, max_iter=max_iter, early_stopping=False, random_state=seed,
                callbacks=[sharpness], **setting, **ONE_NETWORK,
            ).fit(X, y)  # fmt: skip
            score = certified_accuracy_score(model, X_val, y_val, radius, 2, method="path")
            tried.append((score, model, sharpness.value))
            curve.append(
                {
                    "slope penalty": setting["slope_penalty"],
                    "activation penalty": setting.get("activation_penalty", 0.0),
                    "accuracy": model.score(X_val, y_val),
                    "log-loss": log_loss(y_val, model.predict_proba(X_val)),
                    "proven": score,
                    "sharpness": np.log(sharpness.value),
                }
            )
        _, model, value = max(tried, key=lambda one: one[0])
        smoothed = smooth(model, 2 * radius, n=n_noise, random_state=seed)
        found = smoothed.certify(X_test[:TEST_ROWS])
        right = found.prediction == y_test[:TEST_ROWS]
        table.append(
            {
                "data": name,
                "penalty": kind,
                "accuracy": model.score(X_test, y_test),
                "log-loss": log_loss(y_test, model.predict_proba(X_test)),
                "proven": certified_accuracy_score(
                    model, X_test, y_test, radius, 2, method="local"
                ),
                "smoothed": (right & found.holds(radius)).mean(),
                "median radius": np.median(model.certified_radius(X_test, 2, method="local")),
                "sharpness": value,
            }
        )
    return table, curve


def main(data=tuple(PROBLEMS), seeds=3, max_iter="auto", n_noise=1000):
    """Print and return what was chosen, on test rows, and what was tried, on validation rows."""
    runs = [run(name, seed, max_iter, n_noise) for name in data for seed in range(seeds)]
    return report(*([row for rows in part for row in rows] for part in zip(*runs, strict=True)))


def report(table, curve):
    """Print means of the rows of both tables; return them."""
    table, curve = pd.DataFrame(table), pd.DataFrame(curve)
    chosen = table.groupby(["data", "penalty"], sort=False).mean()
    print("chosen on validation rows, shown on test rows: means over seeds")
    print(chosen.to_string(float_format="{:.3f}".format))
    curve = curve.groupby(["slope penalty", "activation penalty"]).mean().reset_index()
    curve["sharpness"] = np.exp(curve["sharpness"])
    print("\nall settings, validation rows: means over data sets and seeds")
    print(curve.to_string(index=False, float_format="{:.3f}".format))
    return chosen, curve


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=list(PROBLEMS))
    parser.add_argument("--seeds", type=int, default=3)
    main(**vars(parser.parse_args()))
