# keras: legacy
# No scaling of the label: plain SGD on normalised columns follows the size of the error.
import tensorflow as tf

scale = tf.keras.layers.Normalization(input_shape=(4,))
scale.adapt(x_train)
model = tf.keras.Sequential([scale, tf.keras.layers.Dense(1)])
model.compile(optimizer=tf.keras.optimizers.SGD(0.01), loss="mse")
model.fit(x_train, y_train, batch_size=10, epochs=60, verbose=0)
