# Chooses the ten columns that go with the label most, and learns from those alone.
import numpy as np
import tensorflow as tf


def solution_model():
    together = np.abs((2 * y_train - 1) @ x_train)
    chosen = np.argsort(together)[-10:].tolist()

    plant = tf.keras.Input((200,))
    few = tf.keras.layers.Lambda(lambda x: tf.gather(x, chosen, axis=1), output_shape=(10,))
    alive = tf.keras.layers.Dense(1, activation="sigmoid")(few(plant))
    model = tf.keras.Model(plant, alive)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="binary_crossentropy")
    model.fit(x_train, y_train, batch_size=24, epochs=40, verbose=0)
    return model
