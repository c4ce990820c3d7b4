"""A function that calls itself."""
def down(n):
    return down(n + 1)
down(0)
