"""Signals of a circuit as Verilog: each a wire that is exactly as wide as its interval."""

from __future__ import annotations

from collections.abc import Callable

from .circuit import Circuit, Signal, width_of

__all__ = ["SignalWriter", "literal"]


def literal(value: int, width: int) -> str:
    """A number in two's complement."""
    return f"{width}'d{value % 2**width}"


class SignalWriter:
    """Definitions of signals; all operands are cut or extended by hand, so no rule of signs acts.

    Parameters
    ----------
    circuit : Circuit
    word : int
        Bits of a column on the input bus.
    name : callable
        Name of a signal, by position, where it is used.
    """

    def __init__(self, circuit: Circuit, word: int, name: Callable[[int], str]) -> None:
        self.signals, self.word, self.name = circuit.signals, word, name

    def declared(self, place: int, kind: str, suffix: str = "") -> str:
        """A declaration without its end."""
        signal = self.signals[place]
        sign = "signed " if signal.signed else ""
        return f"{kind} {sign}[{signal.width - 1}:0] s{place}{suffix}"

    def definition(self, place: int) -> list[str]:
        """Lines that define a signal."""
        signal = self.signals[place]
        lines, value = {
            "input": self.input,
            "clamp": self.clamp,
            "floor": self.floor,
            "add": self.sum,
            "subtract": self.sum,
            "from": self.sum,
            "less": self.less,
            "max": self.selected,
            "min": self.selected,
            "above": self.above,
        }[signal.kind](place, signal)
        return [*lines, f"{self.declared(place, 'wire')} = {value};"]

    def field(self, place: int, start: int, width: int) -> str:
        """Bits of a signal from a position on, extended by its sign."""
        signal = self.signals[place]
        if signal.kind == "constant":
            return literal(signal.low >> start, width)
        return field(self.name(place), signal.width, signal.signed, start, width)

    def input(self, place: int, signal: Signal) -> tuple[list[str], str]:
        """A slice of the input bus."""
        start = signal.number * self.word
        return [], f"in_steps[{start + self.word - 1}:{start}]"

    def floor(self, place: int, signal: Signal) -> tuple[list[str], str]:
        """A shift that rounds down, ``>>>``, is what is left of the wires."""
        return [], self.field(signal.operands[0], signal.number, signal.width)

    def less(self, place: int, signal: Signal) -> tuple[list[str], str]:
        """Whether the first of two is smaller."""
        low = min(self.signals[operand].low for operand in signal.operands)
        high = max(self.signals[operand].high for operand in signal.operands)
        first, second = (self.field(operand, 0, width_of(low, high)) for operand in signal.operands)
        return [], f"$signed({first}) < $signed({second})" if low < 0 else f"{first} < {second}"

    def above(self, place: int, signal: Signal) -> tuple[list[str], str]:
        """Whether a score exceeds a number."""
        score = self.signals[signal.operands[0]]
        name, number = self.name(signal.operands[0]), literal(signal.number, score.width)
        return [], f"$signed({name}) > $signed({number})" if score.signed else f"{name} > {number}"

    def clamp(self, place: int, signal: Signal) -> tuple[list[str], str]:
        """A signal kept within an interval."""
        operand = self.signals[signal.operands[0]]
        return [], kept(self.name(signal.operands[0]), (operand.low, operand.high), signal)

    def selected(self, place: int, signal: Signal) -> tuple[list[str], str]:
        """Larger or smaller of two, kept within the limit."""
        less, first, second = signal.operands
        a, b = self.signals[first], self.signals[second]
        if signal.kind == "max":
            first, second = second, first
            low, high = max(a.low, b.low), max(a.high, b.high)
        else:
            low, high = min(a.low, b.low), min(a.high, b.high)
        width = width_of(low, high)
        choice = (
            f"{self.name(less)} ? {self.field(first, 0, width)} : {self.field(second, 0, width)}"
        )
        if (low, high) == (signal.low, signal.high):
            return [], choice
        lines = [f"wire [{width - 1}:0] s{place}_free = {choice};"]
        return lines, kept(f"s{place}_free", (low, high), signal)

    def sum(self, place: int, signal: Signal) -> tuple[list[str], str]:
        """A sum or difference of two signals, the second shifted left."""
        first, second = signal.operands
        sign, other = {"add": (1, 1), "subtract": (1, -1), "from": (-1, 1)}[signal.kind]
        shift, width = signal.number, signal.width
        if self.signals[first].kind == "constant":
            constant = sign * self.signals[first].low
            return self.plus_constant(place, constant, other, second, shift)
        if self.signals[second].kind == "constant":
            constant = other * (self.signals[second].low << shift)
            return self.plus_constant(place, constant, sign, first, 0)
        if signal.kind == "from":
            left = self.shifted(second, shift, width)
            return [], f"{left} - {self.field(first, 0, width)}"
        if width <= shift:
            return [], self.field(first, 0, width)
        operator = "+" if other > 0 else "-"
        upper = width - shift
        value = f"{self.field(first, shift, upper)} {operator} {self.field(second, 0, upper)}"
        if shift == 0:
            return [], value
        # What the first has below the second passes.
        lines = [f"wire [{upper - 1}:0] s{place}_upper = {value};"]
        return lines, f"{{s{place}_upper, {self.field(first, 0, shift)}}}"

    def shifted(self, place: int, shift: int, width: int) -> str:
        """A signal times a power of two."""
        if shift == 0:
            return self.field(place, 0, width)
        if width <= shift:
            return literal(0, width)
        return f"{{{self.field(place, 0, width - shift)}, {literal(0, shift)}}}"

    def plus_constant(
        self, place: int, constant: int, sign: int, operand: int, shift: int
    ) -> tuple[list[str], str]:
        """``constant + sign * (operand << shift)``: an adder no wider than the operand."""
        width, added = self.signals[place].width, self.signals[operand]
        if width <= shift:
            return [], literal(constant, width)
        # From the lowest bits: those of the constant, those of the operand, the adder, the rest.
        parts = [literal(constant, shift)] if shift else []
        constant, width, passing = constant >> shift, width - shift, 0
        if sign > 0:
            trailing = (constant & -constant).bit_length() - 1 if constant else width
            passing = min(trailing, added.width, width)
        if passing:
            parts.append(self.field(operand, 0, passing))
        constant, width, wires = constant >> passing, width - passing, added.width - passing
        lines = []
        if width > 0 and (wires == 0 or width <= wires + 1):
            field = self.field(operand, passing, width)
            value = f"{literal(constant, width)} {'+' if sign > 0 else '-'} {field}"
            lines = [f"wire [{width - 1}:0] s{place}_upper = {value};"]
            parts.append(f"s{place}_upper")
        elif width > 0:
            # The operand as an unsigned number of its own bits, and the constant that makes it so:
            # -x is ~x + 1, and flipping the sign bit adds its weight.
            flips = 0
            if sign < 0:
                flips, constant = 2**wires - 1, constant + (1 if added.signed else 1 - 2**wires)
            if added.signed:
                flips, constant = flips ^ 2 ** (wires - 1), constant - 2 ** (wires - 1)
            field = f"{self.field(operand, passing, wires)} ^ {literal(flips, wires)}"
            rest, upper = width - wires, constant >> wires
            lines = [
                f"wire [{wires - 1}:0] s{place}_bits = {field};",
                f"wire [{wires}:0] s{place}_upper = "
                f"{{1'd0, s{place}_bits}} + {literal(constant % 2**wires, wires + 1)};",
            ]
            parts.append(f"s{place}_upper[{wires - 1}:0]")
            parts.append(
                f"s{place}_upper[{wires}] ? {literal(upper + 1, rest)} : {literal(upper, rest)}"
            )
        return lines, f"{{{', '.join(parts[::-1])}}}"


