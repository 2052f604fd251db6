"""Random folded networks for the tests of bounds."""

import numpy as np
import torch
from hypothesis import strategies as st

from monolip.folding import ColumnScaling, TargetScaling, fold
from monolip.nn import LipschitzNetwork, PiecewiseLinear


def random_network(
    seed, *, norm=1.0, n_outputs=1, hidden=(8, 6), n_features=4, members=1, stacked=False,
    cut=False, dtype=torch.float64,
):  # fmt: skip
    """A folded network, its module, its scaling and its directions."""
    rng = np.random.default_rng(seed)
    budget = rng.choice(
        [0.0, 1e-6, 0.3, 1.0, 1000.0], size=n_features, p=[0.15, 0.1, 0.3, 0.35, 0.1]
    )
    signs = rng.choice([-1.0, 0.0, 1.0], size=n_features)
    direction = signs[None] if n_outputs == 1 else 2.0 * np.outer(np.arange(n_outputs), signs)
    column, encoding = np.arange(n_features), None
    if cut:
        knots = [np.unique(rng.normal(size=rng.integers(0, 4))) for _ in range(n_features)]
        encoding = PiecewiseLinear(knots, dtype=dtype)
        column = encoding.column.numpy()
    module = LipschitzNetwork(
        n_features, n_outputs, hidden, norm=norm, budget=budget[column], members=members,
        direction=None if stacked else direction[:, column],
        signs=signs[column] if stacked else None, encoding=encoding,
        readout=np.tri(n_outputs, n_outputs - 1, -1) if stacked and n_outputs > 1 else None,
        generator=torch.Generator().manual_seed(int(rng.integers(2**31))), dtype=dtype,
    )  # fmt: skip
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(torch.from_numpy(rng.normal(0.0, 0.5, size=parameter.shape)).to(dtype))
    spread = 10.0 ** rng.uniform(-9, 9, size=n_features)
    center = rng.normal(size=n_features) * spread * rng.choice([0.0, 1.0, 100.0], size=n_features)
    factor = np.where(rng.random(n_features) < 0.1, 0.0, 1.0 / spread)
    width = rng.uniform(0.5, 6.0, size=n_features) * spread
    scaling = ColumnScaling.unclipped(center, factor, center - width, center + width)
    target = TargetScaling()
    if n_outputs == 1 and rng.random() < 0.3:
        target = TargetScaling(float(rng.normal() * 1e3), float(10 ** rng.uniform(-3, 3)))
    return fold(module, scaling, target), module, scaling, signs


FAMILIES = [
    ("weight_norm", "groupsort"),
    ("weight_norm", "spline"),
    ("orthogonal", "maxmin"),
    ("orthogonal", "groupsort"),
    ("orthogonal", "householder"),
    ("orthogonal", "spline"),
    ("sdp", "auto"),
    ("sortnet", "auto"),
]


def random_family(
    seed, constraint, activation, *, n_outputs=1, hidden=(8, 8), n_features=4, cut=False,
    dtype=torch.float64,
):  # fmt: skip
    """Like ``random_network``, of another family and with a module in use."""
    rng = np.random.default_rng(seed)
    budget = rng.choice([0.0, 1e-6, 0.3, 1.0, 100.0], size=n_features, p=[0.1, 0.1, 0.3, 0.4, 0.1])
    signs = rng.choice([-1.0, 0.0, 1.0], size=n_features)
    direction = signs[None] if n_outputs == 1 else 2.0 * np.outer(np.arange(n_outputs), signs)
    column, encoding = np.arange(n_features), None
    if cut:
        knots = [np.unique(rng.normal(size=rng.integers(0, 3))) for _ in range(n_features)]
        encoding = PiecewiseLinear(knots, dtype=dtype)
        column = encoding.column.numpy()
    module = LipschitzNetwork(
        n_features, n_outputs, hidden, constraint=constraint, activation=activation,
        budget=budget[column], direction=direction[:, column], encoding=encoding,
        generator=torch.Generator().manual_seed(int(rng.integers(2**31))), dtype=dtype,
    ).eval()  # fmt: skip
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(torch.from_numpy(rng.normal(0.0, 0.5, size=parameter.shape)).to(dtype))
    spread = 10.0 ** rng.uniform(-9, 9, size=n_features)
    center = rng.normal(size=n_features) * spread * rng.choice([0.0, 1.0, 100.0], size=n_features)
    width = rng.uniform(0.5, 6.0, size=n_features) * spread
    scaling = ColumnScaling.unclipped(center, 1.0 / spread, center - width, center + width)
    return fold(module, scaling), module, scaling, signs


def random_rows(network, rng, n_rows):
    """Rows inside, at the ends of, and far outside the network's range."""
    grid = network.grid
    rows = rng.uniform(*grid.range(), size=(n_rows, network.n_features))
    far = rng.random(rows.shape) < 0.1
    rows[far] = rng.choice([-1e12, 1e12, -1e308, 1e308, 0.0, 5e-324], size=far.sum())
    if not grid.whole:
        # Some exactly at the ends of pieces, and one unit in the last place beside.
        count = np.bincount(grid.column.astype(int))
        piece = np.cumsum(count) - count + rng.integers(0, count, size=rows.shape)
        knot = np.where(rng.random(rows.shape) < 0.5, grid.minimum[piece], grid.maximum[piece])
        beside = np.nextafter(knot, rng.choice([-np.inf, np.inf], size=rows.shape))
        place = rng.random(rows.shape)
        rows = np.where(place < 0.2, knot, np.where(place < 0.4, beside, rows))
    return rows


def rows_of_integers(network, rng, n_rows):
    """Rows inside, at the ends of, and beyond the range of an integer network."""
    reach = np.where(network.factor > 0, network.limit / np.maximum(network.factor, 1e-300), 1.0)
    first, count = network.starts, np.bincount(network.column)
    share = rng.uniform(-1.2, 1.2, size=(n_rows, network.n_features))
    if network.whole:
        rows = network.center + reach * share
    else:
        # In, beside and exactly at the ends of one piece after the other.
        low, high = network.ends()
        piece = first + rng.integers(0, count, size=share.shape)
        rows = low[piece] + share * (high - low)[piece]
        place = rng.integers(0, 12, size=share.shape)
        for number, knot in enumerate((low, high)):
            for side, away in enumerate((None, -np.inf, np.inf)):
                at = knot[piece] if away is None else np.nextafter(knot[piece], away)
                rows = np.where(place == 3 * number + side, at, rows)
    rows[0], rows[1] = np.inf, -np.inf
    return rows


seeds = st.integers(0, 2**32 - 1)
norms = st.sampled_from([1.0, 2.0, np.inf])
families = st.fixed_dictionaries(
    {
        "n_outputs": st.integers(1, 4).filter(lambda n: n != 2),
        "hidden": st.sampled_from([(), (4,), (8, 4), (8, 8, 8)]),
        "n_features": st.integers(1, 6),
        "cut": st.sampled_from([False, False, True]),
        "dtype": st.sampled_from([torch.float32, torch.float64]),
    }
)
shapes = st.fixed_dictionaries(
    {
        "norm": norms,
        "n_outputs": st.integers(1, 4).filter(lambda n: n != 2),
        "hidden": st.sampled_from([(), (2,), (8,), (8, 6), (6, 6, 6)]),
        "n_features": st.integers(1, 6),
        "members": st.sampled_from([1, 1, 1, 3]),
        "stacked": st.booleans(),
        "cut": st.sampled_from([False, False, True]),
        "dtype": st.sampled_from([torch.float32, torch.float64]),
    }
)
