"""Descriptors until there are no more."""
kept = []
while True:
    kept.append(open("x", "w"))
