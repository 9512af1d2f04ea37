"""Measures with their issuers and their life. All sentences are invented."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import crisiskit
from crisiskit import Actor, Article, Extraction, Participant, Pipeline, Policy
from crisiskit.errors import LexiconError
from crisiskit.extractors.actors import Actors
from crisiskit.extractors.findings import Findings
from crisiskit.extractors.policies import Policies
from crisiskit.extractors.policies.lexicon import policy_words
from crisiskit.extractors.policies.verbs import inflected

pytestmark = pytest.mark.model

IN_FORCE_OR_COMING = {"announced", "adopted", "in_force"}


def policies_of(read, text, **settings_of_policies):
    """Find the measures of a text, and a way to name their participants."""
    reading = read(text)
    found = Findings(actors=tuple(Actors()(reading, Findings())))
    records = tuple(Policies(**settings_of_policies)(reading, found))
    policies = tuple(record for record in records if isinstance(record, Policy))
    new = (record for record in records if isinstance(record, Actor))
    names = {actor.id: actor.name for actor in (*found.actors, *new)}
    return policies, lambda participants: [names[p.actor] for p in participants]


@pytest.fixture(scope="module")
def whole():
    """Extract with all extractors."""
    pipeline = Pipeline()

    def extraction_of(text: str) -> Extraction:
        return pipeline.extract(Article(text=text, published="2026-03-12"))

    return extraction_of


@pytest.mark.parametrize(
    ("text", "kind", "status", "issuers"),
    [
        ("The governor imposed a curfew.", "emergency", "in_force", ["The governor"]),
        ("Kenya will impose sanctions on the rebels.", "sanction", "announced", ["Kenya"]),
        ("Parliament approved the emergency law.", "legislation", "adopted", ["Parliament"]),
        ("France is considering a travel ban.", "travel", "under_review", ["France"]),
        ("The army rejected the ceasefire.", "agreement", "rejected", ["The army"]),
        ("Norway sent 200 tents to the camps.", "aid", "in_force", ["Norway"]),
        ("The mayor lifted the curfew.", "emergency", "ended", ["The mayor"]),
        ("Spain pledged humanitarian aid.", "aid", "announced", ["Spain"]),
        ("Peru recalled its ambassador.", "diplomatic", "in_force", ["Peru"]),
        ("Kenya deployed 300 soldiers.", "deployment", "in_force", ["Kenya"]),
        ("The ministry suspended all flights.", "travel", "in_force", ["The ministry"]),
        ("Norway pledged 200 tents.", "aid", "announced", ["Norway"]),
        ("Peru ordered residents to stay at home.", "emergency", "in_force", ["Peru"]),
        ("Peru told its citizens to leave Chad.", "travel", "in_force", ["Peru"]),
        ("Peru announced the closure of all schools.", "emergency", "announced", ["Peru"]),
        ("The EU decided against sanctions.", "sanction", "rejected", ["EU"]),
        ("Peru has imposed sanctions on Chad.", "sanction", "in_force", ["Peru"]),
        ("All markets will stay shut.", "emergency", "in_force", []),
        ("Travellers must wear masks on trains.", "travel", "in_force", []),
        ("Pupils will have to wear masks and gloves.", "health", "in_force", []),
        ("Shops may only open until noon.", "emergency", "in_force", []),
        ("Residents were told to leave their homes.", "emergency", "in_force", []),
        ("Visitors will be granted entry from May.", "travel", "announced", []),
        ("A hotline for patients was set up in Lima.", "health", "in_force", []),
        ("Closure of all markets in Lima until Friday", "emergency", "in_force", []),
        ("From 8 May to 2 June, boat races, concerts and games are not permitted.", "emergency", "in_force", []),
        ("The city is under curfew.", "emergency", "in_force", []),
        ("Elections postponed until May", "governance", "suspended", []),
        ("Peru banned serving alcohol in bars.", "emergency", "in_force", ["Peru"]),
        ("The minister approved the purchase of a batch of vaccines.", "aid", "adopted", ["The minister"]),
        ("The ministry said shops will close at noon.", "emergency", "announced", ["The ministry"]),
        ("The ministry said pupils will return to school.", "emergency", "announced", ["The ministry"]),
        ("Peru has hired 200 nurses.", "health", "in_force", ["Peru"]),
        ("Marine Safety Canada announced that ships will be screened.", "travel", "announced", ["Marine Safety Canada"]),
        ("Visits to patients are to be avoided.", "travel", "in_force", []),
        ("The ministry decided that staff will work in shops at night.", "emergency", "announced", ["The ministry"]),
        ("Peru lifts curfew in the north.", "emergency", "ended", ["Peru"]),
        ("Peru turned two museums into hospitals.", "emergency", "in_force", ["Peru"]),
    ],
)  # fmt: skip
def test_a_measure_has_kind_status_and_issuer(read, text, kind, status, issuers) -> None:
    """The verb that governs the measure tells how far it has come and whose it is."""
    policies, names = policies_of(read, text)

    assert [(p.kind, p.status, names(p.issuers)) for p in policies] == [(kind, status, issuers)]


@pytest.mark.parametrize(
    "text",
    [
        "The minister visited a hospital.",
        "Rebels attacked the village and burned nine houses.",
        "The company closed two stores after the merger.",
        "The president met her counterpart to discuss trade.",
        "Neighbours urged the boy to come home.",
        "Guests were given food and a bed.",
        "Anyone with information was urged to call the police.",
        "People may only know the answer next year.",
        "The ministry said the school was opened by rebels.",
        "The ministry announced that two pupils had been found in a house.",
        "The ministry said the rebels will be in charge of schools and hospitals.",
        '"Let our schools be," the minister said.',
        "According to the ministry, most families spend half of their income on rent.",
        "The ministry announced that a virus has been found in two schools.",
        "The university did not invite the speaker, the ministry said.",
        "The judge was given the case after the closure of the mine became known.",
    ],
)
def test_what_no_authority_regulates_is_no_policy(read, text) -> None:
    """Meetings, attacks, and what people and firms do among themselves are no measures."""
    policies, _ = policies_of(read, text)

    assert policies == ()


def test_who_asks_is_not_who_issues(read) -> None:
    """A request has a requester; its issuers are those who are asked."""
    (policy,), names = policies_of(
        read, "The UN called on the government to open a humanitarian corridor."
    )

    assert policy.status == "requested"
    assert (names(policy.requested_by), names(policy.issuers)) == (["UN"], ["the government"])


@pytest.mark.parametrize(
    ("text", "issuers", "requested_by", "targets"),
    [
        ("Kenya urged ferry owners to screen travellers.", "Kenya", "", "owners"),
        ("Peru asked Chile for 300 troops.", "Chile", "Peru", ""),
        ("The minister appealed to donors for $5 million in aid.", "donors", "minister", ""),
        ("The mayor demanded the resignation of the minister.", "", "mayor", "minister"),
    ],
)
def test_what_an_authority_asks_of_people_binds_them(
    read, text, issuers, requested_by, targets
) -> None:
    """Advice is its giver's own measure; who is asked to give or to send decides."""
    (policy,), names = policies_of(read, text)

    told = (policy.issuers, policy.requested_by, policy.targets)
    for people, name in zip(told, (issuers, requested_by, targets), strict=True):
        assert [known.endswith(name) for known in names(people)] == [True] * bool(name)


