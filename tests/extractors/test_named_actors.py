"""Names of participants: which are somebody's, where they end, which mean the same. All sentences are invented."""

import pytest

from crisiskit.extractors.actors import Actors
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.places import Places

pytestmark = pytest.mark.model


def told(read, text):
    """List the actors of a text whose places are known, each with all it is called."""
    places = Findings(places=tuple(Places()(read(text), Findings())))
    return {actor.name: actor for actor in Actors()(read(text), places)}


def mentions(text, actor):
    """Quote the mentions of an actor."""
    return [text[span.start : span.end] for span in actor.mentions]


@pytest.mark.parametrize(
    ("text", "name", "called"),
    [
        (
            "The Chilean Foreign Ministry summoned the envoy. The Foreign Ministry said talks failed.",
            "Chilean Foreign Ministry",
            ["The Chilean Foreign Ministry", "The Foreign Ministry"],
        ),
        (
            "The U.S. Supreme Court heard the case. The Supreme Court will rule in June.",
            "U.S. Supreme Court",
            ["The U.S. Supreme Court", "The Supreme Court"],
        ),
        (
            "The Sol Baptist Church of Lima sent rice. The Sol Baptist Church said so.",
            "Sol Baptist Church of Lima",
            ["The Sol Baptist Church of Lima", "The Sol Baptist Church"],
        ),
        (
            "The U.S. Food and Drug Administration warned patients. The FDA told doctors to stop.",
            "U.S. Food and Drug Administration",
            ["The U.S. Food and Drug Administration", "The FDA"],
        ),
    ],
)
def test_a_shorter_name_means_the_body_told_of(read, text, name, called) -> None:
    """Without its country, up to "of", and by the acronym everybody knows."""
    assert mentions(text, told(read, text)[name]) == called


def test_ministries_of_two_states_are_two(read) -> None:
    """Bodies of one name meet only where they can be of one country."""
    text = (
        "Peru's Health Ministry sent doctors. Chile's Health Ministry refused them. "
        "Peru's Health Ministry said so."
    )
    actors = Actors()(read(text), Findings())
    found = {a.country: mentions(text, a) for a in actors if a.name == "Health Ministry"}

    assert [len(found["PER"]), len(found["CHL"])] == [2, 1]


@pytest.mark.parametrize(
    ("text", "name", "kind", "country"),
    [
        (
            "The U.S. Department of Justice sued the firm.",
            "Department of Justice",
            "organization",
            "USA",
        ),
        (
            "The Federal Aviation Administration warned pilots.",
            "Federal Aviation",
            "organization",
            "USA",
        ),
        (
            "The Saint Kitts Garden Trust (SKGT) told pupils to stay.",
            "Garden Trust",
            "organization",
            "KNA",
        ),
        (
            "Mwangara, Kenya's foreign minister, refused to sign the deal.",
            "Mwangara",
            "person",
            "KEN",
        ),
    ],
)
def test_names_the_name_finder_reads_amiss(read, text, name, kind, country) -> None:
    """Bodies that end in an office or hold a state's noun, that brackets explain, and officers."""
    found = next(actor for called, actor in told(read, text).items() if name in called)

    assert (found.kind, found.country) == (kind, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The fever spread across North America on Friday. Doctors said America", "North"),
        ("Obamacare faced a test in the courts.", "Obamacare"),
        ("PHOTO: Ana Sol visited the camp.", "PHOTO"),
        ("Hurricane Mola hit the coast.", "Hurricane Mola"),
        ("The whole country mourned on Friday.", "country"),
        ("Rebels took other parts of the country.", "country"),
        ("Rain fell on the sunny side of the hill.", "side"),
    ],
)
def test_regions_laws_captions_and_storms_are_nobody(read, text, name) -> None:
    """So are "the country" of a text that tells of none, and a side that is no party."""
    assert not [called for called in told(read, text) if name in called]


def test_several_persons_in_one_name_are_parted(read) -> None:
    """A word in capitals before a name is none of it."""
    assert "Ana Roy" in told(read, "WARNING Ana Roy said rebels had left.")


@pytest.mark.parametrize(
    ("text", "name", "role", "country"),
    [
        (
            "Luis Roy, president of the Ica Teachers Union, spoke to pupils in Peru. Peru and Peru's army waited.",
            "Luis Roy",
            ("president", "Ica Teachers Union"),
            None,
        ),
        ("The president of Peru left.", "The president of Peru", ("president", "Peru"), "PER"),
        ("Long-time president Luis Roy left.", "Luis Roy", ("Long-time president", None), None),
    ],
)
def test_an_office_is_told_with_whose_it_is(read, text, name, role, country) -> None:
    """The president of a union is of no state; "of" and hyphens belong to a title."""
    found = told(read, text)[name]

    assert [(each.title, each.of) for each in found.roles] == [role]
    assert found.country == country


