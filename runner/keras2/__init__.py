"""Code written for Keras 2: recognised, explained, and run as it was meant where that is asked."""
