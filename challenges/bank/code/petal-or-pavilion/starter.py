import tensorflow as tf


def solution_model():
    # x_train: (200, 24, 24, 3) float32, 0 to 255
    # y_train: (200,) int32, 0 or 1
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
