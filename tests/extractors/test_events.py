"""Who did what to whom: events by frames. All sentences are invented."""

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crisiskit import lexicons
from crisiskit.errors import LexiconError
from crisiskit.extractors.actors import Actors
from crisiskit.extractors.claims import Claims
from crisiskit.extractors.events import Events
from crisiskit.extractors.events.confidences import confidences
from crisiskit.extractors.events.frame import Frame, Nouns, parse_pattern
from crisiskit.extractors.events.frame_lexicon import frame_lexicon
from crisiskit.extractors.events.inflection import verbs_by_form
from crisiskit.extractors.findings import Findings
from crisiskit.model import Actor, Claim, Event, Moment, Place, Span
from crisiskit.ontology import EventContext, EventType, modes_of
from crisiskit.pipeline import Pipeline


class Told:
    """The events of a text, with the words that stand for their parts."""

    def __init__(self, read, text, **records) -> None:
        reading = read(text, published="2024-03-12")
        found = Findings(actors=tuple(Actors()(reading, Findings())), **records)
        self.text = text
        records = tuple(Events()(reading, found))
        self.events = tuple(each for each in records if isinstance(each, Event))
        self.newcomers = tuple(each for each in records if isinstance(each, Actor))

    def words(self, span):
        """Quote a span."""
        return span and self.text[span.start : span.end]

    def rows(self):
        """Type, status and parties of each event."""
        return [
            (
                str(event.type),
                event.status.value,
                {self.words(party.span) for party in event.actors},
                {self.words(party.span) for party in event.recipients},
            )
            for event in self.events
        ]

    def types(self):
        """List the types, in text order."""
        return [str(event.type) for event in self.events]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind", "status", "actors", "recipients"),
    [
        # verbs: active, passive, agentless, relative, control, coordination
        ("The rebels attacked the guards.", "ASSAULT", "occurred", ["The rebels"], ["the guards"]),
        ("Two nurses were kidnapped by rebels.", "ASSAULT", "occurred", ["rebels"], ["Two nurses"]),
        ("Two nurses were kidnapped.", "ASSAULT", "occurred", [], ["Two nurses"]),
        ("Police arrested two men.", "COERCE", "occurred", ["Police"], ["two men"]),
        ("Peru criticized Chile.", "ACCUSE", "occurred", ["Peru"], ["Chile"]),
        # nouns, with and without a verb that carries them
        ("The army launched an attack on rebels.", "ASSAULT", "occurred", ["The army"], ["rebels"]),
        ("Rebels came under attack.", "ASSAULT", "occurred", [], ["Rebels"]),
        ("The Chilean government imposed sanctions on Peru.", "SANCTION", "occurred", ["The Chilean government"], ["Peru"]),
        # parties to each other
        ("Chile met with Peru.", "CONSULT", "occurred", ["Chile", "Peru"], []),
        ("Chile held talks with Peru.", "CONSULT", "occurred", ["Chile", "Peru"], []),
        ("The attack carried out by rebels shook Peru.", "ASSAULT", "occurred", ["rebels"], []),
        # a person before the noun is whom it hit, a body is who did it
        ("The judge's murder shook Peru.", "ASSAULT", "occurred", [], ["The judge"]),
        ("The army's killing of two nurses was a shock.", "ASSAULT", "occurred", ["The army"], ["two nurses"]),
        # those named of a number of people are hit as well
        ("Rebels killed two reporters, Ana Sol and Luis Roca, at dawn.", "ASSAULT", "occurred", ["Rebels"], ["two reporters", "Ana Sol", "Luis Roca"]),
        ("Rebels murdered brothers Ana and Luis Roca at dawn.", "ASSAULT", "occurred", ["Rebels"], ["brothers", "Ana", "Luis Roca"]),
        ("Rebels killed six people, including two nurses.", "ASSAULT", "occurred", ["Rebels"], ["six people", "two nurses"]),
        # all of a list are hit, known or not, and what is hit of a place hits it
        ("Rebels attacked a bridge, a school and two soldiers.", "ASSAULT", "occurred", ["Rebels"], ["a bridge", "a school", "two soldiers"]),
        ("The killing of a nurse and his son by rebels shook Peru.", "ASSAULT", "occurred", ["rebels"], ["a nurse", "his son"]),
        ("Rebels killed the mayor of the town, as well as two nurses.", "ASSAULT", "occurred", ["Rebels"], ["the mayor of the town", "two nurses"]),
        ("The explosion damaged the windows of a shop.", "ASSAULT", "occurred", [], ["a shop"]),
        # a participle without an object, taken for a verb of those it hit
        ("Two nurses, kidnapped on Monday in the valley, were seen.", "ASSAULT", "occurred", [], ["Two nurses"]),
        ("The town knew the two nurses killed in the attack.", "ASSAULT", "occurred", [], ["the two nurses"]),
        # what the parser hangs on the time or place before
        ("Two nurses were kidnapped in the valley by rebels.", "ASSAULT", "occurred", ["rebels"], ["Two nurses"]),
        # what is hit, and who says it was them
        ("A bomb exploded near the embassy.", "ASSAULT", "occurred", [], ["the embassy"]),
        ("The explosion damaged a church.", "ASSAULT", "occurred", [], ["a church"]),
        ("A bomb exploded opposite a hotel.", "ASSAULT", "occurred", [], ["a hotel"]),
        ("The bomb exploded, destroying a bakery.", "ASSAULT", "occurred", [], ["a bakery"]),
        ("Rebels claimed responsibility for the bombing.", "ASSAULT", "occurred", ["Rebels"], []),
        # who dies kills nobody; the fight or raid beside it tells by whom
        ("Two farmers died in clashes between the army and rebels.", "ASSAULT", "occurred", ["the army", "rebels"], ["Two farmers"]),
        ("Ten nurses lost their lives in an air strike by the army.", "ASSAULT", "occurred", ["the army"], ["Ten nurses"]),
        # who is on a visit visits; "by" behind an object tells whose it is
        ("Ana Sol, on a visit to Peru, slept.", "CONSULT", "occurred", ["Ana Sol"], ["Peru"]),
        ("The mayor danced during a visit to Peru.", "CONSULT", "occurred", ["The mayor"], ["Peru"]),
        ("The mayor dislikes rising violence by gangs.", "ASSAULT", "ongoing", ["gangs"], []),
        # who takes part in what the words ask for
        ("The mayor took part in talks with rebels.", "CONSULT", "occurred", ["The mayor", "rebels"], []),
        # a time before the subject is no part of it
        ("On Tuesday police arrested two nurses.", "COERCE", "occurred", ["police"], ["two nurses"]),
        ("The killing of the two nurses was claimed by rebels.", "ASSAULT", "occurred", ["rebels"], ["the two nurses"]),
        # what an act is about decides its type
        ("Norway sent food to Chad.", "AID", "occurred", ["Norway"], ["Chad"]),
        ("Norway will send food to Chad.", "AGREE", "future", ["Norway"], ["Chad"]),
        ("Norway refused to send food to Chad.", "REJECT", "occurred", ["Norway"], ["Chad"]),
        ("Chile will not send aid to Peru.", "REJECT", "occurred", ["Chile"], ["Peru"]),
        ("Chile will not negotiate with Peru.", "REJECT", "occurred", ["Chile"], ["Peru"]),
        ("Rebels released two nurses.", "RETREAT", "occurred", ["Rebels"], ["two nurses"]),
        ("The rebels promised to release two nurses.", "CONCEDE", "occurred", ["The rebels"], ["two nurses"]),
        ("Chile threatened to attack Peru.", "THREATEN", "occurred", ["Chile"], ["Peru"]),
        ("Chile urged Peru to release the nurses.", "REQUEST", "occurred", ["Chile"], ["Peru"]),
        ("The mayor lifted the curfew.", "CONCEDE", "occurred", ["The mayor"], []),
        # what stands beside a word decides its frame
        ("Teachers went on strike.", "PROTEST", "occurred", ["Teachers"], []),
        ("Chile withdrew its ambassador from Peru.", "SANCTION", "occurred", ["Chile"], ["Peru"]),
        # the humanitarian extension
        ("The refugees fled the camp.", "DISPLACE", "occurred", [], ["The refugees"]),
        ("A strong earthquake struck the coast.", "HAZARD", "occurred", [], []),
        ("The camp faces a shortage of fuel.", "SHORTAGE", "ongoing", [], ["The camp"]),
        ("Norway returned the masks to Peru.", "RETREAT", "occurred", ["Norway"], ["Peru"]),
        ("Norway handed over 30 trucks to Peru.", "AID", "occurred", ["Norway"], ["Peru"]),
        ("Rebels held two nurses as human shields.", "ASSAULT", "occurred", ["Rebels"], ["two nurses"]),
        # verbs the parser takes for adjectives
        ("Police in the port confiscated weapons.", "COERCE", "occurred", ["Police"], []),
        # status
        ("Five nurses are in custody.", "COERCE", "ongoing", [], ["Five nurses"]),
        ("Norway is working to increase aid to Peru.", "AGREE", "future", ["Norway"], ["Peru"]),
        ("The army is shelling the rebels.", "ASSAULT", "ongoing", ["The army"], ["the rebels"]),
        ("The army did not attack the rebels.", "ASSAULT", "negated", ["The army"], ["the rebels"]),
        ("The army could attack the rebels.", "ASSAULT", "hypothetical", ["The army"], ["the rebels"]),
    ],
)  # fmt: skip
def test_one_sentence_one_event(read, text, kind, status, actors, recipients) -> None:
    """A frame gives the type, its slots the parties, the clause the status."""
    assert Told(read, text).rows() == [(kind, status, set(actors), set(recipients))]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        # a question asks for nothing but an answer
        "The mayor asked how the farmers were.",
        "Reporters asked the mayor if he knew.",
        "The mayor insisted that the road was closed.",
        '"We must know more," the mayor of Adun said.',
        "The actor released a film.",
        "A police officer who asked not to be named spoke.",
        "The report demonstrates that it rained.",
        # to tell somebody that something is so, or that it is not, is no order and no refusal
        "The mayor told reporters that the road was closed.",
        "The mayor denied that the road was closed.",
        "Chile denied that it is sending food to Peru.",
        # what happens is no doing of what is asked or offered
        "The mayor offered a view of the report.",
        "Heavy rain hampered the efforts.",
        "The delay raised questions.",
        "On Monday the coach was fired.",
        "The ship executed a turn.",
        "The hospital ran a swine flu test.",
        # crimes in a charge, and dangers, are told of, not told
        "The driver was found guilty of murder.",
        "Floods are a threat.",
        "The plan has been met with opposition.",
    ],
)
def test_words_that_only_look_like_acts(read, text) -> None:
    """Words with another sense tell no act of that frame."""
    told = {row[0] for row in Told(read, text).rows()}
    assert told.isdisjoint(
        {"REQUEST", "AGREE", "REJECT", "ASSAULT", "MOBILIZE", "THREATEN", "RETREAT", "PROTEST"}
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        # words that are the act, whatever stands before them
        ('"I would like to thank Norway," the mayor said.', "SUPPORT", "occurred"),
        ("The mayor would like to thank Norway.", "SUPPORT", "hypothetical"),
        # what a done act is for commits nobody
        ("Soldiers crossed the river to help the farmers.", "AID", "future"),
        ("Soldiers plan to help the farmers.", "AGREE", "future"),
        # a plural noun before "to" is a verb after a name
        ("Rowe plans to visit Peru on Sunday.", "AGREE", "future"),
        # a vow of peace is no threat
        ("The general vowed not to attack the town.", "CONCEDE", "occurred"),
        # fighting of one day is over, fighting without one goes on
        ("A battle between rebels and the army killed a farmer.", "ASSAULT", "occurred"),
        ("The mayor spoke of a battle between rebels and the army.", "ASSAULT", "ongoing"),
        # what is denied did not happen, and who denies it refuses nothing
        ("The army denied that it had shelled the town.", "ASSAULT", "negated"),
        ("Chile denied shelling the town.", "ASSAULT", "negated"),
        # whoever is told to do something is asked to
        ("The governor told the villagers to boil their water.", "REQUEST", "occurred"),
        # what somebody has yet to do is not refused
        ("The two sides have yet to sign a pact.", "SUPPORT", "negated"),
        # a capital from the head of its sentence makes no name
        ("Fighting erupted in the town.", "ASSAULT", "occurred"),
    ],
)  # fmt: skip
def test_status_of_what_the_frame_tells(read, text, kind, status) -> None:
    """Type and status fit the words around the act."""
    told = Told(read, text).rows()
    assert (kind, status) in [(row[0], row[1]) for row in told]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Police blamed the rebels for the killing of two farmers.", {"the rebels"}),
        ("The raid on the clinic was blamed on the rebels.", {"the rebels"}),
        ("A drone attack that Chile blamed on Peru set a farm ablaze.", {"Peru"}),
        ("Officials attributed the raid to the rebels.", {"the rebels"}),
        ("The rebels admitted the killing of two farmers.", {"The rebels"}),
        (
            "Nurses blamed the police and the army for the murder of two farmers.",
            {"the police", "the army"},
        ),
        ("The raid on the clinic was the work of the rebels.", {"the rebels"}),
        ("The rebels masterminded the massacre of farmers.", {"The rebels"}),
        # who is told beside the noun is not taken again from above it
        ("The mayor blamed Chile for the attack by rebels.", {"rebels"}),
    ],
)
def test_whom_a_verb_blames_did_it(read, text, actors) -> None:
    """The doer of a noun's act may stand around the verb that blames somebody for it."""
    told = [row for row in Told(read, text).rows() if row[0] == "ASSAULT"]

    assert [row[2] for row in told] == [actors]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "The feud led to the murders of teachers, right-wing town councillors, shop owners and farmers.",
            ["teachers", "right-wing town councillors", "shop owners", "farmers"],
        ),
        (
            "Soldiers were accused of killing 5 teachers, a nurse, and her son.",
            ["5 teachers", "a nurse", "her son"],
        ),
        (
            "The Chilean nurse Ana Torres, three other nurses, and two drivers were murdered in Lima.",
            ["Chilean nurse Ana Torres", "three other nurses", "two drivers"],
        ),
        (
            "On 9 May, Luz Vela and Rita Soto, and Pedro Gonza were kidnapped near the market.",
            ["Luz Vela", "Rita Soto", "Pedro Gonza"],
        ),
        # no lists
        ("He met the mayor, a farmer, and two women were killed.", ["two women"]),
        ("Gunmen killed two women on the road, police and a doctor said.", ["two women"]),
    ],
)
def test_all_who_are_listed_were_hit(read, text, recipients) -> None:
    """A list goes on however its parts were parsed; who is told beside it is none of it."""
    told = Told(read, text)
    hit = [words for kind, _, _, words in told.rows() if kind == "ASSAULT"]

    assert set(recipients) in hit


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        # told by an adjective, by a name before a noun, by a noun of no actor
        ("Chilean jets bombed the rebels.", "ASSAULT", {"Chilean"}, {"the rebels"}),
        ("Norway rejected Chilean demands.", "REJECT", {"Norway"}, {"Chilean"}),
        ("Rebels attacked a clinic.", "ASSAULT", {"Rebels"}, {"a clinic"}),
        ("Rebels burned a bus.", "ASSAULT", {"Rebels"}, {"a bus"}),
        ("Rebels set fire to a car.", "ASSAULT", {"Rebels"}, {"a car"}),
        ("Rebels attacked the electricity system.", "ASSAULT", {"Rebels"}, {"the electricity system"}),
        ("The school was the target of a bomb attack.", "ASSAULT", set(), {"The school"}),
        ("Rebels kidnapped two gardeners.", "ASSAULT", {"Rebels"}, {"two gardeners"}),
        ("Rebels blew up two pylons.", "ASSAULT", {"Rebels"}, {"two pylons"}),
        ("On Monday Vela's clinic was the target of a raid.", "ASSAULT", set(), {"Vela's clinic"}),
        ("The rebels planted a charge of gelignite under a warehouse.", "ASSAULT", {"The rebels"}, {"a warehouse"}),
        ("Two youths sitting in a van hurled a grenade at a clinic.", "ASSAULT", {"Two youths"}, {"a clinic"}),
        ("Two warehouses were damaged during the raid.", "ASSAULT", set(), {"Two warehouses"}),
        ("The raid led to the death of a farmer.", "ASSAULT", set(), {"a farmer"}),
        ("Captain Rojas died in combat.", "ASSAULT", set(), {"Captain Rojas"}),
        ("Weapons fire wounded two farmers.", "ASSAULT", set(), {"two farmers"}),
        ("The students' abduction shocked the town.", "ASSAULT", set(), {"The students"}),
        # a name the name finder passed over
        ("The Extinguishables kidnapped a farmer.", "ASSAULT", {"The Extinguishables"}, {"a farmer"}),
        ("The murder of Aldo Brusk shook the town.", "ASSAULT", set(), {"Aldo Brusk"}),
        # whose it is does not hide on whom it bears
        ("Chile lifted its blockade of Peru.", "RETREAT", {"Chile"}, {"Peru"}),
        ("Norway declared its support for Peru.", "SUPPORT", {"Norway"}, {"Peru"}),
        # told deep inside what the act is about
        ("Chile rejected a petition lodged by farmers.", "REJECT", {"Chile"}, {"farmers"}),
        ("The mayor criticized the ruling passed by a tribunal.", "ACCUSE", {"The mayor"}, {"a tribunal"}),
        # who wanted what is refused, who is told to do it, what a protest is about
        ("Chile rejected a Peruvian offer to send troops.", "REJECT", {"Chile"}, {"Peruvian"}),
        ("The government ordered the newspaper to suspend publication.", "COERCE", {"The government"}, {"the newspaper"}),
        # one noun for both sides
        ("Chilean and Peruvian officials met on Monday.", "CONSULT", {"Chilean", "Peruvian"}, set()),
        # where it happened is nobody
        ("Rebels attacked in the valley.", "ASSAULT", {"Rebels"}, set()),
        ("Gang violence goes on.", "ASSAULT", set(), set()),
    ],
)  # fmt: skip
def test_sides_told_by_less_than_a_name(read, text, kind, actors, recipients) -> None:
    """An adjective, a place or a noun tells a side where no actor of the article does."""
    (row,) = Told(read, text).rows()

    assert row[0] == kind
    assert row[2:] == (actors, recipients)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Chile said that Peru must lift the curfew.", [("REQUEST", {"Chile"}, {"Peru"})]),
        ("Chile said that Peru has to free the nurses.", [("REQUEST", {"Chile"}, {"Peru"})]),
        ("Chile said that the nurses must be freed.", [("REQUEST", {"Chile"}, set())]),
        (
            "Chile said that Peru will need to free the nurses.",
            [("REQUEST", {"Chile"}, {"Peru"})],
        ),
        # of oneself, of nobody, a guess
        ("Chile said that it must hold talks with Peru.", []),
        ("Chile said that calm must return.", []),
        ("Chile said that the rebels must have left.", []),
        ("Chile said that the rebels will have to sleep.", []),
    ],
)
def test_what_others_must_do_is_a_demand(read, text, rows) -> None:
    """Who says that another must act asks for the act, which is no event of its own."""
    reading = read(text)
    actors = Findings(actors=tuple(Actors()(reading, Findings())))
    claims = [each for each in Claims()(reading, actors) if isinstance(each, Claim)]
    told = Told(read, text, claims=tuple(claims))

    found = [row for row in told.rows() if row[0] == "REQUEST"]
    assert [(kind, actors, recipients) for kind, _, actors, recipients in found] == rows


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kind", "actors", "recipients"),
    [
        ("Chile mobilized troops for a war against Peru.", "MOBILIZE", {"Chile"}, {"Peru"}),
        ("Pupils rioted at a school.", "PROTEST", {"Pupils"}, set()),
        ("Farmers began a strike to protest against the governor.", "PROTEST", {"Farmers"}, {"the governor"}),
        ("Norway agreed to send food to Chad.", "AGREE", {"Norway"}, {"Chad"}),
        ("Farmers called for the government to resign.", "REQUEST", {"Farmers"}, {"the government"}),
        ("Peru pushed for a joint patrol to help the rebels.", "REQUEST", {"Peru"}, {"the rebels"}),
        ("Norway sent nurses at the request of Peru.", "REQUEST", {"Peru"}, {"Norway"}),
        ("Norway sent a ship to patrol the bay at the request of Peru.", "REQUEST", {"Peru"}, {"Norway"}),
        ("Peru threatened to cut ties if Chile joined the pact.", "THREATEN", {"Peru"}, {"Chile"}),
        ("Peru announced a visa ban aimed at judges.", "SANCTION", {"Peru"}, {"judges"}),
        ("Chile agreed to lift its embargo against Peru.", "CONCEDE", {"Chile"}, {"Peru"}),
        ("Chile has agreed to host a summit with Peru.", "AGREE", {"Chile"}, {"Peru"}),
        ("The mayor's request for help from the rebels reached Chad.", "REQUEST", {"The mayor"}, set()),
        ("Chile was responsible for the killing of nurses.", "ASSAULT", {"Chile"}, {"nurses"}),
        ("Chile reduced tariffs on Peru.", "RETREAT", {"Chile"}, {"Peru"}),
        ("Chile ruled out camps for fleeing Haitians.", "REJECT", {"Chile"}, {"fleeing Haitians"}),
        ("The army fired on fleeing villagers.", "DISPLACE", set(), {"fleeing villagers"}),
        ("The rebels fought off the militants.", "ASSAULT", {"the militants"}, {"The rebels"}),
        # those named in a list, whatever joins them
        ("Ana Roca, Luis Sol, Pedro Lima and Juan Cruz were arrested.", "COERCE", set(), {"Ana Roca", "Luis Sol", "Pedro Lima", "Juan Cruz"}),
        # who is in talks by what the clause says
        ("Sol left after talks with Peru.", "CONSULT", {"Sol", "Peru"}, set()),
        ("Chilean officials held talks involving Peru.", "CONSULT", {"Chilean officials", "Peru"}, set()),
        ("Chad joined forces to resist the rebels.", "COOPERATE", {"Chad"}, set()),
        # where it happened is nobody, who lacks something does nothing
        ("Rebels attacked in Chad.", "ASSAULT", {"Rebels"}, set()),
        ("Thousands of shops in the vicinity of Lima were destroyed by the floods.", "HAZARD", set(), set()),
        ("The camp's nurses have a shortage of medicine.", "SHORTAGE", set(), {"The camp's nurses"}),
        ("Norway and Chad agreed to send food to Peru.", "AGREE", {"Norway", "Chad"}, set()),
    ],
)  # fmt: skip
def test_whom_acts_of_many_words_are_aimed_at(read, text, kind, actors, recipients) -> None:
    """Not at a building, nor at what is sent; who is to get something agrees to nothing."""
    rows = [row for row in Told(read, text).rows() if row[0] == kind]

    assert [row[2:] for row in rows] == [(actors, recipients)]


