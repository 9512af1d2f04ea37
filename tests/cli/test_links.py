"""``crisiskit show --actors`` tells why each mention is linked."""

from pathlib import Path

import pytest

from crisiskit.cli import main
from crisiskit.extractors.actors import Actors
from crisiskit.extractors.actors.reasons import REASONS
from crisiskit.extractors.findings import Findings
from crisiskit.model import Article
from crisiskit.nlp.pipelines import load_pipeline
from crisiskit.nlp.reading import Reading

pytestmark = pytest.mark.model

TEXT = (
    "Maria Lopez, the mayor of Ica, met rebels of the Northern Relief Fund (NRF). "
    'Lopez said: "I saw the fund, who sent us rice." They left. The mayor wept.'
)


def test_show_tells_why_each_mention_is_linked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each mention stands with the rule that linked it, in words and by its name."""
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    assert main(["show", str(path), "--actors"]) == 0
    output = capsys.readouterr().out
    assert "last name of a person told before (last-name)" in output
    assert "who speaks here (speaker)" in output


def test_every_rule_has_its_words() -> None:
    """No link is told by its code alone."""
    reading = Reading(Article(text=TEXT), load_pipeline())
    rules = {
        link.rule
        for cluster in Actors().clusters(reading, Findings())
        for link in cluster.links
    }

    assert rules <= REASONS.keys()
