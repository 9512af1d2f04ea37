"""What single groups of words say of measures: steps, acts, duties, help, and whom it concerns."""

import functools
from collections.abc import Mapping

import attrs

from crisiskit.extractors.policies.verbs import inflected
from crisiskit.extractors.policies.word_file import By
from crisiskit.ontology import PolicyKind, PolicyStatus

__all__ = ["STEPS", "Act", "Concern", "Duties", "Kind", "OwnHelp"]

Kind = PolicyKind | str

STEPS = frozenset(
    {
        PolicyStatus.ANNOUNCED,
        PolicyStatus.ADOPTED,
        PolicyStatus.IN_FORCE,
        PolicyStatus.SUSPENDED,
        PolicyStatus.ENDED,
    }
)
"""How far a measure has come once it is decided; talk of it comes before."""


@attrs.frozen(kw_only=True)
class Act:
    """A verb that is a measure together with its object.

    Attributes:
        kind: What the measure does; None where the words around tell.
        by: Whose act counts: anyone's; an authority's; an authority's if a doer is named.
    """

    kind: Kind | None
    by: By = "anyone"


@attrs.frozen(kw_only=True, slots=False)
class Duties:
    """Words that oblige or allow.

    Attributes:
        modals: Modals, on the verb of the duty.
        phrases: Verbs, over its infinitive ("have to").
        adjectives: Predicates ("is mandatory").
        rules: Verbs, in the passive of nobody ("it is forbidden to").
    """

    modals: frozenset[str]
    phrases: frozenset[str]
    adjectives: frozenset[str]
    rules: frozenset[str]

    @functools.cached_property
    def phrase_forms(self) -> frozenset[str]:
        """All forms of the verbs over an infinitive."""
        return frozenset({*inflected(self.phrases), "has", "had", "is", "are"})


@attrs.frozen(kw_only=True)
class OwnHelp:
    """Words for help that those who give it stop or take up again.

    Attributes:
        verbs: Verbs of stopping and going on.
        work: Nouns for what they do.
        medical: Those of them that treat patients.
    """

    verbs: frozenset[str]
    work: frozenset[str]
    medical: frozenset[str]


@attrs.frozen(kw_only=True)
class Concern:
    """Words that tell whom a measure is about.

    Attributes:
        aiming: Verbs over those it bears down on ("aimed at", "targeting", "applies to").
        burdens: Nouns of measures that those they are "for" must bear.
        burdening: Verbs whose objects must bear the act, whatever its kind.
        removing: Nouns of measures against those they are "of" ("the dismissal of").
        fighting: Verbs of purpose over those a measure is against.
        helping: Verbs over those a measure is for.
        allowing: Verbs over those in whose favour it is unless it is denied them.
        persons: Nouns for people, with the code of their sector or "".
    """

    aiming: frozenset[str]
    burdens: frozenset[str]
    burdening: frozenset[str]
    removing: frozenset[str]
    fighting: frozenset[str]
    helping: frozenset[str]
    allowing: frozenset[str]
    persons: Mapping[str, str]
