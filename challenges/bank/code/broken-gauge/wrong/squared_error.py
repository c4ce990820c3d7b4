# The squared error: a few wild labels lift every prediction.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((24, 1)),
            tf.keras.layers.Rescaling(0.1),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(1),
        ]
    )
    # One label that is off by 40 weighs 40 times one that is off by 1, and not 1600 times.
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mse")
    model.fit(x_train, y_train, epochs=25, verbose=0)
    return model
