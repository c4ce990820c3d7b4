"""Trained models that were sent as files: opened in a child and nowhere else."""