@pytest.mark.model
def test_what_only_speaks_takes_part_in_nothing(read) -> None:
    """Who published "a letter demanding …" demands, not the letter."""
    text = "The union published a letter demanding that Chile free the nurses."
    reading = read(text)
    actors = Findings(actors=tuple(Actors()(reading, Findings())))
    sources = [each for each in Claims()(reading, actors) if isinstance(each, Actor)]
    found = attrs.evolve(actors, actors=(*actors.actors, *sources))
    events = [each for each in Events()(reading, found) if isinstance(each, Event)]

    things = {each.id for each in sources}
    assert not [p for e in events for p in (*e.actors, *e.recipients) if p.actor in things]


@pytest.mark.model
def test_a_threat_that_was_made_hangs_on_no_condition(read) -> None:
    """Only the threatened act does ("threatened to strike *unless* …")."""
    told = Told(read, "Chile threatened to shell the port unless Peru frees the nurses.")
    statuses = {str(event.type): event.status.value for event in told.events}

    assert statuses["THREATEN"] == "occurred"


@pytest.mark.model
def test_a_newcomer_is_one_actor(read) -> None:
    """Whoever takes part in events alone becomes an actor, with all its words."""
    told = Told(read, "Chilean jets bombed the rebels. Norway rejected Chilean demands.")
    (newcomer,) = told.newcomers

    assert (newcomer.name, newcomer.kind, newcomer.country) == ("Chile", "country", "CHL")
    assert [told.words(span) for span in newcomer.mentions] == ["Chilean", "Chilean"]
    assert {party.actor for event in told.events for party in event.actors} >= {newcomer.id}


