"""An extraction in which every kind of record and nearly every field is there."""

import datetime as dt

import attrs
import pytest
from hypothesis import HealthCheck, Phase, settings

from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Extraction,
    Figure,
    Moment,
    Participant,
    Place,
    Policy,
    Role,
    Span,
    Stage,
)

TEXT = (
    "🌊 Floods hit Sindh on Sunday, killing at least 31 people and displacing thousands.\n"
    "Gunmen shelled a relief camp near Karachi, killing four.\n"
    "“We will send 20 million rupees,” said Amina Baloch, the province's former relief chief.\n"
    "The army denied that it had fired on Gunmen."
)
SUNDAY = dt.date(2024, 3, 10)

# Whole extractions are big: few of them, and none made smaller when one fails.
settings.register_profile(
    "extractions",
    max_examples=25,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


def span(words: str) -> Span:
    """Find *words* in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def line(number: int) -> Span:
    """Give a line of the text as evidence."""
    return span(TEXT.split("\n")[number])


def place(words: str, **known: object) -> Place:
    """Make a place of Sindh in Pakistan."""
    return Place(span=span(words), name=words, country="PAK", admin1="Sindh", **known)


def exactly(words: str, measure: str, number: int, **known: object) -> Figure:
    """Make a figure of one number."""
    return Figure(
        span=span(words), measure=measure, low=number, best=number, high=number, **known
    )


ON_SUNDAY = Moment(
    span=span("on Sunday"),
    timex="DATE",
    value="2024-03-10",
    earliest=SUNDAY,
    latest=SUNDAY,
    precision="day",
    anchor="published",
    edtf="2024-03-10",
)
SINDH = place("Sindh", kind="region", latitude=26.0, longitude=68.5, geonames_id=1164807)
KARACHI = place("Karachi", kind="city", latitude=24.86, longitude=67.01, geonames_id=1174872)

DEAD = Figure(
    span=span("at least 31"),
    measure="killed",
    low=31,
    best=31,
    bound="at_least",
    unit="people",
    moment=ON_SUNDAY,
    place=SINDH,
)
FOUR = exactly("four", "killed", 4, unit="people", place=KARACHI, part_of=DEAD.span)
FLED = Figure(
    span=span("thousands"), measure="displaced", low=1000, bound="vague", unit="people"
)
MONEY = exactly("20 million rupees", "money", 20_000_000, unit="PKR")

GUNMEN = Actor(
    name="Gunmen", kind="group", country="PAK", sectors=["UAF"], mentions=[span("Gunmen")]
)
AMINA = Actor(
    name="Amina Baloch",
    kind="person",
    country="PAK",
    sectors=["GOV"],
    roles=[
        Role(title="relief chief", of="the province", span=span("relief chief"), former=True)
    ],
    aliases=["Baloch"],
    identifiers={"wikidata": "Q1"},
    mentions=[span("Amina Baloch")],
)
ARMY = Actor(
    name="The army",
    kind="organization",
    country="PAK",
    sectors=["MIL"],
    mentions=[span("The army")],
)

PROMISE = Claim(
    content=[span("We will send 20 million rupees")],
    evidence=[line(2)],
    speakers=[Participant(AMINA.id, span("Amina Baloch"))],
    cue=span("said"),
    kind="direct",
    addressees=[Participant(GUNMEN.id)],
    moment=ON_SUNDAY,
)
DENIAL = Claim(
    content=[span("it had fired on Gunmen")],
    evidence=[line(3)],
    speakers=[Participant(ARMY.id, span("The army"))],
    cue=span("denied"),
    polarity="negative",
    certainty="certain",
)

FLOOD = Event(
    type="HAZARD",
    modes=["flood"],
    contexts=["disasters"],
    trigger=span("hit"),
    evidence=[line(0)],
    places=[SINDH],
    moment=ON_SUNDAY,
    figures=[DEAD],
    rule="hit",
    extractor="events",
    confidence=0.875,
)
SHELLING = Event(
    type="ASSAULT",
    modes=["heavy-weapons"],
    contexts=["terrorism"],
    trigger=span("shelled"),
    evidence=[line(1)],
    actors=[Participant(GUNMEN.id, span("Gunmen"))],
    recipients=[Participant(AMINA.id, span("Amina Baloch"))],
    places=[KARACHI],
    moment=ON_SUNDAY,
    figures=[FOUR],
    claims=[DENIAL.id],
)
FIRING = Event(
    type="ASSAULT",
    modes=["firearms"],
    status="negated",
    status_cue=span("denied"),
    trigger=span("fired on"),
    evidence=[line(3)],
    actors=[Participant(ARMY.id, span("The army"))],
    recipients=[Participant(GUNMEN.id)],
    claims=[DENIAL.id],
)
FLIGHT = Event(
    type="DISPLACE", modes=["flee"], evidence=[line(0)], places=[SINDH], figures=[FLED]
)

HELP = Policy(
    kind="aid",
    title=span("send 20 million rupees"),
    status="announced",
    evidence=[line(2)],
    issuers=[Participant(AMINA.id, span("We"))],
    requested_by=[Participant(GUNMEN.id)],
    opposed_by=[Participant(ARMY.id)],
    targets=[Participant(GUNMEN.id)],
    beneficiaries=[Participant(GUNMEN.id)],
    status_cue=span("will"),
    stages=[Stage(status="announced", span=span("will send"), moment=ON_SUNDAY)],
    moment=ON_SUNDAY,
    until=ON_SUNDAY,
    amounts=[MONEY],
    places=[SINDH],
    claims=[PROMISE.id],
)


@pytest.fixture
def news() -> Extraction:
    """Give an extraction with all kinds of records."""
    return Extraction(
        article=Article(
            text=TEXT,
            title="Floods in Sindh",
            url="https://news.example/floods",
            publisher="Example News",
            authors=["B. Writer"],
            published="2024-03-11",
            language="en",
        ),
        actors=[GUNMEN, AMINA, ARMY],
        events=[FLOOD, SHELLING, FIRING, FLIGHT],
        claims=[attrs.evolve(PROMISE, about=[HELP.id]), DENIAL],
        policies=[HELP],
        figures=[DEAD, FLED, FOUR, MONEY],
        places=[SINDH, KARACHI],
        moments=[ON_SUNDAY],
    )
