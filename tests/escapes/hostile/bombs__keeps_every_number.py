"""A dictionary that only grows."""
kept = {}
number = 0
while True:
    kept[number] = str(number)
    number += 1
