"""Training on rows that must not leak: sensitivities, noise and the accountant."""

from .accountant import PrivacySpent, PrivacyWarning, solve_noise, spent_epsilon

__all__ = ["PrivacySpent", "PrivacyWarning", "solve_noise", "spent_epsilon"]
