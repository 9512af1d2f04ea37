"""Running extractors over articles: one by one, in streams, in several processes."""

from crisiskit.pipeline.default import explain, extract
from crisiskit.pipeline.explanation import Explanation
from crisiskit.pipeline.pipeline import Pipeline

__all__ = ["Explanation", "Pipeline", "explain", "extract"]
