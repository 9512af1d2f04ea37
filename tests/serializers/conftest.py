"""An extraction in which every kind of record and nearly every field is there."""

import datetime as dt

import pytest

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


def span(words: str) -> Span:
    """Find *words* in the text."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def line(number: int) -> Span:
    """Give a line of the text as evidence."""
    return span(TEXT.split("\n")[number])


@pytest.fixture
def news() -> Extraction:
    """Give an extraction with all kinds of records."""
    sindh = Place(
        span=span("Sindh"),
        name="Sindh",
        kind="region",
        country="PAK",
        admin1="Sindh",
        latitude=26.0,
        longitude=68.5,
        geonames_id=1164807,
    )
    karachi = Place(
        span=span("Karachi"),
        name="Karachi",
        kind="city",
        country="PAK",
        admin1="Sindh",
        latitude=24.86,
        longitude=67.01,
        geonames_id=1174872,
    )
    sunday = Moment(
        span=span("on Sunday"),
        timex="DATE",
        value="2024-03-10",
        earliest=SUNDAY,
        latest=SUNDAY,
        precision="day",
        anchor="published",
        edtf="2024-03-10",
    )
    dead = Figure(
        span=span("at least 31"),
        measure="killed",
        low=31,
        best=31,
        bound="at_least",
        unit="people",
        moment=sunday,
        place=sindh,
    )
    four = Figure(
        span=span("four"),
        measure="killed",
        low=4,
        best=4,
        high=4,
        unit="people",
        place=karachi,
        part_of=dead.span,
    )
    fled = Figure(
        span=span("thousands"), measure="displaced", low=1000, bound="vague", unit="people"
    )
    money = Figure(
        span=span("20 million rupees"),
        measure="money",
        low=20_000_000,
        best=20_000_000,
        high=20_000_000,
        unit="PKR",
    )
    gunmen = Actor(
        name="Gunmen", kind="group", country="PAK", sectors=["UAF"], mentions=[span("Gunmen")]
    )
    amina = Actor(
        name="Amina Baloch",
        kind="person",
        country="PAK",
        sectors=["GOV"],
        roles=[
            Role(
                title="relief chief", of="the province", span=span("relief chief"), former=True
            )
        ],
        aliases=["Baloch"],
        identifiers={"wikidata": "Q1"},
        mentions=[span("Amina Baloch")],
    )
    army = Actor(
        name="The army",
        kind="organization",
        country="PAK",
        sectors=["MIL"],
        mentions=[span("The army")],
    )
    promise = Claim(
        content=[span("We will send 20 million rupees")],
        evidence=[line(2)],
        speakers=[Participant(amina.id, span("Amina Baloch"))],
        cue=span("said"),
        kind="direct",
        addressees=[Participant(gunmen.id)],
        moment=sunday,
    )
    denial = Claim(
        content=[span("it had fired on Gunmen")],
        evidence=[line(3)],
        speakers=[Participant(army.id, span("The army"))],
        cue=span("denied"),
        polarity="negative",
        certainty="certain",
    )
    flood = Event(
        type="HAZARD",
        modes=["flood"],
        contexts=["disasters"],
        trigger=span("hit"),
        evidence=[line(0)],
        places=[sindh],
        moment=sunday,
        figures=[dead],
        rule="hit",
        extractor="events",
        confidence=0.875,
    )
    shelling = Event(
        type="ASSAULT",
        modes=["heavy-weapons"],
        contexts=["terrorism"],
        trigger=span("shelled"),
        evidence=[line(1)],
        actors=[Participant(gunmen.id, span("Gunmen"))],
        recipients=[Participant(amina.id, span("Amina Baloch"))],
        places=[karachi],
        moment=sunday,
        figures=[four],
        claims=[denial.id],
    )
    firing = Event(
        type="ASSAULT",
        modes=["firearms"],
        status="negated",
        status_cue=span("denied"),
        trigger=span("fired on"),
        evidence=[line(3)],
        actors=[Participant(army.id, span("The army"))],
        recipients=[Participant(gunmen.id)],
        claims=[denial.id],
    )
    flight = Event(
        type="DISPLACE", modes=["flee"], evidence=[line(0)], places=[sindh], figures=[fled]
    )
    help_ = Policy(
        kind="aid",
        title=span("send 20 million rupees"),
        status="announced",
        evidence=[line(2)],
        issuers=[Participant(amina.id, span("We"))],
        requested_by=[Participant(gunmen.id)],
        opposed_by=[Participant(army.id)],
        targets=[Participant(gunmen.id)],
        beneficiaries=[Participant(gunmen.id)],
        status_cue=span("will"),
        stages=[Stage(status="announced", span=span("will send"), moment=sunday)],
        moment=sunday,
        until=sunday,
        amounts=[money],
        places=[sindh],
        claims=[promise.id],
    )
    told = Claim(
        content=promise.content,
        evidence=promise.evidence,
        speakers=promise.speakers,
        cue=promise.cue,
        kind="direct",
        addressees=promise.addressees,
        moment=sunday,
        about=[help_.id],
    )
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
        actors=[gunmen, amina, army],
        events=[flood, shelling, firing, flight],
        claims=[told, denial],
        policies=[help_],
        figures=[dead, fled, four, money],
        places=[sindh, karachi],
        moments=[sunday],
    )
