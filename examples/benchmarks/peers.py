"""The models of the accuracy benchmark, with one interface.

``fit(X, y, X_val, y_val, loss)`` trains on (X, y) and makes every choice by the named loss on
(X_val, y_val); ``output(X)`` gives probabilities of class 1, or values. In the honest protocol the
held-out rows are training rows, and a model that makes its choices itself may train on them as well
(``pooled``); in the literature's protocol they are the test rows.
"""

import importlib

import numpy as np
import pandas as pd
import torch
from problems import LOSSES
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.linear_model import LogisticRegression, LogisticRegressionCV, Ridge, RidgeCV
from sklearn.model_selection import KFold, PredefinedSplit, StratifiedKFold
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

from monolip import (
    LipschitzRegressor,
    MonotonicLipschitzClassifier,
    MonotonicLipschitzSearchCV,
    PiecewiseLinearEncoding,
)

N_TREES, PATIENCE = 500, 20
# Rows up to which the tuned monolip chooses by 5 folds; above, by the held-out rows alone.
FEW_ROWS = 2000
# What the tuned monolip chooses from.
SETTINGS = [
    {},
    {"ensemble_size": 8},
    {"ensemble_size": 8, "learning_rate": 0.05},
    {"ensemble_size": 8, "slope_penalty": 0.0},
    {"ensemble_size": 8, "hidden_layer_sizes": (64, 64, 64)},
]
# What it chooses from besides where the test rows choose, as authors of such tables do.
FORMS = [
    {"encoding": encoding, "monotone_form": form}
    for encoding in (
        "standard",
        PiecewiseLinearEncoding(n_pieces=4, min_width=0.5),
        PiecewiseLinearEncoding(n_pieces=16, min_width=0.1),
        PiecewiseLinearEncoding(n_pieces=64, min_width=0.001),
    )
    for form in ("residual", "stacked")
]


class Model:
    """Abstract: what all models know, and how their outputs are read."""

    # The package that it comes from, and whether seeds change it.
    needs = None
    seeded = True

    def __init__(self, binary, directions, seed, selected=False, refit=False):
        self.binary, self.directions, self.seed = binary, directions, seed
        # Whether the rows to choose by are the test rows; whether to train again on all others.
        self.selected, self.refit = selected, refit

    def signs(self, X):
        return [self.directions.get(column, 0) for column in X.columns]

    def pooled(self, X, y, X_val, y_val):
        """All rows that may be trained on."""
        if self.selected:
            return X, y
        return pd.concat([X, X_val]), np.concatenate([y, y_val])

    def output(self, X):
        return self.model.predict_proba(X)[:, 1] if self.binary else self.model.predict(X)

    @property
    def largest_slope(self):
        """Largest certified slope, in logits or target units per standard deviation of a column."""
        return None


class Ours(Model):
    """The default settings, on all training rows."""

    @property
    def largest_slope(self):
        return self.model.scaled_lipschitz_constants_.max()

    def estimator(self, **settings):
        kind = MonotonicLipschitzClassifier if self.binary else LipschitzRegressor
        return kind(monotonic_cst=self.directions, random_state=self.seed, **settings)

    def fit(self, X, y, X_val, y_val, loss):
        if self.selected:
            self.model = self.best_pass({}, X, y, X_val, y_val, loss)[1]
        else:
            self.model = self.estimator().fit(*self.pooled(X, y, X_val, y_val))

    def best_pass(self, settings, X, y, X_val, y_val, loss):
        best = BestPass(X_val, y_val, LOSSES[loss], self.binary)
        model = self.estimator(early_stopping=False, **settings)
        model.set_callbacks(best).fit(X, y)
        return best.value, best.model