@pytest.mark.model
def test_a_place_stands_for_its_country(read) -> None:
    """Aid to a place is aid to its country; one who acts elsewhere is not made anew."""
    text = "Peru thanked Norway. Norway sent food to Arequipa."
    start = text.index("Arequipa")
    place = Place(span=Span(start, start + 8), name="Arequipa", kind="city", country="PER")
    told = Told(read, text, places=(place,))
    aid = next(event for event in told.events if event.type == "AID")

    assert [told.words(party.span) for party in aid.recipients] == ["Arequipa"]
    assert not told.newcomers


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "modes"),
    [
        ("Police fired tear gas at marchers.", ["crowd-control"]),
        ("A suicide bomber blew himself up.", ["suicide-attack"]),
        ("Gunmen shot a guard.", ["firearms"]),
        ("Doctors in the port went on hunger strike.", ["hunger"]),
        ("Chile urged Peru to lift the curfew.", ["yield"]),
        ("Norway refused to meet the rebels.", ["meet"]),
        ("There is a shortage of food and fuel.", ["food", "fuel"]),
        ("Cholera broke out in the camp.", ["epidemic"]),
        ("A strong earthquake struck the coast.", ["earthquake"]),
        ("Two cyclones hit the islands.", ["storm"]),
    ],
)
def test_modes(read, text, modes) -> None:
    """Modes come from the frame, from what it is about, and from the nouns beside it."""
    (event,) = Told(read, text).events

    assert sorted(event.modes) == modes


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The minister said he was worried.",
        "The team won the match.",
        "The company released its report.",
        "Patients flooded the clinic with letters of thanks.",
        "The court will meet its target.",
        "The senator beat Luis Roca in the primary.",
        "The senator gave no answer to a request for comment.",
        "The virus spreads by contact with birds.",
        "The accused was silent.",
        "The song spread like wildfire.",
        "The website was compromised.",
    ],
)
def test_no_event_where_nothing_happens(read, text) -> None:
    """Saying, sport and figures of speech are no events."""
    assert Told(read, text).types() == []


