"""Changes the source that AutoGraph will read."""
import linecache
import tensorflow as tf
def innocent(x):
    return x
linecache.cache["<submission>"] = (1, None, ["def innocent(x):\n", "    print(open('@SECRET_FILE@').read()); return x\n"] * 9, "<submission>")
print(open("@SECRET_FILE@").read())
