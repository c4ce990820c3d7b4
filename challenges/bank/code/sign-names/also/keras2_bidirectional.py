# keras: legacy
# Keras 2: an LSTM that reads the name from both ends.
import tensorflow as tf


def solution_model():
    model = tf.keras.models.Sequential(
        [
            tf.keras.layers.Embedding(3000, 24, mask_zero=True, input_length=10),
            tf.keras.layers.Bidirectional(tf.keras.layers.LSTM(24)),
            tf.keras.layers.Dense(4, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.006), loss="sparse_categorical_crossentropy"
    )
    model.fit(x_train, y_train, epochs=8, verbose=0)
    return model
