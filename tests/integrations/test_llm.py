"""A language model as an extractor, against a real HTTP server that may misbehave."""

import json
import pickle
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crisiskit import Article, Pipeline, Span
from crisiskit.errors import InputError, ServiceError
from crisiskit.integrations.llm import LanguageModel, Meter, Service
from crisiskit.integrations.llm.align import Aligner
from crisiskit.integrations.llm.prompt import instructions
from crisiskit.integrations.llm.shape import ANSWER, faults_of

TEXT = (
    "Gunmen shelled a village near Goma on Sunday, killing 12 people.\n\n"
    "“We will hit back,” said the army spokesman, Paul  Kabila."
)
EVENT = {
    "evidence": "Gunmen shelled a village near Goma on Sunday, killing 12 people.",
    "trigger": "shelled",
    "type": "ASSAULT",
    "modes": ["heavy-weapons", "demo"],
    "status": "occurred",
    "actors": [{"words": "Gunmen", "kind": "group"}],
    "recipients": [],
    "places": ["Goma"],
    "time": "on Sunday",
}
CLAIM = {
    "content": '"we will hit back,"',
    "speaker": {"words": "paul kabila", "kind": "person"},
    "cue": "said",
    "kind": "direct",
    "polarity": "positive",
    "certainty": "certain",
}
Answer = Callable[[BaseHTTPRequestHandler], None]


class Server:
    """A server on loopback that gives the answers it was told to, one after the other."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.requests: list[tuple[dict[str, Any], str | None]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                body = json.loads(self.rfile.read(length))
                server.requests.append((body, self.headers["Authorization"]))
                last = len(server.answers) - 1
                server.answers[min(len(server.requests) - 1, last)](self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.http.server_port}/v1"


@pytest.fixture
def server() -> Iterator[Server]:
    """Run a server."""
    made = Server()
    thread = threading.Thread(target=made.http.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield made
    made.http.shutdown()
    made.http.server_close()
    thread.join()


def raw(payload: bytes, status: int = 200, length: int | None = None) -> Answer:
    """Answer with bytes."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(length or len(payload)))
        handler.end_headers()
        handler.wfile.write(payload)

    return answer


def said(content: object, **usage: int) -> Answer:
    """Answer as an endpoint does."""
    text = content if isinstance(content, str) else json.dumps(content)
    return raw(
        json.dumps({"choices": [{"message": {"content": text}}], "usage": usage}).encode()
    )


def slow(handler: BaseHTTPRequestHandler) -> None:
    """Let an answer trickle in."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000")
    handler.end_headers()
    try:
        for _ in range(20):
            handler.wfile.write(b" ")
            time.sleep(0.05)
    except OSError:
        return


def silent(_handler: BaseHTTPRequestHandler) -> None:
    """Hang up without a word."""


def service_of(server: Server, **settings: Any) -> Service:
    """Make a service that does not wait long."""
    return Service(
        **{"url": server.url, "model": "tiny", "wait": 0.01, "timeout": 5, **settings}
    )


def records_of(server: Server, **settings: Any) -> Any:
    """Run the extractor alone with those it requires."""
    extractor = LanguageModel(service=service_of(server, **settings))
    pipeline = Pipeline(["moments", "places", "figures", "actors", ("llm", extractor)])
    return pipeline.extract(Article(text=TEXT, published="2024-03-12")), extractor


@pytest.mark.model
def test_an_answer_becomes_records(server: Server) -> None:
    """With the words as evidence and what the other extractors found under them."""
    server.answers = [said({"events": [EVENT], "claims": [CLAIM]}, prompt_tokens=7)]
    extraction, extractor = records_of(server)
    (event,), (claim,) = extraction.events, extraction.claims

    assert () == extraction.diagnostics
    assert ("ASSAULT", ("heavy-weapons",), "shelled") == (
        event.type,
        event.modes,
        extraction.quote(event.trigger),
    )
    assert ["Goma"] == [place.name for place in event.places]
    assert "2024-03-10" == str(event.moment.earliest)
    assert [12] == [figure.best for figure in event.figures]
    assert "gunmen" in extraction.actor(event.actors[0]).name.lower()
    assert "“We will hit back,”" == extraction.quote(claim.content[0])
    assert "Kabila" in extraction.actor(claim.speakers[0]).name
    assert ("llm", "llm:tiny", None) == (event.extractor, event.rule, event.confidence)
    assert 7 == extractor.service.meter.input_tokens


@pytest.mark.model
def test_invented_quotes_are_turned_down(server: Server) -> None:
    """An event with invented evidence falls; an invented actor only falls itself."""
    invented = {**EVENT, "evidence": "Soldiers burned down the town hall."}
    partly = {**EVENT, "actors": [{"words": "Martians", "kind": "group"}], "trigger": "nuked"}
    false_claim = {**CLAIM, "content": "We give up"}
    server.answers = [said({"events": [invented, partly], "claims": [false_claim]})]
    extraction, extractor = records_of(server)
    (event,) = extraction.events

    assert ((), None, ()) == (event.actors, event.trigger, extraction.claims)
    assert 4 == extractor.service.meter.rejected


@pytest.mark.model
def test_a_failing_service_is_a_diagnostic(server: Server) -> None:
    """The other extractors' records are there all the same."""
    server.answers = [raw(b"no", 500)]
    extraction, _ = records_of(server, retries=0)

    assert (
        "gave no usable answer in 1 calls: status 500 (no)" in extraction.diagnostics[0].message
    )
    assert extraction.places


