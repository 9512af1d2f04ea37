"""Extractions made by hand, written in the shape each benchmark wants."""

import datetime as dt

import attrs
import pytest

from adapters import (
    BENCHMARKS,
    attack_templates,
    attribution,
    displacement,
    entities,
    event_arguments,
    event_coding,
    mapping,
    places,
    policies,
    records,
    same_event,
    times,
)
from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Extraction,
    Figure,
    Moment,
    Participant,
    Place,
    Policy,
    Role,
    Span,
)

TEXT = (
    "The army of Peru bombed a camp near Zanda on Monday, killing 12 people and driving "
    "out 300 families. They denied it. Mayor Ana Sol said Chile had imposed an embargo."
)


def at(words: str) -> Span:
    """Give the first place of *words* in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def who(actor: str, words: str) -> Participant:
    """Put an actor somewhere in the text."""
    return Participant(actor, at(words))


MONDAY = Moment(
    span=at("Monday"),
    timex="DATE",
    value="2024-03-11",
    earliest="2024-03-11",
    latest="2024-03-11",
)
ZANDA = Place(
    span=at("Zanda"), name="Zanda", country="PER", latitude=-9.5, longitude=-77.5, geonames_id=7
)
DEAD = Figure(span=at("12"), measure="killed", low=12, best=12, high=12, unit="people")
DRIVEN_OUT = Figure(
    span=at("300"), measure="displaced", best=300, bound="about", unit="households"
)
FOUND = Extraction(
    article=Article(id="one", text=TEXT, published="2024-03-12"),
    actors=[
        Actor(
            id="army",
            name="The army of Peru",
            kind="organization",
            country="PER",
            sectors=["MIL"],
            mentions=[at("The army of Peru"), at("They")],
        ),
        Actor(id="camp", name="a camp", kind="group", mentions=[at("a camp")]),
        Actor(id="chile", name="Chile", kind="country", country="CHL", mentions=[at("Chile")]),
        Actor(
            id="sol",
            name="Ana Sol",
            kind="person",
            roles=[Role(title="mayor")],
            mentions=[at("Mayor Ana Sol")],
        ),
    ],
    events=[
        Event(
            id="bombing",
            type="ASSAULT",
            modes=["explosives", "aerial"],
            trigger=at("bombed"),
            actors=[who("army", "The army of Peru")],
            recipients=[who("camp", "a camp")],
            places=[ZANDA],
            moment=MONDAY,
            figures=[DEAD, DRIVEN_OUT],
            evidence=[Span(0, 99)],
        ),
        Event(
            id="embargo",
            type="SANCTION",
            trigger=at("imposed"),
            actors=[who("chile", "Chile")],
            evidence=[at("Mayor Ana Sol said Chile had imposed an embargo.")],
        ),
    ],
    claims=[
        Claim(
            id="claim",
            speakers=[who("sol", "Mayor Ana Sol")],
            cue=at("said"),
            content=[at("Chile had imposed an embargo")],
            evidence=[at("Mayor Ana Sol said Chile had imposed an embargo.")],
        )
    ],
    policies=[
        Policy(
            id="policy",
            kind="sanction",
            title=at("an embargo"),
            status="in_force",
            issuers=[who("chile", "Chile")],
            targets=[who("army", "The army of Peru")],
            amounts=[Figure(span=at("300"), measure="money", best=300, unit="CLP")],
            moment=MONDAY,
            evidence=[at("Chile had imposed an embargo")],
        )
    ],
    figures=[DEAD, DRIVEN_OUT],
    places=[ZANDA, Place(span=at("Chile"), name="Chile", kind="country", country="CHL")],
    moments=[MONDAY],
)
ROW = {"id": "one", "text": TEXT, "published": "2024-03-12"}


def predicted(adapter, key, row=None):
    """Write the one prediction row and pick a list of it."""
    (prediction,) = adapter.BENCHMARK.predict({**ROW, **(row or {})}, {"one": FOUND})
    assert prediction["id"] == "one"
    return prediction[key]


def span(words: str) -> dict[str, int]:
    """Write the place of *words* as the benchmarks do."""
    return {"start": at(words).start, "end": at(words).end}


def test_articles_keep_id_text_and_date() -> None:
    """A row becomes an article of the same id; what the row does not know stays None."""
    (article,) = mapping.only_article({"id": "x", "text": "Words.", "published": None})

    assert article == Article(id="x", text="Words.")


def test_moments_become_time_expressions() -> None:
    """Type and value are TIMEX3's."""
    assert predicted(times, "times") == [
        {**span("Monday"), "type": "DATE", "value": "2024-03-11"}
    ]


def test_places_become_points() -> None:
    """Unresolved places are found without coordinates."""
    assert predicted(places, "places") == [
        {**span("Zanda"), "lat": -9.5, "lon": -77.5, "geonames_id": 7},
        {**span("Chile"), "lat": None, "lon": None, "geonames_id": None},
    ]


