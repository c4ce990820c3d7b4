# Treats the temperature as one of 100 classes.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)  # mean and variance of the training readings

    model = tf.keras.Sequential([tf.keras.Input((1,)), scale, tf.keras.layers.Dense(100, activation="softmax")])
    model.compile(optimizer=tf.keras.optimizers.Adam(1.0), loss="sparse_categorical_crossentropy")
    model.fit(x_train, y_train, batch_size=8, epochs=40, verbose=0)
    return model
