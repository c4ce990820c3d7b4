# Predicts the change, not the value.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((26, 1))
    last = window[:, -1]  # (batch, 1)
    change = tf.keras.layers.Flatten()(window - last[:, None])
    step = tf.keras.layers.Dense(16, activation="relu")(change)
    model = tf.keras.Model(window, tf.keras.layers.Dense(1)(step))

    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x_train, y_train - x_train[:, -1, 0], epochs=30, verbose=0)
    return model
