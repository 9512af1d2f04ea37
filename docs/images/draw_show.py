"""Draw what ``crisiskit show`` prints: ``show.svg`` of the example article, ``front.svg`` of a line.

python docs/images/draw_show.py
"""

import io
import re
from pathlib import Path

from rich.console import Console

import crisiskit
from crisiskit.cli.tables import print_sections

HERE = Path(__file__).parent
ARTICLE = HERE.parent.parent / "examples" / "articles" / "river-port.txt"
LAYERS = ("events", "claims", "figures")
WEB_FONT = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
SHORT = (
    "Police arrested 23 protesters in Mombasa on Monday, the interior ministry said. "
    "Kenya will deploy 600 soldiers to the coast by Friday.\n"
)


def main() -> None:
    """Draw both; the pictures refer to nothing on the net."""
    article = ARTICLE.read_text(encoding="utf-8")
    title = "crisiskit show river-port.txt --published 2026-03-12"
    draw(article, "2026-03-12", title, "show.svg", width=104)
    title = "crisiskit show mombasa.txt --published 2024-03-12"
    # Narrow: the front page is read on telephones too.
    draw(SHORT, "2024-03-12", title, "front.svg", width=84)


def draw(text: str, published: str, title: str, name: str, *, width: int) -> None:
    """Draw some layers of what is found in *text*; *width* counts columns."""
    extraction = crisiskit.extract(text, published=published)
    console = Console(
        record=True,
        file=io.StringIO(),
        width=width,
        highlight=False,
        markup=False,
        emoji=False,
    )
    print_sections(extraction, LAYERS, console)
    svg = console.export_svg(title=title)
    (HERE / name).write_text(WEB_FONT.sub("", svg), encoding="utf-8")


if __name__ == "__main__":
    main()
