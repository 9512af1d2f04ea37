"""Formats of political and armed-conflict event data: PLOVER, POLECAT, ACLED, UCDP."""
