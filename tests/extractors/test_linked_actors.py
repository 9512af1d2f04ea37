"""Who is one and the same: those who fight for a body, holders of offices, and whose they are. All sentences are invented."""

import pytest

from crisiskit.extractors.actors import Actors
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.places import Places

pytestmark = pytest.mark.model


def told(read, text):
    """List the mentions of each actor of a text whose places are known, by name."""
    places = Findings(places=tuple(Places()(read(text), Findings())))
    return {
        actor.name: [text[span.start : span.end] for span in actor.mentions]
        for actor in Actors()(read(text), places)
    }


@pytest.mark.parametrize(
    ("text", "body", "mentions"),
    [
        (
            "M23 fighters seized two hills. The rebels burned a clinic.",
            "M23",
            ["M23 fighters", "The rebels"],
        ),
        (
            "Boko Haram militants raided a market. Officials said the militants took flour.",
            "Boko Haram",
            ["Boko Haram militants", "the militants"],
        ),
        (
            "Al Shabaab fighters left the port. They burned a bridge.",
            "Al Shabaab",
            ["Al Shabaab fighters", "They"],
        ),
        ("M23 rejected the plan. Two M23 rebels surrendered.", "M23", ["M23", "M23"]),
    ],
)
def test_who_fights_for_a_body_by_its_name_is_the_body(read, text, body, mentions) -> None:
    """All of them; so many of them are others."""
    assert told(read, text)[body] == mentions


def test_the_rebels_of_two_bodies_are_neither(read) -> None:
    """Where two armed bodies are named, "the rebels" alone may be either."""
    text = "M23 took a hill. Boko Haram raided a market. The rebels withdrew on Friday."

    assert ["The rebels"] in told(read, text).values()


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        (
            "Talks between US and Peruvian army officials failed.",
            "US and Peruvian army officials",
        ),
        ("They came to support the Peruvian police's raid.", "the Peruvian police"),
    ],
)
def test_the_adjective_of_a_country_belongs_to_its_noun(read, text, phrase) -> None:
    """Whatever the parse hangs it on."""
    assert [phrase] in told(read, text).values()


def test_crowds_belong_where_their_sentence_is_set(read) -> None:
    """Gangs and police are of the country they are told to act in."""
    text = "Gangs looted shops near the town of Arequipa."
    places = Findings(places=tuple(Places()(read(text), Findings())))
    found = {actor.name: actor.country for actor in Actors()(read(text), places)}

    assert found["Gangs"] == "PER"


def test_a_country_that_only_owns_an_office_takes_no_part(read) -> None:
    """The president of Chile acts, not Chile."""
    assert "Chile" not in told(read, "Chile's president met the miners.")


def test_one_speaker_speaks_a_quotation(read) -> None:
    """Of two subjects of "says", the person speaks."""
    text = '"I have read it twice," says Ana Solberg, a night nurse in her late 40s.'

    assert "I" in told(read, text)["Ana Solberg"]


def test_an_office_is_its_holders_over_a_title(read) -> None:
    """The rank between the comma and the name hides nobody."""
    text = "Six men died, a military spokesman, Colonel Rui Abreu, said."

    assert told(read, text)["Rui Abreu"] == ["a military spokesman", "Colonel Rui Abreu"]


def test_a_name_between_persons_is_a_persons(read) -> None:
    """In a list, whatever the name finder took it for."""
    text = "Police held Pedro Ruiz, Luis Mora, Yamir Costal and Ana Prado on Friday."

    assert "Yamir Costal" in told(read, text)


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "Peru's president refused to sign. The law stands. President Ana Sol said so on Monday.",
            "Ana Sol",
            ["Peru's president", "President Ana Sol"],
        ),
        (
            "UN Secretary-General Marta Olsen met rebels. The UN secretary-general left Chad on Friday.",
            "Marta Olsen",
            ["UN Secretary-General Marta Olsen", "The UN secretary-general"],
        ),
    ],
)
def test_an_office_held_by_one_is_its_holders(read, text, name, mentions) -> None:
    """Whether the name or the office comes first."""
    assert told(read, text)[name] == mentions


def test_brussels_stands_for_the_body_that_sits_there(read) -> None:
    """Where it decides; not where somebody goes."""
    text = "The EU met. Brussels has threatened to suspend the talks."

    assert told(read, text)["EU"] == ["The EU", "Brussels"]


def test_who_speaks_for_a_body_has_its_country(read) -> None:
    """An apostrophe that looks like a quotation mark is one of an owner."""
    text = "The Chilean Red Cross' Rosa Jansen said that two wells were dry."
    places = Findings(places=tuple(Places()(read(text), Findings())))
    found = {actor.name: actor.country for actor in Actors()(read(text), places)}

    assert found["Rosa Jansen"] == "CHL"


def test_an_acronym_in_brackets_belongs_to_its_name(read) -> None:
    """The description ends behind it."""
    text = "Soldiers of the Sol Liberation Front (SLF) looted shops."

    assert ["Soldiers of the Sol Liberation Front (SLF)"] in told(read, text).values()


def test_the_authority_of_somebody_is_power(read) -> None:
    """The mayor's authority is nobody; Peru's port authority is a body."""
    found = told(
        read, "Miners challenged the mayor's authority. Peru's port authority fined a firm."
    )

    assert "Peru's port authority" in found
    assert "the mayor's authority" not in found


def test_who_works_for_a_firm_is_of_business(read) -> None:
    """Whatever the firm deals in."""
    text = "The police adviser at the security firm Sol Risk warned the mayor."
    adviser = next(a for a in Actors()(read(text), Findings()) if "adviser" in a.name)

    assert [str(sector) for sector in adviser.sectors] == ["BUS"]


def test_those_whom_a_state_sends_are_its_own(read) -> None:
    """Wherever the article is set."""
    text = "Looters roamed Lima. Kenya has agreed to send 200 police officers to Peru."
    places = Findings(places=tuple(Places()(read(text), Findings())))
    found = {actor.name: actor.country for actor in Actors()(read(text), places)}

    assert found["200 police officers"] == "KEN"


def test_some_of_them_are_not_who_acts_on_them(read) -> None:
    """Police arrest others."""
    text = "Miners blocked a road. Police arrested at least 30 of them."

    assert told(read, text)["Police"] == ["Police"]
