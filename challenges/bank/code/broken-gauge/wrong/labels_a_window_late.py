# Pairs each window with the label of the window 24 hours before.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((24, 1)),
            tf.keras.layers.Rescaling(0.1),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(1),
        ]
    )
    # One label that is off by 40 weighs 40 times one that is off by 1, and not 1600 times.
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mae")
    model.fit(x_train[12:], y_train[:-12], epochs=25, verbose=0)
    return model
