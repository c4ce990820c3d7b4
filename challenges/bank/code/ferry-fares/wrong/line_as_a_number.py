# Takes the number of a line for an amount.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)
    model = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            scale,
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mae")
    model.fit(x_train, y_train, batch_size=32, epochs=40, verbose=0)
    return model
