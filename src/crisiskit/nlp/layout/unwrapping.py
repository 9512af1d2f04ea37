"""Text whose lines some program has wrapped, with its sentences in one piece again."""

import re

from crisiskit.nlp.layout.paragraphs import FULL_LINE, is_wrapped

__all__ = ["unwrapped"]

# The end of a full line in the middle of a paragraph; in files of Windows it has two code points.
_BREAK = re.compile(rf"(?<=[^\r\n]{{{FULL_LINE}}})(\r?\n)(?=[^\S\r\n]*[^\s])")


def unwrapped(text: str) -> str:
    r"""Give *text* with blanks for the line breaks inside its paragraphs, if it was wrapped.

    Every code point stays where it is. Other text comes back as it is.

    Examples:
        >>> lines = ["The ministry said that the bridge over the river had been", "closed " * 9]
        >>> "\n" in unwrapped("\n".join(lines * 3))
        False
    """
    if "\n" not in text or not is_wrapped(text):
        return text
    return _BREAK.sub(lambda found: " " * len(found.group()), text)