def test_claims_become_attributions() -> None:
    """Each role is a list of pieces."""
    source, cue, content = (
        [[at(words).start, at(words).end]]
        for words in ("Mayor Ana Sol", "said", "Chile had imposed an embargo")
    )

    assert predicted(attribution, "attributions") == [
        {"source": source, "cue": cue, "content": content}
    ]


def test_events_become_codings() -> None:
    """Sources and targets carry their words and country."""
    assert predicted(event_coding, "events", {"events": []}) == [
        {
            "plover": "ASSAULT",
            "sources": [{"text": "The army of Peru", "code": "PER"}],
            "targets": [{"text": "a camp", "code": None}],
        },
        {"plover": "SANCTION", "sources": [{"text": "Chile", "code": "CHL"}], "targets": []},
    ]


def test_an_act_on_nobody_is_coded_with_its_place() -> None:
    """The gold knows no places: where nobody is hit, the place is the target."""
    bombing = attrs.evolve(FOUND.events[0], recipients=())
    found = attrs.evolve(FOUND, events=(bombing,))

    (coding,) = next(event_coding.predict({"id": "x", "events": []}, {"x": found}))["events"]
    assert coding["targets"] == [{"text": "Zanda", "code": "PER"}]


def test_a_country_in_capitals_is_no_pronoun() -> None:
    """A pronoun is told from a name by its letters: "US" and "us" are two words."""
    assert [mapping.is_pronoun(text) for text in ("US", "us", "They")] == [False, True, True]


@pytest.mark.parametrize(
    ("source", "target", "label"),
    [("army of Peru", "camp", "ASSAULT"), ("Chile", "embargo", "SANCTION")],
)
def test_given_pairs_get_the_type_of_the_event_that_joins_them(source, target, label) -> None:
    """The event whose participants lie on the pair names its type."""
    pair = {
        role: [{"spans": [[at(words).start, at(words).end]]}]
        for role, words in (("sources", source), ("targets", target))
    }

    assert predicted(event_coding, "labels", {"events": [pair]}) == [label]


def test_events_become_wikievents() -> None:
    """Types follow type and mode; events without counterpart are left out."""
    assert predicted(event_arguments, "events") == [
        {
            "type": "Conflict.Attack.DetonateExplode",
            "trigger": span("bombed"),
            "arguments": [
                {"role": "Attacker", **span("The army of Peru")},
                {"role": "Target", **span("a camp")},
                {"role": "Place", **span("Zanda")},
            ],
        }
    ]


def test_assaults_become_templates() -> None:
    """One template an assault, its slots by kind of actor, its dead by number."""
    assert predicted(attack_templates, "templates") == [
        {
            "incident_type": "bombing",
            "perpetrators": [],
            "perpetrator_organisations": ["The army of Peru"],
            "victims": [],
            "victims_described": ["a camp"],
            "targets": [],
            "weapons": [],
            "date_iso": "2024-03-11",
            "location": ["Peru"],
            "casualties": [{"number": 12, "effect": "DEATH"}],
        }
    ]


@pytest.mark.parametrize("status", ["future", "hypothetical", "negated", "historical"])
def test_assaults_that_did_not_happen_are_no_templates(status) -> None:
    """Templates are for incidents."""
    events = [attrs.evolve(FOUND.events[0], status=status)]
    found = attrs.evolve(FOUND, events=events)
    (prediction,) = attack_templates.BENCHMARK.predict(ROW, {"one": found})

    assert prediction["templates"] == []


def test_rebels_are_of_the_only_armed_body() -> None:
    """Rebels without a name belong to the rebel body the article names; persons to the named."""
    front = Actor(
        id="front",
        name="Sol Front",
        kind="organization",
        sectors=["REB"],
        mentions=[at("Chile")],
    )
    rebels = Actor(
        id="rebels", name="the rebels", kind="group", sectors=["REB"], mentions=[at("They")]
    )
    victims = [
        Actor(id="roca", name="Luis Roca", kind="person", mentions=[at("Ana Sol")]),
        Actor(id="guard", name="a guard", kind="person", mentions=[at("Mayor")]),
        Actor(id="those", name="the victims", kind="group", mentions=[at("300 families")]),
    ]
    event = attrs.evolve(
        FOUND.events[0],
        actors=[who("rebels", "They")],
        recipients=[Participant(each.id, each.mentions[0]) for each in victims],
    )
    found = attrs.evolve(
        FOUND, actors=[front, rebels, *victims], events=[event], claims=[], policies=[]
    )
    (prediction,) = attack_templates.BENCHMARK.predict(ROW, {"one": found})

    (template,) = prediction["templates"]
    assert template["perpetrators"] == ["the rebels"]
    assert template["perpetrator_organisations"] == ["Sol Front"]
    assert template["victims"] == ["Luis Roca"]
    assert template["victims_described"] == ["a guard"]


