"""``crisiskit explain``. All text is invented."""

import io
import sys
from types import SimpleNamespace

import pytest

from crisiskit import cli
from crisiskit.model import Article
from crisiskit.pipeline import Pipeline
from crisiskit.serializers import dump, dumps

TEXT = "Gunmen shot two guards in Lima on Friday, Ina Voss said. Norway will send food to Chad."


@pytest.fixture(scope="module")
def extraction():
    """Extract the records of the text with the embedded pipeline."""
    return Pipeline().extract(TEXT, published="2024-03-12")


@pytest.fixture
def explain(capfd, monkeypatch, extraction, tmp_path):
    """Run the command on a file with the extraction, or on standard input."""

    def run(event, *options, path=None, stdin=None):
        if path is None:
            path = tmp_path / "found.jsonl"
            dump([extraction], path)
        if stdin is not None:
            payload = stdin.encode() if isinstance(stdin, str) else stdin
            monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(payload)))
        events = [] if event is None else [event]
        code = cli.main(["explain", str(path), *events, *options])
        return (code, *capfd.readouterr())

    return run


@pytest.mark.model
def test_it_prints_frame_slots_status_and_links(explain, extraction) -> None:
    """What fired, which words filled what, what decided the status, who reports it."""
    event = extraction.events[0]
    code, out, err = explain(event.id)

    assert (code, err) == (0, "")
    for line in (
        f"{event.id}  ASSAULT firearms  occurred",
        "   actor      “Gunmen” (subject)",
        "   recipient  “two guards” (object)",
        "   status     occurred: told as a fact; no word says otherwise",
        f"claim      {event.claims[0]}: Ina Voss “said”",
    ):
        assert line in out.splitlines()


@pytest.mark.model
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_it_reads_standard_input(explain, extraction, form) -> None:
    """JSON and JSON Lines are told apart; the beginning of an id is enough."""
    event = extraction.events[1]
    code, out, _ = explain(event.id[:13], path="-", stdin=dumps([extraction], form))

    assert (code, out.split()[0]) == (0, event.id)
    assert "AID that is still to come is AGREE" in out


@pytest.mark.model
@pytest.mark.parametrize(
    ("event", "message"),
    [("event-", "2 events have an id that begins with"), ("nothing", "no event has the id")],
)
def test_an_id_that_names_no_single_event_is_refused(explain, event, message) -> None:
    """One line on standard error lists the events."""
    code, out, err = explain(event)

    assert (code, out) == (2, "")
    assert message in err
    assert err.count("\n") == 1


@pytest.mark.model
def test_input_that_holds_no_extraction_is_refused(explain, tmp_path) -> None:
    """Missing files, empty input and other JSON are named."""
    other = tmp_path / "other.json"
    other.write_text('{"kind": "article"}')

    text = tmp_path / "article.txt"
    text.write_text("Gunmen shot two guards.")

    assert "extract its records first" in explain("event-1", path=text)[2]
    assert "cannot be read" in explain("event-1", path=tmp_path / "none.jsonl")[2]
    assert "standard input is empty" in explain("event-1", path="-", stdin="")[2]
    assert explain("event-1", path=other)[0] == 2


@pytest.mark.model
def test_without_an_id_all_are_explained(explain, extraction) -> None:
    """In their order, with a blank line between."""
    code, output, _ = explain(None)

    assert code == 0
    headings = [line.split()[0] for line in output.splitlines() if line.startswith("event-")]
    assert headings == [event.id for event in extraction.events]


@pytest.mark.model
def test_own_frames_are_an_option(explain, tmp_path) -> None:
    """What was found with own frames is explained with them; a faulty file is refused."""
    frames = tmp_path / "own.toml"
    frames.write_text('[frames.evict]\ntype = "acme:EVICTION"\nverbs = ["evict"]\n')
    pipeline = Pipeline(settings={"events": {"frames": frames}})
    found = pipeline.extract(Article(text="Police evicted two nuns."))
    path = tmp_path / "own.jsonl"
    dump([found], path)
    event = found.events[0].id
    without = explain(event, path=path)[1]

    assert "frame acme:eviction.evict" in explain(event, "--frames", str(frames), path=path)[1]
    assert "made with frames own.toml" in without
    assert "did not find this event" in without
    frames.write_text("frames = 1")
    assert explain(event, "--frames", str(frames), path=path)[0] == 2
