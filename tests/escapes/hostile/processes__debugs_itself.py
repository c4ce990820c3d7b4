"""A debugger runs commands; these come from its own input."""
import io
import pdb
commands = io.StringIO("!import os; os.system('touch @OUTSIDE@/planted')\nquit\n")
pdb.Pdb(stdin=commands, stdout=io.StringIO(), readrc=False).run("1")
