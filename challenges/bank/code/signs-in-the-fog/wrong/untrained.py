# Compiled, but never fitted.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((24, 24, 1)),
            tf.keras.layers.Rescaling(1 / 64, offset=-2),
            tf.keras.layers.Conv2D(8, 5, activation="relu"),  # (25 + 1) x 8 = 208
            tf.keras.layers.MaxPooling2D(),
            tf.keras.layers.Conv2D(12, 3, activation="relu"),  # (9 x 8 + 1) x 12 = 876
            tf.keras.layers.GlobalMaxPooling2D(),
            tf.keras.layers.Dense(4, activation="softmax"),  # (12 + 1) x 4 = 52
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model
