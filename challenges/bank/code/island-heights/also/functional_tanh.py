# The functional way, with tanh and a smaller first layer.
import tensorflow as tf


def solution_model():
    place = tf.keras.Input((2,))
    hidden = tf.keras.layers.Dense(48, activation="tanh")(place)
    hidden = tf.keras.layers.Dense(48, activation="tanh")(hidden)
    height = tf.keras.layers.Dense(1)(hidden)
    model = tf.keras.Model(place, height)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x_train, y_train, batch_size=25, epochs=80, verbose=0)
    return model
