import tensorflow as tf


def solution_model():
    # series: (1200,) float32, one value an hour
    # windows: (1141, 48, 1), and the twelve hours after each: (1141, 12)
    model = tf.keras.Sequential(...)
    model.compile(...)
    model.fit(...)
    return model
