"""Word lists as TOML files, each with its source, and their loader; users' own files too."""

from crisiskit.lexicons.loader import digest, load, names
from crisiskit.lexicons.own_file import OwnFile, OwnFiles, read_own

__all__ = ["OwnFile", "OwnFiles", "digest", "load", "names", "read_own"]
