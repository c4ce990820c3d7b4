"""Patterns find what nobody told."""
import glob
print(glob.glob("@SECRET_DIR@/../*/*"))
