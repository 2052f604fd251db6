"""Data sets as tables of numbers with a split, and the scores of the accuracy benchmarks."""

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.impute import SimpleImputer
from sklearn.metrics import accuracy_score, log_loss, mean_squared_error, roc_auc_score
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split
from sklearn.preprocessing import OneHotEncoder

from monolip.datasets import load_dataset

# ":cv" asks for 5 folds over all rows, dealt anew for each seed, instead of the published split.
DATA = [
    "compas", "heart", "heart:cv", "auto_mpg", "heloc", "blogfeedback_bench", "adult", "esl",
    "lev", "german_credit", "pima", "give_me_some_credit", "abalone", "lending_club_small",
    "blogfeedback_mini", "trigger_sample",
]  # fmt: skip
N_FOLDS, N_BINS = 5, 15


def error_rate(y, probability):
    """Share of rows whose more probable class is not theirs."""
    return 1 - accuracy_score(y, probability > 0.5)


# What a choice may be made by: the lower, the better.
LOSSES = {"log-loss": log_loss, "error rate": error_rate, "MSE": mean_squared_error}


@dataclass(frozen=True)
class Problem:
    """Rows to train on, rows to test on, and the directions that are known.

    Columns are numbers without missing values; ``y`` holds 0 and 1 if ``binary``.
    """

    binary: bool
    X: pd.DataFrame
    y: np.ndarray
    X_test: pd.DataFrame
    y_test: np.ndarray
    directions: dict[str, int]

    @property
    def loss(self):
        """Name of the loss that honest choices are made by."""
        return "log-loss" if self.binary else "MSE"

    @property
    def selected(self):
        """Name of the loss that the literature selects by on the test rows."""
        return "error rate" if self.binary else "MSE"

    def first_rows(self, n_rows, seed):
        """The same with at most so many training rows, drawn at random."""
        if len(self.y) <= n_rows:
            return self
        stratify = self.y if self.binary else None
        X, _, y, _ = train_test_split(
            self.X, self.y, train_size=n_rows, stratify=stratify, random_state=seed
        )
        return replace(self, X=X, y=y)


def load_problems(name, seed=0):
    """The published split of a data set, or the folds of a seed if the name ends in ``:cv``."""
    name, _, folds = name.partition(":")
    data = load_dataset(name)
    # Rows without a single value say nothing (588 in HELOC); published figures drop them.
    some = data.data.notna().any(axis=1).to_numpy()
    if folds:
        kind = StratifiedKFold if data.task == "binary" else KFold
        rows = np.flatnonzero(some)
        folds = kind(N_FOLDS, shuffle=True, random_state=seed)
        parts = folds.split(rows, data.target.iloc[rows])
        splits = [(rows[train], rows[test]) for train, test in parts]
    else:
        splits = [(data.train_index, data.test_index)]
        splits = [(train[some[train]], test[some[test]]) for train, test in splits]
    return [prepare(data, train, test) for train, test in splits]


def with_reasons(data, train):
    """Columns, and which are the reasons for missing values where there are several."""
    reasons = {}
    for column, codes in ({} if data.missing_codes is None else data.missing_codes).items():
        known = set(codes.iloc[train]) - {0}
        for code in sorted(known)[1:]:
            reasons[f"{column} is {code}"] = (codes == code).astype(float)
    return data.data.assign(**reasons)


def prepare(data, train, test):
    """Categories one-hot, missing values as medians with an indicator; learned on training rows."""
    frame, y = with_reasons(data, train), data.target.to_numpy()
    numbers = frame.columns.difference(data.categorical_features, sort=False)
    encoder = ColumnTransformer(
        [
            ("numbers", SimpleImputer(strategy="median", add_indicator=True), numbers),
            (
                "categories",
                OneHotEncoder(handle_unknown="ignore", sparse_output=False),
                data.categorical_features,
            ),
        ],
        verbose_feature_names_out=False,
    ).set_output(transform="pandas")
    X = encoder.fit_transform(frame.iloc[train])
    # XGBoost wants no brackets and LightGBM no spaces in names.
    plain = {column: f"x{i}" for i, column in enumerate(X.columns)}
    directions = {plain[column]: sign for column, sign in data.monotonic_cst.items()}
    X_test = encoder.transform(frame.iloc[test])
    X, X_test = X.rename(columns=plain), X_test.rename(columns=plain)
    return Problem(data.task == "binary", X, y[train], X_test, y[test], directions)


def expected_calibration_error(y, probability, n_bins=N_BINS):
    """Mean gap between probability and frequency over bins of equal mass.

    Equal probabilities fall into one bin, so that the order of the rows does not matter.

    Naeini, Cooper and Hauskrecht, "Obtaining Well Calibrated Probabilities Using Bayesian Binning",
    AAAI 2015; with bins of equal mass.
    """
    edges = np.quantile(probability, np.arange(1, n_bins) / n_bins)
    gaps = np.bincount(np.searchsorted(edges, probability), weights=probability - y)
    return np.abs(gaps).sum() / len(y)


def score(problem, output):
    """Scores of probabilities of class 1, or of predicted values, on the test rows."""
    y = problem.y_test
    if not problem.binary:
        error = mean_squared_error(y, output)
        return {"MSE": error, "RMSE": error**0.5}
    return {
        "accuracy": 1 - error_rate(y, output),
        "AUC": roc_auc_score(y, output),
        "log-loss": log_loss(y, output),
        "calibration error": expected_calibration_error(y, output),
    }
