"""``crisiskit schema``: the JSON Schema of the wire format."""

import argparse

from crisiskit.cli.exit_code import ExitCode

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "print the JSON Schema of an extraction"


def configure(_parser: argparse.ArgumentParser) -> None:
    """Add no options."""


def run(_options: argparse.Namespace) -> int:
    """Print the schema."""
    import json

    from crisiskit.serializers import wire_schema

    print(json.dumps(wire_schema(), indent=2))
    return ExitCode.FINE
