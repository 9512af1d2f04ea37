"""``crisiskit evaluate``: how well predicted records agree with gold ones."""

import argparse

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import load_extractions

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "score extractions against gold ones, field by field"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the two files."""
    parser.add_argument("gold", metavar="GOLD", help="extractions that are right")
    parser.add_argument("predicted", metavar="PRED", help="extractions to score")


def run(options: argparse.Namespace) -> int:
    """Print precision, recall and F1 of every field."""
    from crisiskit.evaluation import evaluate

    gold, predicted = map(load_extractions, (options.gold, options.predicted))
    print(evaluate(gold, predicted).table())
    return ExitCode.FINE
