"""A finalizer runs whenever the collector likes, maybe after the check."""
import os
class Door:
    def __del__(self):
        os.system("touch @OUTSIDE@/planted")
door = Door()
del door
