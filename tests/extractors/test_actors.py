"""Who takes part: mentions found, linked and coded. All sentences are invented."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisiskit.errors import LexiconError
from crisiskit.extractors.actors import Actors
from crisiskit.extractors.actors.bodies import bodies, body_sectors
from crisiskit.extractors.actors.countries import country_in, country_named
from crisiskit.extractors.actors.nouns import nouns
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.places import Places
from crisiskit.lexicons.countries import demonym_country

pytestmark = pytest.mark.model


def actors_of(read, text):
    """Find the actors of a text."""
    return tuple(Actors()(read(text), Findings()))


def actors_in_places(read, text):
    """Find the actors of a text whose places are known."""
    places = Findings(places=tuple(Places()(read(text), Findings())))
    return tuple(Actors()(read(text), places))


def named(actors, name):
    """Give the actor of a name."""
    return next(actor for actor in actors if name in (actor.name, *actor.aliases))


@pytest.mark.parametrize(
    ("text", "name", "kind", "country", "sectors"),
    [
        (
            "The Kenyan army shelled the town.",
            "The Kenyan army",
            "organization",
            "KEN",
            ["MIL"],
        ),
        ("Rebels attacked the village.", "Rebels", "group", None, ["REB"]),
        ("A gang kidnapped two nurses.", "A gang", "group", None, ["CRM"]),
        ("Peru rejected the plan.", "Peru", "country", "PER", ["GOV"]),
        ("The Peruvian government resigned.", "Peruvian government", "country", "PER", ["GOV"]),
        ("UNHCR appealed for help.", "UNHCR", "organization", "UNO", ["REF"]),
        ("Police arrested a man.", "Police", "organization", None, ["COP"]),
        ("Haitians fled to the border.", "Haitians", "group", "HTI", ["CVL"]),
        (
            "A police spokesman confirmed the raid.",
            "A police spokesman",
            "person",
            None,
            ["COP"],
        ),
        (
            "Opposition lawmakers left the hall.",
            "Opposition lawmakers",
            "group",
            None,
            ["LEG", "OPP"],
        ),
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
    assert [(role.title, role.of) for role in minister.roles] == [
        ("Foreign Minister", "Kenyan")
    ]


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


@pytest.mark.parametrize(
    ("text", "pronouns"),
    [
        ("Norway denied this. It said the fund was closed.", ["It"]),
        ("Norway sent tents. It paid for them.", ["It"]),
        ("Norway signed a truce with Chad. The deal is new, and it was made in Lima.", []),
        ("Norway and Chad met. The talks failed after the army shot at it.", []),
    ],
)
def test_it_is_a_party_only_where_it_can_hardly_be_a_thing(read, text, pronouns) -> None:
    """It goes on about the subject, or speaks; a truce or a house is no party."""
    found = [m for actor in actors_of(read, text) for m in actor.mentions]

    assert [text[m.start : m.end] for m in found if m.end - m.start == len("It")] == pronouns


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("Rebels fled. Police used dogs to find them.", ["Police"]),
        ("Rebels fled. Police found them.", ["Police"]),
        ("Police praised themselves on Monday.", ["Police", "themselves"]),
    ],
)
def test_nobody_acts_on_themselves_without_self(read, text, mentions) -> None:
    """Whom a verb acts on is not who does it, in its own clause or the one that commands it."""
    police = named(actors_of(read, text), "Police")

    assert [text[span.start : span.end] for span in police.mentions] == mentions


def test_neighbours_are_states(read) -> None:
    """A large "Neighbouring" at the head of a sentence is no part of a country's name."""
    (chile,) = actors_of(read, "Neighbouring Chile shut its border.")

    assert (chile.name, chile.country) == ("Chile", "CHL")


def test_two_persons_of_one_last_name_stay_two(read) -> None:
    """Different first names are different people."""
    actors = actors_of(read, "Maria Lopez spoke. Carlos Lopez left the room.")

    assert {"Maria Lopez", "Carlos Lopez"} <= {actor.name for actor in actors}


def test_a_country_that_is_only_a_place_is_no_actor(read) -> None:
    """In text: "In Haiti" names no participant."""
    assert [a for a in actors_of(read, "Rain fell in Haiti.") if a.kind == "country"] == []


def test_the_government_is_its_country(read) -> None:
    """In text: "The government" is the state the article speaks of."""
    text = "Haiti declared a curfew. The government also closed the ports."
    countries = [a for a in actors_of(read, text) if a.kind == "country"]

    assert [a.country for a in countries] == ["HTI"]
    assert len(countries[0].mentions) == 2


