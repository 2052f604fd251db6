"""Whole passes over the batches in compiled code (numba): gradient and Adam, in place.

The same mathematics as :class:`monolip.training.step.WrittenOutStep` and ``torch.optim.Adam``, on
the same parameters, which lie packed in one array. Small networks spend their time between
operations, and here there is nothing between them. The code releases Python's lock.

Arrays of a batch are feature-major, shape (n_units, n_rows), so that the halves of a MaxMin are
contiguous. ``shapes`` holds (n_outputs, n_inputs) of each layer. Learned budgets come first among
the parameters, then each layer's weight and bias.
"""

from __future__ import annotations

from typing import Any

import numba
import numpy as np

__all__ = ["run_pass"]

# Sums may be taken in any order; NaN and infinity must stay what they are.
FAST = {"contract", "reassoc", "nsz", "arcp"}


def compiled(function: Any) -> Any:
    """Compile a function, and keep the result on disk where there is a place for it."""
    options: Any = {"nogil": True, "fastmath": FAST}
    try:
        return numba.njit(cache=True, **options)(function)
    except RuntimeError:
        return numba.njit(**options)(function)


LOG_LOSS, CROSS_ENTROPY, SQUARED, ABSOLUTE, HUBER, QUANTILE, POISSON = range(7)


@compiled
def run_pass(
    x: Any,
    chosen: Any,
    center: Any,
    factor: Any,
    bottom: Any,
    top: Any,
    target: Any,
    weight: Any,
    order: Any,
    batch_size: int,
    column: Any,
    low: Any,
    high: Any,
    reference: Any,
    members: int,
    shapes: Any,
    norm: int,
    signs: Any,
    readout: Any,
    direction: Any,
    limit: Any,
    pace: Any,
    learned: bool,
    loss: int,
    parameter: Any,
    penalty: Any,
    packed: Any,
    gradient: Any,
    average: Any,
    square: Any,
    n_steps: int,
    rate: float,
) -> Any:
    """Take a step for each batch of a pass.

    Parameters
    ----------
    x, chosen, center, factor, bottom, top :
        As in :class:`monolip.training.Inputs`.
    target, weight : ndarrays of shape (n_rows,)
    order : ndarray of int64, shape (n_rows,)
        Rows in the order of the pass.
    column, low, high, reference : arrays of shape (n_inputs,)
        Pieces of columns, see :class:`monolip.nn.PiecewiseLinear`; infinite ends for whole columns.
    members : int
        Networks side by side, on the same batches; their losses are averaged.
    shapes : ndarray of int64, shape (n_layers, 2)
    norm : {1, 2, 0}
        Of the first layer's input; 0 stands for infinity, and for all other layers.
    signs : ndarray of shape (n_inputs,)
        Of the first layer's weights, 0 for any; if one is fixed, later weights are positive.
    readout : ndarray of shape (n_outputs, n_last)
        Sums of the last layer's units that the outputs are; without rows they are the units.
    direction : ndarray of shape (n_outputs, n_inputs)
        Of the residual, zeros for none.
    limit, pace : ndarrays of shape (n_inputs,)
        See :class:`monolip.nn.LipschitzNetwork`.
    learned : bool
        Whether raw budgets stand at the beginning of ``packed``.
    loss : int
        Kind of the loss.
    parameter : ndarray of shape (n_parameters,)
        The numbers that it needs, of which there is at least one.
    penalty : ndarray of shape (n_inputs,)
        What each budget adds to the loss for each unit of it.
    packed, gradient, average, square : ndarrays of shape (n_parameters,)
        Parameters, their gradient and Adam's averages, changed in place.
    n_steps, rate : int and float
        Steps that Adam has taken before, and its learning rate.

    Returns
    -------
    losses, weights : ndarrays of shape (n_batches,)
        Weighted mean loss of each batch before its step, and its weight.
    """
    n_features, n_inputs, n_rows = x.shape[1], len(column), len(order)
    n_batches = (n_rows + batch_size - 1) // batch_size
    losses, weights = np.empty(n_batches), np.empty(n_batches)
    n_layers, last = len(shapes), len(shapes) - 1
    width, place, places = len(readout), n_inputs if learned else 0, np.empty(n_layers, np.int64)
    for depth in range(n_layers):
        places[depth] = place
        place += members * shapes[depth, 0] * (shapes[depth, 1] + 1)
        width += shapes[depth, 0]
    kind = packed.dtype
    in_use, slope, steepness = (
        np.empty_like(packed),
        np.empty(n_inputs, kind),
        np.ones(n_inputs, kind),
    )
    # A sign for each input of the widest layer.
    rising = np.full(max(1, shapes[:, 1].max()), kind.type(np.any(signs != 0)))
    sizes = np.empty(width, kind)
    most = min(batch_size, n_rows)
    # Every layer's sums and sorted pairs for a batch, one after the other.
    sums, pairs = np.empty(width * most, kind), np.empty(width * most, kind)
    delta, sorted_delta = np.empty(width * most, kind), np.empty(width * most, kind)
    columns, part_target = np.empty(n_inputs * most, kind), np.empty(most, target.dtype)
    part_weight, scaled = np.empty(most, kind), np.empty(n_features, kind)
    residual = np.any(direction != 0)
    for batch in range(n_batches):
        start = batch * batch_size
        n = min(batch_size, n_rows - start)
        inputs = columns[: n_inputs * n].reshape(n_inputs, n)
        whole = 0.0
        for r in range(n):
            row = order[start + r]
            part_target[r] = target[row]
            part_weight[r] = weight[row]
            row = chosen[row]
            whole += part_weight[r]
            for i in range(n_features):
                inside = min(max(np.float64(x[row, i]), bottom[i]), top[i])
                scaled[i] = (inside - center[i]) * factor[i]
            for i in range(n_inputs):
                inputs[i, r] = min(max(scaled[column[i]], low[i]), high[i]) - reference[i]
        budgets(packed[:n_inputs], limit, pace, learned, slope, steepness)
        budget_grad = gradient[:n_inputs]
        if learned:
            budget_grad[:] = penalty
        losses[batch], weights[batch] = 0.0, whole

        for member in range(members):
            # Forward.
            hidden, unit = inputs, 0
            for depth in range(n_layers):
                n_out, n_in = shapes[depth]
                place = places[depth] + member * n_out * n_in
                matrix = in_use[place : place + n_out * n_in].reshape(n_out, n_in)
                raw = packed[place : place + n_out * n_in].reshape(n_out, n_in)
                place = places[depth] + members * n_out * n_in + member * n_out
                bias = packed[place : place + n_out]
                normalise(
                    raw,
                    norm if depth == 0 else 0,
                    signs if depth == 0 else rising,
                    matrix,
                    sizes[unit : unit + n_out],
                )
                if depth == 0:
                    matrix *= slope
                out = sums[unit * most : unit * most + n_out * n].reshape(n_out, n)
                np.dot(matrix, hidden, out)
                for k in range(n_out):
                    out[k] += bias[k]
                hidden = out
                if depth < last:
                    half = n_out // 2
                    hidden = pairs[unit * most : unit * most + n_out * n].reshape(n_out, n)
                    for k in range(half):
                        for r in range(n):
                            left, right = out[k, r], out[half + k, r]
                            hidden[k, r] = left if left > right else right
                            hidden[half + k, r] = right if left > right else left
                unit += n_out
            if len(readout):
                hidden = np.dot(readout, hidden)
            n_outputs = len(hidden)
            if residual:
                for k in range(n_outputs):
                    for i in range(n_inputs):
                        if direction[k, i] != 0:
                            along = direction[k, i] * slope[i]
                            for r in range(n):
                                hidden[k, r] += along * inputs[i, r]

            # The loss.
            upstream = delta[: n_outputs * n].reshape(n_outputs, n)
            value = loss_and_slope(hidden, part_target, loss, parameter, upstream, part_weight, n)
            losses[batch] += value / (whole * members)
            upstream /= kind.type(whole * members)

            # Backward.
            if residual and learned:
                for i in range(n_inputs):
                    for k in range(n_outputs):
                        if direction[k, i] != 0:
                            along = kind.type(0)
                            for r in range(n):
                                along += upstream[k, r] * inputs[i, r]
                            budget_grad[i] += direction[k, i] * along
            now = upstream
            if len(readout):
                now = np.dot(readout.T, upstream)
            for back in range(n_layers):
                depth = last - back
                n_out, n_in = shapes[depth]
                unit -= n_out
                place = places[depth] + member * n_out * n_in
                matrix = in_use[place : place + n_out * n_in].reshape(n_out, n_in)
                raw = packed[place : place + n_out * n_in].reshape(n_out, n_in)
                slot = gradient[place : place + n_out * n_in].reshape(n_out, n_in)
                place = places[depth] + members * n_out * n_in + member * n_out
                for k in range(n_out):
                    along = kind.type(0)
                    for r in range(n):
                        along += now[k, r]
                    gradient[place + k] = along
                size = sizes[unit : unit + n_out]
                if depth == 0:
                    np.dot(now, inputs.T, slot)
                    for k in range(n_out):
                        for i in range(n_in):
                            # The matrix in use without the budget, which may be 0.
                            matrix[k, i] = plain(raw[k, i], norm, signs[i], size[k])
                            if learned:
                                budget_grad[i] += slot[k, i] * matrix[k, i]
                            slot[k, i] *= slope[i]
                    normalise_backward(raw, norm, signs, matrix, size, slot)
                else:
                    before = unit - shapes[depth - 1, 0]
                    hidden = pairs[before * most : before * most + n_in * n].reshape(n_in, n)
                    np.dot(now, hidden.T, slot)
                    out = sums[before * most : before * most + n_in * n].reshape(n_in, n)
                    flow = sorted_delta[: n_in * n].reshape(n_in, n)
                    np.dot(matrix.T, now, flow)
                    normalise_backward(raw, 0, rising, matrix, size, slot)
                    now = delta[: n_in * n].reshape(n_in, n)
                    half = n_in // 2
                    for k in range(half):
                        for r in range(n):
                            swap = out[k, r] > out[half + k, r]
                            larger, smaller = flow[k, r], flow[half + k, r]
                            now[k, r] = larger if swap else smaller
                            now[half + k, r] = smaller if swap else larger
        if learned:
            for i in range(n_inputs):
                budget_grad[i] *= steepness[i]
        adam(packed, gradient, average, square, n_steps + batch + 1, rate)
    return losses, weights


