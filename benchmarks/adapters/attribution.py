"""attribution: claims as source, cue and content."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from adapters.mapping import only_article, participant_spans
from crisiskit.model import Claim, Extraction
from scoreboard.benchmark import Benchmark, Row, Scoring

__all__ = ["BENCHMARK"]

# Ours: an absolute path stays itself below the data folder.
_QUOTATIONS = Path(__file__).resolve().parent.parent / "quotation_recall.py"


def predict(row: Row, found: Mapping[str, Extraction]) -> Iterator[Row]:
    """Write every claim."""
    claims = [_attribution(claim) for claim in found[row["id"]].claims]
    yield {"id": row["id"], "attributions": claims}


def _attribution(claim: Claim) -> Row:
    return {
        "source": participant_spans(claim.speakers),
        "cue": [] if claim.cue is None else [[claim.cue.start, claim.cue.end]],
        "content": [[piece.start, piece.end] for piece in claim.content],
    }


BENCHMARK = Benchmark(
    name="attribution",
    articles=only_article,
    predict=predict,
    scorings=(
        Scoring(
            command=("score.py", "{gold}", "{pred}", "--task", "attribution"),
            lists_errors=True,
            metrics={
                "full relation F1": ("all", "full relation (each role IoU >= 0.5)", "F1"),
                "source+content F1": ("all", "source+content, cue ignored (IoU >= 0.5)", "F1"),
                "cue strict F1": ("all", "cue strict", "F1"),
                "source partial F1": ("all", "source partial (overlap)", "F1"),
                "source strict F1": ("all", "source strict", "F1"),
                "content tokens F1": ("all", "content tokens", "F1"),
                "content strict F1": ("all", "content strict", "F1"),
            },
        ),
        Scoring(
            command=(str(_QUOTATIONS), "{gold}", "{pred}"),
            metrics={"quotation recall": ("all", "quotations", "recall")},
        ),
    ),
)