def test_modifiers_are_no_mentions(read) -> None:
    """In text: "US officials" are people, not the country."""
    actors = actors_of(read, "US officials met the rebels.")

    assert [a for a in actors if a.kind == "country"] == []
    assert named(actors, "US officials").country == "USA"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A White House official spoke to reporters.", "A White House official", "USA"),
        ("Peru sent its defence minister to Lima.", "its defence minister", "PER"),
        ("Kenya's interior minister, Luis Mendez, resigned.", "Luis Mendez", "KEN"),
        ("Peruvian and Kenyan envoys met on Monday.", "Peruvian and Kenyan envoys", None),
        ("Aid workers in Kenya said the camp is full.", "Aid workers", None),
        ("The Minister of Trade of Chile resigned.", "The Minister of Trade", "CHL"),
        ("The Ministry of Labour and Pensions of Chile said so.", "Ministry of Labour", "CHL"),
        ("The Ministry of Trade in the Republic of Chad said so.", "Ministry of Trade", "TCD"),
        ("The Embassy of France in Chad closed.", "Embassy", "FRA"),
        ("The Chilean Pensions and Labour Commission met.", "Commission", "CHL"),
        ("The Labour Commission, Peru and Chad met.", "Labour Commission", None),
        ("Authorities in Chad closed the port.", "Authorities", "TCD"),
        ("In Chad, the interior minister resigned.", "the interior minister", "TCD"),
        ("In Chad, an aid worker resigned.", "aid worker", None),
        ("Near Chad, the interior minister resigned.", "the interior minister", None),
    ],
)
def test_country_is_that_of_whom_they_belong_to(read, text, name, country) -> None:
    """Owners and bodies lend their country; two countries, or a mere place, lend none."""
    actors = actors_in_places(read, text)
    found = next(a for a in actors if name in a.name or a.name in name)

    assert found.country == country


def test_one_country_told_twice_is_at_home_where_no_other_is_told(read) -> None:
    """Two words for one country are enough in a text that shows no other."""
    text = "Peruvian pupils stay at home. The health minister said that Peru would wait."

    assert named(actors_in_places(read, text), "The health minister").country == "PER"
    other = text.replace("Peruvian pupils", "Pupils in Chad")
    assert named(actors_in_places(read, other), "The health minister").country is None


def test_an_article_about_one_country_lends_it_to_its_offices(read) -> None:
    """The only country told of thrice is that of "the prime minister", not of a witness."""
    text = (
        "Peru declared a curfew. Peru closed its ports. Peruvian police and Peruvian soldiers "
        "guarded the roads. Prime Minister Ana Torres spoke. A witness said shots were fired."
    )
    actors = actors_of(read, text)

    assert named(actors, "Ana Torres").country == "PER"
    assert named(actors, "A witness").country is None


def test_capitals_are_states_only_where_they_decide(read) -> None:
    """In text: "Moscow wanted" is Russia; "in Moscow" is nobody."""
    acts = actors_of(read, "Moscow wanted to send more grain.")
    lies = actors_of(read, "Rain fell in Moscow.")

    assert [(a.kind, a.country) for a in acts] == [("country", "RUS")]
    assert lies == ()


def test_acronyms_meet_the_names_they_stand_for(read) -> None:
    """An acronym in brackets after a name, and without them later, is that body."""
    text = "The Northern Relief Fund (NRF) sent tents. The NRF said more would come."
    fund = named(actors_of(read, text), "Northern Relief Fund")

    assert [text[m.start : m.end] for m in fund.mentions][1:] == ["NRF", "The NRF"]


@pytest.mark.parametrize(
    "text",
    [
        '"I saw the soldiers," said Ana Torres, a nurse.',
        "Minister Ana Torres said:\n\nI am sad.\n\nWe will help.",
    ],
)
def test_i_is_whoever_speaks(read, text) -> None:
    """In a quotation, and after a colon, "I" is the one person shown speaking."""
    speaker = named(actors_of(read, text), "Ana Torres")

    assert "I" in [text[m.start : m.end] for m in speaker.mentions]


def test_each_quotation_has_its_own_speaker(read) -> None:
    """Where two persons speak in a paragraph, "I" is who stands beside the quotation."""
    text = '"I saw it," said Ana Torres. "So did I," said Luis Mendez. "I ran."'
    actors = actors_of(read, text)
    quoted = {
        name: [text[m.start : m.end] for m in named(actors, name).mentions]
        for name in ("Ana Torres", "Luis Mendez")
    }

    assert quoted == {
        "Ana Torres": ["I", "Ana Torres"],
        "Luis Mendez": ["I", "Luis Mendez", "I"],
    }


