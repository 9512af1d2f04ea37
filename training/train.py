"""Train, measure and write the embedded English pipeline: ``python training/train.py --data FOLDER``."""

from __future__ import annotations

import argparse
import os
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "src"))

import spacy  # noqa: E402

from assemble import assemble, write  # noqa: E402
from augment import Augmenter  # noqa: E402
from card import write_card  # noqa: E402
from corpora import TrainingCorpora, read_training  # noqa: E402
from crisiskit.nlp.pipelines import register_components  # noqa: E402
from evaluate import evaluate, speed  # noqa: E402
from learn import learn, new_pipeline  # noqa: E402
from passages import count_words  # noqa: E402
from settings import (  # noqa: E402
    NAMES_SCHEDULE,
    NAMES_SHAPE,
    SYNTAX_SCHEDULE,
    SYNTAX_SHAPE,
    SYNTAX_VARIATION,
    VERSION,
)
from swap import NameSwapper, read_pool  # noqa: E402

EMBEDDED = ROOT / "src" / "crisiskit" / "nlp" / "en_crisis"


def main() -> None:
    """Train both halves side by side, join them, measure the whole and write it."""
    arguments = _arguments()
    with TemporaryDirectory() as scratch:
        halves = Path(scratch) / "syntax", Path(scratch) / "names"
        # A thread each: the matrices are too small to share among cores.
        os.environ["OMP_NUM_THREADS"] = "1"
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            running = [
                pool.submit(train_syntax, arguments.data, halves[0]),
                pool.submit(train_names, arguments.data, arguments.geonames, halves[1]),
            ]
            for half in running:
                half.result()
        finish(arguments.data, halves, arguments.output)


def train_syntax(data: Path, output: Path) -> None:
    """Train tagger and parser; GUM, whose genres are nearest to news, is seen twice an epoch."""
    nlp = new_pipeline(["tagger", "parser"], SYNTAX_SHAPE)
    corpora = read_training(data, nlp)
    mix = [corpora.syntax, corpora.both, corpora.both]
    learn(nlp, mix, SYNTAX_SCHEDULE, augmenter=SYNTAX_VARIATION)
    nlp.to_disk(output)


def train_names(data: Path, geonames: Path, output: Path) -> None:
    """Train the name finder; GUM and CrossNER, small but clean, are seen twice an epoch."""
    nlp = new_pipeline(["ner"], NAMES_SHAPE)
    corpora = read_training(data, nlp)
    swapper = NameSwapper(
        pool=read_pool(geonames), cut=lambda name: [token.text for token in nlp.make_doc(name)]
    )
    mix = [corpora.names, corpora.politics, corpora.both, corpora.both]
    learn(nlp, mix, NAMES_SCHEDULE, augmenter=Augmenter(swapper=swapper))
    nlp.to_disk(output)


def finish(data: Path, halves: tuple[Path, Path], output: Path) -> None:
    """Join the trained *halves*, write them to *output*, measure what was written and write its card."""
    register_components()
    syntax, names = (spacy.load(half) for half in halves)
    corpora = read_training(data, syntax)
    write(assemble(syntax, names, (*corpora.syntax, *corpora.both)), output)
    nlp = spacy.load(output)
    write_card(
        output,
        version=VERSION,
        sizes=_sizes(corpora),
        scores=evaluate(nlp, data),
        speed=speed(nlp, data),
        trained=datetime.now(UTC).date(),
    )


def _sizes(corpora: TrainingCorpora) -> dict[str, int]:
    return {
        "EWT train and dev (syntax)": count_words(corpora.syntax),
        "GUM train (syntax and names)": count_words(corpora.both),
        "Re-DocRED, WikiGold, CrossNER politics, invented articles (names)": count_words(
            corpora.names
        ),
    }


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with syntax/, names/ and invented/"
    )
    parser.add_argument(
        "--geonames",
        type=Path,
        help="folder of the GeoNames tables (default: DATA/../data/geonames)",
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=EMBEDDED,
        help="where the weights go (default: into the package)",
    )
    arguments = parser.parse_args()
    arguments.geonames = arguments.geonames or arguments.data.parent / "data" / "geonames"
    return arguments


if __name__ == "__main__":
    main()
