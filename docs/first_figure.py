"""The figure of the first page: ``make -C docs figure`` draws it again."""

from __future__ import annotations

from pathlib import Path

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from monolip import MonotonicLipschitzClassifier, certify
from monolip.datasets import load_dataset

TARGET = Path(__file__).resolve().parent / "_static" / "first.svg"
BLUE, ORANGE = "tab:blue", "tab:orange"
APPLICANT = 9  # of the test rows


def main() -> None:
    """Fit both models to German credit and draw three panels."""
    plt.rcParams |= {"svg.hashsalt": "monolip", "font.size": 11}
    data = load_dataset("german_credit")
    X, y = data.data.drop(columns="personal_status_and_sex"), data.target
    train, test = data.train_index, data.test_index
    X = X.astype({name: "category" for name in data.categorical_features if name in X})
    network = MonotonicLipschitzClassifier(monotonic_cst=data.monotonic_cst, random_state=0)
    network.fit(X.iloc[train], y.iloc[train])
    trees = HistGradientBoostingClassifier(max_iter=50, learning_rate=0.05, random_state=0)
    trees.fit(X.iloc[train], y.iloc[train])
    amount, rows = "credit_amount", X.iloc[test]
    slope = network.lipschitz_constants_[list(X.columns).index(amount)]

    figure, axes = plt.subplots(1, 3, figsize=(13.5, 3.9), layout="constrained")
    grid = np.linspace(300, 15_000, 400)
    applicant = rows.iloc[[APPLICANT] * len(grid)].assign(**{amount: grid})
    risk = {"monolip": network, "boosted trees": trees}
    for (name, model), colour in zip(risk.items(), (BLUE, ORANGE), strict=True):
        axes[0].plot(grid / 1000, model.predict_proba(applicant)[:, 1], color=colour, label=name)
    axes[0].set(
        title="Never the wrong way",
        xlabel="amount of the loan (1,000 DM)",
        ylabel="predicted risk of one applicant",
        ylim=(0, None),
    )
    axes[0].legend()

    logit = network.decision_function(applicant)
    here = len(grid) // 3
    axes[1].plot(grid / 1000, logit, color=BLUE)
    bound = logit[here] + slope * (grid - grid[here])
    axes[1].fill_between(
        grid / 1000, bound, logit[here], color=BLUE, alpha=0.15, label="proven, before any row"
    )
    axes[1].plot(grid[here] / 1000, logit[here], "o", color=BLUE, label="this applicant")
    axes[1].set(
        title="Never faster than proven",
        xlabel="amount of the loan (1,000 DM)",
        ylabel="log-odds of the same applicant",
    )
    axes[1].legend(loc="upper left")

    error = np.linspace(0, 30, 121)
    numbers = dict.fromkeys([amount, "duration_in_month", "age_in_years"], "1%")
    questions = {
        "in the amount": {amount: "1%"},
        "in amount, duration and age": numbers,
    }
    for (label, tolerance), style in zip(questions.items(), ("-", "--"), strict=True):
        radius = certify(network, rows, tolerance=tolerance, method="local").radius
        share = [100 * (radius > e).mean() for e in error]
        axes[2].plot(error, share, style, color=BLUE, label=label)
    axes[2].set(
        title="Every decision with its radius",
        xlabel="error of an entry (%)",
        ylabel="decisions that provably stay (%)",
        ylim=(50, 101),
    )
    axes[2].legend(loc="lower left")
    for axis in axes:
        axis.spines[["top", "right"]].set_visible(False)
    figure.savefig(TARGET, metadata={"Date": None})


if __name__ == "__main__":
    main()
