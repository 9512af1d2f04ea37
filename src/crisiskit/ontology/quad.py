"""PLOVER's four quad categories."""

from enum import IntEnum

__all__ = ["QuadClass"]


class QuadClass(IntEnum):
    """Verbal or material, cooperation or conflict (PLOVER 2.0, "Quad categories")."""

    VERBAL_COOPERATION = 1
    MATERIAL_COOPERATION = 2
    VERBAL_CONFLICT = 3
    MATERIAL_CONFLICT = 4
