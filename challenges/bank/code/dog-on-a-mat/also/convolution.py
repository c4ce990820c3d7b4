# A small convolution instead of a wide layer; the functional way.
import tensorflow as tf


def solution_model():
    mat = tf.keras.Input((6, 8))
    scaled = tf.keras.layers.Rescaling(1 / 200, offset=-1.0)(mat)
    image = tf.keras.layers.Reshape((6, 8, 1))(scaled)
    hidden = tf.keras.layers.Conv2D(8, 3, padding="same", activation="relu")(image)
    hidden = tf.keras.layers.Flatten()(hidden)
    model = tf.keras.Model(mat, tf.keras.layers.Dense(1)(hidden))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mse")
    model.fit(x_train, y_train, batch_size=32, epochs=40, verbose=0)
    return model
