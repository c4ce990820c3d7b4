# keras: legacy
import tensorflow as tf


def solution_model():
    good = y_train < x_train.max() + 3  # no honest label is much higher than all windows

    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Flatten(input_shape=(24, 1)))
    model.add(tf.keras.layers.Rescaling(0.1, offset=-1))
    model.add(tf.keras.layers.Dense(16, activation="tanh"))
    model.add(tf.keras.layers.Dense(1))
    model.add(tf.keras.layers.Rescaling(10, offset=10))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="mse")
    model.fit(x_train[good], y_train[good], epochs=30, verbose=0)
    return model