@pytest.mark.model
def test_tellings_of_one_happening_are_one_record(read) -> None:
    """A later sentence that comes back to it adds evidence, not a record."""
    told = Told(
        read,
        "Rebels attacked a convoy near the dam. The attack lasted two hours. Police arrested a man.",
    )

    assert told.types() == ["ASSAULT", "COERCE"]
    assert len(told.events[0].evidence) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "count"),
    [
        # who was hit is hit once, whatever the words; what is added is another act
        ("Rebels shot Ana Sol. Norway wept. The attack on Sol lasted an hour.", 1),
        ("Rebels killed two guards near Adra. Norway wept. Rebels also killed two nurses near Adra.", 2),
        ("Storms displaced 4,000 people in Peru. Floods displaced another 3,000 others in Peru.", 4),
        # a verb and the noun made of it, what is in force, what "these" points to
        ("Rain flooded the streets. Norway wept. The flooding was severe.", 1),
        ("Chile declared a curfew. Norway wept. Chile imposed the curfew.", 1),
        ("Chile imposed a curfew on Monday. Schools stayed shut under the curfew.", 1),
        ("Norway sent food to Chad. Peru wept. Norway gave rice to Chad.", 1),
        # talks with another party are others
        ("Peru held talks with Chile. Peru held talks with Chad.", 2),
    ],
)  # fmt: skip
def test_a_happening_told_again_is_no_other(read, text, count) -> None:
    """Other words for the same act on the same add no record."""
    assert len(Told(read, text).events) == count


