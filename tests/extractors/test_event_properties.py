"""What holds of events whatever the words. All sentences are invented."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisiskit.extractors.events.frame_lexicon import frame_lexicon
from crisiskit.pipeline import Pipeline

pytestmark = pytest.mark.model

few = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])

COUNTRIES = ("Peru", "Kenya", "Norway", "Chile", "Uganda", "Poland", "Japan", "Brazil", "Egypt")
NEGATIONS = (
    "The soldiers did not {verb} the rebels.",
    "The mayor said the soldiers did not {verb} the rebels.",
    "The soldiers did not {verb} or harm the rebels.",
    "The soldiers have not {past} the rebels.",
    "The soldiers never {past} the rebels.",
    "The rebels were not {past} by the soldiers.",
    "No soldiers {past} the rebels.",
    "Nobody {past} the rebels.",
)
STORIES = (
    "Gunmen shot two guards near the mill in Adun on Friday. The attack lasted an hour, police said.",
    "The government of Peru condemned the raid. Its minister will meet the Chilean president on Monday.",
    "A strong earthquake struck the coast of Chile on Sunday. At least 12 people died and 300 families fled.",
    "Teachers in Lima marched to demand higher pay. Police fired tear gas at the crowd.",
    "Norway promised to send food to Chad. The rebels released six hostages after talks with the army.",
    "Cholera broke out in the camp. The Red Cross said that 40 patients had died.",
)
ASIDES = (
    "The orchestra played three waltzes in the old theatre. Tickets were sold out within a day.",
    "The bakery on Mill Street sells rye bread and plum cake. Its owner gets up at four.",
    "Rain is likely in the north at the weekend. It will be dry and mild elsewhere.",
    "The museum shows paintings of ships. Children pay half.",
)


@cache
def told(text):
    """List what the events of a text say, in words.

    Ids of actors are left out: they are made from all mentions, and a pronoun somewhere
    else that is taken for one more mention makes another id.
    """
    pipeline = Pipeline(["moments", "places", "actors", "claims", "figures", "events"])
    found = pipeline.extract(text, published="2024-03-12")
    quote = found.quote
    return tuple(
        (
            str(event.type),
            str(event.status),
            tuple(map(str, (*event.modes, *event.contexts))),
            quote(event.trigger),
            frozenset(quote(party.span) for party in event.actors),
            frozenset(quote(party.span) for party in event.recipients),
            event.moment and event.moment.value,
            tuple(place.name for place in event.places),
            tuple(figure.best for figure in event.figures),
            tuple(map(quote, event.evidence)),
        )
        for event in found.events
    )


@cache
def past_by_verb():
    """Give the regular past of all verbs of the frames that are one plain word."""
    lexicon = frame_lexicon()
    told_by = {
        lemma
        for lemma, patterns in lexicon.verbs.items()
        if lemma.isalpha() and any(pattern.frame.type for pattern in patterns)
    }
    forms = {
        lemma: form for form, lemma in reversed(lexicon.forms.items()) if form[-2:] == "ed"
    }
    return {lemma: forms[lemma] for lemma in sorted(told_by) if lemma in forms}


def transitive():
    """List the verbs whose object is the recipient, whatever stands beside them."""
    # The embedded pipeline takes "booed" and "vetoed" for nouns.
    return [
        lemma
        for lemma in past_by_verb()
        if lemma not in ("boo", "veto")
        and any(
            pattern.frame.type
            and "object" in pattern.frame.recipient
            and not (pattern.demands or pattern.particle)
            for pattern in frame_lexicon().verbs[lemma]
        )
    ]


@few
@given(
    sentence=st.sampled_from(NEGATIONS),
    verb=st.deferred(lambda: st.sampled_from(list(past_by_verb()))),
)
def test_what_is_negated_has_not_occurred(sentence, verb) -> None:
    """No verb of any frame tells as done what the sentence says was not."""
    past = past_by_verb()[verb]
    rows = told(sentence.format(verb=verb, past=past))
    own = [status for _, status, _, trigger, *_ in rows if trigger.split()[0] in (verb, past)]

    assert [status for status in own if status in ("occurred", "ongoing")] == []


@few
@given(verb=st.deferred(lambda: st.sampled_from(transitive())))
def test_the_passive_keeps_who_does_it_to_whom(verb) -> None:
    """Type, modes and both sides come from the roles, not from the order of words."""
    past = past_by_verb()[verb]
    active = told(f"The soldiers {past} the rebels.")
    passive = told(f"The rebels were {past} by the soldiers.")

    def roles(rows):
        return [
            (
                kind,
                modes,
                {words.lower() for words in actors},
                {words.lower() for words in recipients},
            )
            for kind, _, modes, _, actors, recipients, *_ in rows
        ]

    assert roles(passive) == roles(active)


@few
@given(
    pair=st.permutations(COUNTRIES).map(lambda names: names[:2]),
    verb=st.sampled_from(
        "attacked accused condemned criticized praised invaded bombed threatened blamed shelled "
        "thanked supported visited denounced sanctioned".split()
    ),
)
def test_swapping_two_countries_swaps_the_sides(pair, verb) -> None:
    """Who is who comes from grammar, not from the names."""
    one, other = pair
    sentence = f"The government of {{}} {verb} the government of {{}} on Monday."

    def sides(rows):
        return [(kind, actors, recipients) for kind, _, _, _, actors, recipients, *_ in rows]

    def swapped(words):
        table = {one: other, other: one}
        return frozenset(" ".join(table.get(w, w) for w in each.split()) for each in words)

    straight = sides(told(sentence.format(one, other)))

    assert straight
    assert sides(told(sentence.format(other, one))) == [
        (kind, swapped(actors), swapped(recipients)) for kind, actors, recipients in straight
    ]


@pytest.mark.parametrize("aside", ASIDES)
@pytest.mark.parametrize("story", STORIES)
def test_a_paragraph_about_other_things_changes_no_event(story, aside) -> None:
    """Before or after the story, it adds nothing and takes nothing away."""
    assert told(f"{story}\n\n{aside}") == told(story)
    assert told(f"{aside}\n\n{story}") == told(story)
