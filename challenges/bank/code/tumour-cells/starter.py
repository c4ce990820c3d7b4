import tensorflow as tf


def solution_model():
    # x_train: (369, 30) float32
    # y_train: (369,) int32, 0 or 1
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
