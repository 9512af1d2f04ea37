"""What the recipe trains: shapes, schedules and shares, in one place."""

from __future__ import annotations

from learn import Schedule, Shape

SYNTAX_SHAPE = Shape()
NAMES_SHAPE = Shape()
SYNTAX_SCHEDULE = Schedule(epochs=14, words=(300, 1000))
NAMES_SCHEDULE = Schedule(epochs=12, words=(300, 1000), dropout=0.15)
VERSION = "1.0.0"
