"""Products with constant matrices from additions alone, with common sums shared."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .circuit import Circuit, width_of

__all__ = ["matrix_product", "signed_digits"]

# A term of a sum, (signal, shift), and its sign.
Term = tuple[int, int]
Row = dict[Term, int]
# A term outside of a row: signal, shift and sign.
SignedTerm = tuple[int, int, int]
# Two terms by their signals, the shift between them and the product of their signs.
Pair = tuple[int, int, int, int]

# Pairs of terms that are counted at a time; wider matrices are shared in blocks of columns.
MAX_PAIRS = 400_000
# How late a constant is tried to join a sum.
MOMENTS = 12


def signed_digits(value: int) -> list[tuple[int, int]]:
    """Canonical form: powers of two and their signs, no two neighbouring, the fewest there are."""
    digits, shift = [], 0
    while value:
        if value & 1:
            sign = 2 - (value & 3)
            digits.append((shift, sign))
            value -= sign
        value >>= 1
        shift += 1
    return digits


def matrix_product(
    circuit: Circuit,
    inputs: Sequence[int],
    weight: NDArray[np.int64],
    bias: Sequence[int],
    shift: int = 0,
) -> list[int]:
    """Signals of ``(weight @ inputs + bias) >> shift``."""
    # Units that compute the same are one signal, with all their weights.
    distinct = list(dict.fromkeys(inputs))
    columns = np.array([[one == other for one in distinct] for other in inputs], dtype=np.int64)
    sums = MatrixProduct(circuit, distinct).rows(weight @ columns, bias, shift)
    return [circuit.floor(place, shift) for place in sums]


class MatrixProduct:
    """Sums of shifted inputs, each with the interval that its coefficients prove."""

    def __init__(self, circuit: Circuit, inputs: Sequence[int]) -> None:
        self.circuit, self.inputs = circuit, list(inputs)
        self.ends = [(circuit.signals[n].low, circuit.signals[n].high) for n in self.inputs]
        # What a signal is, as a vector of coefficients and a constant.
        self.coefficients: dict[int, NDArray[np.int64]] = {}
        for position, place in enumerate(self.inputs):
            unit = np.zeros(len(self.inputs) + 1, dtype=np.int64)
            unit[position] = 1
            self.coefficients[place] = unit
        self.costs: dict[Pair, int] = {}
        low, high = zip(*self.ends, (1, 1), strict=True)
        self.low, self.high = np.array(low, dtype=np.int64), np.array(high, dtype=np.int64)

    def rows(self, weight: NDArray[np.int64], bias: Sequence[int], shift: int) -> list[int]:
        """One signal for each row, equal to its sum in all bits from a shift on."""
        constants = [int(value) for value in bias]
        terms: list[Row] = [{} for _ in constants]
        for position, place in enumerate(self.inputs):
            low, high = self.ends[position]
            for row, value in enumerate(weight[:, position].tolist()):
                if low == high:
                    constants[row] += value * low
                    continue
                for power, sign in signed_digits(value):
                    terms[row][place, power] = sign
        for row, kept in enumerate(terms):
            # Sums are multiples of a power of two: what the constant has below is rounded away.
            lowest = min([shift, *(low for _, low in kept)])
            constants[row] = constants[row] >> lowest << lowest
        self.share(terms)
        return [self.sum(row, constant) for row, constant in zip(terms, constants, strict=True)]

    def interval(self, coefficients: NDArray[np.int64]) -> tuple[int, int]:
        """The interval of a sum, which the ends of its inputs reach."""
        first, second = coefficients * self.low, coefficients * self.high
        return int(np.minimum(first, second).sum()), int(np.maximum(first, second).sum())

    def combined(self, first: int, second: int, shift: int, sign: int) -> NDArray[np.int64]:
        """Coefficients of ``first + sign * (second << shift)``."""
        return self.coefficients[first] + sign * (self.coefficients[second] << shift)

    def cost(self, first: int, second: int, shift: int, sign: int) -> int:
        """Bits of an adder: those of the result, less those of the first that pass below it."""
        pair = first, second, shift, sign
        if pair not in self.costs:
            width = width_of(*self.interval(self.combined(*pair)))
            a, b = self.circuit.signals[first], self.circuit.signals[second]
            # What is above a number plus a constant depends on the carry alone.
            if a.kind == "constant":
                width = min(width, b.width + 1 + shift)
            elif b.kind == "constant":
                width = min(width, a.width + 1)
            self.costs[pair] = max(1, width - shift)
        return self.costs[pair]

    def add(self, first: int, second: int, shift: int, sign: int) -> int:
        """Signal of ``first + sign * (second << shift)``."""
        return self.make("add" if sign > 0 else "subtract", first, second, shift, 1, sign)

    def make(self, kind: str, first: int, second: int, shift: int, outer: int, sign: int) -> int:
        coefficients = outer * self.combined(first, second, shift, sign)
        place = self.circuit.make(kind, (first, second), shift, *self.interval(coefficients))
        self.coefficients[place] = coefficients
        return place

    def share(self, rows: list[Row]) -> None:
        """Make the pair of terms that occurs most often a signal of its own, while any recurs."""
        n_pairs = sum(len(row) ** 2 // 2 for row in rows)
        n_blocks = max(1, round((n_pairs / MAX_PAIRS) ** 0.5 + 0.49))
        for block in range(n_blocks):
            chosen = set(self.inputs[block::n_blocks])
            parts = [
                {term: row.pop(term) for term in list(row) if term[0] in chosen} for row in rows
            ]
            Sharing(self, parts).run()
            for row, part in zip(rows, parts, strict=True):
                row.update(part)

    def sum(self, row: Row, constant: int) -> int:
        """Add up what is left of a row, cheapest additions first."""
        terms = [(place, shift, sign) for (place, shift), sign in sorted(row.items())]
        if not terms:
            return self.circuit.constant(constant)
        extra = [(*self.constant(constant), 1)] if constant else []
        # A constant widens what it is added to, but costs only the width of that: late is good.
        _, terms = self.reduced(terms, MOMENTS, positive=not extra)
        moments = range(1, len(terms) + 1 if extra else 2)
        return min(self.joined(terms, extra, moment) for moment in moments)[1]

    def joined(
        self, terms: list[SignedTerm], extra: list[SignedTerm], moment: int
    ) -> tuple[int, int]:
        """Cost and signal of a sum that an extra term joins when a number of terms is left."""
        cost, terms = self.reduced(terms, moment, positive=not extra)
        more, terms = self.reduced([*terms, *extra], 1, positive=True)
        return cost + more, self.whole(*terms[0])

    def reduced(
        self, terms: list[SignedTerm], n_left: int, positive: bool
    ) -> tuple[int, list[SignedTerm]]:
        """Add cheapest pairs until a number of terms is left: their cost, and what is left."""
        total, alive, number = 0, dict(enumerate(terms)), len(terms)
        queue = [(*self.score(terms[i], terms[j]), i, j) for i in alive for j in range(i)]
        heapq.heapify(queue)
        while len(alive) > n_left:
            cost, _, i, j = heapq.heappop(queue)
            if i not in alive or j not in alive:
                continue
            (first, low, sign), (second, high, other) = ordered(alive.pop(i), alive.pop(j))
            if positive and not alive and sign < 0 and other > 0:
                # The other way round, so that the sum comes out positive.
                place = self.make("from", first, second, high - low, -1, -1)
                cost, sign = cost + high - low, 1
            else:
                place = self.add(first, second, high - low, sign * other)
            total += cost
            term = place, low, sign
            for position, one in alive.items():
                heapq.heappush(queue, (*self.score(term, one), number, position))
            alive[number] = term
            number += 1
        return total, list(alive.values())

    def score(self, one: SignedTerm, other: SignedTerm) -> tuple[int, int]:
        """Cost of adding two terms, and how soon it can be done."""
        first, second = ordered(one, other)
        signals = self.circuit.signals
        level = max(signals[first[0]].level, signals[second[0]].level)
        shift, sign = second[1] - first[1], first[2] * second[2]
        return self.cost(first[0], second[0], shift, sign), level

    def constant(self, value: int) -> Term:
        """An odd number, and the shift that makes it the constant."""
        shift = (value & -value).bit_length() - 1
        place = self.circuit.constant(value >> shift)
        only = np.zeros(len(self.inputs) + 1, dtype=np.int64)
        only[-1] = value >> shift
        self.coefficients[place] = only
        return place, shift

    def whole(self, place: int, shift: int, sign: int) -> int:
        """A signal with its shift and sign carried out."""
        if shift == 0 and sign > 0:
            return place
        zero = self.circuit.constant(0)
        self.coefficients[zero] = np.zeros(len(self.inputs) + 1, dtype=np.int64)
        return self.add(zero, place, shift, sign)


class Sharing:
    """Counts of all pairs of terms in some rows, kept while pairs are replaced."""

    def __init__(self, product: MatrixProduct, rows: list[Row]) -> None:
        self.product, self.rows = product, rows
        self.counts: dict[Pair, int] = defaultdict(int)
        self.heap: list[tuple[int, int, Pair]] = []
        # Rows in which a signal occurs.
        self.users: dict[int, set[int]] = defaultdict(set)
        for number, row in enumerate(rows):
            terms = list(row.items())
            for position, (term, sign) in enumerate(terms):
                self.users[term[0]].add(number)
                for other, other_sign in terms[:position]:
                    self.counts[pair_of(term, other, sign * other_sign)] += 1
        for pair in self.counts:
            self.push(pair)

    def push(self, pair: Pair) -> None:
        """Queue a pair by how often it occurs, and how soon it can be computed."""
        if self.counts[pair] > 1:
            signals = self.product.circuit.signals
            level = max(signals[pair[0]].level, signals[pair[1]].level)
            heapq.heappush(self.heap, (-self.counts[pair], level, pair))

    def run(self) -> None:
        """Replace pairs until none occurs twice."""
        while self.heap:
            negated, _, pair = heapq.heappop(self.heap)
            if -negated != self.counts[pair]:
                # Counted anew since; one that grew was queued then.
                if -negated > self.counts[pair]:
                    self.push(pair)
                continue
            found = self.occurrences(pair)
            if len(found) > 1:
                self.replace(pair, found)
            # What is left are overlaps of a signal with itself.
            self.counts[pair] = 0

    def occurrences(self, pair: Pair) -> list[tuple[int, Term, Term]]:
        """Where a pair stands, by row."""
        first, second, shift, sign = pair
        found = []
        for number in sorted(self.users[first] & self.users[second]):
            row, used = self.rows[number], set()
            for term in sorted(term for term in row if term[0] == first):
                other = (second, term[1] + shift)
                if other in row and row[term] * row[other] == sign and term not in used:
                    used.add(other)
                    found.append((number, term, other))
        return found

    def replace(self, pair: Pair, found: list[tuple[int, Term, Term]]) -> None:
        """Make a pair a signal of its own."""
        place = self.product.add(*pair)
        for number, term, other in found:
            row = self.rows[number]
            sign = row[term]
            self.change(number, term, -1)
            self.change(number, other, -1)
            row[place, term[1]] = sign
            self.users[place].add(number)
            self.change(number, (place, term[1]), 1)

    def change(self, number: int, term: Term, by: int) -> None:
        """Count the pairs of a term in, or out and drop it."""
        row = self.rows[number]
        sign = row[term]
        for other, other_sign in row.items():
            if other != term:
                pair = pair_of(term, other, sign * other_sign)
                self.counts[pair] += by
                if by > 0:
                    self.push(pair)
        if by < 0:
            del row[term]


def ordered(one: SignedTerm, other: SignedTerm) -> tuple[SignedTerm, SignedTerm]:
    """The lower shift first, and of equal ones the positive."""
    if (one[1], -one[2], one[0]) < (other[1], -other[2], other[0]):
        return one, other
    return other, one


def pair_of(term: Term, other: Term, sign: int) -> Pair:
    """The pair of two terms, the lower shift first."""
    if (term[1], term[0]) < (other[1], other[0]):
        return term[0], other[0], other[1] - term[1], sign
    return other[0], term[0], term[1] - other[1], sign
