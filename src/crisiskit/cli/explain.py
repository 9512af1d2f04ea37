"""``crisiskit explain``: how one event of an extraction came about."""

import argparse
import sys
from typing import TYPE_CHECKING

from crisiskit.cli.exit_code import ExitCode
from crisiskit.cli.extractions import load_extractions
from crisiskit.cli.inputs import add_pipeline_options, make_pipeline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crisiskit.model import Extraction

__all__ = ["SUMMARY", "configure", "run"]

SUMMARY = "say how an event was found: frame, slots, status, links"

_LISTED = 8


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

    extraction, event_id = _found(load_extractions(options.file), options.event)
    if hasattr(sys.stdout, "reconfigure"):
        # A terminal that cannot write a sign shows a question mark, not a traceback.
        sys.stdout.reconfigure(errors="replace")
    explanation = make_pipeline(options).explain(extraction, event_id)
    for line in lines_of(explanation):
        print(line)
    return ExitCode.FINE


def _found(extractions: "Iterable[Extraction]", wanted: str) -> "tuple[Extraction, str]":
    """Give the extraction with the event, and its whole id."""
    from crisiskit.errors import InputError

    told = list(extractions)
    fitting = [
        (extraction, event)
        for extraction in told
        for event in extraction.events
        if wanted and event.id.startswith(wanted)
    ]
    exact = [pair for pair in fitting if pair[1].id == wanted] or fitting
    if len(exact) == 1:
        extraction, event = exact[0]
        return extraction, event.id
    if exact:
        names = _listed(f"{event.id} of {found.article.id}" for found, event in exact)
        msg = f"{len(exact)} events have an id that begins with {wanted!r}: {names}"
        raise InputError(msg)
    known = (f"{event.id} ({event.type})" for found in told for event in found.events)
    msg = f"no event has the id {wanted!r}; events there are: {_listed(known) or 'none'}"
    raise InputError(msg)


def _listed(names: "Iterable[str]") -> str:
    listed = list(names)
    return ", ".join(listed[:_LISTED]) + (" …" if len(listed) > _LISTED else "")