@compiled
def plain(raw: float, norm: int, sign: float, size: float) -> float:
    """A weight in use, before the budget."""
    if sign != 0:
        raw = sign * abs(raw)
    if norm == 1:
        return min(max(raw, -1), 1)
    return raw / max(size, 1)


@compiled
def normalise(raw: Any, norm: int, signs: Any, matrix: Any, size: Any) -> None:
    """Weights in use and the size of each row."""
    n_out, n_in = raw.shape
    for k in range(n_out):
        total = raw.dtype.type(0)
        if norm == 0:
            for i in range(n_in):
                total += abs(raw[k, i])
        elif norm == 2:
            for i in range(n_in):
                total += raw[k, i] * raw[k, i]
            total = np.sqrt(total)
        size[k] = total
        for i in range(n_in):
            matrix[k, i] = plain(raw[k, i], norm, signs[i], total)


@compiled
def normalise_backward(raw: Any, norm: int, signs: Any, matrix: Any, size: Any, slot: Any) -> None:
    """Turn the gradient in the weights in use into that in the raw ones."""
    n_out, n_in = raw.shape
    for k in range(n_out):
        along = raw.dtype.type(0)
        if norm != 1 and size[k] >= 1:
            for i in range(n_in):
                along += slot[k, i] * matrix[k, i]
        for i in range(n_in):
            turned = np.sign(raw[k, i]) * signs[i] if signs[i] != 0 else raw.dtype.type(1)
            if norm == 1:
                slot[k, i] = turned * slot[k, i] if abs(raw[k, i]) <= 1 else 0
                continue
            slot[k, i] *= turned
            if size[k] >= 1:
                change = np.sign(raw[k, i]) if norm == 0 else matrix[k, i] * turned
                slot[k, i] = (slot[k, i] - along * change) / size[k]


