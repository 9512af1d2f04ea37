"""What of an article its gold has marked."""

from collections.abc import Collection, Mapping
from typing import Any

import attrs

from crisiskit.errors import InputError
from crisiskit.evaluation.layers import LAYERS
from crisiskit.model import Article

__all__ = ["Annotation"]


@attrs.frozen
class Annotation:
    """The layers and fields a gold article has, and which records are optional.

    A gold file holds extractions in the wire format. Where people marked only a part,
    the article says so in ``extra``::

        {"gold": {"layers": {"moments": ["value"], "events": ["type", "status"]},
                  "optional": ["actor-17"]}}

    Attributes:
        layers: Names of the fields to score, by layer; layers that are not named are
            not scored. An article that names none is scored on every layer that has
            records somewhere in the gold.
        optional: Ids of records that are neither wrong to find nor wrong to miss.
    """

    layers: Mapping[str, frozenset[str]]
    optional: frozenset[str] = frozenset()

    @classmethod
    def of(cls, article: Article, *, present: Collection[str] = ()) -> "Annotation":
        """Read what the article says of itself, or else take the layers *present*.

        Raises:
            InputError: If it names layers or fields there are none of.
        """
        said = article.extra.get("gold") or {}
        if not isinstance(said, Mapping):
            msg = f"{article.id}: extra.gold must be an object, got {said!r}"
            raise InputError(msg)
        layers = said.get("layers", {name: list(_KNOWN[name]) for name in present})
        chosen = {str(name): _fields(article, str(name), layers[name]) for name in layers}
        return cls(layers=chosen, optional=frozenset(map(str, said.get("optional", ()))))


_KNOWN = {layer.name: tuple(layer.fields) for layer in LAYERS}


def _fields(article: Article, layer: str, fields: Any) -> frozenset[str]:  # JSON, any shape
    if layer not in _KNOWN:
        msg = f"{article.id}: no layer is called {layer!r}; known: {', '.join(_KNOWN)}"
        raise InputError(msg)
    known = _KNOWN[layer]
    if not isinstance(fields, list | tuple) or not set(fields) <= set(known):
        msg = (
            f"{article.id}: extra.gold.layers.{layer} must list fields of "
            f"{', '.join(known)}; got {fields!r}"
        )
        raise InputError(msg)
    return frozenset(fields)
