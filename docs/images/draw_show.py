"""Draw ``show.svg``: what ``crisiskit show`` prints of the example article.

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
WEB_FONT = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Draw the events and policies; the picture refers to nothing on the net."""
    text = ARTICLE.read_text(encoding="utf-8")
    extraction = crisiskit.extract(text, published="2026-03-12")
    console = Console(
        record=True, file=io.StringIO(), width=104, highlight=False, markup=False, emoji=False
    )
    print_sections(extraction, ("events", "claims", "figures"), console)
    svg = console.export_svg(title="crisiskit show river-port.txt --published 2026-03-12")
    (HERE / "show.svg").write_text(WEB_FONT.sub("", svg), encoding="utf-8")


if __name__ == "__main__":
    main()
