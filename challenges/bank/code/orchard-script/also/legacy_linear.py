# keras: legacy
# One linear layer with logits and plain SGD, in Keras 2.
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(3, input_shape=(6,))])
loss = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(optimizer=tf.keras.optimizers.SGD(0.1), loss=loss)
model.fit(x_train, y_train, epochs=30, verbose=0)
