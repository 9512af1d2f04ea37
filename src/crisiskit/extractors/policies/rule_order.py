"""Rules told by word order alone, where the grammar of a sentence shows none.

"From 8 May to 2 June, boat trips and camping *are not permitted*": parsers take the days
for what is permitted. What stands before the passive and may be regulated tells it.
"""

from collections.abc import Iterator, Sequence

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.measure import Measure, act_on
from crisiskit.extractors.policies.nouns import phrases_of
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.stage import status_of
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.word_groups import Act
from crisiskit.nlp.doc import Token

__all__ = ["told_by_rule"]

_BEFORE = 14  # words between what is regulated and the verb
_ARE = frozenset({"is", "are", "remain", "remains", "stay", "stays"})
_BE = frozenset({"be", "been"})
_HOLDS = frozenset({"will", "shall", "must", "has", "have"})  # "will be closed", not "may be"
_BETWEEN = frozenset({"MD", "RB", "VBP", "VBZ", "VB", "VBN"})  # "will not be", "have been"
_NOT_WHAT = frozenset({"WDT", "WP", "WRB", "PRP", "VBD", "VBZ", "VBP", "MD", "EX"})
_STOPS = frozenset({".", ";", ":", "!", "?"})
_PARTICIPLES = frozenset({"VBN", "VBD", "JJ"})


def told_by_rule(
    tokens: Sequence[Token], verbs: Sequence[tuple[int, str]], authorities: Authorities
) -> Iterator[tuple[Measure, Told, Token | None]]:
    """Yield the first rule in the passive, with its step; nobody is told to make it.

    *verbs* are the places of what may be verbs, each with its dictionary form.
    """
    words = authorities.words
    for place, lemma in verbs:
        acts = words.acts.get(lemma)
        if acts is None or not _is_passive(tokens, place):
            continue
        found = _regulated(tokens, place, lemma, words)
        if found is not None:
            token, (theme, act) = tokens[place], found
            status = status_of(token, lemma, words)
            yield act_on(token, theme, act, words), Told(status, token, token, token), None
            return


def _is_passive(tokens: Sequence[Token], place: int) -> bool:
    if tokens[place].tag_ not in _PARTICIPLES or tokens[place].lower_[-1] not in "dnt":
        return False
    before = [w.lower_ for w in reversed(tokens[max(0, place - 5) : place]) if w.tag_ != "RB"]
    if before[:1] and before[0] in _BE:
        return before[1:2] != [] and before[1] in _HOLDS
    return before[:1] != [] and before[0] in _ARE


def _regulated(
    tokens: Sequence[Token], place: int, lemma: str, words: PolicyWords
) -> tuple[Token, Act] | None:
    """Find the nearest noun before that the verb may regulate, no other clause between."""
    acts, is_rule = words.acts[lemma], lemma in words.duties.rules
    is_between = True  # helpers of the verb itself may stand between
    for word in reversed(tokens[max(0, place - _BEFORE) : place]):
        is_between = is_between and word.tag_ in _BETWEEN
        if is_between:
            continue
        if word.text in _STOPS or word.tag_ in _NOT_WHAT:
            return None
        if word.tag_[:2] == "NN" and word.nbor().tag_ != "POS":
            act = next(
                (acts[spelt] for spelt in phrases_of(word, words) if spelt in acts), None
            )
            if act is not None and (act.by == "anyone_named" or (is_rule and act.kind)):
                return word, act
    return None
