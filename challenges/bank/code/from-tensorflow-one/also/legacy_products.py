# keras: legacy
# No hidden layer: products of day and hour, and a straight line through them, in Keras 2.
import tensorflow as tf


def products(x):
    year, clock = x[:, :2], x[:, 2:]
    twice = tf.stack([year[:, 0] * year[:, 1], year[:, 0] ** 2], axis=1)
    clock = tf.concat([clock, clock[:, :1] * clock[:, 1:], clock[:, :1] ** 2], axis=1)
    table = tf.reshape(year[:, :, None] * clock[:, None, :], (-1, 8))
    return tf.concat([year, twice, clock, table], axis=1)


model = tf.keras.Sequential(
    [tf.keras.layers.Lambda(products, input_shape=(4,)), tf.keras.layers.Dense(1)]
)
model.compile(optimizer=tf.keras.optimizers.Adam(0.1), loss="mse")
model.fit(x_train, y_train, batch_size=32, epochs=40, verbose=0)
