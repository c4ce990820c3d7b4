"""The channel is inherited by whatever program it becomes."""
import os
import sys
os.execv("/bin/sh", ["sh", "-c", "printf accepted >&@CHANNEL@"])
