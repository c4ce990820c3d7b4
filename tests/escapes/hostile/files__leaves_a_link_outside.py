"""A link is an entry in somebody else's folder."""
import os
os.symlink("/", "@OUTSIDE@/planted")
