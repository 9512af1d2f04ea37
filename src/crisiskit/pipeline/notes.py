"""What the records leave open and why, noted for those who ask."""

from typing import TYPE_CHECKING

from crisiskit.extractors.findings import Findings
from crisiskit.model import Article, Severity
from crisiskit.nlp.foreign_text import seems_foreign
from crisiskit.pipeline.log import Log
from crisiskit.places import why_unresolved

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Language

__all__ = ["note_language", "note_open_places"]

_SOURCE = "places"
_LANGUAGE = "language"


def note_language(article: Article, nlp: "Language", log: Log) -> None:
    """Note that an article is in another language than is read: information, no fault.

    What the article says of its language counts; if it says nothing, its words do.
    """
    if article.language:
        # "en", "en-GB", "eng", and "English", which is no tag but what some feeds write.
        if article.language.lower().startswith(str(nlp.lang)):
            return
        told = f"the article is in {article.language!r}"
    elif seems_foreign(article.text, nlp):
        told = "the text hardly seems to be English"
    else:
        return
    reads = "English" if nlp.lang == "en" else repr(nlp.lang)
    reason = f"{told}, and only {reads} is read: most of it is missed; translate it first"
    log.add(_LANGUAGE, reason, Severity.INFO)


def note_open_places(found: Findings, log: Log) -> None:
    """Note once for each name why its place has no point: information, no fault."""
    for place in {place.name: place for place in found.places}.values():
        reason = why_unresolved(place)
        if reason is not None:
            log.add(_SOURCE, reason, Severity.INFO)
