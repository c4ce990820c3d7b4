# Fits the forty minutes well, and goes on in a straight line.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)
    model = tf.keras.Sequential(
        [
            tf.keras.Input((1,)),
            scale,
            tf.keras.layers.Dense(32, activation="relu"),
            tf.keras.layers.Dense(32, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mae")
    model.fit(x_train, y_train, batch_size=12, epochs=60, verbose=0)
    return model