@compiled
def budgets(raw: Any, limit: Any, pace: Any, learned: bool, slope: Any, steepness: Any) -> None:
    """Budgets in use and their derivative in the raw ones."""
    for i in range(len(limit)):
        if not learned:
            slope[i] = limit[i]
            continue
        grown = pace[i] * (np.log1p(np.exp(-abs(raw[i]))) + max(raw[i], 0))
        steepness[i] = pace[i] / (1 + np.exp(-raw[i]))
        if np.isinf(limit[i]):
            slope[i] = grown
        else:
            share = grown / max(limit[i], 1e-30)
            slope[i] = -limit[i] * np.expm1(-share)
            steepness[i] *= np.exp(-share)


@compiled
def adam(packed: Any, gradient: Any, average: Any, square: Any, n_steps: int, rate: float) -> None:
    """One step of Adam with torch's defaults."""
    kind = packed.dtype.type
    first, second, tiny = kind(0.9), kind(0.999), kind(1e-8)
    size = kind(rate / (1.0 - 0.9**n_steps))
    root = kind(1.0 / np.sqrt(1.0 - 0.999**n_steps))
    for i in range(len(packed)):
        slope = gradient[i]
        average[i] += (slope - average[i]) * (1 - first)
        square[i] = second * square[i] + (1 - second) * slope * slope
        packed[i] -= size * average[i] / (np.sqrt(square[i]) * root + tiny)


