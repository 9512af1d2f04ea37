"""Settings on the command line, as NAME=VALUE."""

import argparse
import tomllib
from typing import Any

__all__ = ["pair_of_texts", "setting"]


def setting(argument: str) -> tuple[str, Any]:
    """Read a setting; its value is what TOML makes of it, else text.

    Raises:
        argparse.ArgumentTypeError: If there is no name, or no ``=``.

    Examples:
        >>> setting("form=wide"), setting("is_safe=false"), setting("batch_size=9")
        (('form', 'wide'), ('is_safe', False), ('batch_size', 9))
    """
    name, value = pair_of_texts(argument)
    try:
        return name, tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return name, value


def pair_of_texts(argument: str) -> tuple[str, str]:
    """Read a pair of texts.

    Raises:
        argparse.ArgumentTypeError: If one is empty, or there is no ``=``.

    Examples:
        >>> pair_of_texts("text=body.plain")
        ('text', 'body.plain')
    """
    name, _, value = argument.partition("=")
    if not name.strip() or not value.strip():
        msg = f"expected NAME=VALUE, got {argument!r}"
        raise argparse.ArgumentTypeError(msg)
    return name.strip(), value.strip()
