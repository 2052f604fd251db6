"""Training on rows that must not leak: sensitivities, noise and the accountant."""

from .accountant import PrivacySpent, solve_noise, spent_epsilon

__all__ = ["PrivacySpent", "solve_noise", "spent_epsilon"]
