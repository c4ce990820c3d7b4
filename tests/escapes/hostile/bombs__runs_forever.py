"""A loop with no end."""
while True:
    pass
