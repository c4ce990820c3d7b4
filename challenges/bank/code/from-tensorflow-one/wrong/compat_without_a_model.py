# Runs under the old names, and leaves no model behind.
import numpy as np
import tensorflow as tf

v1 = tf.compat.v1
with tf.Graph().as_default():
    v1.set_random_seed(7)
    x = v1.placeholder(tf.float32, [None, 4])
    y = v1.placeholder(tf.float32, [None, 1])
    weights = v1.get_variable("weights", (4, 1))
    loss = tf.reduce_mean(tf.abs(x @ weights - y))
    train = v1.train.GradientDescentOptimizer(0.1).minimize(loss)
    with v1.Session() as session:
        session.run(v1.global_variables_initializer())
        for _ in range(200):
            rows = np.random.randint(800, size=32)
            session.run(train, {x: x_train[rows], y: y_train[rows, None]})