def test_a_quotation_alone_in_its_paragraph_goes_on_the_one_before(read) -> None:
    """Newswire tells once who speaks, and quotes on in the next paragraphs."""
    text = 'Ana Torres said the road was cut.\n\n"I walked for hours. I saw nobody."'
    spoken = [
        text[m.start : m.end] for m in named(actors_of(read, text), "Ana Torres").mentions
    ]

    assert spoken == ["Ana Torres", "I", "I"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Northern Relief Fund deplored the raid. We will stay, whatever comes.",
            "Northern Relief Fund",
        ),
        ("Peru's president, Ana Torres, said: We will send doctors.", "Peru"),
        ('"We have no fuel," the World Food Programme said.', "World Food Programme"),
    ],
)
def test_we_is_the_body_spoken_for(read, text, name) -> None:
    """A body speaks of itself; an official speaks for whom the title names."""
    body = named(actors_of(read, text), name)

    assert "we" in [text[m.start : m.end].casefold() for m in body.mentions]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        (
            "The Ministry of Health sent doctors. The ministry said more would come.",
            ["The Ministry of Health", "The ministry"],
        ),
        (
            "The Northern Relief Fund sent tents. On Friday NRF sent rice.",
            ["The Northern Relief Fund", "NRF"],
        ),
        (
            "The people of Chad voted. Chadians queued for hours.",
            ["The people of Chad", "Chadians"],
        ),
        (
            "Gangs burned the port. Armed street gangs looted shops.",
            ["Gangs", "Armed street gangs"],
        ),
        (
            "The Government of Peru resigned. Peru will vote in May.",
            ["The Government of Peru", "Peru"],
        ),
        (
            "A spokesman for the coast guard, Col Peter Wabo, said three sailors had died.",
            ["A spokesman for the coast guard", "Peter Wabo"],
        ),
        (
            "The nurse in charge of the Arta centre, Sister Agnes Mirin, said it was full.",
            ["The nurse", "Sister Agnes Mirin"],
        ),
        (
            "The archbishop of Asunción, Cardinal Emigdio Sanabria, received both camps.",
            ["The archbishop of Asunción", "Cardinal Emigdio Sanabria"],
        ),
        (
            "Médecins du Nord (MdN) runs two centres. MdN left on Friday.",
            ["Médecins du Nord", "MdN", "MdN"],
        ),
        (
            "The envoy met the mayor of Ica, Judge Ana Sol, two guards and a cook.",
            ["the mayor of Ica"],
        ),
    ],
)
def test_one_participant_told_in_two_ways(read, text, mentions) -> None:
    """Nouns of a name, initials, peoples, wider nouns of a crowd and governments meet.

    So do an office and the name commas set beside it, but not the members of a list.
    """
    told = [[text[m.start : m.end] for m in a.mentions] for a in actors_of(read, text)]

    assert mentions in told


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Obama administration sent envoys.", "The Obama administration", "USA"),
        ("Secretary of State Ana Torres left.", "Ana Torres", "USA"),
        ("The Torres administration sent envoys.", "The Torres administration", None),
    ],
)
def test_offices_only_one_country_has_show_it(read, text, name, country) -> None:
    """So do governments named after a head of state everybody knows."""
    assert named(actors_of(read, text), name).country == country


@pytest.mark.parametrize(
    "text",
    [
        "They signed the Treaty of Lima on Monday.",
        "Troops crossed the Mola Bridge at dawn.",
        "An IED went off on the road.",
        "She spoke on behalf of justice.",
        "Shells hit a group of buildings.",
    ],
)
def test_sites_papers_and_things_are_nobody(read, text) -> None:
    """What the name finder takes for a body by its capitals, and nouns used for no person."""
    wrong = {"Treaty of Lima", "Mola Bridge", "the Mola Bridge", "IED", "An IED", "justice"}
    names = {actor.name for actor in actors_of(read, text)}

    assert not names & (wrong | {"a group of buildings", "the Treaty of Lima"})


@pytest.mark.parametrize(
    ("text", "name", "kind", "country", "mentions"),
    [
        # a plural that a capital made look like a name
        ("Gunmen attacked the post.", "Gunmen", "group", None, ["Gunmen"]),
        # an office, and a name beside it that the name finder knows nothing of
        (
            "The clinic is full. Its director, Tindra Okwosa, told reporters it was full.",
            "Tindra Okwosa",
            "person",
            None,
            ["Its director", "Tindra Okwosa"],
        ),
        # a body whose country owns it
        (
            "Chad's Health Ministry said nine people died.",
            "Health Ministry",
            "organization",
            "TCD",
            ["Health Ministry"],
        ),
        # a listed name inside a longer one is another body's
        (
            "Rebels of the Ombari National Liberation Army attacked.",
            "Rebels of the Ombari National Liberation Army",
            "group",
            None,
            ["Rebels of the Ombari National Liberation Army"],
        ),
        # a verb taken for an adjective of its object
        (
            "Mutinous soldiers dissolved parliament.",
            "parliament",
            "organization",
            None,
            ["parliament"],
        ),
        ("The warring parties met.", "The warring parties", "group", None, None),
    ],
)
def test_misread_words_leave_the_participant(read, text, name, kind, country, mentions) -> None:
    """Capitals, unseen names, owners and verbs before a noun do not change who it is."""
    reading = read(text)
    one = named(tuple(Actors()(reading, Findings())), name)
    assert (one.kind, one.country) == (kind, country)
    if mentions is not None:
        assert [text[span.start : span.end] for span in one.mentions] == mentions
    assert "PTY" not in one.sectors


