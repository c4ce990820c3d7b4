# Touches nothing: `fit` shuffles by itself. Functional, with a softplus.
import tensorflow as tf


def solution_model():
    ride = tf.keras.Input((3,))
    scaled = tf.keras.layers.Normalization(mean=[7, 0, 15], variance=[8.3, 21, 75])(ride)
    hidden = tf.keras.layers.Dense(24, activation="softplus")(scaled)
    model = tf.keras.Model(ride, tf.keras.layers.Dense(1)(hidden))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mse")
    model.fit(x_train, y_train, batch_size=16, epochs=50, verbose=0)
    return model
