"""Ways articles come in: text, HTML, JSON, CSV, folders, archives, and what plug-ins bring."""

from crisiskit.readers.files import read
from crisiskit.readers.protocol import Reader

__all__ = ["Reader", "read"]
