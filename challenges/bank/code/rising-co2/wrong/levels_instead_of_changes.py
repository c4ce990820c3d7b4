# Learns the values themselves, which later leave the range of the training data.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential([
        tf.keras.Input((26, 1)),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(32, activation="relu"),
        tf.keras.layers.Dense(1),
    ])
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x_train, y_train, epochs=30, verbose=0)
    return model
