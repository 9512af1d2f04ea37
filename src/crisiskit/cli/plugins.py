"""``crisiskit plugins``: what is installed."""

import argparse

from crisiskit.cli.exit_code import ExitCode

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "list readers, extractors and serializers"


def configure(_parser: argparse.ArgumentParser) -> None:
    """Add no options."""


def run(_options: argparse.Namespace) -> int:
    """Print one line a plug-in: kind, name, where it comes from, where it stands."""
    from crisiskit.plugins import GROUPS, registry

    found = [plugin for kind in GROUPS for plugin in registry.plugins(kind)]
    rows = [(one.kind, one.name, one.origin or "registered", one.target) for one in found]
    rows.insert(0, ("KIND", "NAME", "FROM", "AT"))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
    return ExitCode.FINE
