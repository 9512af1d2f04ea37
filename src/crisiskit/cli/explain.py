"""``crisiskit explain``: how one event of an extraction came about."""

import argparse
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import load_extractions
from crisiskit.cli.inputs import add_pipeline_options, make_pipeline

if TYPE_CHECKING:
    from crisiskit.model import Event, Extraction

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
        "event",
        metavar="EVENT_ID",
        nargs="?",
        help="id of the event, or enough of its beginning; without it all are explained",
    )
    add_pipeline_options(parser)


def run(options: argparse.Namespace) -> int:
    """Print the explanation.

    Raises:
        CrisiskitError: If the file holds no extractions, or not just one such event.
    """
    from crisiskit.cli.account_text import lines_of
    from crisiskit.pipeline.event_by_id import event_by_id

    found = load_extractions(options.file)
    chosen: Iterable[tuple[Extraction, Event]]
    if options.event is None:
        chosen = ((extraction, event) for extraction in found for event in extraction.events)
    else:
        chosen = [event_by_id(found, options.event)]
    if hasattr(sys.stdout, "reconfigure"):
        # A terminal that cannot write a sign shows a question mark, not a traceback.
        sys.stdout.reconfigure(errors="replace")
    pipeline = make_pipeline(options)
    between = ""
    for extraction, event in chosen:
        print(between, end="")
        for line in lines_of(pipeline.explain(extraction, event)):
            print(line)
        between = "\n"
    return ExitCode.FINE
