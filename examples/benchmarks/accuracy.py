"""Accuracy beside boosting, linear models, a plain network and the reference Lipschitz network.

Published splits; every choice and every early stop uses the training rows alone, and the test rows
are scored once. Boosting and the reference hold out 20% of the training rows; monolip runs with its
defaults on all training rows. Means over seeds. The real sets must be at hand (`MONOLIP_DATA`).

    python examples/benchmarks/accuracy.py [--seeds 5] [--data compas heart auto_mpg heloc adult]
"""

import argparse
import time
import warnings

import numpy as np
import pandas as pd
import torch
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegressionCV, RidgeCV
from sklearn.metrics import accuracy_score, log_loss, mean_squared_error, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from monolip import LipschitzRegressor, MonotonicLipschitzClassifier
from monolip.datasets import load_dataset

DATA = ["compas", "heart", "auto_mpg", "heloc", "adult"]


def prepare(name):
    """Numeric train and test frames, targets and directions; fitted on the training rows."""
    data = load_dataset(name)
    frame, target = data.data, data.target
    train, test = data.train_index, data.test_index
    # Rows without a single value say nothing (588 in HELOC); published figures drop them.
    some = frame.notna().any(axis=1).to_numpy()
    train, test = train[some[train]], test[some[test]]
    text = frame.select_dtypes(exclude="number").columns
    numbers = frame.columns.difference(text, sort=False)
    encoder = ColumnTransformer(
        [
            ("numbers", SimpleImputer(strategy="median", add_indicator=True), numbers),
            ("text", OneHotEncoder(handle_unknown="ignore", sparse_output=False), text),
        ],
        verbose_feature_names_out=False,
    ).set_output(transform="pandas")
    X_train = encoder.fit_transform(frame.iloc[train])
    X_test = encoder.transform(frame.iloc[test])
    directions = {
        column: sign for column, sign in data.monotonic_cst.items() if column in X_train.columns
    }
    y = target.to_numpy()
    return data.task == "binary", X_train, y[train], X_test, y[test], directions


