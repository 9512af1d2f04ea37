"""What made an extraction."""

from collections.abc import Mapping

import attrs

from crisiskit.model.checks import to_mapping, to_tuple

__all__ = ["Producer"]


@attrs.frozen(kw_only=True)
class Producer:
    """The software and data behind an extraction: same producer, same input, same bytes.

    Attributes:
        version: crisiskit's version.
        pipeline: Names of the extractors, in the order they ran.
        model: Name and version of the spaCy pipeline; None if none was used.
        digests: Hexadecimal digests of model and lexicons, by name.
    """

    version: str
    pipeline: tuple[str, ...] = attrs.field(default=(), converter=to_tuple)
    model: str | None = None
    digests: Mapping[str, str] = attrs.field(factory=dict, converter=to_mapping, hash=False)
