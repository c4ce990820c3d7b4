"""One line that is always written anew."""
while True:
    print("\r" + "=" * 2_000, end="", flush=True)
