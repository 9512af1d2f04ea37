"""What makes extractions: versions and digests, worked out once a process."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from crisiskit import lexicons
from crisiskit.model import Producer
from crisiskit.pipeline.step import Step
from crisiskit.version import version

if TYPE_CHECKING:
    from crisiskit.nlp.doc import Language

__all__ = ["producer_of"]


def producer_of(steps: Iterable[Step], nlp: "Language") -> Producer:
    """Describe a pipeline: its extractors in their order, its model, its word lists.

    An extractor that was given word lists of a user's own says so with a mapping
    ``digests``.
    """
    steps = tuple(steps)
    meta = nlp.meta
    digests = {"lexicons": lexicons.digest()}
    for step in steps:
        digests |= getattr(step.extractor, "digests", {})
    if nlp.path is not None:
        digests["model"] = _digest_of(nlp.path)
    return Producer(
        version=version(),
        pipeline=tuple(step.name for step in steps),
        model=f"{meta['lang']}_{meta['name']} {meta['version']}",
        digests=digests,
    )


@cache
def _digest_of(folder: Path) -> str:
    """Fingerprint the files of a folder: 16 hexadecimal digits of a BLAKE2b hash."""
    hashed = hashlib.blake2b(digest_size=8)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if "__pycache__" in path.parts:
            continue  # differs from machine to machine
        hashed.update(path.relative_to(folder).as_posix().encode() + b"\0")
        hashed.update(path.read_bytes())
    return hashed.hexdigest()
