"""How an event came about. All text is invented."""

from pathlib import Path

import attrs
import pytest

import crisiskit
from crisiskit.errors import InputError

TEXT = (
    "Gunmen shot two guards near the mill in Adra on Friday, the governor said. "
    "Norway will send food to Chad. The army did not attack the rebels."
)


@pytest.fixture(scope="module")
def extraction():
    """Extract the records of the text."""
    return crisiskit.extract(TEXT, published="2024-03-12")


def parts(explanation):
    """List part, slot and words of each filling of the first telling."""
    quote = explanation.extraction.quote
    return [
        (each.part, each.slot, quote(each.span)) for each in explanation.accounts[0].fillings
    ]


@pytest.mark.model
def test_an_account_names_frame_pattern_and_slots(extraction) -> None:
    """Which words fired which frame, and which filled which slot."""
    explanation = crisiskit.explain(extraction, extraction.events[0].id)
    (account,) = explanation.accounts

    assert account.rule == extraction.events[0].rule == "assault.shoot"
    assert account.pattern.startswith("shoot")
    assert extraction.quote(account.trigger) == "shot"
    assert parts(explanation) == [
        ("actor", "subject", "Gunmen"),
        ("recipient", "object", "two guards"),
        ("operator", "complement", "said"),
    ]
    assert [place.name for place in account.places] == ["Adra"]
    assert account.moment is not None
    assert [claim.id for claim in explanation.claims] == list(extraction.events[0].claims)


@pytest.mark.model
def test_an_event_stands_for_its_id(extraction) -> None:
    """Who has the event need not ask for its id."""
    event = extraction.events[0]

    assert crisiskit.explain(extraction, event) == crisiskit.explain(extraction, event.id)
    with pytest.raises(InputError, match="expected an Extraction, got str"):
        crisiskit.explain(event.id, event)


@pytest.mark.model
def test_an_account_says_what_decided_status_and_type(extraction) -> None:
    """The cue, what it is, and why the type is not the frame's."""
    (promised,) = crisiskit.explain(extraction, extraction.events[1].id).accounts
    (negated,) = crisiskit.explain(extraction, extraction.events[2].id).accounts

    assert (promised.frame_type, promised.type, promised.status) == ("AID", "AGREE", "future")
    assert promised.type_reason == "AID that is still to come is AGREE"
    assert extraction.quote(promised.cue) == "will"
    assert promised.status_reason == "the modal verb beside it"
    assert extraction.quote(negated.cue) == "not"
    assert negated.status_reason == "the negation beside it"


@pytest.mark.model
def test_an_account_says_why_deaths_are_those_of_a_disaster() -> None:
    """The frame told an assault, but nobody did it."""
    text = "The cyclone made landfall on Saturday. At least 99 people were killed."
    told = crisiskit.extract(text)
    (event,) = (each for each in told.events if each.type == "HAZARD")
    reasons = [each.type_reason for each in crisiskit.explain(told, event.id).accounts]

    assert "ASSAULT that nobody is said to do, told after a disaster, is HAZARD" in reasons


@pytest.mark.model
def test_every_event_of_an_article_is_found_again() -> None:
    """Reading again with the extraction's own records makes the same events."""
    text = Path("examples/articles/river-port.txt").read_text(encoding="utf-8")
    found = crisiskit.extract(text, published="2026-03-12")

    assert found.events
    for event in found.events:
        accounts = crisiskit.explain(found, event.id).accounts
        assert accounts[0].rule == event.rule
        assert {account.evidence for account in accounts} == set(event.evidence)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru held talks with Chile.", ("actor", "with", "Chile")),
        ("Rebels perpetrated a massacre.", ("carrier", "object", "perpetrated")),
        ("Rebels planned an attack on Adra.", ("actor", "subject of 'planned'", "Rebels")),
        ("Chile promised aid to Peru.", ("about", "object", "aid")),
    ],
)
def test_words_that_lend_their_slots_are_named(text, expected) -> None:
    """Support verbs, verbs of planning and what a promise is about are told."""
    extraction = crisiskit.extract(text)
    explanation = crisiskit.explain(extraction, extraction.events[0].id)

    assert expected in parts(explanation)


@pytest.mark.model
def test_the_beginning_of_an_id_is_enough(extraction) -> None:
    """As long as it names just one event."""
    event = extraction.events[0]

    assert crisiskit.explain(extraction, event.id[:12]).event == event


@pytest.mark.model
@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("event-", "3 events have an id that begins with"),
        ("nothing", "no event"),
        ("", "no event"),
    ],
)
def test_an_id_that_names_no_single_event_is_refused(extraction, wanted, message) -> None:
    """The error lists the events there are."""
    with pytest.raises(InputError, match=message) as error:
        crisiskit.explain(extraction, wanted)

    assert extraction.events[0].id in str(error.value)


@pytest.mark.model
def test_it_says_how_it_was_worked_out(extraction) -> None:
    """The text is read again; what made the extraction and what explains it are compared."""
    event = extraction.events[0]
    same = crisiskit.explain(extraction, event.id)
    producer = attrs.evolve(extraction.producer, version="0.0.1", digests={"lexicons": "ab"})
    other = crisiskit.explain(attrs.evolve(extraction, producer=producer), event.id)

    assert same.notes == (
        "the text of the article was read again, with the extraction's records",
    )
    assert any(note.startswith("made with version 0.0.1") for note in other.notes)
    assert any(note.startswith("made with lexicons ab") for note in other.notes)


@pytest.mark.model
def test_what_cannot_be_explained_is_said(extraction) -> None:
    """Events of people, of plug-ins without account, and of other rules have no account."""
    event = extraction.events[0]
    foreign = attrs.evolve(event, extractor="acme-events")
    changed = attrs.evolve(event, type="REJECT", modes=(), id="event-changed")
    found = attrs.evolve(extraction, events=[foreign, changed])

    assert crisiskit.explain(found, event.id).accounts == ()
    assert "acme-events" in crisiskit.explain(found, event.id).notes[0]
    assert crisiskit.explain(found, "event-changed").accounts == ()
    assert "did not find" in crisiskit.explain(found, "event-changed").notes[-1]
