"""crisiskit inside other tools: data frames, Arrow batches for Spark and Ray, spaCy."""