def test_a_request_under_review_is_two_policies(read) -> None:
    """What one asks for and another weighs is a request and a review."""
    policies, names = policies_of(read, "Peru is reviewing Chile's request for troops.")

    assert [(p.status, names(p.requested_by), names(p.issuers)) for p in policies] == [
        ("requested", ["Chile"], []),
        ("under_review", [], ["Peru"]),
    ]


def test_whoever_blocks_or_denounces_opposes(read) -> None:
    """Who stands in the way has not taken the measure."""
    (blocked,), names = policies_of(read, "The Senate blocked an aid package for Chad.")
    (denounced,), others = policies_of(
        read, "The opposition denounced the government's plan for a referendum."
    )

    assert (blocked.status, names(blocked.opposed_by), blocked.issuers) == ("blocked", ["The Senate"], ())  # fmt: skip
    assert (others(denounced.opposed_by), others(denounced.issuers)) == (["The opposition"], ["the government"])  # fmt: skip


def test_an_official_without_a_name_acts_for_the_government(read) -> None:
    """What an unnamed official turns down is turned down by the government."""
    policies, names = policies_of(
        read, "Peru is at war with Chile. A Peruvian official rejected the ceasefire."
    )

    assert [(p.status, names(p.issuers)) for p in policies] == [("rejected", ["Peru"])]


