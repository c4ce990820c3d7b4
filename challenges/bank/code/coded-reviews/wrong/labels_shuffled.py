# Shuffles the labels without their reviews.
import numpy as np
import tensorflow as tf


def solution_model():
    words = tf.keras.layers.TextVectorization(max_tokens=8000, output_sequence_length=100)
    words.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((), dtype=tf.string),
            words,  # (batch,) -> (batch, 100)
            tf.keras.layers.Embedding(8000, 16),
            tf.keras.layers.GlobalAveragePooling1D(),
            tf.keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.005), loss="binary_crossentropy")
    model.fit(tf.constant(x_train), np.random.permutation(y_train), epochs=10, verbose=0)
    return model
