"""Files written in C++."""
import tensorflow as tf
number = 0
while True:
    number += 1
    tf.io.write_file(f"part{number}", tf.strings.join(["x" * (1 << 20)]))
