"""Metrics: how well predictions meet hidden labels. Pure NumPy; sees no model and no child."""
