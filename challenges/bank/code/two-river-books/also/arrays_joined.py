# Joins the arrays with NumPy; one wide layer with a softplus, in the functional way.
import numpy as np
import tensorflow as tf


def solution_model():
    x = np.concatenate([x_miller, x_bridge])
    y = np.concatenate([y_miller / 1000, y_bridge])
    scale = tf.keras.layers.Normalization()
    scale.adapt(x)

    inputs = tf.keras.Input((2,))
    hidden = tf.keras.layers.Dense(64, activation="softplus")(scale(inputs))
    flow = tf.keras.layers.Dense(1, activation="softplus")(hidden)
    model = tf.keras.Model(inputs, flow)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.05), loss="mse")
    model.fit(x, y, batch_size=32, epochs=50, verbose=0)
    return model
