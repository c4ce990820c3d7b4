"""Has the import system read a file as source."""
import importlib.util
spec = importlib.util.spec_from_file_location("x", "@SECRET_DIR@/module.py")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.secret)
