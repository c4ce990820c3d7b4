import tensorflow as tf


def solution_model():
    # x_train: (500, 2) float32, east and north
    # y_train: (500,) float32, heights
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
