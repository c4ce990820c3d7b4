"""Replaces itself: the walls must hold for what comes after."""
import os
os.execv("/bin/sh", ["sh", "-c", "touch @OUTSIDE@/planted; cat @SECRET_FILE@"])