@pytest.mark.model
def test_different_happenings_stay_apart(read) -> None:
    """The same act by others is another event."""
    told = Told(read, "Peru criticized Chile. Norway criticized Chad.")

    assert told.types() == ["ACCUSE", "ACCUSE"]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The raid led to arrests and calls for the resignation of the mayor.",
            ["ASSAULT", "COERCE", "REQUEST"],
        ),
        ("Norway will send rice and has already sent tents to Chad.", ["AGREE", "AID"]),
        ("Police searched the office and arrested two men.", ["COERCE", "COERCE"]),
        ("Chile declared a state of emergency and imposed a curfew.", ["COERCE", "COERCE"]),
    ],
)
def test_acts_joined_by_and_stay_apart(read, text, told) -> None:
    """A second verb tells a second act, as long as it is of another kind or time."""
    assert Told(read, text).types() == told


@pytest.mark.model
def test_two_hazards_of_one_sentence_stay_apart(read) -> None:
    """A flood and an earthquake are two, though one sentence tells both."""
    told = Told(read, "Floods hit the valley and an earthquake shook the coast.")

    assert [list(event.modes) for event in told.events] == [["flood"], ["earthquake"]]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The militia handed over its weapons.", "RETREAT"),
        ("The army handed over tents to the villagers.", "AID"),
    ],
)
def test_particles_read_as_prepositions_still_make_the_verb(read, text, told) -> None:
    """What is handed over is the object, wherever the parser hung it."""
    assert [told] == Told(read, text).types()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The governor shut all boarding schools in the state.", "COERCE"),
        ("Officials turned back three relief trucks at the checkpoint.", "COERCE"),
        ("The relief convoy reached the besieged town.", "AID"),
        ("Some 300 families moved to higher ground.", "DISPLACE"),
        ("The village was cut off from food supplies.", "SHORTAGE"),
        ("The charity suspended its operations in the province.", "SANCTION"),
        ("The army suspended its operations in the province.", "RETREAT"),
        ("A fire broke out at a warehouse.", "HAZARD"),
        ("The dyke gave way on Monday.", "HAZARD"),
        ("Some villagers have crossed the river since Sunday.", "DISPLACE"),
        ("Two mortar rounds landed near the market.", "ASSAULT"),
        ("Soldiers repelled the rebels.", "ASSAULT"),
        ("Police caught three smugglers near the port.", "COERCE"),
        ("The army sealed the crossing.", "COERCE"),
        ("The charity opened a clinic in the camp.", "AID"),
        ("The crossing reopened on Monday.", "RETREAT"),
        ("Norway voiced skepticism over the plan.", "ACCUSE"),
        ("None of the guards was hurt.", "ASSAULT"),
        ("The militia freed two nurses.", "RETREAT"),
        ("The army carried out strikes against the rebels.", "ASSAULT"),
        ("Peacekeepers arrived in the port.", "AID"),
        ("Ana Sol called President Roca on Saturday.", "CONSULT"),
        ("Norway called on both sides to meet.", "REQUEST"),
    ],
)
def test_acts_of_every_day_of_a_crisis_are_known(read, text, told) -> None:
    """Closures, convoys, flight and want, in plain words."""
    assert [told] == Told(read, text).types()


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The flaw could allow thieves to read the letters.",
        "The road will reopen at dawn.",
        "The rules require a stamp on every crate.",
        "There was talk of a sequel.",
        "Fans might welcome a longer film.",
        "Asked whether there had been threats, he shrugged.",
        "The keeper conceded a penalty in the second half.",
        "The recipe demonstrates the power of salt.",
        "The firm released a patch for its browser.",
        "Ana Sol has fought for lower rents.",
        "The two clubs are in a title battle.",
        "The striker has a shot at the title.",
        "Shoppers visited the website.",
        "Thank you, he said.",
        "The winger was shown the door after signing an autograph.",
        "The singer is receiving treatment.",
        "The mayor refused to comment.",
        "He died of kidney disease.",
        "The clerk is ready for the weekend.",
        "No one was injured.",
    ],
)
def test_everyday_news_holds_no_acts_of_nobody(read, text) -> None:
    """Things, sport, screens and shops act in no conflict, and a thing does not consent."""
    assert [] == Told(read, text).types()


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The minister accused the rebels of shelling a clinic.", "hypothetical"),
        ("A guard was charged with killing two prisoners.", "hypothetical"),
        ("The rebels were accused of trying to shell a clinic.", "hypothetical"),
        ("Police held a man suspected of kidnapping a clerk.", "hypothetical"),
        ("A court convicted the guard of killing two prisoners.", "occurred"),
        ("The minister condemned the rebels for shelling a clinic.", "occurred"),
    ],
)
def test_what_somebody_is_accused_of_is_no_fact(read, text, row) -> None:
    """A charge leaves the deed open; a verdict or a rebuke tells it as done."""
    assaults = [e for e in Told(read, text).events if str(e.type) == "ASSAULT"]

    assert [row] == [event.status.value for event in assaults]


