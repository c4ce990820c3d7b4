# keras: legacy
import numpy as np
import tensorflow as tf


def solution_model():
    numbers = np.array([list(letters).index(letter) for letter in str(text[0])])
    pairs = tf.keras.utils.timeseries_dataset_from_array(
        numbers, numbers[12:], sequence_length=12, batch_size=64, shuffle=True
    ).cache()
    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Embedding(27, 16, input_length=12))
    model.add(tf.keras.layers.Conv1D(64, 3, activation="relu"))
    model.add(tf.keras.layers.Conv1D(64, 3, activation="relu"))
    model.add(tf.keras.layers.Flatten())
    model.add(tf.keras.layers.Dense(27, activation="softmax"))
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.002), loss="sparse_categorical_crossentropy"
    )
    model.fit(pairs, epochs=6, verbose=0)
    return model