class ReferenceNetwork:
    """A plain residual Lipschitz network of `monotonenorm`, sigma chosen on held-out rows."""

    def __init__(self, binary, directions, seed, width=32, sigmas=(1.0, 3.0, 10.0)):
        self.binary, self.directions, self.seed = binary, directions, seed
        self.width, self.sigmas = width, sigmas

    def fit(self, X, y, X_val, y_val):
        self.scaler = StandardScaler().fit(X)
        self.center, self.spread = (0.0, 1.0) if self.binary else (y.mean(), y.std())
        fits = [self._fit_one(sigma, X, y, X_val, y_val) for sigma in self.sigmas]
        self.network = min(fits, key=lambda item: item[0])[1]
        return self

    def _tensors(self, X, y):
        x = torch.from_numpy(self.scaler.transform(X)).float()
        return x, torch.from_numpy((y - self.center) / self.spread).float()[:, None]

    def _fit_one(self, sigma, X, y, X_val, y_val):
        from monotonenorm import GroupSort, SigmaNet, direct_norm

        torch.manual_seed(self.seed)
        width, columns = self.width, X.shape[1]
        root = sigma ** (1 / 4)
        stack = torch.nn.Sequential(
            direct_norm(torch.nn.Linear(columns, width), kind="one-inf", max_norm=root),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, width), kind="inf", max_norm=root),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, width), kind="inf", max_norm=root),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, 1), kind="inf", max_norm=root),
        )
        signs = [float(self.directions.get(column, 0)) for column in X.columns]
        network = SigmaNet(stack, sigma=sigma, monotone_constraints=signs)
        optimizer = torch.optim.Adam(network.parameters(), lr=3e-3)
        functional = torch.nn.functional
        loss = functional.binary_cross_entropy_with_logits if self.binary else functional.mse_loss
        x, target = self._tensors(X, y)
        x_val, target_val = self._tensors(X_val, y_val)
        best, best_state, waited = np.inf, None, 0
        patience = 20 if len(X) < 10_000 else 5
        for _ in range(max(30, min(300, 400_000 // len(X)))):
            for rows in torch.randperm(len(x)).split(256):
                optimizer.zero_grad()
                loss(network(x[rows]), target[rows]).backward()
                optimizer.step()
            with torch.no_grad():
                value = float(loss(network(x_val), target_val))
            if value < best - 1e-5:
                best, waited = value, 0
                best_state = {key: item.clone() for key, item in network.state_dict().items()}
            else:
                waited += 1
                if waited == patience:
                    break
        network.load_state_dict(best_state)
        return best, network

    def predict(self, X):
        with torch.no_grad():
            x = torch.from_numpy(self.scaler.transform(X)).float()
            output = self.network(x)[:, 0].double().numpy()
        return 1 / (1 + np.exp(-output)) if self.binary else output * self.spread + self.center


def boosting(name, binary, directions, seed):
    """A boosting model with early stopping on held-out rows; returns its fit function."""
    common = {"learning_rate": 0.05, "random_state": seed}
    if name.startswith("HistGradientBoosting"):
        kind = HistGradientBoostingClassifier if binary else HistGradientBoostingRegressor
        model = kind(
            max_iter=500,
            early_stopping=True,
            monotonic_cst=directions if "monotone" in name else None,
            **common,
        )
        return lambda X, y, X_val, y_val: model.fit(X, y, X_val=X_val, y_val=y_val)
    if name.startswith("XGBoost"):
        import xgboost

        kind = xgboost.XGBClassifier if binary else xgboost.XGBRegressor
        model = kind(
            n_estimators=500,
            max_depth=4,
            early_stopping_rounds=20,
            monotone_constraints=directions,
            n_jobs=2,
            **common,
        )
        return lambda X, y, X_val, y_val: model.fit(X, y, eval_set=[(X_val, y_val)], verbose=False)
    import lightgbm

    kind = lightgbm.LGBMClassifier if binary else lightgbm.LGBMRegressor
    options = {"n_estimators": 500, "num_leaves": 15, "n_jobs": 2, "verbose": -1}

    def fit(X, y, X_val, y_val):
        signs = [directions.get(column, 0) for column in X.columns]
        model = kind(monotone_constraints=signs, **options, **common)
        stop = lightgbm.early_stopping(20, verbose=False)
        return model.fit(X, y, eval_set=[(X_val, y_val)], callbacks=[stop])

    return fit


def plain(name, binary, seed):
    """A linear model or a plain network."""
    if name == "linear":
        alphas = np.logspace(-3, 3, 13)
        model = LogisticRegressionCV(Cs=7, max_iter=1000) if binary else RidgeCV(alphas)
    else:
        kind = MLPClassifier if binary else MLPRegressor
        model = kind(
            hidden_layer_sizes=(32, 32), early_stopping=True, max_iter=300, random_state=seed
        )
    model = make_pipeline(StandardScaler(), model)
    return lambda X, y, X_val, y_val: model.fit(pd.concat([X, X_val]), np.concatenate([y, y_val]))


def ours(binary, directions, seed):
    """The defaults, on all training rows."""
    kind = MonotonicLipschitzClassifier if binary else LipschitzRegressor
    model = kind(monotonic_cst=directions, random_state=seed)
    return lambda X, y, X_val, y_val: model.fit(pd.concat([X, X_val]), np.concatenate([y, y_val]))


MODELS = [
    "monolip",
    "reference network",
    "HistGradientBoosting monotone",
    "HistGradientBoosting",
    "XGBoost monotone",
    "LightGBM monotone",
    "plain network",
    "linear",
]


def make(name, binary, directions, seed):
    if name == "monolip":
        return ours(binary, directions, seed)
    if name == "reference network":
        return ReferenceNetwork(binary, directions, seed).fit
    if name in ("linear", "plain network"):
        return plain(name, binary, seed)
    return boosting(name, binary, directions, seed)


def score(model, binary, X, y):
    if not binary:
        return {"MSE": mean_squared_error(y, model.predict(X))}
    if isinstance(model, ReferenceNetwork):
        probability = model.predict(X)
    else:
        probability = model.predict_proba(X)[:, 1]
    return {
        "accuracy": accuracy_score(y, probability > 0.5),
        "AUC": roc_auc_score(y, probability),
        "log-loss": log_loss(y, probability),
    }


def main(data=DATA, seeds=5, models=MODELS):
    """Print one table a data set; return all rows as a DataFrame."""
    warnings.filterwarnings("ignore", category=UserWarning)
    warnings.filterwarnings("ignore", category=FutureWarning)
    rows = []
    for name in data:
        binary, X, y, X_test, y_test, directions = prepare(name)
        for model_name in models:
            for seed in range(seeds if model_name != "linear" else 1):
                part, held_out, y_part, y_held_out = train_test_split(
                    X, y, test_size=0.2, stratify=y if binary else None, random_state=seed
                )
                start = time.perf_counter()
                fit = make(model_name, binary, directions, seed)
                model = fit(part, y_part, held_out, y_held_out)
                seconds = time.perf_counter() - start
                scores = score(model, binary, X_test, y_test)
                slopes = getattr(model, "scaled_lipschitz_constants_", None)
                if slopes is not None:
                    scores["largest slope"] = slopes.max()
                rows.append({"data": name, "model": model_name, **scores, "fit s": seconds})
        table = pd.DataFrame([row for row in rows if row["data"] == name]).drop(columns="data")
        table = table.groupby("model", sort=False).mean()
        print(f"\n{name}: {len(X)} training rows, {X.shape[1]} columns, mean of {seeds} seeds")
        print(table.round(4).to_string(), flush=True)
    return pd.DataFrame(rows)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", nargs="+", default=DATA)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--models", nargs="+", default=MODELS)
    main(**vars(parser.parse_args()))
