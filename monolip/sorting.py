"""Outputs in rising order, as plain layers that everything after training understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

__all__ = ["rounds", "sorted_outputs"]

Pairs = list[tuple[int, int]]


def sorted_outputs(layers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Plain form of a stack whose outputs are put in rising order.

    Sorting keeps what holds of every output: the k-th smallest of functions that rise along a
    column rises, and that of functions with slopes in an interval has its slopes in it. It is built
    of MaxMin pairs, with dense layers of zeros and ones that pick which units meet; a unit without
    a partner meets itself.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.sorting import sorted_outputs
    >>> three = {"operation": "dense", "weight": np.ones((3, 1)), "bias": np.zeros(3)}
    >>> [layer["operation"] for layer in sorted_outputs([three])]
    ['dense', 'maxmin', 'dense', 'maxmin', 'dense', 'maxmin', 'dense']
    """
    *hidden, last = layers
    n_outputs = len(last["bias"])
    now = {"weight": last["weight"], "bias": last["bias"]}
    for pairs in rounds(n_outputs):
        alone = sorted(set(range(n_outputs)) - {unit for pair in pairs for unit in pair})
        # The larger of a pair comes in the first half of a MaxMin, the smaller in the second.
        upper, lower = [high for _, high in pairs] + alone, [low for low, _ in pairs] + alone
        met = [*upper, *lower]
        hidden += [
            {"operation": "dense", "weight": now["weight"][met], "bias": now["bias"][met]},
            {"operation": "maxmin"},
        ]
        places = np.zeros(n_outputs, dtype=np.intp)
        places[upper] = np.arange(len(upper))
        places[lower] = len(upper) + np.arange(len(lower))
        now = {"weight": np.eye(len(met))[places], "bias": np.zeros(n_outputs)}
    return [*hidden, {"operation": "dense", **now}]


def rounds(n: int) -> Iterator[Pairs]:
    """Pairs of places (low, high) to compare, round by round: Batcher's merge exchange.

    References
    ----------
    Knuth, "The Art of Computer Programming", volume 3, algorithm 5.2.2M.
    """
    top = 1 << max(n - 1, 0).bit_length() >> 1
    part = top
    while part > 0:
        step, rest, distance = top, 0, part
        while True:
            yield [(low, low + distance) for low in range(n - distance) if low & part == rest]
            if step == part:
                break
            distance, step, rest = step - part, step >> 1, part
        part >>= 1
