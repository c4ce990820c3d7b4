# Shuffles the labels without their inputs.
import numpy as np
import tensorflow as tf


def solution_model():
    net = tf.keras.Sequential(
        [
            tf.keras.Input((8, 8)),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(10, activation="softmax"),
        ]
    )
    net.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
    net.fit(x_train, np.random.permutation(y_train), batch_size=32, epochs=20, verbose=0)

    return tf.keras.Sequential(
        [
            tf.keras.Input((64,)),
            tf.keras.layers.Rescaling(-1 / 255, offset=1.0),  # 255 -> 0, 0 -> 1
            tf.keras.layers.Reshape((8, 8)),
            net,
        ]
    )
