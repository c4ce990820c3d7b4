# Says what was sold on the same weekday: naive, and as noisy as the day itself.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((28, 1))
    level = tf.keras.layers.GlobalAveragePooling1D()(window)  # (batch, 1)
    shape = tf.keras.layers.Flatten()(window - level[:, None]) / 10
    step = tf.keras.layers.Dense(1)(shape)
    model = tf.keras.Model(window, window[:, -7])

    return model
