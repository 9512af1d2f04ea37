"""Who takes part: mentions found, linked and coded. All sentences are invented."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisiskit.extractors.actors import Actors
from crisiskit.extractors.actors.countries import country_in, country_named, country_of_demonym
from crisiskit.extractors.actors.lexicon import bodies, body_sectors, nouns
from crisiskit.extractors.findings import Findings

pytestmark = pytest.mark.model


def actors_of(read, text):
    """Find the actors of a text."""
    return tuple(Actors()(read(text), Findings()))


def named(actors, name):
    """Give the actor of a name."""
    return next(actor for actor in actors if name in (actor.name, *actor.aliases))


@pytest.mark.parametrize(
    ("text", "name", "kind", "country", "sectors"),
    [
        ("The Kenyan army shelled the town.", "The Kenyan army", "organization", "KEN", ["MIL"]),
        ("Rebels attacked the village.", "Rebels", "group", None, ["REB"]),
        ("A gang kidnapped two nurses.", "A gang", "group", None, ["CRM"]),
        ("Peru rejected the plan.", "Peru", "country", "PER", ["GOV"]),
        ("The Peruvian government resigned.", "Peruvian government", "country", "PER", ["GOV"]),
        ("UNHCR appealed for help.", "UNHCR", "organization", "UNO", ["REF"]),
        ("Police arrested a man.", "Police", "organization", None, ["COP"]),
        ("Haitians fled to the border.", "Haitians", "group", "HTI", ["CVL"]),
        ("A police spokesman confirmed the raid.", "A police spokesman", "person", None, ["COP"]),
        ("Opposition lawmakers left the hall.", "Opposition lawmakers", "group", None, ["LEG", "OPP"]),
    ],
)
def test_one_participant_is_coded(read, text, name, kind, country, sectors) -> None:
    """Kind, country and sectors come from the words of the mention."""
    actors = actors_of(read, text)
    found = next(a for a in actors if name in a.name or a.name in name)

    assert (found.kind, found.country, list(found.sectors)) == (kind, country, sectors)


def test_title_and_country_come_from_the_words_before_a_name(read) -> None:
    """The title, whose it is, the country and the sector are read off "Kenyan Foreign Minister X"."""
    actors = actors_of(read, "Kenyan Foreign Minister Joseph Mwangi met John Brown in Rome.")
    minister = named(actors, "Joseph Mwangi")

    assert minister.country == "KEN"
    assert minister.sectors[0] == "GOV"
    assert [(role.title, role.of) for role in minister.roles] == [("Foreign Minister", "Kenyan")]


def test_a_person_is_one_actor_through_all_mentions(read) -> None:
    """Full name, last name, title and pronoun meet in one record."""
    text = (
        "Prime Minister Maria Lopez visited the camp. Lopez promised tents. "
        "The prime minister said she would return."
    )
    lopez = named(actors_of(read, text), "Maria Lopez")
    mentions = [text[span.start : span.end] for span in lopez.mentions]

    assert mentions == ["Prime Minister Maria Lopez", "Lopez", "The prime minister", "she"]


def test_pronouns_are_never_names(read) -> None:
    """A pronoun is a mention, but neither name nor alias."""
    lopez = named(actors_of(read, "Maria Lopez spoke. She wept."), "Maria Lopez")

    assert "She" not in (lopez.name, *lopez.aliases)


def test_two_persons_of_one_last_name_stay_two(read) -> None:
    """Different first names are different people."""
    actors = actors_of(read, "Maria Lopez spoke. Carlos Lopez left the room.")

    assert {"Maria Lopez", "Carlos Lopez"} <= {actor.name for actor in actors}


def test_a_country_that_is_only_a_place_is_no_actor(read) -> None:
    """"In Haiti" names no participant."""
    assert [a for a in actors_of(read, "Rain fell in Haiti.") if a.kind == "country"] == []


def test_the_government_is_its_country(read) -> None:
    """"The government" is the state the article speaks of."""
    text = "Haiti declared a curfew. The government also closed the ports."
    countries = [a for a in actors_of(read, text) if a.kind == "country"]

    assert [a.country for a in countries] == ["HTI"]
    assert len(countries[0].mentions) == 2


def test_modifiers_are_no_mentions(read) -> None:
    """"US officials" are people, not the country."""
    actors = actors_of(read, "US officials met the rebels.")

    assert [a for a in actors if a.kind == "country"] == []
    assert named(actors, "US officials").country == "USA"


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(max_size=200))
def test_no_text_breaks_it_and_spans_lie_inside(read, text) -> None:
    """Any text is read without a crash, and every mention quotes it."""
    for actor in actors_of(read, text):
        assert all(span.end <= len(text) for span in actor.mentions)


def test_every_country_is_known_by_name_and_demonym() -> None:
    """Names, possessives, articles and adjectives find the country."""
    assert country_named("the United Kingdom’s") == "GBR"
    assert country_of_demonym("Kenyans") == "KEN"
    assert country_of_demonym("Congolese") is None
    assert country_in("Haitian National Police") == "HTI"
    assert country_in("the committee") is None


def test_lexicons_hold_their_form() -> None:
    """Each noun has a kind; each body's codes are known; names show their sector."""
    assert nouns()["prime minister"].is_title
    assert bodies()["WFP"].name == "World Food Programme"
    assert body_sectors("Ministry of Health") == ("GOV",)
    assert body_sectors("Anything Else") == ()
