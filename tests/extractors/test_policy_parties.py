"""Whose measures are, whom they bind and whom they help. All sentences are invented."""

import pytest

from crisiskit import Article, Pipeline

pytestmark = pytest.mark.model

PARTS = ("issuers", "requested_by", "opposed_by", "targets", "beneficiaries")


@pytest.fixture(scope="module")
def parties():
    """Name the parties of the one measure of a text, by part."""
    pipeline = Pipeline()

    def parties_in(text: str) -> dict[str, list[str]]:
        extraction = pipeline.extract(Article(text=text, published="2026-03-12"))
        (policy,) = extraction.policies
        named = {
            part: [extraction.actor(party).name for party in getattr(policy, part)]
            for part in PARTS
        }
        return {part: names for part, names in named.items() if names}

    return parties_in


@pytest.mark.parametrize(
    ("text", "issuer", "targets"),
    [
        # sanction
        ("Norway imposed sanctions on two generals.", "Norway", ["two generals"]),
        ("Peru froze the assets of 12 officials.", "Peru", ["12 officials"]),
        ("Canada slapped tariffs on Chinese steel.", "Canada", ["China"]),
        ("Chile lifted the sanctions on three judges.", "Chile", ["three judges"]),
        ("Peru imposed sanctions targeting the rebels.", "Peru", ["the rebels"]),
        # travel
        ("Spain unveiled a visa restriction aimed at smugglers.", "Spain", ["smugglers"]),
        (
            "Norway announced a travel ban on the president's relatives.",
            "Norway",
            ["the president's relatives"],
        ),
        ("Kenya urged its citizens to leave Peru.", "Kenya", ["its citizens"]),
        (
            "The ministry barred foreign journalists from entry.",
            "The ministry",
            ["foreign journalists"],
        ),
        # deployment
        ("Peru sent troops to fight the rebels.", "Peru", ["the rebels"]),
        # emergency
        ("The governor imposed a curfew on minors.", "The governor", ["minors"]),
        ("The army ordered residents to leave the coast.", "The army", ["residents"]),
        ("The mayor's curfew applies to teenagers.", "The mayor", ["teenagers"]),
        (
            "The mayor banned street vendors from the square.",
            "The mayor",
            ["street vendors"],
        ),
        ("Vendors must stay at home.", None, ["Vendors"]),
        # health
        ("The ministry quarantined 40 travellers.", "The ministry", ["40 travellers"]),
        (
            "The health minister ordered a quarantine for all passengers.",
            "The health minister",
            ["all passengers"],
        ),
        ("The ministry approved a mask mandate for teachers.", "The ministry", ["teachers"]),
        # governance
        ("The president dismissed the police chief.", "The president", ["the police chief"]),
        ("Parliament approved the dismissal of the mayor.", "Parliament", ["the mayor"]),
        ("The president dissolved the council.", "The president", ["the council"]),
        ("The prosecutor opened an inquiry into the mayor.", "The prosecutor", ["the mayor"]),
        # legislation
        ("Parliament passed a law against smugglers.", "Parliament", ["smugglers"]),
        ("The court issued arrest warrants for 34 suspects.", "The court", ["34 suspects"]),
        ("The regulator suspended the newspaper.", "The regulator", ["the newspaper"]),
        # diplomatic
        ("Kenya expelled two Ugandan diplomats.", "Kenya", ["two Ugandan diplomats"]),
        ("The African Union suspended Peru.", "African Union", ["Peru"]),
        ("Chile severed ties with Peru.", "Chile", ["Peru"]),
        # migration
        ("Kenya deported 300 migrants.", "Kenya", ["300 migrants"]),
        ("Foreign drivers are not allowed to leave the airport.", None, ["Foreign drivers"]),
    ],
)
def test_targets_bear_the_measure(parties, text, issuer, targets) -> None:
    """Whom it is on, against, aimed at or "for" where it is a burden; what such acts act on."""
    expected = {"issuers": [issuer], "targets": targets} if issuer else {"targets": targets}

    assert parties(text) == expected


