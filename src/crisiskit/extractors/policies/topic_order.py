"""Measures an authority decides or runs, by the topics of the words that follow its verb."""

from collections.abc import Iterable, Sequence

from crisiskit.extractors.policies.measure import Measure, act_on
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.word_groups import Act
from crisiskit.nlp.doc import Token
from crisiskit.ontology import PolicyKind

__all__ = ["IN_PHRASE", "IN_PLACE", "PLACES", "STOPS", "by_topics", "regulates"]

PLACES = frozenset({PolicyKind.EMERGENCY, PolicyKind.TRAVEL})
"""Kinds told by words for shops, streets and flights, which stand in all sorts of news."""

STOPS = frozenset({".", ";", ":", "!", "?"})
"""Signs behind which something else is told."""

IN_PHRASE = ("DT", "JJ", "NN", "CD", "RB", "POS", "PRP$", "CC", "HYPH", "$", "``", "''", "PDT")
"""Tags of words that may stand between a verb and its object."""

IN_PLACE = frozenset({"in", "at", "near", "from", "across", "outside"})
"""Words before a place."""

_ENOUGH = 1.5  # words of a topic where nothing else tells a measure; mere hints are half a word
_PLAIN = 2.5  # words of a topic that need no word for a rule beside them
_TO_RUN = 2  # the same where an authority runs things: "turned *museums* into *hospitals*"
_TO_DO = 20  # words in which what is to be done says what it is about
_TO_BE_DONE = frozenset({"that", "to"})
_SOON = 10  # words in which what is decided begins
_TURNS = frozenset({"WDT", "WP", "WRB"})
_CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD", "WRB"})  # begin another clause


def by_topics(
    tokens: Sequence[Token], place: int, lemma: str, words: PolicyWords
) -> Measure | None:
    """Find what an authority decides or does by the words that follow, which tell the topic."""
    after = tokens[place + 1 : place + 1 + _TO_DO]
    decides = lemma in words.decisions
    orders = lemma in words.directives and not decides
    is_told = lemma in words.reporting or orders
    reports = any(word.lower_ == "that" for word in after[:4]) and _is_past(after)
    if reports or (is_told and not _is_to_come(after)):
        return None
    begins = lemma in words.starting and bool(after) and after[0].tag_.startswith(IN_PHRASE)
    if not decides and not (after and after[0].tag_.startswith(IN_PHRASE)):
        return None
    ends = next((i for i, word in enumerate(after) if word.text in STOPS), len(after))
    if begins or not decides:  # "launched attacks near the *border*" is about attacks
        turned = (i for i, word in enumerate(after[:ends]) if _turns(word, begins=begins))
        ends = next(turned, ends)
    lemmas = tuple(word.lemma_.casefold() for word in after[:ends])
    kind, weight = words.hinted(lemmas)
    enough = 1 if begins or (decides and _is_to_come(after[:ends])) else _ENOUGH
    if kind is None or weight < enough:
        return None
    is_mere_hint = weight < _PLAIN and words.topics.keys().isdisjoint(lemmas)
    plain = _TO_RUN if lemma in words.administering else _PLAIN
    is_plain = kind not in PLACES or weight >= plain
    if is_mere_hint or not (is_plain or _orders(lemma, after[:ends], words)):
        return None
    theme = next(word for word in after if words.hints_at(word.lemma_.casefold()))
    return act_on(tokens[place], theme, Act(kind=kind, by="authority"), words)


def _orders(lemma: str, after: Sequence[Token], words: PolicyWords) -> bool:
    """Tell what is decreed or regulated from what else is done with shops and streets."""
    is_final = lemma in words.final and any(w.lower_ in _TO_BE_DONE for w in after[:_SOON])
    return is_final or lemma in words.directives or regulates(after, words)


def regulates(after: Iterable[Token], words: PolicyWords) -> bool:
    """Tell what opens, shuts, binds or allows from what else is done with shops and streets."""
    ruling = words.regulating
    return any(word.lower_ in ruling or word.lemma_.casefold() in ruling for word in after)


def _turns(word: Token, *, begins: bool) -> bool:
    """Tell where something else begins than what is done; places and foes are none of it."""
    if begins:
        return word.tag_ in _TURNS or word.lower_ in IN_PLACE or word.lower_ == "against"
    return word.tag_ in _CLAUSE


def _is_to_come(words: Sequence[Token]) -> bool:
    """Tell what is decided from reports: "that shops *will close*", "*to close* shops", "*closing* shops"."""
    return _first_tense(words) in ("MD", "VB") or (bool(words) and words[0].tag_ == "VBG")


def _is_past(words: Sequence[Token]) -> bool:
    """Tell a report: "that two pupils *were* found", "*have been* found"."""
    tense = _first_tense(words)
    return tense == "VBD" or (tense != "MD" and any(w.lower_ == "been" for w in words))


def _first_tense(words: Sequence[Token]) -> str:
    return next((w.tag_ for w in words if w.tag_ == "MD" or w.tag_[:2] == "VB"), "")
