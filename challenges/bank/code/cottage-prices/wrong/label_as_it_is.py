# From 0 to 400,000 in steps of 0.1: training ends long before it arrives.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((4,)),
            scale,
            tf.keras.layers.Dense(1),  # learns a number near 3 ...
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="mae")
    model.fit(x_train, y_train, batch_size=20, epochs=30, verbose=0)
    return model