@pytest.mark.parametrize(
    ("text", "issuer", "helped"),
    [
        # deployment
        ("Kenya deployed 300 soldiers to Peru.", "Kenya", ["Peru"]),
        (
            "Spain sent police officers to protect the refugees.",
            "Spain",
            ["the refugees"],
        ),
        ("The UN will deploy peacekeepers to protect civilians.", "UN", ["civilians"]),
        # security assistance
        (
            "Norway sent ammunition to the Chadian army.",
            "Norway",
            ["the Chadian army"],
        ),
        ("Spain trained Kenyan police officers.", "Spain", ["Kenyan police officers"]),
        # aid
        ("Norway pledged $20 million for refugees.", "Norway", ["refugees"]),
        ("The UN delivered food aid to 300 families.", "UN", ["300 families"]),
        ("Canada donated medicine to Peru.", "Canada", ["Peru"]),
        # health
        ("The ministry vaccinated 300 nurses.", "The ministry", ["300 nurses"]),
        # emergency
        ("The governor evacuated 300 villagers.", "The governor", ["300 villagers"]),
        # travel
        (
            "The government allowed traders to cross the border.",
            "The government",
            ["traders"],
        ),
        # governance
        ("The president released 200 prisoners.", "The president", ["200 prisoners"]),
        # migration
        ("Spain resettled 40 Afghan families.", "Spain", ["40 Afghan families"]),
        ("Kenya repatriated 90 students.", "Kenya", ["90 students"]),
    ],
)
def test_beneficiaries_are_helped(parties, text, issuer, helped) -> None:
    """Whom it goes to, protects, frees or allows something."""
    assert parties(text) == {"issuers": [issuer], "beneficiaries": helped}


@pytest.mark.parametrize(
    ("text", "issuers"),
    [
        ("The rebels and the army signed a ceasefire.", ["The rebels", "the army"]),
        ("The army rejected the truce.", ["The army"]),
        ("The king appointed a new prime minister.", ["The king"]),
        ("Peru recalled its ambassador.", ["Peru"]),
        ("France withdrew its soldiers from Peru.", ["France"]),
        ("Peru closed its border to Chilean lorries.", ["Peru"]),
        ("Peru refused to open a refugee camp in the north.", ["Peru"]),
        ("A curfew was imposed by the governor.", ["the governor"]),
        ("The imposition of a curfew by the governor was announced.", ["the governor"]),
        ("All schools were closed on Monday, the ministry said.", ["the ministry"]),
        ("All schools were closed on Monday.", []),
        ("The storm closed the airport, and the ministry ordered a curfew.", ["the ministry"]),
    ],
)
def test_issuers_are_those_whose_measure_it_is(parties, text, issuers) -> None:
    """Who takes it, jointly too, told by "by" or by telling it; nobody is filled in."""
    found = parties(text)

    assert (found.pop("issuers", []), found) == (issuers, {})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru asked Chile for 300 troops.",
            {"issuers": ["Chile"], "requested_by": ["Peru"]},
        ),
        (
            "The UN called on the government to open a humanitarian corridor.",
            {"issuers": ["the government"], "requested_by": ["UN"]},
        ),
        (
            "The minister appealed to donors for $5 million in aid.",
            {"issuers": ["donors"], "requested_by": ["The minister"]},
        ),
        (
            "The protesters demanded the resignation of the prime minister.",
            {"requested_by": ["The protesters"], "targets": ["the prime minister"]},
        ),
        (
            "The Senate blocked a $50 million aid package for Peru.",
            {"opposed_by": ["The Senate"], "beneficiaries": ["Peru"]},
        ),
        ("Chile denounced the Peruvian curfew.", {"opposed_by": ["Chile"]}),
        (
            "The council opposed the governor's curfew.",
            {"issuers": ["the governor"], "opposed_by": ["The council"]},
        ),
    ],
)
def test_who_asks_and_who_opposes_have_parts_of_their_own(parties, text, expected) -> None:
    """Asking, blocking and denouncing are no issuing."""
    assert parties(text) == expected


def test_people_told_only_with_a_measure_become_actors() -> None:
    """People whom no step before knew are an actor; those joined with them are in their group."""
    text = "Spain unveiled a visa rule aimed at Peruvian judges and former officials and other suspects."
    extraction = Pipeline().extract(text)

    ((target,),) = (policy.targets for policy in extraction.policies)
    actor = extraction.actor(target)
    assert actor.name.startswith("Peruvian judges")
    assert (actor.kind, actor.country) == ("group", "PER")
