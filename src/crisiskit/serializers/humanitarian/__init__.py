"""Formats of humanitarian figures: HXL and IDMC's displacement updates."""
