"""
How far can a prediction move?
==============================

A regression on ten baseline measurements of diabetes patients. If a measurement may be off, so may
the prediction; a Lipschitz network states by how much at most, trees do not.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_diabetes
from sklearn.ensemble import HistGradientBoostingRegressor
from sklearn.metrics import root_mean_squared_error
from sklearn.model_selection import train_test_split

from monolip import LipschitzRegressor, MonotoneDependenceDisplay, certify

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# Two regressions
# ---------------
# Progression never falls with body mass index or blood pressure, in both models.

X, y = load_diabetes(return_X_y=True, as_frame=True, scaled=False)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
directions = {"bmi": 1, "bp": 1}
models = {
    "monolip": LipschitzRegressor(
        monotonic_cst=directions,
        encoding="standard",  # smaller slopes, narrower intervals
        max_iter=30 if small else "auto",
        random_state=0,
    ),
    "gradient boosting": HistGradientBoostingRegressor(
        monotonic_cst=directions, max_iter=50, learning_rate=0.1, max_leaf_nodes=8, random_state=0
    ),
}
for name, model in models.items():
    model.fit(X_train, y_train)
    error = root_mean_squared_error(y_test, model.predict(X_test))
    print(f"test error of {name}: {error:.1f}")

network = models["monolip"]
for column, constant in zip(X, network.lipschitz_constants_, strict=True):
    print(f"  per unit of {column}: at most {constant:.3g}")

# %%
# Errors of measurement
# ---------------------
# Half a unit of body mass index and 5 mmHg of blood pressure, in any combination. The certificate
# holds every prediction that such errors can cause; the ends are reached, to within what is shown.

tolerance = {"bmi": 0.5, "bp": 5.0}
interval = certify(network, X_test, tolerance=tolerance).interval
rng = np.random.default_rng(0)
swing = {name: np.zeros((2, len(X_test))) for name in models}
for _ in range(20 if small else 200):
    moved = X_test.assign(**{
        column: X_test[column] + size * rng.uniform(-1, 1, len(X_test))
        for column, size in tolerance.items()
    })  # fmt: skip
    for name, model in models.items():
        change = model.predict(moved) - model.predict(X_test)
        swing[name][0] = np.minimum(swing[name][0], change)
        swing[name][1] = np.maximum(swing[name][1], change)
predicted = network.predict(X_test)
outside = (predicted + swing["monolip"] < interval[:, 0]) | (
    predicted + swing["monolip"] > interval[:, 1]
)
print("predictions outside of their interval:", outside.sum())

# %%
figure, axes = plt.subplots(1, 2, figsize=(10, 3.8), layout="constrained")
MonotoneDependenceDisplay.from_estimator(network, X_test, "bmi", ax=axes[0])
axes[0].set(title="The cone that no other prediction leaves")
order = np.argsort(np.ptp(swing["gradient boosting"], axis=0))
rank = np.arange(len(order))
axes[1].plot(
    rank, np.ptp(interval, axis=1)[order], ".", color="tab:blue", label="monolip, proven at most"
)
axes[1].plot(
    rank, np.ptp(swing["monolip"], axis=0)[order], ".", color="skyblue", label="monolip, seen"
)
axes[1].plot(
    rank,
    np.ptp(swing["gradient boosting"], axis=0)[order],
    color="tab:orange",
    label="gradient boosting, seen",
)
axes[1].set(
    xlabel="test patients, by the swing of boosting",
    ylabel="swing of the prediction",
    title="Index off by up to 0.5, pressure by up to 5",
    ylim=(0, None),
)
axes[1].legend()
plt.show()
