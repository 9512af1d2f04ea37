"""Which corpora train the pipeline and which test it."""

from __future__ import annotations

from pathlib import Path

import attrs
from spacy.language import Language

from gum_names import read_gum
from invented_names import read_invented, to_documents
from name_corpora import CROSSNER, WIKIGOLD, read_columns, read_redocred
from passages import Document
from treebanks import read_treebank

Corpus = tuple[Document, ...]


@attrs.frozen(kw_only=True)
class TrainingCorpora:
    """The training corpora by what they mark: *syntax*, *names*, or *both*; *politics* is part of *names*."""

    syntax: Corpus
    names: Corpus
    both: Corpus
    politics: Corpus


def read_training(folder: Path, nlp: Language) -> TrainingCorpora:
    """Read all training corpora under *folder*; *nlp* cuts the invented texts into tokens.

    EWT dev trains syntax too: nothing is chosen by it. All test parts, UNER and CrossNER test stay out.
    """
    syntax, names = folder / "syntax", folder / "names"
    redocred = [
        d for part in ("dev", "test") for d in read_redocred(names / f"redocred-{part}.json")
    ]
    crossner = [
        d
        for part in ("train", "dev")
        for d in read_columns(names / f"crossner-politics-{part}.txt", CROSSNER)
    ]
    return TrainingCorpora(
        syntax=(
            *read_treebank(syntax / "ewt-train.conllu"),
            *read_treebank(syntax / "ewt-dev.conllu"),
        ),
        both=read_gum(syntax / "gum-train"),
        politics=tuple(crossner),
        names=(
            *redocred,
            *crossner,
            *read_columns(names / "wikigold.txt", WIKIGOLD),
            *to_documents(read_invented(folder / "invented"), nlp),
        ),
    )
