# keras: legacy
# Keras 2: a convolution over the weeks, less their mean.
import tensorflow as tf


def solution_model():
    window = tf.keras.Input((26, 1))
    mean = tf.keras.layers.GlobalAveragePooling1D()(window)
    around = tf.keras.layers.Subtract()([window, tf.keras.layers.Reshape((1, 1))(mean)])
    x = tf.keras.layers.Conv1D(16, 5, activation="relu")(around)
    change = tf.keras.layers.Dense(1)(tf.keras.layers.Flatten()(x))
    model = tf.keras.Model(window, tf.keras.layers.Add()([mean, change]))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="mae")
    model.fit(x_train, y_train, epochs=40, verbose=0)
    return model
