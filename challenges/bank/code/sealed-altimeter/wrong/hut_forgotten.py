# Leaves the height of everything open.
import tensorflow as tf
from tensorflow.keras import layers


def solution_model():
    hidden = [layers.Dense(64, activation="relu") for _ in range(2)]
    net = tf.keras.Sequential([tf.keras.Input((2,)), *hidden, layers.Dense(1, bias_initializer="ones")])
    optimizer = tf.keras.optimizers.Adam(0.01)
    walks = tf.data.Dataset.from_tensor_slices((x_from, x_to, climb[:, None]))

    @tf.function
    def step(a, b, up):
        with tf.GradientTape() as tape:
            error = net(b) - net(a) - up  # all of shape (64, 1)
            loss = tf.reduce_mean(error**2)
        gradients = tape.gradient(loss, net.trainable_variables)
        optimizer.apply_gradients(zip(gradients, net.trainable_variables))

    for a, b, up in walks.cache().shuffle(900).repeat(60).batch(64, drop_remainder=True):
        step(a, b, up)
    return net
