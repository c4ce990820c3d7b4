# Looks at the last day only: the window does not reach the season.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((28, 1))
    level = tf.keras.layers.GlobalAveragePooling1D()(window)  # (batch, 1)
    shape = tf.keras.layers.Flatten()(window[:, -1:] - level[:, None]) / 10
    step = tf.keras.layers.Dense(1)(shape)
    model = tf.keras.Model(window, level + 10 * step)

    model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="mae")
    model.fit(x_train, y_train, epochs=30, verbose=0)
    return model
