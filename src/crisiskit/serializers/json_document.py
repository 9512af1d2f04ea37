"""One JSON object that holds a long list, written piece by piece in constant memory."""

from collections.abc import Callable, Iterable, Mapping
from typing import IO, Any

from crisiskit.serializers.json_text import encode

__all__ = ["known", "write_document"]


def write_document(
    stream: IO[str],
    head: Mapping[str, Any],
    name: str,
    items: Iterable[Mapping[str, Any]],
    *,
    tail: Callable[[], Mapping[str, Any]] = dict,
) -> None:
    """Write the object *head* with one more member *name*, the list of *items*, one a line.

    Args:
        stream: A text stream.
        head: The other members; at least one.
        name: Name of the list.
        items: Its items, written as they come.
        tail: Gives the members that are known only after the last item.
    """
    stream.write(encode(dict(head)).removesuffix("}") + f',"{name}":[')
    between = "\n"
    for item in items:
        stream.write(between + encode(dict(item)))
        between = ",\n"
    end = "".join(f',"{key}":{encode(value)}' for key, value in tail().items())
    stream.write(f"\n]{end}}}\n")


def known(**members: Any) -> dict[str, Any]:
    """Make an object of the members that are known: neither None nor empty."""
    return {name: value for name, value in members.items() if value not in (None, "", (), [])}