def test_who_presides_over_a_union_is_not_the_president_of_a_state(read) -> None:
    """Of two presidents one is not the other."""
    text = "Luis Roy, president of the Ica Bank, said so. The president of Peru left."

    assert {"Luis Roy", "The president of Peru"} <= told(read, text).keys()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Congress passed the bill.", "USA"),
        ("Congress passed the bill. The U.S. army left Chile.", "USA"),
        ("Congress passed the bill in Lima. Peru's president signed it. Peru waited.", "PER"),
        (
            "Congress passed the bill. Norway refused it. Norway and Norwegian pupils waited.",
            None,
        ),
    ],
)
def test_congress_is_of_the_country_told_of(read, text, country) -> None:
    """Several states have one: the best known where nothing else is told."""
    assert told(read, text)["Congress"].country == country


def test_foreign_governments_are_not_at_home(read) -> None:
    """The country an article is about is not that of others."""
    text = "Foreign governments condemned the coup in Peru. Peru's president left Lima. Peru is calm."

    assert told(read, text)["Foreign governments"].country is None


def test_the_country_is_the_one_named_later(read) -> None:
    """A state told before its name is one actor with it."""
    text = "The country voted on Sunday. Peru refused help. Peru sent back Peruvian doctors."

    assert mentions(text, told(read, text)["Peru"])[0] == "The country"


def test_a_last_name_written_like_an_office_is_a_name(read) -> None:
    """So "Dean" is Ana Dean where she is told of."""
    text = "Luis Sol met Ana Dean. He relied on Dean."

    assert mentions(text, told(read, text)["Ana Dean"]) == ["Ana Dean", "Dean"]


@pytest.mark.parametrize(
    ("text", "name", "called"),
    [
        (
            "The Northern Relief Fund sent rice. The fund said more would come.",
            "Northern Relief Fund",
            ["The Northern Relief Fund", "The fund"],
        ),
        (
            "Interpol warned banks. Interpol spokesman Luis Roy said so. Interpol officials left.",
            "Interpol",
            ["Interpol", "Interpol", "Interpol"],
        ),
        (
            "The Republican Party won. Ana Sol left the Republican party.",
            "Republican Party",
            ["The Republican Party", "the Republican party"],
        ),
    ],
)
def test_a_body_is_told_of_by_its_noun_and_inside_the_words_for_others(
    read, text, name, called
) -> None:
    """By the last noun of its name, before an office, and with a small "party"."""
    assert mentions(text, told(read, text)[name]) == called


def test_a_body_told_of_only_before_an_office_takes_no_part(read) -> None:
    """Its officials do."""
    assert "Interpol" not in told(read, "Interpol officials met Ana Sol in Lima.")


@pytest.mark.parametrize(
    ("text", "name", "title", "country"),
    [
        ("A Chad expert said rebels had fled.", "A Chad expert", "expert", None),
        ("A Chadian expert said rebels had fled.", "A Chadian expert", "expert", "TCD"),
        (
            "Peru's foreign policy chief said so.",
            "Peru's foreign policy chief",
            "foreign policy chief",
            "PER",
        ),
    ],
)
def test_what_somebody_knows_is_no_home(read, text, name, title, country) -> None:
    """Titles are whole, and a country only told as a matter is nobody's."""
    found = told(read, text)[name]

    assert ([role.title for role in found.roles], found.country) == ([title], country)


def test_captions_name_who_is_told_of(read) -> None:
    """But not whose picture it is."""
    text = "Ana Sol said the port was shut.\n\nAna Sol at the port of Ica on Monday. Photo: Luis Mola"
    actors = told(read, text)

    assert mentions(text, actors["Ana Sol"]) == ["Ana Sol", "Ana Sol"]
    assert "Luis Mola" not in actors


def test_a_line_break_is_no_part_of_a_title(read) -> None:
    """Text from wires is broken in the middle of sentences."""
    text = "Police arrested three men in Ica, said\n    Interior Minister Ana Roy, and left."
    minister = told(read, text)["Ana Roy"]

    assert [role.title for role in minister.roles] == ["Interior Minister"]
    assert mentions(text, minister) == ["Interior Minister Ana Roy"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Clinic staff met Ms. Roy. Tamsin Roy said little.", "Tamsin Roy", "person"),
        ("Tourists from the Gold Coast left.", "Tourists", "group"),
    ],
)
def test_whom_the_text_addresses_is_a_person(read, text, name, kind) -> None:
    """And the Gold Coast is no state."""
    found = told(read, text)[name]

    assert (found.kind, found.country) == (kind, None)
