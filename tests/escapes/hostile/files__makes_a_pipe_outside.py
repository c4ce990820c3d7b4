"""Leaves a named pipe."""
import os
os.mkfifo("@OUTSIDE@/planted")
