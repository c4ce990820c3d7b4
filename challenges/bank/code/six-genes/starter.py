import tensorflow as tf


def solution_model():
    # x_train: (240, 200) float32
    # y_train: (240,) int32, 0 or 1
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