GOOD = {"events": [], "claims": []}


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (raw(b"busy", 503), r"status 503 \(busy\)"),
        (raw(b"too many", 429), "status 429"),
        (raw(b"<html>"), "no JSON of the shape asked for"),
        (raw(b'{"choices": []}'), "no JSON of the shape asked for"),
        (raw(b'{"choices": [{', length=500), "no JSON|IncompleteRead"),
        (said('{"events": [{"evid'), "no JSON of the shape asked for"),
        (said("[" * 100_000), "no JSON of the shape asked for"),
        (said([1]), "answer is no object"),
        (said({"events": []}), "answer lacks claims"),
        (said({"events": [{**EVENT, "type": "FIGHT"}], "claims": []}), r"type is 'FIGHT'"),
        (said({"events": [{**EVENT, "time": 3}], "claims": []}), r"events\[0\]\.time is no"),
        (said({"events": [], "claims": [{**CLAIM, "speaker": 3}]}), "speaker fits none"),
        (slow, "longer than the timeout"),
        (silent, "RemoteDisconnected|BadStatusLine|reset"),
    ],
)
def test_misbehaviour_is_asked_again(server: Server, fault: Answer, reason: str) -> None:
    """A later good answer counts; if none comes, the error has the last reason."""
    server.answers = [fault, said(GOOD)]

    assert GOOD == service_of(server, timeout=0.3).ask("s", "u", ANSWER)
    assert 2 == len(server.requests)

    server.answers, server.requests = [fault], []
    with pytest.raises(ServiceError, match=f"in 2 calls: .*({reason})"):
        service_of(server, timeout=0.3, retries=1).ask("s", "u", ANSWER)


def test_a_refusal_is_not_asked_again(server: Server) -> None:
    """A wrong key does not become right."""
    server.answers = [raw(b"bad key", 401)]
    with pytest.raises(ServiceError, match=r"refused: status 401 \(bad key\)"):
        service_of(server).ask("s", "u", ANSWER)

    assert 1 == len(server.requests)


def test_what_is_sent(server: Server, monkeypatch) -> None:
    """Model, messages, schema, and the key of the environment if there is one."""
    server.answers = [said(GOOD)]
    monkeypatch.delenv("MY_KEY", raising=False)
    service_of(server, api_key_env="MY_KEY").ask("task", "text", ANSWER)
    monkeypatch.setenv("MY_KEY", "secret")
    service_of(server, api_key_env="MY_KEY").ask("task", "text", ANSWER)
    (first, no_key), (_, key) = server.requests

    assert (None, "Bearer secret") == (no_key, key)
    assert ("tiny", 0, ["task", "text"]) == (
        first["model"],
        first["temperature"],
        [message["content"] for message in first["messages"]],
    )
    assert json.loads(json.dumps(ANSWER)) == first["response_format"]["json_schema"]["schema"]


