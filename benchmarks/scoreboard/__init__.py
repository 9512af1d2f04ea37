"""What every benchmark shares: articles in, predictions out, scorers called, floors kept."""
