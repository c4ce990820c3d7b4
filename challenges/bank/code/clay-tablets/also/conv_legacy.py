# keras: legacy
import numpy as np
import tensorflow as tf


def solution_model():
    place = {word: number for number, word in enumerate(vocabulary.tolist())}
    x = np.zeros((len(x_train), 8), dtype="int32")
    for row, text in zip(x, x_train, strict=True):
        last = [place.get(word, 1) for word in text.split()][-8:]
        row[-len(last) :] = last

    model = tf.keras.Sequential()
    model.add(tf.keras.layers.Embedding(402, 16, input_length=8))
    model.add(tf.keras.layers.Conv1D(32, 1, activation="relu"))
    model.add(tf.keras.layers.GlobalAveragePooling1D())
    model.add(tf.keras.layers.Dropout(0.3))
    model.add(tf.keras.layers.Dense(3))
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=loss)
    model.fit(x, y_train, epochs=10, verbose=0)
    return model
