"""Keys that all fall into one place of a dictionary."""
kept = {}
number = 0
while True:
    kept[number * (2**61 - 1)] = number
    number += 1
