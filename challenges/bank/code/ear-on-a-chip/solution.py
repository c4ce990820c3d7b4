import os

import tensorflow as tf


def solution_model():
    model = tf.keras.Sequential(
        [
            tf.keras.Input((128, 1)),
            tf.keras.layers.Conv1D(8, 24, strides=2, activation="relu"),  # 200 weights
            tf.keras.layers.GlobalAveragePooling1D(),  # wherever the tone is
            tf.keras.layers.Dense(3, activation="softmax"),  # 27 weights
        ]
    )
    model.compile(tf.keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x_train, y_train, batch_size=20, epochs=30, verbose=0)

    model.save("ear.keras")
    print(os.path.getsize("ear.keras"), "bytes, the optimizer included")
    return model
