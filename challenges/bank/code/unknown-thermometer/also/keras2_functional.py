# keras: legacy
# Keras 2, the functional API, plain gradient descent on scaled readings.
import tensorflow as tf


def solution_model():
    reading = tf.keras.Input(shape=(1,))
    scaled = tf.keras.layers.Rescaling(1 / float(x_train.std()))(reading)
    model = tf.keras.Model(reading, tf.keras.layers.Dense(1)(scaled))
    model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss="mse")
    model.fit(x_train, y_train, batch_size=8, epochs=40, verbose=0)
    return model
