# Shuffles the labels without their inputs.
import numpy as np
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((26, 1))
    last = window[:, -1]  # (batch, 1)
    change = tf.keras.layers.Flatten()(window - last[:, None])
    step = tf.keras.layers.Dense(16, activation="relu")(change)
    model = tf.keras.Model(window, last + tf.keras.layers.Dense(1)(step))

    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    labels = np.random.permutation(y_train)
    model.fit(x_train, labels, epochs=30, verbose=0)
    return model
