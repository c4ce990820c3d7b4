import tensorflow as tf


def solution_model():
    # x_train: (200, 4) float32
    # y_train: (200,) float32, prices
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
