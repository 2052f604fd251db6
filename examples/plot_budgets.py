"""
Accuracy against robustness: one knob
=====================================

A bound on the slopes says how much a prediction may change when an input is off. The tighter it
is, the narrower the proven intervals and, from some point on, the worse the fit. The curve between
the two is drawn here, with its best point by cross-validation.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import make_friedman1
from sklearn.model_selection import train_test_split

from monolip import LipschitzRegressor, MonotonicLipschitzSearchCV, certify

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# All budgets at once
# -------------------
# Friedman's function of five columns among ten, with noise of standard deviation 1.
# ``scaling=None`` states the budget in the unit of the columns, which go from 0 to 1: the
# prediction moves by at most that much over the whole range of a column. The search fits every
# budget on every fold in threads.

X, y = make_friedman1(300 if small else 1500, noise=1.0, random_state=0)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
budgets = [2.0, 4.0, 8.0, 16.0, 32.0][:: 2 if small else 1]
search = MonotonicLipschitzSearchCV(
    LipschitzRegressor(
        scaling=None,
        encoding="standard",
        ensemble_size=1,
        max_iter=20 if small else 60,
        random_state=0,
    ),
    {"lipschitz": budgets},
    scoring="neg_root_mean_squared_error",
    cv=3,
    n_jobs=2,
).fit(X_train, y_train)
error = -search.cv_results_["mean_test_score"]
print("chosen:", search.best_params_)

# %%
# What a budget buys
# ------------------
# Every input off by up to 0.02, in any combination: the width of the interval that provably holds
# the prediction, for each test row.

figure, axes = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained")
colours = plt.colormaps["viridis"](np.linspace(0.05, 0.85, len(budgets)))
widths = []
for budget, value, colour in zip(budgets, error, colours, strict=True):
    model = LipschitzRegressor(**search.estimator.get_params() | {"lipschitz": budget})
    model.fit(X_train, y_train)
    interval = certify(model, X_test, radius=0.02, norm=np.inf, method="local").interval
    width = np.ptp(interval, axis=1)
    widths.append(np.median(width))
    axes[1].plot(np.sort(width), np.linspace(0, 1, len(width)), color=colour, label=f"{budget:g}")
    print(f"at most {budget:g}: error {value:.2f}, median width {widths[-1]:.2f}")
axes[0].plot(widths, error, color="0.7", zorder=0)
axes[0].scatter(widths, error, color=colours)
for budget, x, value in zip(budgets, widths, error, strict=True):
    axes[0].annotate(f"{budget:g}", (x, value), xytext=(6, 4), textcoords="offset points")
axes[0].axhline(1.0, color="0.5", linestyle="--", linewidth=1)
axes[0].text(max(widths), 1.03, "noise", ha="right", color="0.4")
axes[0].margins(x=0.12)
axes[0].set(
    xlabel="median width of the proven intervals",
    ylabel="root mean squared error, 3 folds",
    title="The knob: most change over a column",
    ylim=(0.8, None),
)
axes[1].set(
    xlabel="width of the interval, inputs off by 0.02",
    ylabel="share of test rows with less",
    title="Test rows",
    xlim=(0, None),
)
axes[1].legend(title="budget")
plt.show()
