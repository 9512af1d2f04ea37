"""The ambiguity rules of the PLOVER 2.0 codebook, one by one. All sentences are invented.

Each rule says what a sentence is coded as, and what it is not.
"""

import pytest

from crisiskit.pipeline import Pipeline

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def code():
    """Code a sentence: events that are not negated, as "TYPE mode …" with sorted modes."""
    pipeline = Pipeline(["moments", "places", "actors", "claims", "figures", "events"])

    def coded(text):
        found = pipeline.extract(text, published="2024-03-12")
        return found, [event for event in found.events if event.status != "negated"]

    return coded


def label(event):
    """Write type and modes in one line."""
    return " ".join((str(event.type), *sorted(map(str, event.modes))))


@pytest.mark.parametrize(
    ("text", "wanted", "unwanted"),
    [
        pytest.param("The ministry denied that its men had killed farmers.", [], ["REJECT"], id="a denial is comment"),
        pytest.param("Peru and Chile will sign a trade treaty in June.", ["AGREE"], ["SUPPORT"], id="F1 signature to come"),
        pytest.param("Norway promised to send medicine to Chad.", ["AGREE"], ["AID"], id="F1 help promised"),
        pytest.param("The mayor promised to lift the curfew.", ["CONCEDE"], ["AGREE"], id="F2 concession to come"),
        pytest.param("Chad announced that it would withdraw its troops from the valley.", ["CONCEDE"], ["RETREAT", "AGREE"], id="F3 withdrawal announced"),
        pytest.param("The rebels promised to release two nurses.", ["CONCEDE"], ["RETREAT", "AGREE"], id="F3 release promised"),
        pytest.param("Peru's president invited the Chilean leader to Lima.", ["AGREE"], ["CONSULT"], id="F4 invitation"),
        pytest.param("The ministers of Peru and Chile will meet in Lima on Monday.", ["AGREE"], ["CONSULT"], id="F4 meeting to come"),
        pytest.param("Norway agreed to cancel the debt of Chad.", ["AID"], ["AGREE"], id="F5 debt forgiven"),
        pytest.param("Chile summoned the Peruvian ambassador to protest against the arrest of a fisherman.", ["ACCUSE disapprove"], ["CONSULT", "PROTEST"], id="C1 ambassador summoned"),
        pytest.param("The president of Kenya hosted the Ghanaian leader in Nairobi.", ["CONSULT visit"], [], id="C2 visit"),
        pytest.param("Chad and Niger held talks in Doha.", ["CONSULT"], [], id="C3 talks"),
        pytest.param("Kenya and Uganda began joint army patrols.", ["COOPERATE"], ["SUPPORT", "MOBILIZE"], id="S1 military cooperation"),
        pytest.param("The king pardoned six journalists.", ["CONCEDE"], ["RETREAT"], id="S2 pardon"),
        pytest.param("Guards released six journalists.", ["RETREAT release"], ["CONCEDE"], id="S2 release"),
        pytest.param("The army apologised to the villagers for the raid.", ["CONCEDE"], ["SUPPORT"], id="S3 apology"),
        pytest.param("Chad and Niger traded cattle for grain.", ["COOPERATE"], ["AID"], id="O1 both gain"),
        pytest.param("Chad donated grain to Niger.", ["AID"], ["COOPERATE"], id="O1 one gains"),
        pytest.param("A court ordered the company to pay compensation to the farmers.", ["SANCTION convict"], ["AID"], id="D1 compensation ordered"),
        pytest.param("The company paid compensation to the farmers.", ["AID"], ["SANCTION"], id="D1 compensation paid"),
        pytest.param("Soldiers rescued four hostages held by bandits.", ["AID"], ["RETREAT"], id="D2 freed by a third side"),
        pytest.param("Teachers marched to demand higher pay.", ["PROTEST demo"], ["REQUEST"], id="Q1 demand of a demonstration"),
        pytest.param("The rebels called for an end to the war with the government.", ["AGREE"], ["REQUEST"], id="Q2 a party calls for the end"),
        pytest.param("Norway called for an end to the war in Chad.", ["REQUEST yield"], ["AGREE"], id="Q2 a third side calls for the end"),
        pytest.param("The union dropped its demand for higher pay.", ["CONCEDE"], ["REQUEST"], id="Q3 demand dropped"),
        pytest.param("The opposition called on the president to dismiss the interior minister.", ["REQUEST change"], [], id="Q4 dismissal asked for"),
        pytest.param("Peru lodged a formal protest with Chile over the fishing ban.", ["ACCUSE disapprove"], ["PROTEST", "CONSULT"], id="U1 protest in words"),
        pytest.param("The minister accused the newspaper of spreading disinformation.", ["ACCUSE allege"], ["COERCE"], id="U2 accusation is the news"),
        pytest.param("The regime ran a disinformation campaign against the activists.", ["COERCE misinformation"], ["ACCUSE"], id="U2 campaign is the news"),
        pytest.param("The court convicted the governor, who was accused of fraud.", ["SANCTION convict"], ["ACCUSE"], id="U3 conviction takes in the charge"),
        pytest.param("Norway suspended its aid to Chad.", ["SANCTION discontinue"], ["REJECT", "AID"], id="J1 aid stopped"),
        pytest.param("Chad refused entry to the aid workers.", ["REJECT"], ["SANCTION", "AID"], id="J2 kept out"),
        pytest.param("Peru's president cancelled the meeting with the rebels.", ["REJECT meet"], ["SANCTION", "CONSULT"], id="J3 meeting cancelled"),
        pytest.param("A court issued an arrest warrant for the exiled general.", ["THREATEN arrest"], ["COERCE"], id="H1 warrant"),
        pytest.param("Fishermen from Peru planted their flag on the disputed island.", ["THREATEN territory"], ["COERCE"], id="H2 flag planted"),
        pytest.param("The court found the general guilty and sentenced him to nine years in prison.", ["SANCTION convict", "COERCE arrest"], ["ACCUSE"], id="X1 prison sentence"),
        pytest.param("Peru deported twelve migrants.", ["COERCE deport"], ["SANCTION"], id="X2 persons deported"),
        pytest.param("Peru expelled two Chilean diplomats.", ["SANCTION expel"], ["COERCE"], id="X2 diplomats expelled"),
        pytest.param("Chad's army held a military exercise in the desert.", ["MOBILIZE troops"], ["COOPERATE"], id="M1 exercise alone"),
        pytest.param("Chad and Niger held a joint military exercise.", ["COOPERATE"], ["MOBILIZE"], id="M1 exercise with a partner"),
        pytest.param("The party mobilised its supporters for a rally in Lima.", ["PROTEST demo"], ["MOBILIZE"], id="M2 supporters mobilised"),
        pytest.param("The army deployed troops and attacked the rebels.", ["ASSAULT"], ["MOBILIZE"], id="M3 part of an attack"),
        pytest.param("Peru sent soldiers to help the victims of the earthquake.", ["AID"], ["MOBILIZE"], id="M4 soldiers for relief"),
        pytest.param("Peru sent two warships to the strait.", ["MOBILIZE weapons"], [], id="M5 ships moved"),
        pytest.param("The rebels captured nine soldiers in the battle for the town.", ["ASSAULT abduct"], ["COERCE"], id="E1 captured in combat"),
        pytest.param("Hackers attacked the website of the central bank.", ["COERCE cyber"], ["ASSAULT"], id="E2 concrete attack"),
        pytest.param("Police arrested three men for hacking the central bank.", ["COERCE arrest"], ["ASSAULT"], id="E2 arrest for one"),
        pytest.param("The government declared a state of emergency after the earthquake.", ["HAZARD earthquake"], ["COERCE"], id="E3 emergency of nature"),
        pytest.param("Policemen punched and kicked a photographer.", ["ASSAULT beat"], [], id="V1 fists and feet"),
        pytest.param("Policemen beat a photographer with batons.", ["ASSAULT beat primitive"], [], id="V2 clubs"),
        pytest.param("Bandits killed two herders with machetes.", ["ASSAULT primitive"], [], id="V3 blades"),
        pytest.param("Police used water cannon against students.", ["ASSAULT crowd-control"], [], id="V4 a water cannon is no cannon"),
        pytest.param("Police fired tear gas at students.", ["ASSAULT crowd-control"], ["COERCE"], id="V4 weapon named"),
        pytest.param("Police pushed back the students.", ["COERCE restrict"], ["ASSAULT"], id="V4 no weapon named"),
        pytest.param("Soldiers razed the village.", ["ASSAULT destroy"], [], id="V5 destruction meant"),
        pytest.param("The army shelled the depot.", ["ASSAULT heavy-weapons"], [], id="V5 weapon known"),
        pytest.param("Soldiers and rebels exchanged gunfire near the border.", ["ASSAULT firearms"], [], id="V6 two sides"),
        pytest.param("Chad's army deployed troops to the border after rebels attacked a village.", ["MOBILIZE troops", "ASSAULT"], [], id="M3 two sides"),
        pytest.param("Peru sent soldiers to patrol the border.", ["MOBILIZE troops"], ["AID"], id="M4 soldiers for no relief"),
        pytest.param("The government declared a state of emergency after the riots.", ["COERCE martial-law"], ["HAZARD"], id="E3 emergency of unrest"),
        pytest.param("Norway called for an end to the war between Chad and Niger.", ["REQUEST yield"], ["AGREE"], id="Q2 between others"),
        pytest.param("The minister warned that the dam could burst.", [], ["THREATEN"], id="H0 warning of circumstances"),
        pytest.param("The general warned that the army would retaliate.", ["THREATEN violence"], [], id="H0 warning of an own act"),
        pytest.param("Ghana will release 50 million cedis for the villages.", ["AGREE"], ["CONCEDE", "AID"], id="F1 money promised"),
        pytest.param("Norway will send 20 million euros in aid to Chad.", ["AGREE"], ["AID"], id="F1 money told twice"),
        pytest.param("Earlier truces have collapsed.", [], ["RETREAT"], id="N1 truce that ended"),
        pytest.param("Soldiers conducted a raid on the village.", ["ASSAULT"], ["COERCE"], id="E1 raid of soldiers"),
        pytest.param("Police conducted a raid on the office.", ["COERCE seize"], ["ASSAULT"], id="E1 raid of police"),
        pytest.param("Floods killed nine people.", ["HAZARD flood"], ["ASSAULT"], id="killed by nature"),
        pytest.param("Rocket fire killed nine people.", ["ASSAULT heavy-weapons"], ["HAZARD"], id="killed by fire of weapons"),
        pytest.param("The ministers failed to agree on a budget.", [], ["REJECT", "AGREE"], id="N1 failed is negated"),
        pytest.param("The army did not break the truce.", [], ["ASSAULT"], id="N1 negated"),
    ],
)  # fmt: skip
def test_a_rule_tells_what_it_is_and_what_not(code, text, wanted, unwanted) -> None:
    """The wanted codes are there, those the rule excludes are not."""
    _, events = code(text)

    assert [one for one in wanted if one not in map(label, events)] == []
    assert [label(event) for event in events if event.type in unwanted] == []


