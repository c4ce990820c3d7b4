# Two variables, learnt in a loop of one's own, then put into a layer.
import numpy as np
import tensorflow as tf


def solution_model():
    slope, offset = tf.Variable(1.0), tf.Variable(0.0)
    spread = float(x_train.std())
    optimizer = tf.keras.optimizers.Adam(1.0)
    for step in range(300):
        with tf.GradientTape() as tape:
            error = slope * x_train[:, 0] / spread + offset - y_train
            loss = tf.reduce_mean(error**2)
        gradients = tape.gradient(loss, [slope, offset])
        optimizer.apply_gradients(zip(gradients, [slope, offset]))

    model = tf.keras.Sequential([tf.keras.Input((1,)), tf.keras.layers.Dense(1)])
    model.layers[0].set_weights([np.array([[float(slope) / spread]]), np.array([float(offset)])])
    return model
