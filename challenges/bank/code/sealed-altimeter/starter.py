import tensorflow as tf


def solution_model():
    # x_from, x_to: (900, 2) float32; climb: (900,) float32
    net = tf.keras.Sequential(...)
    optimizer = tf.keras.optimizers.Adam(0.01)
    walks = tf.data.Dataset.from_tensor_slices((x_from, x_to, climb))
    for epoch in range(...):
        for a, b, up in walks.shuffle(900).batch(64):
            with tf.GradientTape() as tape:
                loss = ...
            ...
    return net
