"""Starts a shell."""
import os
os.system("touch @OUTSIDE@/planted")
