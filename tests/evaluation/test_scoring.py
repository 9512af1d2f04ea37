"""Predictions against gold: what is counted, and what is refused."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit.errors import InputError
from crisiskit.evaluation import Score, evaluate
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
    Span,
)

TEXT = (
    "Rebels shelled the port of Zanda on Monday, killing 12 people.\n\n"
    '"We will impose a curfew," Mayor Ana Sol said.'
)


def at(words: str) -> Span:
    """Give the first place of *words* in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


REBELS = Actor(id="rebels", name="Rebels", kind="group", mentions=[at("Rebels")])
SOL = Actor(
    id="sol",
    name="Ana Sol",
    kind="person",
    sectors=["GOV"],
    mentions=[at("We"), at("Mayor Ana Sol")],
)
MONDAY = Moment(span=at("Monday"), timex="DATE", value="2024-03-11")
SHELLING = Event(
    id="shelling",
    type="ASSAULT",
    modes=["heavy-weapons"],
    trigger=at("shelled"),
    actors=[Participant("rebels", at("Rebels"))],
    places=[Place(span=at("Zanda"), name="Zanda")],
    moment=MONDAY,
    evidence=[at("Rebels shelled the port of Zanda on Monday, killing 12 people.")],
)
PROMISE = Claim(
    id="promise",
    speakers=[Participant("sol", at("Mayor Ana Sol"))],
    cue=at("said"),
    content=[at("We will impose a curfew")],
    kind="direct",
    evidence=[at('"We will impose a curfew," Mayor Ana Sol said.')],
)
CURFEW = Policy(
    id="curfew",
    kind="emergency",
    title=at("a curfew"),
    status="announced",
    issuers=[Participant("sol", at("We"))],
    evidence=[at("We will impose a curfew")],
)
DEAD = Figure(span=at("12"), measure="killed", low=12, best=12, high=12)
GOLD = Extraction(
    article=Article(id="zanda", text=TEXT, published="2024-03-12"),
    actors=[REBELS, SOL],
    events=[SHELLING],
    claims=[PROMISE],
    policies=[CURFEW],
    figures=[DEAD],
    places=[Place(span=at("Zanda"), name="Zanda")],
    moments=[MONDAY],
)


def marked(**said) -> Extraction:
    """Give the gold with something said about its annotation."""
    return attrs.evolve(GOLD, article=attrs.evolve(GOLD.article, extra={"gold": said}))


def layer(report, name):
    """Pick the report of one layer."""
    return next(layer for layer in report.layers if layer.name == name)


def test_gold_against_itself_is_perfect() -> None:
    """Every layer is found and filled, every field that has a value is right."""
    report = evaluate([GOLD], [GOLD])

    assert report.record_f1 == report.filled_f1 == 1.0
    assert {1.0} == {value for table in report.values().values() for value in table.values()}
    assert len(report.layers) == 7


def test_nothing_predicted_is_nothing_found() -> None:
    """Recall is 0 and precision unknown, whether the prediction is empty or missing."""
    empty = Extraction(article=GOLD.article)

    for predictions, missing in (([empty], ()), ([], ("zanda",))):
        report = evaluate([GOLD], predictions)
        assert Score(0, 0, 1) == layer(report, "events").found
        assert layer(report, "events").found.precision is None
        assert report.record_f1 == 0.0
        assert missing == report.missing


def test_a_wrong_type_is_found_loosely_only() -> None:
    """An event at the right word with another type counts as loose, not as found."""
    wrong = attrs.evolve(GOLD, events=[attrs.evolve(SHELLING, type="COERCE", modes=())])
    events = layer(evaluate([GOLD], [wrong]), "events")

    assert Score(0, 1, 1) == events.found
    assert Score(1, 1, 1) == events.loose


def test_a_pair_with_wrong_fields_is_less_filled() -> None:
    """Filled weighs a pair by its fields: of eight, status is wrong and the actors are left out."""
    pred = attrs.evolve(
        GOLD, events=[attrs.evolve(SHELLING, status="negated", actors=(), id="other")]
    )
    events = layer(evaluate([GOLD], [pred]), "events")

    assert Score(1, 1, 1) == events.found
    assert events.filled.hits == pytest.approx(6 / 8)
    assert Score(0, 1, 1) == events.fields["status"]
    assert Score(0, 0, 1) == events.fields["actors"]


