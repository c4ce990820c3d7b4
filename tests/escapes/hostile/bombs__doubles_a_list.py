"""Twice as much with every step."""
kept = [0]
while True:
    kept += kept
