# An LSTM that forgets the sentence while it reads the padding: no mask.
import tensorflow as tf


def solution_model():
    words = tf.keras.layers.TextVectorization(max_tokens=4000, output_sequence_length=120)
    words.adapt(x_train)  # the vocabulary comes from the training sentences alone

    model = tf.keras.Sequential(
        [
            tf.keras.Input((), dtype=tf.string),
            words,  # (batch,) -> (batch, 120)
            tf.keras.layers.Embedding(4000, 16),
            tf.keras.layers.LSTM(16),
            tf.keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="binary_crossentropy")
    model.fit(tf.constant(x_train), y_train, epochs=4, verbose=0)
    return model
