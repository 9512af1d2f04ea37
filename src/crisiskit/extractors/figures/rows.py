"""Numbers that are a part of one told before, or stand in a row with it, measure what it measures."""

from crisiskit.extractors.figures.counted import Counted
from crisiskit.extractors.figures.tallies import tally
from crisiskit.extractors.figures.told import Told
from crisiskit.extractors.figures.vocabulary import lookup, vocabulary
from crisiskit.nlp.doc import Token
from crisiskit.ontology import Measure

__all__ = ["inherited", "is_gloss", "whole_of"]

_HOUSING = (Measure.HOMES_DESTROYED, Measure.HOMES_DAMAGED)
# Those who are said to have come, of a number told before.
_MOVED = frozenset({"personnel", "fighters", "refugees", "displaced", "returned", "evacuated"})
_FAR = 60  # tokens to another count of the same thing
_GLOSS = 4  # tokens between commas
_NEAR = 30  # tokens from a figure to a part of it in the next sentence


def whole_of(counted: Counted, before: Told | None) -> Told | None:
    """Give the figure this one is a part of: "two of them", "including 5 children"."""
    if before is None or counted.numeral.i - before.counted.end > _NEAR:
        return None
    if counted.is_partitive or _is_among_them(counted):
        return before
    if not counted.before or not _is_same_sentence(counted, before):
        return None
    if counted.before[-1].lower_ in vocabulary().openers:
        return before
    if _is_of_them(counted.before[-2:]):
        return None if _are_others(counted, before) else before
    return before if counted.noun is None and _opens_with_whole(before) else None


def is_gloss(counted: Counted) -> bool:
    """As in ", four of them policemen,": no verb of its own, so what follows is another's."""
    if not counted.is_partitive or not counted.before or counted.before[-1].text not in ",(":
        return False
    for word in counted.after[:_GLOSS]:
        if word.is_punct:
            return True
        if word.tag_.startswith(("VB", "JJ")):
            return False  # "three of them seriously wounded"
    return False


def _is_among_them(counted: Counted) -> bool:
    """As in "two officers among them"."""
    heard = [word.lower_ for word in counted.after[:2]]
    return heard[:1] == ["among"] and heard[-1] in ("them", "these", "those")


def _is_of_them(words: tuple[Token, ...]) -> bool:
    """As in "Of whom 300 are in camps"."""
    heard = [word.lower_ for word in words]
    return heard[:1] == ["of"] and heard[-1] in ("whom", "them", "those", "these", "which")


def _are_others(counted: Counted, before: Told) -> bool:
    """As in "240 people died before the exchange of *prisoners*, of whom 52 are free"."""
    if counted.before[-1].lower_ != "whom":
        return False
    nouns = [word for word in counted.before[-5:-2] if word.tag_ in ("NNS", "NNPS")]
    return bool(nouns) and nouns[-1].i > before.counted.end + 1


def _opens_with_whole(before: Told) -> bool:
    """As in "Of the 64 deaths it has registered, 39 were caused by …"."""
    heard = [word.lower_ for word in before.counted.before]
    return heard == ["of", "the"]


def inherited(counted: Counted, before: Told | None, whole: Told | None) -> Measure | None:
    """Take the measure of the figure this one is part of, or stands in a row with."""
    if whole is None and before is not None:
        is_same = _continues(counted, before) or _retells(counted, before)
        whole = before if is_same or _resumes(counted, before) else None
    if whole is None or counted.kind in ("things", "homes") or _is_itself(counted):
        return None
    measure = Measure(whole.figure.measure)
    return None if measure in _HOUSING else measure


def _is_itself(counted: Counted) -> bool:
    """As in "three deaths and 15 *injuries*": what happened, not to whom, has its own measure."""
    return counted.noun is not None and counted.noun.lemma_.lower() in vocabulary().happenings


def _continues(counted: Counted, before: Told) -> bool:
    """As in "Killed 17 civilians and four soldiers", "140 families (630 people)"."""
    if not _is_same_sentence(counted, before):
        return False
    distance = counted.numeral.i - before.counted.end
    gap = [token for token in counted.before if token.i > before.counted.end]
    return 0 < distance < 12 and bool(gap) and all(t.lower_ in vocabulary().joints for t in gap)


def _retells(counted: Counted, before: Told) -> bool:
    """As in "The union counted three", "up from 26": the same measure in another's words."""
    if counted.noun is not None or not counted.before:
        return False
    if counted.numeral.i - before.counted.end > _FAR or tally(counted):
        return False
    last = counted.before[-1]
    if last.lemma_.lower() in vocabulary().telling and last.tag_.startswith("VB"):
        return not counted.after or counted.after[0].tag_ not in ("NN", "NNS", "JJ", "CD")
    heard = " ".join(token.lower_ for token in counted.before[-4:])
    return heard.endswith(vocabulary().comparing)


def _resumes(counted: Counted, before: Told) -> bool:
    """As in "Pledged 600 officers; only 380 have arrived": a part of those told before."""
    is_near = counted.numeral.i - before.counted.end <= _NEAR
    if counted.noun is not None or not is_near or before.figure.measure not in _MOVED:
        return False
    most, best = before.figure.best, counted.number.best
    if best is None or most is None or best > most:
        return False
    verbs = [word for word in counted.after[:4] if word.tag_.startswith("VB")]
    return any(lookup(vocabulary().crowds, verb) == "displaced" for verb in verbs)


def _is_same_sentence(counted: Counted, before: Told) -> bool:
    return counted.sentence == before.counted.sentence
