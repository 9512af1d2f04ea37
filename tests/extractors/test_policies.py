"""Measures with their issuers and their life. All sentences are invented."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisiskit.extractors.actors import Actors
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies import Policies
from crisiskit.extractors.policies.lexicon import policy_words

pytestmark = pytest.mark.model


def policies_of(read, text):
    """Find the measures of a text, and a way to name their participants."""
    reading = read(text)
    found = Findings(actors=tuple(Actors()(reading, Findings())))
    names = {actor.id: actor.name for actor in found.actors}
    policies = tuple(Policies()(reading, found))
    return policies, lambda participants: [names[p.actor] for p in participants]


@pytest.mark.parametrize(
    ("text", "kind", "status", "issuers"),
    [
        ("The governor imposed a curfew.", "emergency", "in_force", ["The governor"]),
        ("Kenya will impose sanctions on the rebels.", "sanction", "announced", ["Kenya"]),
        ("Parliament approved the emergency law.", "legislation", "adopted", ["Parliament"]),
        ("France is considering a travel ban.", "travel", "under_review", ["France"]),
        ("The army rejected the ceasefire.", "agreement", "rejected", ["The army"]),
        ("Norway sent 200 tents to the camps.", "aid", "in_force", ["Norway"]),
        ("The mayor lifted the curfew.", "emergency", "ended", ["The mayor"]),
        ("Spain pledged humanitarian aid.", "aid", "announced", ["Spain"]),
        ("Peru recalled its ambassador.", "diplomatic", "in_force", ["Peru"]),
        ("Kenya deployed 300 soldiers.", "deployment", "in_force", ["Kenya"]),
        ("The ministry suspended all flights.", "travel", "in_force", ["The ministry"]),
        ("Norway pledged 200 tents.", "aid", "announced", ["Norway"]),
    ],
)
def test_a_measure_has_kind_status_and_issuer(read, text, kind, status, issuers) -> None:
    """The verb that governs the measure tells how far it has come and whose it is."""
    policies, names = policies_of(read, text)

    assert [(p.kind, p.status, names(p.issuers)) for p in policies] == [(kind, status, issuers)]


def test_who_asks_is_not_who_issues(read) -> None:
    """A request has a requester; its issuers are those who are asked."""
    (policy,), names = policies_of(read, "The mayor requested humanitarian aid.")

    assert policy.status == "requested"
    assert (names(policy.requested_by), policy.issuers) == (["The mayor"], ())


def test_sanctions_bear_down_on_their_target(read) -> None:
    """What follows "on" or "against" is the target."""
    (policy,), names = policies_of(read, "Canada imposed sanctions on the gangs.")

    assert names(policy.targets) == ["the gangs"]


def test_tellings_of_one_measure_are_one_record(read) -> None:
    """A measure told twice has two stages and the latest status."""
    (policy,), _ = policies_of(
        read, "The governor imposed a curfew. Later the governor lifted the curfew."
    )

    assert [stage.status for stage in policy.stages] == ["in_force", "ended"]
    assert policy.status == "ended"
    assert len(policy.evidence) == 2


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.text(max_size=200))
def test_no_text_breaks_it(read, text) -> None:
    """Any text is read without a crash, and titles lie inside it."""
    policies, _ = policies_of(read, text)

    assert all(policy.title.end <= len(text) for policy in policies)


def test_the_lexicon_holds_its_form() -> None:
    """Every kind has nouns, every status a verb."""
    words = policy_words()

    assert set(words.nouns.values()) >= {"sanction", "travel", "aid", "emergency"}
    assert set(words.stages.values()) >= {"requested", "in_force", "ended", "blocked"}
