import json

import tensorflow as tf


def solution_model():
    first = json.loads(letters[0])
    print(first)
    # x: (90, 4), y: (90,), 0 rose, 1 lily, 2 iris
    ...
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
