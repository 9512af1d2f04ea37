"""Exit codes of the command line."""

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    """What a run ended with; the greatest fault counts."""

    FINE = 0
    FAILED = 1  # some article failed; the others are there
    USAGE = 2  # wrong arguments, or input that cannot be read
    INTERRUPTED = 130  # Ctrl-C, as shells count it
    PIPE_CLOSED = 141  # SIGPIPE, as shells count it
