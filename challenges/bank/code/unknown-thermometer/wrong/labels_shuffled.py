# Shuffles the labels without their inputs.
import numpy as np
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)  # mean and variance of the training readings

    model = tf.keras.Sequential([tf.keras.Input((1,)), scale, tf.keras.layers.Dense(1)])
    model.compile(optimizer=tf.keras.optimizers.Adam(1.0), loss="mse")
    labels = np.random.permutation(y_train)
    model.fit(x_train, labels, batch_size=8, epochs=40, verbose=0)
    return model
