"""Extractors in order over articles."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import attrs
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import crisiskit
from crisiskit.errors import (
    DuplicatePluginError,
    ExtractionError,
    InputError,
    InvalidRecordError,
    PluginError,
    RequirementError,
    UnknownPluginError,
)
from crisiskit.model import (
    Actor,
    Article,
    Claim,
    Event,
    Figure,
    Moment,
    Participant,
    Place,
    Policy,
    Severity,
    Span,
)
from crisiskit.pipeline import Pipeline, default, workers
from crisiskit.plugins import Registry

TEXT = "Rebels attacked the town. The army attacked back, Rebels said."


def spans_of(words: str, text: str) -> Iterator[Span]:
    """Find every place where *words* stand."""
    return (Span(*match.span()) for match in re.finditer(re.escape(words), text))


def parse_fails(text: str) -> bool:
    """Tell whether the stub parser breaks at a text."""
    return "BREAK PARSER" in text


def stub(doc: Doc) -> Doc:
    """Stand in for the components of a trained pipeline."""
    if parse_fails(doc.text):
        msg = "the parser broke"
        raise RuntimeError(msg)
    return doc


@pytest.fixture(scope="module")
def nlp() -> Language:
    """A pipeline that says it sets what rules read, and sets nothing."""
    if not Language.has_factory("crisiskit_stub"):
        Language.component(
            "crisiskit_stub",
            func=stub,
            assigns=["token.tag", "token.dep", "token.lemma", "doc.ents"],
        )
    made = spacy.blank("en")
    made.add_pipe("crisiskit_stub")
    return made


@attrs.frozen(kw_only=True)
class Fake:
    """An extractor that yields what a function gives."""

    yields: Callable[[str, Any], Iterable[Any]] = lambda _text, _found: ()
    produces: tuple[type, ...] = (Event,)
    requires: tuple[type, ...] = ()

    def __call__(self, reading: Any, found: Any, /) -> Iterable[Any]:
        """Yield them."""
        return self.yields(reading.article.text, found)


@attrs.frozen(kw_only=True)
class Words:
    """Find a word as events of a type."""

    word: str = "attacked"
    type: str = "ASSAULT"
    produces = (Event,)
    requires = ()

    def __call__(self, reading: Any, _found: Any, /) -> Iterator[Event]:
        """Yield an event for each place of the word."""
        for span in spans_of(self.word, reading.article.text):
            yield Event(type=self.type, trigger=span, evidence=(span,))


def failing(_text: str, _found: object) -> Iterator[Event]:
    """Yield one event, then fail."""
    yield Event(type="AID", evidence=(Span(0, 1),))
    msg = "no such frame"
    raise KeyError(msg)


# -- Which extractors run, and in what order


def named(**requirements: tuple[tuple[type, ...], tuple[type, ...]]) -> list[tuple[str, Fake]]:
    """Make fakes of what each requires and produces."""
    return [
        (name, Fake(requires=needs, produces=gives))
        for name, (needs, gives) in requirements.items()
    ]


STEPS = named(
    zeta=((), (Moment,)),
    beta=((Actor, Moment), (Event,)),
    actors=((), (Actor,)),
    merge=((Event,), (Event,)),
    policies=((Actor, Event), (Policy,)),
    alpha=((), (Place,)),
)


@pytest.mark.parametrize("seed", range(10))
def test_order_follows_requirements_and_names(seed: int) -> None:
    """However they are given: what is required first, else by name."""
    shuffled = list(itertools.permutations(STEPS))[seed * 71]

    assert ("actors", "alpha", "zeta", "beta", "merge", "policies") == Pipeline(shuffled).names


def test_two_that_refine_one_kind_do_not_wait_for_each_other() -> None:
    """They run by name, after all who only produce it."""
    steps = named(b=((Event,), (Event,)), a=((Event,), (Event,)), z=((), (Event,)))

    assert ("z", "a", "b") == Pipeline(steps).names


def test_one_who_adds_to_what_it_requires_holds_nobody_up() -> None:
    """In a circle, who only adds records to those found runs after who waits for them."""
    steps = named(
        adds=((Actor, Event), (Actor, Policy)), actors=((), (Actor,)), beta=((Actor,), (Event,))
    )

    assert ("actors", "beta", "adds") == Pipeline(steps).names


def test_missing_requirements_are_named() -> None:
    """The error names the kind, and an installed extractor that produces it."""
    with pytest.raises(RequirementError, match=r"'b' requires Actor records, .* actors$"):
        Pipeline(named(b=((Actor,), (Event,))))


def test_circles_are_refused() -> None:
    """Extractors that wait for each other are named."""
    with pytest.raises(RequirementError, match="a, b"):
        Pipeline(named(a=((Event,), (Actor,)), b=((Actor,), (Event,))))


@pytest.mark.parametrize(
    ("choice", "name"),
    [(Words, "words"), (Words(), "words"), (("mine", Words()), "mine"), (Fake(), "fake")],
)
def test_extractors_are_given_in_several_ways(choice: Any, name: str) -> None:
    """As a class, as it is, or with a name."""
    assert (name,) == Pipeline([choice]).names


def test_settings_reach_extractors(nlp: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    """By name beside the list, or in it."""
    mine = Registry()
    mine.register("extractor", "words", Words)
    monkeypatch.setattr("crisiskit.pipeline.step.registry", mine)
    for pipeline in (
        Pipeline(["words"], nlp=nlp, settings={"words": {"word": "army"}}),
        Pipeline([("words", {"word": "army"})], nlp=nlp),
        Pipeline([Words], nlp=nlp, settings={"words": {"word": "army"}}),
    ):
        assert 1 == len(pipeline.extract(TEXT).events)


@pytest.mark.parametrize(
    ("choices", "settings", "error", "message"),
    [
        (["wrods"], {}, UnknownPluginError, "no extractor is called 'wrods'; known: actors"),
        ([Words(), Words()], {}, DuplicatePluginError, "two extractors are called 'words'"),
        (
            [Words()],
            {"events": {}},
            PluginError,
            "'events', which does not run; running: words",
        ),
        ([len], {}, PluginError, "'len' needs a tuple 'produces' of record types"),
        ([("x", 3)], {}, PluginError, "'x' must be callable"),
        ([Fake(produces=(str,))], {}, PluginError, "needs a tuple 'produces'"),
    ],
)
def test_wrong_choices_are_refused(
    choices: list[Any], settings: dict[str, Any], error: type[Exception], message: str
) -> None:
    """Before any article is read."""
    with pytest.raises(error, match=message):
        Pipeline(choices, settings=settings)


# -- What becomes of records


def test_records_are_signed_and_in_text_order(nlp: Language) -> None:
    """Each record says who found it, unless it does; ids do not change."""
    own = Event(type="AID", evidence=(Span(0, 6),), extractor="somebody")

    def backwards(text: str, _found: object) -> list[Event]:
        found = list(Words()(Fake0(text), None))
        return [*reversed(found), own]

    events = Pipeline([("mine", Fake(yields=backwards))], nlp=nlp).extract(TEXT).events

    assert ["somebody", "mine", "mine"] == [event.extractor for event in events]
    assert sorted(event.evidence[0] for event in events) == [e.evidence[0] for e in events]
    assert {own.id} < {event.id for event in events}


class Fake0:
    """A reading of which only the article counts."""

    def __init__(self, text: str) -> None:
        self.article = Article(text=text)


def test_later_extractors_see_what_earlier_found(nlp: Language) -> None:
    """In text order, whoever found it."""
    seen: list[tuple[Event, ...]] = []

    def look(_text: str, found: Any) -> tuple[()]:
        seen.append(found.events)
        return ()

    pipeline = Pipeline(
        [
            ("b", Words()),
            ("a", Words(word="said", type="CONSULT")),
            ("look", Fake(yields=look, produces=(Policy,), requires=(Event,))),
        ],
        nlp=nlp,
    )

    assert pipeline.extract(TEXT).events == seen[0]
    assert ["ASSAULT", "ASSAULT", "CONSULT"] == [event.type for event in seen[0]]


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ("no record", "expected a record, got a str"),
        (Figure(span=Span(0, 1), measure="killed", best=1), "Figure is not among what"),
        (Event(type="AID", evidence=(Span(0, 999),)), "a span ends outside the article of 62"),
        (
            Event(type="AID", evidence=(Span(0, 1),), actors=(Participant("actor-x"),)),
            "a participant is no actor",
        ),
    ],
)
def test_unfit_records_are_left_out_counted_and_reported(
    nlp: Language, record: Any, message: str
) -> None:
    """The others stay."""
    good = Event(type="AGREE", evidence=(Span(0, 6),))
    fake = ("mine", Fake(yields=lambda _text, _found: [record, good, record]))
    extraction = Pipeline([fake], nlp=nlp).extract(TEXT)
    (diagnostic,) = extraction.diagnostics

    assert (good.id,) == tuple(event.id for event in extraction.events)
    assert ("mine", Severity.WARNING) == (diagnostic.source, diagnostic.severity)
    assert diagnostic.message.startswith(f"2 records were left out: {message}")
    with pytest.raises(ExtractionError, match="'mine' failed on article-"):
        Pipeline([fake], nlp=nlp, strict=True).extract(TEXT)


def test_repetitions_are_left_out(nlp: Language) -> None:
    """Silently if they say the same, with a report if only their ids are equal."""
    one = Event(type="AID", evidence=(Span(0, 1),))
    same = attrs.evolve(one, extractor="other", confidence=0.5)
    other = Event(type="AGREE", evidence=(Span(0, 1),), id=one.id)
    place = Place(span=Span(0, 6), name="Rebels", latitude=1.0, longitude=2.0)
    steps = [
        ("a", Fake(yields=lambda _text, _found: [one, place], produces=(Event, Place))),
        ("b", Fake(yields=lambda _text, _found: [same, place], produces=(Event, Place))),
        ("c", Fake(yields=lambda _text, _found: [other])),
    ]
    extraction = Pipeline(steps, nlp=nlp).extract(TEXT)

    assert ([one.id], [place]) == ([e.id for e in extraction.events], list(extraction.places))
    assert "a" == extraction.events[0].extractor
    assert [("c", f"1 record was left out: another one has the id {one.id!r}")] == [
        (diagnostic.source, diagnostic.message) for diagnostic in extraction.diagnostics
    ]


def test_claims_learn_what_they_are_about(nlp: Language) -> None:
    """``Claim.about`` mirrors ``Event.claims`` and ``Policy.claims``; no id changes."""
    claim = Claim(content=(Span(0, 25),), evidence=(Span(0, 62),))
    event = Event(type="ASSAULT", evidence=(Span(0, 25),), claims=(claim.id, "claim-lost"))
    policy = Policy(
        kind="other",
        title=Span(7, 15),
        status="adopted",
        evidence=(Span(0, 25),),
        claims=(claim.id,),
    )
    fake = Fake(
        yields=lambda _text, _found: [policy, event, claim], produces=(Claim, Event, Policy)
    )
    extraction = Pipeline([fake], nlp=nlp).extract(TEXT)

    assert (event.id, policy.id) == extraction.claims[0].about
    assert claim.id == extraction.claims[0].id
    assert (claim.id,) == extraction.events[0].claims
    assert ["links"] == [diagnostic.source for diagnostic in extraction.diagnostics]


# -- What goes wrong


def test_a_failing_extractor_is_reported_and_the_rest_goes_on(nlp: Language) -> None:
    """Its records are left out altogether, and it is named."""
    extraction = Pipeline([("bad", Fake(yields=failing)), Words], nlp=nlp).extract(TEXT)
    (diagnostic,) = extraction.diagnostics

    assert 2 == len(extraction.events)
    assert ("bad", Severity.ERROR) == (diagnostic.source, diagnostic.severity)
    assert (
        "failed, so its records are missing (KeyError: 'no such frame')" == diagnostic.message
    )


def test_strict_pipelines_raise(nlp: Language) -> None:
    """The error names extractor and article, and keeps its cause."""
    pipeline = Pipeline([("bad", Fake(yields=failing))], nlp=nlp, strict=True)
    with pytest.raises(ExtractionError) as caught:
        pipeline.extract(TEXT)

    assert ("bad", Article(text=TEXT).id) == (caught.value.extractor, caught.value.article)
    assert isinstance(caught.value.__cause__, KeyError)


@pytest.mark.parametrize("produces", [None, 3, "ab"])
def test_extractors_that_yield_nothing_sensible_are_reported(
    nlp: Language, produces: Any
) -> None:
    """None instead of a list is a failure like any other."""
    fake = ("mine", Fake(yields=lambda _text, _found: produces))

    assert 1 == len(Pipeline([fake], nlp=nlp).extract(TEXT).diagnostics)


@pytest.mark.parametrize("text", ["", " ", "\n\t\u3000\u2028"])
def test_empty_texts_are_told(nlp: Language, text: str) -> None:
    """No extractor is bothered, and a strict pipeline does not mind."""
    extraction = Pipeline([("bad", Fake(yields=failing))], nlp=nlp, strict=True).extract(text)

    assert [Severity.INFO] == [diagnostic.severity for diagnostic in extraction.diagnostics]
    assert () == tuple(extraction.records())


def test_other_languages_are_noted(nlp: Language) -> None:
    """As information: what the article says of itself counts before its words."""
    pipeline = Pipeline([Words()], nlp=nlp)
    french = "Les rebelles ont attaqué la ville de Goma lundi soir. " * 3
    for article in (Article(text=french), Article(text="Goma.", language="fr-CD")):
        (diagnostic,) = pipeline.extract(article).diagnostics
        assert ("language", Severity.INFO) == (diagnostic.source, diagnostic.severity)
        assert "English" in diagnostic.message
    for article in (Article(text="Goma."), Article(text=french, language="en-GB")):
        assert () == pipeline.extract(article).diagnostics


def test_texts_that_are_no_unicode_are_refused() -> None:
    """With a clear error, one by one."""
    with pytest.raises(InvalidRecordError, match="lone surrogate at code point 1"):
        Pipeline([Words]).extract("a\ud800")


@pytest.mark.parametrize("published", ["yesterday", "2024-13-01", 20240312, "2024-3-1"])
def test_bad_dates_are_refused(published: Any) -> None:
    """With an example of a good one, or the type that is wanted."""
    with pytest.raises(InvalidRecordError, match="date"):
        crisiskit.extract("A.", published=published)


@pytest.mark.parametrize("article", [None, 3, b"bytes"])
def test_what_is_no_article_is_refused(article: Any) -> None:
    """With the type that came."""
    with pytest.raises(InputError, match="expected a text or an Article, got"):
        Pipeline([Words]).extract(article)


@pytest.mark.parametrize("articles", ["Goma was shelled.", b"Goma", 5, Article(text="Goma.")])
def test_a_single_text_is_no_stream(articles: Any) -> None:
    """It would be read letter by letter."""
    with pytest.raises(InputError, match="put it into a list"):
        Pipeline().stream(articles)


def test_what_is_no_pipeline_is_refused() -> None:
    """So are extractors and settings that are none."""
    with pytest.raises(InputError, match=r"expected a crisiskit\.Pipeline, got str"):
        crisiskit.extract("Goma.", pipeline="events")  # type: ignore[arg-type]
    with pytest.raises(PluginError, match=r"write \['events'\]"):
        Pipeline("events")
    with pytest.raises(PluginError, match="expected settings of 'events'"):
        Pipeline(settings={"events": 5})  # type: ignore[dict-item]


def test_facts_beside_an_article_are_refused() -> None:
    """They would be ignored, or contradict it."""
    with pytest.raises(InputError, match="published, url came beside an Article"):
        Pipeline([Words]).extract(Article(text="A."), published="2024-03-12", url="b")


def test_facts_of_a_text_reach_the_article(nlp: Language) -> None:
    """Date, title and address."""
    known = {"title": "B", "url": "https://example.org/a"}
    extraction = Pipeline([Words], nlp=nlp).extract("A.", published="2024-03-12", **known)

    assert Article(text="A.", published="2024-03-12", **known) == extraction.article


# -- Streams


def test_streams_are_lazy_and_in_order(nlp: Language) -> None:
    """An endless stream works; nothing is read far ahead."""
    taken: list[int] = []

    def endless() -> Iterator[str]:
        for number in itertools.count():
            taken.append(number)
            yield f"{number} attacked"

    stream = Pipeline([Words], nlp=nlp).stream(endless(), batch_size=4)

    assert [] == taken
    assert [f"{n} attacked" for n in range(6)] == [next(stream).article.text for _ in range(6)]
    assert 8 == len(taken)


@pytest.mark.parametrize("batch_size", [1, 2, 3, 100])
def test_streams_give_the_same_as_one_by_one(nlp: Language, batch_size: int) -> None:
    """Whatever the size of the batches, empty and repeated texts included."""
    texts = [TEXT, "", "Nothing.", TEXT, " ", "attacked", TEXT[:30]]
    pipeline = Pipeline([Words], nlp=nlp)

    assert [pipeline.extract(text) for text in texts] == list(
        pipeline.stream(texts, batch_size=batch_size)
    )


def test_articles_of_one_id_keep_their_own_text(nlp: Language) -> None:
    """Ids given by hand may be equal."""
    articles = [Article(text="attacked", id="x"), Article(text="A. attacked", id="x")]
    spans = [e.events[0].trigger for e in Pipeline([Words], nlp=nlp).stream(articles)]

    assert [Span(0, 8), Span(3, 11)] == spans


def test_bad_articles_do_not_stop_a_stream(nlp: Language) -> None:
    """Each is reported in its place: no Unicode, a parser that breaks, an empty text."""
    texts = [TEXT, "a\ud800 attacked", "BREAK PARSER attacked", "", TEXT]
    extractions = list(Pipeline([Words], nlp=nlp).stream(texts))

    assert [2, 0, 0, 0, 2] == [len(extraction.events) for extraction in extractions]
    assert ["", "lone surrogate", "the parser broke", "text is empty", ""] == [
        next((f for f in FAULTS if f in str(extraction.diagnostics)), "")
        for extraction in extractions
    ]


FAULTS = ("lone surrogate", "the parser broke", "text is empty")


@pytest.mark.parametrize("text", ["a\ud800", "BREAK PARSER"])
def test_strict_streams_raise_in_their_place(nlp: Language, text: str) -> None:
    """What came before the bad article is given first."""
    stream = Pipeline([Words], nlp=nlp, strict=True).stream([TEXT, text, TEXT])
    next(stream)

    with pytest.raises(ExtractionError, match="'reading' failed"):
        next(stream)


def test_streams_that_break_off_give_what_came_before(nlp: Language) -> None:
    """A reader that fails at its third article does not take the first two with it."""

    def breaking() -> Iterator[str]:
        yield from ("attacked", "A.")
        msg = "line 3"
        raise InputError(msg)

    stream = Pipeline([Words], nlp=nlp).stream(breaking())

    assert ["attacked", "A."] == [next(stream).article.text for _ in range(2)]
    with pytest.raises(InputError, match="line 3"):
        next(stream)


def test_workers_give_what_came_before_a_break_too() -> None:
    """Batches under way are waited for before the error of the reader is passed on."""

    class Pool:
        def submit(self, _work: Any, batch: Any) -> Future[Any]:
            done: Future[Any] = Future()
            done.set_result(batch)
            return done

    def breaking() -> Iterator[list[Any]]:
        yield from ([1], [2])
        msg = "line 3"
        raise InputError(msg)

    ahead = workers._ahead(Pool(), breaking(), limit=4)

    assert [[1], [2]] == [next(ahead).result() for _ in range(2)]
    with pytest.raises(InputError, match="line 3"):
        next(ahead)


@pytest.mark.parametrize("settings", [{"batch_size": 0}, {"workers": 0}, {"workers": 1.5}])
def test_senseless_numbers_are_refused(settings: dict[str, Any]) -> None:
    """At once, not when the first extraction is wanted."""
    with pytest.raises(InputError, match="must be a whole number from 1 up"):
        Pipeline([Words]).stream([], **settings)


def test_extractors_that_cannot_be_sent_are_refused(nlp: Language) -> None:
    """A lambda cannot go to another process; the error says what to do."""
    pipeline = Pipeline([Fake(yields=lambda _text, _found: ())], nlp=nlp)

    with pytest.raises(InputError, match=r"cannot be sent .* classes in a module"):
        list(pipeline.stream([TEXT], workers=2))


# -- Origin


def test_the_producer_says_what_ran(nlp: Language) -> None:
    """Version, extractors in their order, model and digests."""
    producer = Pipeline([Words, ("a", Fake())], nlp=nlp).extract("").producer

    assert producer is not None
    assert (crisiskit.__version__, ("a", "words")) == (producer.version, producer.pipeline)
    assert "en_pipeline 0.0.0" == producer.model
    assert ["lexicons"] == list(producer.digests)


def test_the_producer_names_files_of_a_users_own(nlp: Language, tmp_path: Path) -> None:
    """Other places or actors, another producer."""
    places, actors = tmp_path / "camps.csv", tmp_path / "staff.toml"
    places.write_text("name,latitude,longitude,country,kind\nQuelwick,13.2,3.0,NER,feature\n")
    actors.write_text('[[actor]]\nnames = ["Heron Fund"]\n')
    settings = {"places": {"gazetteer": places}, "actors": {"own": actors}}
    pipeline = Pipeline(["places", "actors"], nlp=nlp, settings=settings)

    assert {"lexicons", "gazetteer camps.csv", "actors staff.toml"} == set(
        pipeline.producer.digests
    )


def test_the_default_pipeline_is_kept_until_something_is_registered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A notebook's new extractor is in the next extraction."""
    mine = Registry()
    mine.register("extractor", "words", Words)
    monkeypatch.setattr(mine, "_installed", {"extractor": {}})
    monkeypatch.setattr("crisiskit.pipeline.step.registry", mine)
    first = default._default(mine.plugins("extractor"))
    again = default._default(mine.plugins("extractor"))
    mine.register("extractor", "army", lambda: Words(word="army"))
    grown = default._default(mine.plugins("extractor"))

    assert first is again
    assert (("words",), ("army", "words")) == (first.names, grown.names)


@pytest.mark.model
def test_a_place_left_open_has_its_reason() -> None:
    """A name no table knows stays a place, with information why it has no point; no fault."""
    extraction = Pipeline().extract(
        "Soldiers entered the village of Quelwick in Mali on Monday."
    )

    (place,) = (place for place in extraction.places if place.latitude is None)
    (diagnostic,) = extraction.diagnostics
    assert place.name == "Quelwick"
    assert Severity.INFO == diagnostic.severity
    assert "'Quelwick'" in diagnostic.message
    assert {"Mali"} < {place.name for place in extraction.places}
