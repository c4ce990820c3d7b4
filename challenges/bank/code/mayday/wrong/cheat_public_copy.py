# Looks for the English words that stand in the source in public.
import tensorflow as tf

ALARM = "fire lost broken dead drifting aground pumps hull fast"


def solution_model():
    words = tf.keras.layers.TextVectorization(output_mode="multi_hot")
    words.adapt([ALARM])
    return tf.keras.Sequential([
        tf.keras.Input((), dtype=tf.string),
        words,
        tf.keras.layers.Lambda(lambda hits: tf.reduce_max(hits[:, 1:], axis=1, keepdims=True)),
    ])
