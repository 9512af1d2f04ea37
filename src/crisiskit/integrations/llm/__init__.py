"""Events and claims by a language model, every word of them checked against the article."""

from crisiskit.integrations.llm.extractor import LanguageModel
from crisiskit.integrations.llm.meter import Meter
from crisiskit.integrations.llm.service import Service

__all__ = ["LanguageModel", "Meter", "Service"]