def test_announcing_the_end_of_a_measure_ends_it(read) -> None:
    """The noun tells the step, the verb above whose it is."""
    (policy,), names = policies_of(read, "Peru announced the lifting of the embargo.")

    assert (policy.status, names(policy.issuers)) == ("ended", ["Peru"])


@pytest.mark.parametrize(
    "unit", ["the end of ", "the plan for ", "a request for ", "ordered to "]
)
def test_chains_of_words_do_not_break_it(read, unit) -> None:
    """No language, but no crash: rules look a few words up and no further."""
    policies, _ = policies_of(read, f"Peru {unit * 400}the curfew.")

    assert len(policies) <= 2


def calls_of(work: Callable[[], object]) -> int:
    """Count the function calls of *work*: its cost, whatever else the machine does."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "unit", ["agreed to plan to impose ", "urged them to ask ", "the plan for the ban on "]
)
def test_a_sentence_costs_as_much_as_it_has_words(read, unit) -> None:
    """One sentence of chained verbs twice as long takes twice the work, not four times."""
    short, long = (read(f"The mayor {unit * times}the curfew.") for times in (200, 400))
    policies, nobody = Policies(), Findings()
    for reading in (short, long):  # what is made once an article stays out of the count
        assert reading.sentences
        assert reading.tokens
        tuple(policies(reading, nobody))

    once, twice = (calls_of(lambda r=r: tuple(policies(r, nobody))) for r in (short, long))
    assert twice <= 2.5 * once


def test_sanctions_bear_down_on_their_target(read) -> None:
    """What follows "on" or "against" is the target."""
    (policy,), names = policies_of(read, "Canada imposed sanctions on the gangs.")

    assert names(policy.targets) == ["the gangs"]


def test_tellings_of_one_measure_are_one_record(read) -> None:
    """A measure told twice has two stages and the latest status."""
    (policy,), _ = policies_of(
        read, "The governor imposed a curfew. Later the governor lifted the curfew."
    )

    assert [stage.status for stage in policy.stages] == ["in_force", "ended"]
    assert policy.status == "ended"
    assert len(policy.evidence) == 2


def test_the_latest_stage_stands_whatever_is_told_first(whole) -> None:
    """News tells the latest first: days, or what can only follow, decide."""
    text = "Peru lifted the curfew on Tuesday. Peru had imposed the curfew on March 2."
    (policy,) = whole(text).policies

    assert policy.status == "ended"
    assert [(s.status.value, s.moment.value) for s in policy.stages] == [
        ("ended", "2026-03-10"),
        ("in_force", "2026-03-02"),
    ]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("Peru imposed a 72-hour curfew.", "PT72H"),
        ("Canada extended the travel ban until March 20.", "2026-03-20"),
    ],
)
def test_a_measure_says_until_when(whole, text, until) -> None:
    """A duration and a last day are its end, never its first day."""
    (policy,) = whole(text).policies

    assert (policy.until.value, policy.moment) == (until, None)


MEASURES = st.sampled_from(
    [
        "a curfew",
        "the sanctions",
        "a travel ban",
        "a state of emergency",
        "a vaccination campaign",
    ]
)
REFUSALS = st.sampled_from(
    [
        "The government did not impose {}.",
        "The government has not announced {}.",
        "The government refused to impose {}.",
        "The government ruled out {}.",
        "The government rejected {}.",
        "The government decided against {}.",
        "The government promised not to impose {}.",
        "The government will not introduce {}.",
        "The government denied that it had imposed {}.",
        "The government never imposed {}.",
        "The government failed to impose {}.",
        "The government declined to impose {}.",
        "The government has no plans to impose {}.",
        "The government said it would not impose {}.",
        "The government voted against {}.",
        "The government vetoed {}.",
        "No authority imposed {}.",
    ]
)
ACTS = st.sampled_from(
    [
        "close the border",
        "deploy soldiers to the north",
        "suspend all flights",
        "dismiss the police chief",
        "send food to the camps",
        "expel two diplomats",
    ]
)
REFUSED_ACTS = st.sampled_from(
    [
        "The government did not {}.",
        "The government will not {}.",
        "The government refused to {}.",
        "The government has decided not to {}.",
        "The government declined to {}.",
        "The government ruled out plans to {}.",
        "The government scrapped its plan to {}.",
        "The government said it would not {}.",
    ]
)
FIXTURES = settings(
    max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@FIXTURES
@given(REFUSALS, MEASURES)
def test_what_is_refused_is_not_in_force(read, refusal, measure) -> None:
    """A negated or refused measure is never announced, adopted or in force."""
    policies, _ = policies_of(read, refusal.format(measure))

    assert policies
    assert not IN_FORCE_OR_COMING & {stage.status for p in policies for stage in p.stages}


@FIXTURES
@given(REFUSED_ACTS, ACTS)
def test_what_nobody_does_is_not_in_force(read, refusal, act) -> None:
    """A negated or refused act is never announced, adopted or in force either."""
    policies, _ = policies_of(read, refusal.format(act))

    assert not IN_FORCE_OR_COMING & {stage.status for p in policies for stage in p.stages}


def all_but_status(extraction: Extraction) -> list[object]:
    """Write out all that policies say but for how far they have come, in words."""

    def name(party: Participant) -> str:
        return extraction.actor(party).name

    told: list[object] = []
    for policy in extraction.policies:
        parts = (policy.issuers, policy.requested_by, policy.targets, policy.beneficiaries)
        told.append(policy.kind)
        told.append([[name(party) for party in part] for part in parts])
        told.append([amount.best for amount in policy.amounts])
        told.append([place.name for place in policy.places])
        told.append([moment and moment.value for moment in (policy.moment, policy.until)])
        told.append(len(policy.claims))
    return told


@FIXTURES
@given(
    st.sampled_from(["Peru", "The mayor", "The health ministry"]),
    MEASURES,
    st.sampled_from(["", " on two generals", " in the north of Chile"]),
    st.sampled_from(["", " on Monday", " after the vote"]),
)
def test_imposing_and_lifting_differ_in_the_status_only(
    whole, issuer, measure, on, when
) -> None:
    """The verb tells the stage; kind, title, parties, places, days and amounts stay."""
    imposed = whole(f"{issuer} imposed {measure}{on}{when}.")
    lifted = whole(f"{issuer} lifted {measure}{on}{when}.")

    assert [policy.status for policy in imposed.policies] == ["in_force"]
    assert [policy.status for policy in lifted.policies] == ["ended"]
    assert all_but_status(imposed) == all_but_status(lifted)
    for extraction in (imposed, lifted):  # a parse may hang what follows on noun or verb
        (policy,) = extraction.policies
        assert extraction.quote(policy.title).startswith(measure)


@FIXTURES
@given(
    st.integers(2, 900),
    st.sampled_from(
        [
            "Norway pledged ${} million in aid to Peru.",
            "Norway deployed {} soldiers.",
            "Norway blocked a ${} million loan to Peru.",
            "Peru asked Norway for {} soldiers.",
            "The minister promised {} million euros for the victims.",
        ]
    ),
)
def test_amounts_are_the_figures_they_point_at(whole, number, sentence) -> None:
    """An amount is a figure of the extraction, and says the number in the text."""
    extraction = whole(sentence.format(number))
    (policy,) = extraction.policies

    (amount,) = policy.amounts
    assert amount in extraction.figures
    assert amount.best in {number, number * 1_000_000}
    assert str(number) in extraction.quote(amount.span)


@FIXTURES
@given(st.integers(2, 900), st.integers(2, 900))
def test_money_is_told_before_personnel(whole, soldiers, millions) -> None:
    """Amounts of two tellings are all figures of the extraction, money first."""
    extraction = whole(
        f"Norway deployed {soldiers} soldiers. Norway pledged ${millions} million in aid. "
        f"Norway will send a mission of {soldiers} soldiers with ${millions} million."
    )

    for policy in extraction.policies:
        assert set(policy.amounts) <= set(extraction.figures)
        measures = [amount.measure for amount in policy.amounts]
        assert measures == sorted(measures)  # "money" before "personnel"


@FIXTURES
@given(st.text(max_size=200))
def test_no_text_breaks_it(read, text) -> None:
    """Any text is read without a crash, and titles lie inside it."""
    policies, _ = policies_of(read, text)

    assert all(policy.title.end <= len(text) for policy in policies)


def test_the_lexicon_holds_its_form() -> None:
    """Every kind has nouns, every status a verb."""
    words = policy_words()

    assert set(words.nouns.values()) >= {"sanction", "travel", "aid", "emergency"}
    assert set(words.stages.values()) >= {"requested", "in_force", "ended", "blocked"}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("bans", "ban"), ("banned", "ban"), ("closes", "close"), ("closing", "close"), ("denied", "deny")],
)  # fmt: skip
def test_verbs_are_known_in_all_their_forms(form, lemma) -> None:
    """Regular verbs are spelt as English does."""
    assert inflected(["ban", "close", "deny"])[form] == lemma


@pytest.mark.parametrize(
    "text",
    [
        "Thousands of people waited for food in Tamale.",
        "The weather service issued warnings last week.",
        "The company began releasing water from the dam on Monday.",
        "The storm closed the airport in Lima, the ministry said.",
        "The kidnappers demanded 1 billion naira.",
        "Police were called to the house on Monday.",
        "The minister was kept in hospital.",
        "The ministry announced its first case of measles.",
        "The authorities confirmed that five birds had tested positive.",
        "The shelter begins in January, the city said.",
    ],
)
def test_what_nobody_decides_is_no_policy(read, text) -> None:
    """Waiting, warning, weather and robbers take no measures."""
    assert policies_of(read, text)[0] == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The governor ordered the evacuation of 12 villages.",
            [("emergency", "in_force", "the evacuation of 12 villages")],
        ),
        (
            "A court ordered the government to withdraw soldiers from the port.",
            [("deployment", "announced", "withdraw soldiers from the port")],
        ),
        (
            "South Africa said it had no plans to close its borders.",
            [("travel", "rejected", "close its borders")],
        ),
        (
            "The army is distributing food to the displaced.",
            [("aid", "in_force", "distributing food to the displaced")],
        ),
        (
            "Visits to the island are not allowed.",
            [("emergency", "in_force", "Visits to the island are not allowed")],
        ),
        (
            "The ministry urged residents to boil water and banned street vendors from selling food.",
            [
                ("health", "in_force", "urged residents to boil water"),
                ("emergency", "in_force", "banned street vendors"),
            ],
        ),
        (
            "The European Union froze the assets of 12 officials.",
            [("sanction", "in_force", "froze the assets of 12 officials")],
        ),
        (
            "The minister declared a state of emergency and closed schools until August 20.",
            [
                ("emergency", "in_force", "a state of emergency"),
                ("emergency", "in_force", "closed schools"),
            ],
        ),
        (
            "The embassy urged its nationals to leave Chad and announced $9 million in new aid.",
            [
                ("travel", "in_force", "urged its nationals to leave Chad"),
                ("aid", "announced", "$9 million in new aid"),
            ],
        ),
        (
            "The government said it would release 50 million cedis for relief work.",
            [("aid", "announced", "release 50 million cedis for relief work")],
        ),
        (
            "The African Union suspended Chad's membership.",
            [("diplomatic", "in_force", "suspended Chad's membership")],
        ),
        (
            "The ministry froze payments to the contractor.",
            [("aid", "suspended", "payments to the contractor")],
        ),
        (
            "The governor suspended loan payments for six months.",
            [("aid", "in_force", "suspended loan payments")],
        ),
        (
            "The World Bank suspended disbursements to Peru.",
            [("aid", "suspended", "disbursements to Peru")],
        ),
        (
            "The mayor made it mandatory to wear masks.",
            [("health", "in_force", "made it mandatory to wear masks")],
        ),
        (
            "All nurses are to wear masks.",
            [("health", "in_force", "All nurses are to wear masks")],
        ),
        (
            "Foreign drivers are not allowed to leave the airport.",
            [("emergency", "in_force", "Foreign drivers are not allowed to leave the airport")],
        ),
        (
            "The king pardoned 70 inmates.",
            [("governance", "in_force", "pardoned 70 inmates")],
        ),
        (
            "Norway has advised against all travel to the coast.",
            [("travel", "in_force", "advised against all travel to the coast")],
        ),
        (
            "Chile sent 50 guards to close the border, while others stayed away.",
            [("deployment", "in_force", "sent 50 guards to close the border")],
        ),
        (
            "The governor has ordered a halt to night trains.",
            [("travel", "in_force", "a halt to night trains")],
        ),
        (
            "Hungary forbids rallies of more than 40 people at night.",
            [
                (
                    "emergency",
                    "in_force",
                    "forbids rallies of more than 40 people at night",
                )
            ],
        ),
    ],
)
def test_each_measure_is_told_once_with_its_own_words(read, text, told) -> None:
    """A title ends where the next verb begins, and an order is what is ordered."""
    found, _ = policies_of(read, text)

    shown = [(p.kind, p.status, text[p.title.start : p.title.end]) for p in found]
    assert shown == told


OWN_WORDS = """
source = "Notes of the river desk, 2026."

