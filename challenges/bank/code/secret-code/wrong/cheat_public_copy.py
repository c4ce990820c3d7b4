# Looks for words of one library, as it is documented in public.
import inspect

import tensorflow as tf

PUBLIC = " ".join(inspect.getdoc(value) or "" for value in vars(tf.math).values()).lower()


def solution_model():
    words = tf.keras.layers.TextVectorization(output_mode="multi_hot")
    words.adapt([PUBLIC])
    model = tf.keras.Sequential([
        tf.keras.Input((), dtype=tf.string),
        words,
        tf.keras.layers.Lambda(lambda hits: tf.reduce_mean(hits[:, 1:], axis=1, keepdims=True)),
        tf.keras.layers.Rescaling(100.0),
    ])
    return model
