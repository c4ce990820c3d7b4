import tensorflow as tf


def solution_model():
    # table: (1500, 3) float32: rain, brook, river
    # windows: (1474, 24, 3), and the river three hours later: (1474,)
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
