"""Measures that are verbs with what they act on: "closed the border", "ordered them to"."""

from collections.abc import Iterator, Mapping
from itertools import islice

import attrs

from crisiskit.extractors.policies.authority import is_country
from crisiskit.extractors.policies.measure import Measure, act_on, is_regulated, topic_of
from crisiskit.extractors.policies.nouns import by_noun, noun_measure, phrases_of
from crisiskit.extractors.policies.own_help import help_stopped
from crisiskit.extractors.policies.policy_words import PolicyWords
from crisiskit.extractors.policies.scope import words_below
from crisiskit.extractors.policies.verbs import misread_subject
from crisiskit.extractors.policies.word_file import By
from crisiskit.extractors.policies.word_groups import Act
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import (
    Relation,
    children,
    conjuncts,
    is_finite,
    is_passive,
    objects,
    obliques,
    relation,
    subjects,
)
from crisiskit.ontology import PolicyKind

__all__ = ["by_act"]

_DIRECTED = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
_DIRECTING = frozenset({"to", "must", "should", "shall"})
_HELPERS = (Relation.AUXILIARY, Relation.MARK)
_IT = frozenset({"it", "this", "them", "these"})
_ONE = frozenset({"him", "her", "me"})  # who tells one person what to do makes no rule
_STATES = frozenset({"GPE"})
_SIGNS = frozenset("$€£")  # "CA$10.8" is one word
_OF_SUM = (Relation.NUMBER, Relation.NOMINAL, Relation.COMPOUND, Relation.FLAT)
_TELLING = ("anyone", "unless_private")  # whose act needs no authority to tell a measure
_OF_PHRASE = 40  # words of a phrase that are looked at


def by_act(verb: Token, lemma: str, words: PolicyWords) -> Measure | None:
    """Find the measure a verb of this *lemma* is together with what it acts on."""
    acts = words.acts.get(words.with_particle(verb, lemma))
    if acts is None and lemma not in words.governing and lemma not in words.own_help.verbs:
        return None
    themes = tuple(_themes(verb, lemma, words))
    for theme in themes:
        act = _act_on(theme, acts, words) if acts else None
        if act is not None and act.by in _TELLING and _is_given(theme, verb):
            continue
        if act is not None and act.by == "authority" and _is_rule(verb, lemma, words):
            act = attrs.evolve(act, by="anyone_named")
        if act is not None:
            if act.by not in _TELLING and any(
                _is_named(other, words) for other in (theme, *objects(verb))
            ):
                return None  # the noun tells more: "established a treatment centre"
            return act_on(verb, theme, act, words)
    if not themes:
        return None
    named = _by_rule(verb, lemma, themes[0], words)
    return named or help_stopped(verb, lemma, themes[0], words)


def _doings(verb: Token, lemma: str, words: PolicyWords) -> tuple[Token, ...]:
    """Give what is no longer or again to be done: "banned *selling masks*"."""
    if lemma not in words.duties.rules:
        return ()
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    if after.tag_ != "VBG" or relation(after) not in _DIRECTED:
        return ()
    return (*objects(after), after)


def _is_given(theme: Token, verb: Token) -> bool:
    """Tell what someone is given in a passive: "guests were given *food*"."""
    return relation(theme) is Relation.OBJECT and is_passive(verb)


def _is_rule(verb: Token, lemma: str, words: PolicyWords) -> bool:
    """Tell rules from news: "visits *are limited* to …", whoever limits them."""
    return lemma in words.duties.rules and is_passive(verb) and is_finite(verb)


def _by_rule(verb: Token, lemma: str, theme: Token, words: PolicyWords) -> Measure | None:
    """Find what verbs make of anything: "directed clinics to …", "lifted it", "outlawed …"."""
    is_order = lemma in words.directives and theme.lower_ not in _ONE
    order = _order(verb, theme) if is_order else None
    if order is not None and not _decides_itself(theme, words):
        kind = topic_of(verb if misread_subject(verb) is None else verb.head, words)
        if kind is not PolicyKind.OTHER:
            by: By = "anyone_named" if _binds(verb, lemma, theme, order, words) else "authority"
            return act_on(verb, theme, Act(kind=kind, by=by), words)
    if theme.tag_[:3] in ("PRP", "DT"):
        is_it = lemma in words.of_it and theme.lower_ in _IT
        other = PolicyKind.OTHER  # until it is known what "it" is
        return (
            Measure(head=theme, kind=other, theme=theme, shape="it", key="it")
            if is_it
            else None
        )
    if lemma in words.any_object and not any(_names_measure(o, words) for o in objects(verb)):
        return act_on(verb, theme, Act(kind=None, by="authority"), words)
    return None


