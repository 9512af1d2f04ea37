"""Putting the trained parts together with the rule components into the pipeline that ships."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import spacy
from spacy.language import Language

from crisiskit.nlp import lemmas, lost_verbs, name_lists, sentence_starts
from crisiskit.nlp.pipelines import register_components
from lemma_table import learn_lemmas
from passages import Document


def assemble(syntax: Language, names: Language, treebanks: Iterable[Document]) -> Language:
    """Join *syntax* (tagger, parser) and *names* (name finder), each with its own token vectors.

    Order: sentence rules before the parser, lost verbs after it, then lemmas; lists after the name finder.
    """
    register_components()
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    syntax.add_pipe(sentence_starts.FACTORY, first=True)
    syntax.add_pipe(lost_verbs.FACTORY, after="parser")
    syntax.add_pipe(lemmas.FACTORY, after=lost_verbs.FACTORY)
    table = syntax.get_pipe(lemmas.FACTORY)
    assert isinstance(table, lemmas.Lemmas)
    table.table = learn_lemmas(treebanks)
    syntax.add_pipe("ner", source=names)
    syntax.add_pipe(name_lists.FACTORY, last=True)
    return syntax


def write(nlp: Language, folder: Path) -> None:
    """Write the weights of *nlp* into *folder*, without the words seen in training."""
    nlp.to_disk(folder)
    strings = folder / "vocab" / "strings.json"
    kept = sorted(_needed_strings(nlp))
    strings.write_text(json.dumps(kept, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def _needed_strings(nlp: Language) -> set[str]:
    """The strings of a bare English pipeline and the labels of the trained components."""
    labels = {label for name in nlp.component_names for label in nlp.pipe_labels.get(name, ())}
    return {
        *spacy.blank("en").vocab.strings,
        *labels,
        *_bare_labels(labels),
        "_SP",
        "dep",
        "ROOT",
    }


def _bare_labels(labels: Iterable[str]) -> set[str]:
    """The "nsubj" of "L-nsubj": parser and name finder put the action before the label."""
    return {label.partition("-")[2] for label in labels if "-" in label}
