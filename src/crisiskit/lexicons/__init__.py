"""Word lists as TOML files, each with its source, and their loader."""

from crisiskit.lexicons.loader import digest, load, load_file, names

__all__ = ["digest", "load", "load_file", "names"]