@pytest.mark.parametrize(
    ("rest", "others"),
    [
        ("pulled 27 bodies from the river.", set()),
        ("met the Gran Savo coalition.", {"the Gran Savo coalition"}),
        ("worked. Aid convoys reached Lima.", set()),
        ("joined forces.", set()),
        ("were charged with association to commit arson.", set()),
    ],
)
def test_the_dead_idioms_and_names_inside_names_are_nobody(read, rest, others) -> None:
    """Whoever is named by his noun or name stays, and nobody else."""
    assert {actor.name for actor in actors_of(read, f"Rescuers {rest}")} == {
        "Rescuers",
        *others,
    }


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "The U.N. refugee agency sent tents. UNHCR wants more.",
            "UNHCR",
            ["The U.N. refugee agency", "UNHCR"],
        ),
        (
            "The UN’s food agency sent rice. The World Food Programme wants more.",
            "World Food Programme",
            ["The UN’s food agency", "The World Food Programme"],
        ),
        (
            "UNICEF sent tents. The United Nations children's agency wants more.",
            "UNICEF",
            ["UNICEF", "The United Nations children's agency"],
        ),
    ],
)
def test_agencies_of_the_un_are_told_by_what_they_are_for(read, text, name, mentions) -> None:
    """What news calls an agency is one of its names, but not the one it goes by."""
    (body,) = actors_of(read, text)

    assert body.name == name
    assert [text[span.start : span.end] for span in body.mentions] == mentions
    assert body.country == "UNO"


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        (
            "The armed group Hamas fired rockets. The group refused to talk.",
            "Hamas",
            ["The armed group Hamas", "The group"],
        ),
        (
            "Troops fought the Hezbollah militia. The militia left.",
            "Hezbollah",
            ["the Hezbollah militia", "The militia"],
        ),
        ("UNHCR appealed. The agency needs rice.", "UNHCR", ["UNHCR", "The agency"]),
        ("The UN sent rice. UN trucks were late.", "UN", ["The UN", "UN"]),
        ("Jets hit ISIL positions.", "ISIL", ["ISIL"]),
    ],
)
def test_bodies_are_told_by_labels_and_before_nouns(read, text, name, mentions) -> None:
    """A label beside a name or instead of it, and a name that sorts a noun, mean the body."""
    (body,) = (a for a in actors_of(read, text) if a.name == name)

    assert [text[span.start : span.end] for span in body.mentions] == mentions


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The UN agency sent rice.", {"The UN agency"}),
        ("UN officials left.", {"UN officials"}),
        ("A UN convoy arrived.", set()),
    ],
)
def test_names_inside_descriptions_make_no_row(read, text, names) -> None:
    """Who is described by a body's name is somebody else; a body that only sorts is nobody."""
    assert {actor.name for actor in actors_of(read, text)} == names


@pytest.mark.parametrize(
    ("text", "crowds"),
    [
        # nouns for one crowd, a coalition of them, and those of before
        (
            "Gangs took the port. A coalition of gang leaders burned the jail. Armed groups fled.",
            [["Gangs", "A coalition of gang leaders", "Armed groups"]],
        ),
        (
            "Three gunmen entered the bank. The attackers fled.",
            [["Three gunmen", "The attackers"]],
        ),
        # so many more, others, of another country
        (
            "Gunmen entered the bank. Two assailants died.",
            [["Gunmen"], ["Two assailants"]],
        ),
        (
            "Gangs took the port. Rival armed groups fled.",
            [["Gangs"], ["Rival armed groups"]],
        ),
        (
            "Chilean gangs took the port. Peruvian armed groups fled.",
            [["Chilean gangs"], ["Peruvian armed groups"]],
        ),
        ("Rebels took the port. Gunmen fled.", [["Rebels"], ["Gunmen"]]),
    ],
)
def test_a_crowd_is_one_by_all_its_nouns(read, text, crowds) -> None:
    """What an article calls gangs and armed groups is one actor, unless a word parts them."""
    groups = [actor for actor in actors_of(read, text) if actor.kind == "group"]

    assert [[text[m.start : m.end] for m in actor.mentions] for actor in groups] == crowds


@pytest.mark.parametrize(
    ("text", "noun", "called"),
    [
        (
            "ASEAN issued a statement. The bloc, which met in May, urged both sides to talk.",
            "The bloc",
            "ASEAN",
        ),
        (
            "Vanadis Copper fired ten men. It closed a pit. The company said it was sorry.",
            "The company",
            "Vanadis Copper",
        ),
        # which one is told by the clause
        (
            "ASEAN issued a statement. The bloc that met in Lima urged both sides to talk.",
            "The bloc",
            "The bloc",
        ),
    ],
)
def test_a_body_is_called_by_what_it_is(read, text, noun, called) -> None:
    """The bloc is the international body named before, the company one nothing is known of."""
    actors = actors_of(read, text)
    mentions = {text[m.start : m.end]: actor.name for actor in actors for m in actor.mentions}

    assert mentions[noun] == called


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("The mayor accused the army of shelling the town.", "the army"),
        ("The mayor suspects the government of corruption.", "the government"),
        ("The mayor accused the army of Chad of theft.", "the army of Chad"),
        ("The mayor praised the army of Chad.", "the army of Chad"),
    ],
)
def test_what_somebody_is_accused_of_is_no_owner(read, text, accused) -> None:
    """After "accused", "of" tells what for, and no longer whose."""
    mentions = {
        text[m.start : m.end] for actor in actors_of(read, text) for m in actor.mentions
    }

    assert accused in mentions


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Prime Minister Ana Sol resigned. The premier was tired.", True),
        ("Attorney General Ana Sol spoke. The prosecutor condemned the leak.", True),
        ("The ambassador resigned. The envoy was tired.", True),
        # not yet told of, another country's
        ("Prime Minister Ana Sol resigned. A premier was tired.", False),
        ("The Chilean ambassador resigned. The Peruvian envoy was tired.", False),
    ],
)
def test_one_office_has_several_nouns(read, text, one) -> None:
    """What the article knows may be told again by another noun for it."""
    assert (len(actors_of(read, text)) == 1) is one