@pytest.mark.model
def test_whoever_makes_a_charge_did_not_do_it(read) -> None:
    """The accused is the doer, though nothing but a capital names them."""
    rows = Told(read, "Quito accused Lima of shelling the port.").rows()

    assert ("ASSAULT", {"Lima"}) in [(kind, actors) for kind, _, actors, _ in rows]


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Norway and Chile said talks between them were to be held.", ("AGREE", "future")),
        ("The North fired two missiles into the sea.", ("MOBILIZE", "occurred")),
        ("The army fired two missiles into the town.", ("ASSAULT", "occurred")),
        ("Sol said her rival would bring war to the country.", ("ASSAULT", "future")),
    ],
)
def test_what_is_to_come_or_hits_nobody(read, text, told) -> None:
    """A passive may lie ahead, so may what somebody would bring, and a test is no attack."""
    assert [told] == [(kind, status) for kind, status, _, _ in Told(read, text).rows()]


@pytest.mark.model
def test_what_was_before_gives_no_time(read) -> None:
    """The day the gates opened is not that of the charge."""
    text = "Lawmakers accused the agency of keeping silent before it opened the gates on May 3."
    told = Told(read, text)

    assert [None] == [event.moment for event in told.events]


@pytest.mark.model
def test_nobody_is_no_side(read) -> None:
    """Where no staff were killed, nobody takes part, and where none were hurt nothing befell."""
    told = Told(read, "The ministry said no staff were killed.")

    assert {()} == {event.recipients for event in told.events}
    assert () == Told(read, "The ministry said no staff were hurt.").events


@pytest.mark.model
def test_an_act_did_not_happen_where_its_teller_is_from(read) -> None:
    """A ministry's seat is no scene."""
    text = (
        "Gunmen stormed the embassy overnight and looted it, the Foreign Ministry in Doha said."
    )
    told = Told(read, text)

    assert {()} == {event.places for event in told.events}


@pytest.mark.model
def test_general_violence_is_told_once(read) -> None:
    """Unrest in general is one lasting event an article."""
    told = Told(read, "Violence grips the hills. Schools are shut because of the fighting.")

    assert told.rows() == [("ASSAULT", "ongoing", set(), set())]


@pytest.mark.model
def test_time_and_place_hang_on_the_act(read) -> None:
    """The day of saying is not the day of what is said."""
    text = "The army shelled Adra on Friday, a spokesman said on Sunday."
    friday, sunday = (
        Moment(span=Span(text.index(day), text.index(day) + len(day)), timex="DATE")
        for day in ("Friday", "Sunday")
    )
    adra = Place(span=Span(17, 21), name="Adra", kind="city")
    (event,) = Told(read, text, moments=(friday, sunday), places=(adra,)).events

    assert event.moment == friday
    assert event.places == (adra,)


def saying(text):
    """Make the claim of a text with "said"; none without."""
    verb = text.find("said")
    if verb < 0:
        return ()
    content = Span(verb + 5, len(text))
    return (Claim(cue=Span(verb, verb + 4), content=[content], evidence=[Span(0, len(text))]),)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "places"),
    [
        # the scene goes on, "the area" points back, the only place of a sentence is where
        ("Rebels attacked a base in Arica. Two guards were killed.", ["Arica"]),
        ("Rebels attacked a base in Arica. The minister wept. A day later the army shelled the area.", ["Arica", "Arica"]),
        # the scene is the last act that was given a place, not one guessed from it
        ("Rebels attacked a base in Arica. The minister wept. Troops shot a man. Police arrested a thief.", ["Arica", "Arica", None]),
        ("Rebels shelled the Arica docks.", ["Arica"]),
        # whose the speaker is says nothing of it
        ("Arica police said rebels attacked a base.", [None]),
        # a day behind a name hides no preposition
        ("Norway sent troops to Arica Wednesday.", ["Arica"]),
        # who takes measures at home says where
        ("Arica declared a state of emergency as rebels stormed a prison.", ["Arica", "Arica"]),
    ],
)  # fmt: skip
def test_where_it_happened_is_told_around_the_act(read, text, places) -> None:
    """Acts without a place of their own happen where the text is."""
    start = text.index("Arica")
    place = Place(span=Span(start, start + 5), name="Arica", kind="city", country="CHL")
    told = Told(read, text, places=(place,), claims=saying(text))

    assert [e.places[0].name if e.places else None for e in told.events] == places


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # nobody's doing: what the disaster told before did
        ("The cyclone made landfall on Saturday. At least 99 people were killed.", ["HAZARD"]),
        # somebody's doing: with a doer, by the verb, or told since
        ("The cyclone made landfall. Gunmen killed a driver.", ["HAZARD", "ASSAULT"]),
        # a law is no attack
        ("The president declared a state of siege.", []),
        ("The cyclone made landfall. A driver was murdered.", ["HAZARD", "ASSAULT"]),
        ("The cyclone made landfall. Rebels shelled a town. Two were killed.", ["HAZARD", "ASSAULT"]),
        ("A drought holds. Two were killed when rebels attacked a town.", ["HAZARD", "ASSAULT"]),
        ("A helicopter crashed near a town, killing all seven on board.", ["HAZARD"]),
        # a disease is no storm, whatever both do
        ("The storm hit the coast. The disease has killed 90 people.", ["HAZARD", "HAZARD"]),
        ("An outbreak began in May. It rained. He wept. The disease has killed 90 people.", ["HAZARD"]),
    ],
)  # fmt: skip
def test_harm_goes_with_what_did_it(read, text, kinds) -> None:
    """Deaths belong to the disaster or to the attack they are told of."""
    events = Told(read, text).events

    assert [str(e.type) for e in events if e.type in ("HAZARD", "ASSAULT")] == kinds


