"""Marks that show code in another order than it is run (Trojan Source)."""
access = "user‮ ⁦# nothing⁩ ⁦"
if access != "user":
    print(__import__("os").popen("cat @SECRET_FILE@").read())