def field(name: str, total: int, signed: bool, start: int, width: int) -> str:
    """Bits of a wire from a position on, extended by its sign."""
    stop = min(total, start + width)
    parts = []
    extra = width - max(0, stop - start)
    if extra:
        parts.append(f"{{{extra}{{{name}[{total - 1}]}}}}" if signed else literal(0, extra))
    if stop > start:
        parts.append(name if stop - start == total else f"{name}[{stop - 1}:{start}]")
    return parts[0] if len(parts) == 1 else f"{{{', '.join(parts)}}}"


def kept(name: str, interval: tuple[int, int], target: Signal) -> str:
    """A wire within an interval, kept within that of another signal."""
    (low, high), width = interval, width_of(*interval)
    over, under = high > target.high, low < target.low
    ends = {target.high} if over else set()
    ends |= {-target.low} if under else set()
    limit = max(ends)
    bits = limit.bit_length()
    if len(ends) == 1 and limit == 2**bits - 1 > 0 and target.width == bits + target.signed:
        return saturated(name, width, low < 0, bits, over, under)
    value = field(name, width, low < 0, 0, target.width)
    for wrong, operator, end in ((under, "<", target.low), (over, ">", target.high)):
        if wrong:
            pair = (name, literal(end, width))
            if low < 0:
                pair = (f"$signed({pair[0]})", f"$signed({pair[1]})")
            value = f"{pair[0]} {operator} {pair[1]} ? {literal(end, target.width)} : {value}"
    return value


def saturated(name: str, width: int, signed: bool, bits: int, over: bool, under: bool) -> str:
    """A wire kept within ``2**bits - 1`` of either sign, by a look at its upper bits."""
    sign, top = f"{name}[{width - 1}]", width - 2 if signed else width - 1
    # What sets all bits, what clears them, and the negative numbers that end in zeros.
    sets, clears, odd = [], [], []
    if over:
        above = f"(|{name}[{top}:{bits}])"
        sets.append(f"(~{sign} & {above})" if signed else above)
    if under:
        if top >= bits:
            clears.append(f"({sign} & ~(&{name}[{top}:{bits}]))")
        odd.append(f"({sign} & ~(|{name}[{bits - 1}:1]))" if bits > 1 else sign)
    parts = [sign] if signed else []
    if bits > 1:
        value = f"{name}[{bits - 1}:1]"
        for term in clears:
            value = f"({value} & {{{bits - 1}{{~{term}}}}})"
        for term in sets:
            value = f"({value} | {{{bits - 1}{{{term}}}}})"
        parts.append(value)
    parts.append(" | ".join([f"{name}[0]", *sets, *clears, *odd]))
    return f"{{{', '.join(parts)}}}"
