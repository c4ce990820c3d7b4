# There is no public copy: takes commands 0 and 1 for the attic's, as the source might suggest.
import tensorflow as tf


def solution_model():
    def last_switch(diary):
        places = tf.range(1, 17)
        last_on = tf.reduce_max(tf.where(diary == 1, places, 0), axis=1)
        last_off = tf.reduce_max(tf.where(diary == 0, places, 0), axis=1)
        return tf.cast(last_on > last_off, tf.float32)[:, None]

    inputs = tf.keras.Input((16,), dtype="int32")
    return tf.keras.Model(inputs, tf.keras.layers.Lambda(last_switch, output_shape=(1,))(inputs))
