# Columns of a thousand drown columns of one.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((8,)),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x_train, y_train, epochs=20, verbose=0)
    return model
