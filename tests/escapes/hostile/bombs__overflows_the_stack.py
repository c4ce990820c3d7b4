"""A structure too deep for C."""
nested = []
for _ in range(1_000_000):
    nested = [nested]
print(len(repr(nested)))
