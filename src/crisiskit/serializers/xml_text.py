"""Text as XML 1.0 can hold it."""

import re
from xml.sax.saxutils import escape

__all__ = ["attribute", "content"]

_REPLACEMENT = "\ufffd"
# What is no character in XML 1.0 (section 2.2), not even as a reference.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# A bare carriage return would be read as a line feed.
_IN_CONTENT = {"\r": "&#13;"}
_IN_ATTRIBUTE = {**_IN_CONTENT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}


def content(text: str) -> str:
    """Escape *text* to stand between tags; control characters become U+FFFD."""
    return escape(_ILLEGAL.sub(_REPLACEMENT, text), _IN_CONTENT)


def attribute(text: str) -> str:
    """Escape and quote *text* to stand as an attribute's value, likewise."""
    return f'"{escape(_ILLEGAL.sub(_REPLACEMENT, text), _IN_ATTRIBUTE)}"'
