"""Codes of users' own beside ours: ``namespace:word``."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from crisiskit.errors import UnknownCodeError

__all__ = ["closed_code", "is_namespaced", "open_code"]

Code = TypeVar("Code", bound=StrEnum)

_NAMESPACED = re.compile(r"[a-z][a-z0-9_.-]*:[^\s:][^\s]*")


def is_namespaced(code: object) -> bool:
    """Tell whether *code* is of the form ``namespace:word`` without blanks."""
    return isinstance(code, str) and _NAMESPACED.fullmatch(code) is not None


def open_code(vocabulary: type[Code]) -> Callable[[str], Code | str]:
    """Make a converter into *vocabulary* that lets namespaced codes pass.

    Raises:
        UnknownCodeError: By the converter, for a bare word outside *vocabulary*.
    """

    def convert(code: str) -> Code | str:
        if isinstance(code, vocabulary):  # as nearly all are: to look one up takes longer
            return code
        return code if is_namespaced(code) else _member(vocabulary, code)

    return convert


def closed_code(vocabulary: type[Code]) -> Callable[[str], Code]:
    """Make a converter into *vocabulary* that takes its own words only.

    Raises:
        UnknownCodeError: By the converter, for anything else.
    """

    def convert(code: str) -> Code:
        return _member(vocabulary, code)

    return convert


def _member(vocabulary: type[Code], code: str) -> Code:
    if isinstance(code, vocabulary):
        return code
    try:
        return vocabulary(code)
    except ValueError as error:
        raise UnknownCodeError(vocabulary.__name__, code, list(vocabulary)) from error
