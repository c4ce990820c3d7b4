"""A saved model's assets are files that are copied when it is saved."""
import tensorflow as tf
module = tf.Module()
module.asset = tf.saved_model.Asset("@SECRET_FILE@")
tf.saved_model.save(module, "saved")
print(open("saved/assets/secret.txt").read())
