"""Output until the reader gives up."""
while True:
    print("x" * 10_000)
