"""Measures by word order alone, where the grammar of a sentence shows none.

Parsers lose the verb of summaries and headlines ("Chad decrees general confinement").
An authority, then a verb that takes a step, then a noun that names a measure, close
together and in this order, tell one all the same.
"""

from collections.abc import Iterator, Sequence

from crisiskit.extractors.policies.authority import Authorities, is_country
from crisiskit.extractors.policies.conditions import is_condition
from crisiskit.extractors.policies.measure import Measure, act_on, is_regulated
from crisiskit.extractors.policies.nouns import is_misread_noun, noun_measure
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.stage import status_of
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.topic_order import IN_PHRASE, IN_PLACE, STOPS, by_topics
from crisiskit.extractors.policies.verbs import noun_forms
from crisiskit.extractors.policies.word_groups import STEPS, Act
from crisiskit.nlp.columns import forms_of, tags_of
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, relation

__all__ = ["authority_before", "told_by_order"]

_BEFORE = 14  # words between the authority and the verb
_AFTER = 9  # words between the verb and the measure
_TO_DO = 20  # words in which what is to be done says what it is about
_PREDICATES = frozenset({"VBD", "VBZ", "VBP", "VBN", "NNS", "NNPS", "VBG", "VB"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OTHERS = frozenset({"WDT", "WP", "WRB", "TO", "PRP"})  # begin a clause of somebody else
_BE = frozenset({"be", "is", "are", "was", "were", "been", "being"})
_HAVE = frozenset({"has", "have", "had", "will", "shall"})
_HELPING = _BE | _HAVE


def told_by_order(
    tokens: Sequence[Token], verbs: Sequence[tuple[int, str]], authorities: Authorities
) -> Iterator[tuple[Measure, Told, Token | None]]:
    """Yield the first measure told by order, with its step and the authority's word.

    *verbs* are the places of what may be verbs, each with its dictionary form.
    """
    words = authorities.words
    for place, lemma in verbs:
        token = tokens[place]
        if not _counts(lemma, words):
            continue
        if token.tag_ not in _PREDICATES or not _is_predicate(tokens, place, lemma):
            continue
        doer = authority_before(tokens, place, authorities)
        measure = _measure_after(tokens, place, lemma, authorities) if doer else None
        if doer is not None and measure is None and lemma not in words.too_common:
            measure = by_topics(tokens, place, lemma, words)
        if doer is not None and measure is not None and not is_condition(token, words):
            yield measure, Told(status_of(token, lemma, words), token, token, token), doer
            return


def _counts(lemma: str, words: PolicyWords) -> bool:
    if lemma in words.breaking:
        return False
    status = words.stages.get(lemma)
    if status is None:
        return lemma in words.acting
    return status in STEPS or lemma in words.directives


def _is_predicate(tokens: Sequence[Token], place: int, lemma: str) -> bool:
    """Tell an active, finite verb from a participle, an infinitive and a plural."""
    token = tokens[place]
    if tokens[place - 1].tag_ == "HYPH" or (token.tag_ == "NNS" and _is_joined(tokens, place)):
        return False
    before = next((w for w in reversed(tokens[:place]) if w.tag_[:2] != "RB"), None)
    helper = before.lower_ if before is not None else ""
    if token.tag_ in ("VBN", "VBD") and helper in _BE:
        return False
    if token.tag_ == "VBN" and token.lower_.endswith("n"):
        return helper in _HAVE  # "given" is no past tense
    if token.tag_ == "VB" or token.lower_ == lemma:
        return helper in _HAVE or token.tag_ == "VBP"
    return token.tag_ != "VBG" or helper in _BE


def _is_joined(tokens: Sequence[Token], place: int) -> bool:
    """Tell a plural from a verb: "police *orders* and left"."""
    return place + 1 < len(tokens) and tokens[place + 1].tag_ == "CC"


def authority_before(
    tokens: Sequence[Token], place: int, authorities: Authorities
) -> Token | None:
    """Find the nearest authority with no other verb between."""
    if not place:
        return None
    doc, first = tokens[0].doc, tokens[0].i
    forms, tags = forms_of(doc), tags_of(doc)
    start = first + max(0, place - _BEFORE)
    if "according" in forms[start : first + place]:
        return None  # "according to the ministry, most shops closed"
    for at in range(first + place - 1, start - 1, -1):
        form, tag = forms[at], tags[at]
        if form in STOPS or tag in _OTHERS or (tag[:2] == "VB" and form not in _HELPING):
            return None
        if at > first and forms[at - 1] in IN_PLACE:
            continue  # "workers in *Peru* stopped"
        word = tokens[at - first]
        if tag[:2] == "NN" and authorities.is_one(word):
            return word
        if word.text[:1].isupper() and is_country(word.text):
            return word  # "*Norway* forbids" is read as an adjective at times
    return None


def _measure_after(
    tokens: Sequence[Token], place: int, lemma: str, authorities: Authorities
) -> Measure | None:
    """Find a measure in the phrase that follows; a time may stand between."""
    words = authorities.words
    acts = words.acts.get(lemma, {})
    verb = tokens[place]
    for at in range(place + 1, min(place + 1 + _AFTER, len(tokens))):
        word = tokens[at]
        if word.tag_[:2] == "NN" or is_misread_noun(word, words):
            if lemma in words.directives and (is_regulated(word, words) or word.tag_ == "NNPS"):
                return _directed(verb, word, tokens[at + 1 :], words)
            named = noun_measure(word, words) if words.stages.get(lemma) in STEPS else None
            if (
                named is not None
                and _says_more(named, lemma, words)
                and not _is_before(word, words)
            ):
                return named
            act = next((acts[form] for form in noun_forms(word) if form in acts), None)
            if act is not None:
                return act_on(verb, word, act, words)
        elif not (_goes_on(tokens, at) or word.lower_ in words.themes.get(lemma, ())):
            return None
    return None


def _is_before(noun: Token, words: PolicyWords) -> bool:
    """Tell "election *staff*", "aid *workers*" from a measure."""
    if relation(noun) is not Relation.COMPOUND or noun.head.i < noun.i:
        return False
    return noun.head.lemma_.casefold() in words.concern.persons


def _says_more(named: Measure, lemma: str, words: PolicyWords) -> bool:
    """Tell verbs that take a step from those that say nothing of a common noun."""
    return named.tells_itself or not (lemma in words.slight or lemma in words.idle)


def _directed(
    verb: Token, theme: Token, rest: Sequence[Token], words: PolicyWords
) -> Measure | None:
    """Find what they are told to do: "urges residents *to stay at home*"."""
    place = next(
        (i for i, w in enumerate(rest[: _TO_DO + _AFTER]) if w.lower_ in ("to", "not")), None
    )
    if place is None or any(word.tag_ in _FINITE for word in rest[:place]):
        return None
    kinds = (words.topics.get(word.lemma_.casefold()) for word in rest[place : place + _TO_DO])
    kind = next((kind for kind in kinds if kind is not None), None)
    if kind is None:
        return None
    return act_on(verb, theme, Act(kind=kind, by="authority"), words)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    word = tokens[at]
    if word.tag_.startswith(IN_PHRASE) or word.lower_ == "of" or word.text == ",":
        return True
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_dated = following is not None and (
        following.like_num or following.ent_type_ == "DATE" or following.tag_ == "NNP"
    )
    return word.tag_ == "IN" and is_dated