[nouns]
"river:dyke" = "dyke | flood wall"

[[act]]
kind = "river:dyke"
verbs = "heighten"
objects = "bank | embankment"
"""


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The ministry announced a flood wall.", "announced"),
        ("The council heightened the embankment.", "in_force"),
    ],
)
def test_a_kind_of_ones_own_needs_a_lexicon_only(read, tmp_path, text, status) -> None:
    """A namespaced kind comes from a word list; status and parties work as for ours."""
    path = tmp_path / "river.toml"
    path.write_text(OWN_WORDS, encoding="utf-8")

    (policy,), _ = policies_of(read, text, words=path)

    assert (policy.kind, policy.status) == ("river:dyke", status)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("[nouns]\nother = 'x'", "source"),
        ("source = 'me'\n[nouns]\ndyke = 'dyke'", "dyke"),
        ("source = 'me'\n[verbs]\nx = 'y'", "unknown table 'verbs'"),
        ("source = 'me'\n[[act]]\nkind = 'other'", "'verbs'"),
        ("source = 'me'\n[act]\nkind = 'other'", "two brackets"),
    ],
)
def test_a_wrong_lexicon_is_told(read, tmp_path, content, complaint) -> None:
    """What is wrong with a user's list is said by name."""
    path = tmp_path / "own.toml"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(LexiconError, match=complaint):
        policies_of(read, "Peru closed its border.", words=path)