class OursTuned(Ours):
    """The best of a few settings."""

    def fit(self, X, y, X_val, y_val, loss):
        if self.selected:
            tried = [*SETTINGS, *FORMS]
            found = [self.best_pass(item, X, y, X_val, y_val, loss) for item in tried]
            self.model = min(found, key=lambda item: item[0])[1]
            return
        if len(X) + len(X_val) <= FEW_ROWS:
            kind = StratifiedKFold if self.binary else KFold
            folds = kind(5, shuffle=True, random_state=self.seed)
        else:
            folds = PredefinedSplit(np.repeat([-1, 0], [len(X), len(X_val)]))
        search = MonotonicLipschitzSearchCV(
            self.estimator(),
            [{name: [value] for name, value in item.items()} for item in SETTINGS],
            scoring="neg_log_loss" if self.binary else "neg_mean_squared_error",
            cv=folds,
            error_score="raise",
        )
        self.model = search.fit(*self.pooled(X, y, X_val, y_val)).best_estimator_


class BestPass:
    """scikit-learn callback that keeps the model of the pass with the lowest loss on given rows."""

    def __init__(self, X, y, loss, binary):
        self.X, self.y, self.loss, self.binary = X, y, loss, binary
        self.value, self.model = np.inf, None

    def setup(self, estimator, context):
        pass

    def teardown(self, estimator, context):
        pass

    def on_fit_task_begin(self, estimator, context):
        pass

    def on_fit_task_end(self, estimator, context, *, fitted_estimator):
        if self.binary:
            output = fitted_estimator.predict_proba(self.X)[:, 1]
        else:
            output = fitted_estimator.predict(self.X)
        value = self.loss(self.y, output)
        if value < self.value:
            self.value, self.model = value, fitted_estimator


class Boosting(Model):
    """Abstract: trees until the loss on the held-out rows no longer falls."""

    monotone = True

    def fit(self, X, y, X_val, y_val, loss):
        # The error rate goes up and down: the best of all stages is taken.
        patience = N_TREES if loss == "error rate" else PATIENCE
        self.model, n_trees = self.stopped(X, y, X_val, y_val, loss, patience)
        if self.refit and not self.selected:
            self.model = self.trees(n_trees, X).fit(*self.pooled(X, y, X_val, y_val))


class XGBoost(Boosting):
    needs = "xgboost"

    def trees(self, n_trees, X, **options):
        import xgboost

        kind = xgboost.XGBClassifier if self.binary else xgboost.XGBRegressor
        return kind(
            n_estimators=n_trees, learning_rate=0.05, max_depth=4, n_jobs=1,
            monotone_constraints=self.directions if self.monotone else None,
            random_state=self.seed, **options,
        )  # fmt: skip

    def stopped(self, X, y, X_val, y_val, loss, patience):
        metric = {"log-loss": "logloss", "error rate": "error", "MSE": "rmse"}[loss]
        model = self.trees(N_TREES, X, early_stopping_rounds=patience, eval_metric=metric)
        model.fit(X, y, eval_set=[(X_val, y_val)], verbose=False)
        return model, model.best_iteration + 1


class LightGBM(Boosting):
    needs = "lightgbm"

    def trees(self, n_trees, X, **options):
        import lightgbm

        kind = lightgbm.LGBMClassifier if self.binary else lightgbm.LGBMRegressor
        return kind(
            n_estimators=n_trees, learning_rate=0.05, num_leaves=15, n_jobs=1, verbose=-1,
            monotone_constraints=self.signs(X) if self.monotone else None,
            random_state=self.seed, **options,
        )  # fmt: skip

    def stopped(self, X, y, X_val, y_val, loss, patience):
        import lightgbm

        metric = {"log-loss": "binary_logloss", "error rate": "binary_error", "MSE": "l2"}[loss]
        model = self.trees(N_TREES, X, metric=metric)
        stop = lightgbm.early_stopping(patience, verbose=False)
        model.fit(X, y, eval_set=[(X_val, y_val)], callbacks=[stop])
        return model, model.best_iteration_


