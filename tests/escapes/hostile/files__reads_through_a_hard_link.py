"""Gives a foreign file a name in its own folder."""
import os
os.link("@SECRET_FILE@", "mine")
print(open("mine").read())
