"""Records that differ from others in fields whose new values are known to be sound."""

from typing import TypeVar

from crisiskit.model import Record
from crisiskit.model.content_id import field_names

__all__ = ["changed"]

Changed = TypeVar("Changed", bound=Record)


def changed(record: Changed, **values: object) -> Changed:
    """Copy *record* with some fields anew.

    Nothing is checked: ``attrs.evolve`` would check every field again, mention by mention,
    and ``copy()`` asks the record for its state twice.
    """
    kind: type = type(record)
    made: Changed = object.__new__(kind)
    put = object.__setattr__
    for name in field_names(kind):
        put(made, name, values[name] if name in values else getattr(record, name))
    return made