def test_a_last_name_alone_is_whom_the_article_tells_of_most(read) -> None:
    """In text: a relative of the same last name does not take over."""
    text = (
        "Maria Lopez spoke in Lima on Monday. Lopez promised tents. "
        "She thanked her brother Pedro Lopez. Lopez then left."
    )

    assert text[named(actors_of(read, text), "Maria Lopez").mentions[-1].start :] == (
        "Lopez then left."
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("This attack shows that nobody is safe.", set()),
        ("His permit says he is a farmer.", {"He"}),
        ("According to the rules of the club, girls may play.", {"girls"}),
        ("A cellist said the hall was full.", {"A cellist"}),
    ],
)
def test_things_say_nothing(read, text, names) -> None:
    """Happenings, permits and rules are no participants, whoever speaks is."""
    found = {actor.name for actor in actors_of(read, text)}

    assert found <= names | {"the club"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("BEIRUT (AP) — Rebels shelled the town.", {"Rebels"}),
        ("The aid cost US$3 million, rebels said.", {"rebels"}),
        ("The French sent two ships.", {"French"}),
    ],
)
def test_datelines_money_and_peoples(read, text, names) -> None:
    """Agencies of datelines and the country of a currency are no participants, peoples are."""
    assert {actor.name for actor in actors_of(read, text)} == names


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Punjab government banned the march.", "The Punjab government", "organization"),
        ("The Peruvian government agreed.", "The Peruvian government", "country"),
        ("The New Zealand government agreed.", "The New Zealand government", "country"),
        ("The Kabul government fell.", "The Kabul government", "country"),
    ],
)
def test_governments_of_regions_are_no_states(read, text, name, kind) -> None:
    """In text: a province's government is a body, a capital's is the state."""
    assert named(actors_of(read, text), name).kind == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("O'Shea left the town.", "O'Shea"),
        ("Police arrested Ana van der Meer. A court freed van der Meer.", "Ana van der Meer"),
        ("US President Ana Coral met the rebels.", "Ana Coral"),
    ],
)
def test_names_are_whole_and_without_titles(read, text, name) -> None:
    """Apostrophes make no name a common word, particles belong to it, offices do not."""
    person = named(actors_of(read, text), name)

    assert person.name == name
    last = person.mentions[-1]
    assert text[last.start : last.end].rstrip(".").endswith(name.partition(" ")[2] or name)


@pytest.mark.parametrize(
    ("text", "title", "owner", "country"),
    [
        ("Former rebel leader Ana Coral left.", "Former rebel leader", None, None),
        ("She met intelligence director Ana Coral.", "intelligence director", None, None),
        ("The former New Mexico governor Ana Coral left.", "governor", "New Mexico", "USA"),
        (
            "Ten leaders - Peruvian President Ana Coral left - met.",
            "President",
            "Peruvian",
            "PER",
        ),
        ("Peruvian President Mr. Ana Coral left.", "President", "Peruvian", "PER"),
    ],
)
def test_titles_are_parted_from_whose_they_are(read, text, title, owner, country) -> None:
    """What sorts a title belongs to it, what names somebody does not; dashes to neither."""
    coral = named(actors_in_places(read, text), "Ana Coral")
    (role,) = coral.roles

    assert (role.title, role.of, coral.country) == (title, owner, country)
    assert not text[coral.mentions[0].start : coral.mentions[0].end].startswith("-")


def test_who_speaks_for_a_person_is_somebody_else(read) -> None:
    """In text: "a spokeswoman for" is no title of the name after it."""
    text = "A spokeswoman for Ana Coral said the talks had failed."

    assert named(actors_of(read, text), "Ana Coral").roles == ()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Foreign Ministry in Lima said talks went on.", "PER"),
        ("The Foreign Ministry said talks in Lima went on.", None),
        ("Arab leaders in Lima said talks went on.", None),
    ],
)
def test_who_governs_belongs_where_it_stands(read, text, country) -> None:
    """A ministry told with its town has that town's country; visitors have none."""
    first = actors_in_places(read, text)[0]

    assert (first.country, first.sectors[0]) == (country, "GOV")


@pytest.mark.parametrize(
    ("text", "coded"),
    [
        ("Recent polls show that voters trust her.", ("Recent polls", "organization", ())),
        (
            "Representatives of the army met the mayor.",
            ("Representatives of the army", "group", ("MIL",)),
        ),
        (
            "The city of Lima said roads were open.",
            ("The city of Lima", "organization", ("GOV",)),
        ),
        ("The museum said roads were open.", ("The museum", "organization", ("EDU",))),
        ("The footage shows that police fired.", ("The footage", "organization", ())),
        ("Officials said roads were open.", ("Officials", "group", ("GOV",))),
        ("Hospital officials said beds were full.", ("Hospital officials", "group", ("MED",))),
        ("Caribbean leaders met on Monday.", ("Caribbean leaders", "group", ("GOV",))),
        ("The US-backed militia left.", ("The US-backed militia", "group", ("UAF",))),
        ("Troops spared non-combatants.", ("non-combatants", "group", ("CVL",))),
        ("Two sisters died.", ("Two sisters", "group", ())),
        ("Police arrested a hacker.", ("a hacker", "person", ("CRM",))),
        ("Police fired at marchers.", ("marchers", "group", ("SOC",))),
        ("They sent tents for 900 people.", ("900 people", "group", ("CVL",))),
    ],
)
def test_who_speaks_is_what_stands_behind_the_words(read, text, coded) -> None:
    """Documents are bodies, not crowds; stand-ins have the sector of those they stand for."""
    one = named(actors_of(read, text), coded[0])

    assert (one.kind, one.sectors) == coded[1:]
    assert one.country != "USA"


