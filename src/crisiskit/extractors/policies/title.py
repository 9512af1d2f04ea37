"""The words that name a measure in its text: its title."""

import re
from collections.abc import Iterator
from itertools import takewhile

from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.scope import end_of
from crisiskit.extractors.policies.step_above import is_sum
from crisiskit.extractors.policies.told import Told
from crisiskit.model import Span
from crisiskit.nlp.syntax import Relation, children, governor, noun_phrase, relation, span_of
from crisiskit.ontology import TimexType

__all__ = ["title_of", "without_time"]

_TO_DO = (Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE)
_TO_DO_OF_DUTY = (Relation.OBJECT, Relation.OPEN_COMPLEMENT)
_POINTS = frozenset({TimexType.DATE, TimexType.TIME})
_AT = re.compile(r"\s+((in|on|last|this)\s+)?(the\s+)?\Z", re.IGNORECASE)
_AIMS = frozenset({"on", "to", "against", "for", "from", "of"})
_TIMES = frozenset(
    "minute hour day week month year time monday tuesday wednesday thursday friday saturday sunday".split()
)


def title_of(measure: Measure, told: Told) -> Span:
    """Cover the words for the measure: a noun phrase, or the act with what it acts on."""
    phrase = noun_phrase(measure.theme)
    phrase = Span(phrase.start, _with_aim(measure, phrase.end))
    if not measure.is_act:
        head = governor(measure.theme)
        if relation(measure.theme) is Relation.COMPOUND and head is not None:
            return noun_phrase(head)  # "*ceasefire talks*"
        if relation(measure.theme) is Relation.NOMINAL and head is not None and is_sum(head):
            return noun_phrase(head)  # "*$5 million* in new aid"
        cue = span_of(told.cue)
        if told.verb is not None and phrase.start <= cue.start < measure.theme.idx:
            return Span(told.cue.nbor().idx, phrase.end)  # "has *imposed* sanctions"
        return phrase
    verb = span_of(measure.head)
    first = verb.start if phrase.contains(verb) else min(verb.start, phrase.start)
    return Span(first, max(verb.end, phrase.end, *_ends_of(measure)))


def without_time(title: Span, measure: Measure, found: Findings, text: str) -> Span:
    """Cut a day off the end of a title: "froze the assets of two men *in January*".

    What a measure says of times of its own stays: "a curfew from eight".
    """
    for moment in found.moments_in(title) if found.moments else ():
        start = moment.span.start
        if moment.span.end != title.end or moment.timex not in _POINTS:
            continue
        before = _AT.search(text, title.start, start)
        if before is not None and _stands_alone(before.start(), measure, text):
            return Span(title.start, before.start())
    return title


def _stands_alone(end: int, measure: Measure, text: str) -> bool:
    """Tell a time from that of a clause of its own, and from "the truce *of* 21 August"."""
    theme = measure.theme
    if end < theme.idx + len(theme) or text[:end].endswith(
        (" of", " from", " until", " since")
    ):
        return False
    between = (theme.doc[i] for i in range(theme.i + 1, len(theme.doc)))
    return all(w.tag_[:2] != "VB" for w in takewhile(lambda w: w.idx < end, between))


def _with_aim(measure: Measure, end: int) -> int:
    """Let the phrase go on with whom or what it is for: "restrictions *on* drivers", "*to* Peru".

    Parses hang such words on the verb above as often as on the noun.
    """
    doc, above = measure.theme.doc, governor(measure.theme)
    case = next(
        (doc[i] for i in range(measure.theme.i + 1, len(doc)) if doc[i].idx >= end), None
    )
    if above is None or case is None or case.lower_ not in _AIMS:
        return end
    noun = case.head
    is_aim = relation(noun) is Relation.OBLIQUE and noun.head.i == above.i and case.i < noun.i
    if not is_aim or noun.lemma_.casefold() in _TIMES or noun.ent_type_ == "DATE":
        return end
    return noun_phrase(noun).end


def _ends_of(measure: Measure) -> Iterator[int]:
    """Find where what is to be done ends: "ordered residents *to stay at home*"."""
    wanted = _TO_DO_OF_DUTY if measure.shape == "duty" else _TO_DO
    heads = (
        (measure.head, measure.theme) if measure.theme.i > measure.head.i else (measure.head,)
    )
    for head in heads:
        for child in children(head, *wanted):
            if child.i > head.i and (child.tag_ == "VB" or relation(child) is Relation.OBJECT):
                yield end_of(child)
