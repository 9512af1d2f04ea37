"""What an article's lines show: paragraphs, headline, dateline, boilerplate."""

from crisiskit.nlp.layout.layout import Layout, layout_of
from crisiskit.nlp.layout.paragraphs import find_paragraphs
from crisiskit.nlp.layout.unwrapping import unwrapped

__all__ = ["Layout", "find_paragraphs", "layout_of", "unwrapped"]
