"""How something was said: in whose words, how surely, when."""

from crisiskit.extractors.claims.attribution import Attribution
from crisiskit.extractors.claims.passage import Passage
from crisiskit.extractors.findings import Findings
from crisiskit.model import Moment, Span
from crisiskit.nlp.columns import forms_of
from crisiskit.nlp.syntax import Relation, children, obliques, words_span
from crisiskit.ontology.claim_code import Certainty, ClaimKind

__all__ = ["certainty_of", "kind_of", "moment_of"]

_POSSIBLE = frozenset({"may", "might", "could", "possibly", "perhaps", "maybe"})
_PROBABLE = frozenset({"likely", "probably", "unlikely"})
_OPENING_WORDS = 12


def kind_of(attribution: Attribution, passage: Passage) -> ClaimKind:
    """Tell whose words the content is in, by the share of it between quotation marks."""
    stretches = [
        (passage.token_at(span.start), passage.token_at(span.end))
        for span in attribution.content
    ]
    if not any(passage.has_quotation(*stretch) for stretch in stretches):
        return ClaimKind.INDIRECT
    forms = forms_of(passage.doc)
    words = [
        index
        for start, end in stretches
        for index in range(start, end)
        if _is_word(forms[index])
    ]
    quoted = sum(passage.is_inside(index) for index in words)
    if not quoted:
        return ClaimKind.INDIRECT
    return ClaimKind.DIRECT if quoted == len(words) else ClaimKind.MIXED


def _is_word(word: str) -> bool:
    return word.isalnum() or any(character.isalnum() for character in word)


def certainty_of(attribution: Attribution, passage: Passage) -> Certainty:
    """Tell how sure the source is: by the cue, else by a modal in the content's first clause."""
    if attribution.certainty is not Certainty.CERTAIN:
        return attribution.certainty
    first = passage.token_at(attribution.content[0].start)
    last = passage.token_at(attribution.content[0].end)
    words = set(forms_of(passage.doc)[first : min(last, first + _OPENING_WORDS)])
    if words & _POSSIBLE:
        return Certainty.POSSIBLE
    return Certainty.PROBABLE if words & _PROBABLE else Certainty.CERTAIN


def moment_of(attribution: Attribution, found: Findings) -> Moment | None:
    """Give the time of saying: one that hangs on the cue and stands outside the content."""
    head = attribution.head
    nouns = [oblique.noun for oblique in obliques(head)]
    nouns += list(children(head, Relation.TIME, Relation.ADVERB))
    for noun in sorted(nouns, key=lambda noun: noun.i):
        span = words_span(noun.subtree)
        if _is_free(span, attribution):
            moments = found.moments_in(span)
            if moments:
                return moments[0]
    return None


def _is_free(span: Span, attribution: Attribution) -> bool:
    return not any(span.overlaps(piece) for piece in attribution.content)
