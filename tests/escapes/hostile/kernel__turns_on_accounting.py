"""acct logs what everybody runs; off is what it mostly is."""
import ctypes
if ctypes.CDLL(None).acct(None) == 0:
    print("@PROOF@")
