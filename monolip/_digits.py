"""Proven numbers as text: rounded outward, so that what is read is proven as well."""

from __future__ import annotations

import math
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

__all__ = ["nearest", "rounded_down", "rounded_up"]


def rounded_up(value: float, digits: int = 3) -> str:
    """Smallest decimal of so many significant digits that is not below a number.

    Examples
    --------
    >>> from monolip._digits import rounded_down, rounded_up
    >>> rounded_up(0.12341), rounded_down(0.12349), rounded_up(-1234.0)
    ('0.124', '0.123', '-1230')
    """
    return text(value, digits, ROUND_CEILING)


def rounded_down(value: float, digits: int = 3) -> str:
    """Largest decimal of so many significant digits that is not above a number."""
    return text(value, digits, ROUND_FLOOR)


def nearest(value: float, digits: int = 3) -> str:
    """For numbers that are measured, not proven."""
    return text(value, digits, ROUND_HALF_EVEN)


def text(value: float, digits: int, rounding: str) -> str:
    """A decimal without exponent where it is of ordinary size."""
    if not math.isfinite(value):
        return str(float(value))
    # A float is a decimal, exactly: only this rounding changes it.
    exact = Decimal(float(value))
    if not exact:
        return "0"
    short = exact.quantize(Decimal(1).scaleb(exact.adjusted() - digits + 1), rounding=rounding)
    return f"{short:f}" if -5 < short.adjusted() < 7 else f"{short.normalize():e}"
