"""Scores: predicted extractions against gold ones, for every layer and field."""

from crisiskit.evaluation.annotation import Annotation
from crisiskit.evaluation.files import evaluate_files
from crisiskit.evaluation.floors import Floors, Shortfall
from crisiskit.evaluation.report import LayerReport, Report
from crisiskit.evaluation.score import Score
from crisiskit.evaluation.scoring import evaluate

__all__ = [
    "Annotation",
    "Floors",
    "LayerReport",
    "Report",
    "Score",
    "Shortfall",
    "evaluate",
    "evaluate_files",
]
