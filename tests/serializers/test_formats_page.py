"""The page of formats lists them all."""

import re
from pathlib import Path
from typing import get_args

from crisiskit.plugins import registry
from crisiskit.serializers.files import BinaryFormat, TextFormat

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "formats.md"


def test_every_format_is_on_the_page() -> None:
    """Those of crisiskit's own; names of the table are formats there are."""
    table = PAGE.read_text(encoding="utf-8").partition("What each one drops")[0]
    first_cells = re.findall(r"^\| (`.*?) \|", table, flags=re.MULTILINE)
    named = {name for cell in first_cells for name in re.findall(r"`(.+?)`", cell)}
    ours = {
        plugin.name
        for plugin in registry.plugins("serializer")
        if plugin.target.startswith("crisiskit.")
    }

    assert named == ours


def test_type_checkers_know_every_format() -> None:
    """Which of them make text and which bytes."""
    ours = {
        plugin.name: bool(getattr(plugin.load(), "binary", False))
        for plugin in registry.plugins("serializer")
        if plugin.target.startswith("crisiskit.")
    }

    assert ours == {
        **dict.fromkeys(get_args(TextFormat), False),
        **dict.fromkeys(get_args(BinaryFormat), True),
    }
