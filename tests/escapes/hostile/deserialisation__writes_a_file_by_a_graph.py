"""The same the other way, as a layer of a Keras model."""
import keras
import tensorflow as tf
class Writer(tf.Module):
    @tf.function(input_signature=[tf.TensorSpec([None, 1])])
    def serve(self, x):
        tf.io.write_file("@OUTSIDE@/planted", "x")
        return x
module = Writer()
tf.saved_model.save(module, "saved", signatures={"serve": module.serve})
keras.layers.TFSMLayer("saved", call_endpoint="serve")(tf.ones((1, 1)))
