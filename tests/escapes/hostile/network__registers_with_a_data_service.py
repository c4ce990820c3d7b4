"""A worker of the data service calls its dispatcher."""
import tensorflow as tf
import threading
threading.Timer(3, lambda: __import__("os")._exit(0)).start()
config = tf.data.experimental.service.WorkerConfig(dispatcher_address="127.0.0.1:@LISTENER_PORT@", dispatcher_timeout_ms=1500)
tf.data.experimental.service.WorkerServer(config)