def _is_named(theme: Token, words: PolicyWords) -> bool:
    named = noun_measure(theme, words) if theme.tag_[:2] == "NN" else None
    return named is not None and named.tells_itself


def _decides_itself(theme: Token, words: PolicyWords) -> bool:
    """Tell whoever is ordered to take a measure, which is told below, from whom one binds."""
    if theme.ent_type_ in _STATES and theme.tag_[:3] == "NNP":
        return True
    lemma = theme.lemma_.casefold()
    return lemma in words.authorities and not is_regulated(theme, words)


def _order(verb: Token, theme: Token) -> Token | None:
    """Find the clause that says what to do: "ordered them *to stay*", "that they *must* stay"."""
    clauses = (*children(verb, *_DIRECTED), *children(theme, Relation.NOUN_CLAUSE))
    for clause in clauses:
        helpers = children(clause, *_HELPERS) if clause.tag_ == "VB" else ()
        if any(helper.lower_ in _DIRECTING for helper in helpers):
            return clause
    return None


def _binds(verb: Token, lemma: str, theme: Token, order: Token, words: PolicyWords) -> bool:
    """Tell an order to the public, whoever gives it: "residents *were told to* leave"."""
    if lemma not in words.binding or not (is_passive(verb) and is_finite(verb)):
        return False
    return is_regulated(theme, words) and topic_of(order, words, whole=True) != PolicyKind.OTHER


def _act_on(theme: Token, acts: Mapping[str, Act], words: PolicyWords) -> Act | None:
    """Find the act by the words of its object; nationals ("Peruvians") are people."""
    act = next((acts[spelt] for spelt in phrases_of(theme, words) if spelt in acts), None)
    if act is None and (theme.ent_type_ == "NORP" or theme.tag_ == "NNPS"):
        return acts.get("foreigner")
    if act is None and theme.tag_ == "CD" and "$" in acts:
        sums = (theme, *children(theme, *_OF_SUM))
        is_money = any(
            _SIGNS & set(word.text) or acts.get(word.lower_) == acts["$"] for word in sums
        )
        return acts["$"] if is_money else None  # "$5 million", "EUR 5 million"
    if act is None and theme.tag_ == "NNP":
        return _act_on_place(theme, acts)
    return act


def _act_on_place(theme: Token, acts: Mapping[str, Act]) -> Act | None:
    """Find the act on a state ("suspended *Mali*") or a town ("sealed off *Lima*") by name."""
    if "country" in acts and is_country(theme.text):
        return acts["country"]
    return acts.get("city") if theme.ent_type_ in _STATES else None


def _names_measure(theme: Token, words: PolicyWords) -> bool:
    phrase = islice(words_below(theme), _OF_PHRASE)
    return any(word.tag_[:2] == "NN" and by_noun(word, words) is not None for word in phrase)


def _themes(verb: Token, lemma: str, words: PolicyWords) -> Iterator[Token]:
    """List what the verb acts on; "called *on residents* to …" counts."""
    found = objects(verb)
    if is_passive(verb):
        found = (*subjects(verb), *found)  # "travellers will be granted *entry*"
    prepositions = words.themes.get(lemma, frozenset())
    if not found and prepositions:
        found = tuple(o.noun for o in obliques(verb) if o.preposition in prepositions)
    if not found:
        found = tuple(children(verb, Relation.INDIRECT_OBJECT)) or _doings(verb, lemma, words)
    if (
        not found
        and relation(verb) in (Relation.COMPOUND, Relation.ADJECTIVE)
        and verb.tag_ == "VBG"
    ):
        found = (verb.head,)  # "start screening travellers" misread as a noun phrase
    if misread_subject(verb) is not None:
        found = (verb.head,)
    if not found and lemma in words.turning:
        found = subjects(verb)
    for theme in found:
        yield from conjuncts(theme)
        if not _is_named(
            theme, words
        ):  # "ordered the evacuation of villages" is the evacuation
            yield from children(theme, Relation.NOMINAL)
