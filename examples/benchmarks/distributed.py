"""One fit shared by two processes: bytes and time of a gradient step, against one process.

Milliseconds of a step, the fastest of some passes, by the clock: "compiled" is what one process
does (with numba), "torch" the same step as the processes take it, without company. The ratios are
how much faster two processes (gloo, this machine) are than one that does "compiled" or "torch".
A free processor for each of the two is needed for numbers that mean something.

    python examples/benchmarks/distributed.py
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import skorch
from single import ONE_NETWORK
from torch import distributed

from monolip import LipschitzRegressor, data_parallel

N_FEATURES = 20
# Hidden layers, and rows of a batch.
CASES = [
    ((32, 32), 256),
    ((32, 32), 8192),
    ((128, 128), 1024),
    ((128, 128), 8192),
    ((512, 512), 8192),
]
N_STEPS, N_PASSES = 4, 4


class PassTimes(skorch.callbacks.Callback):
    """Seconds of each pass, by the clock."""

    def __init__(self):
        self.seconds = []

    def on_epoch_begin(self, net, **kwargs):
        self.start = time.perf_counter()

    def on_epoch_end(self, net, **kwargs):
        self.seconds.append(time.perf_counter() - self.start)


def step_times(cases):
    """Parameters of each network, and the milliseconds of a step."""
    found = []
    for hidden, batch_size in cases:
        X = np.random.default_rng(0).standard_normal((N_STEPS * batch_size, N_FEATURES), np.float32)
        times = PassTimes()
        settings = {**ONE_NETWORK, "hidden_layer_sizes": hidden}
        LipschitzRegressor(
            **settings, batch_size=batch_size, max_iter=N_PASSES, early_stopping=False,
            callbacks=[times], device="cpu", random_state=0,
        ).fit(X, X[:, 0] * X[:, 1])  # fmt: skip
        sizes = [N_FEATURES, *hidden, 1]
        # Weights, biases and budgets.
        n_parameters = N_FEATURES + sum((n + 1) * m for n, m in pairwise(sizes))
        found.append((n_parameters, 1e3 * min(times.seconds) / N_STEPS))
    return found


def as_process(rank, n_processes, folder, cases):
    """Measure together with the others; the first one tells."""
    store = distributed.FileStore(str(folder / "store"), n_processes)
    distributed.init_process_group("gloo", store=store, rank=rank, world_size=n_processes)
    with data_parallel():
        found = step_times(cases)
    distributed.destroy_process_group()
    if rank == 0:
        (folder / "found.json").write_text(json.dumps(found), "utf-8")


def measure(n_processes, cases):
    """The same, in processes that end afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, __file__, folder, str(n_processes), json.dumps(cases)]
        running = [subprocess.Popen([*command, str(rank)]) for rank in range(n_processes)]
        if any([process.wait() for process in running]):
            raise RuntimeError("a process failed")
        return json.loads(Path(folder, "found.json").read_text("utf-8"))


def main(cases=CASES):
    alone, torch_step, two = step_times(cases), measure(1, cases), measure(2, cases)
    table = pd.DataFrame(
        {
            "hidden": [" x ".join(map(str, hidden)) for hidden, _ in cases],
            "batch": [batch_size for _, batch_size in cases],
            "KB a step": [4 * n_parameters / 1e3 for n_parameters, _ in alone],
            "compiled": [ms for _, ms in alone],
            "torch": [ms for _, ms in torch_step],
            "two": [ms for _, ms in two],
        }
    )
    for name in ("compiled", "torch"):
        table[f"{name} / two"] = table[name] / table["two"]
    print("Milliseconds a step, and how much faster two processes are")
    print(table.round(2).to_string(index=False))
    return table


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, kind in [
        ("folder", Path),
        ("n_processes", int),
        ("cases", json.loads),
        ("rank", int),
    ]:
        parser.add_argument(name, type=kind, nargs="?", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.folder is None:
        main()
    else:
        as_process(args.rank, args.n_processes, args.folder, args.cases)
