r"""The one plain thing that leaves training: a network of numpy arrays that computes exactly.

Every activation is an integer count of grid steps and every weight a multiple of a power of two,
sized so that each accumulator stays below 2**53. Float64 arithmetic on them is then exact: the
result cannot depend on summation order, batch size, fused multiply-adds or the vendor of the BLAS,
and what is proven of the integers holds for every number that ``predict`` returns.

Rounding is ``floor`` after each dense layer. For integers ``floor(a) - floor(b) <= ceil(a - b)``,
so a layer whose absolute row sums are at most 1 cannot turn inputs k steps apart into outputs more
than k steps apart: the network's slope is exact on the grid and the residual makes it exactly
monotone.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from . import files
from .fused import fused_steps
from .operations import (
    EXACT,
    UPWARD,
    Dense,
    InputGrid,
    Operation,
    check_exact,
    is_whole,
    own_arrays,
)
from .residual import ReluResidual

__all__ = ["FoldedNetwork"]

Array = NDArray[np.float64]

# Numbers of a layer that are evaluated together: they stay in the processor's cache.
CHUNK = 65536


# Equal networks have equal hashes; comparing arrays for a truth value would fail.
@dataclass(frozen=True, eq=False, repr=False)
class FoldedNetwork:
    """A fitted network as plain numpy arrays, in the units of the user's columns.

    ``offset + scale * step * (stack(grid(x)) + direction @ grid(x))``: exact up to the last two
    operations, which are monotone.

    Parameters
    ----------
    grid : InputGrid
        Scaling of the columns.
    operations : tuple of Operation
        The stack, from the grid's steps to one row of steps for each output.
    direction : ndarray of shape (n_outputs, n_inputs)
        Whole multiples of the input steps that the monotone residual adds.
    step : float
        Size of one step, a power of two.
    scale, offset : float
        From the stack's unit to the target's.

    Examples
    --------
    >>> import numpy as np
    >>> from monolip.folded import Dense, FoldedNetwork, InputGrid
    >>> one, zero = np.ones(2), np.zeros(2)
    >>> network = FoldedNetwork(
    ...     grid=InputGrid(center=zero, factor=one * 1024, minimum=-8 * one, maximum=8 * one),
    ...     operations=(Dense(weight=np.array([[0.5, -1.0]]), bias=zero[:1]),),
    ...     direction=np.array([[0.0, 1.0]]),
    ...     step=2.0**-10,
    ... )
    >>> network(np.array([[2.0, 3.0], [2.0, 99.0]]))
    array([[1.],
           [1.]])
    >>> network.save("network.npz")
    >>> FoldedNetwork.load("network.npz").hash() == network.hash()
    True
    """

    grid: InputGrid
    operations: tuple[Operation, ...]
    direction: Array
    step: float
    scale: float = 1.0
    offset: float = 0.0

    def __post_init__(self) -> None:
        own_arrays(self, "direction")
        for name in ("step", "scale", "offset"):
            # Adding 0.0 turns -0.0, to which sums of either zero would keep their sign, into 0.0.
            object.__setattr__(self, name, float(getattr(self, name)) + 0.0)
        with np.errstate(over="ignore", invalid="ignore"):
            self._check()

    @property
    def n_features(self) -> int:
        """Number of columns."""
        return self.grid.n_features

    @property
    def n_inputs(self) -> int:
        """Number of the stack's inputs: that of the columns, unless some are cut into pieces."""
        return len(self.grid.center)

    @property
    def n_outputs(self) -> int:
        """Number of outputs: 1 for regression and binary decisions, else one for each class."""
        return len(self.direction)

    def __call__(self, X: ArrayLike) -> Array:
        """Evaluate the network.

        Parameters
        ----------
        X : array-like of shape (n_samples, n_features)
            Raw columns, in the order of training. Infinities count as the ends of the range.

        Returns
        -------
        output : ndarray of shape (n_samples, n_outputs)
            Logits or target values, float64.

        Raises
        ------
        ValueError
            If X has another number of columns or holds NaN.
        """
        rows: Array = np.asarray(X, dtype=np.float64)
        if rows.ndim != 2 or rows.shape[1] != self.n_features:
            raise ValueError(f"X must have shape (n_samples, {self.n_features}); got {rows.shape}")
        result = np.empty((len(rows), self.n_outputs))
        fused = fused_steps(self.grid, self.operations, self.direction, len(rows))
        width = max(operation.width for operation in self.operations)
        size = max(64, CHUNK // width) if fused is None else len(rows)
        steps = fused or self.steps
        for start in range(0, len(rows), size):
            chunk = slice(start, start + size)
            result[chunk] = steps(rows[chunk]).T
        if np.isnan(result).any():
            raise ValueError("X must not hold NaN; found NaN: impute missing values first")
        result *= self.step * self.scale
        result += self.offset
        return result

    def output(self, position: int) -> FoldedNetwork:
        """The network of one output alone, which computes the same numbers.

        Parameters
        ----------
        position : int
            Of the output, from 0.

        Returns
        -------
        network : FoldedNetwork
            With one output.
        """
        *before, last = self.operations
        assert isinstance(last, Dense)
        alone = slice(position, position + 1)
        row = Dense(last.weight[alone], last.bias[alone])
        return replace(self, operations=(*before, row), direction=self.direction[alone])

    def steps(self, rows: Array) -> Array:
        """Outputs in whole steps, shape (n_outputs, n_samples): the exact part.

        Parameters
        ----------
        rows : ndarray of float64 of shape (n_samples, n_features)

        Returns
        -------
        steps : ndarray of whole numbers of shape (n_outputs, n_samples)
        """
        inputs = self.grid(rows)
        hidden = inputs
        for operation in self.operations:
            hidden = operation(hidden)
        if self.direction.any():
            hidden = hidden + self.direction @ inputs
        return hidden

    @property
    def euclidean(self) -> bool:
        """Whether hidden layers keep the l2 norm rather than the largest change of a unit."""
        if "_euclidean" not in self.__dict__:
            wide = any(
                isinstance(operation, Dense)
                and (np.abs(operation.weight).sum(axis=1) > 1.0).any()
                # Sums of units are not rounded, and no such layer.
                and not is_whole(operation.weight)
                for operation in self.operations[1:]
            )
            kinds = [type(operation) for operation in self.operations]
            object.__setattr__(self, "_euclidean", wide or ReluResidual in kinds)
        euclidean: bool = self.__dict__["_euclidean"]
        return euclidean

    def ranges(self) -> Iterator[tuple[Array, Array, float]]:
        """Bounds on the inputs of each operation, and on the outputs: each unit's, and l2 norm's.

        Everything that reaches an operation is a whole number within them.
        """
        low, high = self.grid.bounds()
        # Nothing is said of the columns together, whose steps may be of very different size.
        length = np.inf
        yield low, high, length
        for position, operation in enumerate(self.operations):
            size = np.maximum(np.abs(low), np.abs(high))
            if not self.euclidean:
                length = np.inf
            elif position == 0 and isinstance(operation, Dense):
                length = operation.length_of_box(size)
            else:
                length = operation.length(length)
            low, high = operation.bounds(low, high)
            if self.euclidean:
                together = np.linalg.norm(np.maximum(np.abs(low), np.abs(high))) * UPWARD
                length = float(np.fmin(length, together))
                most = np.floor(length)
                low, high = np.maximum(low, -most), np.minimum(high, most)
            yield low, high, length

    def output_bound(self) -> float:
        """Largest magnitude that ``steps`` can take."""
        low, high = self.grid.bounds()
        residual = np.abs(self.direction) @ np.maximum(np.abs(low), np.abs(high))
        *_, (low, high, _) = self.ranges()
        return float((np.maximum(np.abs(low), np.abs(high)) + residual).max())

    def _check(self) -> None:
        """Prove that all arithmetic is exact, or raise ``ValueError``.

        Every comparison is written so that NaN, the result of an overflow, fails it.
        """
        for name, array in self.arrays().items():
            if array.dtype != np.float64 or not np.isfinite(array).all():
                raise ValueError(f"a folded network holds finite float64 arrays; {name} is not")
        if np.frexp(self.step)[0] != 0.5:
            raise ValueError(f"step must be a power of two; got {self.step}")
        if not (self.scale > 0 and np.isfinite(self.scale)):
            raise ValueError(f"scale must be positive and finite; got {self.scale}")
        grid = self.grid
        if self.direction.ndim != 2 or self.direction.shape[1:] != grid.center.shape:
            raise ValueError(f"direction has shape {self.direction.shape}")
        if any(getattr(grid, item.name).shape != grid.center.shape for item in fields(InputGrid)):
            raise ValueError(f"an input grid needs one entry for each of {self.n_inputs} inputs")
        grid.check()
        if not ((grid.minimum <= grid.maximum).all() and (grid.factor >= 0).all()):
            raise ValueError("an input grid needs minimum <= maximum and factor >= 0")
        if not is_whole(self.direction):
            raise ValueError("direction must hold whole numbers below 2**53")
        if not (self.operations and isinstance(self.operations[-1], Dense)):
            raise ValueError("a stack must end with a dense layer")
        ranges = self.ranges()
        low, high, length = next(ranges)
        check_exact(low, high)
        for operation in self.operations:
            operation.check(low, high, length)
            low, high, length = next(ranges)
            check_exact(low, high)
        largest = self.output_bound()
        if len(low) != self.n_outputs or not largest < EXACT:
            raise ValueError("the outputs do not fit the residual or could exceed 2**53")
        if not np.isfinite(largest * (self.step * self.scale) + abs(self.offset)):
            raise ValueError(
                "the outputs must be finite; found a bound of "
                f"{largest} * {self.step} * {self.scale} + {self.offset}"
            )

    def __setstate__(self, state: dict[str, Any]) -> None:
        # What comes out of a pickle is owned and proven like anything else.
        self.__dict__.update(state)
        self.__dict__.pop("_euclidean", None)
        self.__post_init__()

    def __repr__(self) -> str:
        widths = [len(item.bias) for item in self.operations if isinstance(item, Dense)]
        sizes = "-".join(str(size) for size in (self.n_features, *widths))
        return f"<FoldedNetwork {sizes}, hash {self.hash()[:12]}>"

    def arrays(self) -> dict[str, Array]:
        """Every array by a stable name, for hashing and saving."""
        named = {
            f"grid.{item.name}": getattr(self.grid, item.name)
            for item in fields(InputGrid)
            if item.name != "column" or not self.grid.whole
        }
        for position, operation in enumerate(self.operations):
            for item in fields(operation):  # type: ignore[arg-type]
                named[f"{position}.{item.name}"] = getattr(operation, item.name)
        named["direction"] = self.direction
        return named

    def header(self) -> str:
        """Everything that is not an array, as canonical JSON."""
        numbers = {name: getattr(self, name) for name in ("step", "scale", "offset")}
        return files.header(self.operations, numbers)

    def hash(self) -> str:
        """SHA-256 of the header and of every array: the identity that certificates carry."""
        digest = hashlib.sha256(self.header().encode())
        for name, array in self.arrays().items():
            digest.update(f"{name}{array.shape}".encode())
            digest.update(np.ascontiguousarray(array, dtype="<f8").tobytes())
        return digest.hexdigest()

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write an ``.npz`` file of plain arrays: nothing in it can execute.

        The file appears whole or not at all.

        Parameters
        ----------
        path : str or path
            Written as it is: no suffix is added.
        """
        files.write(path, self.header(), self.arrays())

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> FoldedNetwork:
        """Read a file written by :meth:`save`; every property is proven again.

        Parameters
        ----------
        path : str or path

        Returns
        -------
        network : FoldedNetwork

        Raises
        ------
        ValueError
            If the file is not such a file, or its numbers do not compute exactly.
        """
        with files.explained(path):
            parts, names = files.read(path)
            network = cls(**parts)
            if names != set(network.arrays()):
                raise ValueError(f"arrays {sorted(names)}")
            return network
