"""What was found, and the questions later extractors ask of it."""

from hypothesis import given
from hypothesis import strategies as st

from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Claim, Event, Moment, Participant, Span


def test_the_shortest_mention_at_a_word_counts() -> None:
    """Inside "the leader of the gangs" the word "gangs" is the gangs."""
    leader = Actor(name="the leader of the gangs", kind="person", mentions=(Span(0, 23),))
    gangs = Actor(name="the gangs", kind="group", mentions=(Span(14, 23),))
    found = Findings(actors=(leader, gangs))

    assert found.participant_at(Span(4, 10)) == Participant(leader.id, Span(0, 23))
    assert found.participant_at(Span(18, 23)) == Participant(gangs.id, Span(14, 23))
    assert found.participant_at(Span(30, 31)) is None
    assert found.participant(Span(14, 23)) == Participant(gangs.id, Span(14, 23))
    assert [p.actor for p in found.participants_in(Span(0, 23))] == [leader.id, gangs.id]


def test_records_are_kept_by_kind() -> None:
    """Each kind is asked for alone."""
    event = Event(type="PROTEST", evidence=[Span(0, 9)])
    moment = Moment(span=Span(3, 5), timex="DATE")
    found = Findings(events=(event,), moments=(moment,))

    assert found.of(Event) == (event,)
    assert found.moments_in(Span(0, 9)) == (moment,)
    assert found.moments_in(Span(0, 4)) == ()


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12),
    st.integers(0, 80),
)
def test_claims_over_a_word_are_those_that_hold_it(stretches, start) -> None:
    """The index gives the claims that looking through all of them gives."""
    spans = [Span(at, at + length) for at, length in stretches]
    claims = {c.id: c for c in (Claim(content=[s], evidence=[s]) for s in spans)}
    found = Findings(claims=tuple(claims.values()))
    word = Span(start, start + 2)

    expected = {c.id for c in found.claims if any(part.contains(word) for part in c.content)}

    assert expected == {claim.id for claim in found.claims_over(word)}