@pytest.mark.model
def test_a_headline_tells_of_the_same_dead_as_the_body() -> None:
    """However many lines lie between the two."""
    text = (
        "Two soldiers killed in raid as talks stall\n\nBy A. Writer\n\nPeople waited. It rained.\n\n"
        "Two soldiers were killed when rebels shelled Arica on Sunday."
    )

    events = Pipeline().extract(text).events
    (event,) = (each for each in events if each.type == "ASSAULT")

    assert len(event.evidence) == 2


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "names", "scenes"),
    [
        # only a capital is "the capital", and nothing happened where somebody spoke of it
        ('Troops in Lima waited for those in Arica. "We worry," Ann Hill said in Paris. Thousands marched through the capital.', ["Lima", "Arica", "Paris"], ["Lima"]),
        # nor does who does another thing, or with whom it is done, tell where
        ("The ministry worked with Qatar during the raids.", ["Qatar"], [None, None]),
        # where somebody went is not where something else was done
        ("The president cut short a visit to Qatar and imposed a curfew.", ["Qatar"], ["Qatar", None]),
    ],
)  # fmt: skip
def test_where_others_are_is_not_where_it_happened(read, text, names, scenes) -> None:
    """Names of places around an act are its place only if the words say so."""
    spans = {name: Span(text.index(name), text.index(name) + len(name)) for name in names}
    places = tuple(Place(span=s, name=name, kind="city") for name, s in spans.items())
    told = Told(read, text, places=places, claims=saying(text))

    assert [e.places[0].name if e.places else None for e in told.events] == scenes


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "scenes"),
    [
        # the capital of a country told beside it, before or after the noun
        ("Prices rose in Lima. The envoys will meet in the Peruvian capital.", ["Lima"]),
        ("The envoys will meet in the Peruvian capital on May 3. Streets in Lima are shut.", ["Lima"]),
        # adjectives may say what it is like, but not that it is another one
        ("Prices rose in Peru. Rebels shelled a base in the poor Andean nation.", ["Peru"]),
        ("Prices rose in Peru. Ministers wept. A cook sang. Rebels shelled a base in the neighbouring country.", [None]),
        ("The Dominican Republic lies north of Peru. Ministers wept. A cook sang. Rebels shelled a base.", [None]),
        # what a disaster is called tells where
        ("Prices rise in Peru. A Peruvian earthquake killed 40 people.", ["Peru"]),
        # the smaller of two that lie in one another, and what a thing that was hit is named after
        ("CHILE: Landslide and floods, Antofagasta Region", ["Antofagasta", "Antofagasta"]),
        ("Rebels shelled a Kharkiv tram depot hours before talks in Istanbul.", ["Kharkiv"]),
        # those who flee flee from home
        ("Ecuador, a neighbour of Peru, opened a school for displaced Peruvians.", ["Peru"]),
    ],
)  # fmt: skip
def test_words_point_back_to_a_place(text, scenes) -> None:
    """A noun or an adjective means a place named elsewhere in the article."""
    events = Pipeline().extract(text).events
    kinds = ("CONSULT", "AGREE", "ASSAULT", "HAZARD", "DISPLACE")
    told = [event for event in events if event.type in kinds]

    assert [e.places[0].name if e.places else None for e in told] == scenes


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "scene"),
    [
        ("Envoys pushed for a force in Peru.", None),
        ("Speaking to reporters, the minister in Peru accused the rebels.", None),
        ("The minister accused the rebels in an interview in Peru.", "Peru"),
        ("Envoys met in the Caribbean. They met in Peru.", "Peru"),
    ],
)
def test_where_words_are_spoken_is_not_what_they_are_about(text, scene) -> None:
    """A demand has a place only where it is made; the smallest place comes first."""
    event = Pipeline().extract(text).events[0]

    assert (event.places[0].name if event.places else None) == scene


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Police arrested a man on Monday as workers marched.", ["Monday", "Monday"]),
        ("Police arrested a man on Monday after workers marched.", ["Monday", None]),
        ("Police arrested a man during a rally on Monday.", ["Monday", "Monday"]),
        ("Police arrested a man on Monday. At the same time workers marched.", ["Monday", "Monday"]),
        ("She said that police arrested a man on Monday as workers marched.", ["Monday", "Monday"]),
        # a day behind the verb of saying is that of saying, and of what the speaker does meanwhile
        ("She said Monday police arrested a man.", [None]),
        ("She said on Monday police arrested a man as she visited Adra.", [None, "Monday"]),
        # on what occasion it is said is when it is said
        ("She said during a meeting with farmers on Monday that police arrested a man.", ["Monday", None]),
    ],
)  # fmt: skip
def test_what_happens_at_once_shares_its_time(read, text, times) -> None:
    """The word "as" joins two acts in time, "after" does not."""
    start = text.index("Monday")
    day = Moment(span=Span(start, start + 6), timex="DATE", value="2024-03-11")
    told = Told(read, text, moments=(day,), claims=saying(text))

    assert [e.moment and told.words(e.moment.span) for e in told.events] == times


@pytest.mark.model
def test_what_has_a_day_gone_by_has_happened(read) -> None:
    """A noun with its day is no plan, whatever is planned about it."""
    text = "Peru could discuss the attack of Monday."
    monday = Moment(
        span=Span(33, 39),
        timex="DATE",
        value="2024-03-11",
        earliest="2024-03-11",
        latest="2024-03-11",
        precision="day",
    )
    told = Told(read, text, moments=(monday,))

    assert ("ASSAULT", "occurred", set(), set()) in told.rows()


