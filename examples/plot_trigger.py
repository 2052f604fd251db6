"""
A trigger whose efficiency cannot have holes
============================================

At a collider, a trigger decides within microseconds which collisions to keep. A heavy-flavour
trigger looks for two tracks from a displaced vertex. Physicists want two properties besides
accuracy: more displacement or more transverse momentum must never make a candidate less likely to
be kept (particles that nobody has seen yet live longer than those in the simulation), and a small
change of the detector's calibration must not change decisions. Both are proven here.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split

from monolip import MonotonicLipschitzClassifier, rounding_report
from monolip.datasets import make_trigger_events

# The gallery runs an example from its own folder.
here = Path(globals().get("__file__", "plot_trigger.py")).resolve().parent
small = os.environ.get("MONOLIP_EXAMPLE_SCALE") == "small"

# %%
# Simulated candidates
# --------------------
# Decays of beauty hadrons and a few long-lived particles, against prompt combinations, strange
# decays and ghosts.

events = make_trigger_events(4_000 if small else 60_000, random_state=0)
print(events.data.describe().loc[["mean", "min", "max"]].round(2).to_string())
print("known directions:", events.monotonic_cst)
train, test = train_test_split(np.arange(len(events.target)), test_size=0.3, random_state=0)
X_train, y_train = events.data.iloc[train], events.target.iloc[train]
X_test, y_test = events.data.iloc[test], events.target.iloc[test]

# %%
# Train
# -----

network = MonotonicLipschitzClassifier(
    monotonic_cst=events.monotonic_cst,
    # One small network: what is exported has to answer within nanoseconds.
    hidden_layer_sizes=(32, 32, 32),
    encoding="standard",
    monotone_form="residual",
    ensemble_size=1,
    learning_rate=0.01,
    max_iter=15 if small else "auto",
    random_state=0,
).fit(X_train, y_train)
boosting = HistGradientBoostingClassifier(random_state=0).fit(X_train, y_train)
scores = {
    "monolip": network.decision_function(X_test),
    "boosting without constraints": boosting.decision_function(X_test),
}
for name, score in scores.items():
    print(f"AUC of {name}: {roc_auc_score(y_test, score):.4f}")

# %%
# Efficiency for particles that live longer
# -----------------------------------------
# Both keep 2% of the background. Boosting learns that very displaced vertices are mostly strange
# decays, and its efficiency falls where they begin; with a monotone network more displacement never
# costs a candidate, at the price of some efficiency before.

background = (y_test == 0).to_numpy()
kept = {name: score > np.quantile(score[background], 0.98) for name, score in scores.items()}
displacement = X_test["log10_flight_distance_chi2"].to_numpy()
signal = ~background
edges = np.quantile(displacement[signal], np.linspace(0, 1, 13))
centres = (edges[1:] + edges[:-1]) / 2

# %%
# Stability
# ---------
# The certified radius in standard deviations: no miscalibration of all columns by less than this
# can change a decision.

radius = network.certified_radius(X_test[:2000], norm=np.inf, scaled=True)
print(f"median certified radius: {np.median(radius):.3f} standard deviations in every column")
for column, constant in zip(X_train, network.lipschitz_constants_, strict=True):
    print(f"  log-odds per unit of {column}: at most {constant:.2f}")

# %%
figure, axes = plt.subplots(1, 2, figsize=(9, 3.5), layout="constrained")
for name, decision in kept.items():
    bins = np.digitize(displacement[signal], edges[1:-1])
    share = [decision[signal][bins == i].mean() for i in range(len(centres))]
    axes[0].plot(centres, share, marker="o", label=name)
axes[0].set(
    xlabel="log10 flight distance significance",
    ylabel="signal efficiency",
    title="At 2% of the background",
    ylim=(0, 1.02),
)
axes[0].legend(loc="lower right")
axes[1].hist(radius, bins=40)
axes[1].set(
    xlabel="certified radius (standard deviations, any columns)",
    ylabel="candidates",
    title="How stable is a decision?",
)
plt.show()

# %%
# Into the trigger
# ----------------
# The network becomes integers, one C header: exactly monotone on every machine, with constants and
# directions proven again on the very numbers of the file. Rounding costs next to nothing.

folder = Path(tempfile.mkdtemp())
artefact = network.export(folder / "trigger.h", X=X_train, threshold=0.9)
network.export(folder / "trigger.json", X=X_train, threshold=0.9)
report = rounding_report(network, artefact, X_test, y_test)
print(report.loc[["roc auc", "share of decisions"], "lost"].to_string())
command = [sys.executable, "-m", "monolip.verify", str(folder / "trigger.json")]
print(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

# %%
# A stream of events, decided one by one in C. The floor is what the network's multiplications alone
# would take at the processor's peak.

rows = X_test.to_numpy(dtype=np.float64)
expected = artefact.network.scores(rows)[:, 0] > artefact.threshold
multiplications = sum(layer.weight.size for layer in artefact.network.layers)
if shutil.which("cc"):
    command = ["cc", "-O3", "-march=native", "-I", str(folder), "-I", str(here)]
    command += [str(here / "trigger_stream.c"), "-o", str(folder / "trigger")]
    subprocess.run(command, check=True)
    stream = subprocess.run(
        [folder / "trigger", str(multiplications)],
        input=rows.tobytes(),
        capture_output=True,
        check=True,
    )
    nanoseconds, floor = map(float, stream.stderr.split())
    kept = np.frombuffer(stream.stdout, np.uint8).astype(bool)
    print(f"{nanoseconds:.0f} ns an event, {1e3 / nanoseconds:.1f} million events a second")
    print(f"floor: {floor:.0f} ns")
    print(f"decisions like the oracle's: {(kept == expected).sum()} of {len(kept)}")
else:
    print("no C compiler was found: the header was written and not run")

# %%
# Into the hardware
# -----------------
# With ten bits the same network becomes a pipeline of adders, one event a clock. Verilator
# simulates it on the same events.

small_artefact = network.export(
    folder / "trigger.v", X=X_train, threshold=0.9, activation_bits=10, weight_bits=7
)
print(rounding_report(network, small_artefact, X_test, y_test).loc["roc auc", "lost"])
verilog = (folder / "trigger.v").read_text()
latency = int(verilog.split("localparam LATENCY = ")[1].split(";")[0])
print(f"a decision {latency} clocks after the event")
# Four columns of ten bits, in two's complement, side by side.
steps = small_artefact.network.steps(rows) & 0x3FF
words = sum(column.astype(np.uint64) << np.uint64(10 * n) for n, column in enumerate(steps))
if shutil.which("verilator") and shutil.which("g++"):
    command = ["verilator", "--cc", "--exe", "--build", "-CFLAGS", f"-O1 -DLATENCY={latency}"]
    command += ["--Mdir", str(folder / "build"), str(folder / "trigger.v")]
    command += [str(here / "trigger_simulation.cpp")]
    subprocess.run(command, check=True, capture_output=True)
    simulation = subprocess.run(
        [folder / "build" / "Vtrigger"], input=words.tobytes(), capture_output=True, check=True
    )
    kept = np.frombuffer(simulation.stdout, np.uint8).astype(bool)
    expected = small_artefact.network.scores(rows)[:, 0] > small_artefact.threshold
    print(f"simulated like the oracle: {(kept == expected).sum()} of {len(expected)}")
else:
    print("verilator was not found: the module was written and not simulated")
