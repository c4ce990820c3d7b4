# Shuffles the labels without their sentences.
import numpy as np
import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((25,), dtype="int32"),
            tf.keras.layers.Embedding(1000, 8, mask_zero=True),  # 8,000 weights
            tf.keras.layers.GlobalAveragePooling1D(),  # none
            tf.keras.layers.Dense(5, activation="softmax"),  # 45
        ]
    )
    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.02),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    model.fit(x_train, np.random.permutation(y_train), epochs=10, verbose=0)
    return model
