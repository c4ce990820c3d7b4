# ReLU at the end: a line below zero comes out flat.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)  # mean and variance of the training readings

    model = tf.keras.Sequential([tf.keras.Input((1,)), scale, tf.keras.layers.Dense(1, activation="relu")])
    model.compile(optimizer=tf.keras.optimizers.Adam(1.0), loss="mse")
    model.fit(x_train, y_train, batch_size=8, epochs=40, verbose=0)
    return model