def test_a_government_of_a_people_no_list_knows_is_not_of_the_country_told_of(read) -> None:
    """No list knows Orvania: its junta is not Peru."""
    found = actors_of(read, "Peru imposed sanctions. The Orvanian junta denied the killings.")

    assert [(actor.name, actor.country) for actor in found] == [
        ("Peru", "PER"),
        ("The Orvanian junta", None),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She will hold firm to her word.", "firm"),
        ("They feared that society must change.", "society"),
        ("The army opened a second front.", "a second front"),
        ("He wrote on Facebook that the war was over.", "Facebook"),
        ("How many people left is unknown.", "How many people"),
        ("She is a candidate for mayor of Lima, he said.", "mayor of Lima"),
        ("Her chief of staff left.", "staff"),
        ("The law came into force.", "force"),
        ("Police took the town by force.", "force"),
    ],
)
def test_idioms_matters_and_channels_are_nobody(read, text, name) -> None:
    """What people do, believe in or write on takes no part."""
    assert name not in {actor.name for actor in actors_of(read, text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The union sued the FBI for records.", "FBI"),
        ("UNHCR estimates that 900 people left.", "UNHCR"),
        ("Ana Coral condemned what she called a crime.", "Ana Coral"),
        ("CEO Ana Coral left.", "Ana Coral"),
        ("Activist Ana Coral left.", "Ana Coral"),
    ],
)
def test_names_end_before_what_is_said_of_them(read, text, name) -> None:
    """Verbs, phrases and nouns the name finder swallowed are no part of a name."""
    assert name in {actor.name for actor in actors_of(read, text)}


def test_towns_whose_names_begin_like_a_persons_stay_towns(read) -> None:
    """In text: the gazetteer has a town that begins with "Abu"."""
    assert actors_in_places(read, "Troops entered Abu Kamal.")[1:] == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She met with her aides.", "her aides"),
        ("On behalf of Ana Coral and the Peruvian people, I thank you.", "the Peruvian people"),
        ("Talks amongst the Syrian parties went on.", "the Syrian parties"),
    ],
)
def test_people_beside_who_acts_take_part(read, text, name) -> None:
    """Whose they are, or whom they are joined with, makes them a party."""
    assert name in {actor.name for actor in actors_of(read, text)}


def test_a_war_gives_nobody_its_country(read) -> None:
    """In text: a veteran of a war abroad is at home elsewhere."""
    actors = actors_in_places(read, "The party chose an Iraq War veteran.")

    assert named(actors, "an Iraq War veteran").country is None


def test_the_leader_of_many_has_their_sector(read) -> None:
    """In text: what counts the groups, an alliance, stands between."""
    text = "Luis Mola, the head of two leagues of armed groups, left."

    assert named(actors_of(read, text), "Luis Mola").sectors == ("UAF",)


def test_two_titled_persons_in_a_row_are_two(read) -> None:
    """In text: the second title does not begin at the first person."""
    text = "Port Mayor Luis Mola and Hill Mayor Ana Coral agreed."
    mola, coral = (a for a in actors_of(read, text) if a.kind == "person")

    assert [text[a.mentions[0].start : a.mentions[0].end] for a in (mola, coral)] == [
        "Port Mayor Luis Mola",
        "Hill Mayor Ana Coral",
    ]


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("Ana Coral left. Ana was tired.", "Ana Coral", ["Ana Coral", "Ana"]),
        ("Luis Mola Jr. left. Mola was tired.", "Luis Mola Jr.", ["Luis Mola Jr.", "Mola"]),
        ("Abu Karim led the raid.", "Abu Karim", ["Abu Karim"]),
        (
            "Police said gunman Luis Mola was dead.",
            "Luis Mola",
            ["gunman Luis Mola"],
        ),
        (
            "The Governor of Washington Chris Mola said so.",
            "Chris Mola",
            ["Governor of Washington Chris Mola"],
        ),
        (
            "The next year President Ana Coral left.",
            "Ana Coral",
            ["President Ana Coral"],
        ),
        ("In March 2016, soldiers left.", "soldiers", ["soldiers"]),
        ("Some 60 percent said the talks failed.", "Some 60 percent", ["Some 60 percent"]),
    ],
)
def test_first_names_times_and_shares(read, text, name, mentions) -> None:
    """A first name alone is whose it is; times belong to nobody; shares of people speak."""
    actor = named(actors_of(read, text), name)

    assert [text[span.start : span.end] for span in actor.mentions] == mentions


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("They appointed Tolovar. The road to Tolovar is long.", "Tolovar", 2),
        ("Critics spoke, but Kesamo refused.", "Kesamo", 1),
        ("Police arrested Bolvane at noon.", "Bolvane", 1),
        ("Talks began with Tolovar, a former mayor of Ica.", "Tolovar", 2),
    ],
)
def test_who_acts_as_somebody_is_no_place(read, text, name, mentions) -> None:
    """A name no gazetteer knows that refuses, is appointed or arrested is a person's."""
    person = named(actors_in_places(read, text), name)

    assert (person.kind, len(person.mentions)) == ("person", mentions)


