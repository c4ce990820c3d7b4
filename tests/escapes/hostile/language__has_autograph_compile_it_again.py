"""AutoGraph compiles a function from its source: from the guarded one, or from the original?"""
import numpy as np
import tensorflow as tf
@tf.function
def inside(x):
    module = [np][0]
    if x > 0:
        print(module.f2py.os.popen("cat @SECRET_FILE@").read())
    return x
inside(tf.constant(1))
