"""
Shapes of orbits, certified in displacement of their points
===========================================================

Orbits of a chaotic map fill the unit square, each in a way of its own: for some parameters there
are holes, for others bands. The points themselves say little, since every start gives others. The
shape of the cloud does: persistent homology finds components and loops at every scale, the stable
rank lists their lengths, and a Lipschitz network tells the parameters apart. All three steps have
a proven constant. So each prediction comes with a distance: as long as no point moves further, the
prediction stays.
"""

import os

import matplotlib.pyplot as plt
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline

from monolip import CertifiedAccuracyDisplay, MonotonicLipschitzClassifier, StableRank, certify
from monolip.datasets import make_orbits
from monolip.topology import growing_ranks

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# Orbits
# ------

orbits = make_orbits(*(20, 150) if small else (200, 500), random_state=0)
X, X_test, y, y_test = train_test_split(
    orbits.data, orbits.target, test_size=0.3, stratify=orbits.target, random_state=0
)
figure, axes = plt.subplots(1, 5, figsize=(12, 2.6), sharex=True, sharey=True)
for label, (axis, r) in enumerate(zip(axes, orbits.parameters, strict=True)):
    axis.scatter(*X[y == label][0].T, s=1)
    axis.set(title=f"r = {r}", aspect="equal", xticks=[], yticks=[])

# %%
# Stable ranks and a network
# --------------------------
# ``normalize`` divides each column by its constant: a displacement of points by r moves no column
# by more than r, and that is what the network is trained for. ``growing_ranks`` keeps the longest
# bars single and averages the many short ones.

radius = 1e-4
model = make_pipeline(
    StableRank(ranks=growing_ranks(400), normalize=True),
    MonotonicLipschitzClassifier(
        norm=np.inf,
        loss="certified",
        radius=radius,
        scaling=None,
        hidden_layer_sizes=(32, 32, 32),
        ensemble_size=1,
        learning_rate=0.01,
        max_iter=20 if small else "auto",
        random_state=0,
    ),
).fit(X, y)
print(f"accuracy on test orbits: {model.score(X_test, y_test):.3f}")

# %%
# Certificates
# ------------
# No displacement of all points by less than the radius changes the prediction. Here it is tried
# with random ones.

certificate = certify(model, X_test, method="local")
print(f"median radius: {np.median(certificate.radius):.2g}")
print(f"certified at {radius:g}: {certificate.holds(radius).mean():.1%} of test orbits")

rng = np.random.default_rng(0)
moves = rng.normal(size=X_test.shape)
moves *= certificate.radius[:, None, None] / np.linalg.norm(moves, axis=2, keepdims=True)
changed = model.predict(X_test + 0.999 * moves) != certificate.prediction
print(f"predictions that random displacements within the radius changed: {changed.sum()}")

# %%
# What is left of the accuracy when every point may be moved.

# sphinx_gallery_thumbnail_number = 2
figure, axis = plt.subplots(figsize=(5, 3.5))
CertifiedAccuracyDisplay.from_certificate(
    certificate, y_test, unit="displacement of points", name="stable ranks", ax=axis
)
axis.ticklabel_format(axis="x", style="sci", scilimits=(0, 0))
figure.tight_layout()
plt.show()
