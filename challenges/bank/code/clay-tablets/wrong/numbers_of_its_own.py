# Numbers the words by frequency, as a fresh vectorizer does.
import tensorflow as tf


def solution_model():
    words = tf.keras.layers.TextVectorization(max_tokens=402, output_sequence_length=24)
    words.adapt(x_train)
    rows = [row[row > 0] for row in words(tf.constant(x_train)).numpy()]
    x = tf.keras.utils.pad_sequences(rows, maxlen=8)

    model = tf.keras.Sequential(
        [
            tf.keras.Input((8,), dtype="int32"),
            tf.keras.layers.Embedding(len(vocabulary), 16, mask_zero=True),
            tf.keras.layers.GlobalAveragePooling1D(),
            tf.keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.01),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(x, y_train, epochs=12, verbose=0)
    return model
