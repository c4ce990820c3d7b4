"""A number that takes forever, with no byte code in between."""
print(len(str(3 ** (3 ** 25))))
