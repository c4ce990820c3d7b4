"""The project's own package, if it can still be imported."""
import importlib
import sys
for name in ("runner.datasets", "runner.judgements", "challenges.library"):
    sys.modules.pop(name, None)
    importlib.import_module(name)
    print("@PROOF@")