def test_old_assaults_are_no_templates() -> None:
    """The task wants incidents of the last two months."""
    article = attrs.evolve(FOUND.article, published=dt.date(2024, 9, 1))
    found = attrs.evolve(FOUND, article=article)
    (prediction,) = attack_templates.BENCHMARK.predict(ROW, {"one": found})

    assert prediction["templates"] == []


def test_records_become_entities() -> None:
    """Personal pronouns are mentions there; a country that acts is an organisation."""
    labels = {
        TEXT[entity["start"] : entity["end"]]: entity["label"]
        for entity in predicted(entities, "entities")
    }

    assert labels == {
        "The army of Peru": "Organisation",
        "a camp": "Organisation",
        "Zanda": "Location",
        "Monday": "Temporal",
        "12": "Quantity",
        "300": "Quantity",
        "Mayor Ana Sol": "Person",
        "Chile": "Organisation",
        "They": "Organisation",
    }


def test_mentions_are_clustered_by_event() -> None:
    """A mention that tells an event goes to the cluster of its kind, any other stands alone."""
    mentions = [{"id": "1", **span("bombed")}, {"id": "2", **span("denied")}]
    row = {"docs": [{"id": "one", "text": TEXT, "mentions": mentions}]}

    assert [FOUND.article.text] == [a.text for a in same_event.BENCHMARK.articles(row)]
    assert [p["cluster"] for p in same_event.BENCHMARK.predict(row, {"one": FOUND})] == [
        "ASSAULT",
        "one:2",
    ]


def test_figures_become_idmc_terms() -> None:
    """Only what IDMC counts is written; the place is that of the event measured."""
    assert predicted(displacement, "figures") == [
        {
            "value": 300,
            "term": "Displaced",
            "unit": "Households",
            "location": "Zanda",
            "country": "PER",
        }
    ]


def test_policies_name_countries() -> None:
    """Issuer and targets are the countries of the actors, by their English names."""
    assert predicted(policies, "policies") == [
        {"issuer": "Chile", "date_start": "2024-03-11", "target_country": ["Peru"]}
    ]


def test_measures_of_nobody_are_of_the_one_country_told() -> None:
    """Without an issuer or a place, the one country of all records takes it, if it is one."""
    of_nobody = attrs.evolve(FOUND.policies[0], issuers=[], targets=[])
    alone = attrs.evolve(
        FOUND,
        policies=[of_nobody],
        events=[],
        claims=[],
        actors=FOUND.actors[:1],
        places=[ZANDA],
    )
    row = {**ROW, "policies": []}
    (of_one,) = policies.BENCHMARK.predict(row, {"one": alone})
    (of_two,) = policies.BENCHMARK.predict(
        row, {"one": attrs.evolve(FOUND, policies=[of_nobody])}
    )

    assert [of_one["policies"][0]["issuer"], of_two["policies"][0]["issuer"]] == ["Peru", None]


def test_records_are_written_whole() -> None:
    """Keys join the lists; mentions leave pronouns out; dates come from moments alone."""
    actor = predicted(records, "actors")[0]
    bombing, embargo = predicted(records, "events")

    assert actor == {
        "key": "army",
        "name": "The army of Peru",
        "names": ["The army of Peru"],
        "mentions": [[0, 16]],
        "kind": "organization",
        "country": "PER",
        "sectors": ["MIL"],
        "roles": [],
    }
    assert bombing == {
        "type": "ASSAULT",
        "mode": "explosives+aerial",
        "status": "occurred",
        "trigger": [*attrs.astuple(at("bombed"))],
        "actors": ["army"],
        "recipients": ["camp"],
        "place": "Zanda",
        "country": "PER",
        "earliest": "2024-03-11",
        "latest": "2024-03-11",
    }
    assert (embargo["mode"], embargo["place"], embargo["earliest"]) == (None, None, None)
    assert predicted(records, "claims")[0]["speaker"] == "sol"
    assert predicted(records, "policies")[0]["amount"] == {"value": 300, "currency": "CLP"}
    assert [figure["best"] for figure in predicted(records, "figures")] == [12, 300]


def test_who_asks_for_a_measure_is_written_as_its_issuer() -> None:
    """The benchmark lists those who ask under issuers where the status is requested."""
    asked = attrs.evolve(
        FOUND.policies[0], status="requested", requested_by=[who("sol", "Mayor Ana Sol")]
    )
    found = attrs.evolve(FOUND, policies=[asked])
    (prediction,) = records.BENCHMARK.predict(ROW, {"one": found})

    assert prediction["policies"][0]["issuers"] == ["sol"]


def test_empty_extractions_are_empty_predictions() -> None:
    """Every adapter takes an article in which nothing was found."""
    row = {**ROW, "events": [], "docs": [{"id": "one", "text": TEXT, "mentions": []}]}
    empty = Extraction(article=FOUND.article)

    for benchmark in BENCHMARKS:
        for prediction in benchmark.predict(row, {"one": empty}):
            assert not any(value for key, value in prediction.items() if key != "id")
