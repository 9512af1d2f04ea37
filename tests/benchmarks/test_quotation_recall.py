"""Which quotations count as direct speech of the gold, and which are found."""

import json
from pathlib import Path

import pytest

import quotation_recall

TEXT = "“We will stay in our town,” Voss said. “Nobody will make us leave it.” He left."


def row(claims: list[tuple[str, str]], text: str = TEXT) -> dict:
    """Write attributions by the words of their cues and contents."""
    spans = [
        {"cue": [_span(text, cue)], "content": [_span(text, content)], "source": []}
        for cue, content in claims
    ]
    return {"id": "1", "text": text, "attributions": spans}


def _span(text: str, words: str) -> list[int]:
    start = text.index(words)
    return [start, start + len(words)]


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        (("said", "We will stay in our town"), ("said", "We will stay in our town"), [True]),
        (("said", "We will stay in our town"), ("said", "stay in our town"), [True]),
        (("said", "We will stay in our town"), ("said", "We will"), [False]),
        (("said", "Nobody will make us leave it"), ("said", "Nobody"), []),
    ],
)
def test_found_means_half_of_the_words(gold, found, expected) -> None:
    """The cue must stand in the sentence of the quotation; half of the words do."""
    claims = row([found])["attributions"]

    assert expected == list(quotation_recall._hits(row([gold]), claims))


@pytest.mark.parametrize(
    "text", ["“No more boats,” Voss said.", "“We will stay here, Voss said.", "Voss said it."]
)
def test_what_does_not_count(text: str) -> None:
    """Three words or fewer, marks that do not close, no marks at all."""
    gold = row([("said", text.replace("said", "").strip("“.")[:4])], text)

    assert [] == list(quotation_recall._hits(gold, []))


def test_figures_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The scoreboard reads the figures as JSON."""
    gold = row([("said", "We will stay in our town")])
    for name in ("gold", "pred"):
        (tmp_path / name).write_text(json.dumps(gold) + "\n", encoding="utf-8")

    assert 0 == quotation_recall.main(
        [str(tmp_path / "gold"), str(tmp_path / "pred"), "--json"]
    )
    assert {"N": 1, "recall": 1.0} == json.loads(capsys.readouterr().out)["all"]["quotations"]
