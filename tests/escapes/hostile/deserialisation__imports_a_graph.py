"""A graph definition is bytes; what they do is seen when they run."""
import tensorflow as tf
with tf.Graph().as_default() as graph:
    tf.io.read_file("@SECRET_FILE@", name="out")
text = graph.as_graph_def().SerializeToString()
definition = tf.compat.v1.GraphDef()
definition.ParseFromString(text)
with tf.Graph().as_default() as other:
    [out] = tf.import_graph_def(definition, return_elements=["out:0"])
    print(tf.compat.v1.Session(graph=other).run(out))
