"""Evaluation: how well memory models foresee a review log, walked through in the order of time."""
