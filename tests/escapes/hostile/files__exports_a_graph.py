"""A SavedModel is a folder of files."""
import tensorflow as tf
tf.saved_model.save(tf.Module(), "@OUTSIDE@/planted")
