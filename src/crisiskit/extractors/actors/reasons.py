"""Why each mention is its actor's, told for an extraction that is there."""

from collections.abc import Mapping

from crisiskit.extractors.actors import Actors
from crisiskit.extractors.findings import Findings
from crisiskit.model import Extraction, Span
from crisiskit.nlp.doc import Language
from crisiskit.nlp.reading import Reading

__all__ = ["REASONS", "link_reasons"]

REASONS: Mapping[str, str] = {
    "first": "told here first",
    "same-name": "the same name",
    "last-name": "last name of a person told before",
    "first-name": "first name of the only person told of so",
    "inner-name": "first of the two last names of a person told before",
    "short-name": "shorter or longer name of the same body",
    "acronym": "acronym in brackets after the name",
    "initials": "initials of a name told before",
    "apposition": "set beside it, or said to be it",
    "office-before-name": "office before the name",
    "office-after-name": "office after the name",
    "name-after-noun": "name of the body told by its noun before",
    "people-of-country": "people of the same country",
    "state-of-country": "government of the country",
    "same-description": "same noun, number and country",
    "same-office": "another noun for the same person",
    "same-crowd": "another noun for the same crowd",
    "relative-pronoun": "relative pronoun after it",
    "pronoun": "nearest and weightiest that agrees",
    "speaker": "who speaks here",
    "speaker-body": "body of who speaks here",
    "institution": "body whose statement this is",
}
"""What the rules of the links mean, in words."""


def link_reasons(extraction: Extraction, nlp: Language) -> dict[Span, str]:
    """Tell for every mention the actors' extractor links by which rule it did.

    The extraction holds who is who, not how that was found: its article is read again.

    Args:
        extraction: Made with *nlp*.
        nlp: The pipeline that parses.
    """
    reading = Reading(extraction.article, nlp)
    found = Findings(places=extraction.places)
    clusters = Actors().clusters(reading, found)
    return {link.mention.span: link.rule for cluster in clusters for link in cluster.links}
