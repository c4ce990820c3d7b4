# keras: legacy
# Reads the best epoch out of the history, and trains anew for just as long, in Keras 2.
import numpy as np
import tensorflow as tf


def fresh():
    layers = tf.keras.layers
    model = tf.keras.Sequential([layers.Dense(256, activation="tanh", input_shape=(16,))])
    model.add(layers.Dense(2, activation="softmax"))
    optimizer = tf.keras.optimizers.Adam(0.0005)
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy")
    return model


history = fresh().fit(x_train, y_train, validation_data=(x_val, y_val), epochs=15, verbose=0)
best = int(np.argmin(history.history["val_loss"])) + 1
model = fresh()
model.fit(x_train, y_train, epochs=best, verbose=0)
