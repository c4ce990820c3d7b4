import tensorflow as tf


def solution_model():
    # x_train: (800, 2) float32, line and weight
    # y_train: (800,) float32, fares
    inputs = tf.keras.Input((2,))
    ...
    model = tf.keras.Model(inputs, ...)
    model.compile(...)
    model.fit(...)
    return model
