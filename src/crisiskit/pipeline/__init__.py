"""Running extractors over articles: one by one, in streams, in several processes."""

from crisiskit.pipeline.default import extract
from crisiskit.pipeline.pipeline import Pipeline

__all__ = ["Pipeline", "extract"]
