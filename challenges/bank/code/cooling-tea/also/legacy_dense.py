# keras: legacy
# No class of its own: Dense layers of one unit around an exponential, in Keras 2.
import tensorflow as tf

minutes = tf.keras.Input((1,))
layers = tf.keras.layers
speed = layers.Dense(1, use_bias=False, kernel_initializer=tf.constant_initializer(-1.0))
fallen = layers.Activation("exponential")(speed(layers.Rescaling(1 / 20)(minutes)))
start = tf.constant_initializer
degrees = layers.Dense(1, kernel_initializer=start(6.0), bias_initializer=start(2.0))(fallen)
model = tf.keras.Model(minutes, layers.Rescaling(10.0)(degrees))
model.compile(optimizer=tf.keras.optimizers.Adam(0.02), loss="mse")
model.fit(x_train, y_train, batch_size=12, epochs=150, verbose=0)
