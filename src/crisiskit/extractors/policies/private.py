"""What people and firms give, take and do among themselves, told with the words of measures."""

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.deciding import doers
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.parties import Parties, givers, is_got
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.verbs import verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["is_private"]

# Kinds of what anybody gives and does: nobody's help needs a verb, and a body to do it.
_GIVEN = frozenset({PolicyKind.AID, PolicyKind.HEALTH, PolicyKind.SECURITY_ASSISTANCE})
_THINGS = frozenset({"it", "its", "which"})
_PERSONS = frozenset({"PERSON", "PER"})
_PLURALS = frozenset({"NNS", "NNPS"})


def is_private(
    measure: Measure, told: Told, parties: Parties, authorities: Authorities
) -> bool:
    """Tell "*neighbours* sent food" from "*Peru* sent food" and "food was sent"."""
    words = authorities.words
    if not measure.is_act and verb_lemma(told.cue, words.forms) in words.of_it:
        return False  # only who has the power lifts and imposes
    is_asked = told.status is PolicyStatus.REQUESTED
    named = (*parties.issuers, *parties.requested_by, *parties.opposed_by)
    if is_asked and parties.requested_by:  # many may ask for a measure, and one an authority
        one_asks = all(map(authorities.is_private_person, parties.requested_by))
        return one_asks and all(map(authorities.is_private, parties.issuers))
    if named:
        private = authorities.is_private_person if is_asked else authorities.is_private
        return all(map(private, named))
    doing = tuple(doers(measure, told, words))
    if any(map(authorities.is_one, doing)):
        return False
    if is_asked and any(word.tag_ in _PLURALS for word in doing):
        return False  # many may ask for a measure
    is_got_anywhere = is_got(measure, told, words) and not any(givers(measure, told))
    is_given = measure.kind in _GIVEN
    return (
        is_got_anywhere
        or any(_is_somebody(word, words) or (is_given and not _is_body(word)) for word in doing)
        or (is_given and not _is_told(measure, told))
        or (told.verb is None and told.cue.lemma_ in words.slight | {"be"})
    )


def _is_told(measure: Measure, told: Told) -> bool:
    """Tell a step, or a title, from a mere mention: "the *start* of lessons and tests"."""
    is_title = told.cue.i == measure.head.i
    return told.verb is not None or is_title or any(children(told.cue, Relation.COPULA))


def _is_somebody(word: Token, words: PolicyWords) -> bool:
    """Tell people, named or not, from things and bodies."""
    if word.tag_[:3] in ("PRP", "WP"):
        return word.lower_ not in _THINGS
    return word.ent_type_ in _PERSONS or word.lemma_.casefold() in words.concern.persons


def _is_body(word: Token) -> bool:
    return word.ent_type_ == "ORG" or word.lower_ in _THINGS
