"""The command line: one thin file a command; the only reader of environment and configuration."""

from recount.cli.main import main

__all__ = ["main"]
