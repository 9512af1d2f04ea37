"""Measures of those with the power to take them, and what in ordinary news only sounds like one."""

import pytest

from crisiskit import Article, Pipeline

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def told():
    """Give kind and status of the policies of a text."""
    pipeline = Pipeline()

    def policies_in(text: str) -> list[tuple[str, str]]:
        extraction = pipeline.extract(Article(text=text, published="2026-03-12"))
        return [(str(p.kind), str(p.status)) for p in extraction.policies]

    return policies_in


@pytest.mark.parametrize(
    "text",
    [
        # what people and firms give, ask for, take and study
        "Maria Lopez gave the boy first aid.",
        "Two neighbours gave the widow money.",
        "A former teacher asked her readers for donations.",
        "Anna Berg, a professor of history, studies housing policy.",
        "The papers regularly change their policy.",
        "The banks gave the senator a large sum of money.",
        "The band received funding from friends.",
        # what is done with the same words, but decides nothing
        "Officials called the raid an act of piracy.",
        "The strikers broke the tie in the last minute.",
        "The council began to name streets after poets.",
        "The president awarded the singer the country's order of merit.",
        "There is work to fast-track patients.",
        "We do not have a law for that.",
        "The rules are often enforced late.",
        "The tax gives cities the power to impose tariffs.",
        "These are limits that you can change.",
        "The minister discussed the nuclear programme of Chad.",
        "The judges withdrew their order against the tenant.",
        "Visitors who have to cross the port wear lamps.",
        "The soldiers were not prepared for rain.",
        "Kenya has six trade agreements.",
        "The senator suspended his tour.",
        "The mayor told him to wash the car before school.",
        "A driver who had been banned sued the club.",
        "There is a growing recognition of the problem.",
        "Police officers gave the driver first aid.",
        "Chad conducted a second missile test.",
        "The pact would have given firms new markets.",
        "It is unclear whether a census will be scheduled.",
        "The president cancelled her visit to Peru.",
        "Prices depend on demand and the use of regulations.",
        "The navies met to test their radars at sea.",
        "The frost caused the shop to shut.",
        "The law does not require owners to register.",
        "The minister was glad to announce that Ana and I will visit Peru.",
    ],
)
def test_what_nobody_with_power_decides_is_no_policy(told, text) -> None:
    """Private help, habits, names and single cases are no measures."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("The ministry gave the widows money.", "aid", "in_force"),
        ("Caritas provided assistance to the villages.", "aid", "in_force"),
        ("The government changed its housing policy.", "other", "in_force"),
        ("The rebels signed a truce.", "agreement", "adopted"),
        ("Residents demanded more assistance.", "aid", "requested"),
        ("Students demanded the resignation of the mayor.", "governance", "requested"),
        ("The premier called elections.", "governance", "announced"),
        ("Our teams deliver food in the north.", "aid", "in_force"),
        ("Testing was extended to all villages.", "health", "in_force"),
        ("The president agreed to discontinue the tariffs.", "sanction", "announced"),
        ("Chad slapped a 30 per cent duty on steel.", "sanction", "in_force"),
        ("Norway will lend three mobile pumps.", "aid", "announced"),
        ("The senator demanded a recount.", "governance", "requested"),
        ("The city has a curfew.", "emergency", "in_force"),
        ("The governor allowed farmers to return.", "other", "in_force"),
        ("The State Department announced the weapons package.", "security_assistance", "announced"),
        ("Peru's president called on citizens to wear masks.", "health", "in_force"),
        ("The ministry announced closing all markets.", "emergency", "announced"),
    ],
)  # fmt: skip
def test_who_has_the_power_takes_the_measure(told, text, kind, status) -> None:
    """States, their bodies, helpers and armed groups decide; anybody may ask."""
    assert told(text) == [(kind, status)]
