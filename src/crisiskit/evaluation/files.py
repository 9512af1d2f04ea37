"""Score a file of predictions against a gold file."""

from os import PathLike

from crisiskit.evaluation.report import Report
from crisiskit.evaluation.scoring import evaluate
from crisiskit.serializers import load

__all__ = ["evaluate_files"]


def evaluate_files(gold: str | PathLike[str], pred: str | PathLike[str]) -> Report:
    """Score the extractions in one file against those in another.

    Both are files as ``crisiskit extract`` writes them, JSON Lines unless the suffix
    says otherwise. Where a gold article is marked only in part, its ``extra`` says so
    (see :class:`Annotation`).

    Raises:
        InputError: If a file cannot be read, or they do not belong together.
        DecodeError: If a file holds something else; the message names the faults.
    """
    return evaluate(load(gold), load(pred))