def test_every_noun_of_an_act_has_its_verb_among_the_acts() -> None:
    """A noun without one could never be read."""
    words = policy_words()

    assert set(words.nominals.values()) <= set(words.acts)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council voted to impose sanctions on traders who block aid.", ["sanction"]),
        ("The army has set up checkpoints on the coast road.", ["travel"]),
        ("Some 40 flights were cancelled because of fog.", []),
        ("Flights to Peru were cancelled because of the virus.", ["travel"]),
        ("There will be a night curfew at Oria.", ["emergency"]),
        ("The mayor's curfew remains in effect for those under 16.", ["emergency"]),
        ("Lisbon has pledged EUR 3 million.", ["aid"]),
        ("A decree by the president made masks mandatory.", ["health"]),
        ("Drivers will be subject to health screening.", ["health"]),
        ("The government laid down a ban on rallies.", ["emergency"]),
        ("China has pledged 300,000 vaccine doses.", ["aid"]),
        ("Peru promised to provide support to the police.", ["security_assistance"]),
        ("An electoral council should be set up.", ["governance"]),
        ("The government scrapped its plan to close the border.", ["travel"]),
    ],
)
def test_kinds_are_told_once(read, text: str, told: list[str]) -> None:
    """One measure is no two, and what nobody decides is none."""
    found, _ = policies_of(read, text)
    assert [str(policy.kind) for policy in found] == told


