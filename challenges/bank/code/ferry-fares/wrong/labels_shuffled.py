# Shuffles the labels without their inputs.
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers


def solution_model():
    inputs = tf.keras.Input((2,))
    line = layers.CategoryEncoding(num_tokens=20, output_mode="one_hot")(inputs[:, :1])
    both = layers.Concatenate()([line, inputs[:, 1:]])  # 20 columns and 1
    hidden = layers.Dense(64, activation="relu")(both)
    model = tf.keras.Model(inputs, layers.Dense(1)(hidden))

    model.compile(optimizer=tf.keras.optimizers.Adam(0.03), loss="mae")
    model.fit(x_train, np.random.permutation(y_train), batch_size=32, epochs=40, verbose=0)
    return model
