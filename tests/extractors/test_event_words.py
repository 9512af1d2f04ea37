"""Ordinary words of crisis news that say what happens. All sentences are invented."""

import pytest

from crisiskit.pipeline import Pipeline

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def pipeline():
    """Build what finds events."""
    return Pipeline(["moments", "places", "actors", "claims", "figures", "events"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Red Cross has handed out 900 hampers.", "AID"),
        ("Japan provided US$1.2 million through UNICEF.", "AID"),
        ("Japan provided EUR 2 million to the camp.", "AID"),
        ("Soldiers brought six drums of fuel to the villagers.", "AID"),
        ("Suriname will lend two mobile pumps.", "AGREE"),
        ("The navy ferried the last families out of the town.", "DISPLACE evacuate"),
        ("The ministry protested to Thailand over the closure.", "ACCUSE disapprove"),
        ("Traders blocked the yard on Sunday.", "PROTEST obstruct"),
        ("Demonstrators had been camping in the square.", "PROTEST demo"),
        ("Mutinous soldiers seized the state broadcaster.", "COERCE seize"),
        ("The engineers were held for 23 days by an armed group.", "ASSAULT abduct"),
        ("New Zealand has put a patrol ship on standby.", "MOBILIZE weapons"),
        ("The president flew over the stricken area.", "CONSULT visit"),
        ("Drinking water is running short at Rosal.", "SHORTAGE water"),
        ("Soldiers were turning back men at the crossing.", "REJECT"),
        ("Two banks froze the credit of the importer.", "SANCTION discontinue"),
        ("Some 4,000 people have crossed the river since Sunday.", "DISPLACE flee"),
        ("Police hit the driver with batons.", "ASSAULT beat primitive"),
        ("The office ordered provincial governors to set up posts.", "REQUEST"),
        ("Rebels took a priest hostage in the village of Tolo.", "ASSAULT abduct"),
        ("Soldiers regained control of the port on Monday.", "COERCE seize"),
        ("Rebels wrested the border town of Kasu from the army.", "ASSAULT"),
    ],
)
def test_ordinary_words_tell_what_happens(pipeline, text: str, wanted: str) -> None:
    """Each sentence has an event of this type and mode."""
    events = pipeline.extract(text, published="2024-03-12").events
    labels = [" ".join((str(e.type), *map(str, e.modes))) for e in events]

    assert wanted in labels


def test_who_is_sent_to_help_is_not_helped(pipeline) -> None:
    """Doctors are what is given, not those it is given to."""
    found = pipeline.extract("Turkey sent a field hospital and 40 doctors.")

    assert [event.recipients for event in found.events] == [()]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        (
            "The ministry faces opposition from angry farmers.",
            ["angry farmers"],
            ["The ministry"],
        ),
        ("Hundreds were killed in the flood.", [], ["Hundreds"]),
        ("Dozens of shops were looted.", [], []),
        ("According to the ministry a bus with doctors was sent.", [], []),
    ],
)
def test_sides_told_by_counts_and_by_faced_opposition(
    pipeline, text: str, actors: list[str], recipients: list[str]
) -> None:
    """Who is only counted is hit, who faces opposition is refused, and "according to" aims at nobody."""
    found = pipeline.extract(text, published="2024-03-12")
    told = [
        ([p.actor for p in e.actors], [p.actor for p in e.recipients]) for e in found.events
    ]
    names = {actor.id: actor.name for actor in found.actors}

    assert all([names[a] for a in doing] == actors for doing, _ in told)
    assert all([names[a] for a in hit] == recipients for _, hit in told)
