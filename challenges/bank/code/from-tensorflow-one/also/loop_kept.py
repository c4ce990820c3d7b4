# Keeps the loop of the script: random rows, 2,000 steps, with `train_on_batch`.
import numpy as np
import tensorflow as tf


def solution_model():
    moment = tf.keras.Input((4,))
    hidden = tf.keras.layers.Dense(32, activation=tf.nn.relu)(moment)
    model = tf.keras.Model(moment, tf.keras.layers.Dense(1)(hidden))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mae")
    for _ in range(2000):
        rows = np.random.randint(800, size=32)
        model.train_on_batch(x_train[rows], y_train[rows, None])
    return model
