"""A folded network computes exactly, refuses what could not, and cannot change afterwards."""

import warnings
from dataclasses import FrozenInstanceError, fields, replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monolip.folded import Dense, FoldedNetwork, InputGrid, MaxMin, files
from monolip.folded.network import CHUNK
from monolip.folded.operations import trailing_bits

from .networks import Sample, make, oracle, samples

# Rows that a narrow network evaluates together.
CHUNK_ROWS = CHUNK // 32


def edge_rows(network: FoldedNetwork) -> np.ndarray:
    """Rows of the ends of the range, their neighbours, and numbers at the ends of float64."""
    grid = network.grid
    columns = [
        *(grid.minimum, grid.maximum, grid.center),
        *(
            np.nextafter(end, side)
            for end in (grid.minimum, grid.maximum)
            for side in (-9e99, 9e99)
        ),
        *(np.full(network.n_features, end) for end in (0.0, -0.0, 5e-324, -5e-324, 1e12, -1e12)),
        *(np.full(network.n_features, end) for end in (1e308, -1e308, np.inf, -np.inf)),
    ]
    return np.array(columns)


def small(weight=((0.5,),), bias=(0.0,), *, direction=((0.0,),), size=1024.0, **others):
    """Network of one dense layer, each column of which has ``size`` steps on each side of 0."""
    n_features = len(weight[0])
    one = np.ones(n_features)
    return FoldedNetwork(
        grid=InputGrid(center=0 * one, factor=one, minimum=-size * one, maximum=size * one),
        operations=(Dense(np.array(weight, dtype=float), np.array(bias, dtype=float)),),
        direction=np.array(direction, dtype=float),
        **{"step": 1.0, **others},
    )


# Exact.


@given(samples(), st.integers(0, 99))
@settings(max_examples=40)
def test_output_equals_fractions(sample, seed):
    network = sample.network
    rows = np.vstack([sample.rows(4, seed), sample.rows(2, seed, reach=4.0), edge_rows(network)])
    assert (network(rows) == oracle(network, rows)).all()


@pytest.mark.slow
@given(samples(), st.integers(0, 99))
@settings(max_examples=600)
def test_output_equals_fractions_for_many_networks(sample, seed):
    test_output_equals_fractions.hypothesis.inner_test(sample, seed)


