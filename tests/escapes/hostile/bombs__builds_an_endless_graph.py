"""A function that is traced anew for every number."""
import tensorflow as tf
@tf.function
def traced(x):
    return x
number = 0
while True:
    number += 1
    traced(number)
