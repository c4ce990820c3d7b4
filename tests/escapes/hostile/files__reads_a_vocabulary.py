"""TextVectorization reads a vocabulary from any path."""
import tensorflow as tf
layer = tf.keras.layers.TextVectorization(vocabulary="@SECRET_FILE@")
print(layer.get_vocabulary())
