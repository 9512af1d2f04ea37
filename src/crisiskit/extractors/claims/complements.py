"""What a verb of attribution is completed by: the content of what was said."""

from crisiskit.extractors.claims.clauses import clause_of, host_of, infinitive_of, raised_of
from crisiskit.extractors.claims.complement import Complement
from crisiskit.extractors.claims.nominals import (
    charge_of,
    object_of,
    predicate_of,
    prepositional_of,
)
from crisiskit.extractors.claims.orders import order_of
from crisiskit.extractors.claims.passage import Cue
from crisiskit.extractors.claims.words_after import complement_by_words

__all__ = ["complement_of"]

# From the shape that asks for most to the one that asks for least.
_SHAPES = (
    charge_of,
    predicate_of,
    clause_of,
    order_of,
    raised_of,
    host_of,
    infinitive_of,
    complement_by_words,
    prepositional_of,
    object_of,
)


def complement_of(cue: Cue) -> Complement | None:
    """Find what completes *cue*; None if nothing does, so that it attributes nothing."""
    for shape in _SHAPES:
        found = shape(cue)
        if found is not None and found.content:
            return found
    return None
