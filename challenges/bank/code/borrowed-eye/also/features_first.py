# Computes what the eye sees once, trains a head on it, and puts the two together.
import tensorflow as tf


def look(slips):
    flat = tf.reshape(tf.cast(slips, tf.float32), (-1, 121))
    return tf.nn.relu(tf.nn.relu(flat @ kernel_1 + bias_1) @ kernel_2 + bias_2)


def solution_model():
    seen = look(x_train)
    scale = tf.keras.layers.Normalization()
    scale.adapt(seen)
    head = tf.keras.Sequential([tf.keras.Input((32,)), scale, tf.keras.layers.Dense(3)])
    loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    head.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss=loss)
    head.fit(seen, y_train, batch_size=16, epochs=30, verbose=0)

    slip = tf.keras.Input((11, 11))
    return tf.keras.Model(slip, head(tf.keras.layers.Lambda(look, output_shape=(32,))(slip)))
