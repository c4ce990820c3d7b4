# No convolution: the strength of each frequency, and one linear layer.
import tensorflow as tf


def strengths(sound):
    return tf.abs(tf.signal.rfft(sound[:, :, 0])) / 10


def solution_model():
    sound = tf.keras.Input((128, 1))
    spectrum = tf.keras.layers.Lambda(strengths, output_shape=(65,))(sound)
    model = tf.keras.Model(sound, tf.keras.layers.Dense(3)(spectrum))
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss=loss)
    model.fit(x_train, y_train, batch_size=20, epochs=30, verbose=0)
    return model
