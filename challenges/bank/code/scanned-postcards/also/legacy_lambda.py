# keras: legacy
# A convolution behind a Lambda layer that prepares, in Keras 2.
import tensorflow as tf

net = tf.keras.Sequential(
    [
        tf.keras.layers.Reshape((8, 8, 1), input_shape=(8, 8)),
        tf.keras.layers.Conv2D(16, 3, activation="relu"),
        tf.keras.layers.Flatten(),
        tf.keras.layers.Dense(10, activation="softmax"),
    ]
)
net.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy")
net.fit(x_train, y_train, batch_size=32, epochs=15, verbose=0)

raw = tf.keras.Input((64,))
prepared = tf.keras.layers.Lambda(lambda rows: 1 - tf.reshape(rows, (-1, 8, 8)) / 255)(raw)
model = tf.keras.Model(raw, net(prepared))
