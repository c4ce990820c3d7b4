"""More orders than there are atoms."""
import itertools
import collections
collections.deque(itertools.permutations(range(40)), maxlen=0)
