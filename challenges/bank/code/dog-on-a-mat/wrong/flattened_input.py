# Expects 48 numbers a dog, but gets 6 rows of 8.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization(axis=None)  # one mean for all sensors
    scale.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((48,)),
            scale,
            tf.keras.layers.Flatten(),  # (6, 8) -> (48,)
            tf.keras.layers.Dense(64, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mae")
    model.fit(x_train.reshape(-1, 48), y_train, batch_size=32, epochs=40, verbose=0)
    return model
