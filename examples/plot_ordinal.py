"""
Grades that keep their order
============================

Three or more ordered classes, here stages of disease progression. More of a risk factor must shift
probability towards the higher stages as a whole: for every stage, the probability of at most that
stage never rises. A classifier for each threshold, or boosting for each class, cannot promise
that.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.datasets import load_diabetes
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import train_test_split

from monolip import MonotonicLipschitzClassifier, ranked_probability_score

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# Stages
# ------
# Progression after a year, in four stages of equal size. The classes are ordered as ``classes_``
# sorts them; ``monotonic_cst`` then means the order of distributions.

X, progression = load_diabetes(return_X_y=True, as_frame=True, scaled=False)
stages = ["1 mild", "2 moderate", "3 serious", "4 severe"]
y = pd.qcut(progression, 4, labels=stages)
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
model = MonotonicLipschitzClassifier(
    monotonic_cst={"bmi": 1, "bp": 1},
    encoding="standard",
    max_iter=20 if small else "auto",
    random_state=0,
).fit(X_train, y_train)
boosting = HistGradientBoostingClassifier(max_iter=40, max_leaf_nodes=8, random_state=0)
boosting.fit(X_train, y_train)
print("classes:", model.classes_.tolist())

for name, estimator in {"monolip": model, "boosting": boosting}.items():
    score = ranked_probability_score(
        y_test, estimator.predict_proba(X_test), labels=estimator.classes_
    )
    print(f"ranked probability score of {name}: {score:.3f}")

# %%
# Never the other way
# -------------------
# Every test patient with a higher index: how often does the probability of at most some stage rise?

heavier = X_test.assign(bmi=X_test["bmi"] + 2.0)
for name, estimator in {"monolip": model, "boosting": boosting}.items():
    before, after = (estimator.predict_proba(rows).cumsum(axis=1) for rows in (X_test, heavier))
    wrong = (after[:, :-1] > before[:, :-1]).any(axis=1)
    print(f"{name}: the order is broken for {wrong.mean():.0%} of the patients")

# %%
figure, axes = plt.subplots(1, 2, figsize=(10, 3.8), sharey=True, layout="constrained")
grid = np.linspace(X["bmi"].min(), X["bmi"].max(), 300)
patient = X_test.iloc[[7] * len(grid)].assign(bmi=grid)
colours = plt.colormaps["YlOrRd"](np.linspace(0.25, 0.85, 4))
for axis, (name, estimator) in zip(
    axes, {"monolip": model, "boosting": boosting}.items(), strict=True
):
    axis.stackplot(grid, estimator.predict_proba(patient).T, colors=colours, labels=stages)
    axis.set(
        xlabel="body mass index (kg/m²)", title=f"One patient, {name}", xlim=(grid[0], grid[-1])
    )
axes[0].set(ylabel="probability of each stage", ylim=(0, 1))
axes[0].legend(loc="lower left", title="stage")
plt.show()
