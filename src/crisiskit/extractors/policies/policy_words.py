"""What words say of measures: which they are, how far they have come, whom they are about."""

import functools
from collections.abc import Iterable, Mapping

import attrs

from crisiskit.extractors.policies.verbs import inflected
from crisiskit.extractors.policies.word_groups import Act, Concern, Duties, Kind, OwnHelp
from crisiskit.nlp.doc import Token
from crisiskit.nlp.syntax import Relation, children
from crisiskit.ontology import PolicyStatus

__all__ = ["PolicyWords", "heads_of"]

_HALF = 0.5  # what a mere hint counts for


@attrs.frozen(kw_only=True, slots=False)
class PolicyWords:
    """The lexicon of measures, by lemma or words in lower case.

    Attributes:
        nouns: Kind of the measure a noun names.
        weak: Those of the nouns that count in the hands of an authority only.
        common: Those of the nouns that count unless somebody without power has them in hand.
        unnamed: Those of the weak that count in the passive of nobody too.
        no_measures: Words together that name none, though the last alone would.
        heads: Last words of the nouns, and the words before an "of" in them.
        acts: Measures a verb can be, by its objects.
        nominals: Verb of the act a noun names.
        same: Name under which a measure of several names is known.
        holders: Nouns that only hold the measure named before them.
        directives: Verbs by which authorities make others do something.
        binding: Those of them that bind the public, whoever does them.
        decisions: Verbs by which authorities say what will be done.
        final: Those of them that tell nothing else.
        papers: Nouns of papers that stand for whoever made them.
        themes: Prepositions before whom or what these verbs act on.
        turning: Verbs whose subject is what they act on ("schools *closed*").
        attending: Verbs of going where one may go again: "pupils *return* to school".
        starting: Verbs that are a measure only with what they take right after them.
        effects: Verbs by which a measure says what it does.
        taking: Verbs that take an object and still have the measure for their subject.
        reporting: Those of them that tell what happened as well.
        administering: Verbs of running a country, a measure by the topic of what follows.
        holding: Prepositions that set a clause under a measure which holds.
        lasting: Kinds of the measures that can hold like that.
        any_object: Verbs of authorities that are a measure with any object.
        regulated: Whoever or whatever a duty can bind.
        duties: Words that oblige.
        concern: Words that tell whom a measure is about.
        topics: Kind that a word in a clause hints at.
        hints: Kind that a word hints at half as much.
        authorities: Nouns for those who decide.
        companies: Words in the names of what is no authority, though a country is in them.
        spokesmen: Nouns for those who speak for an authority.
        stages: Status a verb gives to the measure it governs.
        subjects: Status a verb gives to the measure that is its subject.
        predicates: Status "be" gives with these words.
        governed: Status a verb gives by a preposition, as "verb preposition".
        stage_nouns: Status a noun gives to the measure named after it.
        attitudes: Status an adjective gives to what stands below it.
        going_on: Verbs for what is in force while it is being done.
        light: Nouns that only count or group.
        modals: Status a modal gives.
        of_it: Verbs that speak of a measure also where it is only "it".
        telling: Verbs of telling.
        too_common: Verbs that the topic of what follows does not make a measure.
        agreeing: Those of them whose subjects decide, whoever they are.
        barring: Verbs that keep out goods.
        own_plans: Nouns for what somebody plans for himself.
        own_causes: Nouns for what makes journeys fail though nobody decides it.
        own_help: Words for what aid groups stop of their own.
        slight: Verbs that say nothing of what only authorities make a measure.
        idle: Those that say nothing of it even where it is of public health.
        outlasting: Verbs whose subject is over if they tell the past.
        offering: Verbs that make a force a measure though none is sent.
        handling: Verbs of what is done to people who are also a force.
        getting: Verbs whose subjects get what others give.
        mediating: Verbs whose subjects help others agree.
        tabling: Verbs that put forward what the next nouns name.
        tabled: Laws and resolutions not passed yet.
        breaking: Verbs that end agreements and nothing else.
        conditions: Words that make a clause a condition.
        powers: Nouns for what somebody may do, which is not done yet.
        often: Adverbs of what is done time and again, which is no step.
        condition_times: Words that make a clause one unless it tells the past.
        forms: Dictionary form of every form of the verbs.
        irregular: Dictionary form of those that are not spelt by rule.
    """

    nouns: Mapping[str, Kind]
    weak: frozenset[str]
    common: frozenset[str]
    unnamed: frozenset[str]
    no_measures: frozenset[str]
    heads: frozenset[str]
    acts: Mapping[str, Mapping[str, Act]]
    nominals: Mapping[str, str]
    same: Mapping[str, str]
    holders: frozenset[str]
    directives: frozenset[str]
    binding: frozenset[str]
    decisions: frozenset[str]
    final: frozenset[str]
    reporting: frozenset[str]
    administering: frozenset[str]
    papers: frozenset[str]
    themes: Mapping[str, frozenset[str]]
    turning: frozenset[str]
    attending: frozenset[str]
    starting: frozenset[str]
    effects: frozenset[str]
    taking: frozenset[str]
    holding: frozenset[str]
    lasting: frozenset[str]
    any_object: frozenset[str]
    regulated: frozenset[str]
    duties: Duties
    concern: Concern
    topics: Mapping[str, Kind]
    hints: Mapping[str, Kind]
    authorities: frozenset[str]
    companies: frozenset[str]
    spokesmen: frozenset[str]
    stages: Mapping[str, PolicyStatus]
    subjects: Mapping[str, PolicyStatus]
    predicates: Mapping[str, PolicyStatus]
    governed: Mapping[str, PolicyStatus]
    stage_nouns: Mapping[str, PolicyStatus]
    attitudes: Mapping[str, PolicyStatus]
    going_on: frozenset[str]
    light: frozenset[str]
    modals: Mapping[str, PolicyStatus]
    of_it: frozenset[str]
    telling: frozenset[str]
    too_common: frozenset[str]
    agreeing: frozenset[str]
    barring: frozenset[str]
    own_plans: frozenset[str]
    own_causes: frozenset[str]
    own_help: OwnHelp
    slight: frozenset[str]
    idle: frozenset[str]
    outlasting: frozenset[str]
    offering: frozenset[str]
    handling: frozenset[str]
    getting: frozenset[str]
    mediating: frozenset[str]
    tabling: frozenset[str]
    tabled: frozenset[str]
    breaking: frozenset[str]
    conditions: frozenset[str]
    powers: frozenset[str]
    often: frozenset[str]
    condition_times: frozenset[str]
    forms: dict[str, str]
    irregular: Mapping[str, str]

    @functools.cached_property
    def governing(self) -> frozenset[str]:
        """Verbs that may be a measure with whatever they act on."""
        return self.any_object | self.directives | self.of_it

    @functools.cached_property
    def regulating(self) -> frozenset[str]:
        """Words that shut, open, bind or allow."""
        duties = self.duties.modals | self.duties.rules | self.duties.adjectives
        return (
            duties
            | self.attending
            | self.directives
            | self.turning
            | self.any_object
            | self.barring
            | self.nominals.keys()
        )

    def hints_at(self, lemma: str) -> bool:
        """Tell whether a word hints at any kind."""
        return lemma in self.topics or lemma in self.hints

    def hinted(self, lemmas: Iterable[str]) -> tuple[Kind | None, float]:
        """Give the kind most different words hint at, the first of equals, and how many do."""
        weights: dict[Kind, float] = {}
        for lemma in dict.fromkeys(lemmas):
            strong, weak = self.topics.get(lemma), self.hints.get(lemma)
            if strong is not None:
                weights[strong] = weights.get(strong, 0) + 1
            elif weak is not None:
                weights[weak] = weights.get(weak, 0) + _HALF
        if not weights:
            return None, 0
        return max(weights, key=weights.__getitem__), sum(weights.values())

    @functools.cached_property
    def acting(self) -> frozenset[str]:
        """Verbs by which an authority may take a step, whatever of them the stages tell."""
        return self.directives | self.decisions | self.administering | self.acts.keys()

    @functools.cached_property
    def verbs(self) -> dict[str, str]:
        """Dictionary form of every form of the verbs an authority may tell a measure by."""
        more = self.directives | self.decisions | self.administering
        return {**inflected(more), **self.forms, **self.irregular}

    @functools.cached_property
    def phrasal(self) -> frozenset[str]:
        """Verbs that are an act only with a word after them, some of them also without."""
        return frozenset(verb.partition(" ")[0] for verb in self.acts if " " in verb)

    def with_particle(self, verb: Token, lemma: str) -> str:
        """Give the act a verb of this *lemma* is by the word after it: "turn *back*"; else the lemma."""
        if lemma in self.phrasal:
            for particle in children(verb, Relation.PARTICLE, Relation.ADVERB):
                whole = f"{lemma} {particle.lower_}"
                if whole in self.acts:
                    return whole
        return lemma

    @functools.cached_property
    def heads_of_many(self) -> frozenset[str]:
        """Heads of the nouns and objects that are several words."""
        objects = (words for known in self.acts.values() for words in known)
        return heads_of(
            words for words in (*self.nouns, *self.no_measures, *objects) if not words.isalpha()
        )

    @functools.cached_property
    def signs(self) -> frozenset[str]:
        """All words a measure can be told by, but for duties under a modal."""
        nouns = self.telling_nouns
        plurals = {f"{noun}s" for noun in nouns}
        verbs = self.forms.keys() | self.acts.keys() | self.governing | self.phrasal
        return nouns | plurals | verbs | self.duties.adjectives | self.duties.rules

    @functools.cached_property
    def telling_nouns(self) -> frozenset[str]:
        """Nouns that may name a measure, by themselves or by what stands beside them."""
        asked_for = self.acts["send"].keys() | self.stage_nouns.keys()
        return self.heads | self.nominals.keys() | self.holders | asked_for


def heads_of(nouns: Iterable[str]) -> frozenset[str]:
    """List the last words of the nouns, and the words before an "of" or "on" in them."""
    listed = tuple(nouns)
    last = {words.rpartition(" ")[2] for words in listed}
    ends = last | {word.rpartition("-")[2] for word in last}  # parsers split "cease-fire"
    before_of = {words.partition(" of ")[0].rpartition(" ")[2] for words in listed}
    before_on = {words.partition(" on ")[0].rpartition(" ")[2] for words in listed}
    return frozenset(ends | before_of | before_on)