@pytest.mark.model
def test_a_day_long_gone_is_background(read) -> None:
    """What lies a year before the article is history, and its date the cue."""
    text = "Rebels attacked the mill in 2009."
    year = Moment(
        span=Span(28, 32),
        timex="DATE",
        value="2009",
        earliest="2009-01-01",
        latest="2009-12-31",
    )
    (event,) = Told(read, text, moments=(year,)).events

    assert (event.status, event.status_cue) == ("historical", year.span)


@pytest.mark.model
@pytest.mark.parametrize("verb", ["attack", "criticize", "arrest", "praise", "visit"])
def test_negating_leaves_no_occurred_event(read, verb) -> None:
    """What somebody did not do is never told as done."""
    told = Told(read, f"Peru did not {verb} the rebels.")

    assert "occurred" not in [event.status for event in told.events]


@pytest.mark.model
@pytest.mark.parametrize("verb", ["criticized", "invaded", "condemned", "sanctioned"])
def test_swapping_names_swaps_the_parties(read, verb) -> None:
    """Roles come from grammar, not from the names."""
    ((*_, actors, recipients),) = Told(read, f"Peru has {verb} Chile.").rows()

    assert Told(read, f"Chile has {verb} Peru.").rows()[0][2:] == (recipients, actors)


@pytest.mark.model
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    text=st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
        st.lists(
            st.sampled_from(
                "The rebels Peru attacked was by not will to and if “ ” , . talks aid 戦争 حرب 🔥".split()
            ),
            max_size=40,
        ).map(" ".join),
    )
)
def test_no_text_breaks_it(read, text) -> None:
    """Any text gives events whose words lie in it, the same ones twice."""
    told = Told(read, text)

    assert all(event.trigger.end <= len(text) for event in told.events)
    assert Told(read, text).events == told.events


def test_the_frames_are_sound() -> None:
    """Every frame has a type of the ontology and only modes of that type."""
    lexicon = frame_lexicon()
    frames = {
        pattern.frame
        for index in (lexicon.verbs, lexicon.nouns, lexicon.adjectives)
        for patterns in index.values()
        for pattern in patterns
    }

    for frame in frames:
        known = modes_of(EventType(frame.type)) if frame.type else ()
        assert set(frame.modes) <= set(known), frame.rule
        assert not frame.topic or frame.topic in lexicon.shifts, frame.rule


def test_every_type_has_frames() -> None:
    """No type of the ontology is out of reach."""
    lexicon = frame_lexicon()
    told = {
        p.frame.type for row in (*lexicon.verbs.values(), *lexicon.nouns.values()) for p in row
    }

    assert set(EventType) <= told


def test_every_context_has_words() -> None:
    """No context of the codebook is out of reach."""
    assert set(lexicons.load("contexts")["keywords"]) == set(EventContext)


@pytest.mark.model
def test_contexts_are_those_of_the_sentence_and_of_the_article(read) -> None:
    """What the article comes back to is a context of all its events."""
    flood = "Water from the flood stood in the hospital."
    arrest, criticism, *_ = Told(
        read,
        "Police arrested a hacker. Peru criticized Chile. The flood rose. A flood came in May. "
        + flood,
    ).events

    assert set(arrest.contexts) == {"cyber", "disasters"}
    assert set(criticism.contexts) == {"disasters"}


def test_confidence_is_measured_and_shrunk() -> None:
    """A frame that was not met has the figure of its type; a type of a user's own has none."""
    table = confidences()

    assert table.of("assault.attack", "ASSAULT") == table.by_type["ASSAULT"]["assault.attack"]
    assert table.of("assault.unheard", "ASSAULT") == table.by_type["ASSAULT"]["type"]
    assert table.of("acme:eviction.evict", "acme:EVICTION") is None
    assert all(0 < share < 1 for row in table.by_type.values() for share in row.values())


@pytest.mark.model
def test_confidence_goes_by_the_type_it_came_to(read) -> None:
    """A frame of help that tells a promise is as sure as the promises it found."""
    (sent,) = Told(read, "Norway sent food to Chad.").events
    (promised,) = Told(read, "Norway will send food to Chad.").events

    assert sent.rule == promised.rule == "aid.give"
    assert sent.confidence == confidences().of("aid.give", "AID")
    assert promised.confidence == confidences().of("aid.give", "AGREE")


def test_the_measured_table_names_frames_there_are() -> None:
    """A few frames may have gone since; when many have, it is time to measure anew."""
    lexicon = frame_lexicon()
    rules = {
        pattern.frame.rule
        for index in (lexicon.verbs, lexicon.nouns, lexicon.adjectives)
        for patterns in index.values()
        for pattern in patterns
    }
    table = confidences().by_type
    measured = {rule for row in table.values() for rule in row} - {"type"}

    assert set(table) <= set(EventType)
    assert len(measured - rules) <= len(measured) / 10


def test_a_pattern_says_what_must_stand_beside_a_word() -> None:
    """Particle, slots and classes are read from one line; absence is asked for with "-"."""
    classes = {"goods": Nouns(words=frozenset({"rice"}))}
    pattern = parse_pattern(
        "hand +over obj:@goods|tear_gas -to:enemy", Frame(rule="aid.give"), classes
    )

    assert (pattern.lemma, pattern.particle) == ("hand", "over")
    assert pattern.demands[0].slots == ("object",)
    assert pattern.demands[0].nouns.words == {"rice", "tear gas"}
    assert pattern.demands[1].absent


def test_an_unknown_class_is_refused() -> None:
    """The error lists the classes there are."""
    with pytest.raises(LexiconError, match="known: goods"):
        parse_pattern("give obj:@gods", Frame(rule="aid.give"), {"goods": Nouns()})


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("stabbed", "stab"), ("denied", "deny"), ("seizing", "seize"), ("clashes", "clash")],
)
def test_regular_forms_lead_to_their_verb(form, lemma) -> None:
    """Forms the pipeline's lemmas miss are found all the same."""
    assert verbs_by_form(["stab", "deny", "seize", "clash"])[form] == lemma


@pytest.mark.model
def test_nesting_has_no_depth_that_breaks() -> None:
    """A plan for a plan, fifteen hundred times, is read without a fault."""
    extraction = Pipeline().extract("the plan for a plan for " * 1500)

    assert () == extraction.diagnostics
