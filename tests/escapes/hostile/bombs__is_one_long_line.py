"""A list without an end, in one line of source."""
x = [@LIST@]
while True:
    x = x[:]