def test_a_day_is_no_part_of_a_title() -> None:
    """When it was done is told apart."""
    text = "The treasury froze the assets of two commanders in January."
    found = crisiskit.extract(text).policies
    assert [text[p.title.start : p.title.end] for p in found] == [
        "froze the assets of two commanders"
    ]


def test_a_request_that_is_taken_up_is_the_one_told_before(read) -> None:
    """'That request' is for what was asked for; without any before, it is nothing."""
    found, _ = policies_of(read, "Chile asked Peru for troops. Peru is reviewing that request.")
    assert [(str(p.kind), str(p.status)) for p in found] == [
        ("deployment", "requested"),
        ("deployment", "under_review"),
    ]
    alone, _ = policies_of(read, "Peru is reviewing that request.")
    assert not alone


@pytest.mark.parametrize("verb", ["rejected", "denounced"])
def test_who_rejects_what_others_decide_opposes_it(read, verb: str) -> None:
    """An emergency that the opposition rejects holds all the same."""
    text = f"The president declared a state of emergency. The opposition {verb} the emergency."
    found, _ = policies_of(read, text)
    assert [str(policy.status) for policy in found] == ["in_force"]
    assert found[0].opposed_by


def test_who_is_working_to_deliver_help_plans_it(read) -> None:
    """What somebody is working to do is to come."""
    found, _ = policies_of(read, "Peru is working to deliver aid to the port.")
    assert [str(policy.status) for policy in found] == ["announced"]
