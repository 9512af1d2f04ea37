"""Measures as crisis news tells them: relief, forces, bans, and what only sounds like one."""

import pytest

from crisiskit import Article, Pipeline

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def told():
    """Give kind, status and issuers of the policies of a text."""
    pipeline = Pipeline()

    def policies_in(text: str) -> list[tuple[str, str, list[str]]]:
        extraction = pipeline.extract(Article(text=text, published="2026-03-12"))
        return [
            (p.kind, p.status, [extraction.actor(one).name for one in p.issuers])
            for p in extraction.policies
        ]

    return policies_in


@pytest.mark.parametrize(
    ("text", "kind", "status", "issuer"),
    [
        # relief
        ("On Friday Norway pledged NOK 30 million.", "aid", "announced", "Norway"),
        ("Norway has set aside 30 million euros.", "aid", "announced", "Norway"),
        ("Caritas sent pumps and mattresses.", "aid", "in_force", "Caritas"),
        ("Caritas has handed out 900 hampers.", "aid", "in_force", "Caritas"),
        ("Mexico will compensate the families.", "aid", "announced", "Mexico"),
        # forces
        ("Kenya will send an infantry platoon.", "deployment", "announced", "Kenya"),
        ("Kenya proposed unarmed observers.", "deployment", "proposed", "Kenya"),
        ("Kenya put the army on alert.", "deployment", "in_force", "Kenya"),
        ("Kenya rejected foreign observers.", "deployment", "rejected", "Kenya"),
        # bans and refuge
        ("Peru banned imports of fuel from Chile.", "sanction", "in_force", "Peru"),
        ("Peru closed the coastal highway.", "travel", "in_force", "Peru"),
        ("Peru closed the Santa Rosa bridge to travellers.", "travel", "in_force", "Peru"),
        ("Peru has granted the senator asylum.", "migration", "in_force", "Peru"),
        # what helpers stop of their own
        ("The Red Cross suspended its operations there.", "aid", "suspended", "Red Cross"),
        ("UNICEF resumed deliveries to the camps.", "aid", "in_force", "UNICEF"),
        (
            "Doctors Without Borders had to suspend surgery.",
            "health",
            "suspended",
            "Doctors Without Borders",
        ),
        # goods from abroad, animals
        ("Cambodia banned Thai rice.", "sanction", "in_force", "Cambodia"),
        ("The ministry began culling all poultry.", "health", "in_force", "The ministry"),
        ("On Friday Norway pledged to give CA$10.8 million.", "aid", "announced", "Norway"),
        # bills and offers
        ("Senators introduced a bill.", "legislation", "proposed", "Senators"),
        ("Chad rejected a ceasefire proposal.", "agreement", "rejected", "Chad"),
        # a truce that is over
        ("The truce declared by Peru lasted four days.", "agreement", "ended", "Peru"),
        ("A truce declared by Peru did not last an hour.", "agreement", "ended", "Peru"),
    ],
)
def test_measures_of_crisis_news_are_found(told, text, kind, status, issuer) -> None:
    """Sums, relief goods, forces, closed roads and bans on trade."""
    assert told(text) == [(kind, status, [issuer])]


def test_verbs_in_a_row_have_one_doer(told) -> None:
    """Who recalls an envoy is who expels two diplomats."""
    text = "Peru recalled its envoy from Oslo, expelled two diplomats and left the talks."

    assert told(text) == [("diplomatic", "in_force", ["Peru"])] * 2


@pytest.mark.parametrize(
    "text",
    [
        "The army took control of the town.",
        "The minister has violated several laws.",
        "The court made a surprise decision.",
        "The rebels released the 21 peacekeepers.",
        "Thousands of textile workers in Peru have stopped work.",
        "Peru and Chile agreed to share information.",
        "If Senegal shuts the crossing, prices will rise.",
        "Should the army impose a curfew, prices would rise.",
        "Several senators support the sanctions.",
        "The ministry said a truce could only test the rebels.",
        "Imposing new tariffs is a mistake.",
        "It is impossible to introduce any measures.",
        "The Department of Health and Human Services is in Lima.",
    ],
)
def test_what_is_no_step_of_a_measure_makes_none(told, text) -> None:
    """Broken laws, freed soldiers, supporters and conditions take no measure."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "The curfew stays until parliament lifts the emergency.",
            [("emergency", "in_force", [])],
        ),
        (
            "Prices will fall if parliament approves the bill.",
            [("legislation", "under_review", ["parliament"])],
        ),
    ],
)
def test_a_condition_is_no_step(told, text, measures) -> None:
    """What holds until something is done is told, the condition is not; an approval is awaited."""
    assert told(text) == measures


def test_who_receives_help_does_not_give_it(told) -> None:
    """The giver is behind "from"; without one nobody is named."""
    assert told("The hospital received food aid from Norway.") == [
        ("aid", "in_force", ["Norway"])
    ]
    assert told("The rebels were receiving military aid.") == [
        ("security_assistance", "in_force", [])
    ]


def test_a_firm_of_a_country_is_not_its_government(told) -> None:
    """Bodies and officials act for a country; what only belongs to it does not."""
    assert told("Peru's parliament lifted the curfew.")[0][2] != []
    assert told("Peru's largest airport imposed a curfew.")[0][2] == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The cease-fire unraveled on Wednesday.", "ended"),
        ("The new truce was to take effect at noon.", "announced"),
        ("Ceasefire talks resumed in Doha on Monday.", "under_review"),
        ("The truce remains in place until Friday.", "in_force"),
        ("A truce was brokered by Oman.", "adopted"),
    ],
)
def test_the_life_of_a_truce_is_told(told, text, status) -> None:
    """Hyphens, misread verbs and words before "talks" hide none; who brokers one does not issue it."""
    assert told(text) == [("agreement", status, [])]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Colombo declares emergency. President Ana Sol declared a state of emergency on Monday.",
            "emergency",
        ),
        (
            "Peru wants the force deployed. Peru is planning the deployment of the mission.",
            "deployment",
        ),
        ("Canada imposed visa restrictions. It will lift these restrictions.", "travel"),
    ],
)
def test_one_measure_of_several_names_is_one_policy(told, text, kind) -> None:
    """Headline and body name it by turns, and "these" restrictions are those told before."""
    assert [each[0] for each in told(text)] == [kind]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The sides agreed on a truce after two days of fighting.", False),
        ("The army imposed a curfew for two days.", True),
        ("Norway provided food aid in the first three months.", False),
    ],
)
def test_how_long_something_else_took_is_no_end(text, ends) -> None:
    """What came before or how soon it was says nothing of how long a measure holds."""
    policies = Pipeline().extract(Article(text=text, published="2026-03-12")).policies

    assert [policy.until is not None for policy in policies] == [ends]
