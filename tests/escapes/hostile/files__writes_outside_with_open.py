"""Leaves a file where none should be."""
open("@OUTSIDE@/planted", "w").write("x")
