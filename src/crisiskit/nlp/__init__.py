"""The only home of spaCy: pipelines, the reading of an article, what its parse says."""
