"""
A fair credit model, and what fair does not mean
================================================

A monotone credit model on raw columns, text included, that provably ignores a protected column or
lets it matter a little only; its certificates beside the usual metrics of groups, and where the two
aims conflict.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from sklearn.metrics import roc_auc_score

from monolip import MonotonicLipschitzClassifier, certify, fairness_report, verify_monotonic
from monolip.datasets import load_dataset

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# Applicants as they come
# -----------------------
# 1,000 loans, 1 = went bad. Age is protected here. ``fit`` takes the frame with its text columns;
# an ordered categorical may carry a direction: more savings never raise the risk. A few durations
# are hidden, as an applicant might do.

data = load_dataset("german_credit")
X = data.data.drop(columns="personal_status_and_sex")
y = data.target
savings = "savings_account_and_bonds"
order = ["... < 100 DM", "100 <= ... < 500 DM", "500 <= ... < 1000 DM", "... >= 1000 DM"]
# Savings that nobody knows are missing.
X[savings] = pd.Categorical(X[savings].where(X[savings].isin(order)), order, ordered=True)
age, group = "age_in_years", np.where(X["age_in_years"] < 26, "under 26", "26 or older")
X.loc[np.random.default_rng(0).random(len(X)) < 0.03, "duration_in_month"] = np.nan
train, test = data.train_index, data.test_index
directions = {"duration_in_month": 1, "credit_amount": 1, savings: -1}
print(X.dtypes.astype(str).value_counts().to_string())

# %%
# Hiding a value never helps
# --------------------------
# ``missing="highest"``: a missing duration counts as the one with the highest risk. That is proven
# with the direction, for every applicant and not for these rows only.

budgets = {"free": "auto", "bounded": {age: 0.1}, "blind": {age: 0.0}}
models = {
    name: MonotonicLipschitzClassifier(
        budget,
        monotonic_cst=directions,
        missing={"duration_in_month": "highest"},
        max_iter=20 if small else "auto",
        random_state=0,
    ).fit(X.iloc[train], y.iloc[train])
    for name, budget in budgets.items()
}
rows, truth = X.iloc[test], y.iloc[test]
shown = models["free"].predict_proba(rows)[:, 1]
hidden = models["free"].predict_proba(rows.assign(duration_in_month=np.nan))[:, 1]
known = rows["duration_in_month"].notna()
print("hiding the duration lowers the risk of", int((hidden < shown)[known].sum()), "applicants")
print("directions:", {name: verify_monotonic(model).proven for name, model in models.items()})

# %%
# Individual fairness
# -------------------
# The budget of a column is a task metric in the sense of Dwork et al.: rows that differ in age only
# are at most so far apart. The report proves which decisions survive any change of age, and bounds
# what a change can do to anybody's probability.

reports = {name: fairness_report(model, rows, [age]) for name, model in models.items()}
print(pd.concat({name: report.to_frame() for name, report in reports.items()}).to_string())
print("\nAs applied with the largest changes, for the free model:")
print(reports["free"].pairs.round(3).to_string())
print("\n" + reports["free"].note)

# %%
# Where two aims conflict
# -----------------------
# The blind model treats equal applicants equally: no decision depends on age. The selection rates
# of the two age groups differ all the same, because the groups differ in other columns. Thresholds
# by group make the rates equal, and then two applicants who differ in age only may be treated
# differently: the share of rows whose decision the group alone decides is the price.

table, curves = [], {}
for name, model in models.items():
    risk = model.predict_proba(rows)[:, 1]
    young = group[test] == "under 26"
    rate = {label: (risk[young == label] < 0.5).mean() for label in (True, False)}
    curves[name] = [
        (
            abs((risk[young] < 0.5 + shift).mean() - rate[False]),
            float(((risk < 0.5 + shift) != (risk < 0.5)).mean()),
        )
        for shift in np.linspace(0, 0.3, 31)
    ]
    table.append({
        "model": name,
        "AUC": roc_auc_score(truth, risk),
        "kept whatever the age": reports[name].rows["kept"].mean(),
        "accepted under 26": rate[True],
        "accepted 26 or older": rate[False],
    })  # fmt: skip
print(pd.DataFrame(table).round(3).to_string(index=False))

fig, ax = plt.subplots(figsize=(6, 4))
for name, points in curves.items():
    ax.plot(*zip(*points, strict=True), marker=".", label=name)
ax.set(
    xlabel="difference of acceptance between age groups",
    ylabel="decisions that the group alone decides",
    title="Equal rates or equal treatment",
)
ax.legend(title="age")
fig.tight_layout()
plt.show()

# %%
# Beyond one column
# -----------------
# A radius for the numbers together with any change of one category: how sturdy is a decision
# against a wrong entry?

certificate = certify(models["blind"], rows, scaled=True, n_category_changes=1, method="path")
print(f"{(certificate.radius > 0).mean():.0%} of decisions survive any one wrong category")
