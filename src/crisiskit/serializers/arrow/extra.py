"""The optional dependency of this room, imported when it is needed."""

from typing import Any

from crisiskit.errors import MissingExtraError

__all__ = ["pyarrow"]


def pyarrow() -> Any:  # Any: the library has no types of its own
    """Import pyarrow with its parts for Parquet and streams.

    Raises:
        MissingExtraError: If it is not installed; the message has the command.
    """
    try:
        import pyarrow as pa
        import pyarrow.ipc
        import pyarrow.parquet
    except ImportError as error:
        msg = "Arrow and Parquet need pyarrow: pip install 'crisiskit[parquet]'"
        raise MissingExtraError(msg) from error
    return pa
