# keras: legacy
# Keras 2, scaled by numbers of one's own, with steps that get smaller and smaller.
import tensorflow as tf


def solution_model():
    mean, spread = x_train.mean(axis=0), x_train.std(axis=0) + 1e-6
    model = tf.keras.models.Sequential(
        [
            tf.keras.layers.Normalization(mean=mean, variance=spread**2, input_shape=(9,)),
            tf.keras.layers.Dense(64, activation="elu"),
            tf.keras.layers.Dense(32, activation="elu"),
            tf.keras.layers.Dense(1),
        ]
    )
    rate = tf.keras.optimizers.schedules.ExponentialDecay(0.02, decay_steps=200, decay_rate=0.7)
    model.compile(optimizer=tf.keras.optimizers.Adam(rate), loss="mae")
    model.fit(x_train, y_train, batch_size=16, epochs=50, verbose=0)
    return model
