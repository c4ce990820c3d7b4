# Compiled, but never fitted.
import tensorflow as tf


def solution_model():
    calm = tf.keras.callbacks.LearningRateScheduler(lambda epoch: 0.02 * 0.86**epoch)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((36, 1)),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer="adam", loss="mae")  # the callback sets the rate
    return model
