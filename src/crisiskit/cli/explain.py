"""``crisiskit explain``: how one event of an extraction came about."""

import argparse
import sys

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import load_extractions
from crisiskit.cli.inputs import add_pipeline_options, make_pipeline

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "say how an event was found: frame, slots, status, links"


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "file",
        metavar="EXTRACTION",
        help="what 'extract' wrote: jsonl, json, parquet, arrow; - for stdin",
    )
    parser.add_argument(
        "event", metavar="EVENT_ID", help="id of the event, or enough of its beginning"
    )
    add_pipeline_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation.

    Raises:
        CrisiskitError: If the file holds no extractions, or not just one such event.
    """
    from crisiskit.cli.account_text import lines_of
    from crisiskit.pipeline.event_by_id import event_by_id

    extraction, event = event_by_id(load_extractions(options.file), options.event)
    if hasattr(sys.stdout, "reconfigure"):
        # A terminal that cannot write a sign shows a question mark, not a traceback.
        sys.stdout.reconfigure(errors="replace")
    explanation = make_pipeline(options).explain(extraction, event.id)
    for line in lines_of(explanation):
        print(line)
    return ExitCode.FINE
