"""Errors planted in the gold articles, and how many of them the checks find."""
