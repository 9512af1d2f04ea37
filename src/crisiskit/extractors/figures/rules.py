"""The rules that tell what a number measures, from the surest to the weakest."""

from collections.abc import Callable

from crisiskit.extractors.figures import clauses, nouns, states, tallies
from crisiskit.extractors.figures.counted import Counted

__all__ = ["STRONG", "WEAK", "Rule"]

Rule = Callable[[Counted], str | None]
"""Takes a number with its words and gives a measure's name, or None."""

# Those that read the parse (predicate, act_of) come with a twin that reads the words'
# order, since parses of news go wrong where sentences are long.
STRONG: tuple[Rule, ...] = (
    nouns.body_count,
    states.state_after,
    states.left_in_state,
    states.state_inside,
    clauses.verb_before,
    clauses.predicate,
    clauses.predicate_after,
    clauses.forced_after,
    clauses.phrase_after,
    clauses.lodged_after,
    clauses.act_of,
)

# Where nothing is done to those counted.
WEAK: tuple[Rule, ...] = (nouns.team, nouns.own_noun, clauses.crowd, tallies.tally)
