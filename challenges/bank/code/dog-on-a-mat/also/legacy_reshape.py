# keras: legacy
# Reshape in place of Flatten, tanh, and a label scaled down inside the model, in Keras 2.
import tensorflow as tf

scale = tf.keras.layers.Normalization(axis=(1, 2), input_shape=(6, 8))
scale.adapt(x_train)
model = tf.keras.Sequential(
    [
        scale,
        tf.keras.layers.Reshape((48,)),
        tf.keras.layers.Dense(32, activation="tanh"),
        tf.keras.layers.Dense(1),
        tf.keras.layers.Rescaling(20.0, offset=30.0),
    ]
)
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="mae")
model.fit(x_train, y_train, batch_size=32, epochs=50, verbose=0)
