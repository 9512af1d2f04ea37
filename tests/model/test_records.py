"""Records: a wrong one cannot be made, and each is known by its content."""

import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

from crisiskit.errors import InvalidRecordError, UnknownCodeError, UnknownIdError
from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Diagnostic,
    Event,
    Extraction,
    Figure,
    Moment,
    Participant,
    Place,
    Policy,
    Producer,
    Record,
    Role,
    Span,
    content_id,
    spans_of,
)
from crisiskit.ontology import EventMode, EventType, PolicyStatus
from crisiskit.testing import extractions, records

WORD = Span(0, 5)
FEW = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))

WRONG: dict[str, tuple[Callable[[], object], str]] = {
    "empty span": (lambda: Span(3, 3), r"0 <= start < end, got \[3, 3\)"),
    "reversed span": (lambda: Span(5, 3), r"got \[5, 3\)"),
    "negative span": (lambda: Span(-1, 3), r"got \[-1, 3\)"),
    "text of bytes": (lambda: Article(text=b"x"), "Article.text must be a str, got bytes"),
    "surrogate in a title": (
        lambda: Article(text="", title="\udc00"),
        "Article.title has a lone",
    ),
    "authors as one string": (lambda: Article(text="", authors="A"), "expected a tuple"),
    "date that is none": (
        lambda: Article(text="", published="soon"),
        "ISO 8601 date .* 'soon'",
    ),
    "date as a number": (lambda: Article(text="", published=2024), "ISO 8601 date .* 2024"),
    "time that ends before it begins": (
        lambda: Moment(span=WORD, timex="DATE", earliest="2024-02-01", latest="2024-01-31"),
        "ends 2024-01-31 before it begins 2024-02-01",
    ),
    "bound that is no date": (
        lambda: Moment(span=WORD, timex="DATE", earliest="2024-02"),
        "ISO 8601 date .* '2024-02'",
    ),
    "TIMEX3 type": (lambda: Moment(span=WORD, timex="EPOCH"), "'EPOCH' is no"),
    "half a point": (lambda: Place(span=WORD, name="x", latitude=1.0), "both latitude and"),
    "off the globe": (
        lambda: Place(span=WORD, name="x", latitude=91.0, longitude=0.0),
        "off the globe",
    ),
    "no number": (lambda: Figure(span=WORD, measure="killed"), "at least one finite number"),
    "endless number": (
        lambda: Figure(span=WORD, measure="killed", best=float("inf")),
        "at least one finite number",
    ),
    "numbers out of order": (
        lambda: Figure(span=WORD, measure="killed", low=3, best=2),
        "low <= best <= high",
    ),
    "measure": (lambda: Figure(span=WORD, measure="slain", best=1), "'slain' is no"),
    "nameless actor": (lambda: Actor(name="", kind="person"), "Actor.name must not be empty"),
    "kind of actor": (lambda: Actor(name="x", kind="robot"), "'robot' is no"),
    "sector": (lambda: Actor(name="x", kind="person", sectors=["ABC"]), "'ABC' is no"),
    "nobody": (lambda: Participant(""), "Participant.actor must not be empty"),
    "event without evidence": (
        lambda: Event(type="AID", evidence=()),
        "Event.evidence must not",
    ),
    "mode of another type": (
        lambda: Event(type="AID", evidence=(WORD,), modes=("flood",)),
        "'flood' is no mode of AID; its modes: none",
    ),
    "status": (lambda: Event(type="AID", evidence=(WORD,), status="maybe"), "'maybe' is no"),
    "namespaced status": (
        lambda: Event(type="AID", evidence=(WORD,), status="acme:maybe"),
        "'acme:maybe' is no",
    ),
    "evidence that is no span": (
        lambda: Event(type="AID", evidence=("x",)),
        "Event.evidence holds Spans, got 'x'",
    ),
    "confidence": (
        lambda: Event(type="AID", evidence=(WORD,), confidence=1.1),
        "Event.confidence is a share from 0 to 1, got 1.1",
    ),
    "claim without content": (
        lambda: Claim(content=(), evidence=(WORD,)),
        "Claim.content must not be empty",
    ),
    "policy without evidence": (
        lambda: Policy(kind="aid", title=WORD, status="adopted", evidence=()),
        "Policy.evidence must not be empty",
    ),
    "report from nobody": (lambda: Diagnostic(source="", message="x"), "must not be empty"),
}


