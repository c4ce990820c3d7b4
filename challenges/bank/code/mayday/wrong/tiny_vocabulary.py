# Knows the ten most frequent words only.
import tensorflow as tf


def solution_model():
    words = tf.keras.layers.TextVectorization(max_tokens=12, output_sequence_length=24)
    words.adapt(x_train)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((), dtype=tf.string),
            words,
            tf.keras.layers.Embedding(words.vocabulary_size(), 16),
            tf.keras.layers.GlobalAveragePooling1D(),
            tf.keras.layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="binary_crossentropy")
    rare = {0: 1.0, 1: 4.0}  # a call that is missed costs as much as four false alarms
    model.fit(tf.constant(x_train), y_train, epochs=15, class_weight=rare, verbose=0)
    return model