def test_budgets_are_kept(server: Server) -> None:
    """Money and calls are counted, and nothing is sent once they are spent."""
    server.answers = [said(GOOD, prompt_tokens=1000, completion_tokens=500)]
    meter = Meter(input_price=2, output_price=4, budget=0.005)
    service = service_of(server, meter=meter)
    for _ in range(2):
        service.ask("s", "u", ANSWER)

    assert (2, 2000, 1000, 0.008) == (
        meter.calls,
        meter.input_tokens,
        meter.output_tokens,
        pytest.approx(meter.cost),
    )
    with pytest.raises(ServiceError, match=r"budget of 0\.005 is spent"):
        service.ask("s", "u", ANSWER)
    with pytest.raises(ServiceError, match="0 calls were made"):
        service_of(server, meter=Meter(max_calls=0)).ask("s", "u", ANSWER)
    assert 2 == len(server.requests)


def test_it_can_be_sent_to_other_processes(server: Server) -> None:
    """With its budget, without its counts; counting does not change what it is."""
    extractor = LanguageModel(service=service_of(server, meter=Meter(max_calls=1)))
    before = pickle.dumps(extractor)
    extractor.service.meter.begin_call()
    again = pickle.loads(before)

    assert before == pickle.dumps(extractor)
    assert (extractor, 0) == (again, again.service.meter.calls)


@pytest.mark.model
def test_long_articles_go_in_parts(server: Server) -> None:
    """Each ends where a paragraph does, and only its own words count."""
    server.answers = [said({"events": [EVENT], "claims": []})]
    service = service_of(server)
    extractor = LanguageModel(service=service, max_length=70)
    pipeline = Pipeline(["moments", "places", "figures", "actors", ("llm", extractor)])
    extraction = pipeline.extract(TEXT)
    sent = [body["messages"][1]["content"] for body, _ in server.requests]

    assert (2, 1) == (len(sent), len(extraction.events))
    assert sent[0].endswith("12 people.")
    assert "Kabila" in sent[1]


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("shelled a village", "shelled a village"),
        ("  Goma ", "Goma"),
        ("said the army spokesman, Paul Kabila", "said the army spokesman, Paul  Kabila"),
        ('"WE WILL HIT BACK,"', "“We will hit back,”"),
        ("12 people. “We", "12 people.\n\n“We"),
        ("", None),
        ("  ", None),
        ("Gunmen shelled the village", None),
    ],
)
def test_quotations_are_found(quote: str, expected: str | None) -> None:
    """Exactly, else but for blanks, case and quotation marks; never by likeness."""
    span = Aligner(TEXT).next(quote)

    assert expected == (None if span is None else TEXT[span.start : span.end])


def test_quotations_come_in_order() -> None:
    """The second of two equal words is meant after what stands between them."""
    text = "Aid came. Rebels fled. Aid came."
    aligner = Aligner(text)
    spans = [aligner.next(quote) for quote in ("Aid", "Rebels", "Aid", "came", "Rebels")]

    assert [0, 10, 23, 27, 10] == [span.start for span in spans]
    assert aligner.inside("Aid", Span(0, 9)) == Span(0, 3)
    assert aligner.inside("Rebels", Span(0, 9)) is None


@given(st.text(), st.text())
def test_any_quotation_is_found_or_not(text: str, quote: str) -> None:
    """What is found lies in the text, and a piece of the text is found."""
    span = Aligner(text).next(quote)

    assert span is None or 0 <= span.start < span.end <= len(text)
    assert not quote.strip() or Aligner(f"{text} {quote}").next(quote) is not None


def test_the_task_names_every_type() -> None:
    """And the schema is one that holds for a good answer."""
    assert "HAZARD: " in instructions()
    assert [] == faults_of({"events": [EVENT], "claims": [CLAIM]}, ANSWER)


def test_addresses_are_checked() -> None:
    """Files are no services."""
    with pytest.raises(InputError, match="the address of a service"):
        Service(url="file:///etc/passwd", model="x")
