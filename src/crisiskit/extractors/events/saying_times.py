"""Times of saying: a day that stands behind a verb of saying tells nothing of what is said."""

from collections.abc import Mapping, Sequence

from crisiskit.extractors.events.attached import Attached
from crisiskit.extractors.events.operators import Coded
from crisiskit.extractors.events.place_words import place_words
from crisiskit.model import Moment, Span
from crisiskit.nlp import syntax
from crisiskit.nlp.doc import Token
from crisiskit.nlp.reading import Reading
from crisiskit.nlp.syntax import Relation

__all__ = ["saying_of", "share_saying_times"]

# Bound once: a look at an enumeration takes longer than the rest of a look at a word.
_MARK, _ADVERB, _SUBJECT = Relation.MARK, Relation.ADVERB, Relation.SUBJECT


def saying_of(span: Span, reading: Reading, cues: frozenset[int]) -> Token | None:
    """Give the verb of saying a time stands right behind ("*said* on Monday the port …").

    Parsers hang such a time on what was said. None if it stands elsewhere.
    """
    words = reading.doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None or not words.start:
        return None
    before = words[0].nbor(-1)
    if before.tag_ == "IN" and before.i:
        before = before.nbor(-1)
    return before if before.idx in cues else None


def share_saying_times(
    coded: Sequence[Coded], sayings: Sequence[Moment], attached: Mapping[int, Attached]
) -> None:
    """Give acts the speaker is told to do meanwhile the time of saying ("said on Monday *as* he left")."""
    if len(sayings) != 1:
        return
    for each in coded:
        own = attached[each.match.word.i]
        if not own.moments and _is_meanwhile(each.match.anchor):
            own.moments.append(sayings[0])


def _is_meanwhile(verb: Token) -> bool:
    """Tell a clause of a pronoun that a word like "as" opens."""
    opening = {w.lower_ for w in syntax.children(verb, _MARK, _ADVERB) if w.i < verb.i}
    if opening.isdisjoint(place_words().meanwhile):
        return False
    return all(subject.tag_ == "PRP" for subject in syntax.children(verb, _SUBJECT))
