# keras: legacy
# Keras 2, scaled by numbers of one's own.
import tensorflow as tf


def solution_model():
    mean, spread = x_train.mean(axis=0), x_train.std(axis=0)
    model = tf.keras.models.Sequential(
        [
            tf.keras.layers.Normalization(mean=mean, variance=spread**2, input_shape=(8,)),
            tf.keras.layers.Dense(128, activation="elu"),
            tf.keras.layers.Dense(32, activation="elu"),
            tf.keras.layers.Dense(1),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x_train, y_train, epochs=25, verbose=0)
    return model
