"""The import system reads files for whoever asks."""
import sys
sys.path.insert(0, "@SECRET_DIR@")
import module
print(module.secret)