@pytest.mark.parametrize(
    "text", ["Police arrested Nairobi at noon.", "Tolovar grew.", "The Tolovar refused."]
)
def test_places_are_known_do_no_such_thing_or_have_an_article(read, text) -> None:
    """What the gazetteer knows stays a place, whatever is done to it."""
    assert not [a for a in actors_in_places(read, text) if a.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Bank of the Netherlands closed.", "Bank of the Netherlands"),
        ("They sued the Northern Lottery Corporation, Inc.", "Northern Lottery Corporation"),
    ],
)
def test_bodies_with_a_land_or_a_form_are_whole(read, text, name) -> None:
    """A land inside a body's name is no state; "Inc." after a comma sorts nothing."""
    assert [a.name for a in actors_of(read, text)] == [name]


def test_headlines_in_sentence_case_name_people(read) -> None:
    """Only where most words are large do names of a headline need the body's word for it."""
    text = "Radio interviews Maria Lopez, Coast Party candidate for mayor\n\nWhy do you stand?"

    assert named(actors_of(read, text), "Maria Lopez").kind == "person"


def test_relatives_are_no_clergy(read) -> None:
    """In text: "his father" is a relative without sector or office."""
    father = named(actors_of(read, "His father fled the town."), "His father")

    assert (father.sectors, father.roles) == ((), ())


def test_adjectives_of_regions_are_of_no_country(read) -> None:
    """In text: Central Americans are not from the United States."""
    assert country_in("Central American leaders") is None
    assert country_in("Latin American and Kenyan envoys") == "KEN"
    (leaders,) = actors_of(read, "Latin American leaders met.")
    assert leaders.country is None


def test_numbered_units_are_bodies(read) -> None:
    """In text: "the 12th Lancer Brigade" is one body of soldiers."""
    (unit,) = actors_of(read, "The 12th Lancer Brigade crossed the river.")

    assert (unit.name, list(unit.sectors)) == ("12th Lancer Brigade", ["MIL"])


def test_offices_without_a_holder_are_no_actors(read) -> None:
    """In text: "A prime minister" who is yet to be named takes no part."""
    actors = actors_of(read, "The parties will name a prime minister.")

    assert [a for a in actors if a.kind == "person"] == []


def test_buildings_take_part_only_where_they_act(read) -> None:
    """In text: "The hospital said" is an organisation; what is hit is a building."""
    assert actors_of(read, "Shells hit the hospital.") == ()
    assert [a.name for a in actors_of(read, "The hospital treated ten men.")][
        0
    ] == "The hospital"


def test_every_link_has_a_reason(read) -> None:
    """Participants can be asked why each mention is one of theirs."""
    text = "Maria Lopez visited the camp. Lopez promised tents. She left."
    (lopez,) = (c for c in Actors().clusters(read(text), Findings()) if c.is_named)

    assert [link.rule for link in lopez.links] == ["first", "last-name", "pronoun"]


# Invented full names: given names and last names of many origins, with particles, hyphens,
# apostrophes and letters beyond English. No pronoun tells the gender.
_GIVEN = (
    "Maria Daniel Anna Ibrahim Jean-Paul Olga Tomas Nguyễn Łukasz Oyinkansola Siobhán Kwame Priya "
    "Hiroshi Xiomara Þórdís Mehmet Yael Abdullahi Fatoumata Li Min-ji Çağla Teuila"
).split()
_LAST = (
    "Lopez|Cooper|Schmidt|Diallo|Moreau|Petrova|Novak|van der Meer|de la Cruz|al-Hakimi|O'Shea|"
    "N'Diaye|Adébáyò|Żuraw|Sørensen|García-Ruiz|dos Santos|Wiśniewska|Đặng|Tanaka|Özdemir|Ben-Tal|"
    "Tupou|McBride|Ravindranath"
).split("|")
_ABOUT_ONE = (
    (
        "Prime Minister {first} {last} visited Kenya on Monday. {last} met President John Brown, "
        'who thanked the prime minister. "I am grateful," Brown said. Rebels attacked the town.'
    ),
    (
        "The mayor of Lima, {first} {last}, said on Friday that the harbour was closed. "
        "The mayor blamed the army. {last} asked Kenya for help."
    ),
    (
        "Police arrested {first} {last}, a former army general, in March. "
        "The general denied the charges. A court jailed {last} for nine years."
    ),
)


@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    article=st.sampled_from(_ABOUT_ONE),
    before=st.tuples(st.sampled_from(_GIVEN), st.sampled_from(_LAST)),
    after=st.tuples(st.sampled_from(_GIVEN), st.sampled_from(_LAST)),
)
def test_renaming_a_person_renames_the_actor_and_nothing_else(
    read, article, before, after
) -> None:
    """Kinds, countries, sectors, roles and every mention stay, whatever somebody is called."""

    def told(first, last):
        text = article.format(first=first, last=last)
        return [
            (
                _anonymous(a.name, first, last),
                (a.kind, a.country, a.sectors),
                [(role.title, role.of) for role in a.roles],
                [_anonymous(text[s.start : s.end], first, last) for s in a.mentions],
            )
            for a in actors_of(read, text)
        ]

    assert told(*before) == told(*after)


def _anonymous(words: str, first: str, last: str) -> str:
    return words.replace(f"{first} {last}", "A B").replace(last, "B")


