"""How the defaults of the estimators are chosen: settings compared by cross-validation.

Only the training rows of each data set are read. A setting is a dict of constructor parameters and
is compared with the first one of the table on the same folds (up to 20,000 rows: folds, dealt anew
for each repeat; above: a fifth held out for each repeat). Printed are, for each data set, the
change of the mean loss (log-loss, or squared error) in percent and its standard error, and over all
data sets the mean change, ranks, and where the change is beyond two standard errors. Folds share
training rows, so that standard errors are too small rather than too large: read a change on one set
as a hint, and the same sign on most sets as a reason.

In a setting "0.3x" stands for 0.3 times what "auto" gives: for `max_iter` the number of passes; for
`slope_penalty` the prior over the number of rows, without the bounds of "auto".

    python examples/benchmarks/defaults.py [--data compas esl] [--study pieces]
        [--settings FILE.json] [--repeats 2] [--cache FILE.csv]

The file of settings holds an object: name -> dict of parameters, the baseline first. A cache keeps
each fit, so that a long study can be interrupted and go on, and settings can be added later.
"""

import argparse
import csv
import hashlib
import json
import math
import time
from pathlib import Path

import numpy as np
import pandas as pd
import torch
from problems import DATA, LOSSES, load_problems
from sklearn.model_selection import KFold, ShuffleSplit, StratifiedKFold, StratifiedShuffleSplit
from threadpoolctl import threadpool_limits

import monolip
from monolip import LipschitzRegressor, MonotonicLipschitzClassifier, PiecewiseLinearEncoding
from monolip._building import AUTO_BATCH_SIZE, AUTO_EPOCHS, AUTO_STEPS

# One thing at a time; pairs are worth a look once it is known what helps.
SETTINGS = {
    "default": {},
    "ensemble 4": {"ensemble_size": 4},
    "ensemble 8": {"ensemble_size": 8},
    "penalty 0": {"slope_penalty": 0.0},
    "penalty 0.1x": {"slope_penalty": "0.1x"},
    "penalty 0.3x": {"slope_penalty": "0.3x"},
    "penalty 1x": {"slope_penalty": "1x"},
    "penalty 3x": {"slope_penalty": "3x"},
    "rate 0.02": {"learning_rate": 0.02},
    "rate 0.05": {"learning_rate": 0.05},
    "passes 2x": {"max_iter": "2x"},
    "2 layers of 16": {"hidden_layer_sizes": [16, 16]},
    "3 layers of 64": {"hidden_layer_sizes": [64, 64, 64]},
}
# The knob between accuracy and robustness: pieces [how many at most, least width] of columns.
PIECES = {
    "standard": {"encoding": "standard"},
    **{
        f"{number} pieces of {width:g}": {"encoding": [number, width]}
        for number, width in ((4, 0.5), (8, 0.2), (16, 0.1), (32, 0.05), (32, 0.02), (64, 0.005))
    },
    "auto": {},
}
# How long to train.
PASSES = {
    "auto": {},
    **{f"passes {share}": {"max_iter": share} for share in ("1x", "0.4x", "0.15x")},
}
STUDIES = {"defaults": SETTINGS, "pieces": PIECES, "passes": PASSES}
# The folds of a published split would hold its test rows; the small blog set has the rows of the
# large one.
STUDIED = [name for name in DATA if ":" not in name and name != "blogfeedback_mini"]
N_FOLDS, MANY_ROWS = 5, 20_000
KEY = ["data", "repeat", "fold", "setting"]


def folds(problem, repeat):
    """Rows to train on and rows to compare on."""
    stratified = {True: (StratifiedKFold, StratifiedShuffleSplit), False: (KFold, ShuffleSplit)}
    dealt, held_out = stratified[problem.binary]
    if len(problem.y) <= MANY_ROWS:
        splitter = dealt(N_FOLDS, shuffle=True, random_state=repeat)
    else:
        splitter = held_out(1, test_size=1 / N_FOLDS, random_state=repeat)
    return splitter.split(problem.X, problem.y)


def resolve(setting, kind, n_rows):
    """Parameters of an estimator: "0.3x" becomes a number, which depends on the number of rows."""
    passes = math.ceil(AUTO_STEPS * min(AUTO_BATCH_SIZE, n_rows) / n_rows)
    auto = {
        "slope_penalty": kind._slope_prior / n_rows,
        "max_iter": np.clip(passes, *AUTO_EPOCHS),
    }
    found = dict(setting)
    if isinstance(setting.get("encoding"), list):
        found["encoding"] = PiecewiseLinearEncoding(*setting["encoding"])
    for name, unit in auto.items():
        value = setting.get(name)
        if isinstance(value, str) and value.endswith("x"):
            value = float(value[:-1]) * unit
            found[name] = round(value) if name == "max_iter" else value
    return found


def measure(problem, train, rest, setting, seed):
    """Loss on the rest of the rows, processor seconds, and the largest certified slope."""
    kind = MonotonicLipschitzClassifier if problem.binary else LipschitzRegressor
    model = kind(
        monotonic_cst=problem.directions,
        random_state=seed,
        device="cpu",
        **resolve(setting, kind, len(train)),
    )
    start = time.process_time()
    model.fit(problem.X.iloc[train], problem.y[train])
    seconds = time.process_time() - start
    X, y = problem.X.iloc[rest], problem.y[rest]
    output = model.predict_proba(X)[:, 1] if problem.binary else model.predict(X)
    return {
        "loss": LOSSES[problem.loss](y, output),
        "seconds": seconds,
        "slope": model.scaled_lipschitz_constants_.max(),
    }


