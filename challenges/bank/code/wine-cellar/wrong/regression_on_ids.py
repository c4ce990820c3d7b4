# Grower 1 is not half-way between 0 and 2: a number is no class.
import tensorflow as tf


def solution_model():
    scale = tf.keras.layers.Normalization()
    scale.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((13,)),
            scale,
            tf.keras.layers.Dense(16, activation="relu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x_train, y_train, batch_size=16, epochs=30, verbose=0)
    return model
