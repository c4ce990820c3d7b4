# The functional API: which words there are, in one row of zeros and ones, and no embedding.
import tensorflow as tf
from tensorflow.keras import layers


def solution_model():
    words = layers.TextVectorization(max_tokens=4000, output_mode="multi_hot")
    words.adapt(x_train)

    text = tf.keras.Input((), dtype=tf.string)
    x = layers.Dense(16, activation="relu")(words(text))
    model = tf.keras.Model(text, layers.Dense(1, activation="sigmoid")(x))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    model.fit(tf.constant(x_train), y_train, epochs=6, verbose=0)
    return model
