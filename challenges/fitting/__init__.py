"""Fitting: the memory model's weights from reviews, of one learner or of all.

NumPy is imported here and in `evaluation`, and by nothing that a bot imports as it starts.
"""
