"""Text out of a fragment of HTML that is all article, with nothing but the standard library."""

import re
from html.parser import HTMLParser

__all__ = ["text_of_fragment"]

_BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 "
    "h5 h6 header hr li main nav ol p pre section table td th tr ul".split()
)
_HIDDEN = frozenset({"script", "style", "template"})
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def text_of_fragment(fragment: str) -> str:
    """Give the text of *fragment*, one block a line; tags, scripts and comments are dropped."""
    parser = _Parser()
    parser.feed(fragment)
    parser.close()
    lines = (_BLANKS.sub(" ", "".join(line)).strip() for line in parser.lines)
    return "\n".join(line for line in lines if line)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[list[str]] = [[]]
        self._hidden = 0

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self._hidden += tag in _HIDDEN
        self._break_at(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in _HIDDEN and self._hidden > 0
        self._break_at(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.lines[-1].append(data)

    def _break_at(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.lines.append([])
