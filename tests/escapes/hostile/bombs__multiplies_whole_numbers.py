"""A factorial that does not end, in one call."""
import math
math.factorial(10**8)
