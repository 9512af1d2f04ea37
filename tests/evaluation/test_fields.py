"""What counts as right in one field of a paired record."""

from functools import partial

import pytest

from crisiskit.evaluation import Score, fields
from crisiskit.evaluation.agreement import same_mention
from crisiskit.evaluation.fields import Pairing
from crisiskit.model import Actor, Claim, Event, Moment, Participant, Place, Span

NOBODY = Pairing({})
WORDS = (Span(0, 9),)


def event(**values) -> Event:
    """Make an event of which only one field matters."""
    return Event(type="ASSAULT", evidence=WORDS, **values)


def moment(value=None, earliest=None, latest=None) -> Moment:
    """Make a moment at the beginning of the text."""
    return Moment(span=Span(0, 5), timex="DATE", value=value, earliest=earliest, latest=latest)


@pytest.mark.parametrize(
    ("gold", "pred", "same"),
    [
        (Span(15, 18), Span(0, 18), True),  # Sol / Prime Minister Sol
        (Span(0, 4), Span(0, 16), False),  # Peru / Peru's president
        (Span(0, 13), Span(4, 16), True),  # most of it
        (Span(0, 4), Span(4, 8), False),
    ],
)
def test_mentions_agree_by_their_end_or_most_of_their_letters(gold, pred, same) -> None:
    """A title before a name makes no other mention; a possessor is another one."""
    assert same is same_mention(gold, pred)
    assert same is same_mention(pred, gold)


def test_single_values_leave_none_out() -> None:
    """None on one side is a miss or a false find, on both sides it is nothing."""
    compare = partial(fields.VALUE.score, "country")
    known, unknown = (Actor(name="Ana", kind="person", country=c) for c in ("PER", None))

    assert Score(1, 1, 1) == compare(known, known, NOBODY)
    assert Score(0, 0, 1) == compare(known, unknown, NOBODY)
    assert Score(0, 1, 0) == compare(unknown, known, NOBODY)
    assert Score(0, 0, 0) == compare(unknown, unknown, NOBODY)


def test_participants_agree_by_actor_or_by_words() -> None:
    """The paired actor is right wherever it stands; so are the same words of any actor."""
    compare = partial(fields.PARTICIPANTS.score, "actors")
    gold = event(actors=[Participant("g1", Span(0, 4)), Participant("g2", Span(5, 9))])
    pred = event(actors=[Participant("p1", Span(20, 24)), Participant("p9", Span(6, 9))])

    assert Score(2, 2, 2) == compare(gold, pred, Pairing({"p1": "g1"}))
    assert Score(1, 2, 2) == compare(gold, pred, NOBODY)


def test_an_actor_counts_once_a_role() -> None:
    """Naming the same actor twice in a role earns nothing and costs nothing."""
    compare = partial(fields.PARTICIPANTS.score, "actors")
    twice = event(actors=[Participant("a", Span(0, 4)), Participant("a", Span(5, 9))])

    assert Score(1, 1, 1) == compare(twice, twice, Pairing({"a": "a"}))


@pytest.mark.parametrize(
    ("gold", "pred", "hits"),
    [
        (moment("2024-03-11"), moment("2024-03-11"), 1),
        (moment(None, "2024-03-01", "2024-03-31"), moment("x", "2024-03-11", "2024-03-11"), 1),
        (moment(None, "2024-03-01", "2024-03-02"), moment("x", "2024-03-03", None), 0),
        (moment(None, "2024-03-01", None), moment("x", None, "2024-02-01"), 0),
        (moment(None, "2024-03-01", None), moment("x", None, None), 0),
        (moment("PRESENT_REF"), moment("PAST_REF"), 0),
    ],
)
def test_moments_agree_by_value_or_days(gold, pred, hits) -> None:
    """Days in common are enough; an open end reaches as far as needed."""
    compare = partial(fields.MOMENT.score, "moment")

    assert Score(hits, 1, 1) == compare(event(moment=gold), event(moment=pred), NOBODY)


def test_coordinates_agree_within_161_kilometres() -> None:
    """A hundred miles is near; a place without coordinates is not judged as found."""
    compare = partial(fields.COORDINATES.score, "coordinates")
    here, near, far = (
        Place(span=Span(0, 4), name="Here", latitude=0.0, longitude=x) for x in (0.0, 1.4, 1.5)
    )
    nowhere = Place(span=Span(0, 4), name="Here")

    assert Score(1, 1, 1) == compare(here, near, NOBODY)
    assert Score(0, 1, 1) == compare(here, far, NOBODY)
    assert Score(0, 0, 1) == compare(here, nowhere, NOBODY)


def test_cues_agree_by_overlap() -> None:
    """The cue "has said" agrees with "said"; no cue is no value."""
    compare = partial(fields.WORDS.score, "cue")
    said, has_said, none = (
        Claim(content=WORDS, evidence=WORDS, cue=c) for c in (Span(4, 8), Span(0, 8), None)
    )

    assert Score(1, 1, 1) == compare(said, has_said, NOBODY)
    assert Score(0, 0, 1) == compare(said, none, NOBODY)