_SENTENCES = [
    "Kenyan Foreign Minister Joseph Mwangi met John Brown in Rome.",
    "Rebels attacked the village and police fled.",
    '"We are hungry," a nurse said. "I saw them leave."',
    "The United Nations (UN) and the African Union urged both sides to talk.",
    "Hundreds of families left; their leaders blamed the army of Peru.",
    "The Lopez administration denied it.",
]


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.lists(st.sampled_from(_SENTENCES), max_size=8))
def test_no_two_actors_share_a_mention(read, sentences) -> None:
    """A stretch of text is one participant's, and lies in the article."""
    text = " ".join(sentences)
    spans = [span for actor in actors_of(read, text) for span in actor.mentions]

    assert len(spans) == len(set(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


@settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.text(max_size=200))
def test_no_text_breaks_it_and_spans_lie_inside(read, text) -> None:
    """Any text is read without a crash, and every mention quotes it."""
    for actor in actors_of(read, text):
        assert all(span.end <= len(text) for span in actor.mentions)


def test_every_country_is_known_by_name_and_demonym() -> None:
    """Names, possessives, articles and adjectives find the country."""
    assert country_named("the United Kingdom’s") == "GBR"
    assert demonym_country("Kenyans") == "KEN"
    assert demonym_country("Congolese") is None
    assert country_in("Ghanaian Border Police") == "GHA"
    assert country_in("the committee") is None


def test_lexicons_hold_their_form() -> None:
    """Each noun has a kind; each body's codes are known; names show their sector."""
    assert nouns()["prime minister"].is_title
    assert bodies()["WFP"].name == "World Food Programme"
    assert body_sectors("Ministry of Health") == ("GOV",)
    assert body_sectors("Anything Else") == ()


def test_names_are_found_in_text_all_in_capitals(read) -> None:
    """Names are given in their usual spelling; mentions quote the text as it stands."""
    text = "PRESIDENT ALFREDO RUIZ MET REBELS IN PERU. RUIZ SAID THE GUERRILLAS WOULD RETURN."
    ruiz = named(actors_of(read, text), "Alfredo Ruiz")

    assert [text[m.start : m.end] for m in ruiz.mentions] == ["PRESIDENT ALFREDO RUIZ", "RUIZ"]


def test_actors_of_ones_own_come_before_ours(read, tmp_path) -> None:
    """A user's file gives names, kind, country, sectors and ids."""
    path = tmp_path / "own.toml"
    path.write_text(
        '[[actor]]\nnames = ["Night Herons", "UN"]\nkind = "group"\ncountry = "KEN"\n'
        'sectors = ["UAF"]\nidentifiers = { desk = "7" }\n',
        encoding="utf-8",
    )
    text = "Night Herons burned a bus. The UN denied it."
    (herons,) = Actors(own=path)(read(text), Findings())

    assert (herons.kind, herons.country, list(herons.sectors)) == ("group", "KEN", ["UAF"])
    assert dict(herons.identifiers) == {"desk": "7"}
    assert len(herons.mentions) == 2


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        ("names = 1", "holds no actors"),
        ("[[actor]]\nnames = []", "actor 1: expected names"),
        ('[[actor]]\nnames = ["A"]\nkind = "robot"', "actor 1"),
        ('[[actor]]\nnames = ["A"]\ncolour = "red"', "unknown fields colour"),
        ("[[actor", "no valid TOML"),
        ('[[actor]]\nnames = ["A"]\ncountry = "Kenya"', "actor 1: country: .* got 'Kenya'"),
        ('[[actor]]\nnames = ["A"]\nsectors = "GOV"', "actor 1: sectors: .* got 'GOV'"),
        ('[[actor]]\nnames = ["A"]\n[[actors]]\nnames = ["B"]', "'actors' is not known"),
        ('[[actor]]\nnames = 1\nkind = "x"', "(?s)names, a list.*kind: expected one of person"),
    ],
)
def test_a_file_of_actors_that_breaks_the_form_is_refused(tmp_path, content, fault) -> None:
    """The message says what is wrong and where."""
    path = tmp_path / "own.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(LexiconError, match=fault):
        Actors(own=path)


def test_a_missing_file_of_actors_is_an_error(tmp_path) -> None:
    """It is told which."""
    with pytest.raises(LexiconError, match="cannot be read"):
        Actors(own=tmp_path / "none.toml")


_FAR_APART = [
    "Maria Lopez opened the bridge on Monday.",
    "President John Brown met rebels in Lima.",
    "The Ministry of Health sent doctors to the camp.",
    "Peru rejected the plan.",
    "Luis Mendez, the mayor of Ica, resigned.",
    "The Northern Relief Fund (NRF) sent tents.",
]


@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(st.permutations(_FAR_APART))
def test_order_of_sentences_far_apart_does_not_merge_or_split_names(read, sentences) -> None:
    """Named actors are the same in whatever order an article tells of them."""

    def named_actors(told):
        clusters = Actors().clusters(read("\n\n".join(told)), Findings())
        return sorted(sorted(c.name_keys) for c in clusters if c.is_named)

    assert named_actors(_FAR_APART) == named_actors(sentences)


@pytest.mark.model
def test_a_name_may_begin_the_text_with_a_label(read) -> None:
    """Nothing stands before the first word, not even when it says what a body is."""
    reading = read("Movement for Change (MFC) leader Ana Roca resigned.")

    assert list(Actors()(reading, Findings()))
