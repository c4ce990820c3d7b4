import tensorflow as tf


def solution_model():
    # x_train: (1200, 24, 1) float32, 0 to 20
    # y_train: (1200,) float32, an eighth of them far too high
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