class Cache:
    """Results of fits in a csv file, by data set, repeat, fold, setting and state of the code."""

    def __init__(self, path):
        self.path, self.known = path, {}
        files = sorted(Path(monolip.__file__).parent.rglob("*.py"))
        code = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]
        self.code = code
        if path is None or not path.exists():
            return
        table = pd.read_csv(path, dtype={"code": str})
        for row in table[table["code"] == code].to_dict("records"):
            self.known[tuple(row[name] for name in KEY)] = row
        if len(self.known) < len(table):
            print(f"{path}: {len(table) - len(self.known)} results of another state of the code")

    def get(self, key, compute):
        """The known result of a key, or a new one, which is written at once."""
        if key not in self.known:
            row = {**dict(zip(KEY, key, strict=True)), "code": self.code, **compute()}
            self.known[key] = row
            if self.path is not None:
                new = not self.path.exists()
                with self.path.open("a", newline="", encoding="utf-8") as file:
                    writer = csv.DictWriter(file, row)
                    if new:
                        writer.writeheader()
                    writer.writerow(row)
        return self.known[key]


def study(name, settings, repeats, cache, max_rows=None):
    """Results of all fits on one data set."""
    problem = load_problems(name)[0]
    if max_rows is not None:
        problem = problem.first_rows(max_rows, 0)
    rows = []
    for repeat in range(repeats):
        for fold, (train, rest) in enumerate(folds(problem, repeat)):
            for label, setting in settings.items():
                key = (name, repeat, fold, json.dumps(setting, sort_keys=True))
                with threadpool_limits(1):
                    found = cache.get(
                        key,
                        lambda train=train, rest=rest, setting=setting, seed=repeat: measure(
                            problem, train, rest, setting, seed
                        ),
                    )
                rows.append({**found, "setting": label})
    return pd.DataFrame(rows)


def compare(rows):
    """Each setting beside the first: change of the loss in percent, slope and time as ratios."""
    wide = rows.pivot(index="setting", columns=["repeat", "fold"])
    wide = wide.loc[rows["setting"].unique()]
    loss = wide["loss"]
    base = loss.iloc[0].mean()
    change = 100 * (loss - loss.iloc[0]) / base
    mean = wide[["slope", "seconds"]].T.groupby(level=0).mean().T
    return pd.DataFrame(
        {
            "loss": loss.mean(axis=1),
            "change %": change.mean(axis=1),
            "standard error": change.std(axis=1) / np.sqrt(change.shape[1]),
            "slope ratio": mean["slope"] / mean["slope"].iloc[0],
            "time ratio": mean["seconds"] / mean["seconds"].iloc[0],
        }
    )


def summarise(tables):
    """Over all data sets: mean change and rank, and how often a setting is better or worse."""
    change = pd.concat({name: table["change %"] for name, table in tables.items()}, axis=1)
    error = pd.concat({name: table["standard error"] for name, table in tables.items()}, axis=1)
    slope = pd.concat({name: table["slope ratio"] for name, table in tables.items()}, axis=1)
    time_ = pd.concat({name: table["time ratio"] for name, table in tables.items()}, axis=1)
    return pd.DataFrame(
        {
            "mean rank": change.rank().mean(axis=1),
            "mean change %": change.mean(axis=1),
            "median change %": change.median(axis=1),
            "better": (change < -2 * error).sum(axis=1),
            "worse": (change > 2 * error).sum(axis=1),
            "worst change %": change.max(axis=1),
            "slope ratio": np.exp(np.log(slope).mean(axis=1)),
            "time ratio": np.exp(np.log(time_).mean(axis=1)),
        }
    )


def main(data=STUDIED, settings=SETTINGS, repeats=2, cache=None, max_rows=None):
    """Print a table for each data set and a summary, which is returned."""
    torch.set_num_threads(1)
    for kind in (MonotonicLipschitzClassifier, LipschitzRegressor):
        # Compiles, or loads what was compiled before.
        kind(max_iter=1).fit([[0.0], [1.0]], [0, 1])
    cache = Cache(None if cache is None else Path(cache))
    tables = {}
    for name in data:
        rows = study(name, settings, repeats, cache, max_rows)
        tables[name] = compare(rows)
        n_folds = len(rows) // len(settings)
        print(f"\n{name}: {n_folds} folds of its training rows")
        print(tables[name].round(4).to_string(index_names=False), flush=True)
    summary = summarise(tables)
    print(f"\nOver {len(tables)} data sets")
    print(summary.round(2).to_string(index_names=False))
    return summary


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", nargs="+", default=STUDIED)
    parser.add_argument("--study", choices=STUDIES)
    parser.add_argument("--settings", type=lambda path: json.loads(Path(path).read_text("utf-8")))
    parser.add_argument("--repeats", type=int, default=2)
    parser.add_argument("--cache")
    parser.add_argument("--max-rows", type=int, help="training rows used of each data set")
    given = {name: value for name, value in vars(parser.parse_args()).items() if value is not None}
    if "study" in given:
        given["settings"] = STUDIES[given.pop("study")]
    main(**given)
