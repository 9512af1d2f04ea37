"""The command line: the only place that prints."""

from crisiskit.cli.main import main

__all__ = ["main"]