@st.composite
def raw_networks(draw):
    """Networks that no training gives: any multiple of any power of two, near every limit."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=2, max_size=4))
    sizes = [sizes[0], *(2 * size for size in sizes[1:-1]), sizes[-1]]
    operations = []
    for n_in, n_out in pairwise(sizes):
        bits = draw(st.integers(-2, 41))
        whole = st.integers(-(2 ** draw(st.integers(1, 45))), 2 ** draw(st.integers(1, 45)))
        matrix = st.lists(whole, min_size=n_in * n_out, max_size=n_in * n_out)
        weight = np.ldexp(np.array(draw(matrix), dtype=float).reshape(n_out, n_in), -bits)
        bias = draw(st.lists(st.integers(-(2**54), 2**54), min_size=n_out, max_size=n_out))
        if draw(st.booleans()):
            bias = [value % 1000 for value in bias]
        operations += [Dense(weight, np.array(bias, dtype=float)), MaxMin()]
    # Some bits from where the first layer's sums would reach the limit.
    row_sum = float(np.abs(operations[0].weight).sum(axis=1).max()) or 1.0
    limit = np.floor(2.0 ** (36 - draw(st.integers(-1, 20))) / row_sum * draw(st.floats(0.5, 1.0)))
    limit = min(limit, 2.0**53)
    one = np.ones(sizes[0])
    direction = st.integers(-(2 ** draw(st.integers(1, 54))), 2 ** draw(st.integers(1, 54)))
    size = sizes[0] * sizes[-1]
    return {
        "grid": InputGrid(0 * one, one, -limit * one, limit * one),
        "operations": tuple(operations[:-1]),
        "direction": np.array(
            draw(st.lists(direction, min_size=size, max_size=size)), dtype=float
        ).reshape(sizes[-1], sizes[0]),
        "step": 2.0 ** draw(st.integers(-60, 60)),
    }


@given(raw_networks(), st.integers(0, 99))
@settings(max_examples=300)
def test_what_is_accepted_is_exact(parts, seed):
    try:
        network = FoldedNetwork(**parts)
    except ValueError:
        return
    rng = np.random.default_rng(seed)
    maximum = network.grid.maximum
    corners = rng.choice([-1.0, 1.0], (6, len(maximum))) * maximum
    rows = np.vstack([corners, np.rint(rng.uniform(-1, 1, (6, len(maximum))) * maximum)])
    assert (network(rows) == oracle(network, rows)).all()
    # Bounds hold, and so does what they are for: no hidden number leaves the whole numbers.
    assert (np.abs(network.steps(rows)) <= network.output_bound()).all()


@pytest.mark.slow
@given(raw_networks(), st.integers(0, 99))
@settings(max_examples=8000)
def test_what_is_accepted_is_exact_for_many_networks(parts, seed):
    test_what_is_accepted_is_exact.hypothesis.inner_test(parts, seed)


@pytest.mark.parametrize("n_bits", [0, 3, 17, 18, 30, 40])
def test_exact_up_to_the_limit(n_bits):
    # The largest sum is just below what is refused; all its bits matter.
    weight = [[1.0 - 2.0**-n_bits, -1.0]] if n_bits else [[1.0, -1.0]]
    size = 2.0 ** min(34.9, 52 - n_bits)
    network = small(weight, direction=[[0.0, 1.0]], size=np.floor(size))
    rows = np.floor(np.random.default_rng(0).uniform(-size, size, (50, 2)))
    assert (network(rows) == oracle(network, rows)).all()


@given(samples(), st.integers(0, 99))
@settings(max_examples=40)
def test_output_does_not_depend_on_the_batch(sample, seed):
    network, rng = sample.network, np.random.default_rng(seed)
    rows = np.vstack([sample.rows(37, seed), edge_rows(network)])
    whole = network(rows)
    for start, stop in [(0, 1), (3, 5), (7, 30), (len(rows) - 1, len(rows))]:
        assert network(rows[start:stop]).tobytes() == whole[start:stop].tobytes()
    order = rng.permutation(len(rows))
    assert network(rows[order]).tobytes() == whole[order].tobytes()
    wide = np.zeros((len(rows), 2 * network.n_features))
    wide[:, ::2] = rows
    backwards = np.ascontiguousarray(rows[::-1, ::-1])
    layouts = [np.asfortranarray(rows), wide[:, ::2], backwards[::-1, ::-1], rows.tolist()]
    for layout in layouts:
        assert network(layout).tobytes() == whole.tobytes()


@pytest.mark.parametrize("n_rows", [CHUNK_ROWS - 1, CHUNK_ROWS, CHUNK_ROWS + 1, 2 * CHUNK_ROWS + 3])
def test_chunks_do_not_show(n_rows):
    sample = make(1, n_features=7, n_outputs=3, hidden=(32, 32), constraint="classes")
    rows = sample.rows(n_rows)
    one_by_one = np.vstack([sample.network(row[None]) for row in rows])
    assert sample.network(rows).tobytes() == one_by_one.tobytes()


def test_no_rows():
    assert make(n_outputs=2).network(np.empty((0, 3))).shape == (0, 2)


def test_other_types_are_converted():
    network = make(spread=100.0).network
    whole = np.arange(-30, 30).reshape(-1, 3)
    for kind in (np.int8, np.int64, np.float16, np.float32, object):
        assert (network(whole.astype(kind)) == network(whole.astype(float))).all()


def test_constant_outside_the_range():
    sample = make(2, n_features=4)
    ends = sample.network(np.vstack([sample.network.grid.minimum, sample.network.grid.maximum]))
    far = sample.network(np.array([[-np.inf] * 4, [np.inf] * 4]))
    assert (ends == far).all()


# Zeros have no sign: only an offset of -0.0 could show which zero a sum was.
def test_zero_is_positive():
    network = small([[1.0, -1.0]], direction=[[0.0, 0.0]], offset=-0.0)
    for row in [[0.0, 0.0], [-0.0, 0.0], [0.0, -0.0], [-0.0, -0.0]]:
        assert not np.signbit(network([row])).any()


@pytest.mark.parametrize("n_rows", [1, 2, 3, 17, CHUNK_ROWS + 1])
@pytest.mark.parametrize("constraint", ["none", "columns"])
def test_missing_values_are_refused(n_rows, constraint):
    # Also in a column that the network ignores, whose weights and factor are 0.
    network = make(budget=[1.0, 0.0, 2.0], constraint=constraint).network
    weight = network.operations[0].weight * [1.0, 1.0, 0.0]
    network = replace(
        network,
        operations=(replace(network.operations[0], weight=weight), *network.operations[1:]),
        direction=network.direction * [1.0, 1.0, 0.0],
    )
    for column in range(3):
        for row in {0, n_rows // 2, n_rows - 1}:
            X = np.zeros((n_rows, 3))
            X[row, column] = np.nan
            with pytest.raises(ValueError, match="NaN"):
                network(X)


@pytest.mark.parametrize(
    "X", [np.zeros(3), np.zeros((2, 2)), np.zeros((2, 4)), np.zeros((1, 2, 3))]
)
def test_other_shapes_are_refused(X):
    with pytest.raises(ValueError, match="shape"):
        make().network(X)


# Refused.


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param({"weight": [[1.0]], "size": 2.0**36}, id="coarse sum"),
        pytest.param({"weight": [[2.0**-40]], "size": 2.0**53}, id="inputs"),
        pytest.param({"weight": [[1 + 2.0**-40] * 4], "size": 2.0**34}, id="sum of four"),
        pytest.param({"weight": [[2.0**-18 + 2.0**-40]], "size": 2.0**48}, id="fine sum"),
        pytest.param({"bias": [2.0**53]}, id="bias"),
        pytest.param({"bias": [2.0**53 - 2], "direction": [[1.0]]}, id="output"),
        pytest.param({"direction": [[2.0**43]]}, id="residual"),
        pytest.param({"weight": [[2.0**-41]]}, id="fine weight"),
        pytest.param({"weight": [[5e-324]]}, id="tiny weight"),
        pytest.param({"weight": [[1e308]]}, id="huge weight"),
        pytest.param({"weight": [[1e308]], "size": 0.0}, id="huge weight of nothing"),
        pytest.param({"weight": [[np.nan]]}, id="NaN"),
        pytest.param({"bias": [np.inf]}, id="infinity"),
        pytest.param({"bias": [0.5]}, id="fractional bias"),
        pytest.param({"direction": [[0.5]]}, id="fractional direction"),
        pytest.param({"direction": [[1e300]], "size": 0.0}, id="huge direction"),
        pytest.param({"direction": [[0.0, 0.0]]}, id="direction's columns"),
        pytest.param({"direction": [[0.0], [0.0]]}, id="direction's outputs"),
        pytest.param({"direction": [0.0]}, id="flat direction"),
        pytest.param({"bias": [0.0, 0.0]}, id="bias's shape"),
        pytest.param({"weight": [[0.5], [0.5]], "direction": [[0.0]] * 2}, id="bias of one"),
        pytest.param({"step": 0.3}, id="step"),
        pytest.param({"step": 0.0}, id="no step"),
        pytest.param({"step": -1.0}, id="negative step"),
        pytest.param({"step": np.inf}, id="infinite step"),
        pytest.param({"step": np.nan}, id="step of NaN"),
        pytest.param({"scale": 0.0}, id="no scale"),
        pytest.param({"scale": -1.0}, id="negative scale"),
        pytest.param({"scale": np.nan}, id="scale of NaN"),
        pytest.param({"scale": 1e308}, id="overflow"),
        pytest.param({"scale": 1e308, "step": 2.0**20}, id="overflowing step"),
        pytest.param({"offset": np.nan}, id="offset of NaN"),
        pytest.param({"offset": -np.inf}, id="infinite offset"),
        pytest.param({"offset": 1.7e308, "scale": 1e305}, id="overflowing offset"),
    ],
)
def test_refused(arguments):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(ValueError):
            small(**arguments)


@pytest.mark.parametrize(
    "change",
    [
        {"minimum": [9.0, 0.0]},
        {"factor": [-1.0, 1.0]},
        {"factor": [np.inf, 1.0]},
        {"factor": [1e300, 1.0]},
        {"center": [np.nan, 0.0]},
        {"center": [1.7e308, 0.0], "minimum": [-1.7e308, 0.0], "factor": [0.0, 1.0]},
        *({item.name: [1.0]} for item in fields(InputGrid)),
        *({item.name: [[1.0, 1.0]]} for item in fields(InputGrid)),
        *({item.name: 1.0} for item in fields(InputGrid)),
        *({item.name: [1, 1]} for item in fields(InputGrid)),
    ],
)
def test_grid_refused(change):
    network = small([[0.5, 0.5]], direction=[[0.0, 0.0]], size=2.0)
    grid = replace(network.grid, **{name: np.array(value) for name, value in change.items()})
    with pytest.raises(ValueError):
        replace(network, grid=grid)


def test_stack_refused():
    network = make(hidden=(4,), n_outputs=2).network
    first, pairs, last = network.operations
    for stack in [(), (first,), (first, last, pairs), (first, pairs, last, last), (first, pairs)]:
        with pytest.raises(ValueError):
            replace(network, operations=stack)
    one = Dense(np.ones((3, 3)), np.zeros(3))
    for width in (1, 3):
        odd = Dense(np.ones((width, 3)) / 4, np.zeros(width))
        with pytest.raises(ValueError, match="even"):
            replace(network, operations=(one, odd, pairs, last))


def test_other_dtypes_are_refused():
    network = make().network
    for kind in (np.float32, np.int64, ">f8", complex, object, "U32"):
        with pytest.raises((ValueError, TypeError)):
            replace(network, direction=network.direction.astype(kind))
        with pytest.raises((ValueError, TypeError)):
            weight = network.operations[0].weight.astype(kind)
            replace(
                network,
                operations=(replace(network.operations[0], weight=weight), *network.operations[1:]),
            )


# Cannot change.


def test_arrays_cannot_change():
    weight = np.array([[0.5]])
    network = FoldedNetwork(
        InputGrid(np.zeros(1), np.ones(1), -np.ones(1), np.ones(1)),
        (Dense(weight, np.zeros(1)),),
        direction=np.zeros((1, 1)),
        step=1.0,
    )
    identity = network.hash()
    weight[:] = 2.0
    assert network.operations[0].weight == 0.5
    assert network.hash() == identity
    for name, array in network.arrays().items():
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 1.0
        assert not array.flags.writeable, name
    with pytest.raises(FrozenInstanceError):
        network.scale = 2.0


# Small helpers.


@given(st.lists(st.floats(-1e6, 1e6, allow_subnormal=True), min_size=1, max_size=5))
def test_trailing_bits(values):
    found = trailing_bits(np.array(values))
    exact = [Fraction(value) for value in values if value]
    assert all((value * Fraction(2) ** found).denominator == 1 for value in exact)
    if exact:
        assert any((value * Fraction(2) ** (found - 1)).denominator != 1 for value in exact)
    else:
        assert found == 0


@given(samples(), st.integers(0, 99))
@settings(max_examples=20)
def test_bounds_hold_layer_by_layer(sample: Sample, seed):
    network = sample.network
    rows = np.vstack([sample.rows(20, seed, reach=5.0), edge_rows(network)])
    hidden = network.grid(rows)
    low, high = network.grid.bounds()
    for operation in network.operations:
        assert (hidden >= low[:, None]).all()
        assert (hidden <= high[:, None]).all()
        hidden = operation(hidden)
        low, high = operation.bounds(low, high)


def test_operations_are_named_apart():
    assert {kind.name for kind in files.OPERATIONS.values()} == set(files.OPERATIONS)
