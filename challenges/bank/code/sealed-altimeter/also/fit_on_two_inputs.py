# No loop at all: a model of two inputs that subtracts, fitted, and the hut taken off at the end.
import tensorflow as tf


def solution_model():
    net = tf.keras.Sequential(
        [
            tf.keras.Input((2,)),
            tf.keras.layers.Dense(64, activation="tanh"),
            tf.keras.layers.Dense(64, activation="tanh"),
            tf.keras.layers.Dense(1, use_bias=False),
        ]
    )
    start, end = tf.keras.Input((2,)), tf.keras.Input((2,))
    both = tf.keras.Model([start, end], tf.keras.layers.Subtract()([net(end), net(start)]))
    both.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mse")
    both.fit([x_from, x_to], climb, batch_size=64, epochs=60, verbose=0)

    hut = float(net(tf.zeros((1, 2)))[0, 0])
    return tf.keras.Sequential([net, tf.keras.layers.Rescaling(1.0, offset=-hut)])
