"""
A credit model with proofs
==========================

A classifier for German credit applicants that provably never gets more lenient when the amount or
the duration of a loan grows, and that states by how much a wrong entry can move its decision.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

from monolip import MonotonicLipschitzClassifier, certify
from monolip.datasets import load_dataset

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# Real applicants
# ---------------
# 1,000 loans, 1 = went bad, with the split that others publish on. One column is left out: in the
# public file ``personal_status_and_sex`` does not belong to its rows.

data = load_dataset("german_credit")
X = data.data.drop(columns="personal_status_and_sex")
X = X.astype({name: "category" for name in data.categorical_features if name in X})
y = data.target
X_train, y_train = X.iloc[data.train_index], y.iloc[data.train_index]
X_test, y_test = X.iloc[data.test_index], y.iloc[data.test_index]
print(f"{len(X_train)} training rows, {len(X_test)} test rows; directions: {data.monotonic_cst}")

# %%
# Fit
# ---
# Both take the frame as it is, text columns as categories, and ``monotonic_cst`` in the same form.

quick = {"encoding": "standard", "max_iter": 30} if small else {}
models = {
    "monolip": MonotonicLipschitzClassifier(
        monotonic_cst=data.monotonic_cst, random_state=0, **quick
    ),
    "gradient boosting": HistGradientBoostingClassifier(
        monotonic_cst=data.monotonic_cst, max_iter=50, learning_rate=0.05, random_state=0
    ),
}
for name, model in models.items():
    model.fit(X_train, y_train)
    score = roc_auc_score(y_test, model.predict_proba(X_test)[:, 1])
    print(f"test AUC of {name}: {score:.3f}")

# %%
# What is proven
# --------------
# The slopes are computed from the weights that predict, and rounded up.

classifier = models["monolip"]
constants = dict(zip(classifier.feature_names_in_, classifier.lipschitz_constants_, strict=True))
amount = "credit_amount"
print(f"1,000 DM more move the log-odds by at most {1000 * constants[amount]:.3f}, never down")
longer = X_test.assign(duration_in_month=X_test["duration_in_month"] + 12)
rise = classifier.predict_proba(longer)[:, 1] - classifier.predict_proba(X_test)[:, 1]
print(f"12 months more change the risk by {rise.min():.3f} to {rise.max():.3f}")

# %%
# How wrong may the amount be?
# ----------------------------
# For each applicant: the error in the amount, all else equal, that provably cannot flip the
# decision. A tolerance may also let a category become any other.

radius = certify(classifier, X_test, tolerance={amount: 1.0}).radius
print(f"the median decision survives any error in the amount below {np.median(radius):.0f} DM")
survives = certify(classifier, X_test, tolerance={amount: "5%"}).holds()
print(f"an error of 5% in the amount: {survives.mean():.0%} of the decisions provably stay")
survives = certify(classifier, X_test, tolerance={amount: "5%", "purpose": "any"}).holds()
print(f"and any other purpose of the loan as well: {survives.mean():.0%}")

# %%
figure, axes = plt.subplots(1, 2, figsize=(9, 3.5), layout="constrained")
grid = np.linspace(X[amount].min(), X[amount].max(), 200)
for name, model in models.items():
    applicant = X_test.iloc[[0] * len(grid)].assign(**{amount: grid})
    axes[0].plot(grid, model.predict_proba(applicant)[:, 1], label=name)
axes[0].set(xlabel="credit amount (DM)", ylabel="predicted risk", title="One applicant")
axes[0].legend()
axes[1].hist(radius[np.isfinite(radius)], bins=30)
axes[1].set(xlabel="certified error in the amount (DM)", ylabel="applicants", title="Test rows")
plt.show()
