# A generator that reads with the csv module, a shuffle of single pairs, and logits.
import csv

import tensorflow as tf


def pairs():
    for _, north, east, region in csv.reader(str(line) for line in lines):
        yield [float(north), float(east)], int(region)


def solution_model():
    form = (tf.TensorSpec((2,), tf.float32), tf.TensorSpec((), tf.int32))
    batches = tf.data.Dataset.from_generator(pairs, output_signature=form)
    batches = batches.cache().shuffle(2000).batch(50)

    inputs = tf.keras.Input((2,))
    hidden = tf.keras.layers.Dense(100, activation="tanh")(inputs)
    hidden = tf.keras.layers.Dense(30, activation="tanh")(hidden)
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(5)(hidden))
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss=loss)
    model.fit(batches, epochs=10, verbose=0)
    return model
