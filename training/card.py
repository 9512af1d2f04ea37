"""The model card, licence and attribution written beside the weights."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from attribution import LICENCE, SOURCES, TESTED_ON
from evaluate import Score

Scores = Mapping[str, Mapping[str, Score]]

_INIT = '"""Weights of the embedded English pipeline, with their model card, licence and attribution."""\n'
_LICENCE_TEXT = """\
The trained weights and tables in this folder are licensed under the Creative Commons Attribution-ShareAlike 4.0
International licence (CC BY-SA 4.0): https://creativecommons.org/licenses/by-sa/4.0/legalcode

You may share and adapt them, also commercially, if you give credit (see ATTRIBUTION.md), say what you changed and
pass adaptations on under the same licence. The code of crisiskit has its own licence (MIT); texts that you analyse
with the weights, and the records you get, are not adaptations of them.
"""


def write_card(
    folder: Path,
    *,
    version: str,
    sizes: Mapping[str, int],
    scores: Scores,
    speed: Mapping[str, float],
    trained: date,
) -> None:
    """Write README.md, LICENSE, ATTRIBUTION.md and the figures of meta.json into *folder*."""
    (folder / "__init__.py").write_text(_INIT, encoding="utf-8")
    (folder / "LICENSE").write_text(_LICENCE_TEXT, encoding="utf-8")
    (folder / "ATTRIBUTION.md").write_text(attribution(), encoding="utf-8")
    (folder / "README.md").write_text(
        card(version, sizes, scores, speed, trained), encoding="utf-8"
    )
    _complete_meta(folder / "meta.json", version, scores, speed)


def attribution() -> str:
    """The list of sources as Markdown."""
    lines = ["# What the weights were learnt from", ""]
    lines += [_source(source) for source in SOURCES]
    lines += ["", "Measured on, not learnt from:", ""]
    return "\n".join([*lines, *(_source(source) for source in TESTED_ON)]) + "\n"


def _source(source: tuple[str, str, str, str]) -> str:
    name, who, licence, link = source
    return f"- **{name}**: {'; '.join(part for part in (who, licence, link) if part)}"


def card(
    version: str,
    sizes: Mapping[str, int],
    scores: Scores,
    speed: Mapping[str, float],
    trained: date,
) -> str:
    """The model card as Markdown."""
    return "\n".join(
        [
            f"# en_crisis {version}: the English pipeline inside crisiskit",
            "",
            f"Trained on {trained.isoformat()} by `python training/train.py`; weights under {LICENCE} (see LICENSE, ATTRIBUTION.md).",
            "Sentence rules, tagger (Penn Treebank tags), lemma table, parser (Universal Dependencies),",
            "name finder (PERSON, ORG, LOC, NORP) and lists that mend the names.",
            "",
            "## Learnt from",
            "",
            *_table(
                ("corpus", "tokens"), [(name, f"{words:,}") for name, words in sizes.items()]
            ),
            "",
            "## Measured",
            "",
            "Raw text in, own tokenisation; percent; an answer is right if its characters and its label agree with the gold.",
            "UAS and LAS count every token, punctuation included, and whole relations (`nsubj:pass`).",
            "Names of GUM are its entity mentions cut down to proper names by `training/gum_names.py`.",
            "",
            *_table(("test part", "what", "precision", "recall", "F"), _rows(scores)),
            "",
            "## Speed",
            "",
            "Words a second on one core, in batches of 8 articles, each component alone and all together:",
            "",
            *_table(
                ("component", "words/s"),
                [(name, f"{rate:,.0f}") for name, rate in speed.items()],
            ),
            "",
            "## What it cannot do",
            "",
            "- Countries, cities and buildings are all LOC: there is no GPE. Dates, numbers and events are not marked.",
            "- Apposition, parataxis and adverbial clauses are its weak relations; subjects and objects its strong ones.",
            "- Unknown armed groups and agencies, and names in capitals or lower case, are missed most.",
            "- It has no morphology (`token.morph`) and no universal part of speech (`token.pos`).",
            "",
        ]
    )


def _rows(scores: Scores) -> list[tuple[str, ...]]:
    return [
        (part, what, f"{score.precision:.1f}", f"{score.recall:.1f}", f"{score.f:.1f}")
        for part, figures in scores.items()
        for what, score in figures.items()
    ]


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> list[str]:
    return [f"| {' | '.join(row)} |" for row in (head, tuple("---" for _ in head), *rows)]


def _complete_meta(
    path: Path, version: str, scores: Scores, speed: Mapping[str, float]
) -> None:
    meta = json.loads(path.read_text(encoding="utf-8"))
    figures = {
        part: {what: round(score.f, 1) for what, score in found.items()}
        for part, found in scores.items()
    }
    meta |= {
        "name": "crisis",
        "version": version,
        "description": "English pipeline for crisis news: tagger, lemmas, parser, names",
        "author": "crisiskit",
        "license": LICENCE,
        "sources": [
            {"name": n, "author": a, "license": licence, "url": u}
            for n, a, licence, u in SOURCES
        ],
        "performance": figures | {"speed": round(speed["all"])},
    }
    path.write_text(json.dumps(meta, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
