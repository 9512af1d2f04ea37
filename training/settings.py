"""What the recipe trains: shapes, schedules and shares, in one place."""

from __future__ import annotations

from augment import Augmenter
from learn import Schedule, Shape

SYNTAX_SHAPE = Shape()
NAMES_SHAPE = Shape()
SYNTAX_SCHEDULE = Schedule(epochs=16, words=(300, 1000))
SYNTAX_VARIATION = Augmenter(headlines=0.07, shortened=0.06, vocabulary=0.25)
NAMES_SCHEDULE = Schedule(epochs=12, words=(300, 1000), dropout=0.15)
VERSION = "1.1.0"
