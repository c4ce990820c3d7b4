# Stops after one epoch.
import tensorflow as tf


def solution_model():
    calm = tf.keras.callbacks.LearningRateScheduler(lambda epoch: 0.02 * 0.86**epoch)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((36, 1)),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer="adam", loss="mae")  # the callback sets the rate
    model.fit(x_train, y_train, epochs=1, callbacks=[calm], verbose=0)
    return model
