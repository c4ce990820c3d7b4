"""The import system piece by piece."""
import importlib.util
spec = importlib.util.find_spec("subprocess")
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.getoutput("cat @SECRET_FILE@"))
