import tensorflow as tf


def solution_model():
    # x_train: (80, 1) float32, readings
    # y_train: (80,) float32, degrees
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
