"""Judging: a supervisor, a zygote with TensorFlow imported, one forked child a submission."""
