"""Leaves a folder."""
import os
os.mkdir("@OUTSIDE@/planted")
