# The functional API, and steps of two pixels instead of pooling.
import tensorflow as tf
from tensorflow.keras import layers


def solution_model():
    patch = tf.keras.Input((28, 28, 1))
    x = layers.Rescaling(1 / 128, offset=-1)(patch)
    x = layers.Conv2D(24, 5, strides=2, activation="relu")(x)
    x = layers.Conv2D(48, 3, activation="relu")(x)
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dense(32, activation="relu")(x)
    model = tf.keras.Model(patch, layers.Dense(3)(x))  # logits

    model.compile(
        optimizer=tf.keras.optimizers.Adam(0.002),
        loss=tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )
    model.fit(x_train, y_train, batch_size=16, epochs=25, verbose=0)
    return model
