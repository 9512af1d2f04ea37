"""Speed, memory and start-up: how each is measured, and what it may be."""
