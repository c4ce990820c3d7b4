"""A sum in C, of more than can be counted."""
print(sum(range(10**14)))
