"""``crisiskit evaluate``: how well predicted records agree with gold ones."""

import argparse

from crisiskit.cli.exit_code import ExitCode

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "score extractions against gold ones, field by field"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the two files."""
    parser.add_argument("gold", metavar="GOLD", help="extractions that are right")
    parser.add_argument("predicted", metavar="PRED", help="extractions to score")


def run(options: argparse.Namespace) -> int:
    """Print precision, recall and F1 of every field."""
    from crisiskit.evaluation import evaluate_files

    print(evaluate_files(options.gold, options.predicted).table())
    return ExitCode.FINE
