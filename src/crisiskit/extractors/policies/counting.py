"""Whether a measure counts in the hands of whoever takes it."""

from crisiskit.extractors.policies.authority import Authorities
from crisiskit.extractors.policies.deciding import doer_before, doers, doers_over, tellers
from crisiskit.extractors.policies.measure import Measure
from crisiskit.extractors.policies.parties import Parties
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.private import is_private
from crisiskit.extractors.policies.stage import OPPOSING
from crisiskit.extractors.policies.told import Told
from crisiskit.extractors.policies.verbs import verb_lemma
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    is_finite,
    is_passive,
    obliques,
    relation,
    subjects,
)
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["counts", "is_no_rule"]

_BECAUSE = frozenset({"because of", "due to", "owing to", "by", "after", "amid", "in", "over"})
_ARTICLES = frozenset({"a", "an", "the"})
_PRONOUNS = frozenset({"they", "it", "we"})  # "Peru said *it* would send tents"


def counts(measure: Measure, told: Told, parties: Parties, authorities: Authorities) -> bool:
    """Tell whether a measure of this kind counts in the hands of whoever takes it."""
    if _says_nothing(measure, told, authorities.words) or _is_general(told):
        return False
    if is_no_rule(measure, parties, authorities):
        return False
    match measure.by:
        case "anyone":
            return True
        case "unless_private":
            return not is_private(measure, told, parties, authorities)
        case "helpers":
            return bool(parties.issuers) and all(map(authorities.helps, parties.issuers))
        case _:
            return _is_of_authority(measure, told, parties, authorities)


def is_no_rule(measure: Measure, parties: Parties, authorities: Authorities) -> bool:
    """Tell what binds nobody else: a decision in one case, a visit that is cancelled."""
    is_own_plan = _is_own_plan(measure, parties, authorities)
    if is_own_plan or _is_of_one_case(measure, parties, authorities):
        return True
    return _is_mere_failure(measure, parties, authorities.words)


def _is_mere_failure(measure: Measure, parties: Parties, words: PolicyWords) -> bool:
    """Tell "flights were cancelled *because of ash*", which nobody decides for others."""
    if not measure.is_act or measure.kind != PolicyKind.TRAVEL or parties.issuers:
        return False
    return any(
        oblique.preposition in _BECAUSE and oblique.noun.lemma_.casefold() in words.own_causes
        for oblique in obliques(measure.head)
    )


def _is_of_one_case(measure: Measure, parties: Parties, authorities: Authorities) -> bool:
    """Tell the decision or order of a court, which is of one case and no rule."""
    if measure.is_act or measure.tells_itself or measure.kind != PolicyKind.LEGISLATION:
        return False
    return bool(parties.issuers) and all(map(authorities.judges, parties.issuers))


def _is_of_authority(
    measure: Measure, told: Told, parties: Parties, authorities: Authorities
) -> bool:
    words = authorities.words
    doing = tuple(doers(measure, told, words))
    if measure.by == "anyone_named" and not doing and _is_rule(measure, told):
        return not _is_about_one(measure, words)
    named = (*parties.issuers, *parties.requested_by, *parties.opposed_by)
    if any(authorities.holds(participant) for participant in named):
        return True
    before = None if doing else doer_before(told, authorities)
    if before is not None:
        return True
    is_laid_down = measure.is_act and told.status is not PolicyStatus.REJECTED
    if is_laid_down and any(_is_law(word, told, words) for word in doing):
        return True
    if measure.is_act:
        doing = tuple(word for word in doing if word.lower_ not in _PRONOUNS)
    deciding = doing or (*tellers(told, words.telling), *doers_over(told, words))
    return any(map(authorities.is_one, deciding))


def _is_law(word: Token, told: Told, words: PolicyWords) -> bool:
    """Tell "*a decree* made masks mandatory"; of "the decree bans masks" the decree is told."""
    lemma = word.lemma_.casefold()
    if words.nouns.get(lemma) != PolicyKind.LEGISLATION or lemma in words.tabled:
        return False
    return lemma in words.weak or verb_lemma(told.cue, words.forms) not in words.effects


def _is_about_one(measure: Measure, words: PolicyWords) -> bool:
    """Tell "*a driver* was banned", "*the guest* was let in" from what is ruled for all."""
    theme = measure.theme
    if theme.tag_ != "NN" or theme.lemma_.casefold() not in words.concern.persons:
        return False
    if any(children(theme, Relation.NOMINAL)):
        return False  # "*the arrival* of masks" is no person
    return any(word.lower_ in _ARTICLES for word in children(theme, Relation.DETERMINER))


def _is_rule(measure: Measure, told: Told) -> bool:
    """Tell "shops *are shut*" and the title "Shops *shut*" from "which made the shop shut"."""
    if not measure.is_act or told.verb is None:
        return _is_done(told)
    return (
        is_finite(told.verb) or relation(told.verb) is Relation.ROOT or told.verb.tag_ == "VBG"
    )


def _is_done(told: Told) -> bool:
    """Tell "hotlines *were set up*", by whomever."""
    if told.verb is None:  # "are *subject to* checks"
        return told.cue.tag_ == "JJ" and any(children(told.cue, Relation.COPULA))
    return is_finite(told.verb) and is_passive(told.verb)


def _is_own_plan(measure: Measure, parties: Parties, authorities: Authorities) -> bool:
    """Tell "the president cancelled her *visit*" from "the president cancelled all concerts"."""
    words = authorities.words
    if verb_lemma(measure.head, words.forms) not in words.turning:
        return False
    if not measure.is_act or measure.theme.lemma_.casefold() not in words.own_plans:
        return False
    return bool(parties.issuers) and measure.theme.tag_ == "NN"


def _is_general(told: Told) -> bool:
    """Tell what anybody may do: "rules that *you* can change"."""
    return told.verb is not None and any(word.lower_ == "you" for word in subjects(told.verb))


def _says_nothing(measure: Measure, told: Told, words: PolicyWords) -> bool:
    """Tell verbs that are no step of such a measure: "*broke* the law", "*took* control"."""
    if measure.is_act:
        return False
    lemma = verb_lemma(told.cue, words.forms) or told.cue.lemma_.casefold()
    if told.verb is not None and lemma in words.breaking:
        return measure.kind != PolicyKind.AGREEMENT
    if told.verb is not None and _is_done_to_people(measure, lemma, words):
        return measure.kind == PolicyKind.DEPLOYMENT
    if measure.by != "authority" or measure.kind == PolicyKind.HEALTH:
        return measure.by == "authority" and lemma in words.idle  # "*take* a test" is a rule
    opposes = told.verb is not None and lemma in OPPOSING
    return opposes or lemma in words.slight or lemma in words.idle


def _is_done_to_people(measure: Measure, lemma: str, words: PolicyWords) -> bool:
    return lemma in words.handling and measure.theme.lemma_.casefold() in words.concern.persons
