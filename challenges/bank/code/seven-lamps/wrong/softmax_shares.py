# Shares one light among seven lamps.
import tensorflow as tf


def solution_model():
    net = tf.keras.Sequential(
        [
            tf.keras.Input((8, 8)),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(96, activation="relu"),
            tf.keras.layers.Dense(7, activation="softmax"),  # a probability a lamp
        ]
    )
    net.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    net.fit(x_train, y_train, batch_size=32, epochs=25, verbose=0)

    decide = tf.keras.layers.Lambda(lambda p: tf.cast(p >= 0.5, tf.float32))
    return tf.keras.Sequential([net, decide])
