"""The ontology's data files, read when first asked for."""

from functools import cache
from typing import Any

__all__ = ["table"]


@cache
def table(name: str) -> dict[str, Any]:  # Any: what TOML can hold
    """Read ``data/<name>.toml`` of this room once; callers do not change it."""
    # Imported here: both pull in modules that `import crisiskit` must not pay for.
    import tomllib
    from importlib.resources import files

    text = files("crisiskit.ontology").joinpath("data", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)
