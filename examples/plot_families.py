"""
Families of networks, seen in the plane
=======================================

The same rings, learned by four families with the same interface. Around some points the proven
distance is drawn in the norm of the family: no decision changes inside.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import Circle, Rectangle
from sklearn.datasets import make_circles

from monolip import MonotonicLipschitzClassifier, certify

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

X, y = make_circles(200 if small else 600, noise=0.08, factor=0.45, random_state=0)

# %%
# One parameter
# -------------
# ``constraint`` is the family. "weight_norm" is the default and serves every norm; "orthogonal" and
# "sdp" are made for certificates in l2, "sortnet" for linf.

families = {
    "weight_norm": (2, {}),
    "orthogonal": (2, {}),
    "sdp": (2, {}),
    "sortnet": (np.inf, {"hidden_layer_sizes": (32,)}),
}
models = {}
for constraint, (_, settings) in families.items():
    models[constraint] = MonotonicLipschitzClassifier(
        constraint=constraint,
        ensemble_size=1,
        max_iter=5 if small else 60,
        learning_rate=0.05,
        encoding="standard",
        random_state=0,
        **settings,
    ).fit(X, y)

# %%
# Cascades of bounds
# ------------------
# For dense layers with MaxMin ("weight_norm") certificates are refined by branch and bound and
# touch the border; the other families are certified by their constants along the columns.

figure, axes = plt.subplots(1, 4, figsize=(13, 3.6), sharex=True, sharey=True, layout="constrained")
line = np.linspace(-1.6, 1.6, 60 if small else 200)
mesh = np.array(np.meshgrid(line, line)).reshape(2, -1).T
angles = np.linspace(0, 2 * np.pi, 10, endpoint=False)
marked = np.vstack([
    np.column_stack([np.cos(angles), np.sin(angles)]),
    0.25 * np.column_stack([np.cos(angles), np.sin(angles)])[::3],
])  # fmt: skip
for axis, (constraint, model) in zip(axes, models.items(), strict=True):
    norm = families[constraint][0]
    logit = model.decision_function(mesh).reshape(len(line), len(line))
    axis.contourf(line, line, logit, levels=[-1e9, 0, 1e9], colors=["#f6d5b8", "#c6dbef"])
    axis.scatter(*X.T, c=np.where(y, "tab:blue", "tab:orange"), s=3)
    radius = certify(model, marked, norm=norm).radius
    for point, r in zip(marked, radius, strict=True):
        shape = Circle(point, r) if norm == 2 else Rectangle(point - r, 2 * r, 2 * r)
        shape.set(fill=False, edgecolor="black", linewidth=1)
        axis.add_patch(shape)
    label = "l2" if norm == 2 else "linf"
    axis.set(
        title=f"{constraint}, certified in {label}",
        aspect="equal",
        xlim=(-1.6, 1.6),
        ylim=(-1.6, 1.6),
        xlabel="first column",
    )
    print(f"{constraint}: accuracy {model.score(X, y):.3f}, median radius {np.median(radius):.2f}")
axes[0].set(ylabel="second column")
plt.show()
