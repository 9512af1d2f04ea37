"""Averaging of weights over epochs: steadier than those of the last epoch alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import numpy as np
from numpy.typing import NDArray
from spacy.language import Language

Weights = NDArray[np.float32]


@attrs.define
class Average:
    """Running mean of all weights of a pipeline."""

    count: int = 0
    means: list[Weights] = attrs.field(factory=list)

    def add(self, nlp: Language) -> None:
        """Take the present weights of *nlp* into the mean."""
        present: list[Weights] = [node.get_param(name).copy() for node, name in _weights(nlp)]
        self.count += 1
        if not self.means:
            self.means = present
        for mean, weights in zip(self.means, present, strict=True):
            np.add(mean, (weights - mean) / self.count, out=mean)

    def apply(self, nlp: Language) -> None:
        """Give *nlp* the mean weights; nothing happens if none were taken."""
        for (node, name), mean in zip(_weights(nlp), self.means, strict=False):
            node.set_param(name, mean)


# A node is a thinc model, of no matter which input and output.
def _weights(nlp: Language) -> Iterator[tuple[Any, str]]:
    """Every weight of *nlp* once, in a fixed order."""
    seen: set[int] = set()
    models = (getattr(component, "model", None) for _, component in nlp.pipeline)
    for node in (node for model in models if model is not None for node in model.walk()):
        if node.id not in seen:
            seen.add(node.id)
            yield from ((node, name) for name in node.param_names if node.has_param(name))