@compiled
def loss_and_slope(
    output: Any, target: Any, loss: int, parameter: Any, slope: Any, weight: Any, n: int
) -> float:
    """Weighted sum of losses; fills the weighted slopes in the outputs."""
    kind = output.dtype.type
    total = 0.0
    if loss == CROSS_ENTROPY:
        n_outputs = len(output)
        for r in range(n):
            largest = output[0, r]
            for k in range(n_outputs):
                largest = max(largest, output[k, r])
            whole = kind(0)
            for k in range(n_outputs):
                slope[k, r] = np.exp(output[k, r] - largest)
                whole += slope[k, r]
            label = int(target[r])
            total += weight[r] * (np.log(whole) + largest - output[label, r])
            for k in range(n_outputs):
                slope[k, r] *= weight[r] / whole
            slope[label, r] -= weight[r]
        return total
    if loss == QUANTILE:
        # The mean over the levels, each with an output of its own.
        n_levels = kind(len(parameter))
        for k in range(len(parameter)):
            level = kind(parameter[k])
            # At a tie torch shares the slope.
            middle = (1 - 2 * level) / 2
            for r in range(n):
                gap = output[k, r] - kind(target[r])
                value = max(-level * gap, (1 - level) * gap)
                change = middle if gap == 0 else (1 - level if gap > 0 else -level)
                total += weight[r] * value / n_levels
                slope[k, r] = weight[r] * change / n_levels
        return total
    level = kind(parameter[0])
    for r in range(n):
        found, true = output[0, r], kind(target[r])
        gap = found - true
        if loss == LOG_LOSS:
            small = np.exp(-abs(found))
            value = np.log1p(small) + max(found, kind(0)) - true * found
            change = (kind(1) if found >= 0 else small) / (1 + small) - true
        elif loss == SQUARED:
            value, change = gap * gap, 2 * gap
        elif loss == ABSOLUTE:
            value, change = abs(gap), np.sign(gap)
        elif loss == HUBER:
            inside = abs(gap) <= level
            value = gap * gap / 2 if inside else level * (abs(gap) - level / 2)
            change = gap if inside else level * np.sign(gap)
        else:
            value, change = np.exp(found) - true * found, np.exp(found) - true
        total += weight[r] * value
        slope[0, r] = weight[r] * change
    return total
