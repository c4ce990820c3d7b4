"""A width is a number of characters that are made."""
kept = []
while True:
    kept.append(f"{1:>100000000}")
