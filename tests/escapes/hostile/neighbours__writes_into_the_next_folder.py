"""Spoils what another job saves."""
open("@NEIGHBOUR@/model.keras", "w").write("x")