class HistGradientBoosting(Boosting):
    def trees(self, n_trees, X, **options):
        kind = HistGradientBoostingClassifier if self.binary else HistGradientBoostingRegressor
        return kind(
            max_iter=n_trees, learning_rate=0.05,
            monotonic_cst=self.directions if self.monotone else None,
            random_state=self.seed, **{"early_stopping": False, **options},
        )  # fmt: skip

    def stopped(self, X, y, X_val, y_val, loss, patience):
        if patience < N_TREES:
            model = self.trees(N_TREES, X, early_stopping=True, n_iter_no_change=patience)
            model.fit(X, y, X_val=X_val, y_val=y_val)
            # The first score is that of no tree.
            return model, max(1, int(np.argmax(model.validation_score_)))
        model = self.trees(N_TREES, X).fit(X, y)
        stages = (item[:, 1] for item in model.staged_predict_proba(X_val))
        n_trees = 1 + int(np.argmin([LOSSES[loss](y_val, output) for output in stages]))
        return self.trees(n_trees, X).fit(X, y), n_trees


class XGBoostFree(XGBoost):
    monotone = False


class LightGBMFree(LightGBM):
    monotone = False


class HistGradientBoostingFree(HistGradientBoosting):
    monotone = False


class ExplainableBoosting(Model):
    """Explainable boosting machine; stops by its own bags of the training rows."""

    needs = "interpret"

    def fit(self, X, y, X_val, y_val, loss):
        from interpret import glassbox

        kind = "ExplainableBoosting" + ("Classifier" if self.binary else "Regressor")
        model = getattr(glassbox, kind)(
            monotone_constraints=self.signs(X), random_state=self.seed, n_jobs=1
        )
        self.model = model.fit(*self.pooled(X, y, X_val, y_val))


class Standardised(Model):
    """Abstract: a model of standardised columns, and of a standardised target."""

    def scale(self, X, y):
        self.scaler = StandardScaler().fit(X)
        self.center, self.spread = (0.0, 1.0) if self.binary else (y.mean(), y.std())

    def output(self, X):
        return self.raw_output(self.scaler.transform(X)) * self.spread + self.center

    def raw_output(self, x):
        return self.model.predict_proba(x)[:, 1] if self.binary else self.model.predict(x)


class PlainNetwork(Standardised):
    """A plain network; the pass with the lowest loss on the held-out rows."""

    def fit(self, X, y, X_val, y_val, loss):
        self.scale(X, y)
        kind = MLPClassifier if self.binary else MLPRegressor
        self.model = kind(hidden_layer_sizes=(32, 32), random_state=self.seed)
        x, target = self.scaler.transform(X), (y - self.center) / self.spread
        classes = {"classes": [0, 1]} if self.binary else {}
        best = np.inf
        for waited in waits(len(X)):
            self.model.partial_fit(x, target.astype(y.dtype) if self.binary else target, **classes)
            value = LOSSES[loss](y_val, self.output(X_val))
            if value < best - 1e-5:
                best, waited[0] = value, 0
                state = [item.copy() for item in (*self.model.coefs_, *self.model.intercepts_)]
        depth = len(self.model.coefs_)
        self.model.coefs_, self.model.intercepts_ = state[:depth], state[depth:]


