# Compiled, but never fitted.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((4,)),
            scale,
            tf.keras.layers.Dense(1),  # learns a number near 3 ...
            tf.keras.layers.Rescaling(100_000),  # ... and says one near 300,000
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="mae")
    return model