@pytest.mark.parametrize(("make", "message"), WRONG.values(), ids=WRONG)
def test_wrong_records_cannot_be_made(make: Callable[[], object], message: str) -> None:
    """The error says which field, what was expected and what came."""
    with pytest.raises(InvalidRecordError, match=message):
        make()


@given(records())
@FEW
def test_records_are_values(record: Record) -> None:
    """They are equal by content, hashable, and come back from pickling."""
    copy = pickle.loads(pickle.dumps(record))

    assert record == copy
    assert hash(record) == hash(copy)


@given(extractions())
@FEW
def test_extractions_can_be_pickled(extraction: Extraction) -> None:
    """Worker processes send them back so."""
    assert extraction == pickle.loads(pickle.dumps(extraction))


@pytest.mark.parametrize(
    ("record", "name"),
    [(WORD, "end"), (Article(text="x"), "text"), (Event(type="AID", evidence=(WORD,)), "type")],
)
def test_records_do_not_change(record: object, name: str) -> None:
    """No field can be set."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(record, name, None)


def test_records_do_not_change_with_their_callers_things() -> None:
    """Lists and dicts that were given are copied."""
    evidence, extra = [WORD], {"a": 1}
    event, article = Event(type="AID", evidence=evidence), Article(text="", extra=extra)
    evidence.append(Span(6, 7))
    extra["b"] = 2

    assert ((WORD,), {"a": 1}) == (event.evidence, article.extra)


def test_words_become_codes() -> None:
    """Bare strings are read into their vocabulary."""
    event = Event(type="HAZARD", evidence=(WORD,), modes=["flood"])

    assert (EventType.HAZARD, (EventMode.FLOOD,)) == (event.type, event.modes)


@pytest.mark.parametrize("code", ["acme:x", "a.b-c:Über/1", "acme:a:b"])
def test_namespaced_codes_are_legal(code: str) -> None:
    """Where users may need their own."""
    event = Event(type=code, evidence=(WORD,), modes=[code], contexts=[code])
    policy = Policy(kind=code, title=WORD, status=PolicyStatus.ADOPTED, evidence=(WORD,))
    figure = Figure(span=WORD, measure=code, best=1)

    assert {code} == {event.type, *event.modes, *event.contexts, policy.kind, figure.measure}


@pytest.mark.parametrize("code", ["acme:", ":x", "Acme:x", "acme: x", "acme:x y", "", None, 3])
def test_half_a_namespace_is_none(code: Any) -> None:
    """The error has the vocabulary, what came and what is known."""
    with pytest.raises(UnknownCodeError) as caught:
        Event(type=code, evidence=(WORD,))

    assert ("EventType", code) == (caught.value.vocabulary, caught.value.code)
    assert "ASSAULT" in caught.value.known


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("2024-03-12", dt.date(2024, 3, 12)),
        ("2024-03-12T08:30:00", dt.datetime(2024, 3, 12, 8, 30)),  # noqa: DTZ001 # none is given
        ("2024-03-12T08:30:00Z", dt.datetime(2024, 3, 12, 8, 30, tzinfo=dt.UTC)),
    ],
)
def test_dates_are_read(text: str, published: dt.date) -> None:
    """A day stays a day, a time a time; the day of a time is in its own zone."""
    article = Article(text="", published=text)

    assert (published, dt.date(2024, 3, 12)) == (article.published, article.published_day)
    assert type(published) is type(article.published)


def test_spans_quote_code_points() -> None:
    """Not bytes, not UTF-16 units."""
    article = Article(text="🏥 café e\u0301")

    assert ["🏥", "café", "e\u0301"] == [
        Span(*ends).text_in(article) for ends in ((0, 1), (2, 6), (7, 9))
    ]


@pytest.mark.parametrize(
    ("one", "other", "overlaps", "contains"),
    [
        (Span(0, 5), Span(5, 6), False, False),
        (Span(0, 5), Span(4, 6), True, False),
        (Span(0, 5), Span(0, 5), True, True),
        (Span(0, 5), Span(1, 2), True, True),
    ],
)
def test_spans_are_compared(one: Span, other: Span, *, overlaps: bool, contains: bool) -> None:
    """Half-open: the end is outside."""
    assert (overlaps, contains) == (one.overlaps(other), one.contains(other))


def test_ids_are_the_same_everywhere() -> None:
    """A change here changes the ids of everybody's records: it takes a new schema version."""
    assert "x-bb73be31f0ea9e8b" == content_id("x", "y", 1, None)
    assert content_id("event", "ab", "c") != content_id("event", "a", "bc")


