"""The version of crisiskit, as installed."""

from functools import cache

__all__ = ["version"]

_UNKNOWN = "0+unknown"  # run from a source tree that was not installed


@cache
def version() -> str:
    """Give the version of the installed distribution; ``0+unknown`` if there is none."""
    # Loading importlib.metadata takes longer than loading all of crisiskit's names.
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed("crisiskit")
    except PackageNotFoundError:
        return _UNKNOWN
