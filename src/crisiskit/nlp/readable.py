"""The text of an article as it is parsed: other letters and blanks in places, every offset the same."""

from crisiskit.nlp.layout import unwrapped
from crisiskit.nlp.truecase import truecased

__all__ = ["readable"]

# Blanks of other widths and those that no line may end at, as web pages and word processors
# set them before units and inside names ("$5 million", "Mr. Sol").
_BLANKS = dict.fromkeys(
    map(
        ord,
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    ),
    " ",
)


def readable(text: str) -> str:
    r"""Give *text* as the parser knows text: no capitals alone, no wrapped lines, plain blanks.

    Every code point stays where it is.

    Examples:
        >>> readable("Aid of $5\u00a0million came.")
        'Aid of $5 million came.'
    """
    plain = text if text.isascii() else text.translate(_BLANKS)
    return unwrapped(truecased(plain))
