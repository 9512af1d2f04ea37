"""Word lists as TOML files, each with its source, and their loader."""

from crisiskit.lexicons.loader import digest, load, names

__all__ = ["digest", "load", "names"]
