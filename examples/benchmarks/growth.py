"""How a fit grows with the rows: time a row from 1,000 to 1,000,000 of them, and peak memory.

Each fit makes the same number of passes over 20 float32 columns on one thread; medians of
interleaved fits, CPU time. "pass" is the last pass alone; "fit" adds what comes once: validation,
grouping equal rows, scaling, folding and proving. Memory is what a fit of the largest size needs
above its data at its peak, in a fresh process that has trained before (Linux only).

    python examples/benchmarks/growth.py [--repeats 3] [--figure growth.png]
"""

import argparse
import ctypes
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pandas as pd
import skorch
from single import ONE_NETWORK
from threadpoolctl import threadpool_limits

from monolip import MonotonicLipschitzClassifier

SIZES = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000]
N_FEATURES = 20
N_PASSES = 5
STATUS = Path("/proc/self/status")


def make_data(n_rows):
    rng = np.random.default_rng(0)
    X = rng.standard_normal((n_rows, N_FEATURES), dtype=np.float32)
    return X, (X[:, 0] + X[:, 1] * X[:, 2] > 0).astype(np.int8)


class PassTimes(skorch.callbacks.Callback):
    """CPU seconds of each pass."""

    def __init__(self):
        self.seconds = []

    def on_epoch_begin(self, net, **kwargs):
        self.start = time.process_time()

    def on_epoch_end(self, net, **kwargs):
        self.seconds.append(time.process_time() - self.start)


def fit(X, y, n_passes=N_PASSES, callbacks=None):
    return MonotonicLipschitzClassifier(
        monotonic_cst=[1] + [0] * (N_FEATURES - 1),
        **ONE_NETWORK,
        max_iter=n_passes,
        batch_size=256,
        early_stopping=False,
        callbacks=callbacks,
        device="cpu",
        random_state=0,
    ).fit(X, y)


def timed_fit(X, y):
    """CPU seconds of a fit, and of its last pass."""
    times = PassTimes()
    start = time.process_time()
    fit(X, y, callbacks=[times])
    return time.process_time() - start, times.seconds[-1]


def memory(field):
    """A line of the process's status, in MB."""
    lines = dict(line.split(":", 1) for line in STATUS.read_text("utf-8").splitlines())
    return int(lines[field].split()[0]) * 1024 / 1e6


def peak_above_data(n_rows):
    """MB that a fit needs at its peak above what was there before: for a process of its own."""
    fit(*make_data(1_000), n_passes=1)
    X, y = make_data(n_rows)
    # What was freed goes back to the system, and the peak starts anew. (The peak that getrusage
    # tells would include that of the parent process.)
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5", "utf-8")
    before = memory("VmRSS")
    with threadpool_limits(1):
        fit(X, y, n_passes=2)
    return memory("VmHWM") - before


def peak_in_fresh_process(n_rows):
    """The same, measured there."""
    command = [sys.executable, __file__, "--peak-of", str(n_rows)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def plot(table, path):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(5, 3.5), layout="constrained")
    axes = figure.subplots()
    for name, label in [("fit", f"fit, {N_PASSES} passes"), ("pass", "one pass")]:
        axes.loglog(table.index, table[name], "o-", label=label)
    axes.set(xlabel="rows", ylabel="microseconds a row", title=f"{N_FEATURES} columns, one thread")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, dpi=150)


def main(repeats=3, sizes=SIZES, figure=None):
    found = []
    with threadpool_limits(1):
        timed_fit(*make_data(1_000))
        for _ in range(repeats):
            for n_rows in sizes:
                seconds = timed_fit(*make_data(n_rows))
                found.append((n_rows, *(1e6 * value / n_rows for value in seconds)))
    table = pd.DataFrame(found, columns=["rows", "fit", "pass"]).groupby("rows").median()
    print("Microseconds a row\n" + table.round(2).to_string())
    largest = table.index[-1]
    data = largest * N_FEATURES * 4 / 1e6
    if STATUS.exists():
        peak = peak_in_fresh_process(largest)
        print(f"peak memory of a fit above its {data:.0f} MB of data: {peak:.0f} MB")
    else:
        peak = None
        print("peak memory is measured on Linux only")
    if figure is not None:
        plot(table, figure)
        print(f"wrote {figure}")
    return table, peak


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--figure", help="file of the plot")
    parser.add_argument("--peak-of", type=int, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.peak_of:
        print(peak_above_data(arguments.peak_of))
    else:
        main(arguments.repeats, figure=arguments.figure)
