"""A network of whole numbers as a pipelined circuit: signals, proven intervals, stages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Circuit", "Signal", "width_of"]


@dataclass(frozen=True)
class Signal:
    """A whole number on wires, within a proven interval.

    Parameters
    ----------
    kind : str
        ``input``, ``constant``, ``clamp``, ``add``, ``subtract`` (``a - b``), ``from`` (``b - a``),
        ``floor`` (a shift), ``less``, ``max``, ``min`` or ``above``.
    operands : tuple of int
        Positions of signals. Sums add the second, shifted left by ``number``, to the first.
    number : int
        A position of a column, or bits of a shift, or a threshold.
    low, high : int
        The interval.
    level : int
        Operations between the inputs and here: what the stages share out.
    """

    kind: str
    operands: tuple[int, ...]
    number: int
    low: int
    high: int
    level: int

    @property
    def signed(self) -> bool:
        """Whether the top bit counts as negative."""
        return self.low < 0

    @property
    def width(self) -> int:
        """Bits on wires."""
        return width_of(self.low, self.high)


def width_of(low: int, high: int) -> int:
    """Bits that hold an interval, with a sign only where it can be negative."""
    if low < 0:
        return max(high.bit_length() if high > 0 else 0, (-low - 1).bit_length()) + 1
    return max(1, high.bit_length())


class Circuit:
    """Signals in an order in which they can be computed; equal ones are made once."""

    def __init__(self) -> None:
        self.signals: list[Signal] = []
        self.places: dict[tuple[str, tuple[int, ...], int, int, int], int] = {}

    def make(self, kind: str, operands: tuple[int, ...], number: int, low: int, high: int) -> int:
        """Position of a signal."""
        if low == high and kind != "constant":
            return self.make("constant", (), low, low, high)
        key = (kind, operands, number, low, high)
        if key not in self.places:
            # A shift is wires only, and so is what is there from the start.
            own = 0 if kind in ("input", "constant", "floor") else 1
            level = own + max((self.signals[place].level for place in operands), default=0)
            self.places[key] = len(self.signals)
            self.signals.append(Signal(kind, operands, number, low, high, level))
        return self.places[key]

    def constant(self, value: int) -> int:
        """A number."""
        return self.make("constant", (), value, value, value)

    def floor(self, place: int, shift: int) -> int:
        """A signal over a power of two, rounded down."""
        signal = self.signals[place]
        if shift == 0:
            return place
        return self.make("floor", (place,), shift, signal.low >> shift, signal.high >> shift)

    def clamp(self, place: int, low: int, high: int) -> int:
        """A signal kept within an interval."""
        signal = self.signals[place]
        if low <= signal.low and signal.high <= high:
            return place
        kept = [min(max(value, low), high) for value in (signal.low, signal.high)]
        return self.make("clamp", (place,), 0, *kept)

    def max_min(self, first: int, second: int, limit: int) -> tuple[int, int]:
        """Larger and smaller of two signals, each kept within a limit of either sign."""
        a, b = self.signals[first], self.signals[second]
        if a.low >= b.high:
            return self.clamp(first, -limit, limit), self.clamp(second, -limit, limit)
        if b.low >= a.high:
            return self.clamp(second, -limit, limit), self.clamp(first, -limit, limit)
        less = self.make("less", (first, second), 0, 0, 1)
        ends = [(max(a.low, b.low), max(a.high, b.high)), (min(a.low, b.low), min(a.high, b.high))]
        places = []
        for kind, interval in zip(("max", "min"), ends, strict=True):
            low, high = (min(max(value, -limit), limit) for value in interval)
            places.append(self.make(kind, (less, first, second), limit, low, high))
        return places[0], places[1]

    def needed(self, outputs: Sequence[int]) -> list[int]:
        """Positions of all that outputs depend on."""
        found = set(outputs)
        for place in range(len(self.signals) - 1, -1, -1):
            if place in found:
                found.update(self.signals[place].operands)
        return sorted(found)

    def depth(self, outputs: Sequence[int]) -> int:
        """Operations one after the other, at least one."""
        return max([1, *(self.signals[place].level for place in outputs)])


def stage_ends(circuit: Circuit, outputs: Sequence[int], n_stages: int) -> list[int]:
    """Last level of each stage: equally deep stages, with the fewest registers between them."""
    signals = circuit.signals
    places, depth = circuit.needed(outputs), circuit.depth(outputs)
    last_use = {place: signals[place].level for place in places}
    for place in places:
        for operand in signals[place].operands:
            last_use[operand] = max(last_use[operand], signals[place].level)
    last_use.update({place: depth + 1 for place in outputs})
    # Register bits at a cut after each level.
    bits = [0] * (depth + 1)
    for place in places:
        signal = signals[place]
        if signal.kind != "constant":
            for level in range(signal.level, min(last_use[place], depth + 1)):
                bits[level] += signal.width
    deepest = -(-depth // n_stages)
    # Fewest bits for a number of stages that end at a level, and the end of the stage before.
    best: list[dict[int, tuple[int, int]]] = [{0: (0, 0)}]
    for _ in range(n_stages):
        row: dict[int, tuple[int, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end in range(start + 1, min(start + deepest, depth) + 1):
                total = cost + bits[end]
                if end not in row or total < row[end][0]:
                    row[end] = (total, start)
        best.append(row)
    ends = [depth]
    for row in best[:1:-1]:
        ends.append(row[ends[-1]][1])
    return ends[::-1]
