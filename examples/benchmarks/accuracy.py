"""Accuracy, calibration, certified slope and fit time beside boosting, linear and plain models.

Two protocols. "honest": published splits; every choice and every early stop uses the training rows
alone, of which each seed holds out 20%, and the test rows are scored once. monolip, EBM and linear
models make their choices themselves and so train on all training rows; with `--refit` boosting
trains again on all of them, with as many trees as the held-out rows wanted. "selected": what most
published tables do: everything is trained on all training rows, and the pass, the number of trees
and the settings are those with the best score ON THE TEST ROWS (accuracy, or squared error). Such
figures flatter; they compare with published ones only.

Means over seeds. "largest slope" is the largest certified one, in logits or units of the target per
standard deviation of a column; "fit s" is processor time. Sets that are not shipped must be at hand
(`MONOLIP_DATA`).

    python examples/benchmarks/accuracy.py [--data compas heart:cv] [--models monolip linear]
        [--seeds 5] [--protocol honest selected] [--refit] [--quick]
"""

import argparse
import time
import warnings

import pandas as pd
import torch
from peers import MODELS, MONOTONE, missing
from problems import DATA, load_problems, score
from sklearn.model_selection import train_test_split
from threadpoolctl import threadpool_limits

from monolip import LipschitzRegressor, MonotonicLipschitzClassifier

PROTOCOLS = {
    "honest": "honest protocol: the test rows chose nothing",
    "selected": "literature's protocol: SELECTED ON THE TEST ROWS",
}
# What monolip is to reach with its defaults.
GOALS = {
    ("honest", "compas"): {"accuracy": 0.692, "AUC": 0.742, "log-loss": 0.591},
    ("honest", "heart"): {"AUC": 0.92, "log-loss": 0.32},
    ("honest", "auto_mpg"): {"MSE": 9.3},
    ("honest", "heloc"): {"AUC": 0.811, "log-loss": 0.534},
    ("honest", "blogfeedback_bench"): {"RMSE": 0.145},
    ("honest", "adult"): {"accuracy": 0.868, "AUC": 0.921},
    ("honest", "esl"): {"MSE": 0.213},
    ("honest", "lev"): {"MSE": 0.386},
    ("honest", "german_credit"): {"AUC": 0.861},
    ("honest", "pima"): {"AUC": 0.86},
    ("selected", "compas"): {"accuracy": 0.702},
    ("selected", "auto_mpg"): {"MSE": 8.3},
}
QUICK_ROWS = 2000


def measure(problem, name, protocol, seed, refit):
    """Scores of one fit on the test rows."""
    selected = protocol == "selected"
    if selected:
        X, y, X_val, y_val = problem.X, problem.y, problem.X_test, problem.y_test
    else:
        stratify = problem.y if problem.binary else None
        X, X_val, y, y_val = train_test_split(
            problem.X, problem.y, test_size=0.2, stratify=stratify, random_state=seed
        )
    model = MODELS[name](problem.binary, problem.directions, seed, selected, refit)
    start = time.process_time()
    model.fit(X, y, X_val, y_val, problem.selected if selected else problem.loss)
    seconds = time.process_time() - start
    scores = score(problem, model.output(problem.X_test))
    if model.largest_slope is not None:
        scores["largest slope"] = model.largest_slope
    return {**scores, "fit s": seconds}


def show(rows, problem, title, goal):
    """Print the means of one data set, and what monolip is to reach."""
    table = pd.DataFrame(rows).drop(columns=["protocol", "data", "seed"])
    table = table.groupby("model", sort=False).mean()
    if goal:
        table.loc["goal of monolip"] = pd.Series(goal, dtype=float)
    print(f"\n{title}: {len(problem.y)} training rows, {problem.X.shape[1]} columns")
    print(table.round(4).to_string(na_rep="", index_names=False), flush=True)


def show_ranks(table):
    """Print the mean rank over data sets by log-loss or squared error, 1 is best."""
    loss = table.reindex(columns=["log-loss", "MSE"]).bfill(axis=1).iloc[:, 0]
    table = (
        table.assign(loss=loss).groupby(["protocol", "data", "model"], sort=False)["loss"].mean()
    )
    for protocol, losses in table.groupby("protocol"):
        losses = losses.droplevel("protocol").unstack("data")
        ranks = pd.DataFrame(
            {
                "among monotone": losses[losses.index.isin(MONOTONE)].rank().mean(axis=1),
                "among all": losses.rank().mean(axis=1),
            }
        )
        print(f"\nMean rank over {losses.shape[1]} data sets, {PROTOCOLS[protocol]}")
        print(ranks.sort_values("among all").round(2).to_string(na_rep="", index_names=False))


def main(data=DATA, models=tuple(MODELS), seeds=3, protocol=("honest",), refit=False, quick=False):
    """Print one table a data set and protocol, and ranks; return all rows as a DataFrame."""
    warnings.filterwarnings("ignore", category=UserWarning)
    warnings.filterwarnings("ignore", category=FutureWarning)
    for name in models:
        if missing(name):
            print(f"{name} is left out: {missing(name)} is not installed")
    models = [name for name in models if not missing(name)]
    if quick:
        seeds = 1
        print(f"quick: one seed, at most {QUICK_ROWS} training rows; the goals do not apply")
    torch.set_num_threads(1)
    for kind in (MonotonicLipschitzClassifier, LipschitzRegressor):
        # Compiles, or loads what was compiled before.
        kind(max_iter=1).fit([[0.0], [1.0]], [0, 1])
    found = []
    for kind in protocol:
        for name in data:
            rows = []
            for model in models:
                # Folds differ with the seed, so that even a linear model does.
                n_seeds = seeds if MODELS[model].seeded or ":" in name else 1
                for seed in range(n_seeds):
                    for problem in load_problems(name, seed):
                        if quick:
                            problem = problem.first_rows(QUICK_ROWS, seed)
                        with threadpool_limits(1):
                            scores = measure(problem, model, kind, seed, refit)
                        labels = {"protocol": kind, "data": name, "model": model, "seed": seed}
                        rows.append({**labels, **scores})
            title = f"{name}, {PROTOCOLS[kind]}, mean of {seeds} seeds"
            show(rows, problem, title, {} if quick else GOALS.get((kind, name)))
            found += rows
    table = pd.DataFrame(found)
    show_ranks(table)
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", nargs="+", default=DATA)
    parser.add_argument("--models", nargs="+", default=tuple(MODELS), choices=MODELS)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--protocol", nargs="+", default=("honest",), choices=PROTOCOLS)
    parser.add_argument("--refit", action="store_true")
    parser.add_argument("--quick", action="store_true")
    main(**vars(parser.parse_args()))
