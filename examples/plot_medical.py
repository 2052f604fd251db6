"""
A diagnosis that survives errors of measurement
===============================================

Ten measurements of cell nuclei tell benign from malignant tumours. Instruments and people differ,
so a decision is worth more if it provably stays for all errors up to a stated size. A network that
is trained for that is compared with one that is trained for accuracy alone.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

from monolip import CertifiedAccuracyDisplay, MonotonicLipschitzClassifier, attack, certify

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# Two networks
# ------------
# An error may hit every measurement at once, each by up to a fraction of its standard deviation:
# that is a move in linf. ``loss="certified"`` trains for such a radius.

X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X = X[[name for name in X if name.startswith("mean")]]
X_train, X_test, y_train, y_test = train_test_split(X, y, stratify=y, random_state=0)
settings = {
    "encoding": "standard",
    "ensemble_size": 1,
    "max_iter": 20 if small else 300,
    "random_state": 0,
}
models = {
    "trained for accuracy": MonotonicLipschitzClassifier(**settings),
    "trained for a radius of 0.5": MonotonicLipschitzClassifier(
        norm=np.inf, loss="certified", radius=0.5, init="sparse", **settings
    ),
}
for name, model in models.items():
    model.fit(X_train, y_train)
    print(f"test accuracy, {name}: {model.score(X_test, y_test):.3f}")

# %%
# Proven and attacked
# -------------------
# ``certify`` gives a radius below which nothing changes a decision, ``attack`` the nearest change
# that it finds. The truth lies between the two curves of a model, which touch here.

figure, axes = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained")
colours = dict(zip(models, ["tab:orange", "tab:blue"], strict=True))
for name, model in models.items():
    CertifiedAccuracyDisplay.from_estimator(
        model, X_test, y_test, norm=np.inf, scaled=True, name=name, ax=axes[0], color=colours[name]
    )
axes[0].set(
    xlabel="error in every measurement\n(standard deviations)",
    ylabel="right, and provably stays right",
    title="Test rows",
    xlim=(0, 1),
)
for name, model in models.items():
    radius = certify(model, X_test, norm=np.inf, scaled=True).radius
    _, distance = attack(model, X_test, norm=np.inf, scaled=True)
    axes[1].scatter(distance, radius, s=8, color=colours[name], label=name)
    print(f"{name}: certified over attacked, median {np.median(radius / distance):.3f}")
limit = axes[1].get_xlim()[1]
axes[1].plot([0, limit], [0, limit], color="0.6", linewidth=1, zorder=0)
axes[1].set(
    xlabel="distance of the nearest flip found",
    ylabel="certified radius",
    title="No radius is larger, none much smaller",
)
axes[1].legend()
plt.show()

# %%
# One patient
# -----------
# In the units of the columns, for stated errors of single measurements.

model = models["trained for a radius of 0.5"]
tolerance = {"mean radius": "3%", "mean texture": 1.0, "mean concavity": 0.01}
certificate = certify(model, X_test, tolerance=tolerance)
print(certificate.to_frame().head(4).round(2).to_string())
print(f"provably unchanged within the stated errors: {certificate.holds().mean():.1%} of decisions")
