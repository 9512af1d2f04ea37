"""Under the table of actors: for every mention, why it was linked."""

from collections.abc import Iterator, Mapping

from crisiskit.cli.wording import quoted
from crisiskit.extractors.actors.reasons import REASONS
from crisiskit.model import Actor, Extraction, Span

__all__ = ["print_links"]

_WIDTH = 48  # columns of the quoted mention


def print_links(extraction: Extraction, rules: Mapping[Span, str]) -> None:
    """Print each actor with its mentions and the reason of each, in text order."""
    print("Why each mention is linked")
    for actor in extraction.actors:
        print(f"\n{' '.join(actor.name.split())}")
        for line in _lines(actor, extraction, rules):
            print(f"  {line}")
    print()


def _lines(actor: Actor, extraction: Extraction, rules: Mapping[Span, str]) -> Iterator[str]:
    for span in actor.mentions:
        rule = rules.get(span)
        words = quoted(" ".join(extraction.quote(span).split()))
        told = f"{REASONS.get(rule, rule)} ({rule})" if rule else _maker(actor)
        yield f"{words:{_WIDTH}} {told}"


def _maker(actor: Actor) -> str:
    """Name what found an actor of another extractor, and by which rule."""
    return f"found by {actor.extractor or 'another extractor'} ({actor.rule or 'no rule'})"