def test_extractions_say_all_that_does_not_hold_together() -> None:
    """Stray spans, repeated ids and ids that lead nowhere, in one error."""
    actor = Actor(name="x", kind="person", mentions=[Span(0, 50)])
    event = Event(
        type="AID", evidence=(WORD,), actors=(Participant("actor-y"),), claims=("claim-z",)
    )
    with pytest.raises(InvalidRecordError) as caught:
        Extraction(article=Article(text="Five."), actors=(actor, actor), events=(event,))

    for fault in ("[0, 50) ends outside", "id is used twice", "'actor-y'", "'claim-z'"):
        assert fault in str(caught.value)


def test_extractions_give_their_records_in_order() -> None:
    """By kind, and find the actor of a participant."""
    actor = Actor(name="x", kind="person", mentions=[WORD], roles=[Role(title="y", span=WORD)])
    event = Event(type="AID", evidence=(WORD,), actors=(Participant(actor.id, WORD),))
    place = Place(span=WORD, name="z")
    extraction = Extraction(
        article=Article(text="Five."),
        places=[place],
        events=[event],
        actors=[actor],
        producer=Producer(version="1"),
    )

    assert [actor, event, place] == list(extraction.records())
    assert actor is extraction.actor(event.actors[0]) is extraction.actor(actor.id)
    assert "Five." == extraction.quote(WORD)
    assert [WORD, WORD] == list(spans_of(actor))
    with pytest.raises(UnknownIdError, match="has no actor 'actor-none'; it has: actor-"):
        extraction.actor("actor-none")


def test_only_dates_and_times_tell_when() -> None:
    """How long, how often and "now" are times of another kind."""
    told = [
        Moment(span=Span(0, 1), timex=timex, value=value).tells_when
        for timex, value in (
            ("DATE", "2024-03-12"),
            ("TIME", "2024-03-12T08:00"),
            ("DATE", None),
            ("DURATION", "P30D"),
            ("SET", "P1D"),
            ("DATE", "PRESENT_REF"),
        )
    ]

    assert told == [True, True, True, False, False, False]


def test_ids_give_their_records() -> None:
    """Each by its kind, or by the id alone; None quotes nothing."""
    event = Event(type="ASSAULT", evidence=[WORD])
    claim = Claim(content=[WORD], evidence=[WORD], about=[event.id])
    policy = Policy(kind="aid", status="announced", title=WORD, evidence=[WORD])
    actor = Actor(name="Five", kind="group", mentions=[WORD])
    extraction = Extraction(
        article=Article(text="Five."),
        actors=[actor],
        events=[event],
        claims=[claim],
        policies=[policy],
    )

    assert event is extraction.event(event.id) is extraction.record(claim.about[0])
    assert claim is extraction.claim(claim.id) is extraction.record(claim.id)
    assert policy is extraction.policy(policy.id) is extraction.record(policy.id)
    assert actor is extraction.actor(actor.id) is extraction.record(actor.id)
    assert extraction.quote(event.trigger) is None
    for ask in (extraction.event, extraction.claim, extraction.policy, extraction.record):
        with pytest.raises(UnknownIdError, match="'none'; it has: "):
            ask("none")
