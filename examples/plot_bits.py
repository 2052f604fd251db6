"""
How many bits does a model need?
================================

An exported model computes with integers. Fewer bits make smaller circuits and files; what they
cost in decisions is measured, while directions and slopes are proven again for the integers
themselves.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split

from monolip import MonotonicLipschitzClassifier, rounding_report
from monolip.certificates import integer_proof

small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

X, y = load_breast_cancer(return_X_y=True, as_frame=True)
X = X[["mean radius", "mean texture", "mean concavity", "mean symmetry"]]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
model = MonotonicLipschitzClassifier(
    monotonic_cst={"mean radius": -1, "mean concavity": -1},
    encoding="standard",
    ensemble_size=1,
    max_iter=30 if small else "auto",
    random_state=0,
).fit(X_train, y_train)

# %%
# From 16 bits down to 5
# ----------------------
# ``activation_bits`` are those of what passes between layers, ``weight_bits`` those of weights.

folder = Path(tempfile.mkdtemp())
rows = []
for bits in (16, 12, 8, 6, 5)[:: 2 if small else 1]:
    artefact = model.export(
        folder / f"model{bits}.json", X=X_train, activation_bits=bits, weight_bits=max(bits - 1, 4)
    )
    lost = rounding_report(model, artefact, X_test, y_test)["lost"]
    proof = integer_proof(artefact.network)
    rows.append((bits, lost["largest output error"], lost["share of decisions"], lost["roc auc"]))
    print(
        f"{bits:2d} bits: log-odds off by up to {rows[-1][1]:.4f}, "
        f"{rows[-1][2]:.1%} of decisions differ, AUC lost {rows[-1][3]:+.4f}; "
        f"still falling: {np.asarray(proof.falling)[0][[0, 2]].tolist()}"
    )

# %%
# Proven by another program
# -------------------------
# The file carries its proofs; the checker reads nothing else.

command = [sys.executable, "-m", "monolip.verify", str(folder / "model8.json")]
print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

# %%
figure, axes = plt.subplots(1, 2, figsize=(9.5, 3.6), layout="constrained")
bits, error, decisions, _ = map(np.array, zip(*rows, strict=True))
axes[0].plot(bits, error, marker="o")
axes[0].set(
    yscale="log",
    xlabel="bits of activations",
    ylabel="largest error of the log-odds",
    title="Outputs, test rows",
)
axes[1].plot(bits, 100 * decisions, marker="o", color="tab:orange")
axes[1].set(
    xlabel="bits of activations",
    ylabel="decisions that differ (%)",
    title="Decisions, test rows",
)
for axis in axes:
    axis.set_xticks(bits)
plt.show()
