"""A dataset saves itself."""
import tensorflow as tf
tf.data.Dataset.range(3).save("@OUTSIDE@/planted")
