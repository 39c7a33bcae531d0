"""Annotated text and claims -> checks: where an article contradicts itself or the map."""

from recount.checks.find_checks import find_checks

__all__ = ["find_checks"]
