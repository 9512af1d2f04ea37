"""Whether a noun takes part in its clause or is only said of somebody, or a place."""

from crisiskit.extractors.actors.lexicon import quantity_nouns
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children, governor, relation

__all__ = ["is_core_part", "quantity_above", "takes_part"]

_CORE = (
    Relation.SUBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.OBJECT,
    Relation.INDIRECT_OBJECT,
    Relation.AGENT,
    Relation.POSSESSOR,
)
_CONJUNCT = Relation.CONJUNCT
_PARTY = frozenset(
    "according by to with against from between among amongst for of on upon toward towards including".split()
)


def is_core_part(token: Token) -> bool:
    """Tell whether *token* is subject, object, agent or owner, itself or by coordination."""
    kind = relation(token)
    if kind in _CORE or _owns(token):
        return True
    if kind is _CONJUNCT:
        return is_core_part(token.head)
    quantity = quantity_above(token)
    return quantity is not None and is_core_part(quantity)


def _owns(token: Token) -> bool:
    """Tell an owner by the sign behind, whatever the parse: "the *minister*'s and the *envoy*'s requests"."""
    sign = token.nbor() if token.i + 1 < len(token.doc) else token
    return sign.tag_ == "POS" and sign.head.i == token.i


def quantity_above(token: Token) -> Token | None:
    """Give the noun that only counts *token*: "*hundreds* of families"; else None."""
    head = governor(token)
    if head is None or head.i > token.i or not _is_quantity(head):
        return None
    cases = (child.lower_ for child in children(token, Relation.PREPOSITION))
    return head if "of" in (*cases, token.head.lower_) and not _is_number(head) else None


def _is_number(head: Token) -> bool:
    """Tell "*the number* of people", which is no people, from "a number of people"."""
    is_known = any(child.lower_ == "the" for child in children(head, Relation.DETERMINER))
    return is_known and head.lemma_ == "number"


def _is_quantity(token: Token) -> bool:
    return token.tag_ == "CD" or token.lemma_.casefold() in quantity_nouns()


def takes_part(token: Token) -> bool:
    """Tell whether *token* is a core part, or a party by its preposition ("with", "against")."""
    kind = relation(token)
    if kind is _CONJUNCT:  # who is joined with a person is a party as well
        return token.head.ent_type_ == "PERSON" or takes_part(token.head)
    return kind in _CORE or _is_party(token, kind)


def _is_party(token: Token, kind: Relation) -> bool:
    if kind is Relation.ROOT or governor(token) is None:
        return False
    cases = {child.lower_ for child in children(token, Relation.PREPOSITION)}
    above = {token.head.lower_} if kind is Relation.PREPOSITION_OBJECT else set()
    return bool((cases | above) & _PARTY)
