"""The policy: which source is admitted, and what it may reach. Not a boundary: the kernel is."""
