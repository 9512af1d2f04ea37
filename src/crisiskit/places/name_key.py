"""One form for all ways of writing a place name, so that they meet in the gazetteer."""

import functools
import unicodedata

__all__ = ["fold"]

# Letters that Unicode does not take apart into a base letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "đ": "d",
        "ł": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ð": "d",
        "þ": "th",
        "ı": "i",
    }
)
_DROPPED = str.maketrans(dict.fromkeys(".'’‘`´ʻʼ‛ʹʿʾ′\"“”\u00ad\u200b", None))
_BLANKS = str.maketrans(dict.fromkeys("-‐‑‒–—_/,()", " "))
_WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "&": "and"}


@functools.lru_cache(maxsize=8192)
def fold(name: str) -> str:
    """Fold case, accents, hyphens, full stops and apostrophes; give "" where nothing is left.

    A leading "the" goes too; "Saint", "Mount" and "Fort" take their short forms.

    Examples:
        >>> fold("Port - au - Prince"), fold("U.S."), fold("Saint-Étienne"), fold("The Gambia")
        ('port au prince', 'us', 'st etienne', 'gambia')
    """
    words = _plain(name).split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return " ".join(_WORDS.get(word, word) for word in words)


def _plain(name: str) -> str:
    if name.isascii():
        return name.lower().translate(_DROPPED).translate(_BLANKS)
    # Lower case may bring marks, and taking apart may bring capitals: each is done on the other.
    small = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).lower())
    letters = small.translate(_LETTERS)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare.translate(_DROPPED).translate(_BLANKS)
