import tensorflow as tf


def solution_model():
    # series: (560,) float32, one value a month
    # windows: (536, 24, 1), and what follows each: (536,)
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