def waits(n_rows, n_passes=300):
    """Count passes without improvement; the user of the count sets it back to 0."""
    waited, patience = [0], 20 if n_rows < 10_000 else 5
    for _ in range(max(30, min(n_passes, 400_000 // n_rows))):
        yield waited
        waited[0] += 1
        if waited[0] > patience:
            return


class Linear(Standardised):
    """Logistic or ridge regression; its penalty from cross-validation on the training rows."""

    seeded = False

    def fit(self, X, y, X_val, y_val, loss):
        X_all, y_all = self.pooled(X, y, X_val, y_val)
        self.scale(X_all, y_all)
        x, target = self.scaler.transform(X_all), y_all if self.binary else y_all - self.center
        self.spread = 1.0
        if not self.selected:
            if self.binary:
                self.model = LogisticRegressionCV(
                    Cs=7, max_iter=1000, l1_ratios=(0,), use_legacy_attributes=False
                ).fit(x, target)
            else:
                self.model = RidgeCV(np.logspace(-3, 3, 13)).fit(x, target)
            return
        found = []
        for strength in np.logspace(-3, 3, 13):
            if self.binary:
                self.model = LogisticRegression(C=1 / strength, max_iter=1000)
            else:
                self.model = Ridge(strength)
            self.model.fit(x, target)
            found.append((LOSSES[loss](y_val, self.output(X_val)), self.model))
        self.model = min(found, key=lambda item: item[0])[1]


class ReferenceNetwork(Standardised):
    """A plain residual Lipschitz network of `monotonenorm`; sigma and pass by the held-out rows."""

    needs = "monotonenorm"
    width, sigmas = 32, (1.0, 3.0, 10.0)

    def fit(self, X, y, X_val, y_val, loss):
        self.scale(X, y)
        fits = [self.fit_one(sigma, X, y, X_val, y_val, loss) for sigma in self.sigmas]
        self.model = min(fits, key=lambda item: item[0])[1]

    def network(self, sigma, X):
        from monotonenorm import GroupSort, SigmaNet, direct_norm

        torch.manual_seed(self.seed)
        width, root = self.width, sigma ** (1 / 4)
        stack = torch.nn.Sequential(
            direct_norm(torch.nn.Linear(X.shape[1], width), kind="one-inf", max_norm=root),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, width), kind="inf", max_norm=root),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, width), kind="inf", max_norm=root),
            GroupSort(width // 2),
            direct_norm(torch.nn.Linear(width, 1), kind="inf", max_norm=root),
        )
        signs = [float(sign) for sign in self.signs(X)]
        return SigmaNet(stack, sigma=sigma, monotone_constraints=signs)

    def raw_output(self, x):
        with torch.no_grad():
            output = self.model(torch.from_numpy(x).float())[:, 0].double()
        return (torch.sigmoid(output) if self.binary else output).numpy()

    def fit_one(self, sigma, X, y, X_val, y_val, loss):
        self.model = network = self.network(sigma, X)
        optimizer = torch.optim.Adam(network.parameters(), lr=3e-3)
        functional = torch.nn.functional
        criterion = functional.binary_cross_entropy_with_logits if self.binary else None
        criterion = criterion or functional.mse_loss
        x = torch.from_numpy(self.scaler.transform(X)).float()
        target = torch.from_numpy((y - self.center) / self.spread).float()[:, None]
        best = np.inf
        for waited in waits(len(X)):
            for rows in torch.randperm(len(x)).split(256):
                optimizer.zero_grad()
                criterion(network(x[rows]), target[rows]).backward()
                optimizer.step()
            value = LOSSES[loss](y_val, self.output(X_val))
            if value < best - 1e-5:
                best, waited[0] = value, 0
                state = {key: item.clone() for key, item in network.state_dict().items()}
        network.load_state_dict(state)
        return best, network


MODELS = {
    "monolip": Ours,
    "monolip tuned": OursTuned,
    "XGBoost monotone": XGBoost,
    "LightGBM monotone": LightGBM,
    "HistGradientBoosting monotone": HistGradientBoosting,
    "EBM monotone": ExplainableBoosting,
    "reference network": ReferenceNetwork,
    "XGBoost": XGBoostFree,
    "LightGBM": LightGBMFree,
    "HistGradientBoosting": HistGradientBoostingFree,
    "plain network": PlainNetwork,
    "linear": Linear,
}
# Those that follow the known directions; the others are free to break them.
MONOTONE = list(MODELS)[:7]


def missing(name):
    """The package that a model needs and that is not installed, or None."""
    needs = MODELS[name].needs
    try:
        if needs:
            importlib.import_module(needs)
    except ImportError:
        return needs
    return None
