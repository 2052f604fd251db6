"""How a fit grows with the rows: time a row from 1,000 to 1,000,000 of them, and peak memory.

Each fit makes the same number of passes over 20 float32 columns on one thread; medians of
interleaved fits, CPU time. "pass" is the last pass alone; "fit" adds what comes once: validation,
grouping equal rows, scaling, folding and proving. Memory is what a fit of the largest size needs
above its data at its peak, in a fresh process that has trained before (Linux only). With --on-disk
the rows lie in a file and are read through a memory map.

    python examples/benchmarks/growth.py [--repeats 3] [--figure growth.png]
    python examples/benchmarks/growth.py --sizes 1000 100000 10000000 --columns 10 --passes 2 \
        --on-disk --repeats 1
"""

import argparse
import ctypes
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
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


BLOCK_ROWS = 1_000_000
# Large enough to be scaled batch by batch, which is code of its own that is compiled once.
WARM_UP_ROWS = 500_000


@contextmanager
def rows(n_rows, n_features=N_FEATURES, on_disk=False):
    """Rows and labels, the rows in memory or in a file."""
    rng = np.random.default_rng(0)
    with tempfile.TemporaryDirectory() as folder:
        shape = (n_rows, n_features)
        if on_disk:
            path = Path(folder, "rows.npy")
            X = np.lib.format.open_memmap(path, "w+", np.float32, shape)
        else:
            X = np.empty(shape, np.float32)
        y = np.empty(n_rows, np.int8)
        for start in range(0, n_rows, BLOCK_ROWS):
            part = slice(start, start + BLOCK_ROWS)
            block = rng.standard_normal(X[part].shape, dtype=np.float32)
            X[part], y[part] = block, block[:, 0] + block[:, 1] * block[:, 2] > 0
        yield np.load(path, mmap_mode="r") if on_disk else X, y


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
        monotonic_cst=[1] + [0] * (X.shape[1] - 1),
        **ONE_NETWORK,
        max_iter=n_passes,
        batch_size=256,
        early_stopping=False,
        callbacks=callbacks,
        device="cpu",
        random_state=0,
    ).fit(X, y)


def timed_fit(X, y, n_passes):
    """CPU seconds of a fit, and of its last pass."""
    times = PassTimes()
    start = time.process_time()
    fit(X, y, n_passes, callbacks=[times])
    return time.process_time() - start, times.seconds[-1]


def memory(field):
    """A line of the process's status, in MB."""
    lines = dict(line.split(":", 1) for line in STATUS.read_text("utf-8").splitlines())
    return int(lines[field].split()[0]) * 1024 / 1e6


def peak_above_data(n_rows, n_features, on_disk):
    """MB that a fit needs at its peak above its rows: for a process of its own."""
    with rows(1_000) as small:
        fit(*small, n_passes=1)
    with rows(n_rows, n_features, on_disk) as (X, y):
        if on_disk:
            # Pages of the file that are in memory count as memory, and come in with the reading.
            X.sum(dtype=np.float64)
        # What was freed goes back to the system, and the peak starts anew. (The peak that getrusage
        # tells would include that of the parent process.)
        ctypes.CDLL(None).malloc_trim(0)
        Path("/proc/self/clear_refs").write_text("5", "utf-8")
        before = memory("VmRSS")
        with threadpool_limits(1):
            fit(X, y, n_passes=2)
        return memory("VmHWM") - before


def peak_in_fresh_process(n_rows, n_features, on_disk):
    """The same, measured there."""
    command = [sys.executable, __file__, "--peak-of", str(n_rows), "--columns", str(n_features)]
    command += ["--on-disk"] * on_disk
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return float(done.stdout)


def plot(table, path, n_features, n_passes):
    from matplotlib.figure import Figure

    figure = Figure(figsize=(5, 3.5), layout="constrained")
    axes = figure.subplots()
    for name, label in [("fit", f"fit, {n_passes} passes"), ("pass", "one pass")]:
        axes.loglog(table.index, table[name], "o-", label=label)
    axes.set(xlabel="rows", ylabel="microseconds a row", title=f"{n_features} columns, one thread")
    axes.grid(alpha=0.3)
    axes.legend()
    figure.savefig(path, dpi=150)


def main(
    repeats=3, sizes=SIZES, n_features=N_FEATURES, n_passes=N_PASSES, on_disk=False, figure=None
):
    found = []
    with threadpool_limits(1):
        for n_rows in (1_000, min(WARM_UP_ROWS, max(sizes))):
            with rows(n_rows, n_features, on_disk) as data:
                timed_fit(*data, n_passes=1)
        for _ in range(repeats):
            for n_rows in sizes:
                with rows(n_rows, n_features, on_disk) as data:
                    seconds = timed_fit(*data, n_passes)
                found.append((n_rows, *(1e6 * value / n_rows for value in seconds)))
    table = pd.DataFrame(found, columns=["rows", "fit", "pass"]).groupby("rows").median()
    print("Microseconds a row\n" + table.round(2).to_string())
    largest = table.index[-1]
    data = largest * n_features * 4 / 1e6
    if STATUS.exists():
        peak = peak_in_fresh_process(largest, n_features, on_disk)
        print(f"peak memory of a fit above its {data:.0f} MB of data: {peak:.0f} MB")
    else:
        peak = None
        print("peak memory is measured on Linux only")
    if figure is not None:
        plot(table, figure, n_features, n_passes)
        print(f"wrote {figure}")
    return table, peak


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of rows")
    parser.add_argument("--columns", type=int, default=N_FEATURES)
    parser.add_argument("--passes", type=int, default=N_PASSES)
    parser.add_argument("--on-disk", action="store_true", help="rows in a memory map")
    parser.add_argument("--figure", help="file of the plot")
    parser.add_argument("--peak-of", type=int, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.peak_of:
        print(peak_above_data(args.peak_of, args.columns, args.on_disk))
    else:
        main(args.repeats, args.sizes, args.columns, args.passes, args.on_disk, args.figure)