def test_t1_flight_has_a_type_of_its_own(code) -> None:
    """The codebook knows flight as SANCTION expel only; the extension has DISPLACE for it."""
    _, events = code("Hundreds of families fled the valley as rebels advanced.")

    assert "DISPLACE flee" in map(label, events)


def parties(found, event):
    """Quote both sides."""
    actors = {found.quote(party.span) for party in event.actors}
    return actors, {found.quote(party.span) for party in event.recipients}


def test_c2_the_visitor_acts_and_the_host_receives(code) -> None:
    """Whatever the grammatical subject is."""
    found, events = code("Peru's president visited Chile.")

    assert parties(found, events[0]) == ({"Peru's president"}, {"Chile"})


@pytest.mark.parametrize(
    "text", ["Soldiers held talks with rebels.", "Soldiers clashed with rebels."]
)
def test_c3_and_v6_all_sides_of_a_mutual_act_act(code, text) -> None:
    """Talks and two-sided fighting have no recipient."""
    found, events = code(text)

    assert parties(found, events[0]) == ({"Soldiers", "rebels"}, set())


@pytest.mark.parametrize(
    ("text", "context"),
    [
        pytest.param("Kenya and Uganda began joint army patrols.", "military", id="S1"),
        pytest.param("The minister accused the newspaper of spreading disinformation.", "misinformation", id="U2"),
        pytest.param("Police arrested three men for hacking the central bank.", "cyber", id="E2"),
    ],
)  # fmt: skip
def test_what_it_is_about_is_a_context(code, text, context) -> None:
    """S1, U2, E2: the subject matter goes into the context, not into the type."""
    _, (event,) = code(text)

    assert context in event.contexts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Norway condemned the raid in Chad.", id="where it happened"),
        pytest.param("The hospital appealed for 3 million Swiss francs.", id="in a currency"),
    ],
)  # fmt: skip
def test_what_is_only_told_of_is_no_recipient(code, text) -> None:
    """Acts in words are done to those spoken to or of, not to what their content names."""
    found, events = code(text)

    assert parties(found, events[0])[1] == set()


def test_who_is_under_sanctions_receives_them(code) -> None:
    """Though a copula makes the measure the predicate."""
    found, (event,) = code("The general is under Norwegian sanctions.")

    assert label(event) == "SANCTION discontinue"
    assert parties(found, event)[1] == {"The general"}


def test_the_time_of_what_is_agreed_is_not_that_of_agreeing(code) -> None:
    """Nor does it make the agreement history."""
    _, events = code("Chad and Niger have agreed to host talks in April 2022.")

    assert [str(event.status) for event in events] == ["occurred"]


def test_an_outcome_in_another_country_is_another_happening(code) -> None:
    """Though it follows at once and says neither who nor when."""
    _, events = code("A rocket struck a house in Chile. Strikes killed 90 people in Peru.")

    assert [[p.country for p in event.places] for event in events] == [["CHL"], ["PER"]]