def test_repeated_events_cost_precision() -> None:
    """A happening told twice but predicted as two is found once."""
    again = attrs.evolve(SHELLING, trigger=at("killing"), id="again")
    pred = attrs.evolve(GOLD, events=[SHELLING, again])

    assert Score(1, 2, 1) == layer(evaluate([GOLD], [pred]), "events").found


def test_only_marked_layers_and_fields_are_scored() -> None:
    """A gold that marks moments by value alone is silent on everything else."""
    report = evaluate([marked(layers={"moments": ["value"]})], [GOLD])

    assert [layer.name for layer in report.layers] == ["moments"]
    assert list(report.layers[0].fields) == ["value"]


def test_layers_without_any_gold_record_are_not_scored() -> None:
    """What nobody marked anywhere is left out; a layer that another article has counts."""
    claims_only = attrs.evolve(GOLD, events=(), policies=(), figures=(), places=(), moments=())
    other = Extraction(article=Article(id="other", text=TEXT + " "))

    assert [layer.name for layer in evaluate([claims_only], [GOLD]).layers] == [
        "actors",
        "claims",
    ]
    assert layer(evaluate([claims_only, other], [GOLD]), "claims").articles == 2


def test_optional_records_cost_nothing() -> None:
    """An optional actor is neither missed when left out nor wrong when found."""
    gold = marked(optional=["sol"])
    without = attrs.evolve(GOLD, actors=[REBELS], claims=(), policies=())

    assert Score(1, 1, 1) == layer(evaluate([gold], [GOLD]), "actors").found
    assert Score(1, 1, 1) == layer(evaluate([gold], [without]), "actors").found


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"layers": {"weather": []}}, "no layer is called 'weather'; known: actors"),
        ({"layers": {"events": ["colour"]}}, "must list fields of status"),
        ({"layers": {"events": "status"}}, "must list fields of status"),
        ([1], "must be an object"),
    ],
)
def test_false_annotations_are_refused(said, message) -> None:
    """Unknown layers and fields are named, with those that are known."""
    gold = attrs.evolve(GOLD, article=attrs.evolve(GOLD.article, extra={"gold": said}))

    with pytest.raises(InputError, match=message):
        evaluate([gold], [])


def test_articles_are_joined_by_text_if_ids_differ() -> None:
    """A prediction made from the bare text finds its gold."""
    pred = attrs.evolve(GOLD, article=Article(text=TEXT))

    assert evaluate([GOLD], [pred]).record_f1 == 1.0


@pytest.mark.parametrize(
    ("preds", "message"),
    [
        ([Extraction(article=Article(text="Other."))], "neither id nor text"),
        ([Extraction(article=Article(text="Other.", id="zanda"))], "differs from the gold's"),
        ([GOLD, GOLD], "comes twice in the prediction"),
    ],
)
def test_predictions_that_do_not_belong_are_refused(preds, message) -> None:
    """Unknown articles, other texts and repetitions are said, not skipped."""
    with pytest.raises(InputError, match=message):
        evaluate([GOLD], preds)


def test_a_gold_article_twice_is_refused() -> None:
    """Gold ids are unique."""
    with pytest.raises(InputError, match="comes twice in the gold"):
        evaluate([GOLD, GOLD], [])


names = st.lists(
    st.sampled_from(["Rebels", "Zanda", "Ana", "Sol", "people", "port"]), max_size=5
)


@given(names, names)
def test_shares_stay_between_0_and_1(wanted: list[str], given: list[str]) -> None:
    """Whatever is predicted, hits exceed neither the predicted nor the wanted."""
    gold, pred = (
        attrs.evolve(GOLD, places=[Place(span=at(word), name=word) for word in words])
        for words in (wanted, given)
    )
    gold = attrs.evolve(gold, article=marked(layers={"places": []}).article)
    found = layer(evaluate([gold], [pred]), "places").found

    assert found.hits <= min(found.predicted, found.wanted)
    assert (len(given), len(wanted)) == (found.predicted, found.wanted)
