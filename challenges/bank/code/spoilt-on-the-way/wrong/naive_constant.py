# Says the median whatever it sees.
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([
    tf.keras.Input((3,)),
    tf.keras.layers.Dense(1, kernel_initializer="zeros"),
])
model.layers[-1].bias.assign([np.median(y_train)])
