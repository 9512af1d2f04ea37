"""Words and phrases hung on the wrong word, found by their relation in one pass and put right."""

from collections.abc import Callable, Iterator, Mapping

from spacy.tokens import Doc, Token

from crisiskit.nlp.due_to import due_in
from crisiskit.nlp.headlines import acting_in, ending_in, talks_in
from crisiskit.nlp.lost_clauses import agents_in, headless_in, inverted_in, what_in
from crisiskit.nlp.lost_parts import (
    aside_in,
    called_in,
    hours_in,
    listed_in,
    lives_in,
    members_in,
    taken_from_in,
    unhelped_in,
)
from crisiskit.nlp.low_prepositions import low_in, opened_in, opening_in
from crisiskit.nlp.marked_prepositions import marking_in
from crisiskit.nlp.misread_words import (
    doubled_in,
    names_in,
    past_in,
    plurals_in,
    two_subjects_in,
)
from crisiskit.nlp.noun_complements import infinitives_in, participles_behind_in, phrases_in
from crisiskit.nlp.parted_names import parted_in
from crisiskit.nlp.reattachment import Move
from crisiskit.nlp.taken_people import taken_in
from crisiskit.nlp.timed_verbs import timed_in

__all__ = ["misattached_in"]

_Rule = Callable[[Token], Iterator[Move]]


def misattached_in(doc: Doc) -> Iterator[Move]:
    """Yield what the rules for the relation of each word say of it."""
    for token in doc:
        for rule in _RULES.get(token.dep_, ()):
            yield from rule(token)


_RULES: Mapping[str, tuple[_Rule, ...]] = {
    "mark": (marking_in,),
    "case": (low_in, opening_in, due_in),
    "nsubj": (plurals_in, past_in, two_subjects_in, opened_in, agents_in),
    "nsubj:pass": (unhelped_in, plurals_in, two_subjects_in, opened_in, agents_in),
    "obj": (plurals_in, taken_in, hours_in),
    "iobj": (plurals_in,),
    "nmod": (taken_in, taken_from_in),
    "advmod": (aside_in,),
    "xcomp": (called_in,),
    "conj": (lives_in,),
    "appos": (listed_in,),
    "compound": (parted_in,),
    "ccomp": (timed_in,),
    "parataxis": (timed_in,),
    "ROOT": (timed_in, headless_in, inverted_in, acting_in, ending_in, talks_in),
    "aux": (names_in, doubled_in),
    "obl": (phrases_in, what_in, members_in),
    "advcl": (infinitives_in, participles_behind_in),
}
