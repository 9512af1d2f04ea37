"""Messages to the user, one line each, on standard error."""

import sys

__all__ = ["complain"]


def complain(message: object, about: str | None = None) -> None:
    """Write *message* as one line to standard error.

    Args:
        message: A text or an error; lines are joined, those of a list by semicolons.
        about: What it is about, e.g. a file; left out if the message names it.
    """
    heading, *others = (part.strip() for part in str(message).splitlines() or [""])
    between = " " if heading.endswith(":") else "; "
    line = f"{heading}{between}{'; '.join(others)}" if others else heading
    if about and not line.startswith(about):
        line = f"{about}: {line}"
    sys.stderr.write(f"crisiskit: {line}\n")
