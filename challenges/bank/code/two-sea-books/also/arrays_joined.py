# Joins the arrays with NumPy; two layers with relu, in the functional way.
import numpy as np
import tensorflow as tf


def solution_model():
    x = np.concatenate([x_keeper, x_diver])
    y = np.concatenate([(y_keeper - 32) / 1.8, y_diver])
    scale = tf.keras.layers.Normalization()
    scale.adapt(x)

    inputs = tf.keras.Input((2,))
    hidden = tf.keras.layers.Dense(32, activation="relu")(scale(inputs))
    hidden = tf.keras.layers.Dense(32, activation="relu")(hidden)
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1)(hidden))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x, y, batch_size=16, epochs=40, verbose=0)
    return model
