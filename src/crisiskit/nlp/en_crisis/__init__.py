"""Weights of the embedded English pipeline, with their model card, licence and attribution."""
