"""From any function to its module's names."""
import os
def mine():
    pass
print("{0.__globals__[os].environ}".format(mine))
