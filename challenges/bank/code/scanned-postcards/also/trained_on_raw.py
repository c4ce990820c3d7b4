# The other way round: makes raw rows of the training images and trains on those.
import tensorflow as tf


def solution_model():
    raw = 255 * (1 - x_train.reshape(-1, 64))
    scale = tf.keras.layers.Normalization(axis=None)
    scale.adapt(raw)

    inputs = tf.keras.Input((64,))
    hidden = tf.keras.layers.Dense(96, activation="tanh")(scale(inputs))
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(10)(hidden))
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=loss)
    model.fit(raw, y_train, batch_size=32, epochs=20, verbose=0)
    return model
