"""Frames of users' own: a TOML file with words and what they tell."""

from crisiskit.extractors.events.frame_faults import faults_of
from crisiskit.lexicons import OwnFile, OwnFiles, read_own

__all__ = ["FrameFile", "read_frames"]

FrameFile = OwnFile
"""The frames of one file, found to be sound."""


def read_frames(frames: OwnFiles, /) -> tuple[FrameFile, ...]:
    """Read one or several files of frames; those that are read already pass.

    Raises:
        LexiconError: If one cannot be read or breaks the form; all its faults are listed.
    """
    return read_own(frames, "frames", faults_of)
