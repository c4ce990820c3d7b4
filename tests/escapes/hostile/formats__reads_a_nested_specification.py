"""A specification may hold fields of its own."""
import os
print("{0:{1.pathsep}>5}{2.environ}".format("x", os, os))
