# keras: legacy
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((28, 1))
    changes = tf.keras.layers.Flatten()(window[:, 1:] - window[:, :-1])  # from day to day
    step = tf.keras.layers.Dense(1)(changes / 10)
    model = tf.keras.Model(window, window[:, -1] + 10 * step)

    model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="mae")
    model.fit(x_train, y_train, epochs=40, verbose=0)
    return model
