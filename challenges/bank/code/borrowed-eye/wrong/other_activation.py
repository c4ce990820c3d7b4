# Builds the layers with another activation than they were trained with.
import tensorflow as tf


def solution_model():
    eye = tf.keras.Sequential(
        [
            tf.keras.Input((11, 11)),
            tf.keras.layers.Flatten(),
            tf.keras.layers.Dense(128, activation="sigmoid"),
            tf.keras.layers.Dense(32, activation="sigmoid"),
        ]
    )
    eye.set_weights([kernel_1, bias_1, kernel_2, bias_2])
    eye.trainable = False

    model = tf.keras.Sequential([eye, tf.keras.layers.Dense(3, activation="softmax")])
    model.compile(tf.keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(x_train, y_train, batch_size=16, epochs=40, verbose=0)
    return model
