"""Every error is answered by another one, which remembers it."""
error = None
while True:
    try:
        raise ValueError(bytearray(100_000))
    except ValueError as caught:
        caught.__cause__ = error
        error = caught
