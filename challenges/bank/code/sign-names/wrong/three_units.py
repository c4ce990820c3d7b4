# Counts the kinds as 0 to 3 and makes three units.
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((10,), dtype="int32"),
            tf.keras.layers.Embedding(3000, 16, mask_zero=True),  # 0 is padding
            tf.keras.layers.GRU(32),
            tf.keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.005),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(x_train, y_train, epochs=6, verbose=0)
    return model
