# The functional API: which words there are, in one row of zeros and ones.
import tensorflow as tf
from tensorflow.keras import layers


def solution_model():
    words = layers.TextVectorization(max_tokens=5000, output_mode="multi_hot")
    words.adapt(x_train)

    review = tf.keras.Input((), dtype=tf.string)
    x = layers.Dropout(0.3)(layers.Dense(8, activation="relu")(words(review)))
    model = tf.keras.Model(review, layers.Dense(1, activation="sigmoid")(x))
    model.compile(optimizer=tf.keras.optimizers.Adam(0.003), loss="binary_crossentropy")
    model.fit(tf.constant(x_train), y_train, epochs=6, verbose=0)
    return model
