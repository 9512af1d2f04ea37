"""An example of a crisiskit plug-in."""
