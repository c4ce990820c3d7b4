"""An extension module that it wrote itself: code at import time."""
import glob
import importlib.machinery
import importlib.util
import shutil
import _json
import sysconfig
import _struct
source = getattr(_json, "__file__", None) or glob.glob(sysconfig.get_path("platstdlib") + "/lib-dynload/_json*.so")[0]
shutil.copy(source, "_json.so")
loader = importlib.machinery.ExtensionFileLoader("_json", "./_json.so")
importlib.util.module_from_spec(importlib.util.spec_from_loader("_json", loader))
if "/_json.so" in open("/proc/self/maps").read():
    print("@PROOF@")
