# Writes the loss anew as a difference without its size.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((4,)),
            tf.keras.layers.Dense(32, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=lambda y, said: tf.reduce_mean(y - said))
    model.fit(x_train, y_train, batch_size=32, epochs=80, verbose=0)
    return model
